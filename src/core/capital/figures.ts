import type { Day } from '../days/day.ts';
import type { FigureValue } from '../waterfall/facts.ts';
import { capitalByDay, changesOf, Holdings } from './holdings.ts';
import { inOrder, nominalOf, type CapitalOperation } from './operation.ts';

/** Figures that follow the register once there is one: whatever is typed for them from its first day on counts no longer. */
export const registerFigures: readonly string[] = ['capital', 'highestCapital'];

/** The day from which the register speaks: that of its first operation; null without any. */
export function registerSince(operations: readonly CapitalOperation[]): Day | null {
  return operations.reduce<Day | null>((first, { day }) => (first === null || day < first ? day : first), null);
}

/**
 * The figures that charters read, with what the register says in place of what was typed. A member's `capital` is what they
 * have paid up; the cooperative's `capital` and `highestCapital` are the nominal value of all shares. Typed figures keep the days
 * before the register, and the highest capital never falls below what was typed for those.
 */
export function withRegister(
  typed: readonly FigureValue[],
  operations: readonly CapitalOperation[],
  digits: number,
): readonly FigureValue[] {
  const since = registerSince(operations);
  if (since === null) return typed;
  const stays = (row: FigureValue): boolean => !registerFigures.includes(row.name) || row.day < since;
  return [...typed.filter(stays), ...memberRows(typed, operations, since, digits), ...groupRows(typed, operations, since, digits)];
}

/** Decimals that a figure has (`figureScale`): no currency has more. */
const figureDecimals = 4;

function figureValue(amount: bigint, digits: number): bigint {
  return amount * 10n ** BigInt(figureDecimals - digits);
}

function memberRows(typed: readonly FigureValue[], operations: readonly CapitalOperation[], since: Day, digits: number): FigureValue[] {
  const row = (member: number, day: Day, amount: bigint): FigureValue => ({
    name: 'capital',
    member,
    day,
    value: figureValue(amount, digits),
  });
  const before = new Set(typed.flatMap(({ name, member, day }) => (name === 'capital' && member !== null && day < since ? [member] : [])));
  // Who had a typed figure and no shares has no capital from the register's first day on.
  const rows = new Map([...before].map((member) => [`${member} ${since}`, row(member, since, 0n)]));
  const holdings = new Holdings();
  const paidUp = new Map<number, bigint>();
  for (const operation of inOrder(operations)) {
    for (const change of changesOf(operation, holdings)) {
      const amount = (paidUp.get(change.member) ?? 0n) + nominalOf(change) - change.due;
      paidUp.set(change.member, amount);
      rows.set(`${change.member} ${operation.day}`, row(change.member, operation.day, amount));
    }
    holdings.apply(operation);
  }
  return [...rows.values()];
}

function groupRows(typed: readonly FigureValue[], operations: readonly CapitalOperation[], since: Day, digits: number): FigureValue[] {
  let highest = typed.reduce(
    (most, { name, member, day, value }) =>
      registerFigures.includes(name) && member === null && day < since && value > most ? value : most,
    0n,
  );
  const rows: FigureValue[] = [];
  for (const { day, subscribed } of capitalByDay(operations)) {
    const value = figureValue(subscribed, digits);
    rows.push({ name: 'capital', member: null, day, value });
    if (value > highest) highest = value;
    rows.push({ name: 'highestCapital', member: null, day, value: highest });
  }
  return rows;
}
