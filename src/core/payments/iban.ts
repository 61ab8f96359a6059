import { refuse, type Refusal } from '../refusals/refusal.ts';

/** Lengths of the IBANs of countries of the single euro payments area (ISO 13616 registry). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/**
 * An IBAN as banks want it: capitals, no spaces. Its country is known, its length is the country's, and its check digits
 * are right (ISO 7064 MOD 97-10). @returns the refusal IBAN_INVALID otherwise.
 */
export function parseIban(text: string): string | Refusal {
  const iban = text.replace(/[\s\u00a0\u202f.-]/gu, '').toUpperCase();
  const wrong = refuse('IBAN_INVALID', { text: text.trim().slice(0, 60) });
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/u.test(iban) || lengths[iban.slice(0, 2)] !== iban.length) return wrong;
  let remainder = 0;
  for (const figure of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(figure, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1 ? iban : wrong;
}

/** Territories whose banks have a code of their own in their BIC, while accounts there have the IBAN of this country. */
const territories: Readonly<Record<string, readonly string[]>> = {
  FI: ['AX'],
  FR: ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'],
  GB: ['GG', 'IM', 'JE'],
};

/** Whether a bank can hold an account, both as they were read: one in another country cannot. An empty BIC contradicts nothing. */
export function isBankOf(bic: string, iban: string): boolean {
  const [bank, country] = [bic.slice(4, 6), iban.slice(0, 2)];
  return bic === '' || bank === country || (territories[country] ?? []).includes(bank);
}

/** A BIC of eight or eleven characters (ISO 9362); empty is allowed, because within the area an IBAN is enough. */
export function parseBic(text: string): string | Refusal {
  const bic = text.replace(/\s/gu, '').toUpperCase();
  return bic === '' || /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/u.test(bic) ? bic : refuse('BIC_INVALID', { text: text.trim().slice(0, 60) });
}
