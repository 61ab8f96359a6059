import { registerSince, withRegister } from '../../core/capital/figures.ts';
import type { CapitalOperation } from '../../core/capital/operation.ts';
import type { Day } from '../../core/days/day.ts';
import type { FigureValue } from '../../core/waterfall/facts.ts';
import type { Reads } from '../ports/book.ts';

/** `batch`: the one that it was typed or imported with; those of the register are in none. */
export type FigureInForce = FigureValue & { readonly batch?: number };

const merged = new WeakMap<
  readonly FigureValue[],
  { readonly operations: readonly CapitalOperation[]; readonly rows: readonly FigureInForce[] }
>();

/** The figures that charters follow: those of the register of shares where there is one, else as they were typed. */
export function figuresInForce(read: Reads, operations: readonly CapitalOperation[] = read.capitalOperations()): readonly FigureInForce[] {
  const typed = read.figures();
  const known = merged.get(typed);
  if (known?.operations === operations) return known.rows;
  const rows: readonly FigureInForce[] = withRegister(typed, operations, read.cooperative().currencyDigits);
  merged.set(typed, { operations, rows });
  return rows;
}

/** The day from which the capital's figures follow the register; null while there is none. */
export function capitalSince(read: Reads): Day | null {
  return registerSince(read.capitalOperations());
}
