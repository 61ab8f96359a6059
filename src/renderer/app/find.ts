/** Without accents and capitals. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Entries that hold every word typed, accents and capitals aside; those that begin with the text come first. At most fifty. */
export function find<Entry extends { readonly label: string }>(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = folded(text).split(/\s+/u).filter(Boolean);
  const matching = entries.filter((entry) => words.every((word) => folded(entry.label).includes(word)));
  const begins = (entry: Entry): boolean => words.length > 0 && folded(entry.label).startsWith(words[0]!);
  return [...matching.filter(begins), ...matching.filter((entry) => !begins(entry))].slice(0, 50);
}
