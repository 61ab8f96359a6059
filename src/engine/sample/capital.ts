import { v7 } from 'uuid';
import { addShareClass } from '../../app/capital/classes.ts';
import { recordCapital } from '../../app/capital/record.ts';
import type { Context } from '../../app/context.ts';
import { addDays, type Day } from '../../core/days/day.ts';
import { sampleMembers, type SampleWords } from './words.ts';

const nominal = 5_000n;
const perShare = 50;

/** The one class of shares that the cooperative was founded with. */
export function makeShares(context: Context, from: Day, words: SampleWords): void {
  addShareClass(context, { id: v7(), label: words.shareClass, nominal, from });
}

function operate(context: Context, operation: { member: number; day: Day; shares: number; amount: bigint; note: string }): void {
  const kind = operation.shares > 0 ? 'subscription' : 'payment';
  recordCapital(context, { id: v7(), kind, shareClass: 1, toMember: null, toClass: null, toShares: 0, ...operation });
}

/** Who joins subscribes; the fourth pays half of it at once and the other half a month later. */
export function subscribeOnJoining(context: Context, month: number, first: Day, words: SampleWords): void {
  sampleMembers.forEach(({ joinedMonth, capital }, index) => {
    if (joinedMonth !== month) return;
    const [member, shares] = [index + 1, capital / perShare];
    const half = member === 4 ? BigInt(capital) * 50n : 0n;
    operate(context, { member, day: first, shares, amount: nominal * BigInt(shares) - half, note: words.shareRegister });
  });
  if (month === 1) operate(context, { member: 4, day: first, shares: 0, amount: 100_000n, note: '' });
}

/** One more subscription, while the second charter already pays interest. */
export function subscribeMore(context: Context, from: Day, words: SampleWords): void {
  operate(context, { member: 6, day: addDays(from, 14), shares: 12, amount: nominal * 12n, note: words.subscription });
}
