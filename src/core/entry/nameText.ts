import type { EntryWorld } from './entry.ts';
import { parseEntry } from './parse.ts';
import { quoted } from './quoting.ts';

const marks = { project: '#', member: '@', activity: '/' } as const;

/** A name as one would type it, with its mark; in quotation marks only where it would not be understood without. */
export function nameText(part: keyof typeof marks, number: number, name: string, world: EntryWorld): string {
  const plain = `${marks[part]}${name}`;
  const line = `1h ${plain} x`;
  const { spans, [part]: read } = parseEntry(line, world);
  const span = spans.find((one) => one.part === part);
  return read === number && span && line.slice(span.start, span.end) === plain ? plain : `${marks[part]}${quoted(name)}`;
}
