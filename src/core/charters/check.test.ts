import { describe, expect, it } from 'vitest';
import { checkCharter } from './check.ts';
import type { Charter } from './charter.ts';
import { cooperativeSpirit, fitCharter, readyMadeCharters } from './readyMade.ts';

const fit = (choice: Partial<Parameters<typeof fitCharter>[1]>): Charter =>
  fitCharter(cooperativeSpirit, { rights: null, reserveBasisPoints: 0, fundBasisPoints: 0, selfApproval: false, ...choice });

describe('checkCharter', () => {
  it('takes the ready-made ones, whose names and labels are all there', () => {
    for (const charter of readyMadeCharters) {
      expect(checkCharter(charter)).toBeUndefined();
      for (const label of [
        charter.title,
        charter.summary,
        ...charter.steps.map((step) => step.label),
        ...charter.activities.map((activity) => activity.label),
      ]) {
        expect(label.en).not.toBe('');
        expect(label.fr).not.toBe('');
      }
    }
  });

  it.each([
    ['more than all to a reserve', fit({ reserveBasisPoints: 10_001 })],
    ['a part of a basis point', fit({ fundBasisPoints: 0.5 })],
    ['a mixed rule above one', fit({ rights: { rule: 'mixed', equalBasisPoints: 10_001, among: 'members', span: 'period' } })],
    ['a mixed rule below zero', fit({ rights: { rule: 'mixed', equalBasisPoints: -1, among: 'members', span: 'period' } })],
    ['a mixed rule in parts of a basis point', fit({ rights: { rule: 'mixed', equalBasisPoints: 0.5, among: 'members', span: 'period' } })],
    ['no split', { ...cooperativeSpirit, steps: cooperativeSpirit.steps.filter((step) => step.kind !== 'split') }],
    ['a negative rate', { ...cooperativeSpirit, activities: [{ ...cooperativeSpirit.activities[0]!, rate: -1 }] }],
    ['a multiplier with a fraction', { ...cooperativeSpirit, activities: [{ ...cooperativeSpirit.activities[0]!, multiplier: 1.5 }] }],
  ] as const)('refuses %s', (_, charter) => expect(checkCharter(charter)?.code).toBe('CHARTER_INVALID'));
});

describe('fitCharter', () => {
  it('puts the reserve and the fund before the split, after losses', () => {
    expect(fit({ reserveBasisPoints: 1500, fundBasisPoints: 500 }).steps.map((step) => step.kind)).toEqual([
      'absorbLosses',
      'reserve',
      'fund',
      'split',
    ]);
    expect(fit({}).steps).toEqual(cooperativeSpirit.steps);
  });
});
