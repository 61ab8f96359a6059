import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addActivity } from '../../src/app/activities.ts';
import type { Context } from '../../src/app/context.ts';
import { applyImport, importSteps as writeSteps, takeBackImport } from '../../src/app/imports/apply.ts';
import { planImport, type ImportPlan, type PlanOptions } from '../../src/app/imports/plan.ts';
import { undo } from '../../src/app/undo.ts';
import { contributionStates } from '../../src/core/journal/entries.ts';
import { activityKinds, unitOfKind } from '../../src/core/charters/charter.ts';
import { makeExport } from '../../src/engine/exporting.ts';
import {
  importSteps,
  readImport,
  readImportAsync,
  writeContributions,
  type ImportOptions,
  type TemplateRow,
} from '../../src/imports/index.ts';
import { runs } from '../support/property.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';
import { bytesOf, options, toggl } from './help.ts';

/** Rules that users of other products taught: the numbers are those of the list in the reference. */

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada Exemple', 'Bo Exemple');
  project(shop.lead);
});
afterEach(() => {
  const { violations } = shop.doctor();
  shop.close();
  expect(violations).toEqual([]);
});

const ask: PlanOptions = { project: null, memberMatches: {} };
function planOf(
  text: string | Uint8Array,
  changes: Partial<ImportOptions> = {},
  wish: PlanOptions = ask,
  context: Context = shop.lead,
): ImportPlan {
  const { read } = context.book;
  const file = readImport(typeof text === 'string' ? bytesOf(text) : text, {
    ...options,
    today: context.clock.today(),
    fingerprintKey: read.importKey(),
    otherZones: read.importZones(),
    ...changes,
  });
  return planImport(context, file, wish);
}
const states = (plan: ImportPlan): unknown => plan.rows.map((row) => row.state);
function bring(plan: ImportPlan, context: Context = shop.lead): number {
  const chosen = new Set(plan.rows.filter((row) => row.state === 'new').map((row) => row.source.row));
  return applyImport(context, { id: v7(), fileName: 'temps.csv', chosen }, plan).batch;
}
const ledger = (context: Context = shop.lead) => {
  const { read } = context.book;
  const [names, projects, activities] = [read.members(), read.projects(), read.activities()];
  return Array.from({ length: read.nextNumber('contribution') - 1 }, (_, index) => read.contribution(index + 1)!).map((row) => ({
    member: names.find((member) => member.number === row.member)!.name,
    project: projects.find((one) => one.number === row.project)?.name ?? '',
    activity: activities.find((one) => one.number === row.activity)!.label.en,
    kind: row.kind,
    day: row.day,
    quantity: row.quantity,
    note: row.note,
    startsAt: row.startsAt,
    state: row.state,
  }));
};
const work = (en: string, fr: string) =>
  ({ id: v7(), kind: 'work', label: { en, fr }, rate: 2_500, multiplier: 100, from: '2020-01-01' }) as const;
const utc = (...rows: readonly string[]): string =>
  ['description,billable,client,project,tags,start,end,task,user_name,user_email', ...rows].join('\n');

