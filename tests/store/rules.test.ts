import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommitment } from '../../src/app/commitments/commit.ts';
import { addNeed, setCriticalSize, updateNeed } from '../../src/app/commitments/needs.ts';
import { commitmentReport } from '../../src/app/commitments/report.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions, sendBackContributions, unapproveContributions } from '../../src/app/contributions/decide.ts';
import { saveDraft } from '../../src/app/contributions/drafts.ts';
import { entryWorld, logLine } from '../../src/app/contributions/line.ts';
import { approvalQueue } from '../../src/app/contributions/queue.ts';
import { resubmitContribution, submitDrafts } from '../../src/app/contributions/submit.ts';
import { contributionTrace } from '../../src/app/contributions/trace.ts';
import { allSheets } from '../../src/app/exports/index.ts';
import { addMember } from '../../src/app/members.ts';
import { bringPeople, planPeople } from '../../src/app/people/bring.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { discardTimer, runningTimer, startTimer, stopTimer, type Wall } from '../../src/app/timer.ts';
import { undo } from '../../src/app/undo.ts';
import { declareWeek, weekOf, weeksOfAll } from '../../src/app/weeks.ts';
import { parseDuration } from '../../src/core/entry/duration.ts';
import { parseEntry } from '../../src/core/entry/parse.ts';
import { suggestEntries } from '../../src/core/entry/suggest.ts';
import { contributionStates } from '../../src/core/journal/entries.ts';
import { follow, type Gap, type Happening, type Watching } from '../../src/core/timer/away.ts';
import { dayLock } from '../../src/core/weeks/week.ts';
import { readPeople } from '../../src/imports/people/read.ts';
import { firstTime } from '../../src/renderer/state/preferences.ts';
import { isReminderDue } from '../../src/renderer/features/time/reminders.ts';
import { activity, entry, give, hours, submit } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, testClock, type Workshop } from '../support/workshop.ts';

/** Rules that users of other products taught, as far as a use case can show them: the numbers are those of the list in the reference. */

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook({}, testClock('2026-03-20'));
  people(shop.lead, 'Ada', 'Bo', 'Chloé');
  project(shop.lead);
});
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

const stateOf = (number: number) => shop.book.read.contribution(number)!.state;
const { submitted, returned, approved } = contributionStates;

