import type { Label } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import type { StoredOutcome } from '../core/journal/entries.ts';
import { roundingRule } from '../core/shares/apportion.ts';
import type { Context } from './context.ts';
import { accounts, decideClosing, requirePeriod, type Closing } from './periods.ts';
import type { CharterRow, Reads } from './ports/book.ts';

export interface AccountChange {
  readonly account: string;
  readonly label: Label;
  readonly before: bigint;
  readonly after: bigint;
}

/** An account by the words that members know it by. */
export function accountLabel(read: Reads, account: string): Label {
  if (account === accounts.losses) return { en: 'Losses carried forward', fr: 'Pertes reportées' };
  if (account === accounts.undistributed) return { en: 'Undistributed', fr: 'Non réparti' };
  if (account === accounts.outside) return { en: 'Results brought in', fr: 'Résultats apportés' };
  const member = /^member:(\d+):profits$/u.exec(account);
  if (member) {
    const name = read.members().find((known) => known.number === Number(member[1]))?.name ?? member[1]!;
    return { en: `Profits: ${name}`, fr: `Profits\u00a0: ${name}` };
  }
  for (const { charter } of read.charters()) {
    for (const step of charter.steps) if ('account' in step && step.account === account) return step.label;
  }
  return { en: account, fr: account };
}

/** Balances before and after a distribution, for every account that it moved. */
function accountChanges(
  read: Reads,
  transfers: readonly (readonly [string, string, bigint])[],
  before: (account: string) => bigint,
): AccountChange[] {
  const moved = new Map<string, bigint>();
  for (const [from, to, amount] of transfers) {
    moved.set(from, (moved.get(from) ?? 0n) - amount);
    moved.set(to, (moved.get(to) ?? 0n) + amount);
  }
  moved.delete(accounts.outside);
  return [...moved].map(([account, change]) => ({
    account,
    label: accountLabel(read, account),
    before: before(account),
    after: before(account) + change,
  }));
}

/** A distribution as screens and documents read it. */
export interface Outcome {
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  readonly stored: StoredOutcome;
  readonly charter: CharterRow;
  readonly roundingRule: string;
  readonly accounts: readonly AccountChange[];
}

export function previewOutcome(context: Context, closing: Closing): Outcome {
  const { read } = context.book;
  const { charter, stored, transfers } = decideClosing(context, closing);
  const balances = new Map(read.accounts().map((row) => [row.account, row.balance]));
  return {
    from: closing.from,
    to: closing.to,
    result: closing.result,
    stored,
    charter,
    roundingRule,
    accounts: accountChanges(
      read,
      transfers.map(([from, to, amount]) => [from, to, BigInt(amount)]),
      (account) => balances.get(account) ?? 0n,
    ),
  };
}

export function periodOutcome(read: Reads, number: number): Outcome {
  const period = requirePeriod(read, number);
  const charter = read.charters().find((known) => known.number === period.charter)!;
  return {
    from: period.from,
    to: period.to,
    result: period.result,
    stored: period.outcome,
    charter,
    roundingRule,
    accounts: accountChanges(
      read,
      read.periodTransfers(number).map((row) => [row.from, row.to, row.amount]),
      (account) => read.balanceBefore(account, period.closedSeq),
    ),
  };
}