describe('rules for importing', () => {
  it('rule 1: importing twice doubles nothing, and an import is one batch that is taken back, and brought back, whole', () => {
    const text = toggl({}, { start: '11:00:00', end: '12:00:00', duration: '01:00:00' }, {});
    const batch = bring(planOf(text));
    expect(ledger()).toHaveLength(3);
    expect(states(planOf(text))).toEqual(['alreadyThere', 'alreadyThere', 'alreadyThere']);
    expect(bringsNothing(planOf(text))).toBe(true);
    takeBackImport(shop.lead, { id: v7(), batch });
    expect(ledger().map((row) => row.state)).toEqual([
      contributionStates.withdrawn,
      contributionStates.withdrawn,
      contributionStates.withdrawn,
    ]);
    expect(states(planOf(text))).toEqual(['new', 'new', 'new']);
    undo(shop.lead, { id: v7(), seq: shop.book.version() });
    expect(states(planOf(text))).toEqual(['alreadyThere', 'alreadyThere', 'alreadyThere']);
  });

  it('rule 2: what end and start deny, what is negative and what is longer than a day is refused by name, the rest comes in', () => {
    const plan = planOf(
      toggl(
        {},
        { duration: '05:00:00' },
        { duration: '-2000:00:00' },
        { duration: '600:00:00', endDay: '2026-03-27' },
        { day: '2026-03-03', start: '22:00:00', endDay: '2026-03-04', end: '00:00:00' },
      ),
    );
    expect(plan.refused.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [3, 'ROW_DURATION_MISMATCH'],
      [4, 'QUANTITY_NOT_POSITIVE'],
      [5, 'DAY_OVER_24_HOURS'],
    ]);
    bring(plan);
    expect(ledger().map((row) => [row.day, row.quantity])).toEqual([
      ['2026-03-02', 7_200],
      ['2026-03-03', 7_200],
    ]);
  });

  it('rule 3: a renamed or an unknown column is left out and shown, and a person can say what it is', () => {
    const text = toggl({}).replace('Task', 'Activity').replace('Client', 'Approval');
    expect(planOf(text).file.columns).toContainEqual({ name: 'Approval', field: null });
    expect(planOf(text).file.columns).toContainEqual({ name: 'Activity', field: 'activity' });
    const strange = 'Wer;Wann;Wieviel\nAda Exemple;25/03/2026;90\n';
    expect(() => planOf(strange)).toThrow('FORMAT_UNKNOWN');
    const mapping = { columns: { member: 'Wer', day: 'Wann', duration: 'Wieviel' }, durationUnit: 'min' } as const;
    expect(planOf(strange, { mapping }, { ...ask, project: 'Atelier' }).rows).toMatchObject([
      { state: 'new', source: { quantity: 5_400 } },
    ]);
  });

  it('rule 4: rows are known again in whatever zone they are read, and the zone that counted is kept', () => {
    const zoned = utc(
      '"Nuit","false","","Studio","","2026-03-02T22:30:00Z","2026-03-02T23:30:00Z","","Ada Exemple",""',
      '"Jour","false","","Studio","","2026-03-29T00:30:00Z","2026-03-29T02:30:00Z","","Ada Exemple",""',
    );
    const walls = toggl({ description: 'mur' }, { description: 'soir', start: '22:30:00', endDay: '2026-03-03', end: '00:30:00' });
    bring(planOf(zoned, { timeZone: 'Europe/Paris' }));
    bring(planOf(walls, { timeZone: 'Europe/Paris' }));
    expect(shop.book.read.importZones()).toEqual(['Europe/Paris']);
    expect(ledger().map((row) => [row.day, row.startsAt])).toEqual([
      ['2026-03-02', 23 * 60 + 30],
      ['2026-03-29', 60 + 30],
      ['2026-03-02', 9 * 60],
      ['2026-03-02', 22 * 60 + 30],
    ]);
    for (const timeZone of ['Europe/Paris', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
      expect([timeZone, states(planOf(zoned, { timeZone }))]).toEqual([timeZone, ['alreadyThere', 'alreadyThere']]);
      expect([timeZone, states(planOf(walls, { timeZone }))]).toEqual([timeZone, ['alreadyThere', 'alreadyThere']]);
    }
    // The same hours, exported by a tool that was set to London.
    const london = toggl({ description: 'mur', start: '08:00:00', end: '10:00:00' });
    expect(states(planOf(london, { timeZone: 'Europe/London' }))).toEqual(['alreadyThere']);
    expect(states(planOf(london, { timeZone: 'Europe/Paris' }))).not.toEqual(['alreadyThere']);
    // One contribution is one row only: the neighbour an hour earlier is no copy of it.
    const both = toggl({ description: 'mur', start: '08:00:00', end: '10:00:00' }, { description: 'mur' });
    expect(planOf(both, { timeZone: 'Europe/London' }).rows.map((row) => [row.state, row.existing])).toEqual([
      ['looksLike', 4],
      ['alreadyThere', 3],
    ]);
  });

  it('rule 12 and rule 13: what only looks alike is proposed by itself, named by number, and comes in when it is chosen', () => {
    bring(planOf(toggl({ description: 'un' })));
    const plan = planOf(
      toggl(
        { description: 'autre chose' },
        { description: 'neuf', start: '12:00:00', end: '13:00:00', duration: '01:00:00' },
        { description: 'un' },
      ),
    );
    expect(plan.rows.map((row) => [row.state, row.existing])).toEqual([
      ['new', null],
      ['new', null],
      ['alreadyThere', 1],
    ]);
    const alike = planOf(toggl({ description: 'autre chose' }));
    expect(alike.rows.map((row) => [row.state, row.existing])).toEqual([['looksLike', 1]]);
    const chosen = applyImport(shop.lead, { id: v7(), fileName: 'x.csv', chosen: new Set([2]) }, alike);
    expect(chosen.added).toBe(1);
  });

  it('rule 15: what is in the book is never overwritten: a member and a project of the same name are that member and that project', () => {
    const before = JSON.stringify([shop.book.read.members(), shop.book.read.projects()]);
    bring(
      planOf(
        toggl({ user: 'ADA  EXEMPLE', email: 'neu@exemple.test', project: 'atelier' }, { project: 'Studio' }).replaceAll(
          'Atelier',
          'Studio',
        ),
      ),
    );
    const { read } = shop.book;
    expect(read.members().map((member) => member.name)).toEqual(['Ada Exemple', 'Bo Exemple']);
    expect(read.members()[0]).toMatchObject({ email: '' });
    expect(before).toContain(JSON.stringify(read.members()[0]));
    // Chosen otherwise by the person, and only then.
    const plan = planOf(
      toggl({ project: 'Werkstatt' }),
      {},
      { ...ask, projectMatches: { Werkstatt: 1 }, memberMatches: { 'Ada Exemple': 2 } },
    );
    expect(plan.projects).toMatchObject([{ inFile: 'Werkstatt', number: 1 }]);
    expect(plan.people).toMatchObject([{ inFile: 'Ada Exemple', number: 2, name: 'Bo Exemple' }]);
  });

  it('rule 16: what a book holds, written as our own table and imported into another book, is the same book', () => {
    const rowOf = fc.record({
      member: fc.constantFrom('Ada Exemple', 'Bo Exemple', 'Zoé "la grande"', 'Noa; ou'),
      day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-0${1 + (day % 5)}-${String(day).padStart(2, '0')}`),
      kind: fc.constantFrom('work', 'cash', 'expense', 'equipment', 'material').map((kind) => kind as TemplateRow['kind']),
      activity: fc.constantFrom('', 'Menuiserie', 'Accueil'),
      quantity: fc.integer({ min: 1, max: 7_200 }),
      project: fc.constantFrom('Studio', 'Atelier', 'Cour, jardin'),
      description: fc.string({ unit: fc.constantFrom(...'abé ;,"\'=-\n€'), maxLength: 12 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1, maxLength: 12 }), fc.constantFrom<'en' | 'fr'>('en', 'fr'), (list, language) => {
        const [first, second] = [memoryBook(), memoryBook()];
        for (const book of [first, second]) for (const name of ['Menuiserie', 'Accueil']) addActivity(book.lead, work(name, name));
        const written = { language, currency: 'EUR', currencyDigits: 2 } as const;
        const rows = list.map((row): TemplateRow => ({
          ...row,
          activity: row.kind === 'work' ? row.activity : '',
          unitRate: null,
          receipt: '',
        }));
        bring(planOf(writeContributions(rows, written), {}, ask, first.lead), first.lead);
        const held = ledger(first.lead);
        expect(held).toHaveLength(rows.length);
        const again = held.map((row): TemplateRow => ({ ...row, description: row.note, unitRate: null, receipt: '' }));
        bring(planOf(writeContributions(again, written), {}, ask, second.lead), second.lead);
        expect(ledger(second.lead)).toEqual(held);
        expect(second.doctor().violations).toEqual([]);
        first.close();
        second.close();
      }),
      runs(25),
    );
  }, 300_000);

  it('rule 16: the simple table that a book exports, of whatever kinds and in each of its forms, is read back as what stands in the book', async () => {
    const everyKind = (): Workshop => {
      const book = memoryBook();
      addActivity(book.lead, work('Carpentry', 'Menuiserie'));
      const there = new Set(book.lead.book.read.activities().map((activity) => activity.kind));
      for (const kind of activityKinds)
        if (!there.has(kind))
          addActivity(book.lead, { ...work(`Own ${kind}`, `Propre ${kind}`), kind, rate: unitOfKind[kind] === 'money' ? 10_000 : 250 });
      return book;
    };
    const rowOf = fc.record({
      member: fc.constantFrom('Ada Exemple', 'Zoé "la grande"', 'Noa; ou', '=Jo'),
      day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-0${1 + (day % 5)}-${String(day).padStart(2, '0')}`),
      kind: fc.constantFrom(...activityKinds),
      activity: fc.constantFrom('', 'Menuiserie'),
      quantity: fc.integer({ min: 1, max: 7_200 }),
      project: fc.constantFrom('Studio', 'Cour, jardin', '@cour'),
      // In a workbook an apostrophe in front is taken for the guard that a spreadsheet writes.
      description: fc
        .string({ unit: fc.constantFrom(...'ab1/é ;,"\'=-+@\n\t€'), maxLength: 12 })
        .map((text) => text.replace(/^['\s]+/u, '').trim()),
    });
    const asked = { table: 'simple', asOf: null, period: null, on: null, leaveOut: false, members: null, from: null, to: null } as const;
    const forms = [
      { as: 'csv', csv: 'standard' },
      { as: 'csv', csv: 'excelFrench' },
      { as: 'xlsx', csv: 'standard' },
    ] as const;
    const inOrder = (context: Context): readonly string[] =>
      ledger(context)
        .map((row) => JSON.stringify(row))
        .toSorted();
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...forms),
        fc.constantFrom<'en' | 'fr'>('en', 'fr'),
        async (list, form, language) => {
          const [first, second] = [everyKind(), everyKind()];
          const rows = list.map((row): TemplateRow => ({
            ...row,
            activity: row.kind === 'work' ? row.activity : '',
            unitRate: null,
            receipt: '',
          }));
          bring(planOf(writeContributions(rows, { language, currency: 'EUR', currencyDigits: 2 }), {}, ask, first.lead), first.lead);
          expect(ledger(first.lead)).toHaveLength(rows.length);
          const [file] = await makeExport(first.lead, { ...asked, ...form, language });
          const parts = [...file!.parts()].map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
          const read = await readImportAsync(Buffer.concat(parts), {
            ...options,
            today: second.clock.today(),
            fingerprintKey: second.book.read.importKey(),
            // Under headings in English, days as France writes them may be asked about.
            ...(form.csv === 'excelFrench' && language === 'en' ? { dateOrder: 'dmy' } : {}),
          });
          expect([form, read.format, read.refused]).toEqual([form, 'contributions', []]);
          bring(planImport(second.lead, read, ask), second.lead);
          expect(inOrder(second.lead)).toEqual(inOrder(first.lead));
          first.close();
          second.close();
        },
      ),
      runs(25),
    );
  }, 300_000);

  it('rule 17 and rule 19: dates with slashes, pasted rows and typed lines come in without a file of any tool', () => {
    const pasted = 'Date\tHeures\tProjet\tQuoi\n02/03/2026\t2,5\tStudio\tplan\n25/03/2026\t1h30\tStudio\tcolle\n';
    bring(planOf(pasted, { defaultMember: 'Ada Exemple' }));
    bring(planOf('26/03/2026 2 h Accueil : permanence\n', { defaultMember: 'Bo Exemple' }, { ...ask, project: 'Studio' }));
    expect(ledger().map((row) => [row.member, row.day, row.quantity, row.note])).toEqual([
      ['Ada Exemple', '2026-03-02', 9_000, 'plan'],
      ['Ada Exemple', '2026-03-25', 5_400, 'colle'],
      ['Bo Exemple', '2026-03-26', 7_200, 'permanence · Accueil'],
    ]);
  });

  it('rule 24 and rule 27: thousands of rows are read in steps and never cut; leaving before the end writes nothing', () => {
    const count = 12_000;
    const text = toggl(
      ...Array.from({ length: count }, (_, index) => ({
        user: `Membre ${index % 40}`,
        email: `m${index % 40}@exemple.test`,
        day: `2026-0${1 + (index % 5)}-${String(1 + (index % 27)).padStart(2, '0')}`,
        start: '09:00:00',
        end: '09:01:00',
        duration: '00:01:00',
        description: `n° ${index}`,
      })),
    );
    const before = shop.book.version();
    const steps = [...importSteps(bytesOf(text), { ...options, today: shop.clock.today() })];
    expect(steps.length).toBeGreaterThan(5);
    const plan = planOf(text);
    expect(plan.rows).toHaveLength(count);
    const chosen = new Set(plan.rows.map((row) => row.source.row));
    const writing = writeSteps(shop.lead, { id: v7(), fileName: 'x.csv', chosen }, plan);
    writing.next();
    writing.return({ batch: 0, added: 0, createdMembers: [], createdProjects: [], seq: 0 });
    expect(shop.book.version()).toBe(before);
    expect(shop.book.read.members()).toHaveLength(2);
    expect(applyImport(shop.lead, { id: v7(), fileName: 'x.csv', chosen }, plan).added).toBe(count);
  });
});

