import { correctContribution } from '../../src/app/contributions/correct.ts';
import {
  approveAll,
  approveContributions,
  sendBackContributions,
  unapproveContributions,
  withdrawContributions,
} from '../../src/app/contributions/decide.ts';
import { attachReceipt, deleteDraft, removeReceipt } from '../../src/app/contributions/drafts.ts';
import { resubmitContribution, submitContribution, submitDrafts } from '../../src/app/contributions/submit.ts';
import { markHandedOut, takeBackHandOut } from '../../src/app/papers/handOut.ts';
import { requireOneReader, setsByMember } from '../../src/app/papers/handOutSet.ts';
import { setLogo } from '../../src/app/logo.ts';
import { issueDocuments, issueKind } from '../../src/app/papers/issue.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { createIdentity } from '../../src/app/signers/make.ts';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { takeBackImport } from '../../src/app/imports/apply.ts';
import { applyPeriod, closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { shareTable } from '../../src/app/shares.ts';
import { undo } from '../../src/app/undo.ts';
import { largestAttachmentBytes } from '../../src/core/attachments/kind.ts';
import { parseAmount } from '../../src/core/money/amount.ts';
import { Refused, type Refusal } from '../../src/core/refusals/refusal.ts';
import { Uploads } from '../../src/engine/uploads.ts';
import { checkImportSize, prepareImport } from '../../src/imports/index.ts';
import { activity, entry } from '../support/actions.ts';
import { contributions, press, readFile, rowRefusal, togglFile, type Kit } from './kit.ts';
import { issuePlain } from '../support/plainDocuments.ts';
import { calendarOf, clockified, firstRefused, hugeArchive } from './importFiles.ts';

import { cases, type Case, on, send, id, csv, importOne, identity, correct, close, rate, adopt } from './caseTools.ts';
import './approvalCases.ts';
import './bookCases.ts';
import './figureCases.ts';
import './charterCases.ts';
import './entryCases.ts';
import './commitmentCases.ts';
import './simulationCases.ts';
import './exportCases.ts';
import './assemblyCases.ts';
import './capitalCases.ts';
import './moneyCases.ts';
import './signerCases.ts';
import './proofCases.ts';

export type { Case };

on('QUANTITY_NOT_POSITIVE', 'an imported minus', () => rowRefusal('Ada,2026-03-02,work,-2,h,,,Studio,,'));
on('QUANTITY_TOO_LARGE', 'an absurd amount', (kit) => send(kit, { activity: activity.cash, quantity: 1_000_000_000_000 }));
on('QUANTITY_TOO_LARGE', 'an absurd imported amount', () => rowRefusal('Ada,2026-03-02,cash,99999999999,,,EUR,Studio,,'));
on('QUANTITY_TOO_FINE', 'half a second', (kit) => send(kit, { quantity: 1.5 }));
on('QUANTITY_TOO_FINE', 'imported parts of a cent', () => rowRefusal('Ada,2026-03-02,cash,1.2345,,,EUR,Studio,,'));
on('DAY_OVER_24_HOURS', '25 hours at once', (kit) => send(kit, { quantity: 25 * 3600 }));
on('DAY_OVER_24_HOURS', '23 hours and two more', (kit) => send(kit, { quantity: 23 * 3600 }));
on('DAY_OVER_24_HOURS', 'undoing a withdrawal whose day is full again', (kit) => {
  const full = (): number => submitContribution(kit.lead, { id: id(), ...entry({ day: '2026-03-20', quantity: 20 * 3600 }) }).number;
  withdrawContributions(kit.lead, { id: id(), numbers: [full()] });
  const seq = kit.book.version();
  full();
  undo(kit.lead, { id: id(), seq });
});
on('DAY_OVER_24_HOURS', '25 imported hours', () => rowRefusal('Ada,2026-03-02,work,25,h,,,Studio,,'));
on('DATE_IMPOSSIBLE', '30 February', (kit) => send(kit, { day: '2026-02-30' }));
on('DATE_IMPOSSIBLE', 'shares on a day of no calendar', (kit) => shareTable(kit.lead, { asOf: '0002-01-01', from: null, project: null }));
on('DATE_IMPOSSIBLE', 'an imported 31 June', () => rowRefusal('Ada,31/06/2026,work,2,h,,,Studio,,'));
on('DATE_AMBIGUOUS', 'an imported day that reads two ways', () => readFile(csv('Ada,03/04/2026,work,2,h,,,Studio,,')));
on('DATE_FUTURE', 'tomorrow', (kit) => send(kit, { day: '2026-07-01' }));
on('MEMBER_NOT_ACTIVE', 'before joining', (kit) => send(kit, { day: '2019-12-31' }));
on('MEMBER_NOT_ACTIVE', 'after leaving', (kit) => send(kit, { member: 3, day: '2026-04-01' }));
on('PERIOD_CLOSED', 'logging into a closed period', (kit) => {
  kit.closeMarch();
  send(kit, { day: '2026-03-31' });
});
on('PERIOD_CLOSED', 'taking back the approval of what is closed', (kit) => {
  kit.closeMarch();
  unapproveContributions(kit.lead, { id: id(), numbers: [1] });
});
on('PERIOD_CLOSED', 'approving what came back into days that are closed', (kit) => {
  const { number } = submitContribution(kit.lead, { id: id(), ...entry({ day: '2026-03-09' }) });
  withdrawContributions(kit.lead, { id: id(), numbers: [number] });
  const seq = kit.book.version();
  kit.closeMarch();
  undo(kit.lead, { id: id(), seq });
  approveContributions(kit.lead, { id: id(), numbers: [number] });
});
on('WEIGHT_OVERFLOW', 'more than the book can count', (kit) => {
  rate(kit, { activity: activity.cash, rate: 100_000_000_000, multiplier: 100_000 });
  send(kit, { activity: activity.cash, quantity: 1000 });
});
on('CONTRIBUTION_UNKNOWN', 'approving what is not there', (kit) => approveContributions(kit.lead, { id: id(), numbers: [2, 77] }));
on('CONTRIBUTION_UNKNOWN', 'correcting what is not there', (kit) => correct(kit, 77));
on('DRAFT_UNKNOWN', 'submitting a draft that is gone', (kit) => submitDrafts(kit.lead, { id: id(), draftIds: [id()] }));
on('DRAFT_UNKNOWN', 'deleting one', (kit) => deleteDraft(kit.lead, id()));
on('NOT_SUBMITTED', 'approving what was withdrawn', (kit) => approveContributions(kit.lead, { id: id(), numbers: [4] }));
on('NOT_SUBMITTED', 'changing what was withdrawn', (kit) => resubmitContribution(kit.lead, { id: id(), number: 4, ...entry() }));
on('ALREADY_APPROVED', 'approving twice', (kit) => approveContributions(kit.lead, { id: id(), numbers: [1] }));
on('ALREADY_APPROVED', 'changing what is approved', (kit) => resubmitContribution(kit.lead, { id: id(), number: 1, ...entry() }));
on('ALREADY_APPROVED', 'taking away the receipt of what is approved', (kit) => {
  const receipt = attachReceipt(kit.ada, {
    owner: { number: 1, draftId: null },
    name: 'r.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
  });
  removeReceipt(kit.ada, receipt.id);
});
on('ALREADY_APPROVED', 'withdrawing what is approved', (kit) => withdrawContributions(kit.lead, { id: id(), numbers: [1] }));
on('WAS_RETURNED', 'approving what was sent back', (kit) => approveContributions(kit.lead, { id: id(), numbers: [3] }));
on('OWN_CONTRIBUTION', 'approving one’s own', (kit) => {
  const own = submitContribution(kit.bo, { id: id(), ...entry({ member: 2, project: 2 }) }).number;
  approveContributions(kit.bo, { id: id(), numbers: [own] });
});
on('REASON_MISSING', 'sending back without a word', (kit) => sendBackContributions(kit.lead, { id: id(), numbers: [2], reason: ' ' }));
on('REASON_MISSING', 'correcting without a word', (kit) =>
  correctContribution(kit.lead, { id: id(), number: 1, reason: '', replacement: null }),
);
on('REASON_MISSING', 're-opening without a word', (kit) => reopenPeriod(kit.lead, { id: id(), period: kit.closeMarch(), reason: '' }));
on('NOT_APPROVED', 'correcting what waits', (kit) => correct(kit, 2));
on('NOT_APPROVED', 'taking back an approval that is not there', (kit) => unapproveContributions(kit.lead, { id: id(), numbers: [2] }));
on('ALREADY_CORRECTED', 'correcting twice', (kit) => {
  correct(kit, 1);
  correct(kit, 1);
});
on('ALREADY_CORRECTED', 'correcting the contrary entry', (kit) => {
  correct(kit, 1);
  correct(kit, 5);
});
on('ALREADY_CORRECTED', 'taking back the approval of what was corrected', (kit) => {
  correct(kit, 1);
  unapproveContributions(kit.lead, { id: id(), numbers: [1] });
});
on('ALREADY_CORRECTED', 'taking back an import of which one row was corrected', (kit) => {
  const batch = importOne(kit, '2026-03-20');
  approveAll(kit.lead, { id: id() });
  correct(kit, 5);
  takeBackImport(kit.lead, { id: id(), batch });
});
on('NOTHING_TO_APPROVE', 'when nothing waits', (kit) => {
  approveAll(kit.lead, { id: id() });
  approveAll(kit.lead, { id: id() });
});
on('NOTHING_TO_APPROVE', 'when only others may', (kit) => approveAll(kit.bo, { id: id() }));
on('RECEIPT_TOO_LARGE', 'a receipt of more than 10 MB', (kit) =>
  attachReceipt(kit.lead, { owner: { number: 1, draftId: null }, name: 'r.pdf', bytes: new Uint8Array(largestAttachmentBytes + 1) }),
);
on('RECEIPT_KIND', 'a receipt that is a program', (kit) =>
  attachReceipt(kit.lead, { owner: { number: 1, draftId: null }, name: 'r.pdf', bytes: new TextEncoder().encode('#!/bin/sh') }),
);

// Periods.
on('PERIOD_EMPTY', 'closing no day', (kit) => close(kit, '2026-04-02', '2026-04-01'));
on('PERIOD_OVERLAP', 'closing a day twice', (kit) => {
  kit.closeMarch();
  close(kit, '2026-03-31', '2026-04-30');
});
on('PERIOD_CHARTER_CHANGE', 'closing over the first day of another charter', (kit) => {
  adopt(kit, { from: '2026-04-15' });
  close(kit, '2026-04-01', '2026-04-30');
});
on('PERIOD_UNKNOWN', 're-opening what is not there', (kit) => reopenPeriod(kit.lead, { id: id(), period: 9, reason: 'x' }));
on('PERIOD_PENDING', 'closing over what waits', (kit) => close(kit, '2026-03-01', '2026-03-31'));
on('PERIOD_PENDING', 'closing after days in which something waits', (kit) => close(kit, '2026-04-01', '2026-04-30'));
on('PERIOD_NOT_CLOSED', 're-opening what is open', (kit) => {
  const period = kit.closeMarch();
  reopenPeriod(kit.lead, { id: id(), period, reason: 'x' });
  reopenPeriod(kit.lead, { id: id(), period, reason: 'x' });
});
on('PERIOD_NOT_CLOSED', 'previewing the statement of a re-opened period', (kit) => {
  const period = kit.closeMarch();
  reopenPeriod(kit.lead, { id: id(), period, reason: 'x' });
  correct(kit, 1);
  previewDocument(kit.lead, { kind: 'shareholding-statement', period, member: 1, language: 'en' });
});
on('PERIOD_NOT_APPLIED', 'closing the next period before the last one is applied', (kit) => {
  kit.closeMarch();
  closePeriod(kit.lead, { id: id(), from: '2026-04-01', to: '2026-04-30', result: 0n, apply: false });
  close(kit, '2026-05-01', '2026-05-31');
});
on('PERIOD_APPLIED', 'applying a period twice', (kit) => applyPeriod(kit.lead, { id: id(), period: kit.closeMarch() }));
on('PERIOD_NOT_LAST', 're-opening an earlier one', (kit) => {
  const period = kit.closeMarch();
  close(kit, '2026-04-01', '2026-04-30');
  reopenPeriod(kit.lead, { id: id(), period, reason: 'x' });
});
on('PERIOD_NOT_LAST', 'undoing an earlier closing', (kit) => {
  kit.closeMarch();
  const seq = kit.book.version();
  close(kit, '2026-04-01', '2026-04-30');
  undo(kit.lead, { id: id(), seq });
});
on('AMOUNT_NOT_NUMBER', 'a result that is a word', () => parseAmount('plenty', 2));
on('AMOUNT_TOO_FINE', 'a result with too many decimals', () => parseAmount('10.0001', 2));
on('AMOUNT_TOO_FINE', 'a result that could be in thousands', () => parseAmount('12,000', 2));
on('AMOUNT_TOO_LARGE', 'a result beyond all measure', (kit) =>
  closePeriod(kit.lead, { id: id(), from: '2026-04-01', to: '2026-04-30', result: 10n ** 16n }),
);
on(
  'NO_PERIOD',
  'statements before any closing',
  async (kit) => (await issueDocuments(kit.lead, press, await identity(kit), { id: id(), period: null, language: 'en' }).next()).value,
);

// Imports.
on('FILE_EMPTY', 'an empty file', () => checkImportSize(0));
on('FILE_TOO_LARGE', 'a file of 200 MB', () => checkImportSize(200 * 1024 * 1024));
on('FILE_NOT_CSV', 'a PDF called CSV', () => readFile('%PDF-1.7\nxxxxxxxx'));
on('FILE_ENCODING', 'letters that are none', () => readFile(new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])));
on('FILE_UNPACKED_TOO_LARGE', 'an archive that unpacks to more than a machine holds', () => prepareImport(hugeArchive()));
on('FORMAT_UNKNOWN', 'columns of another program', () => readFile('dateOp,label\n2026-03-02,x\n'));
on('FORMAT_MISMATCH', 'a Toggl file called contributions', () =>
  readFile(togglFile('Ada,a@x.test,,Studio,,Plan,No,2026-03-02,09:00:00,2026-03-02,11:00:00,02:00:00,,'), { format: 'contributions' }),
);
on('COLUMN_MISSING', 'no column of quantities', () => readFile(csv('x').replace('Quantity,', '')));
on('COLUMN_DUPLICATE', 'two columns of one name', () => readFile(`${contributions},Date\nAda,2026-03-02,work,2,h,,,Studio,,,2026-03-02\n`));
on('PERSON_NEEDED', 'a calendar that is nobody’s', () => readFile(calendarOf('SUMMARY:Meeting')));
on('LINE_UNREADABLE', 'a typed line without a text', () => firstRefused('01/02/2026 2 h : plan\n01/02/2026 2 h\n', 'lines'));
on('EVENT_UNREADABLE', 'an event without a start', () => firstRefused(calendarOf('SUMMARY:Meeting')));
on('EVENT_ALL_DAY', 'an event that lasts all day', () => firstRefused(calendarOf('SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260302')));
on('EVENT_CANCELLED', 'an event that was cancelled', () =>
  firstRefused(calendarOf('SUMMARY:Meeting', 'DTSTART:20260302T080000Z', 'DURATION:PT1H', 'STATUS:CANCELLED')),
);
on('ROW_NOT_WORK', 'a break', () => firstRefused(clockified('09:00:00', '09:30:00', '00:30:00', 'Break')));
on('ROW_UNFINISHED', 'a timer that still runs', () => firstRefused(clockified('09:00:00', '', '', 'Regular')));
on('ROW_RAGGED', 'a row with a cell too few', () => rowRefusal('Ada,2026-03-02,work'));
on('ROW_RAGGED', 'a quotation mark that does not end', () =>
  rowRefusal('"Ada,2026-03-02,work,2,h,,,Studio,,\nBo,2026-03-02,work,2,h,,,Studio,,'),
);
on('ROW_UNREADABLE', 'a row in which a letter was lost', () => rowRefusal('Ada,2026-03-02,work,2,h,,,Studio,Pl\0n,'));
on('ROW_FORMULA', 'a cell with a formula', () => rowRefusal('Ada,2026-03-02,work,=1+1,h,,,Studio,,'));
on('ROW_DURATION_MISMATCH', 'a duration that its clock denies', () => {
  const { refused } = readFile(togglFile('Ada,a@x.test,,Studio,,Plan,No,2026-03-02,09:00:00,2026-03-02,11:00:00,05:00:00,,'));
  return { code: refused[0]!.code, details: refused[0]!.details };
});
on('UNIT_UNKNOWN', 'a unit of another kind', () => rowRefusal('Ada,2026-03-02,work,2,furlongs,,,Studio,,'));
on('KIND_UNKNOWN', 'a kind that no charter knows', () => rowRefusal('Ada,2026-03-02,prayer,2,h,,,Studio,,'));
on('TIME_ZONE_UNKNOWN', 'a zone that is not on the map', () =>
  readFile(csv('Ada,2026-03-02,work,2,h,,,Studio,,'), { timeZone: 'Europe/Atlantis' }),
);
on('IMPORT_UNKNOWN', 'taking back an import that is not there', (kit) => takeBackImport(kit.lead, { id: id(), batch: 9 }));
on('IMPORT_TAKEN_BACK', 'taking one back twice', (kit) => {
  const batch = importOne(kit, '2026-03-20');
  takeBackImport(kit.lead, { id: id(), batch });
  takeBackImport(kit.lead, { id: id(), batch });
});
on('IMPORT_CLOSED', 'taking back what is closed', (kit) => {
  const batch = importOne(kit, '2026-03-20');
  kit.closeMarch();
  takeBackImport(kit.lead, { id: id(), batch });
});
on('UPLOAD_UNKNOWN', 'asking for a file that is no longer held', () => new Uploads().plan('none'));