describe('logging', () => {
  it('rule 5: hours per project and day are enough: a start is not asked for, and a cell of the grid is a draft without one', () => {
    const draftId = v7();
    saveDraft(shop.as(1), { draftId, ...entry({ day: '2026-03-10', quantity: parseDuration('2,5')! }) });
    const { numbers } = submitDrafts(shop.as(1), { id: v7(), draftIds: [draftId] });
    expect(shop.book.read.contribution(numbers[0]!)).toMatchObject({ quantity: hours(2.5), startsAt: null });
    expect(['2', '1,5', '1:30', '1h30', '90m'].map(parseDuration)).toEqual([hours(2), hours(1.5), hours(1.5), hours(1.5), hours(1.5)]);
  });

  it('rule 6: who did not work and who forgot are told apart, and a week is handed in by an act of its own', () => {
    const week = '2026-03-09';
    declareWeek(shop.as(2), { id: v7(), member: 2, week, nothing: true });
    const draftId = v7();
    saveDraft(shop.as(1), { draftId, ...entry({ day: '2026-03-10' }) });
    const states = () => weeksOfAll(shop.lead, week).map(({ state }) => state);
    expect(states()).toEqual(['draft', 'nothing', 'empty']);
    submitDrafts(shop.as(1), { id: v7(), draftIds: [draftId] });
    expect(states()).toEqual(['submitted', 'nothing', 'empty']);
  });

  it('rule 7: a closed month inside a week locks its own days, says why, and leaves the others open', () => {
    shop.clock.set('2026-04-05');
    give(shop.lead, { day: '2026-03-30' });
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 0n });
    const bounds = { today: '2026-04-05', lastClosedDay: shop.book.read.lastClosedDay(), joined: '2026-01-01', left: null };
    expect(['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'].map((day) => dayLock(day, bounds))).toEqual([
      'closed',
      'closed',
      null,
      null,
    ]);
    expect(refusalOf(() => submit(shop.lead, { day: '2026-03-31' })).code).toBe('PERIOD_CLOSED');
    expect(stateOf(submit(shop.lead, { day: '2026-04-01' }))).toBe(submitted);
    expect(weekOf(shop.lead, { member: 1, week: '2026-03-30' }).state).not.toBe('empty');
  });

  it('rule 8: a late entry waits for itself beside the approved week, as a difference; weeks and months are both ways to look', () => {
    give(shop.lead, { day: '2026-03-02', quantity: hours(3) });
    const late = submit(shop.lead, { day: '2026-03-04', quantity: hours(1) });
    for (const by of ['week', 'month'] as const) {
      const { groups } = approvalQueue(shop.lead, { by, member: null, project: null }, 1);
      expect(groups).toHaveLength(1);
      expect(groups[0]!.rows.map((row) => row.number)).toEqual([late]);
      expect(groups[0]!.before).toMatchObject({ entries: 1, seconds: hours(3) });
      expect(groups[0]!.oddities).toContainEqual(expect.objectContaining({ number: late, what: 'late' }));
    }
  });

  const minute = 60_000;
  /** What would be asked about, in minutes, for what happens at which minute. */
  const gaps = (happenings: readonly (readonly [Happening['kind'], number, number?])[], thresholdSeconds: number | null): unknown => {
    let watching: Watching = { seen: happenings[0]![1] * minute, leftAt: null };
    const found: Gap[] = [];
    for (const [kind, at, idle] of happenings) {
      const happening: Happening = kind === 'tick' ? { kind, at: at * minute, idleSeconds: idle ?? null } : { kind, at: at * minute };
      const next = follow(watching, happening, thresholdSeconds);
      watching = next.watching;
      if (next.gap) found.push(next.gap);
    }
    return found.map(({ from, to }) => [from / minute, to / minute]);
  };

  it('rule 9: after sleep, lock or a closed program the whole gap is asked about, from whichever came first', () => {
    expect(
      gaps(
        [
          ['left', 10],
          ['left', 12],
          ['back', 48 * 60],
        ],
        300,
      ),
    ).toEqual([[10, 48 * 60]]);
    expect(
      gaps(
        [
          ['tick', 0.25],
          ['tick', 48 * 60],
        ],
        300,
      ),
    ).toEqual([[0.25, 48 * 60]]);
    // The timer itself is in the book, so that it outlives the program; what was not worked can be cut off or thrown away.
    const wall: Wall = (instant) => ({ day: new Date(instant).toISOString().slice(0, 10), second: Math.floor(instant / 1000) % 86_400 });
    startTimer(shop.as(1), { member: 1, project: 1, activity: activity.work, note: 'plan' }, wall);
    expect(runningTimer(shop.as(1))).not.toBeNull();
    expect(discardTimer(shop.as(1))).toBeDefined();
    expect(runningTimer(shop.as(1))).toBeNull();
    expect(refusalOf(() => stopTimer(shop.as(1), { endedAt: null, goOn: false }, wall)).code).toBe('TIMER_NOT_RUNNING');
  });

  it('rule 10: the threshold holds for a lock too, and what is switched off asks about nothing', () => {
    const seconds = [
      ['left', 10],
      ['back', 10.5],
      ['tick', 10.75],
    ] as const;
    const hour = [
      ['left', 10],
      ['back', 70],
    ] as const;
    expect([gaps(seconds, 300), gaps(hour, 300), gaps(hour, null), gaps(seconds, null)]).toEqual([[], [[10, 70]], [], []]);
  });

  it('rule 11: a forgotten end of the day is offered to be cut where the last thing was done, once', () => {
    const ticks = Array.from({ length: 12 * 60 }, (_, at) => ['tick', 60 + at, 60 * at] as const);
    expect(gaps([['tick', 59, 0], ...ticks, ['tick', 13 * 60, 1], ['tick', 13 * 60 + 1, 2]], 600)).toEqual([[60, 13 * 60]]);
  });

  it('rule 17: days are accepted as people write them, the past is suggested by its words, and one entry follows another', () => {
    const context = shop.as(1);
    for (const line of ['2h ponçage #studio 02/03/2026', '1h ponçage 2/3', '45 min ponçage hier', '2h ponçage 2026-03-02'])
      logLine(context, { id: v7(), text: line, member: 1 });
    const world = entryWorld(context, 1);
    expect(suggestEntries(parseEntry('pon', world), 'pon', world, 3).map(({ past }) => past.note)).toContain('ponçage');
    const days = shop.book.read
      .page({ members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null }, null, 10)
      .map((row) => row.day);
    expect(days.toSorted()).toEqual(['2026-03-02', '2026-03-02', '2026-03-02', '2026-03-19']);
  });

  it('rule 19: people come in one by one and as a pasted list, and nobody twice', () => {
    addMember(shop.lead, { id: v7(), name: 'Dé', type: 'person', email: '', address: '', joined: '2026-03-01', left: null } as Parameters<
      typeof addMember
    >[1]);
    const planned = planPeople(shop.lead, readPeople('Prénom\tNom\nDé\t\nEve\tExemple\n').people);
    expect(planned.map(({ state }) => state)).toEqual(['alreadyThere', 'new']);
    bringPeople(shop.lead, { id: v7(), joined: '2026-03-01', people: planned.filter(({ state }) => state === 'new') });
    expect(shop.book.read.members().map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Chloé', 'Dé', 'Eve Exemple']);
  });

  it('rule 24: what was given leaves in a simple table of eight columns and in a full one, with days as days and no cut', () => {
    for (let index = 0; index < 1_200; index++)
      submit(shop.lead, { member: 1 + (index % 3), day: '2026-03-02', quantity: 60, note: `n° ${index}` });
    const [simple, full] = ['simple', 'contributions'].map((name) => allSheets(shop.lead).find((sheet) => sheet.name === name)!);
    expect(simple!.columns).toHaveLength(8);
    expect(full!.columns.length).toBeGreaterThan(12);
    for (const sheet of [simple!, full!]) {
      const rows = [...sheet.rows()];
      expect(rows).toHaveLength(1_200);
      const measured = sheet.columns.findIndex(({ type }) => type === 'quantity');
      for (const row of rows)
        for (const [index, cell] of row.entries())
          if (index === measured) expect(cell).toEqual({ unit: 'time', quantity: 60 });
          else expect(typeof cell !== 'object' || cell === null).toBe(true);
      const at = sheet.columns.findIndex(({ type }) => type === 'day');
      expect(rows.every((row) => /^\d{4}-\d{2}-\d{2}$/u.test(row[at] as string))).toBe(true);
    }
  });
});

