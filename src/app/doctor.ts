import { checkBalancesZero, checkOutcomeSums, checkPeriodsApart, checkRightsSum } from '../core/checks/distribution.ts';
import { fault, type Fault } from '../core/checks/fault.ts';
import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import type { Head } from '../core/journal/chain.ts';
import { runWaterfall } from '../core/waterfall/run.ts';
import { closedPeriods, storeOutcome, waterfallInput } from './periods.ts';
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
  const faults = [...checkPeriodsApart(closed), ...checkBalancesZero(read.accounts())];
  for (const period of closed) {
    faults.push(...checkOutcomeSums(period.number, period.result, period.outcome), ...checkRightsSum(period.number, period.outcome));
    const charter = read.charters().find((known) => known.number === period.charter);
    if (!charter) {
      faults.push(fault('periodOutcome', period.number, { expected: 'charter', found: 'none' }));
      continue;
    }
    const input = waterfallInput(read, charter, period.from, period.to, period.result, period.closedSeq);
    const again = storeOutcome(input, runWaterfall(input), read.seconds({ from: period.from, to: period.to, project: null }));
    if (canonicalJson(again as unknown as Json) !== canonicalJson(period.outcome as unknown as Json))
      faults.push(fault('periodOutcome', period.number, { expected: 'recomputed', found: 'other' }));
  }
  return faults;
}
