import { describe, expect, it } from 'vitest';
import { charterFactFindings, charterFindings } from '../check.ts';
import type { Charter, Label } from '../charter.ts';
import { multiplierUnits, rateUnits } from '../rateDigits.ts';
import { exampleFacts } from '../pages/facts.ts';
import { charterPages } from '../pages/index.ts';
import { declaredNeed, declaredNeedRule, needRules } from './declaredNeed.ts';
import { cooperativeSpirit, dynamicEquity, readyMadeCharter, readyMadeCharters } from './index.ts';

const named = readyMadeCharters.map((charter) => [charter.name, charter] as const);
const variants = needRules.map((rule) => [`declared-need, ${rule}`, declaredNeedRule(declaredNeed, rule)] as const);

/** Every text of a charter, wherever it stands. */
function labelsIn(value: unknown): Label[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value) return [value as Label];
  return Object.values(value).flatMap(labelsIn);
}

/** The book's own figures of a charter's activities: rate in hundredths of a cent, multiplier in hundredths. */
const figuresOf = (charter: Charter) =>
  charter.activities.map(({ key, kind, rate, multiplier }) => [key, kind, rateUnits(rate, kind, 2), multiplierUnits(multiplier)]);

describe('the ready-made charters', () => {
  it('are the fourteen, each under a name of its own', () => {
    expect(readyMadeCharters.map(({ name }) => name)).toEqual([
      'cooperative-spirit',
      'equal',
      'dynamic-equity',
      'value-equation',
      'worker-patronage',
      'scic',
      'scop',
      'ess-company',
      'creative-contribution',
      'base-plus-need',
      'declared-need',
      'grant-and-levy',
      'commons-and-gift',
      'collective-budget',
    ]);
    expect(readyMadeCharter('scop')?.name).toBe('scop');
    expect(readyMadeCharter('no-such')).toBeUndefined();
  });

  it.each([...named, ...variants])('%s: can be adopted, with cents and without', (_, charter) => {
    expect(charterFindings(charter, 2)).toEqual([]);
    expect(charterFindings(charter, 0)).toEqual([]);
  });

  it.each(named)('%s: lacks nothing in its worked example', (name, charter) => {
    expect(charterFactFindings(charter, exampleFacts(charter, charterPages[name]!.example))).toEqual([]);
  });

  it.each([...named, ...variants])('%s: every key and figure is used', (_, charter) => {
    const { keys, figures, ...rest } = charter;
    const said = JSON.stringify(rest);
    const inKeys = JSON.stringify(Object.values(keys));
    for (const name of Object.keys(keys)) expect(said + inKeys).toContain(`"key":"${name}"`);
    const fixed = new Set(['capital', 'highestCapital', 'income', 'cash']);
    for (const { name } of figures) if (!fixed.has(name)) expect(said + inKeys).toContain(`"figure":"${name}"`);
  });

  it.each(named)('%s: every text in both languages, French with its no-break spaces', (_, charter) => {
    const labels = labelsIn(charter);
    expect(labels.length).toBeGreaterThan(2);
    for (const { en, fr } of labels) {
      expect(en.trim()).not.toBe('');
      expect(fr.trim()).not.toBe('');
      expect(en + fr).not.toContain("'");
      expect(fr).not.toMatch(/[^\u00a0][:;!?%»]|«[^\u00a0]|\d \d{3}\b/u);
    }
  });
});

describe('the two charters that books already have', () => {
  const work = ['work', 'work', 200_000];
  const equipment = ['equipment', 'equipment', 50_000];

  it('keep the figures of cooperative-spirit', () => {
    expect(figuresOf(cooperativeSpirit)).toEqual([
      [...work, 100],
      ['cash', 'cash', 100, 100],
      ['expense', 'expense', 100, 100],
      [...equipment, 100],
      ['material', 'material', 100, 100],
    ]);
    expect(cooperativeSpirit.rights).toMatchObject({ rule: 'equal', among: 'contributors', span: 'period' });
    expect(cooperativeSpirit.keys['contributions']?.of).toEqual({ by: 'weight', activities: null, span: 'period', fade: null });
  });

  it('keep the figures of dynamic-equity', () => {
    expect(figuresOf(dynamicEquity)).toEqual([
      [...work, 200],
      ['cash', 'cash', 100, 400],
      ['expense', 'expense', 100, 400],
      [...equipment, 200],
      ['material', 'material', 100, 200],
    ]);
    expect(dynamicEquity.rights).toMatchObject({ rule: 'proRata', key: 'contributions' });
    expect(dynamicEquity.keys['contributions']?.of).toEqual({ by: 'weight', activities: null, span: 'sinceStart', fade: null });
  });

  it.each([cooperativeSpirit, dynamicEquity])(
    '$name makes good losses first, shares all the rest and carries a loss forward',
    (charter) => {
      expect(charter.steps.map(({ kind }) => kind)).toEqual(['losses', 'share']);
      expect(charter.steps[1]).toMatchObject({
        take: { take: 'percent', percent: '100', of: 'remainder' },
        give: { to: 'key', key: 'contributions' },
      });
      expect(charter.keys['contributions']?.whenEmpty).toEqual({ then: 'carryForward' });
      expect(charter.loss).toMatchObject({ rule: 'carryForward', from: [] });
      expect(charter).toMatchObject({ undistributed: 'keep', selfApproval: false });
    },
  );
});
