import { isUtf8 } from 'node:buffer';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { normalizeLines, stepLength, type Piece } from '../csv/records.ts';
import type { Encoding } from '../proposal.ts';
import { seemsFromBytes, seemsFromText, type SeemsLike } from './looksLike.ts';
import { checkImportSize } from './size.ts';

/** The text of a file. It is never held whole: a large file would lie in memory two or three times. */
export interface TextFile {
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Somewhere stands a zero, which no text has: what it stood for is lost. */
  readonly hasZeros: boolean;
  /** The beginning, enough to tell what the file is, with `\n` line ends. */
  readonly head: string;
  /** The whole text from its beginning, step by step; positions are bytes. */
  pieces(): Generator<Piece, void>;
}

/** Bytes looked at when the file does not say which UTF-16 it is. */
const sampleBytes = 4096;
/** Bytes of a text in which not a single zero stands: its names of columns. */
const binaryHead = 64;
/** Bytes that hold whatever lines stand before a header. */
const headBytes = 131_072;

/**
 * The file's text: UTF-8 with or without mark, UTF-16 with or without mark, else windows-1252. `calendars` are text that only one reader wants.
 * Throws FILE_EMPTY, FILE_TOO_LARGE (before anything is read), FILE_NOT_CSV and FILE_ENCODING.
 */
export function openText(given: Uint8Array, options: { readonly calendars?: boolean; readonly encoding?: Encoding } = {}): TextFile {
  const size = checkImportSize(given.length);
  if (size) throw new Refused(size);
  const seems = seemsFromBytes(given);
  if (seems) throw notCsv(seems);
  const bytes = options.calendars && isFoldedCalendar(given) ? unfolded(given) : given;
  const encoding = encodingOf(bytes);
  const pieces = (): Generator<Piece, void> => piecesOf(bytes, encoding);
  let head = '';
  let isBlank = true;
  for (const { text, position } of pieces()) {
    if (position <= headBytes || head === '') head += text;
    isBlank &&= /^\s*$/u.test(text);
    if (!isBlank && position >= headBytes) break;
  }
  if (isBlank) throw new Refused(refuse('FILE_EMPTY'));
  const seemsText = seemsFromText(head);
  if (seemsText && !(seemsText === 'calendar' && options.calendars)) throw notCsv(seemsText);
  const hasZeros = !encoding.startsWith('utf-16') && bytes.includes(0);
  return { encoding: options.encoding ?? encoding, bytes: bytes.length, hasZeros, head: normalizeLines(head), pieces };
}

/** A calendar's lines are folded by bytes, and some programs cut a letter in two there. */
function isFoldedCalendar(bytes: Uint8Array): boolean {
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:VCALENDAR/iu.test(String.fromCharCode(...bytes.subarray(0, 64))) &&
    !isUtf8(bytes) &&
    isUtf8(unfolded(bytes))
  );
}

/** The bytes without line ends that a space or a tab follows, and without that. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const end = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 1 : at;
    const isFold = bytes[end] === 0x0a && (bytes[end + 1] === 0x20 || bytes[end + 1] === 0x09);
    if (isFold) at = end + 1;
    else made[length++] = bytes[at]!;
  }
  return made.subarray(0, length);
}

/** The whole text at once, for files that are known to be small. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const file = openText(bytes);
  let text = '';
  for (const piece of file.pieces()) text += piece.text;
  return { text, encoding: file.encoding };
}

/** Which encoding the bytes are in, all of them looked at: what cannot be read is refused before a row is. */
function encodingOf(bytes: Uint8Array): Encoding {
  const wide = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (wide && wide !== 'utf-8-bom') {
    try {
      for (const { text } of piecesOf(bytes, wide)) if (text.includes('\0')) throw notCsv('binary');
      return wide;
    } catch (error) {
      // The decoder's only complaint is a TypeError about the bytes; anything else is ours.
      if (error instanceof TypeError) throw new Refused(refuse('FILE_ENCODING', { encoding: wide }));
      throw error;
    }
  }
  const isUnicode = isUtf8(bytes);
  if (wide && !isUnicode) throw new Refused(refuse('FILE_ENCODING', { encoding: wide }));
  if (isBinary(bytes)) throw notCsv('binary');
  if (isUnicode) return wide ?? 'utf-8';
  checkWindows(bytes);
  return 'windows-1252';
}

/** A damaged text has a zero here and there; what is no text has many, and has one early. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, binaryHead).includes(0)) return true;
  const most = Math.max(3, bytes.length / 1_000);
  let zeros = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) if ((zeros += 1) > most) return true;
  return false;
}

/** Decoded step by step; a letter across two steps is kept for the second. */
function* piecesOf(bytes: Uint8Array, encoding: Encoding): Generator<Piece, void> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
  const step = encoding.startsWith('utf-16') ? 2 * stepLength : stepLength;
  for (let start = 0; start < bytes.length; start += step) {
    const end = Math.min(start + step, bytes.length);
    const text = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    if (text !== '') yield { text, position: end };
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    // The same two bytes followed by two zeros open UTF-32, which no spreadsheet writes.
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) throw new Refused(refuse('FILE_ENCODING', { encoding: 'utf-32' }));
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Western text in UTF-16 has a zero in nearly every second byte: the high one. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index % 2]! += 1;
  const [even, odd] = [zeros[0]!, zeros[1]!];
  const enough = sample.length / 4;
  if (odd > enough && even < enough / 16) return 'utf-16le';
  if (even > enough && odd < enough / 16) return 'utf-16be';
  return undefined;
}

/** The bytes that windows-1252 has no letter for. */
const noLetters = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Text that is not UTF-8 is taken as windows-1252, unless it is mostly good UTF-8 (a cut or mended file) or holds bytes that
 * windows-1252 does not have: reading those anyway would put wrong letters into people's names.
 */
function checkWindows(bytes: Uint8Array): void {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let sound = 0;
  for (let start = 0; start < bytes.length; start += stepLength) {
    const end = Math.min(start + stepLength, bytes.length);
    const lenient = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    for (const letter of lenient.matchAll(/[\u0080-\uffff]/gu)) {
      if (letter[0] === '\ufffd') broken += 1;
      else sound += 1;
    }
  }
  if (sound >= broken) throw new Refused(refuse('FILE_ENCODING', { encoding: 'utf-8' }));
  if (bytes.some((byte) => noLetters.has(byte))) throw new Refused(refuse('FILE_ENCODING', { encoding: 'windows-1252' }));
}

function notCsv(seems: SeemsLike): Refused {
  return new Refused(refuse('FILE_NOT_CSV', { seems }));
}
