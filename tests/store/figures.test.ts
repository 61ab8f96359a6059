import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFigures, knownFigures, planFigures, setFigures, takeBackFigures, type FigureInput } from '../../src/app/figures.ts';
import { addMember, removeMember, updateMember } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { readFigures } from '../../src/imports/index.ts';
import { give } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo Éxemple');
  project(shop.lead);
});
afterEach(() => {
  const { violations } = shop.doctor();
  shop.close();
  if (violations.length > 0) throw new Error(`the book is not in order: ${JSON.stringify(violations)}`);
});

const figure = (changes: Partial<FigureInput> = {}): FigureInput => ({
  name: 'capital',
  member: 1,
  day: '2026-03-31',
  value: 1_000_000n,
  ...changes,
});
const set = (...rows: FigureInput[]) => setFigures(shop.lead, { id: v7(), rows, source: 'General meeting' });
const undoLast = () => undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
const inForce = () => shop.book.read.figures().map(({ name, member, day, value }) => ({ name, member, day, value }));

describe('figures', () => {
  it('hold from the entry on in place of what was set before, which comes back with undo and goes again with redo', () => {
    set(figure(), figure({ member: null, name: 'income', value: -25_000n }));
    const first = inForce();
    expect(first).toEqual([figure(), figure({ member: null, name: 'income', value: -25_000n })]);
    set(figure({ value: 99_999_999_999_999_999n }));
    const second = inForce();
    expect(second[0]).toEqual(figure({ value: 99_999_999_999_999_999n }));
    const replaced = shop.book.version();
    undoLast();
    expect(inForce()).toEqual(first);
    undo(shop.lead, { id: v7(), seq: replaced + 1 });
    expect(inForce()).toEqual(second);
    expect(shop.book.read.figureBatches()).toMatchObject([
      { number: 2, rows: 1, removed: false, source: 'General meeting' },
      { number: 1, rows: 2, removed: false },
    ]);
  });

  it('keep who says where they come from out of the journal, and vouch for it', () => {
    setFigures(shop.lead, { id: v7(), rows: [figure()], source: 'Ada’s own words' });
    const body = shop.book.db.get<{ body: string }>('select body from journal order by seq desc limit 1')!.body;
    expect(body).not.toContain('words');
    expect(body).toContain('["capital",1,20543,"1000000"]');
    shop.book.db.run(`update note set text = 'other' where text = 'Ada’s own words'`);
    expect(shop.doctor().violations).toMatchObject([{ check: 'textCommitment' }]);
    shop.book.db.run(`update note set text = 'Ada’s own words' where text = 'other'`);
  });

  it('are taken back as one batch; a batch replaced meanwhile leaves what replaced it', () => {
    set(figure());
    set(figure({ value: 5n }));
    takeBackFigures(shop.lead, { id: v7(), batch: 1 });
    expect(inForce()).toEqual([figure({ value: 5n })]);
    expect(refusalOf(() => takeBackFigures(shop.lead, { id: v7(), batch: 1 })).code).toBe('IMPORT_TAKEN_BACK');
    expect(refusalOf(() => undo(shop.lead, { id: v7(), seq: shop.book.version() - 2 })).code).toBe('UNDO_IMPOSSIBLE');
    undoLast();
    undoLast();
    expect(inForce()).toEqual([figure()]);
  });

  it('of closed days neither come nor go', () => {
    give(shop.lead);
    set(figure());
    const seq = shop.book.version();
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 0n });
    const closed = { code: 'FIGURE_DATE_CLOSED', details: { day: '2026-03-31', closedTo: '2026-03-31' } };
    expect(refusalOf(() => set(figure({ value: 1n })))).toEqual(closed);
    expect(refusalOf(() => takeBackFigures(shop.lead, { id: v7(), batch: 1 }))).toEqual(closed);
    expect(refusalOf(() => undo(shop.lead, { id: v7(), seq })).code).toBe('UNDO_IMPOSSIBLE');
    set(figure({ day: '2026-04-01' }));
  });

  it('keep the member that they are about in the book', () => {
    const { number } = addMember(shop.lead, {
      id: v7(),
      name: 'Driss',
      type: 'person',
      email: '',
      address: '',
      joined: '2026-01-01',
      left: null,
    });
    set(figure({ member: number }));
    expect(refusalOf(() => removeMember(shop.lead, { id: v7(), number })).code).toBe('MEMBER_IN_USE');
    takeBackFigures(shop.lead, { id: v7(), batch: 1 });
    const removal = shop.book.version();
    removeMember(shop.lead, { id: v7(), number });
    expect(refusalOf(() => undo(shop.lead, { id: v7(), seq: removal })).code).toBe('UNDO_IMPOSSIBLE');
  });

  it('are the lead’s to set, and refused by name', () => {
    const refused = (row: Partial<FigureInput>) => refusalOf(() => set(figure(row))).code;
    expect(refusalOf(() => setFigures({ ...shop.lead, ...shop.as(1) }, { id: v7(), rows: [figure()], source: '' })).code).toBe(
      'NOT_ALLOWED',
    );
    expect(refused({ name: 'Capital social' })).toBe('FIGURE_NAME');
    expect(refused({ member: 9 })).toBe('MEMBER_UNKNOWN');
    expect(refused({ day: '2026-02-30' })).toBe('DATE_IMPOSSIBLE');
    expect(refused({ value: 100_000_000_000_000_001n })).toBe('AMOUNT_TOO_LARGE');
    expect(refusalOf(() => set(figure(), figure({ value: 3n }))).code).toBe('FIGURE_TWICE');
    expect(refusalOf(() => set()).code).toBe('FIGURES_NONE');
  });
});

