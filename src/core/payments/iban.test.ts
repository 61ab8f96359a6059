import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankOf, parseBic, parseIban } from './iban.ts';
import { bankText, isReadable } from './latin.ts';

const good = ['FR1420041010050500013M02606', 'DE89370400440532013000', 'BE68539007547034', 'GB82WEST12345698765432', 'NL91ABNA0417164300'];
const refused = expect.objectContaining({ code: 'IBAN_INVALID' }) as unknown;

describe('an IBAN', () => {
  it('is read with spaces, narrow ones too, and in small letters', () => {
    expect(parseIban(' fr14 2004 1010\u202f0505 0001 3m02 606 ')).toBe(good[0]);
    for (const iban of good) expect(parseIban(iban)).toBe(iban);
  });

  it('is refused when one figure is another, two stand the other way round, or one is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), fc.nat(9), (iban, place, figure) => {
        const at = 4 + (place % (iban.length - 4));
        const other = `${iban.slice(0, at)}${figure}${iban.slice(at + 1)}`;
        expect(parseIban(other)).toEqual(other === iban ? iban : refused);
        const turned = `${iban.slice(0, at - 1)}${iban[at]}${iban[at - 1]}${iban.slice(at + 1)}`;
        expect(parseIban(turned)).toEqual(turned === iban ? iban : refused);
        expect(parseIban(iban.slice(0, at) + iban.slice(at + 1))).toEqual(refused);
      }),
    );
  });

  it.each(['', 'FR', 'XX89370400440532013000', 'DE8937040044053201300', 'n’importe quoi'])('“%s” is none', (text) =>
    expect(parseIban(text)).toEqual(refused),
  );

  it('has a BIC of eight or eleven characters beside it, or none', () => {
    expect([parseBic('agri fr pp'), parseBic('DEUTDEFF500'), parseBic('')]).toEqual(['AGRIFRPP', 'DEUTDEFF500', '']);
    expect(parseBic('AGRI')).toMatchObject({ code: 'BIC_INVALID' });
  });

  it('is held by a bank of its country, or of one of its territories', () => {
    expect(['AGRIFRPP', 'AGRIRERX', '', 'DEUTDEFF500'].map((bic) => isBankOf(bic, good[0]!))).toEqual([true, true, true, false]);
    expect(isBankOf('AGRIRERX', good[1]!)).toBe(false);
  });
});

describe('a text for a bank', () => {
  it('holds only what every bank takes, is no longer than asked, and stays as it is when it already is so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 70 }), (text, longest) => {
        const made = bankText(text, longest);
        expect(made).toMatch(/^(?!\/)[A-Za-z0-9/\-?:().,'+ ]*(?<!\/)$/u);
        expect(made).not.toContain('//');
        expect(made.length).toBeLessThanOrEqual(longest);
        expect(bankText(made, longest)).toBe(made);
      }),
    );
  });

  it('writes letters that banks do not know with those they do', () => {
    expect(bankText('L’Établi & Cœur, Łódź: “œuvre” n° 5 à 100 €', 70)).toBe("L'Etabli + Coeur, Lodz: 'oeuvre' no 5 a 100 EUR");
    expect([isReadable(bankText('李', 70)), isReadable(bankText('Li 李', 70))]).toEqual([false, true]);
  });
});
