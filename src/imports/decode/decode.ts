import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Encoding } from '../proposal.ts';
import { seemsFromBytes, seemsFromText, type SeemsLike } from './looksLike.ts';
import { checkImportSize } from './size.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes looked at when the file does not say which UTF-16 it is. */
const sampleBytes = 4096;

/**
 * The file's text: UTF-8 with or without mark, UTF-16 with or without mark, else windows-1252.
 * Throws FILE_EMPTY, FILE_TOO_LARGE (before anything is read), FILE_NOT_CSV and FILE_ENCODING.
 */
export function decode(bytes: Uint8Array): Decoded {
  const size = checkImportSize(bytes.length);
  if (size) throw new Refused(size);
  const seems = seemsFromBytes(bytes);
  if (seems) throw notCsv(seems);
  const decoded = decodeBytes(bytes);
  if (decoded.text.includes('\0')) throw notCsv('binary');
  const seemsText = seemsFromText(decoded.text);
  if (seemsText) throw notCsv(seemsText);
  if (/^\s*$/u.test(decoded.text)) throw new Refused(refuse('FILE_EMPTY'));
  return decoded;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding) {
    const text = strictly(encoding, bytes);
    if (text === undefined) throw new Refused(refuse('FILE_ENCODING', { encoding }));
    return { text, encoding };
  }
  const unicode = strictly('utf-8', bytes);
  if (unicode !== undefined) return { text: unicode, encoding: 'utf-8' };
  if (bytes.includes(0)) throw notCsv('binary');
  return { text: decodeWindows(bytes), encoding: 'windows-1252' };
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

/**
 * Text that is not UTF-8 is taken as windows-1252, unless it is mostly good UTF-8 (a cut or mended file) or holds bytes that
 * windows-1252 does not have: reading those anyway would put wrong letters into people's names.
 */
function decodeWindows(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (const letter of lenient.matchAll(/[\u0080-\uffff]/gu)) {
    if (letter[0] === '\ufffd') broken += 1;
    else sound += 1;
  }
  if (sound >= broken) throw new Refused(refuse('FILE_ENCODING', { encoding: 'utf-8' }));
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (/[\u0080-\u009f]/u.test(text)) throw new Refused(refuse('FILE_ENCODING', { encoding: 'windows-1252' }));
  return text;
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder's only complaint is a TypeError about the bytes; anything else is ours.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function notCsv(seems: SeemsLike): Refused {
  return new Refused(refuse('FILE_NOT_CSV', { seems }));
}
