import type { Reads } from '../ports/book.ts';

/** Names of the member's own accounts that the book has, payable and retained first. */
export function accountsOf(read: Reads, member: number): string[] {
  const prefix = `member:${member}:`;
  const names = read
    .accounts()
    .filter(({ account }) => account.startsWith(prefix))
    .map(({ account }) => account.slice(prefix.length));
  const first = ['profits', 'retained'];
  return [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name)).sort()];
}