describe('approving', () => {
  it('rule 14: what was approved wrongly is set right by one act, which writes the balancing entry itself', () => {
    const number = give(shop.lead, { quantity: hours(5) });
    const weight = () => shop.book.read.weights({ from: null, to: null, project: null }).get(1) ?? 0n;
    const before = weight();
    const made = correctContribution(shop.lead, {
      id: v7(),
      number,
      reason: 'Compté deux fois',
      replacement: { day: '2026-03-02', quantity: hours(2), note: '' },
    });
    expect(shop.book.read.contribution(made.contrary)).toMatchObject({ quantity: -hours(5), corrects: number });
    expect(weight() * 5n).toBe(before * 2n);
  });

  it('rule 20: nothing is sent back without a reason, and the reason is kept with it', () => {
    const number = submit(shop.lead);
    const sendBack = (reason: string) => sendBackContributions(shop.lead, { id: v7(), numbers: [number], reason });
    for (const reason of ['', '   ']) expect(refusalOf(() => sendBack(reason)).code).toBe('REASON_MISSING');
    expect(stateOf(number)).toBe(submitted);
    sendBack('Quel jour ?');
    expect(stateOf(number)).toBe(returned);
    expect(
      contributionTrace(shop.lead, number)
        .map((line) => JSON.stringify(line))
        .join('\n'),
    ).toContain('Quel jour ?');
  });

  it('rule 21: what was sent back stays so whatever else happens around it, until it is handed in again by that act', () => {
    const number = submit(shop.lead);
    sendBackContributions(shop.lead, { id: v7(), numbers: [number], reason: 'x' });
    submit(shop.lead, { day: '2026-03-03' });
    give(shop.lead, { member: 2 });
    declareWeek(shop.lead, { id: v7(), member: 3, week: '2026-03-02', nothing: true });
    expect(stateOf(number)).toBe(returned);
    resubmitContribution(shop.as(1), { id: v7(), number, ...entry({ note: 'précisé' }) });
    expect(stateOf(number)).toBe(submitted);
  });

  it('rule 22: an approval is taken back, with its trace, until the period closes', () => {
    shop.clock.set('2026-04-05');
    const number = give(shop.lead);
    const takeBack = () => unapproveContributions(shop.lead, { id: v7(), numbers: [number] });
    takeBack();
    expect(stateOf(number)).toBe(submitted);
    expect(contributionTrace(shop.lead, number).length).toBeGreaterThanOrEqual(3);
    approveContributions(shop.lead, { id: v7(), numbers: [number] });
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 0n });
    expect(refusalOf(takeBack).code).toBe('PERIOD_CLOSED');
    expect(stateOf(number)).toBe(approved);
  });

  it('rule 23: contributors see what they handed in, whatever became of it, and who may decide on it', () => {
    const numbers = [submit(shop.lead), submit(shop.lead, { day: '2026-03-03' }), submit(shop.lead, { day: '2026-03-04' })];
    sendBackContributions(shop.lead, { id: v7(), numbers: [numbers[1]!], reason: 'x' });
    approveContributions(shop.lead, { id: v7(), numbers: [numbers[2]!] });
    const own = { members: [1], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null } as const;
    const seen = shop.as(1).book.read.page(own, null, 10);
    expect(new Map(seen.map((row) => [row.number, row.state]))).toEqual(
      new Map([
        [numbers[0], submitted],
        [numbers[1], returned],
        [numbers[2], approved],
      ]),
    );
    for (const number of numbers) expect(contributionTrace(shop.as(1), number)).not.toEqual([]);
  });
});

