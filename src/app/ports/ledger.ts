import type { Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { TransferRow } from './wholeBook.ts';

/** Everything that a bookkeeping program needs to know of the book's accounts and of what moved between them. */
export interface Ledger {
  readonly cooperative: { readonly name: string; readonly registration: string; readonly language: 'en' | 'fr' };
  readonly currency: string;
  readonly digits: number;
  /** What each commodity of shares is, by its unit (`share:1`). */
  readonly shareClasses: ReadonlyMap<string, Label>;
  readonly accounts: readonly LedgerAccount[];
  transfers(): Iterable<LedgerTransfer>;
}

export interface LedgerAccount {
  readonly account: string;
  readonly label: Label;
  /** Whose account it is; null for the group's own. */
  readonly member: { readonly number: number; readonly name: string } | null;
  /** The member's account by its name (`profits`, `retained` …); null for the group's own. */
  readonly purpose: string | null;
}

export interface LedgerTransfer extends TransferRow {
  /** When the entry was written. */
  readonly bookedOn: Day;
  /** The operation on shares that it belongs to, in words; null for what a period shared. */
  readonly operation: Label | null;
}
