import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { approvalQueue, approveClean, type QueueFilter } from '../../src/app/contributions/queue.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { addDays } from '../../src/core/days/day.ts';
import { activity, give, hours, submit } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, testClock, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook({}, testClock('2026-03-09'));
  people(shop.lead, 'Ada', 'Bo', 'Cleo');
  project(shop.lead);
  project(shop.lead, 'Second');
});
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

const weekly: QueueFilter = { by: 'week', member: null, project: null };
const queue = (filter: Partial<QueueFilter> = {}, page = 1) => approvalQueue(shop.lead, { ...weekly, ...filter }, page);
const odd = (number: number) =>
  queue().groups.flatMap((group) => group.oddities.filter((one) => one.number === number).map((one) => one.what));
const clean = (upTo = shop.book.version()) => approveClean(shop.lead, { ...weekly, id: v7(), upTo });

describe('the queue', () => {
  it('groups by week or by month, the odd ones first, and can be narrowed', () => {
    submit(shop.lead, { day: '2026-03-02' });
    submit(shop.lead, { day: '2026-03-08', project: 2 });
    submit(shop.lead, { day: '2026-02-27', member: 2 });
    submit(shop.lead, { day: '2026-03-03', member: 3, quantity: hours(13) });
    expect(queue().groups.map((group) => [group.member, group.from, group.rows.length])).toEqual([
      [3, '2026-03-02', 1],
      [2, '2026-02-23', 1],
      [1, '2026-03-02', 2],
    ]);
    expect(queue({ by: 'month' }).groups.map((group) => [group.member, group.from, group.to])).toEqual([
      [3, '2026-03-01', '2026-03-31'],
      [2, '2026-02-01', '2026-02-28'],
      [1, '2026-03-01', '2026-03-31'],
    ]);
    expect(queue()).toMatchObject({ total: 4, mine: 4, clean: 3, pages: 1 });
    expect(queue({ member: 1, project: 2 })).toMatchObject({ total: 1, mine: 1, clean: 1 });
  });

  it('shows everything page by page, however much waits', () => {
    const count = 700;
    for (let index = 0; index < count; index++)
      submit(shop.lead, { member: 1 + (index % 3), day: addDays('2024-01-01', index), quantity: 600, note: String(index) });
    const numbers = new Set<number>();
    const { pages, total } = queue();
    expect(total).toBe(count);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++)
      for (const group of queue({}, page).groups) for (const row of group.rows) numbers.add(row.number);
    expect(numbers.size).toBe(count);
    expect(queue({}, 999).page).toBe(pages);
  });
});

describe('what is odd', () => {
  it('overlaps, by the start times of what waits and of what is approved', () => {
    give(shop.lead, { startsAt: 9 * 60, quantity: hours(2) });
    const second = submit(shop.lead, { startsAt: 10 * 60, quantity: hours(2), note: 'x' });
    const third = submit(shop.lead, { startsAt: 12 * 60, quantity: hours(2), note: 'y' });
    expect(odd(second)).toContain('overlap');
    expect(odd(third)).not.toContain('overlap');
  });

  it('doubles another, also one that is approved already', () => {
    const first = give(shop.lead, { note: 'Plan' });
    const second = submit(shop.lead, { note: 'Plan' });
    expect(queue().groups[0]!.oddities).toContainEqual(expect.objectContaining({ number: second, what: 'duplicate', other: first }));
  });

  it('is far from the member’s usual', () => {
    for (let day = 2; day < 8; day++) give(shop.lead, { day: `2026-02-0${day}`, activity: activity.cash, quantity: 1000 });
    const much = submit(shop.lead, { day: '2026-02-20', activity: activity.cash, quantity: 90_000 });
    expect(odd(much)).toEqual(['unusualQuantity']);
  });

  it('comes after its week was approved, and is shown as a difference', () => {
    give(shop.lead, { day: '2026-03-02', quantity: hours(3) });
    const late = submit(shop.lead, { day: '2026-03-04', quantity: hours(1) });
    const [group] = queue().groups;
    expect(group!.before).toMatchObject({ entries: 1, seconds: hours(3) });
    expect(group!.oddities).toEqual([{ number: late, what: 'late', other: null, figure: null, day: '2026-03-09' }]);
  });

  it('is not late when it waited already, nor when its day came after the approval', () => {
    shop.clock.set('2026-03-04');
    const waiting = submit(shop.lead, { day: '2026-03-02', note: 'left' });
    give(shop.lead, { day: '2026-03-03' });
    shop.clock.set('2026-03-08');
    const after = submit(shop.lead, { day: '2026-03-06' });
    expect([odd(waiting), odd(after)]).toEqual([[], []]);
  });
});

describe('approving what has nothing odd', () => {
  it('leaves what is odd, all of it undone at once', () => {
    const fine = submit(shop.lead);
    const long = submit(shop.lead, { member: 2, quantity: hours(13) });
    expect(clean()).toMatchObject({ approved: 1, left: 1 });
    expect([fine, long].map((number) => shop.book.read.contribution(number)!.state)).toEqual([3, 1]);
    undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
    expect(queue()).toMatchObject({ total: 2, clean: 1 });
  });

  it('takes nothing that came after the last look', () => {
    submit(shop.lead);
    const looked = shop.book.version();
    submit(shop.lead, { member: 2 });
    expect(clean(looked)).toMatchObject({ approved: 1, left: 1 });
    expect(refusalOf(() => clean(looked))).toMatchObject({ code: 'NOTHING_TO_APPROVE', details: { left: 1 } });
  });

  it('is about what the actor may approve', () => {
    const own = submit(shop.as(1));
    expect(queue().mine).toBe(1);
    expect(approvalQueue(shop.as(1), weekly, 1)).toMatchObject({ total: 1, mine: 0, clean: 0 });
    approveContributions(shop.lead, { id: v7(), numbers: [own] });
  });
});
