import {
  endCommitment,
  makeCommitment,
  updateCommitment,
  withdrawCommitment,
  type CommitmentInput,
} from '../../src/app/commitments/commit.ts';
import {
  addNeed,
  closeNeed,
  removeNeed,
  reopenNeed,
  setCriticalSize,
  updateNeed,
  type NeedInput,
} from '../../src/app/commitments/needs.ts';
import { commitmentReport } from '../../src/app/commitments/report.ts';
import type { Context } from '../../src/app/context.ts';
import { addMember, removeMember } from '../../src/app/members.ts';
import { ownDays } from '../../src/app/rhythm.ts';
import { undo } from '../../src/app/undo.ts';
import { id, on, person } from './caseTools.ts';
import type { Kit } from './kit.ts';

const wanted = (changes: Partial<NeedInput> = {}): NeedInput => ({ quantity: 36_000, by: null, title: 'Painting', note: '', ...changes });
const need = (kit: Kit, changes: Partial<NeedInput & { project: number; activity: number }> = {}, context: Context = kit.lead) =>
  addNeed(context, { id: id(), project: 1, activity: 1, ...wanted(changes) }).number;
const promised = (changes: Partial<CommitmentInput> = {}): CommitmentInput => ({
  quantity: 7200,
  per: 'week',
  from: '2026-03-02',
  to: null,
  note: '',
  ...changes,
});
const commit = (kit: Kit, changes: Partial<CommitmentInput> & { member?: number; need?: number } = {}, context: Context = kit.lead) => {
  const { member = 1, need: answered, ...terms } = changes;
  const towards = answered === undefined ? { need: null, project: 1, activity: 1 } : { need: answered, project: null, activity: null };
  return makeCommitment(context, { id: id(), member, towards, ...promised(terms) }).number;
};

// Needs.
on('NOT_ALLOWED', 'a member who owns no project saying what one needs', (kit) => need(kit, {}, kit.ada));
on('NOT_ALLOWED', 'an owner setting the size of another project', (kit) =>
  setCriticalSize(kit.bo, { id: id(), project: 1, members: 2, coverage: null }),
);
on('PROJECT_UNKNOWN', 'a need of no project', (kit) => need(kit, { project: 9 }));
on('ACTIVITY_UNKNOWN', 'a need of no activity', (kit) => need(kit, { activity: 99 }));
on('QUANTITY_NOT_POSITIVE', 'needing nothing', (kit) => need(kit, { quantity: 0 }));
on('QUANTITY_TOO_LARGE', 'needing more than a million hours', (kit) => need(kit, { quantity: 3_600_000_001 }));
on('DATE_IMPOSSIBLE', 'needed by 31 June', (kit) => need(kit, { by: '2026-06-31' }));
on('NEED_UNKNOWN', 'changing a need that is not there', (kit) => updateNeed(kit.lead, { id: id(), number: 9, ...wanted() }));
on('NEED_CLOSED', 'promising to a closed need', (kit) => {
  const number = need(kit);
  closeNeed(kit.lead, { id: id(), number });
  commit(kit, { need: number });
});
on('NEED_CLOSED', 'closing a need twice', (kit) => {
  const number = need(kit);
  for (let count = 0; count < 2; count++) closeNeed(kit.lead, { id: id(), number });
});
on('NEED_OPEN', 'reopening what is open', (kit) => reopenNeed(kit.lead, { id: id(), number: need(kit) }));
on('NEED_IN_USE', 'removing a need that somebody answered', (kit) => {
  const number = need(kit);
  commit(kit, { need: number });
  removeNeed(kit.lead, { id: id(), number });
});
on('CRITICAL_SIZE', 'a team of nobody', (kit) => setCriticalSize(kit.lead, { id: id(), project: 1, members: 0, coverage: null }));
on('CRITICAL_SIZE', 'more than all needs', (kit) => setCriticalSize(kit.lead, { id: id(), project: 1, members: null, coverage: 10_001 }));

// Commitments.
on('NOT_ALLOWED', 'a member promising for another', (kit) => commit(kit, { member: 2 }, kit.ada));
on('NOT_ALLOWED', 'a member withdrawing what another promised', (kit) =>
  withdrawCommitment(kit.bo, { id: id(), number: commit(kit), reason: '' }),
);
on('NOT_ALLOWED', 'asking for one’s own days without being a member', (kit) => ownDays(kit.lead, { from: '2026-03-01', to: '2026-03-31' }));
on('MEMBER_UNKNOWN', 'a promise of nobody', (kit) => commit(kit, { member: 9 }));
on('MEMBER_NOT_ACTIVE', 'a promise from a day after leaving', (kit) => commit(kit, { member: 3, from: '2026-04-01' }));
on('NEED_UNKNOWN', 'promising to a need that is not there', (kit) => commit(kit, { need: 9 }));
on('COMMITMENT_DAY_MISSING', 'promised once, for no day', (kit) => commit(kit, { per: 'once' }));
on('COMMITMENT_DATES', 'a promise that ends before it begins', (kit) => commit(kit, { to: '2026-03-01' }));
on('COMMITMENT_DATES', 'ending a promise before its first day', (kit) =>
  endCommitment(kit.lead, { id: id(), number: commit(kit), day: '2026-03-01', reason: '' }),
);
on('COMMITMENT_ONCE', 'ending what is promised once', (kit) =>
  endCommitment(kit.lead, { id: id(), number: commit(kit, { per: 'once', to: '2026-06-30' }), day: '2026-03-31', reason: '' }),
);
on('COMMITMENT_UNKNOWN', 'changing what was withdrawn', (kit) => {
  const number = commit(kit);
  withdrawCommitment(kit.lead, { id: id(), number, reason: 'another job' });
  updateCommitment(kit.lead, { id: id(), number, ...promised() });
});
on('PROJECT_UNKNOWN', 'a report on no project', (kit) => commitmentReport(kit.lead, { asOf: null, project: 9 }));
on('DATE_IMPOSSIBLE', 'a report as of no day', (kit) => commitmentReport(kit.lead, { asOf: '2026-02-30', project: null }));
on('MEMBER_IN_USE', 'removing who promised something', (kit) => {
  const { number } = addMember(kit.lead, { id: id(), ...person({}) });
  commit(kit, { member: number });
  removeMember(kit.lead, { id: id(), number });
});
on('UNDO_IMPOSSIBLE', 'undoing a need that somebody answered', (kit) => {
  const number = need(kit);
  const seq = kit.book.version();
  commit(kit, { need: number });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing the withdrawal of a promise to a need that is gone', (kit) => {
  const wantedNumber = need(kit);
  const number = commit(kit, { need: wantedNumber });
  withdrawCommitment(kit.lead, { id: id(), number, reason: '' });
  const seq = kit.book.version();
  removeNeed(kit.lead, { id: id(), number: wantedNumber });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a change of a promise that was changed again', (kit) => {
  const number = commit(kit);
  updateCommitment(kit.lead, { id: id(), number, ...promised({ quantity: 3600 }) });
  const seq = kit.book.version();
  updateCommitment(kit.lead, { id: id(), number, ...promised({ quantity: 1800 }) });
  undo(kit.lead, { id: id(), seq });
});
