import { describe, expect, it } from 'vitest';
import { activity, allThatIsLeft, carryForward, hoursOf, key, shareStep, toMembers, weightOf } from '../charters/build.ts';
import type { CharterActivity } from '../charters/charter.ts';
import type { ExampleContribution, ExampleFigure } from '../charters/pages/page.ts';
import { gave, known } from '../charters/pages/example.ts';
import { got, share, words } from '../../../tests/support/sharingCase.ts';

// What contributions count: each condition of an activity on 100 that are shared by weight (or by hours).

function shared(
  activities: readonly CharterActivity[],
  contributions: readonly ExampleContribution[],
  figures: readonly ExampleFigure[] = [],
  by: 'weight' | 'hours' | 'weightSinceStart' = 'weight',
): string[] {
  const of = by === 'hours' ? hoursOf(null, 'period') : weightOf(null, by === 'weight' ? 'period' : 'sinceStart');
  return got(
    share({
      result: '100',
      charter: { activities },
      contributions,
      figures,
      keys: { one: key(words, of, carryForward) },
      steps: [shareStep('shared', words, allThatIsLeft, toMembers('one'))],
    }),
  );
}
const work = (more: Partial<CharterActivity> = {}) => ({ ...activity('work', 'work', words, '10'), ...more });
const cash = (more: Partial<CharterActivity> = {}) => ({ ...activity('cash', 'cash', words, '1'), ...more });

describe('a cap', () => {
  const given = [gave(1, 'work', '6', '2025-01-10'), gave(1, 'work', '6', '2025-02-10'), gave(2, 'work', '4', '2025-01-10')];

  it('holds for a month, a year or the period, for quantity and weight alike', () => {
    const capped = (per: 'month' | 'year' | 'period', by: 'weight' | 'hours' = 'weight') =>
      shared([work({ cap: { quantity: '4', per } })], given, [], by);
    expect(capped('month')).toEqual(['66.67', '33.33', '0']);
    expect(capped('year')).toEqual(['50', '50', '0']);
    expect(capped('period', 'hours')).toEqual(['50', '50', '0']);
  });

  it('counts each year, and each period, apart', () => {
    const years = [gave(1, 'work', '6', '2024-12-10'), gave(1, 'work', '6', '2025-01-10'), gave(2, 'work', '4', '2025-01-10')];
    for (const per of ['year', 'period'] as const)
      expect(shared([work({ cap: { quantity: '4', per } })], years, [], 'weightSinceStart')).toEqual(['66.67', '33.33', '0']);
  });
});

describe('what was paid already', () => {
  it('is taken off the value before the multiplier, and never below nothing', () => {
    const activities = [work({ multiplier: '3', lessPaid: 'paid' })];
    const given = [gave(1, 'work', '10'), gave(2, 'work', '2'), gave(3, 'work', '1')];
    // 100 less 40, 20, and 10 less 50: 60 × 3, 20 × 3, nothing.
    expect(shared(activities, given, [known('paid', 1, '40', '2025-04-01'), known('paid', 3, '50', '2025-04-01')])).toEqual([
      '75',
      '25',
      '0',
    ]);
  });
});

describe('cash that counts once spent', () => {
  const given = [gave(1, 'cash', '300'), gave(2, 'cash', '100'), gave(3, 'work', '10')];
  const spent = (amount: string) =>
    shared([cash({ onceSpent: 'spent', multiplier: '4' }), work()], given, [known('spent', null, amount, '2025-04-01')]);

  it('counts everyone’s in proportion, and at most all of it', () => {
    // A quarter of 400: 75 and 25, four times, beside 100 of work.
    expect(spent('100')).toEqual(['60', '20', '20']);
    expect(spent('0')).toEqual(['0', '0', '100']);
    // 1,200, 400 and 100 of 1,700.
    expect(spent('9999')).toEqual(['70.59', '23.53', '5.88']);
  });
});

describe('what is credited to others', () => {
  it('goes to those who gave the activities it names, by their weight since the start', () => {
    const activities = [cash(), work({ creditedTo: ['cash'] })];
    const given = [gave(1, 'cash', '30', '2024-02-01'), gave(2, 'cash', '10', '2025-02-01'), gave(3, 'work', '3', '2025-02-01')];
    // 30 of Cy's work: 22.50 to Ada, 7.50 to Bo, whose own 10 are of the period.
    expect(shared(activities, given)).toEqual(['56.25', '43.75', '0']);
  });

  it('stays where nobody gave them', () => {
    expect(shared([cash(), work({ creditedTo: ['cash'] })], [gave(3, 'work', '3')])).toEqual(['0', '0', '100']);
  });
});