describe('reminding and counting', () => {
  it('rule 25: nobody is reminded twice within an hour, outside their hours, or when they switched it off', () => {
    const on = { ...firstTime, remind: true };
    const at = (hour: number, minuteOfHour = 0) => ({ day: '2026-03-09', minute: hour * 60 + minuteOfHour });
    expect([
      isReminderDue(at(11), null, on),
      isReminderDue(at(11, 30), at(11), on),
      isReminderDue(at(12), at(11), on),
      isReminderDue(at(23), null, on),
      isReminderDue(at(11), null, { ...on, remind: false }),
    ]).toEqual([true, false, true, false, false]);
  });

  it('rule 28: whether a need is met follows from the amounts alone: a raised need is open again, an undone promise counts no more', () => {
    const { number } = addNeed(shop.lead, {
      id: v7(),
      project: 1,
      activity: activity.work,
      quantity: hours(10),
      by: null,
      title: '',
      note: '',
    });
    setCriticalSize(shop.lead, { id: v7(), project: 1, members: 1, coverage: null });
    const reached = () => commitmentReport(shop.lead, { asOf: null, project: 1 }).teams[0]!;
    const need = () => commitmentReport(shop.lead, { asOf: null, project: 1 }).needs.find((one) => one.number === number)!;
    const { seq } = makeCommitment(shop.as(1), {
      id: v7(),
      member: 1,
      towards: { need: number, project: null, activity: null },
      quantity: hours(10),
      per: 'once',
      from: '2026-03-01',
      to: '2026-03-31',
      note: '',
    });
    expect([need().promised, reached().committed]).toEqual([BigInt(hours(10)), [1]]);
    updateNeed(shop.lead, { id: v7(), number, quantity: hours(20), by: null, title: '', note: '' });
    expect(need().promised < BigInt(need().quantity)).toBe(true);
    undo(shop.lead, { id: v7(), seq });
    expect([need().promised, reached().committed]).toEqual([0n, []]);
  });
});
