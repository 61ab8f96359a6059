import { Refused, refuse } from '../../core/refusals/refusal.ts';
import type { Resources } from './resources.ts';

const wideSpaces = /[\u2000-\u200a\u202f\u205f\u3000]/gu;
const otherSpaces = /[^\S\u00a0]|\p{Cc}/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
/** Pictographs with what modifies or joins them. Digits and # are Emoji too, so the property alone would not do. */
const pictographs = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0e|\ufe0f|\u20e3/gu;

/**
 * A text as the page can show it: composed (NFC), one line, every special space as a no-break space (our fonts and many
 * readers treat U+202F badly, and a wrong amount must never be printed), nothing invisible. Pictographs that the fonts lack
 * are left out, since they carry no name, unless nothing else would be left; the attached data keeps them. Any other character without a glyph is refused: a
 * statement must never show a box where a name should be.
 *
 * @throws Refused GLYPH_MISSING naming the characters.
 */
export function printable(text: string, resources: Resources): string {
  const font = resources.fonts.regular;
  const known = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0)!);
  const plain = text
    .normalize('NFC')
    .replace(wideSpaces, '\u00a0')
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(pictographs, (character) => (known(character) ? character : ''));
  const nothingLeft = plain.trim() === '' && /\S/u.test(text.replace(invisible, ''));
  const missing = [...new Set(nothingLeft ? text : plain)].filter((character) => !known(character));
  if (missing.length > 0) throw new Refused(refuse('GLYPH_MISSING', { characters: missing.join(' '), text: text.slice(0, 80) }));
  return plain;
}
