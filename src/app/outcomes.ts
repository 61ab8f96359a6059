import type { Charter, Label } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import type { TransferTuple } from '../core/journal/entries.ts';
import { readOutcome, type StoredOutcome } from '../core/waterfall/stored.ts';
import { roundingRule } from '../core/shares/apportion.ts';
import type { Context } from './context.ts';
import { decideClosing, requirePeriod, type Closing } from './periods.ts';
import type { CharterRow, Reads } from './ports/book.ts';
import { outsideCapital } from '../core/capital/transfers.ts';
import { accounts, transfersOf } from './transfers.ts';

export interface AccountChange {
  readonly account: string;
  readonly label: Label;
  readonly before: bigint;
  readonly after: bigint;
}

const memberAccounts: Readonly<Record<string, Label>> = {
  profits: { en: 'Profits', fr: 'Profits' },
  retained: { en: 'Retained', fr: 'Parts retenues' },
  budget: { en: 'Budget', fr: 'Budget' },
  shares: { en: 'Shares', fr: 'Parts sociales' },
};

/** A member's own account, without whose it is. */
export function memberAccountLabel(name: string): Label {
  return memberAccounts[name] ?? { en: name, fr: name };
}

/** An account by the words that members know it by; `tried` is a charter that the book does not have. */
export function accountLabel(read: Reads, account: string, tried?: Charter): Label {
  if (account === accounts.losses) return { en: 'Losses carried forward', fr: 'Pertes reportées' };
  if (account === accounts.undistributed) return { en: 'Undistributed', fr: 'Non réparti' };
  if (account === accounts.outside) return { en: 'Results brought in', fr: 'Résultats apportés' };
  if (account === accounts.unallocated) return { en: 'Losses that nobody bears', fr: 'Pertes que personne ne porte' };
  if (account === outsideCapital) return { en: 'Shares that nobody holds', fr: 'Parts que personne ne détient' };
  const member = /^member:(\d+):([a-z-]+)$/u.exec(account);
  if (member) {
    const name = read.members().find((known) => known.number === Number(member[1]))?.name ?? member[1]!;
    const kind = memberAccountLabel(member[2]!);
    return { en: `${kind.en}: ${name}`, fr: `${kind.fr}\u00a0: ${name}` };
  }
  for (const charter of [...(tried ? [tried] : []), ...read.charters().map((row) => row.charter)]) {
    for (const step of charter.steps)
      if (step.kind === 'share' && step.give.to === 'account' && step.give.account === account) return step.label;
  }
  return { en: account, fr: account };
}

/** Balances before and after a distribution, for every account that it moves. */
function accountChanges(
  read: Reads,
  transfers: readonly (readonly [string, string, bigint])[],
  before: (account: string) => bigint,
  tried?: Charter,
): AccountChange[] {
  const moved = new Map<string, bigint>();
  for (const [from, to, amount] of transfers) {
    moved.set(from, (moved.get(from) ?? 0n) - amount);
    moved.set(to, (moved.get(to) ?? 0n) + amount);
  }
  moved.delete(accounts.outside);
  return [...moved].map(([account, change]) => ({
    account,
    label: accountLabel(read, account, tried),
    before: before(account),
    after: before(account) + change,
  }));
}

/** What transfers that are not written would do to the accounts, as they are or as `balances` has them. */
export function previewAccounts(
  read: Reads,
  transfers: readonly TransferTuple[],
  tried?: Charter,
  balances: ReadonlyMap<string, bigint> = new Map(read.accounts().map((row) => [row.account, row.balance])),
): AccountChange[] {
  const amounts = transfers.map(([from, to, amount]) => [from, to, BigInt(amount)] as const);
  return accountChanges(read, amounts, (account) => balances.get(account) ?? 0n, tried);
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
  return {
    from: closing.from,
    to: closing.to,
    result: closing.result,
    stored,
    charter,
    roundingRule,
    accounts: previewAccounts(read, transfers),
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
      period.appliedSeq === null
        ? transfersOf(readOutcome(period.outcome)).map(([from, to, amount]) => [from, to, BigInt(amount)])
        : read.periodTransfers(number).map((row) => [row.from, row.to, row.amount]),
      (account) => read.balanceBefore(account, period.closedSeq),
    ),
  };
}
