import { v7 } from 'uuid';
import { addShareClass } from '../../src/app/capital/classes.ts';
import { recordCapital, type CapitalInput } from '../../src/app/capital/record.ts';
import type { Context } from '../../src/app/context.ts';

/** A class of shares of 20.00 since the first of January 2026. */
export function makeClass(
  context: Context,
  name = 'Share',
  changes: { nominal?: bigint; from?: string } = {},
): { seq: number; number: number } {
  return addShareClass(context, { id: v7(), label: { en: name, fr: name }, nominal: 2000n, from: '2026-01-01', ...changes });
}

/** An operation on shares: five of the first class, subscribed and paid by the first member, unless something else is said. */
export function operate(context: Context, changes: Partial<CapitalInput> = {}): { seq: number; number: number } {
  return recordCapital(context, {
    id: v7(),
    kind: 'subscription',
    day: '2026-02-01',
    member: 1,
    shareClass: 1,
    shares: 5,
    amount: 10_000n,
    toMember: null,
    toClass: null,
    toShares: 0,
    note: '',
    ...changes,
  });
}
