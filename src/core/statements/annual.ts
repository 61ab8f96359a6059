import type { Label } from '../charters/charter.ts';
import { amountText } from '../money/amount.ts';
import { signedHeader, type SignedHeader } from './auditLog.ts';
import { basisOf, type Movement } from './build.ts';
import type { RateLine, Recipient } from './document.ts';
import type { IssueFacts, Issuing } from './paper.ts';

/** A member's year: what was attributed, in which form, what is on their accounts, what they gave, and the shares they hold. */
export interface AnnualStatement extends SignedHeader {
  readonly kind: 'annual-statement';
  readonly schema: 2;
  readonly from: string;
  readonly to: string;
  readonly member: Recipient;
  /** Closed periods that end in the year and name the member, the earliest first. */
  readonly periods: readonly YearLine[];
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  readonly repaid: string;
  /** The same amounts by the step that gave them, over all periods of the year: the kinds of income that a tax form asks about. */
  readonly byStep: readonly { readonly label: Label; readonly amount: string }[];
  readonly accounts: readonly { readonly account: string; readonly label: Label; readonly opening: string; readonly closing: string }[];
  readonly seconds: number;
  readonly basis: readonly RateLine[];
  readonly holding: {
    readonly openingWeight: string;
    readonly movementWeight: string;
    readonly closingWeight: string;
    readonly groupClosingWeight: string;
  };
  /** Null where the book keeps no capital. */
  readonly capital: YearOfCapital | null;
}

export interface YearLine {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  readonly repaid: string;
  readonly profitShare: string;
  readonly rightsShare: string;
}

/** Shares held on the day before the year and on its last day, and what moved between, by kind of operation. */
export interface YearOfCapital {
  readonly opening: SharesHeld;
  readonly movements: readonly { readonly label: Label; readonly shares: number; readonly amount: string }[];
  readonly closing: SharesHeld;
}
export interface SharesHeld {
  readonly shares: number;
  /** At their nominal value. */
  readonly amount: string;
}

export interface YearFacts extends Issuing {
  readonly from: string;
  readonly to: string;
  /** Minor units. */
  readonly periods: readonly (Omit<YearLine, 'amount' | 'cash' | 'retained' | 'repaid'> & {
    readonly amount: bigint;
    readonly cash: bigint;
    readonly retained: bigint;
    readonly repaid: bigint;
  })[];
  readonly byStep: readonly { readonly label: Label; readonly amount: bigint }[];
  readonly accounts: readonly { readonly account: string; readonly label: Label; readonly opening: bigint; readonly closing: bigint }[];
  readonly seconds: number;
  readonly movements: readonly Movement[];
  readonly openingWeight: bigint;
  readonly groupClosingWeight: bigint;
  readonly capital: YearOfCapital | null;
}

/** Pure: the same facts give the same document. */
export function buildAnnual(facts: YearFacts, issue: IssueFacts, member: Recipient): AnnualStatement {
  const digits = facts.cooperative.currencyDigits;
  const text = (amount: bigint): string => amountText(amount, digits);
  const sum = (key: 'amount' | 'cash' | 'retained' | 'repaid'): string =>
    text(facts.periods.reduce((total, period) => total + period[key], 0n));
  const moved = facts.movements.reduce((total, movement) => total + movement.weight, 0n);
  return {
    kind: 'annual-statement',
    schema: 2,
    ...signedHeader(facts, issue),
    from: facts.from,
    to: facts.to,
    member,
    periods: facts.periods.map(({ amount, cash, retained, repaid, ...period }) => ({
      ...period,
      amount: text(amount),
      cash: text(cash),
      retained: text(retained),
      repaid: text(repaid),
    })),
    amount: sum('amount'),
    cash: sum('cash'),
    retained: sum('retained'),
    repaid: sum('repaid'),
    byStep: facts.byStep.map(({ label, amount }) => ({ label, amount: text(amount) })),
    accounts: facts.accounts.map(({ account, label, opening, closing }) => ({
      account,
      label,
      opening: text(opening),
      closing: text(closing),
    })),
    seconds: facts.seconds,
    basis: basisOf(facts.movements),
    holding: {
      openingWeight: facts.openingWeight.toString(),
      movementWeight: moved.toString(),
      closingWeight: (facts.openingWeight + moved).toString(),
      groupClosingWeight: facts.groupClosingWeight.toString(),
    },
    capital: facts.capital,
  };
}
