import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { attachReceipt } from '../../src/app/contributions/drafts.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions, sendBackContributions } from '../../src/app/contributions/decide.ts';
import { applyImport } from '../../src/app/imports/apply.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { addMember, updateMember } from '../../src/app/members.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { undo } from '../../src/app/undo.ts';
import { give, submit } from '../support/actions.ts';
import { fileBook, project, removeFolder, tempFolder, type FileWorkshop } from '../support/workshop.ts';

/** Planted markers: each in one place where personal data or free text comes in. */
const markers = {
  lead: 'Zorlead',
  name: 'Zorname',
  newName: 'Zorrenamed',
  email: 'zoremail@example.test',
  newEmail: 'zornewmail@example.test',
  address: 'Zoraddress 12',
  newAddress: 'Zormoved 3',
  note: 'zornote',
  returnReason: 'zorreturn',
  correctReason: 'zorcorrect',
  replacementNote: 'zorreplacement',
  reopenReason: 'zorreopen',
  fileName: 'zorfile.csv',
  receiptName: 'zorreceipt.pdf',
  imported: 'Zorimported',
  importedMail: 'zorimported@example.test',
  description: 'zordescription',
};

let folder: string;
let shop: FileWorkshop;
beforeEach(() => {
  folder = tempFolder();
  shop = fileBook(folder, { leadName: markers.lead });
  const { lead } = shop;
  const person = { type: 'person' as const, joined: '2020-01-01', left: null };
  const { number } = addMember(lead, { id: v7(), ...person, name: markers.name, email: markers.email, address: markers.address });
  updateMember(lead, { id: v7(), number, ...person, name: markers.newName, email: markers.newEmail, address: markers.newAddress });
  project(lead);
  const returned = submit(lead, { note: markers.note });
  sendBackContributions(lead, { id: v7(), numbers: [returned], reason: markers.returnReason });
  undo(lead, { id: v7(), seq: shop.book.version() });
  approveContributions(lead, { id: v7(), numbers: [returned] });
  correctContribution(lead, {
    id: v7(),
    number: returned,
    reason: markers.correctReason,
    replacement: { day: '2026-03-02', quantity: 60, note: markers.replacementNote },
  });
  const row = {
    row: 2,
    memberName: markers.imported,
    memberEmail: markers.importedMail,
    project: 'Studio',
    kind: 'work' as const,
    day: '2026-03-03',
    quantity: 60,
    description: markers.description,
    fingerprint: 'abcdefabcdef1234',
  };
  const plan = planImport(
    lead,
    { format: 'toggl', encoding: 'utf-8', delimiter: ',', reasons: [], dateOrder: 'iso', rowsTotal: 1, rows: [row], refused: [] },
    { project: null, memberMatches: {} },
  );
  applyImport(lead, { id: v7(), fileName: markers.fileName, chosen: new Set([2]) }, plan);
  attachReceipt(lead, {
    owner: { number: give(lead), draftId: null },
    name: markers.receiptName,
    bytes: new TextEncoder().encode('%PDF-1.7 zorbytes'),
  });
  approveContributions(lead, { id: v7(), numbers: shop.book.read.waiting().map((waiting) => waiting.number) });
  const { period } = closePeriod(lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 100_00n });
  reopenPeriod(lead, { id: v7(), period, reason: markers.reopenReason });
});
afterEach(() => {
  shop.close();
  removeFolder(folder);
});

/** Lower case, because a marker in another case would be as personal. */
const holds = (text: string, marker: string): boolean => text.toLowerCase().includes(marker.toLowerCase());

it('personal data and free texts never enter the journal, nor the record of commands, nor the head kept outside', () => {
  const { db } = shop.book;
  const outside = JSON.stringify([db.all('select * from journal'), db.all('select * from command'), shop.heads.read(shop.book.bookId)]);
  const side = JSON.stringify([
    db.all('select * from note'),
    db.all('select name, email, address from person_version'),
    db.all('select name from receipt'),
  ]);
  for (const [what, marker] of Object.entries(markers)) {
    expect(holds(side, marker), `${what} is kept beside the journal`).toBe(true);
    expect(holds(outside, marker), `${what} is not in the journal`).toBe(false);
  }
  expect(holds(outside, 'zor')).toBe(false);
});

it('state tables hold no personal data either: what is erased is erased by its side rows alone', () => {
  const { db } = shop.book;
  for (const table of ['member', 'contribution', 'batch', 'period', 'transfer', 'balance', 'rate', 'sum_cell', 'sum_rate', 'undone']) {
    expect(
      holds(
        JSON.stringify(db.all(`select * from ${table}`), (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
        'zor',
      ),
      table,
    ).toBe(false);
  }
});

it('erasing a person’s side rows and secret leaves the chain whole, the doctor content and no byte of them in the file', () => {
  const { db } = shop.book;
  for (const member of shop.book.read.members()) {
    db.run('delete from note where author = ?', member.personId);
    db.run('delete from person_version where person = ?', member.personId);
    db.run('delete from person where id = ?', member.personId);
  }
  db.run('delete from receipt');
  expect(shop.doctor().violations).toEqual([]);
  expect(shop.book.read.members().map((member) => member.name)).toEqual(['', '']);
  db.exec('vacuum');
  db.pragma('wal_checkpoint(truncate)');
  const bytes = readFileSync(shop.path).toString('latin1');
  for (const marker of [
    markers.name,
    markers.newName,
    markers.email,
    markers.newEmail,
    markers.address,
    markers.newAddress,
    markers.note,
    markers.replacementNote,
    markers.imported,
    markers.importedMail,
    markers.description,
    markers.receiptName,
  ]) {
    expect(holds(bytes, marker), marker).toBe(false);
  }
});

it('a text that was changed is found by the commitment in the journal', () => {
  shop.book.db.run('update note set text = ? where text = ?', 'another reason', markers.correctReason);
  expect(shop.doctor().violations).toMatchObject([{ check: 'textCommitment' }]);
});

it('a receipt that was changed is found by its hash', () => {
  shop.book.db.run('update receipt set bytes = ?', new TextEncoder().encode('%PDF-1.7 other'));
  expect(shop.doctor().violations).toMatchObject([{ check: 'receiptFile' }]);
});

it('the same request by the same words leaves different marks in two books: a mark cannot be guessed from outside', () => {
  const marks = new Set(shop.book.db.all<{ request: string }>('select request from command').map((row) => row.request));
  for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{64}$/u);
  expect(marks.size).toBe(shop.book.db.all('select id from command').length);
});
