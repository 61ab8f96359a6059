import type { EntryPart, Span } from './entry.ts';

interface Claim {
  readonly start: number;
  readonly end: number;
  /** Null for a quoted text, which is taken as it is. */
  readonly part: EntryPart | null;
  readonly literal?: string;
}

const before = /[\s(,;]/u;
const after = /[\s),;.!?]/u;

/** The typed line, of which stretches are claimed one after the other; what nobody claims is the note. */
export class Line {
  readonly text: string;
  readonly #claims: Claim[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a word may begin at, or end before, this offset. */
  beginsAt(at: number): boolean {
    return at === 0 || before.test(this.text[at - 1]!);
  }
  endsAt(at: number): boolean {
    const mark = this.text[at];
    if (mark === undefined) return true;
    // A mark with a figure after it is a decimal mark, not the end of a clause.
    return after.test(mark) && !(/[.,]/u.test(mark) && /\d/u.test(this.text[at + 1] ?? ''));
  }

  isFree(start: number, end: number): boolean {
    return this.#claims.every((claim) => claim.end <= start || claim.start >= end);
  }

  claim(start: number, end: number, part: EntryPart): Span {
    this.#claims.push({ start, end, part });
    return { start, end, part };
  }
  quote(start: number, end: number, literal: string): void {
    this.#claims.push({ start, end, part: null, literal });
  }

  /** Whole words that match and are not claimed yet, in order; with `inside`, also how a word begins. The pattern is global. */
  *find(pattern: RegExp, inside = false): Generator<RegExpExecArray> {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end > start && this.beginsAt(start) && (inside || this.endsAt(end)) && this.isFree(start, end)) yield match;
      else pattern.lastIndex = start + 1;
    }
  }

  /** Where free words begin, and where each could end: at most so many words further on. */
  *wordRuns(longest: number): Generator<{ readonly start: number; readonly ends: readonly number[] }> {
    for (const match of this.text.matchAll(/\S+/gu)) {
      if (!this.isFree(match.index, match.index + 1)) continue;
      yield { start: match.index, ends: this.endsFrom(match.index, longest) };
    }
  }

  /** Offsets after each of the next words, without the punctuation that follows them. */
  endsFrom(start: number, longest: number): number[] {
    const ends: number[] = [];
    const words = /\S+/gu;
    words.lastIndex = start;
    for (let match = words.exec(this.text); match && ends.length < longest * 2; match = words.exec(this.text)) {
      const end = match.index + match[0].length;
      if (!this.isFree(start, end)) break;
      const bare = match[0].replace(/[),;.!?]+$/u, '').length;
      if (bare > 0 && bare < match[0].length) ends.push(match.index + bare);
      ends.push(end);
    }
    return ends;
  }

  spans(): Span[] {
    return this.#sorted().flatMap(({ start, end, part }) => (part === null ? [] : [{ start, end, part }]));
  }

  /** What was not claimed, with single spaces; quoted texts exactly as they were. */
  note(): string {
    const pieces: string[] = [];
    let at = 0;
    const plain = (to: number): void => {
      const piece = this.text.slice(at, to).replace(/\s+/gu, ' ').trim();
      if (piece !== '' && /[^\s,;.]/u.test(piece)) pieces.push(piece.replace(/^[,;]+\s*|\s*[,;]+$/gu, ''));
    };
    for (const claim of this.#sorted()) {
      plain(claim.start);
      if (claim.literal !== undefined && claim.literal !== '') pieces.push(claim.literal);
      at = claim.end;
    }
    plain(this.text.length);
    return pieces.join(' ');
  }

  #sorted(): Claim[] {
    return this.#claims.toSorted((left, right) => left.start - right.start);
  }
}
