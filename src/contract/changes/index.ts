import type { EntryKind } from '../../core/journal/entries.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What a command did, in words, to put after “Undo:” or “Redo:”. */
export function changeWords(change: { readonly what: EntryKind; readonly count: number }, language: 'en' | 'fr'): string {
  const words = { en, fr }[language][change.what];
  if (typeof words === 'string') return words;
  return change.count === 1 ? words[0] : words[1].replace('{count}', new Intl.NumberFormat(language).format(change.count));
}
