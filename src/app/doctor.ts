import { checkCapitalStands, checkSharesHeld } from '../core/checks/capital.ts';
import { checkBalancesZero, checkOutcomeSums, checkPeriodsApart, checkRightsSum } from '../core/checks/distribution.ts';
import { fault, type Fault } from '../core/checks/fault.ts';
import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import type { Head } from '../core/journal/chain.ts';
import { runSharing } from '../core/waterfall/run.ts';
import { storeOutcome, type StoredOutcome } from '../core/waterfall/stored.ts';
import { closedPeriods, memberRecords, readFacts } from './facts.ts';
import type { Book, Reads } from './ports/book.ts';
import type { BookInspector, InspectProgress } from './ports/inspector.ts';

export interface DoctorReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: Head;
  readonly violations: readonly Fault[];
}

/**
 * Checks a whole book: what is stored against its journal, and what was decided against the rules. It changes nothing and
 * names each thing that is wrong.
 */
export function* examine(book: Book, inspector: BookInspector): Generator<InspectProgress, DoctorReport> {
  const stored = yield* inspector.inspect();
  const violations = [...stored, ...rulesIfReadable(book.read, stored)];
  const head = book.head();
  return { ok: violations.length === 0, entries: head.seq, head, violations };
}

/** Who a figure is kept for is in the book, and who is said to have left in some way has a day of leaving. */
function standing(read: Reads): Fault[] {
  const members = read.members();
  const numbers = new Set(members.map((member) => member.number));
  return [
    ...read
      .figures()
      .filter((row) => row.member !== null && !numbers.has(row.member))
      .map((row) => fault('figureMember', row.name, { member: row.member! })),
    ...members.filter((row) => row.leaving !== null && row.left === null).map((row) => fault('memberLeaving', row.number)),
  ];
}

/** What is damaged below may not be readable as a book at all; it has been named then, and that is enough. */
function rulesIfReadable(read: Reads, stored: readonly Fault[]): Fault[] {
  try {
    return rules(read);
  } catch (error) {
    if (stored.length === 0) throw error;
    return [];
  }
}

function rules(read: Reads): Fault[] {
  const closed = closedPeriods(read);
  const faults = [...checkPeriodsApart(closed), ...checkBalancesZero(read.balances()), ...standing(read)];
  faults.push(...checkCapitalStands(read.capitalOperations()), ...checkSharesHeld(read.capitalOperations(), read.balances()));
  for (const period of closed) {
    faults.push(...checkOutcomeSums(period.number, period.result, period.outcome), ...checkRightsSum(period.number, period.outcome));
    const charter = read.charters().find((known) => known.number === period.charter);
    if (!charter) {
      faults.push(fault('periodOutcome', period.number, { expected: 'charter', found: 'none' }));
      continue;
    }
    const facts = readFacts(read, { charter: charter.charter, from: period.from, to: period.to, result: period.result, of: period });
    const again = storeOutcome(runSharing(charter.charter, facts), facts, memberRecords(read, period.from, period.to));
    if (comparable(again, period.outcome) !== comparable(period.outcome, period.outcome))
      faults.push(fault('periodOutcome', period.number, { expected: 'recomputed', found: 'other' }));
  }
  return faults;
}

/** An outcome that an earlier program wrote says less: then the amounts and shares are compared. */
function comparable(outcome: StoredOutcome, as: StoredOutcome): string {
  // Earlier programs also kept projects that nobody has rights in.
  const rightsByProject = outcome.rightsByProject?.filter(({ members }) => members.length > 0);
  if (as.schema === 2) return canonicalJson({ ...outcome, ...(rightsByProject ? { rightsByProject } : {}) } as unknown as Json);
  return canonicalJson({
    undistributed: outcome.undistributed,
    steps: outcome.steps.map((step) => step.amount),
    members: outcome.members.map(({ number, amount, weight, weightSinceStart, profitShare, rightsShare }) => [
      number,
      amount,
      weight,
      weightSinceStart,
      profitShare,
      rightsShare,
    ]),
  });
}
