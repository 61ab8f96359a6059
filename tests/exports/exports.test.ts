import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setBankAccount, bankAccount } from '../../src/app/bankAccounts.ts';
import { addMember } from '../../src/app/members.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import type { PaymentOrder } from '../../src/app/ports/payments.ts';
import { planPayments, requirePayable } from '../../src/app/payments.ts';
import { allSheets } from '../../src/app/exports/index.ts';
import { readLedger } from '../../src/app/exports/ledger.ts';
import { undo } from '../../src/app/undo.ts';
import { amountText } from '../../src/core/money/amount.ts';
import { makeExport, type ExportRequest } from '../../src/engine/exporting.ts';
import { fecColumns, writeFec, writeHledger, writeSepa } from '../../src/exports/index.ts';
import { rebuildBook } from '../../src/store/rebuild.ts';
import { everyTable } from '../support/exportRequest.ts';
import { activity, give, hours, submit } from '../support/actions.ts';
import { actions, beginning, perform } from '../support/randomBook.ts';
import { runs } from '../support/property.ts';
import {
  fileBook,
  memoryBook,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  tempFolder,
  testClock,
  type Workshop,
} from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

const asked: ExportRequest = { ...everyTable, language: 'fr' };

async function textOf(shop: Workshop, request: Partial<ExportRequest>): Promise<Map<string, string>> {
  const files = await makeExport(shop.lead, { ...asked, ...request });
  return new Map(files.map((file) => [file.name, [...file.parts()].join('')] as const));
}

/** Three members with awkward names, a shared surplus, a re-opening and a second closing, and a loss. */
function filled(shop: Workshop): Workshop {
  people(shop.lead, 'Ada & Fils', '=1+1', '李; "Bo"');
  project(shop.lead, '-Atelier');
  give(shop.lead, { member: 1, quantity: hours(3) });
  give(shop.lead, { member: 2, quantity: hours(2), note: '@ligne\nsuivante' });
  give(shop.lead, { member: 3, quantity: hours(1) });
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_001n });
  reopenPeriod(shop.lead, { id: v7(), period: 1, reason: 'Facture oubliée' });
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 9_000n });
  give(shop.lead, { member: 1, day: '2026-04-02' });
  closePeriod(shop.lead, { id: v7(), from: '2026-04-01', to: '2026-04-30', result: -700n });
  return shop;
}

