import type { Resources } from './resources.ts';

const wideSpaces = /[\u2000-\u200a\u202f\u205f\u3000]/gu;
const otherSpaces = /[^\S\u00a0]|\p{Cc}/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
/** Pictographs with what modifies or joins them. Digits and # are Emoji too, so the property alone would not do. */
/** What only changes the look of the pictograph before it. */
const modifiers = /[\ufe0e\ufe0f\u20e3]/gu;
const pictographs = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0e|\ufe0f|\u20e3/gu;

/** A character by its number, as it stands on the page where the typeface has no sign for it. */
function numbered(characters: string): string {
  return `[${[...characters].map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join('\u00a0')}]`;
}

export interface Printable {
  readonly text: string;
  /** Characters stand by their number, since the typeface does not have them. */
  readonly replaced: boolean;
}

/**
 * A text as the page can show it: composed (NFC), one line, every special space as a no-break space (our fonts and many
 * readers treat U+202F badly, and a wrong amount must never be printed), nothing invisible. What the typeface does not have is
 * shown by its number, never as a box, and the page says so. Documents of earlier layouts leave pictographs out, as they always did,
 * unless nothing else would be left; the attached data has every text as it is.
 */
export function printable(text: string, resources: Resources, leavesPictographsOut: boolean): Printable {
  const font = resources.fonts.regular;
  const known = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0)!);
  const plain = text.normalize('NFC').replace(wideSpaces, '\u00a0').replace(invisible, '').replace(otherSpaces, ' ');
  const without = plain.replace(pictographs, (character) => (known(character) ? character : ''));
  const nothingLeft = without.trim() === '' && /\S/u.test(text.replace(invisible, ''));
  const kept =
    leavesPictographsOut && !nothingLeft ? without : plain.replace(modifiers, (character) => (known(character) ? character : ''));
  let shown = '';
  let missing = '';
  const flush = (): void => {
    if (missing !== '') shown += numbered(missing);
    missing = '';
  };
  for (const character of kept) {
    if (known(character)) {
      flush();
      shown += character;
    } else missing += character;
  }
  flush();
  return { text: shown, replaced: shown !== kept };
}
