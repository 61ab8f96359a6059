/** The text without accents, case, or odd spaces: two spellings of one name or header fold to the same text. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Below U+0300 every letter has one spelling only; this also keeps the common case fast. */
const maybeComposed = /[\u0300-\uffff]/u;

/** The text without outer spaces; the common case, in which there are none, is told by its two ends. */
export function trimmed(text: string): string {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** The text as it is kept: outer spaces gone, accents in their composed form, so that two systems' exports agree. */
export function tidy(text: string): string {
  const bare = trimmed(text);
  return maybeComposed.test(bare) ? bare.normalize('NFC') : bare;
}
