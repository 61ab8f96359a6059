import { addDays, dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import type { EntryData, TransferTuple } from '../core/journal/entries.ts';
import { largestAmount } from '../core/money/amount.ts';
import { checkOneCharter, checkPeriodDates } from '../core/periods/check.ts';
import { refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import { checkCharterFacts } from '../core/charters/check.ts';
import { runSharing } from '../core/waterfall/run.ts';
import { readOutcome, storeOutcome, type StoredOutcome } from '../core/waterfall/stored.ts';
import { charterOn } from './charters.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import { closedPeriods, memberRecords, readFacts } from './facts.ts';
import type { CharterRow, PeriodRow, Reads } from './ports/book.ts';
import { transfersOf } from './transfers.ts';

function checkResult(result: bigint): void {
  const size = result < 0n ? -result : result;
  if (size > largestAmount) throw new Refused(refuse('AMOUNT_TOO_LARGE', { text: result.toString() }));
}

export interface Closing {
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
}

/** Everything closing would write, without writing it. */
export function decideClosing(
  context: Context,
  closing: Closing,
): { charter: CharterRow; stored: StoredOutcome; transfers: TransferTuple[] } {
  const { read } = context.book;
  refuseFirst(checkPeriodDates(closing, closedPeriods(read)), charterChange(read, closing), unapplied(read));
  checkResult(closing.result);
  const charter = charterOn(read, closing.to);
  const facts = readFacts(read, { charter: charter.charter, ...closing });
  refuseFirst(checkCharterFacts(charter.charter, facts, 'closing'));
  const outcome = runSharing(charter.charter, facts);
  return { charter, stored: storeOutcome(outcome, facts, memberRecords(read, closing.from, closing.to)), transfers: transfersOf(outcome) };
}

/** Of the charters that begin inside the span, the first one's refusal; they come in the order in which they begin. */
function charterChange(read: Reads, dates: { from: Day; to: Day }): Refusal | undefined {
  return checkOneCharter(
    dates,
    read.charters().map((charter) => charter.from),
  );
}

/** Balances are what the next run starts from: a final one is applied before another is made. */
function unapplied(read: Reads): Refusal | undefined {
  const waiting = closedPeriods(read).find((period) => period.appliedSeq === null);
  return waiting && refuse('PERIOD_NOT_APPLIED', { period: waiting.number });
}

/** Makes a run final. It is applied to the accounts at once, unless the group wants to do that later (`apply` false). */
export function closePeriod(context: Context, input: Closing & { id: string; apply?: boolean }): { seq: number; period: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'periods.close', input, (write) => {
    const { charter, stored, transfers } = decideClosing(context, input);
    requireNothingWaits(read, input);
    const number = read.nextNumber('period');
    const data: EntryData['period.closed'] = {
      number,
      from: dayNumber(input.from),
      to: dayNumber(input.to),
      result: input.result.toString(),
      charter: charter.number,
      outcome: stored,
      ...(input.apply === false ? { transfers: [], applied: false as const } : { transfers }),
    };
    write.append('period.closed', data);
    return { period: number };
  });
}

/**
 * Contributions that wait for a decision and that closing up to a day would shut out: also those before the period's first
 * day, when it begins later than the last one ended.
 */
function pendingUpTo(read: Reads, to: Day): { day: Day }[] {
  const closed = read.lastClosedDay();
  return read.waiting().filter((row) => (closed === null || row.day > closed) && row.day <= to);
}

/** Closing over what waits would shut it out. */
export function requireNothingWaits(read: Reads, { from, to }: { readonly from: Day; readonly to: Day }): void {
  const pending = pendingUpTo(read, to);
  const since = pending.reduce((first, row) => (row.day < first ? row.day : first), from);
  if (pending.length > 0) throw new Refused(refuse('PERIOD_PENDING', { count: pending.length, from: since, to }));
}

/** Puts the amounts of a final run on the accounts. */
export function applyPeriod(context: Context, input: { id: string; period: number }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'periods.apply', input, (write) => {
    const period = requirePeriod(read, input.period);
    if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: input.period }));
    if (period.appliedSeq !== null) throw new Refused(refuse('PERIOD_APPLIED', { period: input.period }));
    write.append('period.applied', { number: input.period, transfers: transfersOf(readOutcome(period.outcome)) });
    return {};
  });
}

