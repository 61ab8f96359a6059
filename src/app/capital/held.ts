import { capitalOf, changesOf, Holdings, holdingsOn } from '../../core/capital/holdings.ts';
import { nominalOf, type CapitalKind, type CapitalOperation } from '../../core/capital/operation.ts';
import type { Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import { amountText } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { SharesHeld, YearOfCapital } from '../../core/statements/annual.ts';
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

interface Shares {
  readonly shares: number;
  readonly amount: bigint;
}
const noShares: Shares = { shares: 0, amount: 0n };

/**
 * What each member held on the day before a span and on its last day, and what each kind of operation did between; of nobody where there
 * is no capital. All members at once, since a thousand of them ask. `upTo`: as the journal stood when that entry was written.
 */
export function capitalBetween(
  read: Reads,
  span: { readonly before: string; readonly to: string; readonly upTo: number | null },
): (member: number) => YearOfCapital | null {
  if (read.shareClasses().length === 0) return () => null;
  const { currencyDigits } = read.cooperative();
  const operations = span.upTo === null ? read.capitalOperations() : read.capitalOperationsBefore(span.upTo);
  const [opening, closing] = [heldOn(operations, span.before), heldOn(operations, span.to)];
  const moved = new Map<number, Map<CapitalKind, Shares>>();
  const running = new Holdings();
  for (const operation of operations) {
    if (operation.day > span.before && operation.day <= span.to && operation.kind !== 'payment')
      for (const change of changesOf(operation, running)) {
        const own = moved.get(change.member) ?? new Map<CapitalKind, Shares>();
        const sum = own.get(operation.kind) ?? noShares;
        own.set(operation.kind, { shares: sum.shares + change.shares, amount: sum.amount + nominalOf(change) });
        moved.set(change.member, own);
      }
    running.apply(operation);
  }
  const said = ({ shares, amount }: Shares): SharesHeld => ({ shares, amount: amountText(amount, currencyDigits) });
  return (member) => ({
    opening: said(opening.get(member) ?? noShares),
    movements: [...(moved.get(member) ?? [])].map(([kind, sum]) => ({
      label: movementLabels[kind as keyof typeof movementLabels],
      ...said(sum),
    })),
    closing: said(closing.get(member) ?? noShares),
  });
}

/** Shares of each member at the end of a day, at their nominal value. */
function heldOn(operations: readonly CapitalOperation[], day: string): ReadonlyMap<number, Shares> {
  const held = new Map<number, Shares>();
  for (const holding of holdingsOn(operations, day)) {
    const own = held.get(holding.member) ?? noShares;
    held.set(holding.member, { shares: own.shares + holding.shares, amount: own.amount + nominalOf(holding) });
  }
  return held;
}
