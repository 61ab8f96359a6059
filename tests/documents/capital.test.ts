import { afterAll, expect, it } from 'vitest';
import { eachTarget, settleTarget } from '../../src/app/papers/targets.ts';
import type { AnnualStatement } from '../../src/core/statements/annual.ts';
import type { MembersRegister, MovementRegister, ShareCertificate, SubscriptionForm } from '../../src/core/statements/capital.ts';
import type { CurrentDocument } from '../../src/core/statements/document.ts';
import { renderStatement } from '../../src/documents/index.ts';
import { refusalOf } from '../support/workshop.ts';
import { paperBook, paperOf } from './paperBook.ts';
import { readPdf } from './readPdf.ts';

const shop = paperBook();
afterAll(() => shop.close());

const print = async (document: CurrentDocument): Promise<string> => {
  const numbered = document.signer === null ? document : ({ ...document, number: '2025-0042' } as CurrentDocument);
  const pdf = await readPdf(await renderStatement(numbered, { signerFingerprint: document.signer === null ? null : 'ab'.repeat(32) }));
  return pdf.text.replace(/\s+/gu, ' ');
};

it('a share certificate names the member, what they hold and how they came to it', async () => {
  const document = paperOf(shop, 'share-certificate', 'fr') as ShareCertificate;
  expect(document).toMatchObject({ shares: 25, amount: '500.00', paidUp: '300.00', cooperative: { capital: '3100.00' } });
  expect(document.movements.map(({ operation, shares }) => [operation, shares])).toEqual([
    ['subscription', 21],
    ['payment', 0],
    ['transfer', 4],
  ]);
  const text = await print(document);
  expect(text).toContain('figure au registre des coopérateurs (Atelier « Rivière » & Cie) sous le numéro 1');
  expect(text).toContain('un membre, une voix');
  expect(await print(paperOf(shop, 'share-certificate', 'en', { member: 5 }))).toContain('+1 €100.00 €100.00');
});

it('goes to those who hold shares on the day, and to nobody before the first', () => {
  const settled = (asOf: string) => settleTarget(shop.book.read, shop.clock.today(), { kind: 'share-certificate', asOf });
  expect(eachTarget(shop.book.read, settled('2024-01-31')).map((target) => target.member)).toEqual([1]);
  expect(eachTarget(shop.book.read, settled('2026-06-30')).map((target) => target.member)).toEqual([1, 2, 3, 4, 5]);
  expect(eachTarget(shop.book.read, settled('2024-01-04'))).toEqual([]);
});

it('the two registers agree with one another, and keep the number of what was taken back', async () => {
  const members = paperOf(shop, 'members-register', 'en') as MembersRegister;
  const movements = paperOf(shop, 'movement-register', 'en') as MovementRegister;
  expect([members.amount, movements.amount, members.holders, members.shares]).toEqual(['3100.00', '3100.00', 5, 151]);
  expect(movements.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(movements.rows.filter((row) => row.takenBack).map((row) => row.number)).toEqual([11]);
  expect(movements.rows[6]).toMatchObject({ operation: 'transfer', from: { number: 5 }, to: { number: 1, name: 'Dupont & Fils' } });
  const text = await print(movements);
  expect(text).toContain('Subscription (taken back)');
  expect(text).toContain('→ 1 Part d’investissement');
});

it('a subscription form writes the number of shares in words, and says what it does to the capital', async () => {
  const document = paperOf(shop, 'subscription-form', 'fr') as SubscriptionForm;
  expect(document).toMatchObject({
    operation: 1,
    shares: 21,
    paid: '120.00',
    due: '300.00',
    capitalBefore: '0.00',
    capitalAfter: '420.00',
  });
  const text = await print(document);
  expect(text).toContain('déclare souscrire 21 (vingt et une) parts « Part sociale »');
  expect(text).toContain('Les fonds sont reçus par Atelier « Rivière » & Cie, 12 rue de l’Église, 38000 Grenoble.');
  expect(text).toContain('Noté avec l’opération : Bulletin du 5 janvier');
  expect(await print(paperOf(shop, 'subscription-form', 'en'))).toContain('21 (twenty-one) shares');
  const settle = (subject: number | null) => settleTarget(shop.book.read, shop.clock.today(), { kind: 'subscription-form', subject });
  // Only what was subscribed and stands has a form; without a number it is the latest.
  expect(settle(null).subject).toBe(5);
  for (const number of [11, 99]) expect(refusalOf(() => settle(number)).code).toBe('CAPITAL_UNKNOWN');
  // A payment is in the register, and is no subscription.
  for (const number of [6, 7]) expect(refusalOf(() => settle(number)).code).toBe('CAPITAL_NOT_SUBSCRIPTION');
});

it('the annual statement tells the shares of the first and the last day, and what moved between', async () => {
  const { capital } = paperOf(shop, 'annual-statement', 'fr', { member: 5 }) as AnnualStatement;
  expect(capital).toEqual({
    opening: { shares: 50, amount: '1000.00' },
    movements: [
      { label: { en: 'Passed between members', fr: 'Cédées ou reçues' }, shares: -4, amount: '-80.00' },
      { label: { en: 'Converted', fr: 'Converties' }, shares: -4, amount: '0.00' },
    ],
    closing: { shares: 42, amount: '920.00' },
  });
  expect(await print(paperOf(shop, 'annual-statement', 'fr'))).toContain('Cédées ou reçues 4 80,00 €');
});
