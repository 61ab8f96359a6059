import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
  /** What each glyph stands for, in the order drawn, before the reader turns every kind of space into an ordinary one. */
  readonly glyphs: string;
  readonly title: string;
  readonly language: string | null;
  readonly fonts: readonly string[];
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  readonly tags: readonly string[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads a PDF back with another program's parser: text, title, tags, attachments. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  const tags: string[] = [];
  const glyphs: string[] = [];
  const fonts = new Set<string>();
  const collect = (node: StructureNode): void => {
    if (node.role) tags.push(node.role);
    for (const child of node.children ?? []) collect(child);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const operators = await page.getOperatorList();
    operators.fnArray.forEach((code, index) => {
      if (code !== OPS.showText && code !== OPS.showSpacedText) return;
      const shown = (operators.argsArray[index] as unknown[])[0] as ({ unicode?: string } | number)[];
      glyphs.push(shown.map((glyph) => (typeof glyph === 'number' ? '' : (glyph.unicode ?? ''))).join(''));
    });
    for (const style of Object.keys(content.styles)) fonts.add(style);
    const tree = (await page.getStructTree()) as StructureNode | null;
    if (tree) collect(tree);
  }
  const { info } = await pdf.getMetadata();
  const attached = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }> | null;
  const markLanguage = /\/Type \/Catalog[\s\S]*?\/Lang \(([^)]*)\)/u.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? null;
  await task.destroy();
  return {
    pages,
    text: pages.join('\n'),
    glyphs: glyphs.join(''),
    title: String((info as { Title?: string }).Title),
    language: markLanguage,
    fonts: [...fonts],
    attachments: Object.fromEntries(Object.entries(attached ?? {}).map(([name, file]) => [name, file.content])),
    tags,
  };
}

/** The text of each page alone: for papers of many pages, whose structure takes long to read. */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return pages;
}

/** A piece of text and where it stands: points from the left and from the foot of its page. */
export interface Place {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of the type, in points. */
  readonly size: number;
  readonly pageWidth: number;
}

export async function readPlaces(bytes: Uint8Array): Promise<Place[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  const pdf = await task.promise;
  const places: Place[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, base] = [item.transform[4] as number, item.transform[5] as number];
      places.push({ text: item.str, page: number, left, right: left + item.width, base, size: item.height, pageWidth: page.view[2]! });
    }
  }
  await task.destroy();
  return places;
}
