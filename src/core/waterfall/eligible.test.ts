import { expect, it } from 'vitest';
import { sound, soundFacts } from '../../../tests/support/soundCharter.ts';
import { placeAmong } from './eligible.ts';
import { runSharing } from './run.ts';

it('counts hours of work also in an activity that the group added to the charter’s', () => {
  const charter = sound((file) => {
    file.keys = { heads: { of: { by: 'equal', among: 'members' }, eligible: { hours: 2 }, whenEmpty: { then: 'carryForward' } } };
    file.steps = [
      {
        kind: 'share',
        key: 'all',
        take: { take: 'percent', percent: 100, of: 'remainder' },
        give: { to: 'key', key: 'heads' },
      },
    ];
    file.loss = { rule: 'carryForward' };
  });
  const given = { project: 1, month: 24_314, periodsAgo: 0, quantity: 7_200n, weight: 1n, plainWeight: 1n };
  const sums = [
    { ...given, member: 1, activity: 'bookkeeping', kind: 'work' as const },
    { ...given, member: 2, activity: 'room', kind: 'space' as const },
  ];
  expect(runSharing(charter, { ...soundFacts({}), sums }).members.map((member) => member.amount)).toEqual([100_000n, 0n]);
});

it('finds a member in a list by name or number, whichever comes first', () => {
  const ada = { ...soundFacts({}).members[0]!, number: 7 };
  expect(placeAmong(ada, ['Bo', 'Ada', '7'])).toBe(1);
  expect(placeAmong(ada, ['7', 'Ada'])).toBe(0);
  expect(placeAmong(ada, ['Bo', '70', 'ada'])).toBe(-1);
  // Figures alone are a number: a member who is called 8 is not member 8.
  expect(placeAmong({ ...ada, name: '8' }, ['8'])).toBe(-1);
});
