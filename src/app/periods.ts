import { addDays, dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import type { EntryData, StoredOutcome, TransferTuple } from '../core/journal/entries.ts';
import { largestAmount } from '../core/money/amount.ts';
import { checkOneCharter, checkPeriodDates } from '../core/periods/check.ts';
import { refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import { fractionText } from '../core/shares/fraction.ts';
import { runWaterfall, type WaterfallInput, type WaterfallOutcome } from '../core/waterfall/run.ts';
import { charterOn } from './charters.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import type { CharterRow, PeriodRow, Reads } from './ports/book.ts';

/** Accounts that a distribution moves money between. */
export const accounts = {
  outside: 'outside:result',
  losses: 'losses',
  undistributed: 'undistributed',
  member: (number: number): string => `member:${number}:profits`,
} as const;

export function closedPeriods(read: Reads): PeriodRow[] {
  return read.periods().filter((period) => period.state === 'closed');
}

/** What the waterfall of a period starts from. `beforeSeq` looks at the losses as an earlier entry found them. */
export function waterfallInput(
  read: Reads,
  charter: CharterRow,
  from: Day,
  to: Day,
  result: bigint,
  beforeSeq: number | null = null,
): WaterfallInput {
  const inPeriod = read.weights({ from, to, project: null });
  const sinceStart = read.weights({ from: null, to, project: null });
  const balance =
    beforeSeq === null
      ? (read.accounts().find((row) => row.account === accounts.losses)?.balance ?? 0n)
      : read.balanceBefore(accounts.losses, beforeSeq);
  return {
    result,
    charter: charter.charter,
    carriedLoss: balance < 0n ? -balance : 0n,
    members: read
      .members()
      .filter((member) => member.joined <= to || sinceStart.has(member.number))
      .map((member) => ({
        number: member.number,
        weightInPeriod: inPeriod.get(member.number) ?? 0n,
        weightSinceStart: sinceStart.get(member.number) ?? 0n,
        activeInPeriod: member.joined <= to && (member.left === null || member.left >= from),
        activeSinceStart: member.joined <= to,
      })),
  };
}

/** The outcome as the journal keeps it. Members without any part, share or weight are left out: who came later has none. */
export function storeOutcome(input: WaterfallInput, outcome: WaterfallOutcome, seconds: ReadonlyMap<number, number>): StoredOutcome {
  const members = outcome.members.flatMap((member, index) => {
    const known = input.members[index]!;
    const nothing =
      known.weightInPeriod === 0n && known.weightSinceStart === 0n && member.rightsShare.numerator === 0n && member.amount === 0n;
    if (nothing) return [];
    return [
      {
        number: member.number,
        seconds: seconds.get(member.number) ?? 0,
        weight: known.weightInPeriod.toString(),
        weightSinceStart: known.weightSinceStart.toString(),
        amount: member.amount.toString(),
        profitShare: fractionText(member.profitShare),
        rightsShare: fractionText(member.rightsShare),
        parts: member.parts.map((part) => ({
          step: part.step,
          amount: part.amount.toString(),
          weight: part.weight.toString(),
          totalWeight: part.totalWeight.toString(),
          pool: part.pool.toString(),
        })),
      },
    ];
  });
  return {
    undistributed: outcome.undistributed.toString(),
    heads: outcome.heads,
    members,
    steps: outcome.steps.map((step) => ({
      kind: step.kind,
      en: step.label.en,
      fr: step.label.fr,
      amount: step.amount.toString(),
      account: step.account,
      derivation: Object.fromEntries(
        Object.entries(step.derivation).map(([key, value]) => [
          key,
          typeof value === 'bigint' ? value.toString() : (value as string | number),
        ]),
      ),
    })),
  };
}

/** What the outcome moves: from outside to reserves, funds, members and what stays; a loss the other way. */
function transfersOf(outcome: WaterfallOutcome): TransferTuple[] {
  const transfers: TransferTuple[] = [];
  const move = (account: string, amount: bigint): void => {
    if (amount > 0n) transfers.push([accounts.outside, account, amount.toString()]);
    if (amount < 0n) transfers.push([account, accounts.outside, (-amount).toString()]);
  };
  for (const step of outcome.steps) if (step.account !== null) move(step.account, step.amount);
  for (const member of outcome.members) move(accounts.member(member.number), member.amount);
  move(accounts.undistributed, outcome.undistributed);
  return transfers;
}

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
  refuseFirst(checkPeriodDates(closing, closedPeriods(read)), charterChange(read, closing));
  checkResult(closing.result);
  const charter = charterOn(read, closing.to);
  const input = waterfallInput(read, charter, closing.from, closing.to, closing.result);
  const outcome = runWaterfall(input);
  return {
    charter,
    stored: storeOutcome(input, outcome, read.seconds({ from: closing.from, to: closing.to, project: null })),
    transfers: transfersOf(outcome),
  };
}

/** Of the charters that begin inside the span, the first one's refusal; they come in the order in which they begin. */
function charterChange(read: Reads, dates: { from: Day; to: Day }): Refusal | undefined {
  return checkOneCharter(
    dates,
    read.charters().map((charter) => charter.from),
  );
}

export function closePeriod(context: Context, input: Closing & { id: string }): { seq: number; period: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'periods.close', input, (write) => {
    const { charter, stored, transfers } = decideClosing(context, input);
    const pending = pendingUpTo(read, input.to);
    const since = pending.reduce((first, row) => (row.day < first ? row.day : first), input.from);
    if (pending.length > 0) throw new Refused(refuse('PERIOD_PENDING', { count: pending.length, from: since, to: input.to }));
    const number = read.nextNumber('period');
    const data: EntryData['period.closed'] = {
      number,
      from: dayNumber(input.from),
      to: dayNumber(input.to),
      result: input.result.toString(),
      charter: charter.number,
      outcome: stored,
      transfers,
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
