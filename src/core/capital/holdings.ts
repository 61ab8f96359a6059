import type { Day } from '../days/day.ts';
import { assert } from '../refusals/refusal.ts';
import { inOrder, nominalOf, type CapitalOperation } from './operation.ts';

/** What a member holds of one class. `due` is what was not paid yet: it rests on the shares that the member still has. */
export interface Holding {
  readonly member: number;
  readonly shareClass: number;
  readonly nominal: bigint;
  readonly shares: number;
  readonly due: bigint;
}

/** A holding that an operation changes, and how: shares and amounts due that are added to it, below zero when they leave it. */
export interface HoldingChange {
  readonly member: number;
  readonly shareClass: number;
  readonly nominal: bigint;
  readonly shares: number;
  readonly due: bigint;
}

const keyOf = ({ member, shareClass }: Pick<Holding, 'member' | 'shareClass'>): string => `${member} ${shareClass}`;

/** Holdings as operations leave them one after another. Nothing is checked here: `checkRegister` does. */
export class Holdings {
  readonly #held = new Map<string, Holding>();

  of(member: number, shareClass: number, nominal: bigint): Holding {
    return this.#held.get(keyOf({ member, shareClass })) ?? { member, shareClass, nominal, shares: 0, due: 0n };
  }

  apply(operation: CapitalOperation): void {
    for (const change of changesOf(operation, this)) {
      const before = this.of(change.member, change.shareClass, change.nominal);
      this.#held.set(keyOf(change), { ...before, shares: before.shares + change.shares, due: before.due + change.due });
    }
  }

  /** Everyone who holds something, by member and class. */
  list(): Holding[] {
    return [...this.#held.values()]
      .filter((holding) => holding.shares !== 0 || holding.due !== 0n)
      .sort((left, right) => left.member - right.member || left.shareClass - right.shareClass);
  }
}

/**
 * What an operation changes. Shares that are paid up leave first: what is due stays with the shares that stay. Only a
 * cancellation takes unpaid shares first, and with them what was due on them.
 */
export function changesOf(operation: CapitalOperation, holdings: Holdings): readonly HoldingChange[] {
  const { kind, member, shareClass, nominal, shares, amount, toMember, toClass, toNominal, toShares } = operation;
  const own = { member, shareClass, nominal };
  switch (kind) {
    case 'subscription':
      return [{ ...own, shares, due: nominalOf(operation) - amount }];
    case 'payment':
      return [{ ...own, shares: 0, due: -amount }];
    case 'redemption':
      return [{ ...own, shares: -shares, due: 0n }];
    case 'cancellation': {
      const { due } = holdings.of(member, shareClass, nominal);
      const value = nominalOf(operation);
      return [{ ...own, shares: -shares, due: due < value ? -due : -value }];
    }
    case 'transfer':
      assert(toMember !== null, 'a transfer has somebody who receives');
      return [
        { ...own, shares: -shares, due: 0n },
        { ...own, member: toMember, shares, due: 0n },
      ];
    case 'conversion':
      assert(toClass !== null && toNominal !== null, 'a conversion has a class that it leads to');
      return [
        { ...own, shares: -shares, due: 0n },
        { member, shareClass: toClass, nominal: toNominal, shares: toShares, due: 0n },
      ];
  }
}

/** Who holds what at the end of a day; null for all days. */
export function holdingsOn(operations: readonly CapitalOperation[], day: Day | null): Holding[] {
  const holdings = new Holdings();
  for (const operation of inOrder(operations)) if (day === null || operation.day <= day) holdings.apply(operation);
  return holdings.list();
}

/** `subscribed`: nominal value of all shares, which is the cooperative's capital; `paidUp`: what of it was paid. Minor units. */
export interface Capital {
  readonly subscribed: bigint;
  readonly paidUp: bigint;
}

export function capitalOf(holdings: readonly Holding[]): Capital {
  const subscribed = holdings.reduce((sum, holding) => sum + nominalOf(holding), 0n);
  return { subscribed, paidUp: holdings.reduce((sum, holding) => sum - holding.due, subscribed) };
}

/** The capital at the end of each day on which something happened, the first day first. */
export function capitalByDay(operations: readonly CapitalOperation[]): readonly (Capital & { readonly day: Day })[] {
  const holdings = new Holdings();
  const days: (Capital & { readonly day: Day })[] = [];
  let [subscribed, paidUp] = [0n, 0n];
  const ordered = inOrder(operations);
  ordered.forEach((operation, index) => {
    for (const change of changesOf(operation, holdings)) {
      subscribed += nominalOf(change);
      paidUp += nominalOf(change) - change.due;
    }
    holdings.apply(operation);
    if (ordered[index + 1]?.day !== operation.day) days.push({ day: operation.day, subscribed, paidUp });
  });
  return days;
}

/** The highest capital at the end of any day up to this one, and the first day that had it; null while there was none. */
export function highestCapital(
  operations: readonly CapitalOperation[],
  day: Day | null,
): { readonly amount: bigint; readonly day: Day } | null {
  let highest: { amount: bigint; day: Day } | null = null;
  for (const one of capitalByDay(operations))
    if ((day === null || one.day <= day) && one.subscribed > (highest?.amount ?? 0n)) highest = { amount: one.subscribed, day: one.day };
  return highest;
}
