import type { Day } from '../../core/days/day.ts';
import type { JournalRow } from '../../core/journal/chain.ts';

/** One movement of an amount between two accounts, as it was booked. */
export interface TransferRow {
  readonly number: number;
  readonly seq: number;
  readonly day: Day;
  readonly unit: string;
  readonly amount: bigint;
  readonly from: string;
  readonly to: string;
  readonly period: number | null;
  /** The movement that this one takes back. */
  readonly reverses: number | null;
}

/** What can be told of an entry without what it says. */
export interface JournalHead {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly undoes: number | null;
  readonly hash: string;
}

/** A row of a table that lies outside the journal; files and secrets are bytes. */
export type SideRow = Readonly<Record<string, string | number | null | Uint8Array>>;

/**
 * Reads that go through the whole book, for exports. They come in parts of a few thousand rows, so that other work can
 * run in between and nothing lies in memory whole.
 */
export interface WholeBookReads {
  /** The entry that says where a member (0: the cooperative) is paid. */
  bankAccountEntry(member: number): number | null;
  transfers(): Iterable<TransferRow>;
  journalHeads(): Iterable<JournalHead>;
  journalRows(): Iterable<JournalRow>;
  /** Names of the tables outside the journal that belong to the book; the sealed signing key is not among them. */
  sideTables(): readonly string[];
  sideRows(table: string): Iterable<SideRow>;
}
