import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, label, percent, shareStep, toAccount } from './build.ts';
import type { Charter } from './charter.ts';
import { charterDifferences } from './differences.ts';
import { cooperativeSpirit, dynamicEquity, readyMadeCharters, scop } from './readyMade/index.ts';
import type { Step } from './steps.ts';

const nobody = new Map<string, string>();
const short = (before: Charter, after: Charter) =>
  charterDifferences(before, after, nobody).map(({ section, key, change }) => `${change} ${section}/${key}`);
const withSteps = (steps: readonly Step[]): Charter => ({ ...scop, steps });

/** A ready-made charter with its steps in any order, some of them left out or with another percentage, and perhaps another flag. */
const anyCharter: fc.Arbitrary<Charter> = fc.constantFrom(...readyMadeCharters).chain((ready) =>
  fc
    .record({
      steps: fc
        .shuffledSubarray([...ready.steps])
        .chain((steps) =>
          fc.tuple(
            ...steps.map((step) => fc.boolean().map((renamed): Step => (renamed ? { ...step, label: label('Other', 'Autre') } : step))),
          ),
        ),
      activities: fc.subarray([...ready.activities]),
      selfApproval: fc.boolean(),
    })
    .map((parts) => ({ ...ready, ...parts })),
);

describe('charterDifferences', () => {
  it('finds none between a charter and itself', () => {
    fc.assert(
      fc.property(anyCharter, (one) => {
        expect(charterDifferences(one, structuredClone(one), nobody)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('turns round when the charters are swapped', () => {
    const mirror = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    fc.assert(
      fc.property(anyCharter, anyCharter, (before, after) => {
        const there = charterDifferences(before, after, nobody);
        const back = charterDifferences(after, before, nobody);
        const named = (list: typeof there, turned: boolean) =>
          list
            .filter(({ change }) => change !== 'moved')
            .map((one) => {
              const [change, from, to] = turned ? [mirror[one.change], one.after, one.before] : [one.change, one.before, one.after];
              return JSON.stringify([one.section, one.key, change, from, to]);
            })
            .toSorted();
        expect(named(back, true)).toEqual(named(there, false));
        // Which of two steps that changed places has moved is a matter of view, how many is not: unless one was also reworded.
        const unworded = (list: typeof there) => !list.some((one) => one.section === 'steps' && one.change === 'changed');
        const moves = (list: typeof there) => list.filter(({ change }) => change === 'moved').length;
        if (unworded(there)) expect(moves(back)).toBe(moves(there));
      }),
      { numRuns: 150 },
    );
  });

  it('says what was added and removed, with its words', () => {
    const gift = shareStep('gift', label('Gift', 'Don'), percent('5', 'remainder'), toAccount('fund:common'));
    const after = withSteps([...scop.steps.slice(0, -1), gift]);
    expect(short(scop, after)).toEqual(['added steps/gift', 'removed steps/rest']);
    expect(charterDifferences(scop, after, nobody)).toEqual([
      {
        section: 'steps',
        key: 'gift',
        change: 'added',
        title: { en: 'Gift', fr: 'Don' },
        before: null,
        after: { en: '5% of what is left goes to the common fund.', fr: '5\u00a0% de ce qui reste vont au fonds commun.' },
      },
      {
        section: 'steps',
        key: 'rest',
        change: 'removed',
        title: { en: 'The rest to the development fund', fr: 'Le reste au fonds de développement' },
        before: { en: 'All that is left goes to the development fund.', fr: 'Tout ce qui reste va au fonds de développement.' },
        after: null,
      },
    ]);
  });

  it('says one move where one step jumps, in either direction', () => {
    const [first, ...others] = scop.steps;
    const later = withSteps([...others, first!]);
    expect(short(scop, later)).toEqual(['moved steps/exogenous']);
    expect(short(later, scop)).toEqual(['moved steps/exogenous']);
    expect(charterDifferences(scop, later, nobody)[0]).toMatchObject({
      before: { en: 'Step 1 of 7', fr: 'Étape 1 sur 7' },
      after: { en: 'Step 7 of 7', fr: 'Étape 7 sur 7' },
    });
  });

  it('does not call a step moved because others came or went', () => {
    expect(short(scop, withSteps(scop.steps.slice(2)))).toEqual(['removed steps/exogenous', 'removed steps/losses']);
  });

  it('says a change of one figure once, and nothing of the order of activities', () => {
    const legal = scop.steps.map((step): Step =>
      step.key === 'legal' && step.kind === 'share' ? { ...step, take: percent('16', 'remainder') } : step,
    );
    const [only, ...more] = charterDifferences(scop, withSteps(legal), nobody);
    expect(more).toEqual([]);
    expect(only?.change).toBe('changed');
    expect(only?.before?.en).toMatch(/^15% /u);
    expect(only?.after?.en).toMatch(/^16% /u);
    expect(short(scop, { ...scop, activities: scop.activities.toReversed() })).toEqual([]);
  });

  it('shows a new name with its rule, so that both sides differ', () => {
    const renamed = {
      ...scop,
      activities: scop.activities.map((one) => (one.key === 'work' ? { ...one, label: label('Labour', 'Labeur') } : one)),
    };
    const found = charterDifferences(scop, renamed, nobody).find(({ section }) => section === 'activities');
    expect(found?.before?.en).toBe('Work: Work, counted in hours: each hour counts for 20.');
    expect(found?.after?.fr).toBe('Labeur\u00a0: Travail, en heures\u00a0: chaque heure compte pour 20.');
  });

  it('compares two agreements section by section', () => {
    const spirit = {
      ...cooperativeSpirit,
      activities: [...cooperativeSpirit.activities, activity('talks', 'promotion', label('Talks', 'Conférences'), '15')],
    };
    expect(short(spirit, dynamicEquity)).toEqual([
      'changed activities/work',
      'changed activities/cash',
      'changed activities/expense',
      'changed activities/equipment',
      'changed activities/material',
      'removed activities/talks',
      'changed keys/contributions',
      'changed steps/shared',
      'changed rights/rights',
      'added leaver/notAtFault',
      'added leaver/atFault',
      'removed leaver/leaver',
    ]);
  });
});