describe('tables', () => {
  it('come as CSV that no spreadsheet runs, read back to what the book holds', async () => {
    const shop = filled(memoryBook());
    const files = await textOf(shop, {});
    const sheets = allSheets(shop.lead);
    expect([...files.keys()]).toEqual(sheets.map((sheet) => `${sheet.name}.csv`));
    for (const sheet of sheets) {
      const { data } = Papa.parse<string[]>(files.get(`${sheet.name}.csv`)!.trimEnd());
      expect(data[0], sheet.name).toEqual(sheet.columns.map((column) => column.key));
      expect(data.length - 1, sheet.name).toBe([...sheet.rows()].length);
      const texts = sheet.columns.flatMap((column, index) => (column.type === 'text' ? [index] : []));
      for (const row of data.slice(1)) for (const index of texts) expect(row[index]).not.toMatch(/^\s*[=+\-@\t\r]/u);
    }
    const members = Papa.parse<Record<string, string>>(files.get('members.csv')!, { header: true, skipEmptyLines: true }).data;
    expect(members.map((row) => row['name'])).toEqual(['Ada & Fils', "'=1+1", '李; "Bo"']);
    const shares = Papa.parse<Record<string, string>>(files.get('distributions.csv')!, { header: true, skipEmptyLines: true }).data;
    expect(shares.filter((row) => row['period'] === '2').map((row) => [row['amount'], row['profitShare'], row['seconds']])).toEqual([
      ['45.00', '1/2', '10800'],
      ['30.00', '1/3', '7200'],
      ['15.00', '1/6', '3600'],
    ]);
    shop.close();
  });

  it('come as a French spreadsheet opens them: mark, semicolons, commas, days, hours, and no fraction that becomes a date', async () => {
    const shop = filled(memoryBook());
    const text = (await textOf(shop, { csv: 'excelFrench', table: 'distributions' })).get('distributions.csv')!;
    expect(text.startsWith('\ufeffPériode;Au;')).toBe(true);
    expect(text).toContain("2;31/03/2026;2;'=1+1;2:00:00;");
    expect(text).toContain(';33,3333;1⁄3;');
    expect(text).toContain(';30,00;');
    shop.close();
  });

  it('say states, kinds and activities in words and quantities in their units, to people; to programs, as ever', async () => {
    const shop = filled(memoryBook());
    const { expense, equipment } = activity;
    submit(shop.lead, { activity: expense, quantity: 1_250, day: '2026-05-02' });
    give(shop.lead, { activity: equipment, quantity: hours(1.5), day: '2026-05-03' });
    const lines = async (table: string, form: Partial<ExportRequest>) =>
      (await textOf(shop, { ...form, table })).get(`${table}.csv`)!.split('\r\n');
    const french = { csv: 'excelFrench' } as const;
    expect((await lines('contributions', french)).slice(1, 3)).toEqual([
      expect.stringMatching(/^\d+;03\/05\/2026;.*;Matériel prêté;matériel;heures;1:30:00;.*;validé;/u),
      expect.stringMatching(/^\d+;02\/05\/2026;.*;dépense;argent;12,50;.*;soumis;/u),
    ]);
    expect((await lines('contributions', {})).slice(1, 3)).toEqual([
      expect.stringMatching(/^\d+,2026-05-03,.*,equipment,equipment,time,5400,.*,approved,/u),
      expect.stringMatching(/^\d+,2026-05-02,.*,expense,expense,money,1250,.*,submitted,/u),
    ]);
    expect((await lines('simple', french))[2]).toContain(';dépense;12,50;EUR;');
    expect((await lines('periods', french))[1]).toContain(';rouverte;');
    expect((await lines('members', french))[1]).toContain(';personne;');
    // No machine's word is left in a column of words, in either language.
    for (const sheet of allSheets(shop.lead))
      for (const { key, type, words } of sheet.columns) if (type === 'word') expect(words, `${sheet.name}.${key}`).toBeDefined();
    shop.close();
  });

  it('come as a workbook with typed cells and a legend (rule 27)', async () => {
    const shop = filled(memoryBook());
    const [file] = await makeExport(shop.lead, { ...asked, as: 'xlsx' });
    const path = join(folder, 'all.xlsx');
    writeFileSync(path, Buffer.concat([...file!.parts()] as Uint8Array[]));
    const sheets = await readXlsx(path);
    const names = sheets.map(({ sheet }) => sheet);
    expect(names).toEqual([...allSheets(shop.lead).map((sheet) => sheet.title.fr), 'Légende']);
    const of = (title: string): readonly (readonly unknown[])[] => sheets.find(({ sheet }) => sheet === title)!.data;
    expect(of('Membres')[2]!.slice(0, 2)).toEqual([2, '=1+1']);
    expect(of('Apports')[1]![1]).toBeInstanceOf(Date);
    expect(of('Répartitions par membre')[1]!.slice(6, 12)).toEqual([0.5, '1/2', expect.closeTo(1 / 3, 6), '1/3', 45, 45]);
    shop.close();
  });
});