describe('a file of figures', () => {
  const file = (text: string, day: string | null = null) =>
    readFigures(new TextEncoder().encode(text), { currencyDigits: 2, known: knownFigures(shop.book.read), day });
  const table =
    'Membre;Grandeur;Valeur;Date\nAda;capital;1 200,50;31/03/2026\nbo exemple;capital;50;31/03/2026\n;income;90 000;31/03/2026\n3;capital;1;31/03/2026\n';

  it('is previewed against the book, applied once, and taken back whole', () => {
    set(figure({ member: 2, value: 500_000n }), figure({ value: 1n }));
    const before = inForce();
    const plan = planFigures(shop.lead, file(table));
    expect(plan.rows.map((row) => [row.source.row, row.member, row.state, row.before])).toEqual([
      [2, 1, 'changed', 1n],
      [3, 2, 'same', 500_000n],
      [4, null, 'new', null],
    ]);
    expect(plan.refused).toEqual([{ row: 5, refusal: { code: 'MEMBER_UNKNOWN', details: { member: '3' } } }]);
    expect(inForce()).toEqual(before);
    const id = v7();
    const answer = importFigures(shop.lead, { id, fileName: 'march.csv' }, file(table));
    expect(answer).toMatchObject({ batch: 2, added: 2, refused: 1 });
    expect(importFigures(shop.lead, { id, fileName: 'march.csv' }, file(table))).toEqual(answer);
    expect(refusalOf(() => importFigures(shop.lead, { id: v7(), fileName: 'march.csv' }, file(table))).code).toBe('FIGURES_NONE');
    expect(shop.book.read.figures().find((row) => row.member === 1)!.value).toBe(12_005_000n);
    expect(shop.book.read.figureBatches()[0]!.source).toBe('march.csv');
    expect(nextUndo(shop.lead)).toMatchObject({ what: 'figures.set', count: 2 });
    takeBackFigures(shop.lead, { id: v7(), batch: 2 });
    expect(inForce()).toEqual(before);
  });

  it('names members by number or name; a number wins, a name that changed is the new one', () => {
    updateMember(shop.lead, { id: v7(), number: 1, name: '2', type: 'person', email: '', address: '', joined: '2020-01-01', left: null });
    const plan = planFigures(shop.lead, file('Member,hours\n2,7\n1,8\n', '2026-03-31'));
    expect(plan.rows.map((row) => [row.member, row.source.name, row.source.value])).toEqual([
      [2, 'hours', 70_000n],
      [1, 'hours', 80_000n],
    ]);
  });
});
