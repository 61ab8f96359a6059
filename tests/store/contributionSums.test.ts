import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { setRate } from '../../src/app/activities.ts';
import type { SpanFilter, SumDetail, SumRow } from '../../src/app/ports/book.ts';
import { dayFromNumber, dayNumber, monthNumber } from '../../src/core/days/day.ts';
import { weigh } from '../../src/core/shares/weigh.ts';
import { activity, give } from '../support/actions.ts';
import { actions, beginning, perform } from '../support/randomBook.ts';
import { runs } from '../support/property.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';

const details: SumDetail[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  byMonth: (bits & 1) > 0,
  byActivity: (bits & 2) > 0,
  byProject: (bits & 4) > 0,
}));

/** The same from every approved contribution, one by one, each weighed again. */
function slowly({ book: { db, read } }: Workshop, span: SpanFilter, detail: SumDetail): SumRow[] {
  const rates = new Map(
    db
      .all<{ number: number; rate: number; multiplier: number }>('select number, rate, multiplier from rate')
      .map((row) => [row.number, row]),
  );
  const units = new Map(read.activities().map((row) => [row.number, row.unit]));
  const sums = new Map<string, SumRow>();
  for (const row of db.all<{ member: number; project: number; activity: number; rate: number; day: number; quantity: number }>(
    'select member, project, activity, rate, day, quantity from contribution where state = 3',
  )) {
    const day = dayFromNumber(row.day);
    if ((span.from !== null && day < span.from) || (span.to !== null && day > span.to)) continue;
    if (span.project !== null && row.project !== span.project) continue;
    const { rate, multiplier } = rates.get(row.rate)!;
    const priced = { unit: units.get(row.activity)!, quantity: row.quantity, rate };
    const key = {
      member: row.member,
      activity: detail.byActivity ? row.activity : 0,
      project: detail.byProject ? row.project : 0,
      month: detail.byMonth ? monthNumber(day) : 0,
    };
    const known = sums.get(JSON.stringify(key)) ?? { ...key, quantity: 0n, weight: 0n, plainWeight: 0n };
    sums.set(JSON.stringify(key), {
      ...key,
      quantity: known.quantity + BigInt(row.quantity),
      weight: known.weight + weigh({ ...priced, multiplier }),
      plainWeight: known.plainWeight + weigh({ ...priced, multiplier: 100 }),
    });
  }
  return [...sums.values()].filter((row) => row.quantity !== 0n || row.weight !== 0n || row.plainWeight !== 0n);
}

const inOrder = (rows: readonly SumRow[]): SumRow[] =>
  rows.toSorted(
    (left, right) =>
      left.member - right.member || left.activity - right.activity || left.project - right.project || left.month - right.month,
  );

function expectSame(shop: Workshop, span: SpanFilter): void {
  for (const detail of details)
    expect(inOrder(shop.book.read.contributionSums(span, detail)), JSON.stringify({ span, detail })).toEqual(
      inOrder(slowly(shop, span, detail)),
    );
}

describe('sums of contributions', () => {
  it('are what the contributions add up to, whatever the span and the detail', () => {
    const dayText = fc.integer({ min: dayNumber('2025-12-20'), max: dayNumber('2026-07-10') }).map(dayFromNumber);
    const spans = fc.array(
      fc.record({ from: fc.option(dayText), to: fc.option(dayText), project: fc.option(fc.integer({ min: 1, max: 2 })) }),
      { minLength: 2, maxLength: 4 },
    );
    let met = 0;
    fc.assert(
      fc.property(actions({ without: ['close', 'reopen', 'adoptCharter'], maxLength: 60 }), spans, (list, asked) => {
        const shop = memoryBook();
        beginning(shop.lead);
        setRate(shop.lead, { id: v7(), activity: activity.cash, member: null, from: '2026-03-01', rate: 100, multiplier: 0 });
        // However chance falls, there is something that a multiplier changes.
        give(shop.lead, { member: 1, day: '2026-03-02', activity: activity.cash, quantity: 5000 });
        for (const action of list) perform(shop.lead, action);
        perform(shop.lead, { kind: 'approveAll', a: 0, b: 0, c: 0, d: 0 });
        for (const span of [...asked, { from: null, to: null, project: null }, { from: null, to: '2026-03-31', project: null }]) {
          if (span.from !== null && span.to !== null && span.from > span.to) continue;
          expectSame(shop, span);
          met += shop.book.read.contributionSums(span, details[7]!).filter((row) => row.weight !== row.plainWeight).length;
        }
        shop.close();
      }),
      runs(40),
    );
    expect(met, 'the property met weights that a multiplier changes').toBeGreaterThan(0);
  });

  it('are exact where the weights without multipliers, or several projects together, pass 64 bits', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada');
    project(shop.lead);
    project(shop.lead, 'Second');
    // A rate of ten million an hour: twelve hours of it pass 64 bits without the multiplier, and hardly weigh anything with it.
    setRate(shop.lead, { id: v7(), activity: activity.work, member: null, from: '2026-03-01', rate: 100_000_000_000, multiplier: 1 });
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']) give(shop.lead, { day, quantity: 86_400 });
    setRate(shop.lead, { id: v7(), activity: activity.cash, member: null, from: '2026-03-01', rate: 250_000_000, multiplier: 0 });
    for (const at of [1, 2]) give(shop.lead, { day: '2026-03-06', activity: activity.cash, project: at, quantity: 100_000_000_000 });
    for (const at of [1, 2]) {
      setRate(shop.lead, { id: v7(), activity: activity.expense, member: null, from: '2026-03-01', rate: 100, multiplier: 100 });
      for (let count = 0; count < 2; count++)
        give(shop.lead, { day: '2026-03-07', activity: activity.expense, project: at, quantity: 100_000_000_000 });
    }
    const [whole] = shop.book.read.contributionSums({ from: null, to: null, project: null }, details[0]!);
    expect(whole!.plainWeight).toBeGreaterThan(2n ** 64n);
    for (const span of [
      { from: null, to: null, project: null },
      { from: '2026-03-03', to: '2026-03-31', project: null },
      { from: '2026-03-01', to: '2026-03-31', project: 2 },
      { from: null, to: '2026-03-30', project: null },
    ])
      expectSame(shop, span);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });
});
