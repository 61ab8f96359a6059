import { updateShareClass } from '../../src/app/capital/classes.ts';
import { takeBackCapital, type CapitalInput } from '../../src/app/capital/record.ts';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import { setFigures } from '../../src/app/figures.ts';
import { removeMember } from '../../src/app/members.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { undo } from '../../src/app/undo.ts';
import { makeClass, operate as record } from '../support/shares.ts';
import { id, on } from './caseTools.ts';
import type { Kit } from './kit.ts';

const label = { en: 'Share', fr: 'Share' };
const share = (kit: Kit, name = 'Share', changes: { nominal?: bigint; from?: string } = {}) => makeClass(kit.lead, name, changes);
/** Five shares in March, of which a quarter is paid. */
const operate = (kit: Kit, changes: Partial<CapitalInput> = {}) => record(kit.lead, { day: '2026-03-01', amount: 2500n, ...changes });
/** The same where there is a class and somebody has five shares, of which a quarter is paid. */
const later = (kit: Kit, changes: Partial<CapitalInput>) => {
  share(kit);
  operate(kit);
  return operate(kit, { day: '2026-04-01', ...changes });
};

on('COUNTRY_UNKNOWN', 'a country that is none', (kit) =>
  updateCooperative(kit.lead, { id: id(), name: 'X', legalForm: '', seat: '', registration: '', country: 'XX' }),
);
on('SHARE_CLASS_UNKNOWN', 'subscribing shares of no class', (kit) => operate(kit));
on('SHARE_CLASS_DUPLICATE', 'a second class of one name', (kit) => {
  share(kit);
  share(kit, 'SHARE');
});
on('SHARE_CLASS_NOT_YET', 'subscribing before there were shares', (kit) => {
  share(kit, 'Share', { from: '2026-03-02' });
  operate(kit);
});
on('SHARE_CLASS_ARCHIVED', 'subscribing shares of an archived class', (kit) => {
  share(kit);
  updateShareClass(kit.lead, { id: id(), number: 1, label, nominal: 2000n, from: '2026-01-01', archived: true });
  operate(kit);
});
on('SHARE_CLASS_IN_USE', 'another value for shares that somebody holds', (kit) => {
  share(kit);
  operate(kit);
  updateShareClass(kit.lead, { id: id(), number: 1, label, nominal: 1000n, from: '2026-01-01', archived: false });
});
on('NOMINAL_NOT_POSITIVE', 'a share worth nothing', (kit) => share(kit, 'Share', { nominal: 0n }));
on('SHARES_COUNT', 'no shares', (kit) => later(kit, { shares: 0 }));
on('SHARES_NOT_HELD', 'redeeming more than is held', (kit) => later(kit, { kind: 'redemption', shares: 6 }));
on('SHARES_STILL_DUE', 'giving away shares that are not paid', (kit) => later(kit, { kind: 'transfer', toMember: 2, shares: 2 }));
on('AMOUNT_NEGATIVE', 'paying less than nothing', (kit) => later(kit, { amount: -1n }));
on('AMOUNT_ZERO', 'a payment of nothing', (kit) => later(kit, { kind: 'payment', amount: 0n }));
on('CAPITAL_PAID_TOO_MUCH', 'paying more than is due', (kit) => later(kit, { kind: 'payment', amount: 7501n }));
on('CAPITAL_SAME_MEMBER', 'a transfer to oneself', (kit) => later(kit, { kind: 'transfer', toMember: 1, shares: 1 }));
on('CAPITAL_SAME_CLASS', 'a conversion into the same class', (kit) =>
  later(kit, { kind: 'conversion', toClass: 1, toShares: 1, shares: 1 }),
);
on('CAPITAL_CONVERSION', 'a conversion that makes shares worth more', (kit) => {
  share(kit);
  share(kit, 'Large', { nominal: 3000n });
  operate(kit, { amount: 10_000n });
  operate(kit, { kind: 'conversion', shares: 2, toClass: 2, toShares: 2 });
});
on('CAPITAL_LATER', 'taking back what a later operation needs', (kit) => {
  later(kit, { kind: 'redemption', shares: 1 });
  takeBackCapital(kit.lead, { id: id(), number: 1 });
});
on('CAPITAL_UNKNOWN', 'taking back what is not there', (kit) => takeBackCapital(kit.lead, { id: id(), number: 1 }));
const form = (kit: Kit, subject: number | null) => previewDocument(kit.lead, { kind: 'subscription-form', subject, language: 'en' });
on('CAPITAL_UNKNOWN', 'the form of a subscription that is not there', (kit) => {
  later(kit, { kind: 'payment', shares: 0 });
  form(kit, 9);
});
on('CAPITAL_NO_SUBSCRIPTION', 'the form of the latest subscription where there is none', (kit) => form(kit, null));
on('CAPITAL_NOT_SUBSCRIPTION', 'the subscription form of a payment', (kit) => {
  later(kit, { kind: 'payment', shares: 0 });
  form(kit, 2);
});
on('FIGURE_FROM_REGISTER', 'typing the capital that the register says', (kit) => {
  share(kit);
  operate(kit);
  setFigures(kit.lead, { id: id(), rows: [{ name: 'capital', member: 1, day: '2026-05-01', value: 1n }], source: '' });
});
on('DATE_FUTURE', 'subscribing tomorrow', (kit) => {
  share(kit);
  operate(kit, { day: '2027-01-01' });
});
on('MEMBER_IN_USE', 'removing who holds shares', (kit) => {
  share(kit);
  operate(kit, { member: 3 });
  removeMember(kit.lead, { id: id(), number: 3 });
});
on('NOT_ALLOWED', 'a member recording an operation', (kit) => {
  share(kit);
  operate({ ...kit, lead: kit.ada });
});
on('UNDO_IMPOSSIBLE', 'undoing a class that somebody holds shares of', (kit) => {
  const { seq } = share(kit);
  operate(kit);
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a subscription after the shares went on', (kit) => {
  share(kit);
  const { seq } = operate(kit);
  operate(kit, { kind: 'redemption', shares: 1, day: '2026-04-01' });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing an older value after a subscription', (kit) => {
  share(kit);
  const { seq } = updateShareClass(kit.lead, { id: id(), number: 1, label, nominal: 1000n, from: '2026-01-01', archived: false });
  operate(kit);
  undo(kit.lead, { id: id(), seq });
});
