import { inflateSync } from 'node:zlib';
import { parseValue, PdfSyntaxError, skipSpace, type PdfDictionary, type PdfValue } from './values.ts';

/** An opened PDF with classic cross-reference tables, which is what we write. Others are refused as not ours. */
export interface PdfFile {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly trailer: PdfDictionary;
  readonly lastXref: number;
  readonly offsets: ReadonlyMap<number, number>;
}

const mostRevisions = 32;
const mostObjects = 2_000_000;
/** Data larger than this is not a statement of ours; the limit keeps a crafted file from filling the memory. */
const mostInflatedBytes = 64 * 1024 * 1024;

/** @throws PdfSyntaxError on anything that does not hold together. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = /startxref\s+(\d{1,12})\s+%%EOF\s*$/u.exec(text.slice(-64));
  if (!tail) throw new PdfSyntaxError('no end');
  const lastXref = Number(tail[1]);
  const offsets = new Map<number, number>();
  let trailer: PdfDictionary | undefined;
  const seen = new Set<number>();
  let next: number | undefined = lastXref;
  while (next !== undefined) {
    if (seen.has(next) || seen.size >= mostRevisions) throw new PdfSyntaxError('tables in a circle');
    seen.add(next);
    const end = readTable(text, next, offsets);
    const parsed = parseValue(text, end).value;
    if (!isDictionary(parsed)) throw new PdfSyntaxError('no trailer');
    trailer ??= parsed;
    const previous = parsed.entries.get('Prev');
    next = typeof previous === 'number' ? previous : undefined;
  }
  return { text, bytes, trailer: trailer!, lastXref, offsets };
}

/** Reads one table; what newer tables said of an object stays. Returns where the trailer's dictionary begins. */
function readTable(text: string, start: number, offsets: Map<number, number>): number {
  if (!text.startsWith('xref', start)) throw new PdfSyntaxError('no table');
  let at = skipSpace(text, start + 4);
  while (!text.startsWith('trailer', at)) {
    const section = /(\d{1,10}) (\d{1,10})\s+/uy;
    section.lastIndex = at;
    const head = section.exec(text);
    if (!head) throw new PdfSyntaxError('no section');
    const first = Number(head[1]);
    const count = Number(head[2]);
    if (count > mostObjects || offsets.size > mostObjects) throw new PdfSyntaxError('too many objects');
    at = section.lastIndex;
    for (let index = 0; index < count; index++, at += 20) {
      const line = text.slice(at, at + 20);
      if (!/^\d{10} \d{5} [nf][ \r][\r\n]$/u.test(line)) throw new PdfSyntaxError('a line of the table');
      if (line[17] === 'n' && !offsets.has(first + index)) offsets.set(first + index, Number(line.slice(0, 10)));
    }
    at = skipSpace(text, at);
  }
  return at + 'trailer'.length;
}

/** The value of an object, or of the object that a reference names. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || value.kind !== 'reference') return value;
  return objectAt(file, value.id).value;
}

function objectAt(file: PdfFile, id: number): { value: PdfValue; end: number } {
  const offset = file.offsets.get(id);
  if (offset === undefined) throw new PdfSyntaxError(`no object ${id}`);
  const head = `${id} 0 obj`;
  if (!file.text.startsWith(head, offset)) throw new PdfSyntaxError(`object ${id} is elsewhere`);
  return parseValue(file.text, offset + head.length);
}

export function dictionary(file: PdfFile, value: PdfValue | undefined): PdfDictionary {
  const resolved = resolve(file, value);
  if (!isDictionary(resolved)) throw new PdfSyntaxError('not a dictionary');
  return resolved;
}

export function items(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const resolved = resolve(file, value);
  return typeof resolved === 'object' && resolved !== null && resolved.kind === 'array' ? resolved.items : [];
}

/** An object as it stands in the file: its value and, of a stream, its bytes as they are packed. */
export function rawObject(file: PdfFile, id: number): { readonly value: PdfValue; readonly stream: Uint8Array | undefined } {
  const { value, end } = objectAt(file, id);
  const start = /\s*stream\r?\n/uy;
  start.lastIndex = end;
  if (!isDictionary(value) || !start.test(file.text)) return { value, stream: undefined };
  const length = resolve(file, value.entries.get('Length'));
  if (typeof length !== 'number') throw new PdfSyntaxError('not a stream');
  const stream = file.bytes.subarray(start.lastIndex, start.lastIndex + length);
  if (stream.length !== length) throw new PdfSyntaxError('a stream is cut');
  return { value, stream };
}

/** The bytes of a stream object, inflated. */
export function streamBytes(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  if (typeof value !== 'object' || value === null || value.kind !== 'reference') throw new PdfSyntaxError('not a stream');
  const object = rawObject(file, value.id);
  if (!isDictionary(object.value) || !object.stream) throw new PdfSyntaxError('not a stream');
  const filter = object.value.entries.get('Filter');
  if (filter === undefined) return object.stream;
  if (!isName(filter, 'FlateDecode')) throw new PdfSyntaxError('another filter');
  return new Uint8Array(inflateSync(object.stream, { maxOutputLength: mostInflatedBytes }));
}

export function catalog(file: PdfFile): PdfDictionary {
  return dictionary(file, file.trailer.entries.get('Root'));
}

/** The first file attached as data, or undefined. */
export function attachedData(file: PdfFile): Uint8Array | undefined {
  for (const entry of items(file, catalog(file).entries.get('AF'))) {
    const specification = dictionary(file, entry);
    if (!isName(specification.entries.get('AFRelationship') ?? null, 'Data')) continue;
    return streamBytes(file, dictionary(file, specification.entries.get('EF')).entries.get('F'));
  }
  return undefined;
}

/** Signature fields that nobody has signed yet, by their object number. */
export function emptySignatureFields(file: PdfFile): readonly { readonly id: number; readonly field: PdfDictionary }[] {
  const form = catalog(file).entries.get('AcroForm');
  if (form === undefined) return [];
  const found: { id: number; field: PdfDictionary }[] = [];
  for (const entry of items(file, dictionary(file, form).entries.get('Fields'))) {
    if (typeof entry !== 'object' || entry === null || entry.kind !== 'reference') continue;
    const field = dictionary(file, entry);
    if (isName(field.entries.get('FT') ?? null, 'Sig') && !field.entries.has('V')) found.push({ id: entry.id, field });
  }
  return found;
}

function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === 'object' && value !== null && value.kind === 'dictionary';
}

function isName(value: PdfValue, name: string): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'name' && value.name === name;
}
