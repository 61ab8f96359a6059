import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { adoptCharter } from '../../src/app/charters.ts';
import { addMember, updateMember } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { placeMember } from '../../src/app/placing.ts';
import {
  allThatIsLeft,
  carryForward,
  charter,
  equalAmong,
  equalRights,
  key,
  label,
  shareStep,
  toMembers,
} from '../../src/core/charters/build.ts';
import { readOutcome } from '../../src/core/waterfall/stored.ts';
import { fitted } from '../support/actions.ts';
import { memoryBook } from '../support/workshop.ts';

const words = label('All', 'Tout');
const terms = {
  weights: [],
  rights: 'keep',
  retained: 'stages',
  stages: [
    { months: 0, percent: '50' },
    { months: 12, percent: '50' },
  ],
  lostTo: null,
  offerPercent: null,
} as const;
const agreed = charter({
  name: 'kept',
  title: words,
  summary: words,
  rights: equalRights,
  keys: { heads: key(words, equalAmong('members', 'period'), carryForward) },
  steps: [shareStep('all', words, allThatIsLeft, toMembers('heads', { retained: { percent: '100', months: 60, above: null } }))],
  leaver: { atFault: { ...terms, retained: 'lose', stages: [], lostTo: 'fund:common' }, notAtFault: terms },
});

describe('somebody who leaves', () => {
  it('is settled once, also when they left between two periods and it was recorded late', () => {
    const shop = memoryBook();
    const member = { type: 'person' as const, email: '', address: '', joined: '2026-01-01', left: null };
    addMember(shop.lead, { id: v7(), name: 'Ada Exemple', ...member });
    addMember(shop.lead, { id: v7(), name: 'Bo Exemple', ...member });
    adoptCharter(shop.lead, { ...fitted('equal', '2026-01-01'), charter: agreed });
    const close = (from: string, to: string, result: bigint) => closePeriod(shop.lead, { id: v7(), from, to, result }).period;
    close('2026-01-01', '2026-01-31', 1_000n);
    // Nobody closes February, in which Bo leaves.
    updateMember(shop.lead, { id: v7(), number: 2, name: 'Bo Exemple', ...member, left: '2026-02-10' });
    placeMember(shop.lead, { id: v7(), number: 2, colleges: [], leaving: 'notAtFault' });
    const leaversOf = (period: number) => readOutcome(shop.book.read.periods().find((row) => row.number === period)!.outcome).leavers;
    expect(leaversOf(close('2026-03-01', '2026-03-31', 500n))).toMatchObject([
      {
        number: 2,
        instalments: [
          { due: '2026-02-10', amount: 250n },
          { due: '2027-02-10', amount: 250n },
        ],
      },
    ]);
    expect(leaversOf(close('2026-04-01', '2026-04-30', 500n))).toEqual([]);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });
});
