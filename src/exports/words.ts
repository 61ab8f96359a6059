import type { Column } from '../app/ports/sheets.ts';

/** What people read of a machine's word. */
export function wordText({ words }: Column, word: string, language: 'en' | 'fr'): string {
  return words && Object.hasOwn(words, word) ? words[word]![language] : word;
}
