import { call } from '@orpc/server';
import { existsSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { adoptCharter } from '../../src/app/charters.ts';
import type { Context } from '../../src/app/context.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions, withdrawContributions } from '../../src/app/contributions/decide.ts';
import { attachReceipt, removeReceipt, saveDraft } from '../../src/app/contributions/drafts.ts';
import { ledgerPage } from '../../src/app/contributions/ledger.ts';
import { resubmitContribution, submitDrafts } from '../../src/app/contributions/submit.ts';
import { issueDocuments } from '../../src/app/papers/issue.ts';
import { createIdentity } from '../../src/app/signers/make.ts';
import { applyImport, takeBackImport } from '../../src/app/imports/apply.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { addMember, updateMember } from '../../src/app/members.ts';
import { checkClosing, closePeriod, suggestPeriod } from '../../src/app/periods.ts';
import { addProject } from '../../src/app/projects.ts';
import { explainShare, shareTable, sharesByKind } from '../../src/app/shares.ts';
import { undo } from '../../src/app/undo.ts';
import type { Reads } from '../../src/app/ports/book.ts';
import type { Desk } from '../../src/engine/desk.ts';
import { makePress } from '../../src/engine/press.ts';
import { documentsRouter } from '../../src/engine/router/documents.ts';
import { readImport } from '../../src/imports/index.ts';
import { makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { entry, fitted, give, hours, submit } from '../support/actions.ts';
import { fileBook, memoryBook, people, project, refusalOf, removeFolder, tempFolder, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
function start(...names: string[]): Context {
  shop = memoryBook();
  people(shop.lead, ...(names.length > 0 ? names : ['Ada', 'Bo']));
  project(shop.lead);
  return shop.lead;
}
/** Whatever a test did, the journal still says all that the tables say. */
afterEach(() => {
  if (!shop.book.db.raw.open) return;
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

const once = <Input extends object>(input: Input): Input & { id: string } => ({ id: v7(), ...input });
const codeOf = (work: () => unknown): string => refusalOf(work).code;
const undoLast = (context: Context): unknown => undo(context, once({ seq: context.book.version() }));
const pdf = new TextEncoder().encode('%PDF-1.7 a receipt');

describe('drafts', () => {
  it('a draft that is named twice is submitted once', () => {
    const lead = start();
    const draftId = v7();
    saveDraft(lead, { draftId, ...entry() });
    expect(submitDrafts(lead, once({ draftIds: [draftId, draftId] })).numbers).toEqual([1]);
    expect(lead.book.read.waiting()).toHaveLength(1);
  });

  it('a submission that is undone gives the draft back with its receipt, and it can be submitted again', () => {
    const lead = start();
    const draftId = v7();
    saveDraft(lead, { draftId, ...entry() });
    attachReceipt(lead, { owner: { number: null, draftId }, name: 'train.pdf', bytes: pdf });
    submitDrafts(lead, once({ draftIds: [draftId] }));
    undoLast(lead);
    const [draft] = lead.book.read.drafts();
    expect(draft!.receipts).toBe(1);
    expect(lead.book.read.receipts({ number: 1 })).toEqual([]);
    expect(shop.doctor().violations).toEqual([]);
    const { numbers } = submitDrafts(lead, once({ draftIds: [draft!.id] }));
    expect(lead.book.read.receipts({ number: numbers[0]! }).map((row) => row.name)).toEqual(['train.pdf']);
  });

  it('the receipt of what is approved stays; of what waits it can be taken away', () => {
    const lead = start();
    const number = submit(lead);
    const receipt = (): string => attachReceipt(shop.as(1), { owner: { number, draftId: null }, name: 'train.pdf', bytes: pdf }).id;
    removeReceipt(shop.as(1), receipt());
    expect(lead.book.read.receipts({ number })).toEqual([]);
    const kept = receipt();
    approveContributions(lead, once({ numbers: [number] }));
    for (const context of [shop.as(1), lead])
      expect(refusalOf(() => removeReceipt(context, kept))).toEqual({ code: 'ALREADY_APPROVED', details: { number } });
    expect(lead.book.read.receipts({ number })).toHaveLength(1);
  });
});

describe('closing', () => {
  const close = (context: Context, from: string, to: string) => closePeriod(context, once({ from, to, result: 10_000n }));

  it.each([['2026-12-31'], ['2199-12-31']])('up to %s, beyond today, still leaves a next period to suggest', (to) => {
    const lead = start();
    give(lead, { day: '2026-06-02' });
    expect(checkClosing(lead, { from: '2026-06-01', to })).toContainEqual(expect.objectContaining({ check: 'future', state: 'warning' }));
    close(lead, '2026-06-01', to);
    const next = suggestPeriod(lead);
    expect(next.from <= next.to).toBe(true);
    expect(next.from > '2026-12-31').toBe(true);
    expect(next.to <= '2199-12-31').toBe(true);
    expect(Array.isArray(checkClosing(lead, next))).toBe(true);
  });

  it('waits for what waits before its first day, in days that no period has closed', () => {
    const lead = start();
    submit(lead, { day: '2026-01-15' });
    give(lead, { day: '2026-02-02' });
    const dates = { from: '2026-02-01', to: '2026-02-28' };
    expect(checkClosing(lead, dates)).toContainEqual({ check: 'pending', state: 'refused', details: { count: 1 } });
    expect(refusalOf(() => close(lead, dates.from, dates.to))).toEqual({
      code: 'PERIOD_PENDING',
      details: { count: 1, from: '2026-01-15', to: '2026-02-28' },
    });
    approveContributions(lead, once({ numbers: [1] }));
    close(lead, dates.from, dates.to);
    // What waits later does not hold an earlier period back.
    submit(lead, { day: '2026-04-15' });
    close(lead, '2026-03-01', '2026-03-31');
  });

  it('has one charter: one that begins inside is refused, one that begins with the period rules it', () => {
    const lead = start();
    give(lead, { day: '2026-02-02' });
    const adopt = (from: string): unknown => adoptCharter(lead, fitted('cooperative-spirit', from, { reservePercent: '10' }));
    adopt('2026-03-15');
    adopt('2026-02-15');
    const refused = { day: '2026-02-15', from: '2026-02-01', to: '2026-03-31' };
    expect(refusalOf(() => close(lead, '2026-02-01', '2026-03-31'))).toEqual({ code: 'PERIOD_CHARTER_CHANGE', details: refused });
    expect(checkClosing(lead, { from: '2026-02-01', to: '2026-03-31' })).toContainEqual({
      check: 'charter',
      state: 'refused',
      details: refused,
    });
    expect(suggestPeriod(lead)).toEqual({ from: '2026-02-01', to: '2026-02-14' });
    expect(checkClosing(lead, { from: '2026-02-01', to: '2026-02-14' }).filter((check) => check.state === 'refused')).toEqual([]);
    close(lead, '2026-02-01', '2026-02-14');
    close(lead, '2026-02-15', '2026-03-14');
    expect(lead.book.read.periods().map((period) => period.charter)).toEqual([1, 3]);
    // The charter and the rates of the founding hold since 1900, and never begin inside anything.
    expect(checkClosing(memoryBook().lead, { from: '1900-01-01', to: '2026-03-31' }).some((check) => check.check === 'charter')).toBe(
      false,
    );
  });
});

describe('days that the calendar of a book does not have', () => {
  it.each(['0002-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    '%s is refused by name wherever shares and lists are asked for',
    (day) => {
      const lead = start();
      give(lead);
      const queries = [
        { asOf: day, from: null, project: null },
        { asOf: null, from: day, project: null },
      ];
      for (const query of queries) {
        for (const ask of [
          () => shareTable(lead, query),
          () => sharesByKind(lead, query),
          () => explainShare(lead, { ...query, member: 1 }),
        ])
          expect(refusalOf(ask)).toEqual({ code: 'DATE_IMPOSSIBLE', details: { text: day } });
      }
      const filter = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };
      for (const asked of [
        { ...filter, from: day },
        { ...filter, to: day },
      ])
        expect(codeOf(() => ledgerPage(lead, asked, null, 10))).toBe('DATE_IMPOSSIBLE');
    },
  );

  it('the first and the last of them are answered', () => {
    const lead = start();
    for (const asOf of ['1900-01-01', '2199-12-31']) expect(shareTable(lead, { asOf, from: null, project: null }).asOf).toBe(asOf);
  });
});

describe('an undo that brings back', () => {
  const csv =
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nAda,2026-03-02,work,2,h,,,Studio,Plan,\nBo,2026-03-02,work,3,h,,,Studio,Plan,\n';
  const importAll = (lead: Context): number => {
    const file = readImport(new TextEncoder().encode(csv), {
      fileName: 'two.csv',
      format: 'auto',
      timeZone: 'Europe/Paris',
      today: '2026-06-30',
      currency: 'EUR',
      currencyDigits: 2,
      fingerprintKey: 'test key',
    });
    const plan = planImport(lead, file, { project: null, memberMatches: {} });
    return applyImport(
      lead,
      { id: v7(), fileName: 'two.csv', chosen: new Set(plan.rows.filter((row) => row.state === 'new').map((row) => row.source.row)) },
      plan,
    ).batch;
  };

  it('an import that was imported again is refused; else it comes back', () => {
    const lead = start();
    takeBackImport(lead, once({ batch: importAll(lead) }));
    const seq = lead.book.version();
    const again = importAll(lead);
    expect(codeOf(() => undo(lead, once({ seq })))).toBe('UNDO_IMPOSSIBLE');
    expect(lead.book.read.waiting()).toHaveLength(2);
    takeBackImport(lead, once({ batch: again }));
    undo(lead, once({ seq }));
    expect(lead.book.read.waiting().map((row) => row.number)).toEqual([1, 2]);
  });

  it('hours whose day has been filled since is refused: withdrawn, changed or corrected', () => {
    const lead = start();
    const full = (work: () => unknown): void =>
      expect(refusalOf(work)).toMatchObject({ code: 'DAY_OVER_24_HOURS', details: { member: 'Ada', seconds: hours(40) } });
    const withdrawn = submit(lead, { quantity: hours(20) });
    withdrawContributions(lead, once({ numbers: [withdrawn] }));
    const withdrawal = lead.book.version();
    submit(lead, { quantity: hours(20) });
    full(() => undo(lead, once({ seq: withdrawal })));

    const changed = submit(lead, { day: '2026-03-03', quantity: hours(20) });
    resubmitContribution(lead, once({ number: changed, ...entry({ day: '2026-03-04', quantity: hours(1) }) }));
    const change = lead.book.version();
    submit(lead, { day: '2026-03-03', quantity: hours(20) });
    full(() => undo(lead, once({ seq: change })));

    const corrected = give(lead, { day: '2026-03-05', quantity: hours(20) });
    correctContribution(lead, once({ number: corrected, reason: 'another day', replacement: null }));
    const correction = lead.book.version();
    submit(lead, { day: '2026-03-05', quantity: hours(20) });
    full(() => undo(lead, once({ seq: correction })));
  });

  it('hours that still fit is done, and money has no hours', () => {
    const lead = start();
    withdrawContributions(lead, once({ numbers: [submit(lead, { quantity: hours(12) })] }));
    const work = lead.book.version();
    submit(lead, { quantity: hours(12) });
    undo(lead, once({ seq: work }));
    withdrawContributions(lead, once({ numbers: [submit(lead, { activity: 2, quantity: 1_000_000 })] }));
    undoLast(lead);
    expect(lead.book.read.waiting()).toHaveLength(3);
  });
});

describe('a member who has left', () => {
  it('and whose work was corrected later can still be edited, and undone, and have dates that hold what was given', () => {
    const lead = start();
    const number = give(lead, { day: '2026-03-02' });
    const fields = { number: 1, name: 'Ada', type: 'person' as const, email: '', address: '', joined: '2020-01-01', left: '2026-03-31' };
    updateMember(lead, once(fields));
    closePeriod(lead, once({ from: '2026-03-01', to: '2026-03-31', result: 0n }));
    // March is closed, so the contrary entry has today's day, after the leaving.
    const { contrary } = correctContribution(lead, once({ number, reason: 'counted twice', replacement: null }));
    expect(lead.book.read.contribution(contrary)!.day).toBe('2026-06-30');
    updateMember(lead, once({ ...fields, email: 'ada@example.test' }));
    updateMember(lead, once({ ...fields, left: '2026-03-30' }));
    undoLast(lead);
    expect(lead.book.read.members()[0]).toMatchObject({ email: 'ada@example.test', left: '2026-03-31' });
    expect(refusalOf(() => updateMember(lead, once({ ...fields, left: '2026-03-01' })))).toEqual({
      code: 'MEMBER_IN_USE',
      details: { name: 'Ada', count: 1 },
    });
  });
});

describe('a name', () => {
  const added = (lead: Context, name: string) =>
    addMember(lead, once({ name, type: 'person', email: '', address: '', joined: '2026-01-01', left: null }));

  it.each([['\u200b'], ['\u2060\ufeff\u200d'], ['\u0007\u0000'], ['\u202e\u2066'], ['\u3164'], ['\u2800'], ['\u00ad \u034f']])(
    'that nobody can see (%j) is missing',
    (name) => {
      const lead = start();
      expect(codeOf(() => added(lead, name))).toBe('NAME_MISSING');
      expect(codeOf(() => addProject(lead, once({ name, owner: null })))).toBe('NAME_MISSING');
    },
  );

  it('is kept without control characters and turns of direction, and is then the same name', () => {
    const lead = start();
    added(lead, '\u202eChloé\u0007\tPetit\u202c');
    expect(lead.book.read.members().at(-1)!.name).toBe('Chloé Petit');
    expect(codeOf(() => added(lead, 'chloe \u2067petit\u2069'))).toBe('MEMBER_DUPLICATE');
    for (const name of ['№ 5', 'ا\u200cب', '👩\u200d🌾', 'L’Étable']) {
      const { number } = added(lead, name);
      expect(lead.book.read.members().find((member) => member.number === number)!.name).toBe(name);
    }
  });
});

describe('a backup restored as a copy', () => {
  it('says when there is no place for it, and leaves no half of a book', () => {
    const folder = tempFolder();
    try {
      const opened = fileBook(folder);
      shop = opened;
      const backup = makeBackup(opened.book, opened.state, opened.clock.now());
      expect(refusalOf(() => restoreCopy(opened.state, opened.book.bookId, join(folder, 'gone', 'book.tantieme'), backup.id))).toEqual({
        code: 'FOLDER_NOT_WRITABLE',
        details: { name: 'gone' },
      });
      const before = readdirSync(folder).sort();
      // A process that may write no file larger than four blocks meets the same end as a full disk.
      const program = `import { restoreCopy } from '${join(resolve(import.meta.dirname, '../..'), 'src/store/backups.ts')}';
        try { restoreCopy(${JSON.stringify(opened.state)}, ${JSON.stringify(opened.book.bookId)}, ${JSON.stringify(opened.path)}, ${JSON.stringify(backup.id)}); } catch (error) { console.log(error.refusal?.code ?? error); }`;
      if (process.platform !== 'win32') {
        const said = execFileSync(
          '/bin/sh',
          ['-c', 'ulimit -f 4 && exec "$0" --input-type=module-typescript -e "$1"', process.execPath, program],
          { encoding: 'utf8' },
        );
        expect(said.trim()).toBe('DISK_FULL');
        expect(readdirSync(folder).sort()).toEqual(before);
      }
      expect(existsSync(restoreCopy(opened.state, opened.book.bookId, opened.path, backup.id))).toBe(true);
      opened.close();
    } finally {
      removeFolder(folder);
    }
  });
});

describe('many documents', () => {
  it('are issued and listed with as many readings of the periods as one needs', async () => {
    const readings = async (names: readonly string[]): Promise<number[]> => {
      const lead = start(...names);
      names.forEach((_, index) => give(lead, { member: index + 1, day: '2026-03-02' }));
      closePeriod(lead, once({ from: '2026-03-01', to: '2026-03-31', result: 10_000n }));
      const press = makePress(resolve(import.meta.dirname, '../../resources'));
      const signer = await createIdentity(lead, press, once({ signerName: 'Lead Person', passphrase: 'four words of ours' }));
      let periods = 0;
      const { book } = lead;
      const read: Reads = { ...book.read, periods: () => (periods++, book.read.periods()) };
      const counted = Object.create(book, {
        read: { value: read },
        command: { value: book.command.bind(book) },
        version: { value: book.version.bind(book) },
      }) as typeof book;
      const steps = issueDocuments({ ...lead, book: counted }, press, signer, once({ period: 1, language: 'en' as const }));
      let step = await steps.next();
      while (!step.done) step = await steps.next();
      expect(step.value.numbers).toHaveLength(names.length + 1);
      const issuing = periods;
      periods = 0;
      const list = await call(documentsRouter.list, undefined, { context: { desk: { opened: { book: counted } } as unknown as Desk } });
      expect(list.map((document) => document.memberName)).toEqual([...names, '']);
      expect(list.map((document) => document.state)).toEqual(list.map(() => 'current'));
      shop.close();
      return [issuing, periods];
    };
    const [two, five] = [await readings(['Ada', 'Bo']), await readings(['Ada', 'Bo', 'Chloé', 'Driss', 'Éloïse'])];
    expect(five).toEqual(two);
    expect(five[1]).toBe(1);
  });
});
