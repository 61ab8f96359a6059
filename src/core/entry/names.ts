import { refuse } from '../refusals/refusal.ts';
import type { EntryProblem, EntryWorld, Named, Span } from './entry.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';
import { unquoted } from './quoting.ts';

export interface FoundName {
  readonly span: Span;
  /** Null when it is nobody, or could be several. */
  readonly number: number | null;
}

const sigils = {
  project: { mark: '#', unknown: 'PROJECT_UNKNOWN', detail: 'project' },
  member: { mark: '@', unknown: 'MEMBER_UNKNOWN', detail: 'member' },
  activity: { mark: '/', unknown: 'ACTIVITY_UNKNOWN', detail: 'activity' },
} as const;

/** An activity answers to its labels in both languages and to its key. */
function spellings(world: EntryWorld, part: 'project' | 'member' | 'activity'): readonly Named[] {
  if (part !== 'activity') return part === 'project' ? world.projects : world.members;
  return world.activities.flatMap(({ number, label, key }) =>
    [...new Set([label.en, label.fr, key])].filter((name) => name !== '').map((name) => ({ number, name })),
  );
}

type NamePart = keyof typeof sigils;
const parts = Object.keys(sigils) as readonly NamePart[];

/**
 * `#atelier`, `@awa`, `/accueil`: the whole name first, else how a name or one of its words begins. What stands in quotation marks comes before
 * all else, from left to right, because nothing in it means anything: `#"Cantine du quai"` is a name, `"2h"` alone belongs to the note.
 */
export function findNames(line: Line, world: EntryWorld, problems: EntryProblem[]): Readonly<Record<NamePart, readonly FoundName[]>> {
  const known = { project: spellings(world, 'project'), member: spellings(world, 'member'), activity: spellings(world, 'activity') };
  const found: Record<NamePart, FoundName[]> = { project: [], member: [], activity: [] };
  const take = (part: NamePart, at: number, end: number, name: string, candidates: readonly number[]): void => {
    const { unknown, detail } = sigils[part];
    const span = line.claim(at, end, part);
    found[part].push({ span, number: candidates.length === 1 ? candidates[0]! : null });
    if (candidates.length === 0) problems.push({ ...refuse(unknown, { [detail]: name }), span, candidates: [] });
    else if (candidates.length > 1) problems.push({ ...refuse('ENTRY_NAME_AMBIGUOUS', { name }), span, candidates });
  };
  for (const match of line.find(/[#@/]?"(?:[^"\\]|\\.)*"/gsu)) {
    const part = partOf(match[0]);
    const end = match.index + match[0].length;
    if (!part) {
      line.quote(match.index, end, unquoted(match[0]));
      continue;
    }
    const name = unquoted(match[0].slice(1));
    const exactly = known[part].filter((one) => one.name === name);
    take(part, match.index, end, name, numbers(exactly.length > 0 ? exactly : beginning(known[part], name)));
  }
  for (const match of line.find(/[#@/](?=[^\s"])/gu, true)) {
    const part = partOf(match[0])!;
    const read = readName(line, match.index + 1, known[part]);
    if (read) take(part, match.index, read.end, read.name, read.candidates);
  }
  for (const part of parts) found[part].sort((left, right) => left.span.start - right.span.start);
  return found;
}

function partOf(text: string): NamePart | undefined {
  return parts.find((part) => text.startsWith(sigils[part].mark));
}

function readName(line: Line, from: number, known: readonly Named[]) {
  const wholes = new Map<string, Named[]>();
  for (const one of known) wholes.set(fold(one.name), [...(wholes.get(fold(one.name)) ?? []), one]);
  const ends = line.endsFrom(from, Math.max(1, ...known.map((one) => one.name.split(/\s+/u).length)));
  const whole = ends.toReversed().find((end) => wholes.has(fold(line.text.slice(from, end))));
  if (whole !== undefined) {
    const name = line.text.slice(from, whole);
    return { end: whole, name, candidates: numbers(wholes.get(fold(name))!) };
  }
  const end = ends[0];
  if (end === undefined) return undefined;
  const name = line.text.slice(from, end);
  return { end, name, candidates: numbers(beginning(known, name)) };
}

/** Names that begin so; when none does, those in which a later word begins so. */
export function beginning(known: readonly Named[], typed: string): readonly Named[] {
  const folded = fold(typed);
  if (folded === '') return [];
  const same = known.filter((one) => fold(one.name) === folded);
  if (same.length > 0) return same;
  const first = known.filter((one) => fold(one.name).startsWith(folded));
  return first.length > 0 ? first : known.filter((one) => fold(one.name).includes(` ${folded}`));
}

function numbers(found: readonly Named[]): number[] {
  return [...new Set(found.map((one) => one.number))];
}

/** An activity that the line names in plain words. The words stay in the note: `réunion de travail` loses nothing. */
export function findPlainActivity(line: Line, world: EntryWorld): { number: number; words: string } | undefined {
  const wholes = new Map(spellings(world, 'activity').map((one) => [fold(one.name), one.number]));
  const longest = Math.max(1, ...[...wholes.keys()].map((name) => name.split(' ').length));
  for (const { start, ends } of line.wordRuns(longest)) {
    const end = ends.toReversed().find((one) => wholes.has(fold(line.text.slice(start, one))));
    if (end === undefined) continue;
    const words = line.text.slice(start, end);
    return { number: wholes.get(fold(words))!, words };
  }
  return undefined;
}