export function reopenPeriod(context: Context, input: { id: string; period: number; reason: string }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'periods.reopen', input, (write) => {
    const reason = tidyText(input.reason);
    if (reason === '') throw new Refused(refuse('REASON_MISSING'));
    requireReopenable(read, input.period);
    write.append(
      'period.reopened',
      { number: input.period },
      { notes: [{ number: input.period, author: context.actor.personId, text: reason }] },
    );
    return {};
  });
}

/** Only the last closed period opens again: later ones were computed from it. */
export function requireReopenable(read: Reads, number: number): PeriodRow {
  const period = requirePeriod(read, number);
  if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: number }));
  const last = closedPeriods(read).reduce((latest, other) => (other.to > latest.to ? other : latest));
  if (last.number !== number) throw new Refused(refuse('PERIOD_NOT_LAST', { last: last.number }));
  return period;
}

export function requirePeriod(read: Reads, number: number): PeriodRow {
  const period = read.periods().find((known) => known.number === number);
  if (!period) throw new Refused(refuse('PERIOD_UNKNOWN', { period: number }));
  return period;
}

/**
 * The day after the last closed period, or the first contribution's month, up to the end of the last month that is over, or
 * to the eve of another charter. It never ends before it begins, and stays in the calendar that the book knows.
 */
export function suggestPeriod(context: Context): { from: Day; to: Day } {
  const { read } = context.book;
  const today = context.clock.today();
  const closed = read.lastClosedDay();
  const last = read.periods().at(-1);
  // What was re-opened is closed again on the same days.
  if (last?.state === 'reopened' && (closed === null || last.from > closed)) return { from: last.from, to: last.to };
  const first = read.firstDay();
  const open =
    closed !== null ? addDays(closed, 1) : first !== null ? firstDayOfMonth(monthNumber(first)) : firstDayOfMonth(monthNumber(today));
  const from = parseIsoDay(open) ?? closed ?? today;
  const lastGiven = read.lastDay();
  const monthOver = lastDayOfMonth(monthNumber(today) - 1);
  const wanted = lastGiven !== null && lastGiven >= from ? lastDayOfMonth(monthNumber(lastGiven)) : monthOver;
  const over = wanted > monthOver ? monthOver : wanted;
  const to = over >= from ? over : lastDayOfMonth(monthNumber(from));
  const next = read.charters().find((charter) => charter.from > from && charter.from <= to);
  return { from, to: next ? addDays(next.from, -1) : to };
}

export interface CloseCheck {
  readonly check: 'dates' | 'overlap' | 'charter' | 'pending' | 'drafts' | 'contributions' | 'future' | 'gap';
  readonly state: 'ok' | 'warning' | 'refused';
  readonly details: Readonly<Record<string, string | number>>;
}

/** What the lead should know before closing; only `refused` ones stop it. */
export function checkClosing(context: Context, dates: { from: Day; to: Day }): CloseCheck[] {
  const { read } = context.book;
  const wrong = checkPeriodDates(dates, closedPeriods(read));
  if (wrong) return [{ check: wrong.code === 'PERIOD_OVERLAP' ? 'overlap' : 'dates', state: 'refused', details: wrong.details }];
  const charter = charterChange(read, dates);
  const pending = pendingUpTo(read, dates.to).length;
  const drafts = read.drafts().filter((draft) => draft.day >= dates.from && draft.day <= dates.to).length;
  const approved = read.pageTotals({
    members: [],
    projects: [],
    activities: [],
    states: [3],
    from: dates.from,
    to: dates.to,
    search: '',
    batch: null,
  }).total;
  const closed = read.lastClosedDay();
  const earlier = read.pageTotals({
    members: [],
    projects: [],
    activities: [],
    states: [1, 2, 3],
    from: closed === null ? null : addDays(closed, 1),
    to: addDays(dates.from, -1),
    search: '',
    batch: null,
  }).total;
  const state = (bad: boolean, as: 'warning' | 'refused' = 'warning'): CloseCheck['state'] => (bad ? as : 'ok');
  return [
    { check: 'dates', state: 'ok', details: dates },
    ...(charter ? [{ check: 'charter' as const, state: 'refused' as const, details: charter.details }] : []),
    { check: 'future', state: state(dates.to > context.clock.today()), details: { today: context.clock.today() } },
    { check: 'gap', state: state(earlier > 0), details: { count: earlier } },
    { check: 'contributions', state: state(approved === 0), details: { count: approved } },
    { check: 'pending', state: state(pending > 0, 'refused'), details: { count: pending } },
    { check: 'drafts', state: state(drafts > 0), details: { count: drafts } },
  ];
}
