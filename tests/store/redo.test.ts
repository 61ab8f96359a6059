import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { attachReceipt, saveDraft } from '../../src/app/contributions/drafts.ts';
import { resubmitContribution, submitContribution } from '../../src/app/contributions/submit.ts';
import { updateMember } from '../../src/app/members.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { addProject, updateProject } from '../../src/app/projects.ts';
import type { Context } from '../../src/app/context.ts';
import { changeHistory, nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { entry } from '../support/actions.ts';
import {
  fileBook,
  memoryBook,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  tempFolder,
  type Workshop,
} from '../support/workshop.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

function shopWithPeople(): Workshop {
  const shop = memoryBook();
  closers.push(() => shop.close());
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  return shop;
}
const back = (context: Context): unknown => undo(context, { id: v7(), seq: nextUndo(context)!.seq });
const again = (context: Context): unknown => redo(context, { id: v7(), seq: nextRedo(context)!.seq });
const submit = (context: Context, changes = {}): number => submitContribution(context, { id: v7(), ...entry(changes) }).number;

describe('redo', () => {
  it('of a correction of a closed day is possible when its member has left since', () => {
    const { lead, book, doctor } = shopWithPeople();
    const number = submit(lead, { member: 1, day: '2026-03-02' });
    approveContributions(lead, { id: v7(), numbers: [number] });
    closePeriod(lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 0n });
    const { name, type, email, address, joined } = book.read.members()[0]!;
    updateMember(lead, { id: v7(), number: 1, name, type, email, address, joined, left: '2026-04-30' });
    const { contrary } = correctContribution(lead, { id: v7(), number, reason: 'twice', replacement: null });
    expect(book.read.contribution(contrary)).toMatchObject({ day: '2026-06-30', state: 3 });
    back(lead);
    again(lead);
    expect(book.read.contribution(contrary)).toMatchObject({ day: '2026-06-30', state: 3 });
    expect(doctor().violations).toEqual([]);
  });

  it('survives a restart, as undo does', () => {
    const folder = tempFolder();
    closers.push(() => removeFolder(folder));
    const first = fileBook(folder);
    people(first.lead, 'Ada');
    project(first.lead);
    const number = submit(first.lead);
    approveContributions(first.lead, { id: v7(), numbers: [number] });
    back(first.lead);
    back(first.lead);
    first.close();
    const { lead, book, close, doctor } = openFile(folder);
    closers.push(close);
    expect(changeHistory(lead, 5).redo.map(({ what, count }) => [what, count])).toEqual([
      ['contributions.submitted', 1],
      ['contributions.approved', 1],
    ]);
    again(lead);
    again(lead);
    expect(book.read.contribution(number)?.state).toBe(3);
    expect(nextUndo(lead)?.what).toBe('contributions.approved');
    expect(doctor().violations).toEqual([]);
  });

  it('takes the draft of an undone submission along, with its receipts', () => {
    const { lead, book, doctor } = shopWithPeople();
    const number = submit(lead, { note: 'Plan' });
    attachReceipt(lead, { owner: { number, draftId: null }, name: 'r.pdf', bytes: new TextEncoder().encode('%PDF-1.7') });
    back(lead);
    const [draft] = book.read.drafts();
    expect(draft).toMatchObject({ text: 'Plan', receipts: 1 });
    again(lead);
    expect(book.read.drafts()).toEqual([]);
    expect(book.read.contribution(number)).toMatchObject({ state: 1, note: 'Plan', receipts: 1 });
    back(lead);
    expect(book.read.drafts()).toMatchObject([{ text: 'Plan', receipts: 1 }]);
    again(lead);
    expect(doctor().violations).toEqual([]);
  });

  it('is refused when the draft was changed since', () => {
    const { lead, book } = shopWithPeople();
    submit(lead);
    back(lead);
    const [draft] = book.read.drafts();
    saveDraft(lead, { draftId: draft!.id, ...entry({ quantity: 60 }) });
    expect(refusalOf(() => again(lead)).code).toBe('REDO_IMPOSSIBLE');
  });

  it('is not offered after a new change, and is refused when the world changed', () => {
    const { lead } = shopWithPeople();
    const rename = (name: string): unknown => updateProject(lead, { id: v7(), number: 1, name, owner: null, archived: false });
    rename('First');
    back(lead);
    const { seq } = nextRedo(lead)!;
    rename('Other');
    expect(nextRedo(lead)).toBeNull();
    expect(refusalOf(() => redo(lead, { id: v7(), seq })).code).toBe('REDO_IMPOSSIBLE');
    expect(refusalOf(() => redo(lead, { id: v7(), seq: nextUndo(lead)!.seq })).code).toBe('NOTHING_TO_REDO');
  });

  it('goes a long way back and forth', () => {
    const { lead, book, doctor } = shopWithPeople();
    const number = submit(lead);
    resubmitContribution(lead, { id: v7(), number, ...entry({ quantity: 7200, note: 'two hours' }) });
    for (let round = 0; round < 5; round++) {
      back(lead);
      back(lead);
      expect(book.read.contribution(number)?.state).toBe(4);
      again(lead);
      again(lead);
      expect(book.read.contribution(number)).toMatchObject({ state: 1, quantity: 7200, note: 'two hours' });
    }
    expect(changeHistory(lead, 2).undo.map((change) => change.what)).toEqual(['contributions.resubmitted', 'contributions.submitted']);
    expect(doctor().violations).toEqual([]);
  });

  it('closes a period again on the same amounts, and only then', () => {
    const { lead, book, doctor } = shopWithPeople();
    const number = submit(lead);
    approveContributions(lead, { id: v7(), numbers: [number] });
    const { day } = book.read.contribution(number)!;
    const dates = { from: `${day.slice(0, 8)}01`, to: `${day.slice(0, 8)}28` };
    const { period } = closePeriod(lead, { id: v7(), ...dates, result: 10_000n });
    const balances = book.read.accounts();
    back(lead);
    expect(book.read.lastClosedDay()).toBeNull();
    again(lead);
    expect(book.read.accounts()).toEqual(balances);
    expect(book.read.periods()).toMatchObject([{ number: period, state: 'closed' }]);
    back(lead);
    const { seq } = nextRedo(lead)!;
    const late = submit(lead, { member: 2 });
    expect(refusalOf(() => redo(lead, { id: v7(), seq })).code).toBe('PERIOD_PENDING');
    approveContributions(lead, { id: v7(), numbers: [late] });
    expect(refusalOf(() => redo(lead, { id: v7(), seq })).code).toBe('REDO_IMPOSSIBLE');
    expect(doctor().violations).toEqual([]);
  });

  it('stops at a re-opening with a reason, which is a decision of its own', () => {
    const { lead, book } = shopWithPeople();
    const number = submit(lead);
    approveContributions(lead, { id: v7(), numbers: [number] });
    const { day } = book.read.contribution(number)!;
    const { period } = closePeriod(lead, { id: v7(), from: day, to: day, result: 100n });
    const { seq } = reopenPeriod(lead, { id: v7(), period, reason: 'a late invoice' });
    expect(nextUndo(lead)).toBeNull();
    expect(refusalOf(() => undo(lead, { id: v7(), seq })).code).toBe('UNDO_IMPOSSIBLE');
  });

  it('of a member is about what they did themselves', () => {
    const shop = shopWithPeople();
    const ada = shop.as(1);
    submit(ada);
    back(ada);
    addProject(shop.lead, { id: v7(), name: 'Other', owner: null });
    expect(nextRedo(ada)).toMatchObject({ what: 'contributions.submitted', by: 'Ada' });
    again(ada);
    expect(shop.book.read.contribution(1)?.state).toBe(1);
  });
});
