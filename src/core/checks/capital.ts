import { checkRegister } from '../capital/check.ts';
import { holdingsOn } from '../capital/holdings.ts';
import type { CapitalOperation } from '../capital/operation.ts';
import { outsideCapital, shareUnit, sharesAccount, classOfUnit } from '../capital/transfers.ts';
import { fault, type Fault } from './fault.ts';

/** Whether operations can follow one another as they stand: nobody ever gave away what they did not have. */
export function checkCapitalStands(operations: readonly CapitalOperation[]): Fault[] {
  const wrong = checkRegister(operations, { digits: 0, members: new Map() });
  return wrong ? [fault('capitalOperation', wrong.operation.number, { reason: wrong.refusal.code })] : [];
}

/** The accounts of shares hold what the operations, counted by themselves, leave to each member. */
export function checkSharesHeld(
  operations: readonly CapitalOperation[],
  balances: readonly { readonly account: string; readonly unit: string; readonly balance: bigint }[],
): Fault[] {
  const expected = new Map(
    holdingsOn(operations, null).map(({ member, shareClass, shares }) => [
      `${sharesAccount(member)} ${shareUnit(shareClass)}`,
      BigInt(shares),
    ]),
  );
  const found = new Map(
    balances
      .filter(({ account, unit }) => classOfUnit(unit) !== null && account !== outsideCapital)
      .map(({ account, unit, balance }) => [`${account} ${unit}`, balance]),
  );
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((key) => (expected.get(key) ?? 0n) !== (found.get(key) ?? 0n))
    .map((key) =>
      fault('sharesHeld', key.split(' ')[0]!, { expected: (expected.get(key) ?? 0n).toString(), found: (found.get(key) ?? 0n).toString() }),
    );
}
