import type { TransferTuple } from '../core/journal/entries.ts';
import type { KeptOutcome } from '../core/waterfall/stored.ts';

/** Accounts that a distribution moves money between. */
export const accounts = {
  outside: 'outside:result',
  losses: 'losses',
  undistributed: 'undistributed',
  unallocated: 'unallocated',
  /** What is payable to a member is on `profits`, what the group keeps for them on `retained`; a charter can name others. */
  member: (number: number, name = 'profits'): string => `member:${number}:${name}`,
} as const;

/** What transfers follow from: of a run, or of one that the journal keeps. */
type Moved = Pick<KeptOutcome, 'steps' | 'leavers' | 'broughtForward' | 'undistributed' | 'unallocated'> & {
  readonly members: readonly Pick<KeptOutcome['members'][number], 'number' | 'repaid' | 'parts'>[];
};

/** What the outcome moves: from outside to the group's accounts, to members and to what stays; a loss the other way. */
export function transfersOf(outcome: Moved): TransferTuple[] {
  const transfers: TransferTuple[] = [];
  const move = (account: string, amount: bigint): void => {
    if (amount > 0n) transfers.push([accounts.outside, account, amount.toString()]);
    if (amount < 0n) transfers.push([account, accounts.outside, (-amount).toString()]);
  };
  for (const step of outcome.steps) for (const { account, amount } of step.toAccounts) move(account, amount);
  for (const member of outcome.members) {
    const own = new Map<string, bigint>();
    const add = (name: string, amount: bigint): void => void own.set(name, (own.get(name) ?? 0n) + amount);
    for (const part of member.parts) {
      add(part.account, part.cash);
      add('retained', part.retained);
      if (part.chosen) add(part.chosen.account, part.chosen.amount);
    }
    for (const [name, amount] of own) move(accounts.member(member.number, name), amount);
    if (member.repaid > 0n)
      transfers.push([accounts.member(member.number, 'retained'), accounts.member(member.number, 'profits'), member.repaid.toString()]);
  }
  for (const { number, lost } of outcome.leavers)
    if (lost) transfers.push([accounts.member(number, 'retained'), lost.account, lost.amount.toString()]);
  move(accounts.undistributed, outcome.undistributed - outcome.broughtForward);
  move(accounts.unallocated, outcome.unallocated);
  return transfers;
}
