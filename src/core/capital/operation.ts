import type { Day } from '../days/day.ts';

/**
 * What can happen to a cooperative's shares: somebody subscribes, pays what is still due on them, gives them to another member,
 * is repaid at nominal, has them cancelled without repayment, or changes them into shares of another class of the same value.
 */
export const capitalKinds = ['subscription', 'payment', 'transfer', 'redemption', 'cancellation', 'conversion'] as const;
export type CapitalKind = (typeof capitalKinds)[number];

/** One numbered operation, complete in itself: the nominal values of its classes come with it. Money is in minor units. */
export interface CapitalOperation {
  readonly number: number;
  readonly kind: CapitalKind;
  readonly day: Day;
  /** Who subscribes, pays, gives away, is repaid, loses or converts. */
  readonly member: number;
  readonly shareClass: number;
  readonly nominal: bigint;
  /** 0 for a payment. */
  readonly shares: number;
  /** What is paid: at once with a subscription, or later as a payment; 0 for every other kind. */
  readonly amount: bigint;
  /** Who receives, of a transfer. */
  readonly toMember: number | null;
  /** What a conversion turns the shares into. */
  readonly toClass: number | null;
  readonly toNominal: bigint | null;
  readonly toShares: number;
}

/** Nominal value of the shares that an operation is about. */
export function nominalOf(operation: Pick<CapitalOperation, 'shares' | 'nominal'>): bigint {
  return BigInt(operation.shares) * operation.nominal;
}

/** The order of the register: by day, and of one day by number. */
export function inOrder<Operation extends Pick<CapitalOperation, 'day' | 'number'>>(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : left.number - right.number));
}
