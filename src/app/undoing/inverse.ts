import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { EntryData, EntryKind } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { EntryRow, Writer } from '../ports/book.ts';

/** Writes the contrary of one entry, or refuses because something stands on it. */
export type Inverse<Kind extends EntryKind> = (write: Writer, data: EntryData[Kind], entry: EntryRow, context: Context) => void;
export type Inverses = { readonly [Kind in EntryKind]?: Inverse<Kind> };

export function impossible(): Refused {
  return new Refused(refuse('UNDO_IMPOSSIBLE'));
}

/** A change is taken back while what it set is still what is there; a later change would be lost with it. */
export function requireUnchanged(current: object | undefined, after: object): void {
  if (!current || canonicalJson(current as Json) !== canonicalJson(after as unknown as Json)) throw impossible();
}
