import { createHash } from 'node:crypto';
import { catalog, dictionary, items, openPdf, rawObject, resolve, type PdfFile } from './pdfFile.ts';
import { PdfSyntaxError, writeValue, type PdfDictionary, type PdfValue } from './values.ts';

/** What a page needs to be printed; its place in the structure, its fields and its notes stay behind. */
const pageKeys = ['Type', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents'] as const;
/** No document of ours has more; the limit keeps a crafted file from being followed for ever. */
const mostPages = 5_000;

export interface JoinedPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * The pages of documents one after the other, in one PDF that is for a printer and nothing else: the drawings of the files as they are,
 * without their signatures, data and structure. The files themselves are only read.
 *
 * @param options.newSheets an empty page follows each document that ends on the front of a sheet, so that the next one begins on another.
 * @throws PdfSyntaxError when a file does not hold together or is not of our form.
 */
export function joinPages(files: readonly Uint8Array[], options: { readonly title: string; readonly newSheets: boolean }): JoinedPages {
  const out = new Writer();
  const [root, tree, info] = [out.reserve(), out.reserve(), out.reserve()];
  const kids: number[] = [];
  files.forEach((bytes, index) => {
    const file = openPdf(bytes);
    const copy = copier(file, out);
    const pages = pagesOf(file, dictionary(file, catalog(file).entries.get('Pages')));
    for (const page of pages) kids.push(out.write(pageOf(page, tree, copy)));
    const last = pages.at(-1);
    if (!last) throw new PdfSyntaxError('no pages');
    if (options.newSheets && pages.length % 2 === 1 && index < files.length - 1) kids.push(out.write(emptyPage(file, last, tree)));
  });
  const references = kids.map(reference);
  out.fill(tree, dictionaryOf({ Type: name('Pages'), Count: kids.length, Kids: { kind: 'array', items: references } }));
  const preferences = dictionaryOf({ DisplayDocTitle: true });
  out.fill(root, dictionaryOf({ Type: name('Catalog'), Pages: reference(tree), ViewerPreferences: preferences }));
  const title = Buffer.from(`\ufeff${options.title}`, 'utf16le').swap16();
  out.fill(info, dictionaryOf({ Title: { kind: 'string', bytes: new Uint8Array(title) } }));
  return { bytes: out.end(root, info), pages: kids.length };
}

/** Pages in their order, however their tree is built. */
function pagesOf(file: PdfFile, node: PdfDictionary, depth = 0): PdfDictionary[] {
  if (depth > 8) throw new PdfSyntaxError('pages nested too deeply');
  const kids = node.entries.get('Kids');
  if (kids === undefined) return [node];
  const found: PdfDictionary[] = [];
  for (const kid of items(file, kids)) {
    for (const page of pagesOf(file, dictionary(file, kid), depth + 1)) found.push(page);
    if (found.length > mostPages) throw new PdfSyntaxError('too many pages');
  }
  return found;
}

function pageOf(page: PdfDictionary, tree: number, copy: (value: PdfValue) => PdfValue): PdfDictionary {
  const entries = new Map<string, PdfValue>([['Parent', reference(tree)]]);
  for (const key of pageKeys) {
    const value = page.entries.get(key);
    if (value !== undefined) entries.set(key, copy(value));
  }
  return { kind: 'dictionary', entries };
}

function emptyPage(file: PdfFile, like: PdfDictionary, tree: number): PdfDictionary {
  const box = resolve(file, like.entries.get('MediaBox'));
  return dictionaryOf({ Type: name('Page'), Parent: reference(tree), MediaBox: box, Resources: dictionaryOf({}) });
}

/** Copies values with everything that they refer to, each object once. */
function copier(file: PdfFile, out: Writer): (value: PdfValue) => PdfValue {
  const known = new Map<number, number>();
  const copyObject = (id: number): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { value, stream } = rawObject(file, id);
    const plain = stream && value !== null && typeof value === 'object' && value.kind === 'dictionary' ? withLength(value, stream) : value;
    // Fonts and pictures that two documents have alike are written once.
    if (!refers(plain)) {
      const written = out.once(plain, stream);
      known.set(id, written);
      return written;
    }
    const reserved = out.reserve();
    known.set(id, reserved);
    out.fill(reserved, copy(plain), stream);
    return reserved;
  };
  const copy = (value: PdfValue): PdfValue => {
    if (value === null || typeof value !== 'object') return value;
    if (value.kind === 'reference') return reference(copyObject(value.id));
    if (value.kind === 'array') return { kind: 'array', items: value.items.map(copy) };
    if (value.kind !== 'dictionary') return value;
    return { kind: 'dictionary', entries: new Map([...value.entries].map(([key, entry]) => [key, copy(entry)])) };
  };
  return copy;
}

function withLength({ entries }: PdfDictionary, stream: Uint8Array): PdfDictionary {
  return { kind: 'dictionary', entries: new Map<string, PdfValue>([...entries, ['Length', stream.length]]) };
}

function refers(value: PdfValue): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (value.kind === 'reference') return true;
  if (value.kind === 'array') return value.items.some(refers);
  return value.kind === 'dictionary' && [...value.entries.values()].some(refers);
}

const name = (text: string): PdfValue => ({ kind: 'name', name: text });
const reference = (id: number): PdfValue => ({ kind: 'reference', id });
const dictionaryOf = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
});

/** Writes objects one after the other, and remembers where. */
class Writer {
  readonly #parts: Buffer[] = [];
  readonly #offsets: number[] = [];
  readonly #seen = new Map<string, number>();
  #length = 0;

  constructor() {
    this.#add(Buffer.from('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n', 'latin1'));
  }

  reserve(): number {
    return this.#offsets.push(-1);
  }

  write(value: PdfValue): number {
    const id = this.reserve();
    this.fill(id, value);
    return id;
  }

  once(value: PdfValue, stream: Uint8Array | undefined): number {
    const key = createHash('sha256')
      .update(writeValue(value))
      .update(stream ?? '')
      .digest('hex');
    const before = this.#seen.get(key);
    if (before !== undefined) return before;
    const id = this.reserve();
    this.fill(id, value, stream);
    this.#seen.set(key, id);
    return id;
  }

  fill(id: number, value: PdfValue, stream?: Uint8Array): void {
    this.#offsets[id - 1] = this.#length;
    this.#add(Buffer.from(`${id} 0 obj\n${writeValue(value)}\n`, 'latin1'));
    if (stream) {
      this.#add(Buffer.from('stream\n', 'latin1'));
      this.#add(Buffer.from(stream));
      this.#add(Buffer.from('\nendstream\n', 'latin1'));
    }
    this.#add(Buffer.from('endobj\n', 'latin1'));
  }

  end(root: number, info: number): Uint8Array {
    const start = this.#length;
    const lines = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#offsets.length + 1;
    const trailer = writeValue(dictionaryOf({ Size: size, Root: reference(root), Info: reference(info) }));
    this.#add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  #add(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}
