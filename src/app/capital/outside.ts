import type { CapitalOperation } from '../../core/capital/operation.ts';
import type { Day } from '../../core/days/day.ts';
import type { Reads } from '../ports/book.ts';

/** How many operations a member would have taken shares in outside these dates of membership. */
export function outsideMembership(
  read: Reads,
  member: number,
  { joined, left }: { readonly joined: Day; readonly left: Day | null },
): number {
  const taker = (operation: CapitalOperation): number | null =>
    operation.kind === 'subscription' ? operation.member : operation.kind === 'transfer' ? operation.toMember : null;
  const isOutside = (day: Day): boolean => day < joined || (left !== null && day > left);
  return read.capitalOperations().filter((operation) => taker(operation) === member && isOutside(operation.day)).length;
}
