import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { attachReceipt, saveDraft } from '../../src/app/contributions/drafts.ts';
import { submitDrafts } from '../../src/app/contributions/submit.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { addDays } from '../../src/core/days/day.ts';
import { changeTimer, discardTimer, runningTimer, seeTimer, startTimer, stopTimer, type Wall } from '../../src/app/timer.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { copyWeek, declareWeek, keepRow, weekOf, weeksOfAll, withdrawWeek } from '../../src/app/weeks.ts';
import { activity, entry, hours, submit } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, testClock, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook({}, testClock('2026-03-20'));
  people(shop.lead, 'Ada', 'Bo', 'Chloé');
  project(shop.lead);
  project(shop.lead, 'Second');
});
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});
const week = '2026-03-09';
const draft = (changes: Parameters<typeof entry>[0] = {}): string => {
  const draftId = v7();
  saveDraft(shop.lead, { draftId, ...entry({ day: '2026-03-10', ...changes }) });
  return draftId;
};
const stateOf = (member = 1) => weekOf(shop.lead, { member, week }).state;

describe('“nothing this week” (rule 6)', () => {
  it('is a state of its own that the others see, undone as it was done', () => {
    const { lead } = shop;
    expect(stateOf()).toBe('empty');
    const { seq } = declareWeek(shop.as(1), { id: v7(), member: 1, week: '2026-03-12', nothing: true });
    submit(lead, { member: 2, day: '2026-03-10' });
    expect(weeksOfAll(lead, week)).toEqual([
      { member: 1, state: 'nothing', seconds: 0, items: 0 },
      { member: 2, state: 'submitted', seconds: hours(2), items: 1 },
      { member: 3, state: 'empty', seconds: 0, items: 0 },
    ]);
    undo(lead, { id: v7(), seq });
    expect(stateOf()).toBe('empty');
    declareWeek(lead, { id: v7(), member: 1, week, nothing: true });
    expect(refusalOf(() => undo(lead, { id: v7(), seq: seq + 2 }))).toMatchObject({ code: 'UNDO_IMPOSSIBLE' });
    const taken = declareWeek(lead, { id: v7(), member: 1, week, nothing: false });
    expect(nextUndo(lead)).toMatchObject({ what: 'week.undeclared', seq: taken.seq });
    undo(lead, { id: v7(), seq: taken.seq });
    expect(stateOf()).toBe('nothing');
  });

  it('gives way to what is entered later', () => {
    declareWeek(shop.lead, { id: v7(), member: 1, week, nothing: true });
    draft();
    expect(stateOf()).toBe('draft');
  });
});

describe('a week that is withdrawn', () => {
  it('is among the drafts again with receipts and start times, and undoing it submits the same ones', () => {
    const { lead, book } = shop;
    const draftIds = [draft({ note: 'plan', startsAt: 600 }), draft({ day: '2026-03-11', activity: activity.expense, quantity: 1250 })];
    attachReceipt(lead, { owner: { number: null, draftId: draftIds[1]! }, name: 'r.pdf', bytes: new TextEncoder().encode('%PDF-1.7 x') });
    const { numbers } = submitDrafts(lead, { id: v7(), draftIds });
    approveContributions(lead, { id: v7(), numbers: [submit(lead, { day: '2026-03-12' })] });
    expect(stateOf()).toBe('submitted');

    const { seq, drafts } = withdrawWeek(shop.as(1), { id: v7(), member: 1, week });
    expect(drafts).toBe(2);
    expect(stateOf()).toBe('draft');
    const back = book.read.drafts();
    expect(back.map((one) => one.origin).sort()).toEqual([...numbers]);
    expect(back.find((one) => one.origin === numbers[0])).toMatchObject({ text: 'plan', startsAt: 600 });
    expect(back.find((one) => one.origin === numbers[1])).toMatchObject({ receipts: 1 });

    undo(lead, { id: v7(), seq });
    expect(book.read.drafts()).toEqual([]);
    expect(weekOf(lead, { member: 1, week }).rows.map((row) => [row.number, row.state])).toEqual([
      [numbers[0], 1],
      [numbers[1], 1],
      [3, 3],
    ]);
    expect(book.read.receipts({ number: numbers[1]! })).toHaveLength(1);
  });

  it('cannot come back beside what was submitted anew from it', () => {
    submitDrafts(shop.lead, { id: v7(), draftIds: [draft()] });
    const { seq } = withdrawWeek(shop.lead, { id: v7(), member: 1, week });
    submitDrafts(shop.lead, { id: v7(), draftIds: shop.book.read.drafts().map((one) => one.id) });
    expect(refusalOf(() => undo(shop.lead, { id: v7(), seq })).code).toBe('UNDO_IMPOSSIBLE');
  });
});

describe('a long week', () => {
  it('loses none of its rows, neither of one member nor of all', () => {
    const { lead } = shop;
    for (let row = 0; row < 2050; row++) submit(lead, { day: addDays(week, row % 7), quantity: 36 });
    for (let row = 0; row < 3; row++) submit(lead, { member: 2, day: week, quantity: 60 });
    approveContributions(lead, { id: v7(), numbers: [1, 2051] });
    draft({ member: 2, quantity: 600 });
    draft({ member: 2, activity: activity.cash, quantity: 500 });
    expect(weeksOfAll(lead, week)).toEqual([
      { member: 1, state: 'submitted', seconds: 2050 * 36, items: 2050 },
      { member: 2, state: 'draft', seconds: 780, items: 5 },
      { member: 3, state: 'empty', seconds: 0, items: 0 },
    ]);
    const { rows } = weekOf(lead, { member: 1, week });
    expect(new Set(rows.map((row) => row.number)).size).toBe(2050);
    expect(rows.map((row) => row.day)).toEqual(rows.map((row) => row.day).toSorted());
    expect(withdrawWeek(lead, { id: v7(), member: 1, week }).drafts).toBe(2049);
  });
});

