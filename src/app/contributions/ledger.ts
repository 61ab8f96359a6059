import { contributionStates, type StateNumber } from '../../core/journal/entries.ts';
import { addDays, type Day } from '../../core/days/day.ts';
import { requireDays, type Context } from '../context.ts';
import type { ContributionRow, Reads } from '../ports/book.ts';

export type StateName = 'draft' | 'submitted' | 'returned' | 'approved' | 'closed' | 'withdrawn';

/** `closed` is not stored: it is an approved contribution whose day lies in a closed period. */
export function stateName(row: { state: StateNumber; day: Day }, lastClosedDay: Day | null): StateName {
  if (row.state === contributionStates.submitted) return 'submitted';
  if (row.state === contributionStates.returned) return 'returned';
  if (row.state === contributionStates.withdrawn) return 'withdrawn';
  return lastClosedDay !== null && row.day <= lastClosedDay ? 'closed' : 'approved';
}

export interface LedgerFilter {
  readonly members: readonly number[];
  readonly projects: readonly number[];
  readonly activities: readonly number[];
  readonly states: readonly StateName[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly search: string;
  readonly batch: number | null;
}

/** The asked state names as stored states and bounds on the day; null when nothing stored can match (drafts alone). */
function storedFilter(read: Reads, filter: LedgerFilter) {
  const { submitted, returned, approved, withdrawn } = contributionStates;
  const closed = read.lastClosedDay();
  const states: StateNumber[] = [];
  const names = new Set(filter.states);
  if (names.has('submitted')) states.push(submitted);
  if (names.has('returned')) states.push(returned);
  if (names.has('approved') || names.has('closed')) states.push(approved);
  if (names.has('withdrawn')) states.push(withdrawn);
  if (names.size > 0 && states.length === 0) return null;
  let { from, to } = filter;
  const onlyOne = names.has('approved') !== names.has('closed') && states.length === 1;
  if (onlyOne && closed !== null) {
    if (names.has('closed')) to = to === null || to > closed ? closed : to;
    else from = from === null || from <= closed ? addDays(closed, 1) : from;
  }
  if (onlyOne && closed === null && names.has('closed')) return null;
  return {
    members: filter.members,
    projects: filter.projects,
    activities: filter.activities,
    states,
    from,
    to,
    search: filter.search,
    batch: filter.batch,
  };
}

export interface LedgerPage {
  readonly rows: readonly ContributionRow[];
  readonly next: string | null;
  readonly total: number;
  readonly seconds: number;
  readonly weight: bigint;
}

export function ledgerPage(context: Context, filter: LedgerFilter, cursor: string | null, limit: number): LedgerPage {
  const { read } = context.book;
  requireDays(filter.from, filter.to);
  const stored = storedFilter(read, filter);
  if (!stored) return { rows: [], next: null, total: 0, seconds: 0, weight: 0n };
  const match = cursor === null ? null : /^(\d{4}-\d{2}-\d{2}) (\d+)$/u.exec(cursor);
  const rows = read.page(stored, match ? { day: match[1]!, number: Number(match[2]) } : null, limit);
  const last = rows.at(-1);
  const next = last && rows.length === limit ? `${last.day} ${last.number}` : null;
  // A filter that finds nothing was gone through once already.
  const totals = cursor === null && rows.length === 0 ? { total: 0, seconds: 0, weight: 0n } : totalsOf(context, stored);
  return { rows, next, ...totals };
}

type Stored = NonNullable<ReturnType<typeof storedFilter>>;
type Totals = ReturnType<Reads['pageTotals']>;

/** What a filter's rows come to in the version of each book that was asked last: page after page has the same, and summing up a long table is slow. */
const lastTotals = new WeakMap<Context['book'], { readonly key: string; readonly totals: Totals }>();

function totalsOf({ book }: Context, stored: Stored): Totals {
  const key = `${book.version()} ${JSON.stringify(stored)}`;
  const known = lastTotals.get(book);
  if (known?.key === key) return known.totals;
  const totals = book.read.pageTotals(stored);
  lastTotals.set(book, { key, totals });
  return totals;
}
