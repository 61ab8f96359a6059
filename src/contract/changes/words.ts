import type { EntryKind } from '../../core/journal/entries.ts';

/** A kind that can concern several things has a form for one and a form for many. */
export type ChangeWords = Readonly<Record<EntryKind, string | readonly [one: string, many: string]>>;
