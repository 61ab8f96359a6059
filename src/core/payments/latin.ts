/**
 * The characters that every bank of the single euro payments area must take (European Payments Council, EPC217-08): Latin
 * letters, figures and a few marks. Everything else is written with them, or becomes a full stop.
 */
const spelled: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '“': "'",
  '”': "'",
  '«': "'",
  '»': "'",
  '"': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '&': '+',
  '€': 'EUR',
  '°': 'o',
  '…': '...',
  _: '-',
  ';': ',',
  '!': '.',
  '@': '(at)',
};

/** A text as a bank takes it, at most `longest` characters, no slash at its ends and none twice. */
export function bankText(text: string, longest: number): string {
  const letters = [...text.normalize('NFC')].map((letter) => spelled[letter] ?? letter).join('');
  return letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, '.')
    .replace(/\/{2,}/gu, '/')
    .trim()
    .slice(0, longest)
    .replace(/^\/+|\/+$/gu, '')
    .trim();
}

/** Whether a name still says something once it is written so: `李` alone does not. */
export function isReadable(text: string): boolean {
  return /[A-Za-z0-9]/u.test(text);
}
