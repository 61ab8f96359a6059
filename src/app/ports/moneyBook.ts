import type { Day } from '../../core/days/day.ts';

/** A movement on the group's bank account, or one entered by hand. */
export interface MoneyLineRow {
  readonly number: number;
  /** The entry that brought it. */
  readonly seq: number;
  readonly day: Day;
  /** Minor units: above zero came in, below went out. */
  readonly amount: bigint;
  readonly fingerprint: string;
  /** The contribution that it pays or pays back; null for an income or a cost of the group. */
  readonly settles: number | null;
  readonly project: number | null;
  readonly label: string;
  readonly counterparty: string;
}

/** Movements that came together: a file, or one by hand. */
export interface MoneyBatchRow {
  readonly seq: number;
  readonly format: string;
  readonly at: string;
  readonly fileName: string;
  readonly lines: number;
  readonly removed: boolean;
}

export interface MoneySums {
  readonly income: bigint;
  /** As a positive amount. */
  readonly cost: bigint;
  /** What members brought in as their contributions is neither. */
  readonly settled: bigint;
}

/** Cash that somebody brought, or an expense that somebody advanced: what a movement may settle. */
export interface SettleableRow {
  readonly number: number;
  readonly member: number;
  readonly day: Day;
  readonly kind: 'cash' | 'expense';
  readonly quantity: number;
}

export interface MoneyReads {
  /** Standing lines, the newest day first. */
  moneyLines(span: { readonly from: Day | null; readonly to: Day | null }, limit: number, before: number | null): readonly MoneyLineRow[];
  moneyLine(number: number): MoneyLineRow | undefined;
  moneySums(span: { readonly from: Day | null; readonly to: Day | null }): MoneySums;
  moneyBatches(): readonly MoneyBatchRow[];
  /** Line number by fingerprint, of those that stand. */
  moneyFingerprints(): ReadonlyMap<string, number>;
  /** Standing lines of these days, for what looks like them. */
  moneyBetween(from: Day, to: Day): readonly { number: number; day: Day; amount: bigint }[];
  /** Contributions in money that stand and that no standing line settles. */
  settleable(from: Day, to: Day): readonly SettleableRow[];
  nextMoneyLine(): number;
}
