import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { planMoney } from '../../src/app/money/plan.ts';
import { addMoney, recordMoney, takeBackMoney } from '../../src/app/money/record.ts';
import { undo, nextUndo } from '../../src/app/undo.ts';
import { readMoney } from '../../src/imports/money/index.ts';
import { activity, give } from '../support/actions.ts';
import { dump, memoryBook, people, project, refusalOf, type Workshop } from '../support/workshop.ts';

const csv = [
  'Date;Libellé;Montant',
  '02/03/2026;VIR SEPA ADA LOVELACE APPORT;500,00',
  '05/03/2026;CB QUINCAILLERIE;-42,50',
  '09/03/2026;VIR REMBOURSEMENT BO;-18,00',
  '10/03/2026;CLIENT MAIRIE;1200,00',
].join('\n');

function shop(): Workshop {
  const made = memoryBook();
  people(made.lead, 'Ada Lovelace', 'Bo');
  project(made.lead);
  return made;
}

function plan(made: Workshop, text = csv) {
  const { lines } = readMoney(new TextEncoder().encode(text), {
    fileName: 'mars.csv',
    currency: 'EUR',
    currencyDigits: 2,
    today: made.clock.today(),
    fingerprintKey: made.book.read.importKey(),
  });
  return planMoney(made.lead, lines);
}
const chosen = (planned: ReturnType<typeof plan>, confirmed = true) =>
  planned.filter((one) => one.state === 'new').map(({ line, settles }) => ({ line, settles: confirmed ? settles : null, project: null }));
const record = (made: Workshop, lines: ReturnType<typeof chosen>) =>
  recordMoney(made.lead, { id: v7(), fileName: 'mars.csv', format: 'bank' }, lines);
const span = { from: '2026-03-01', to: '2026-03-31' };

describe('movements of money', () => {
  it('are proposed with what they seem to settle, each contribution once, whoever is named first', () => {
    const made = shop();
    const cash = give(made.lead, { member: 1, activity: activity.cash, quantity: 50_000, day: '2026-03-01' });
    const other = give(made.lead, { member: 2, activity: activity.cash, quantity: 50_000, day: '2026-03-02' });
    const expense = give(made.lead, { member: 2, activity: activity.expense, quantity: 1_800, day: '2026-02-20' });
    const planned = plan(made);
    expect(planned.map(({ state, settles }) => [state, settles])).toEqual([
      ['new', cash],
      ['new', null],
      ['new', expense],
      ['new', null],
    ]);
    record(made, chosen(planned));
    // What a member brought in is no income; what pays an expense back is a cost.
    expect(made.book.read.moneySums(span)).toEqual({ income: 120_000n, cost: 6_050n, settled: 50_000n });
    expect(made.book.read.settleable('2026-01-01', '2026-12-31').map((one) => one.number)).toEqual([other]);
    expect(made.doctor().violations).toEqual([]);
    made.close();
  });

  it('come in once: the same file adds nothing, another bank’s file of the same days looks like it', () => {
    const made = shop();
    record(made, chosen(plan(made)));
    expect(plan(made).map((one) => one.state)).toEqual(['alreadyThere', 'alreadyThere', 'alreadyThere', 'alreadyThere']);
    const [like] = plan(made, 'Date;Libellé;Montant\n11/03/2026;Mairie de Lyon;1200,00\n14/03/2026;Autre;1200,00\n');
    expect([like!.state, like!.existing]).toEqual(['looksLike', 4]);
    made.close();
  });

  it('are taken back whole, undone and done again; what was settled since keeps them away', () => {
    const made = shop();
    give(made.lead, { member: 1, activity: activity.cash, quantity: 50_000, day: '2026-03-01' });
    const before = made.book.read.moneySums(span);
    const { batch } = record(made, chosen(plan(made)));
    const lines = dump(made.book.db, ['money_line', 'money_batch']);
    takeBackMoney(made.lead, { id: v7(), batch });
    expect(made.book.read.moneySums(span)).toEqual(before);
    expect(refusalOf(() => takeBackMoney(made.lead, { id: v7(), batch })).code).toBe('IMPORT_TAKEN_BACK');
    undo(made.lead, { id: v7(), seq: nextUndo(made.lead)!.seq });
    expect(dump(made.book.db, ['money_line', 'money_batch'])).toEqual(lines);
    const { seq } = takeBackMoney(made.lead, { id: v7(), batch });
    record(made, chosen(plan(made)));
    expect(refusalOf(() => undo(made.lead, { id: v7(), seq })).code).toBe('UNDO_IMPOSSIBLE');
    expect(made.doctor().violations).toEqual([]);
    made.close();
  });

  it('keep their texts out of the journal, and only the lead writes them', () => {
    const made = shop();
    record(made, chosen(plan(made)));
    expect(JSON.stringify(made.book.db.all('select body from journal'))).not.toMatch(/LOVELACE|QUINCAILLERIE|mars\.csv/u);
    expect(made.book.read.moneyLine(2)).toMatchObject({ label: 'CB QUINCAILLERIE', amount: -4250n });
    const own = { id: v7(), day: '2026-03-03', amount: -500n, label: 'Timbres', project: null };
    expect(refusalOf(() => addMoney(made.as(1), own)).code).toBe('NOT_ALLOWED');
    addMoney(made.lead, own);
    expect(made.book.read.moneyLines(span, 10, null).map((line) => line.number)).toEqual([4, 3, 2, 5, 1]);
    expect(made.book.read.moneyLines(span, 2, 3).map((line) => line.number)).toEqual([2, 5]);
    made.close();
  });
});
