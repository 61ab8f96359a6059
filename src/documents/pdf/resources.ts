import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import type { Weight } from './theme.ts';

/** What every document needs from disk. Fonts are parsed once for the life of the process: parsing costs more than a whole page. */
export interface Resources {
  readonly fonts: Readonly<Record<Weight, Font>>;
  readonly colorProfile: Uint8Array;
  /** The character that each glyph stands for, where a character has it directly: the lowest when several do. */
  readonly characters: Readonly<Record<Weight, ReadonlyMap<number, number>>>;
  /** Words already laid out, per font, shared by all documents. `page.ts` empties it when it grows too large. */
  readonly layouts: Readonly<Record<Weight, { words: Record<string, unknown> }>>;
}

const loaded = new Map<string, Resources>();

/** The repository's `resources`, for runs from source. A packaged host passes its own folder instead. */
export function defaultResourcesFolder(): string {
  return fileURLToPath(new URL('../../../resources', import.meta.url));
}

export function loadResources(folder: string = defaultResourcesFolder()): Resources {
  const known = loaded.get(folder);
  if (known) return known;
  const font = (name: string): Font => create(readFileSync(join(folder, 'fonts', name)));
  const fonts = { regular: font('SourceSans3-Regular.ttf'), strong: font('SourceSans3-SemiBold.ttf') };
  const resources: Resources = {
    fonts,
    characters: { regular: settleGlyphs(fonts.regular), strong: settleGlyphs(fonts.strong) },
    colorProfile: readFileSync(join(folder, 'color', 'sRGB2014.icc')),
    layouts: { regular: { words: Object.create(null) }, strong: { words: Object.create(null) } },
  };
  loaded.set(folder, resources);
  return resources;
}

/**
 * fontkit keeps each glyph with the characters that first asked for it, and embedding a composed letter (é, :) asks for its
 * parts with none: what a shared font knows would depend on the documents before. Asking for every glyph once, in a fixed
 * order, settles it, since a document must come out the same whenever it is made.
 */
function settleGlyphs(font: Font): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  for (const codePoint of [...font.characterSet].sort((left, right) => left - right)) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (!characters.has(id)) characters.set(id, codePoint);
  }
  for (let id = 0; id < font.numGlyphs; id++) font.getGlyph(id, []);
  return characters;
}
