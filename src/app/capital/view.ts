import { capitalOf, highestCapital, holdingsOn, type Capital, type Holding } from '../../core/capital/holdings.ts';
import { nominalOf } from '../../core/capital/operation.ts';
import type { Day } from '../../core/days/day.ts';
import { requireDays, type Context } from '../context.ts';

/** Who holds which shares at the end of a day, and what the capital came to. Amounts in minor units. */
export interface CapitalView extends Capital {
  readonly asOf: Day;
  /** Members who hold something. */
  readonly holders: number;
  /** The highest capital that any day up to then ended with; null while there was none. */
  readonly highest: { readonly amount: bigint; readonly day: Day } | null;
  /** By member and class. */
  readonly holdings: readonly (Holding & { readonly name: string; readonly value: bigint })[];
}

/** @throws Refused DATE_IMPOSSIBLE. */
export function capitalView(context: Context, asOf: Day | null): CapitalView {
  requireDays(asOf);
  const { read } = context.book;
  const day = asOf ?? context.clock.today();
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const operations = read.capitalOperations();
  const holdings = holdingsOn(operations, day);
  return {
    asOf: day,
    ...capitalOf(holdings),
    holders: new Set(holdings.map((holding) => holding.member)).size,
    highest: highestCapital(operations, day),
    holdings: holdings.map((holding) => ({ ...holding, name: names.get(holding.member) ?? '', value: nominalOf(holding) })),
  };
}