// Documents and identity.
on('PASSPHRASE_WEAK', 'a short passphrase', (kit) =>
  createIdentity(kit.lead, press, { id: id(), signerName: 'Lead', passphrase: 'short' }),
);
on('PASSPHRASE_WRONG', 'another passphrase', async (kit) => {
  await identity(kit);
  await unlockIdentity(kit.lead, press, 'four other words');
});
on('IDENTITY_MISSING', 'signing without an identity', (kit) => unlockIdentity(kit.lead, press, 'four words of ours'));
on('IDENTITY_EXISTS', 'a second identity', async (kit) => {
  await identity(kit);
  await identity(kit);
});
on('IDENTITY_DAMAGED', 'an identity that is nonsense', async (kit) => {
  await identity(kit);
  kit.book.db.run('update signing_key set sealed = ?', '{"x":1}');
  await unlockIdentity(kit.lead, press, 'four words of ours');
});
on('DOCUMENT_UNKNOWN', 'handing out what is not there', (kit) =>
  markHandedOut(kit.lead, { id: id(), numbers: ['2026-0009'], how: 'file' }),
);
on('DOCUMENT_NOT_HANDED_OUT', 'taking back what nobody was given', (kit) => {
  issuePlain(kit.lead, '2026-0001', 1);
  takeBackHandOut(kit.lead, { id: id(), numbers: ['2026-0001'] });
});
on('DOCUMENTS_SEVERAL_MEMBERS', 'one message with the documents of two', (kit) => {
  for (const member of [1, 2]) issuePlain(kit.lead, `2026-000${member}`, member);
  requireOneReader(setsByMember(kit.book.read, ['2026-0001', '2026-0002']));
});
on('DOCUMENT_DAYS', 'a contribution statement of days that go backwards', (kit) =>
  previewDocument(kit.lead, { kind: 'contribution-statement', member: 1, from: '2026-03-02', to: '2026-03-01', language: 'en' }),
);
on('DOCUMENT_MEMBER', 'looking at an annual statement for nobody', (kit) =>
  previewDocument(kit.lead, { kind: 'annual-statement', from: '2026-01-01', to: '2026-12-31', language: 'en' }),
);
on('DOCUMENT_NOTHING', 'a certificate of shares that a member never held', (kit) =>
  previewDocument(kit.lead, { kind: 'share-certificate', member: 1, language: 'en' }),
);
on('DOCUMENT_CHARTER', 'a charter that was never adopted', (kit) =>
  previewDocument(kit.lead, { kind: 'charter', subject: 99, language: 'en' }),
);
on(
  'DOCUMENT_UNSIGNED',
  'signing what nobody signs',
  async (kit) =>
    (await issueKind(kit.lead, press, await identity(kit), { id: id(), kind: 'project-report', subject: 1, language: 'en' }).next()).value,
);
on('LOGO_KIND', 'a logo that is no picture', (kit) =>
  setLogo(kit.lead, press, { id: id(), picture: new TextEncoder().encode('not a picture at all') }),
);
on('LOGO_TOO_LARGE', 'a logo of many megabytes', (kit) => {
  const picture = new Uint8Array(5 * 1024 * 1024);
  picture.set([0x89, 0x50, 0x4e, 0x47]);
  return setLogo(kit.lead, press, { id: id(), picture });
});

export const refusalCases: readonly Case[] = cases;

/** What a case came to: the refusal that it threw or answered. */
export async function refusalOfCase(one: Case, kit: Kit): Promise<Refusal | undefined> {
  try {
    const answer = await one.provoke(kit);
    return typeof answer === 'object' && answer !== null && 'code' in answer ? (answer as Refusal) : undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
