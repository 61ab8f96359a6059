import PDFDocument from 'pdfkit';
import { zlibSync } from 'fflate';
import { xmpPacket, type FileMetadata } from './metadata.ts';
import type { Resources } from './resources.ts';
import { pages, type PageForm, type Weight } from './theme.ts';

/** The parts of pdfkit that we rely on and that its types do not tell. Pinned with the exact version in package.json. */
export interface PdfReference {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
  finalize(): void;
}
interface LaidOutGlyph {
  readonly id: number;
  readonly advanceWidth: number;
}
export interface PdfFont {
  layoutCache: Record<string, unknown>;
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: number[];
  unicode: number[][];
  scale: number;
  layout(text: string): { glyphs: LaidOutGlyph[]; positions: unknown[] };
  layoutRun(text: string, features?: Record<string, boolean>): unknown;
  encode(text: string): [string[], unknown[]];
  widthOfString(text: string, size: number): number;
}
interface Internals {
  _id: Uint8Array;
  _root: PdfReference;
  _font: PdfFont;
  subset?: number;
  endSubset?: () => void;
  _write(data: string): void;
  ref(data?: Record<string, unknown>): PdfReference;
  endMetadata(): void;
  endAcroForm(): void;
  readonly page: { readonly annotations: unknown[]; readonly dictionary: PdfReference; readonly xobjects: Record<string, unknown> };
}
export type Pdf = Omit<PDFKit.PDFDocument, keyof Internals> & Internals & { font(name: string): Pdf };

/**
 * The line after the header that says whose file this is, even when the rest of it is cut off. A comment to every reader; only
 * statements have the first one.
 */
export const fileMark = '%Tantieme-statement';
export const comparisonMark = '%Tantieme-comparison';
export const paperMark = '%Tantieme-paper';
/** A statement's archive copy: the same pages without the data. */
export const archiveMark = '%Tantieme-archive';

/** PDF/A-3a with the data inside and PDF/UA-1, or PDF/A-1a on PDF 1.4 for archives that take nothing newer. */
export type Profile = 'report' | 'archive';

/** How many laid-out words the shared cache keeps before it starts again: a few megabytes. */
const layoutCacheLimit = 20_000;

export interface PdfOptions {
  readonly metadata: FileMetadata;
  readonly language: string;
  /** 16 bytes that identify the content: same content, same file. */
  readonly fileId: Uint8Array;
  readonly resources: Resources;
  /** A4 when left out. */
  readonly page?: PageForm;
  /** Which of our files it is, and in which version of its layout. */
  readonly mark: string;
  readonly layoutVersion: number;
  readonly profile?: Profile;
}

/**
 * An empty PDF 1.7 document that will be PDF/A-3a and PDF/UA-1, and the same bytes for the same content on every machine:
 * dates and identifier come from outside, and streams are deflated by a library of our own choice, because the zlib of
 * one processor does not write the bytes of another's.
 */
export function createPdf(options: PdfOptions): Pdf {
  const { metadata, resources, profile = 'report' } = options;
  const pdf = new PDFDocument({
    size: [options.page?.width ?? pages.a4.width, options.page?.height ?? pages.a4.height],
    margin: 0,
    pdfVersion: profile === 'report' ? '1.7' : '1.4',
    lang: options.language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    // No standard font: PDF/A embeds all it shows, and pdfkit would look for metrics beside its own files.
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Creator: metadata.creator,
      Producer: metadata.producer,
      CreationDate: metadata.createdAt,
      ModDate: metadata.createdAt,
    },
  }) as unknown as Pdf;
  pdf._id = options.fileId;
  pdf._write(`${options.mark} ${options.layoutVersion}`);
  deflateStreams(pdf);
  pdf.endMetadata = () => writeMetadata(pdf, xmpPacket(metadata, profile), resources.colorProfile);
  if (profile === 'archive') {
    // Part 1 wants each subset font to list its glyphs: pdfkit does so when it knows the part. The rest of it is our own.
    pdf.subset = 1;
    pdf.endSubset = () => {};
  }
  for (const weight of ['regular', 'strong'] as const) prepareFont(pdf, weight, resources);
  return pdf;
}

function deflateStreams(pdf: Pdf): void {
  const makeReference = pdf.ref.bind(pdf);
  pdf.ref = (data) => {
    const reference = makeReference(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      const plain = reference.data['Type'] === 'Metadata' || reference.data['Filter'] !== undefined;
      if (reference.buffer.length > 0 && !plain) {
        reference.buffer = [zlibSync(Buffer.concat(reference.buffer), { level: 6 })];
        reference.data['Filter'] = 'FlateDecode';
      }
      finalize();
    };
    return reference;
  };
}

