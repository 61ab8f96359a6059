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

/** The text as it is kept: outer spaces gone, accents in their composed form, so that two systems' exports agree. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  return maybeComposed.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
}
