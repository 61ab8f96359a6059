import type { Piece } from '../csv/records.ts';

/** One component of a calendar with its lines unfolded. */
export interface Block {
  readonly kind: 'vevent' | 'vtimezone';
  readonly text: string;
}

/** Characters of one event that are still an event. */
const longestBlock = 1_000_000;

/**
 * The events and zones of a calendar, one by one, so that one that is broken loses no other and the file is never held whole. Lines that were
 * folded are joined; what stands between the components is of no interest. An event that never ends, or that holds another, is given as it is.
 */
export function* blocksOf(pieces: Iterable<Piece>): Generator<Block | { readonly position: number }, void> {
  let open: { kind: Block['kind']; lines: string[]; length: number } | undefined;
  let last = '';
  const take = function* (line: string): Generator<Block, void> {
    const begins = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/iu.exec(line)?.[1]?.toLowerCase() as Block['kind'] | undefined;
    if (begins && (open === undefined || open.kind !== 'vevent' || begins === 'vevent')) {
      if (open) yield { kind: open.kind, text: open.lines.join('\r\n') };
      open = { kind: begins, lines: [line], length: line.length };
      return;
    }
    if (!open) return;
    open.lines.push(line);
    open.length += line.length;
    const ends = /^END:(VEVENT|VTIMEZONE)\s*$/iu.exec(line)?.[1]?.toLowerCase() === open.kind;
    if (!ends && open.length < longestBlock) return;
    yield { kind: open.kind, text: open.lines.join('\r\n') };
    open = undefined;
  };
  let rest = '';
  for (const { text, position } of pieces) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (/^[ \t]/u.test(line) && last.length < longestBlock) {
        last += line.slice(1);
        continue;
      }
      if (last !== '') yield* take(last);
      last = line;
    }
    yield { position };
  }
  if (/^[ \t]/u.test(rest)) last += rest.slice(1);
  else {
    if (last !== '') yield* take(last);
    last = rest.replace(/\r$/u, '');
  }
  if (last !== '') yield* take(last);
  if (open) yield { kind: open.kind, text: open.lines.join('\r\n') };
}
