import type { ColumnSpec, Names } from '../table/format.ts';
import { words } from './words.ts';

type Options = Partial<Omit<ColumnSpec, 'field' | 'names'>>;

/** A column that goes by the common words of its field, and perhaps by names of its own, which then come first. */
export function common(field: keyof typeof words, own: Names = {}, options: Options = {}): ColumnSpec {
  return { field, names: joined(own, words[field]), ...options };
}

/** A column that goes by its own names only. */
export function own(field: string, names: Names | readonly string[], options: Options = {}): ColumnSpec {
  return { field, names: Array.isArray(names) ? { en: names as readonly string[] } : (names as Names), ...options };
}

/** A column that is known by its common words and not read: the book has its own clients and rates, or none. */
export function unread(field: keyof typeof words): ColumnSpec {
  return { field: `-${field}`, names: words[field] };
}

/** Columns that only this tool has and nobody reads: they tell whose file it is. */
export function mark(...names: readonly string[]): ColumnSpec {
  return { field: '-mark', names: { en: names }, isMark: true };
}

/** Columns that are known and not read, of which any tool may have one. */
export function ignored(...names: readonly string[]): ColumnSpec {
  return { field: '-ignored', names: { en: names } };
}

function joined(first: Names, second: Names): Names {
  const made: Partial<Record<keyof Names, readonly string[]>> = {};
  for (const language of [...Object.keys(first), ...Object.keys(second)] as (keyof Names)[])
    made[language] ??= [...(first[language] ?? []), ...(second[language] ?? [])];
  return made;
}

/** A folded name with what stands in brackets behind it: `duration (h)`. */
export function withBrackets(names: Names, brackets: string): RegExp {
  const bases = Object.values(names)
    .flat()
    .map((name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^(?:${bases.join('|')}) ?[(（](?:${brackets})[)）]$`, 'u');
}
