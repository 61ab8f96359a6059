import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setBankAccount } from '../../src/app/bankAccounts.ts';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import { sheetNamed } from '../../src/app/exports/index.ts';
import { planPayments, requirePayable } from '../../src/app/payments.ts';
import { everyTable } from '../support/exportRequest.ts';
import { makeClass } from '../support/shares.ts';
import { memoryBook, people, project } from '../support/workshop.ts';
import { give } from '../support/actions.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { makeExport } from '../../src/engine/exporting.ts';
import { rebuildBook } from '../../src/store/rebuild.ts';
import { approveAll } from '../../src/app/contributions/decide.ts';
import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import { adopt, id, on } from './caseTools.ts';
import { path, type Kit } from './kit.ts';

const asked = everyTable;
const account = (kit: Kit, member: number, iban: string, bic = '', holder = '') =>
  setBankAccount(kit.lead, { id: id(), member, iban, bic, holder });
const own = 'FR1420041010050500013M02606';
/** What refuses one member of the plan. */
const refusedOf = (kit: Kit, period: number) => planPayments(kit.lead, { period, on: null }).refused[0]!.refusal;
const rebuild = (kit: Kit, text: string) => rebuildBook(path(kit, 'again.tantieme'), text, { stateFolder: kit.state, now: kit.clock.now });

on('CAPITAL_NONE', 'a capital table without shares', (kit) => makeExport(kit.lead, { ...asked, as: 'ocf' }));
on('FOUNDING_DAY_MISSING', 'a capital table of a cooperative that was founded on no day', (kit) => {
  makeClass(kit.lead);
  return makeExport(kit.lead, { ...asked, as: 'ocf' });
});
on('COUNTRY_MISSING', 'a capital table of a cooperative of no country', (kit) => {
  makeClass(kit.lead);
  updateCooperative(kit.lead, { id: id(), name: 'X', legalForm: '', seat: '', registration: '', founded: '2020-01-01' });
  return makeExport(kit.lead, { ...asked, as: 'ocf' });
});
on('TABLE_UNKNOWN', 'asking for a table that there is not', (kit) => sheetNamed(kit.lead, 'cushions'));
on('BOOK_EXPORT_NOT_OURS', 'rebuilding from another file', (kit) =>
  rebuild(kit, readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')),
);
on('BOOK_EXPORT_DAMAGED', 'rebuilding from a changed one', async (kit) => {
  const [file] = await makeExport(kit.lead, { ...asked, as: 'book' });
  rebuild(kit, [...file!.parts()].join('').replace('Studio', 'Studia'));
});
on('SIREN_MISSING', 'a French accounting file of a co-op without its number', (kit) => {
  kit.closeMarch();
  return makeExport(kit.lead, { ...asked, as: 'fec' });
});
on('IBAN_INVALID', 'one figure wrong', (kit) => account(kit, 1, 'DE88370400440532013000'));
on('BIC_INVALID', 'a bank of four letters', (kit) => account(kit, 1, 'DE89370400440532013000', 'AGRI'));
on('BIC_OTHER_COUNTRY', 'a bank in Germany for an account in France', (kit) => account(kit, 1, own, 'COBADEFFXXX'));
on('OWN_IBAN_MISSING', 'paying from nowhere', (kit) => planPayments(kit.lead, { period: kit.closeMarch(), on: null }));
on('IBAN_MISSING', 'paying to nowhere', (kit) => {
  account(kit, 0, own);
  return refusedOf(kit, kit.closeMarch());
});
on('NAME_NOT_LATIN', 'paying a holder in letters that banks do not take', (kit) => {
  account(kit, 0, own);
  account(kit, 1, 'DE89370400440532013000', '', '李');
  return refusedOf(kit, kit.closeMarch());
});
on('PAYMENTS_REFUSED', 'writing the file although some cannot be paid', (kit) => {
  account(kit, 0, own);
  requirePayable(planPayments(kit.lead, { period: kit.closeMarch(), on: null }), false);
});
on('PAYMENT_DAY_PAST', 'paying yesterday', (kit) =>
  makeExport(kit.lead, { ...asked, as: 'sepa', period: kit.closeMarch(), on: '2026-01-01' }),
);
on('PERIOD_EMPTY', 'an accounting year that ends before it begins', (kit) => {
  kit.closeMarch();
  return makeExport(kit.lead, { ...asked, as: 'fec', from: '2026-12-31', to: '2026-01-01' });
});
on('CAPITAL_NONE', 'the capital of a day before there were shares', (kit) => {
  makeClass(kit.lead);
  return makeExport(kit.lead, { ...asked, as: 'ocf', asOf: '2019-01-01' });
});
on('PAYMENTS_NONE', 'leaving out everybody', (kit) => {
  account(kit, 0, own);
  requirePayable(planPayments(kit.lead, { period: kit.closeMarch(), on: null }), true);
});

/** A book of its own, where one member has one closed period on this result. */
function single(changes: { currency?: string; charter?: string }, result: bigint): ReturnType<typeof memoryBook> {
  const shop = memoryBook(changes);
  people(shop.lead, 'Ada');
  project(shop.lead);
  give(shop.lead);
  closePeriod(shop.lead, { id: id(), from: '2026-03-01', to: '2026-03-31', result });
  setBankAccount(shop.lead, { id: id(), member: 0, iban: own, bic: '', holder: '' });
  return shop;
}
const planned = (shop: ReturnType<typeof memoryBook>) => planPayments(shop.lead, { period: 1, on: null }).refused[0]!.refusal;
on('CURRENCY_NOT_EURO', 'paying a book in francs', () => planPayments(single({ currency: 'CHF' }, 100n).lead, { period: 1, on: null }));
on('PAYMENT_ZERO', 'paying nothing', () => planned(single({}, 0n)));
on('PAYMENT_NEGATIVE', 'paying who owes a part of the loss', (kit) => {
  const [key] = Object.keys(cooperativeSpirit.keys);
  const loss = {
    ...cooperativeSpirit.loss,
    rule: 'share',
    from: [],
    key: key!,
    acceptedFigure: null,
    reshare: false,
    rest: 'carryForward',
  } as const;
  adopt(kit, { from: '2026-03-01', charter: { ...cooperativeSpirit, loss } });
  account(kit, 0, own);
  approveAll(kit.lead, { id: id() });
  return refusedOf(kit, closePeriod(kit.lead, { id: id(), from: '2026-03-01', to: '2026-03-31', result: -5000n }).period);
});
on('PAYMENT_TOO_LARGE', 'more than a transfer carries', () => planned(single({}, 100_000_000_000n)));