describe('ledgers', () => {
  const shops = (): Workshop => filled(memoryBook());

  it('hold every movement once, and come to the balances of the book', () => {
    const shop = shops();
    const ledger = readLedger(shop.book.read);
    const sums = new Map<string, bigint>();
    for (const { from, to, amount } of ledger.transfers()) {
      sums.set(from, (sums.get(from) ?? 0n) - amount);
      sums.set(to, (sums.get(to) ?? 0n) + amount);
    }
    for (const { account, balance } of shop.book.read.accounts()) expect(sums.get(account), account).toBe(balance);
    shop.close();
  });

  it('balance in debit and credit, by entry and in all, in eighteen columns with gapless numbers', () => {
    const shop = shops();
    const lines = [...writeFec(readLedger(shop.book.read), { from: '2026-01-01', to: '2026-12-31' })].join('').split('\r\n').slice(0, -1);
    expect(lines[0]).toBe(fecColumns.join('\t'));
    const byEntry = new Map<string, bigint>();
    const cents = (text: string): bigint => BigInt(text.replace(',', ''));
    for (const line of lines.slice(1)) {
      const cells = line.split('\t');
      expect(cells).toHaveLength(18);
      expect(cells[3]).toMatch(/^\d{8}$/u);
      byEntry.set(cells[2]!, (byEntry.get(cells[2]!) ?? 0n) + cents(cells[11]!) - cents(cells[12]!));
    }
    expect([...byEntry.keys()]).toEqual([...byEntry.keys()].map((_, index) => String(index + 1)));
    expect([...byEntry.values()].every((sum) => sum === 0n)).toBe(true);
    // A loss and what takes a surplus back go the other way: 120 is debited by surpluses alone and credited by their reversal.
    const of = (account: string) =>
      lines.filter((line) => line.split('\t')[4] === account).map((line) => line.split('\t').slice(11, 13).join(' '));
    expect(of('129000')).toEqual(['0,00 7,00']);
    expect(of('119000')).toEqual(['7,00 0,00']);
    expect(of('120000').filter((pair) => pair.startsWith('0,00 '))).toHaveLength(3);
    shop.close();
  });

  it('are what hledger checks strictly and adds up to the same, where it is installed', ({ skip }) => {
    const shop = shops();
    const path = join(folder, 'book.journal');
    writeFileSync(path, [...writeHledger(readLedger(shop.book.read))].join(''));
    let balances: string;
    try {
      execFileSync('hledger', ['-f', path, 'check', '--strict'], { stdio: 'pipe' });
      balances = execFileSync('hledger', ['-f', path, 'bal', '-N', '-O', 'csv', '--empty', '--flat'], { encoding: 'utf8' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return skip('hledger is not installed');
      throw error;
    }
    const rows = Papa.parse<string[]>(balances.trim()).data.slice(1);
    const own = shop.book.read.accounts().map(({ account, balance }) => [account, balance === 0n ? '0' : `EUR ${amountText(balance, 2)}`]);
    expect(rows.sort()).toEqual(own.sort());
    // One cent changed, and it is refused.
    writeFileSync(path, readFileSync(path, 'utf8').replace('EUR 45.00', 'EUR 45.01'));
    expect(() => execFileSync('hledger', ['-f', path, 'check', '--strict'], { stdio: 'pipe' })).toThrow();
    shop.close();
  });
});

const ibans = ['FR1420041010050500013M02606', 'DE89370400440532013000', 'BE68539007547034', 'NL91ABNA0417164300'];
const account = (shop: Workshop, member: number, iban = ibans[member]!, holder = '') =>
  setBankAccount(shop.lead, { id: v7(), member, iban, bic: '', holder });

describe('payments', () => {
  it('pay each member what the period gives in cash, to the cent, and refuse by member', () => {
    const shop = filled(memoryBook());
    account(shop, 0);
    account(shop, 1);
    account(shop, 3, ibans[3], '李');
    const planned = planPayments(shop.lead, { period: 2, on: '2026-07-01' });
    expect(planned.refused.map(({ member, refusal }) => [member, refusal.code])).toEqual([
      [2, 'IBAN_MISSING'],
      [3, 'NAME_NOT_LATIN'],
    ]);
    expect(refusalOf(() => requirePayable(planned, false))).toMatchObject({ code: 'PAYMENTS_REFUSED', details: { count: 2 } });
    account(shop, 2, 'BE68 5390 0754 7034');
    account(shop, 3, ibans[3], 'Li Bo');
    const order = requirePayable(planPayments(shop.lead, { period: 2, on: '2026-07-01' }), false);
    const xml = writeSepa(order);
    expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    expect([...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</gu)].map(([, amount]) => amount)).toEqual(['45.00', '30.00', '15.00']);
    expect([...xml.matchAll(/<(?:NbOfTxs|CtrlSum)>([\d.]+)</gu)].map(([, value]) => value)).toEqual(['3', '90.00', '3', '90.00']);
    expect([...xml.matchAll(/<Nm>([^<]*)</gu)].map(([, name]) => name)).toEqual([
      'Atelier d&apos;essai',
      'Atelier d&apos;essai',
      'Ada + Fils',
      '.1+1',
      'Li Bo',
    ]);
    expect(xml).toContain('<ReqdExctnDt><Dt>2026-07-01</Dt></ReqdExctnDt>');
    shop.close();
  });

  it('refuse an account that a book holds with a bank of another country', () => {
    const shop = filled(memoryBook());
    account(shop, 0);
    account(shop, 1);
    // Books of before hold what is refused today.
    shop.book.db.run(`update note set text = replace(text, '"bic":""', '"bic":"COBADEFFXXX"') where number = 1 and text like '%iban%'`);
    account(shop, 2, ibans[0]);
    expect(planPayments(shop.lead, { period: 2, on: null }).refused.map(({ member, refusal }) => [member, refusal.code])).toEqual([
      [3, 'IBAN_MISSING'],
    ]);
    shop.book.db.run(`update note set text = replace(text, 'COBADEFFXXX', 'ABNANL2A') where number = 1`);
    expect(planPayments(shop.lead, { period: 2, on: null }).refused[0]).toMatchObject({
      member: 1,
      refusal: { code: 'BIC_OTHER_COUNTRY' },
    });
    shop.book.db.run(`update note set text = replace(text, '"bic":""', '"bic":"ABNANL2A"') where number = 0`);
    expect(refusalOf(() => planPayments(shop.lead, { period: 2, on: null })).code).toBe('BIC_OTHER_COUNTRY');
    shop.close();
  });

  it('pay some members alone, who were left out before: under another order of its own, by the same reference for each member', () => {
    const shop = filled(memoryBook());
    account(shop, 0);
    account(shop, 1);
    const plan = (members: readonly number[] | null) => planPayments(shop.lead, { period: 2, on: null, members });
    const first = requirePayable(plan(null), true);
    account(shop, 2);
    account(shop, 3, ibans[3], 'Li Bo');
    const [rest, again, whole] = [plan([2, 3]), plan([2, 3]), plan(null)].map((planned) => requirePayable(planned, false)) as [
      PaymentOrder,
      PaymentOrder,
      PaymentOrder,
    ];
    expect([first, rest, whole].map(({ lines }) => lines.map(({ member }) => member))).toEqual([[1], [2, 3], [1, 2, 3]]);
    expect(new Set([first, rest, again, whole].map(({ id }) => id)).size).toBe(3);
    expect(again.id).toBe(rest.id);
    for (const { id } of [first, rest, whole]) expect(id.length).toBeLessThanOrEqual(30);
    const references = (order: PaymentOrder) => [...writeSepa(order).matchAll(/<EndToEndId>([^<]*)/gu)].map(([, id]) => id);
    expect([...references(first), ...references(rest)]).toEqual(references(whole));
    expect(refusalOf(() => plan([9])).code).toBe('MEMBER_UNKNOWN');
    shop.close();
  });

  it('say that these days were closed before, and their members may have been paid', () => {
    const shop = filled(memoryBook());
    account(shop, 0);
    expect([2, 3].map((period) => planPayments(shop.lead, { period, on: null }).closedBefore)).toEqual([true, false]);
    shop.close();
  });

  it('never ask a member for money: who owes is refused, and who gets nothing needs no payment', () => {
    const shop = filled(memoryBook());
    account(shop, 0);
    expect(planPayments(shop.lead, { period: 3, on: null }).refused.map(({ refusal }) => refusal.code)).toEqual(
      expect.arrayContaining(['PAYMENT_ZERO']),
    );
    expect(refusalOf(() => requirePayable(planPayments(shop.lead, { period: 3, on: null }), false)).code).toBe('PAYMENTS_NONE');
    shop.close();
  });

  it('keep account numbers out of the journal, forget them on undo, and let a member set their own', () => {
    const shop = filled(memoryBook());
    account(shop, 1);
    const { seq } = account(shop, 1, ibans[2]);
    expect(bankAccount(shop.book.read, 1)?.iban).toBe(ibans[2]);
    expect(JSON.stringify(shop.book.db.all('select body from journal'))).not.toMatch(/BE68|DE89/u);
    undo(shop.lead, { id: v7(), seq });
    expect(bankAccount(shop.book.read, 1)?.iban).toBe(ibans[1]);
    setBankAccount(shop.as(1), { id: v7(), member: 1, iban: '', bic: '', holder: '' });
    expect(bankAccount(shop.book.read, 1)).toBeNull();
    expect(refusalOf(() => setBankAccount(shop.as(1), { id: v7(), member: 2, iban: ibans[2]!, bic: '', holder: '' })).code).toBe(
      'NOT_ALLOWED',
    );
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });
});

describe('the whole book', () => {
  it('is rebuilt to the same last hash, tables and texts, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(actions({ without: [], maxLength: 30 }), async (list) => {
        const shop = memoryBook();
        beginning(shop.lead);
        for (const action of list) perform(shop.lead, action);
        // Any member may have been removed meanwhile.
        for (const { number } of shop.book.read.members().slice(0, 1)) account(shop, number, ibans[0]);
        const [text] = (await textOf(shop, { as: 'book' })).values();
        const inner = tempFolder();
        mkdirSync(join(inner, 'state'));
        const clock = testClock();
        const head = rebuildBook(join(inner, 'book.tantieme'), text!, { stateFolder: join(inner, 'state'), now: clock.now });
        expect(head).toEqual(shop.book.head());
        const again = openFile(inner, {}, clock);
        expect(again.book.head()).toEqual(head);
        expect(again.doctor().violations).toEqual([]);
        const members = (one: Workshop) => one.book.read.members();
        expect(members(again)).toEqual(members(shop));
        expect([...again.book.read.sideTables()]).toEqual([...shop.book.read.sideTables()]);
        for (const table of again.book.read.sideTables())
          expect([...again.book.read.sideRows(table)]).toEqual([...shop.book.read.sideRows(table)]);
        addMember(again.lead, { id: v7(), name: 'Suite', type: 'person', email: '', address: '', joined: '2026-01-01', left: null });
        expect(again.doctor().violations).toEqual([]);
        again.close();
        removeFolder(inner);
        shop.close();
      }),
      runs(4),
    );
  });

  it('is refused when an entry was changed, left out, or is of another program, and nothing is made', async () => {
    const shop = filled(fileBook(folder));
    const [text] = (await textOf(shop, { as: 'book' })).values();
    const options = { stateFolder: join(folder, 'state'), now: shop.clock.now };
    const path = join(folder, 'again.tantieme');
    const whole = JSON.parse(text!) as { entries: { body: string }[]; head: { hash: string } };
    const tries: [string, string][] = [
      ['BOOK_EXPORT_NOT_OURS', '{"a":1}'],
      ['BOOK_EXPORT_NOT_OURS', text!.slice(0, -200)],
      ['BOOK_NEWER', text!.replace('"version":1', '"version":2')],
      ['BOOK_EXPORT_DAMAGED', JSON.stringify({ ...whole, entries: whole.entries.slice(0, -1) })],
      ['BOOK_EXPORT_DAMAGED', JSON.stringify({ ...whole, entries: whole.entries.toSpliced(2, 1) })],
      ['BOOK_EXPORT_DAMAGED', text!.replace('-Atelier', '-Atelie2')],
    ];
    for (const [code, changed] of tries) {
      expect(refusalOf(() => rebuildBook(path, changed, options)).code).toBe(code);
      expect(() => readFileSync(path)).toThrow('ENOENT');
    }
    rebuildBook(path, text!, options);
    expect(refusalOf(() => rebuildBook(path, text!, options)).code).toBe('BOOK_EXISTS');
    shop.close();
  });

  it('and every other export leave the signing key in the file', async () => {
    const shop = filled(memoryBook());
    shop.book.db.run(`insert into signing_key (fingerprint, sealed) values ('f', ?)`, '{"secret":"SEALED-KEY-BYTES"}');
    updateCooperative(shop.lead, { id: v7(), name: 'X', legalForm: 'SCIC', seat: '', registration: 'RCS Lyon 123 456 789' });
    for (const as of ['csv', 'hledger', 'fec', 'ics', 'book'] as const)
      for (const [name, text] of await textOf(shop, { as })) expect(text, name).not.toContain('SEALED-KEY');
    expect([...(await textOf(shop, { as: 'fec' })).keys()]).toEqual(['123456789FEC20260430.txt']);
    shop.close();
  });
});

it('a calendar tells of closings and of what falls due, the same bytes each time', async () => {
  const shop = filled(memoryBook());
  const [first] = (await textOf(shop, { as: 'ics' })).values();
  const [second] = (await textOf(shop, { as: 'ics' })).values();
  expect(first).toBe(second);
  expect(first!.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
  expect(first).toContain('DTSTART;VALUE=DATE:20260331');
  for (const line of first!.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  shop.close();
});
