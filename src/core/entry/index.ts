export { clockText, parseClock } from './clock.ts';
export type { Assumed, Entry, EntryPart, EntryProblem, EntryWorld, ParsedEntry, Past, Span } from './entry.ts';
export { fold } from './fold.ts';
export { nameText } from './nameText.ts';
export { longestLine, parseEntry } from './parse.ts';
export { suggestEntries, type Suggestion } from './suggest.ts';
export { quantityText, writeEntry } from './write.ts';
