import { expect, it } from 'vitest';
import { charter, equalRights, label, shareStep } from './build.ts';
import type { Charter } from './charter.ts';
import { claimHeirs, claimsSteps } from './claims.ts';

type Written = readonly [key: string, activities: readonly string[], lasting?: 'untilPaid' | 'forever' | 'once', figure?: string];

const words = label('Claims', 'Créances');
function agreed(...steps: readonly Written[]): Charter {
  return charter({
    name: 'claims',
    title: words,
    summary: words,
    keys: {},
    rights: equalRights,
    steps: steps.map(([key, activities, lasting = 'untilPaid', figure]) =>
      shareStep(
        key,
        words,
        { take: 'claims', activities, figure: figure ?? null, lasting, order: 'oldestFirst' },
        { to: 'claimants', account: 'profits', retained: null },
      ),
    ),
  });
}
const heirs = (earlier: Charter, later: Charter): string[] => claimHeirs(earlier, claimsSteps(earlier)[0]!, later).map((step) => step.key);

it.each([
  ['the same step', agreed(['a', ['cash']]), agreed(['a', ['cash']]), ['a']],
  ['a renamed one', agreed(['a', ['cash']]), agreed(['b', ['cash']]), ['b']],
  ['a renamed one of a figure', agreed(['a', [], 'untilPaid', 'owed']), agreed(['b', [], 'untilPaid', 'owed']), ['b']],
  ['a figure that is called as an activity', agreed(['a', ['cash']]), agreed(['b', [], 'untilPaid', 'cash']), []],
  ['one that grew', agreed(['a', ['cash']]), agreed(['b', ['cash', 'work']]), ['b']],
  ['the same name for something else', agreed(['a', ['cash']]), agreed(['a', ['work']], ['b', ['cash']]), ['b']],
  ['nobody', agreed(['a', ['cash']]), agreed(['b', ['work']]), []],
  ['two that both had of the same source', agreed(['a', ['cash']], ['b', ['cash']]), agreed(['a', ['cash']], ['b', ['cash']]), ['a']],
  ['one of two that had the same source', agreed(['a', ['cash']], ['b', ['cash']]), agreed(['c', ['cash']], ['b', ['cash']]), ['c']],
  ['the halves of one that was divided', agreed(['a', ['cash', 'work']]), agreed(['b', ['cash']], ['c', ['work']]), ['b', 'c']],
  ['what it kept and what it gave away', agreed(['a', ['cash', 'work']]), agreed(['a', ['cash']], ['c', ['work']]), ['a', 'c']],
  [
    'one that lasts, beside a new one that is paid off',
    agreed(['a', ['cash'], 'forever']),
    agreed(['a', ['cash'], 'forever'], ['b', ['cash']]),
    ['a'],
  ],
  ['one that lasted and is now paid off', agreed(['a', ['cash'], 'forever']), agreed(['a', ['cash']]), ['a']],
  ['one that lasts under another name', agreed(['a', ['cash'], 'forever']), agreed(['b', ['cash']]), []],
] as const)('what was paid counts for %s', (_, earlier, later, expected) => expect(heirs(earlier, later)).toEqual(expected));