function writeMetadata(pdf: Pdf, packet: string, colorProfile: Uint8Array): void {
  const xmp = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  xmp.end(new TextEncoder().encode(packet));
  pdf._root.data['Metadata'] = xmp;
  const profile = pdf.ref({ N: 3 });
  profile.end(colorProfile);
  const name = new String('sRGB IEC61966-2.1');
  const intent = pdf.ref({ Type: 'OutputIntent', S: 'GTS_PDFA1', Info: name, OutputConditionIdentifier: name, DestOutputProfile: profile });
  intent.end();
  pdf._root.data['OutputIntents'] = [intent];
}

function prepareFont(pdf: Pdf, weight: Weight, resources: Resources): void {
  // The third argument is what lets pdfkit recognise the font again instead of opening it for every text.
  (pdf.registerFont as (name: string, font: unknown, family: string) => void)(weight, resources.fonts[weight], weight);
  pdf.font(weight);
  const font = pdf._font;
  const layouts = resources.layouts[weight];
  if (Object.keys(layouts.words).length > layoutCacheLimit) layouts.words = Object.create(null);
  font.layoutCache = layouts.words;
  // Ligatures off: a glyph then stands for one character, and the text can be read back as it was written.
  const layoutRun = font.layoutRun.bind(font);
  font.layoutRun = (text) => layoutRun(text, { liga: false, clig: false });
  encodeCharacters(font, resources.characters[weight]);
}

/**
 * Replaces pdfkit's encoding in one thing: what character each glyph of the embedded subset stands for is told by the text
 * itself, not by fontkit's memory. It also gives the no-break space a glyph of its own: the font draws U+0020 and U+00A0
 * with one, and `12 345,67 €` read back from the page would hold an ordinary space.
 */
function encodeCharacters(font: PdfFont, characters: ReadonlyMap<number, number>): void {
  const noBreakSpace = 0xa0;
  let noBreakGlyph: number | undefined;
  const include = (glyph: LaidOutGlyph, codePoint: number): number => {
    let code: number;
    if (codePoint === noBreakSpace) code = noBreakGlyph ??= font.subset.glyphs.push(glyph.id) - 1;
    else code = font.subset.includeGlyph(glyph.id);
    font.widths[code] ??= glyph.advanceWidth * font.scale;
    font.unicode[code] ??= [codePoint];
    return code;
  };
  font.encode = (text) => {
    const { glyphs, positions } = font.layout(text);
    const written = [...text];
    const oneToOne = glyphs.length === written.length;
    const codes = glyphs.map((glyph, index) => {
      const codePoint = oneToOne ? written[index]!.codePointAt(0)! : (characters.get(glyph.id) ?? 0x20);
      return include(glyph, codePoint).toString(16).padStart(4, '0');
    });
    return [codes, positions];
  };
}

/** Puts the data into the file, as the source of what is printed (PDF/A-3, relationship `Data`). */
export function attachData(pdf: Pdf, name: string, bytes: Uint8Array, day: Date, description: string): void {
  const attach = pdf.file.bind(pdf) as unknown as (bytes: Uint8Array, options: Record<string, unknown>) => void;
  attach(bytes, { name, type: 'application/json', relationship: 'Data', creationDate: day, modifiedDate: day, description });
}

/**
 * Empty signature fields, invisible: a visible one, once signed, makes strict verifiers doubt the signatures before it.
 * The signature itself only appends to the finished file.
 */
export function addSignatureFields(pdf: Pdf, wanted: readonly { readonly name: string; readonly tooltip: string }[]): void {
  const fields = wanted.map(({ name, tooltip }) => {
    const look = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] });
    look.end(new Uint8Array([0x0a]));
    const field = pdf.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      TU: new String(tooltip),
      Rect: [0, 0, 0, 0],
      F: 132,
      P: pdf.page.dictionary,
      AP: { N: look },
    });
    pdf.page.annotations.push(field);
    return field;
  });
  const form = pdf.ref({ Fields: fields, SigFlags: 3 });
  pdf._root.data['AcroForm'] = form;
  pdf.endAcroForm = () => {
    for (const field of fields) field.end();
    form.end();
  };
}

/** Ends the document and gathers its bytes. */
export function finishPdf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    pdf.end();
  });
}
