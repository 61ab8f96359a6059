import { shareTable } from '../../../src/app/shares.ts';
import { apportion } from '../../../src/core/shares/apportion.ts';
import type { Context } from '../../../src/app/context.ts';
import type { Day } from '../../../src/core/days/day.ts';
import { openBench } from '../fill.ts';
import { pool } from '../generator.ts';
import { interleave, median, ratio } from '../measure.ts';
import type { Bar } from '../report.ts';
import { everything, type World } from '../world.ts';

/** The whole way to apportioned money from a share table: what a member sees. */
export function apportionedShares(context: Context, asOf: Day | null = null): bigint[] {
  const table = shareTable(context, { asOf, from: null, project: null });
  return apportion(pool, table.members);
}

/** Day 3550 of the calendar. */
const pastDay = 3550;
const pastDate = '2025-09-20';

/** Items 1 and 2: from the contributions themselves. */
export function recomputation(world: World, large: number, middle: number): Bar[] {
  const book = world.open(large, 200);
  const smaller = world.open(middle, 200);
  const floor = world.floor(large, 200);
  const recompute = (context: Context): bigint[] => {
    const weights = context.book.read.weightsRecomputed(everything);
    return apportion(
      pool,
      context.book.read.members().map(({ number }) => ({ number, weight: weights.get(number) ?? 0n })),
    );
  };
  const raw = book.book.db.raw.prepare('select member, sum(weight) as weight from contribution where state = 3 group by member');
  const spent = interleave('cpu', 7, {
    raw: { work: () => raw.all() },
    ours: { work: () => recompute(book.context) },
    f: { work: () => floor.recomputeF() },
    smaller: { work: () => recompute(smaller.context), times: 5 },
    b: { work: () => floor.recomputeB() },
  });
  book.close();
  smaller.close();
  return [
    {
      item: '1',
      what: 'full recomputation with all layers / the raw statement on the same schema',
      value: ratio(spent.ours, spent.raw),
      target: 1.5,
      is: 'most',
    },
    {
      item: '1',
      what: 'full recomputation with all layers / F (stored value, covering index)',
      value: ratio(spent.ours, spent.f),
      target: 3,
      is: 'most',
    },
    {
      item: '1',
      what: 'B (rates joined by date) / full recomputation with all layers',
      value: ratio(spent.b, spent.ours),
      target: 10,
      is: 'least',
    },
    {
      item: '2',
      what: `full recomputation: ${large} / ${middle} contributions`,
      value: ratio(spent.ours, spent.smaller),
      target: 13,
      is: 'most',
    },
  ];
}

/** Item 2, last part: five times the rows. */
export function growth(world: World, huge: number, large: number): Bar[] {
  const books = [world.open(huge, 200), world.open(large, 200)] as const;
  const spent = interleave('cpu', 3, {
    huge: { work: () => books[0].context.book.read.weightsRecomputed(everything) },
    large: { work: () => books[1].context.book.read.weightsRecomputed(everything) },
  });
  for (const book of books) book.close();
  return [
    {
      item: '2',
      what: `full recomputation: ${huge} / ${large} contributions`,
      value: ratio(spent.huge, spent.large),
      target: 8,
      is: 'most',
    },
  ];
}

/** Items 4 and 5: from the sums, now and as of a past day. */
export function fromSums(world: World, large: number, small: number): Bar[] {
  const bars: Bar[] = [];
  const few = world.open(small, 200);
  for (const members of [200, 5000]) {
    const book = world.open(large, members);
    const floor = world.floor(large, members);
    const { read } = book.book;
    for (const to of [null, pastDate, '2020-12-31', '2016-02-10']) {
      const span = { ...everything, to };
      const [kept, again] = [read.weights(span), read.weightsRecomputed(span)];
      for (const member of new Set([...kept.keys(), ...again.keys()]))
        if ((kept.get(member) ?? 0n) !== (again.get(member) ?? 0n))
          throw new Error(`sums and rows differ for member ${member} up to ${to}`);
    }
    const spent = interleave('cpu', 7, {
      f: { work: () => floor.recomputeF() },
      table: { work: () => apportionedShares(book.context), times: 5 },
      fAsOf: { work: () => floor.asOfF(pastDay) },
      asOf: { work: () => apportionedShares(book.context, pastDate), times: 3 },
      few: { work: () => apportionedShares(few.context, pastDate), times: 10 },
    });
    const size = `${large}/${members}`;
    bars.push({
      item: '4',
      what: `share table from the sums, apportioned, at ${size} / F`,
      value: ratio(spent.table, spent.f),
      target: members === 200 ? 0.02 : 0.2,
      is: 'most',
    });
    bars.push({
      item: '5',
      what: `share table as of a past day, apportioned, at ${size} / F as of that day`,
      value: ratio(spent.asOf, spent.fAsOf),
      target: members === 200 ? 0.15 : 0.8,
      is: 'most',
    });
    if (members === 200) {
      const exponent = Math.log(ratio(spent.asOf, spent.few)) / Math.log(large / small);
      bars.push({
        item: '5',
        what: `share table as of a past day: exponent of growth, ${small} to ${large} contributions`,
        value: exponent,
        target: 0.4,
        is: 'most',
        unit: ' ',
      });
    }
    book.close();
  }
  few.close();
  return bars;
}

/** Item 13: opening in a running process, up to the first table. */
export function opening(world: World, large: number, small: number): Bar[] {
  const open = (rows: number) => (): void => {
    const opened = openBench(world.bookPath(rows, 200));
    const lead = opened.book.read.lead();
    shareTable(
      {
        book: opened.book,
        clock: { now: () => '2026-06-30T12:00:00.000Z', zone: 'Europe/Paris', today: () => '2026-06-30' },
        newId: () => '',
        actor: { personId: lead.id, role: 'lead', memberNumber: null },
      },
      { asOf: null, from: null, project: null },
    );
    opened.close();
  };
  const spent = interleave('wall', 21, { large: { work: open(large) }, small: { work: open(small) } });
  return [
    {
      item: '13',
      what: `open a book of ${large} contributions and read its first share table (and close it again)`,
      value: median(spent.large),
      target: 10,
      is: 'most',
      unit: 'ms',
    },
    {
      item: '13',
      what: `open to first share table: ${large} / ${small} contributions`,
      value: ratio(spent.large, spent.small),
      target: 2,
      is: 'most',
    },
  ];
}
