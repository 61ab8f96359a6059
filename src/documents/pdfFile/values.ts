/** The kinds of value that a PDF object can have. Strings are bytes; a dictionary keeps the order in which it was written. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** Bytes that are not the PDF that they should be. Never leaves this folder's callers: they turn it into a finding. */
export class PdfSyntaxError extends Error {}

const deepest = 40;
const delimiter = /[\s()<>[\]{}/%\0]/u;

/** Reads one value of a file held as Latin-1 text, so that a character is a byte. Comments and streams are left to the caller. */
export function parseValue(text: string, start: number, depth = 0): { value: PdfValue; end: number } {
  if (depth > deepest) throw new PdfSyntaxError('nested too deeply');
  const at = skipSpace(text, start);
  const character = text[at];
  if (character === undefined) throw new PdfSyntaxError('end of file');
  if (text.startsWith('<<', at)) return parseDictionary(text, at + 2, depth);
  if (character === '[') return parseArray(text, at + 1, depth);
  if (character === '/') {
    const end = endOfToken(text, at + 1);
    return { value: { kind: 'name', name: text.slice(at + 1, end) }, end };
  }
  if (character === '<') {
    const end = text.indexOf('>', at);
    if (end < 0) throw new PdfSyntaxError('a string does not end');
    const hex = text.slice(at + 1, end);
    if (!/^(?:[0-9A-Fa-f]{2})*$/u.test(hex)) throw new PdfSyntaxError('not hexadecimal');
    return { value: { kind: 'string', bytes: new Uint8Array(Buffer.from(hex, 'hex')) }, end: end + 1 };
  }
  if (character === '(') return parseLiteral(text, at + 1);
  return parseWord(text, at);
}

function parseWord(text: string, at: number): { value: PdfValue; end: number } {
  const reference = /(\d{1,10}) (\d{1,5}) R(?![^\s()<>[\]{}/%])/uy;
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match) return { value: { kind: 'reference', id: Number(match[1]) }, end: reference.lastIndex };
  const end = endOfToken(text, at);
  const word = text.slice(at, end);
  if (word === 'true' || word === 'false') return { value: word === 'true', end };
  if (word === 'null') return { value: null, end };
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) throw new PdfSyntaxError('not a value');
  return { value: Number(word), end };
}

function parseDictionary(text: string, start: number, depth: number): { value: PdfDictionary; end: number } {
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(text, start);
  while (!text.startsWith('>>', at)) {
    const key = parseValue(text, at, depth + 1);
    if (key.value === null || typeof key.value !== 'object' || key.value.kind !== 'name') throw new PdfSyntaxError('a key is not a name');
    const entry = parseValue(text, key.end, depth + 1);
    entries.set(key.value.name, entry.value);
    at = skipSpace(text, entry.end);
  }
  return { value: { kind: 'dictionary', entries }, end: at + 2 };
}

function parseArray(text: string, start: number, depth: number): { value: PdfValue; end: number } {
  const items: PdfValue[] = [];
  let at = skipSpace(text, start);
  while (text[at] !== ']') {
    const item = parseValue(text, at, depth + 1);
    items.push(item.value);
    at = skipSpace(text, item.end);
  }
  return { value: { kind: 'array', items }, end: at + 1 };
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function parseLiteral(text: string, start: number): { value: PdfValue; end: number } {
  const bytes: number[] = [];
  let open = 1;
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\\') {
      const next = text[++at] ?? '';
      const octal = /^[0-7]{1,3}/u.exec(text.slice(at, at + 3))?.[0];
      if (octal !== undefined) {
        bytes.push(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else bytes.push(escapes[next] ?? (next.codePointAt(0) ?? 0) & 0xff);
      continue;
    }
    if (character === '(') open++;
    if (character === ')' && --open === 0) return { value: { kind: 'string', bytes: new Uint8Array(bytes) }, end: at + 1 };
    bytes.push(character.codePointAt(0)!);
  }
  throw new PdfSyntaxError('a string does not end');
}

export function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \n\r\t\f\0'.includes(text[at]!)) at++;
  return at;
}

function endOfToken(text: string, start: number): number {
  let at = start;
  while (at < text.length && !delimiter.test(text[at]!)) at++;
  return at;
}

/** The one way in which we write a value back: strings in hexadecimal, so that nothing needs escaping. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (value.kind === 'name') return `/${value.name}`;
  if (value.kind === 'string') return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value.kind === 'reference') return `${value.id} 0 R`;
  if (value.kind === 'array') return `[${value.items.map(writeValue).join(' ')}]`;
  return `<<${[...value.entries].map(([key, entry]) => `/${key} ${writeValue(entry)}`).join(' ')}>>`;
}