describe('activities, tasks and tags', () => {
  const kimai = (activity: string, tags: string): string =>
    `Date,From,To,Duration,User,Customer,Project,Activity,Description,Tags\n2026-03-02,09:00,11:00,2:00,Ada Exemple,Coop,Studio,${activity},plan,"${tags}"\n`;
  const only = (text: string) => planOf(text).rows.map((row) => [row.activity, row.note])[0];

  it('go to the activity of that name however it is written, else to the charter’s own and into the note', () => {
    const { number } = addActivity(shop.lead, work('Carpentry', 'Menuiserie'));
    expect(only(kimai('MENUISERIE', ''))).toEqual([number, 'plan']);
    expect(only(kimai('carpentry', 'bois, urgent'))).toEqual([number, 'plan · bois, urgent']);
    expect(only(kimai('Plan d’exécution', 'bois, #menuiserie'))).toEqual([number, 'plan · Plan d’exécution, bois']);
    expect(only(kimai('Accueil', ''))).toEqual([1, 'plan · Accueil']);
    expect(only(kimai('', ''))).toEqual([1, 'plan']);
    expect(unitOfKind.work).toBe('time');
  });
});

function bringsNothing(plan: ImportPlan): boolean {
  return plan.rows.every((row) => row.state !== 'new');
}
