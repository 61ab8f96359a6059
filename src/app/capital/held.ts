import { capitalOf, changesOf, Holdings, holdingsOn } from '../../core/capital/holdings.ts';
import { nominalOf, type CapitalKind } from '../../core/capital/operation.ts';
import type { Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import { amountText } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { YearOfCapital } from '../../core/statements/annual.ts';
import type { Reads } from '../ports/book.ts';

/** What documents say of the capital. */

/** A subscription that stands, by its number; the latest when none is named. @throws Refused CAPITAL_UNKNOWN, CAPITAL_NO_SUBSCRIPTION, CAPITAL_NOT_SUBSCRIPTION. */
export function requireSubscription(read: Reads, number: number | null) {
  const operations = read.capitalOperations();
  if (number === null) {
    const latest = operations.findLast((operation) => operation.kind === 'subscription');
    if (!latest) throw new Refused(refuse('CAPITAL_NO_SUBSCRIPTION'));
    return latest;
  }
  const found = operations.find((operation) => operation.number === number);
  if (!found) throw new Refused(refuse('CAPITAL_UNKNOWN', { number }));
  if (found.kind !== 'subscription') throw new Refused(refuse('CAPITAL_NOT_SUBSCRIPTION', { number }));
  return found;
}

/** Members with shares at the end of a day. */
export function holdersOn(read: Reads, day: Day | null): number[] {
  return [...new Set(holdingsOn(read.capitalOperations(), day).map((holding) => holding.member))];
}

/** The cooperative's capital now, as decimal text; null where the book keeps none. */
export function capitalNow(read: Reads): string | null {
  if (read.shareClasses().length === 0) return null;
  return amountText(capitalOf(holdingsOn(read.capitalOperations(), null)).subscribed, read.cooperative().currencyDigits);
}

const movementLabels: Readonly<Record<Exclude<CapitalKind, 'payment'>, Label>> = {
  subscription: { en: 'Subscribed', fr: 'Souscrites' },
  transfer: { en: 'Passed between members', fr: 'Cédées ou reçues' },
  redemption: { en: 'Redeemed', fr: 'Remboursées' },
  cancellation: { en: 'Cancelled', fr: 'Annulées' },
  conversion: { en: 'Converted', fr: 'Converties' },
};

/** What a member held on the day before a span and on its last day, and what each kind of operation did between; null without capital. */
export function yearOfCapital(read: Reads, member: number, span: { readonly before: string; readonly to: string }): YearOfCapital | null {
  if (read.shareClasses().length === 0) return null;
  const text = (amount: bigint): string => amountText(amount, read.cooperative().currencyDigits);
  const operations = read.capitalOperations();
  const heldOn = (day: string) => {
    const own = holdingsOn(operations, day).filter((holding) => holding.member === member);
    return { shares: own.reduce((sum, holding) => sum + holding.shares, 0), amount: text(capitalOf(own).subscribed) };
  };
  const sums = new Map<CapitalKind, { shares: number; amount: bigint }>();
  const running = new Holdings();
  for (const operation of operations) {
    if (operation.day > span.before && operation.day <= span.to && operation.kind !== 'payment')
      for (const change of changesOf(operation, running))
        if (change.member === member) {
          const sum = sums.get(operation.kind) ?? { shares: 0, amount: 0n };
          sums.set(operation.kind, { shares: sum.shares + change.shares, amount: sum.amount + nominalOf(change) });
        }
    running.apply(operation);
  }
  return {
    opening: heldOn(span.before),
    movements: [...sums].map(([kind, { shares, amount }]) => ({
      label: movementLabels[kind as keyof typeof movementLabels],
      shares,
      amount: text(amount),
    })),
    closing: heldOn(span.to),
  };
}