describe('copying the week before', () => {
  it('takes the rows, or the rows and the hours, where the day is open and free', () => {
    const { lead } = shop;
    submit(lead, { day: '2026-03-09', note: 'plan' });
    submit(lead, { day: '2026-03-12', project: 2 });
    submit(lead, { day: '2026-03-10', activity: activity.cash, quantity: 500 });
    draft({ day: '2026-03-11', quantity: hours(3), startsAt: 480 });
    keepRow(lead, { member: 1, week, project: 2, activity: activity.equipment, kept: true });
    const next = { member: 1, week: '2026-03-16' };
    expect(copyWeek(lead, { ...next, hours: false })).toEqual({ rows: 3, draftIds: [] });
    expect(weekOf(lead, next).kept).toHaveLength(3);
    draft({ day: '2026-03-19', project: 2, quantity: 60 });
    const { rows, draftIds } = copyWeek(lead, { ...next, hours: true });
    expect([rows, draftIds.length]).toEqual([0, 2]);
    expect(
      weekOf(lead, next)
        .drafts.map((one) => [one.day, one.project, one.quantity, one.text, one.startsAt])
        .sort(),
    ).toEqual([
      ['2026-03-16', 1, hours(2), 'plan', null],
      ['2026-03-18', 1, hours(3), '', 480],
      ['2026-03-19', 2, 60, '', null],
    ]);
    expect(copyWeek(lead, { ...next, hours: true })).toEqual({ rows: 0, draftIds: [] });
  });

  it('leaves closed and coming days out', () => {
    const { lead } = shop;
    approveContributions(lead, { id: v7(), numbers: [submit(lead, { day: '2026-03-09' }), submit(lead, { day: '2026-03-15' })] });
    submit(lead, { day: '2026-03-10' });
    approveContributions(lead, { id: v7(), numbers: [3] });
    closePeriod(lead, { id: v7(), from: '2026-03-01', to: '2026-03-16', result: 0n });
    expect(copyWeek(lead, { member: 1, week: '2026-03-16', hours: true }).draftIds).toHaveLength(1);
    expect(weekOf(lead, { member: 1, week: '2026-03-16' }).days.map((day) => day.lock)).toEqual([
      'closed',
      null,
      null,
      null,
      null,
      'future',
      'future',
    ]);
  });
});

describe('the timer', () => {
  /** The tests' clock begins at eight in the morning, and each look at it takes a second. */
  const wall: Wall = (instant) => ({ day: new Date(instant).toISOString().slice(0, 10), second: Math.floor(instant / 1000) % 86_400 });
  const work = { member: 1, project: 1, activity: activity.work, note: 'plan' };
  const began = (iso: string): void => changeTimer(shop.as(1), { ...work, started: iso });

  it('counts one thing at a time, outlives the program, and leaves drafts with their start', () => {
    const ada = shop.as(1);
    expect(startTimer(ada, work, wall)).toEqual([]);
    began('2026-03-20T06:30:00.000Z');
    const drafts = startTimer(ada, { ...work, project: 2, note: 'other' }, wall);
    expect(drafts).toMatchObject([{ project: 1, day: '2026-03-20', startsAt: 390, text: 'plan', quantity: 5400 }]);
    expect(runningTimer(ada)).toMatchObject({ project: 2, text: 'other' });
    expect(runningTimer(shop.as(2))).toBeNull();
    startTimer(shop.as(2), { ...work, member: 2 }, wall);
    stopTimer(ada, { endedAt: null, goOn: false }, wall);
    expect(runningTimer(ada)).toBeNull();
    expect(runningTimer(shop.as(2))).toMatchObject({ member: 2 });
    expect(shop.book.read.drafts()).toHaveLength(2);
  });

  it('may stop where its person left, and go on from now (rule 9)', () => {
    const ada = shop.as(1);
    startTimer(ada, work, wall);
    began('2026-03-18T22:00:00.000Z');
    const kept = stopTimer(ada, { endedAt: '2026-03-19T00:30:00.000Z', goOn: true }, wall);
    expect(kept.map((one) => [one.day, one.startsAt, one.quantity])).toEqual([
      ['2026-03-18', 1320, 7200],
      ['2026-03-19', 0, 1800],
    ]);
    expect(runningTimer(ada)?.started.slice(0, 13)).toBe('2026-03-20T08');
    seeTimer(ada);
    const { seen, started } = runningTimer(ada)!;
    expect(seen > started).toBe(true);
    expect(discardTimer(ada)).toMatchObject({ text: 'plan' });
    expect(shop.book.read.drafts()).toHaveLength(2);
  });

  it('keeps running when what it counted cannot be entered', () => {
    const ada = shop.as(1);
    startTimer(ada, work, wall);
    began('2026-03-20T00:00:00.000Z');
    submit(shop.lead, { day: '2026-03-20', quantity: hours(20) });
    expect(refusalOf(() => stopTimer(ada, { endedAt: null, goOn: false }, wall)).code).toBe('DAY_OVER_24_HOURS');
    expect(runningTimer(ada)).not.toBeNull();
    expect(shop.book.read.drafts()).toEqual([]);
  });
});
