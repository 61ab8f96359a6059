import { ledgerPage, type LedgerFilter } from '../../../src/app/contributions/ledger.ts';
import { dayFromNumber, dayNumber } from '../../../src/core/days/day.ts';
import { interleave, median, ratio } from '../measure.ts';
import type { Bar } from '../report.ts';
import type { World } from '../world.ts';

const rowsOfPage = 50;
const all: LedgerFilter = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };

/** Item 12: the long table of contributions as the screen reads it, by page, by a jump to a day, and by a search that finds nothing. */
export function tables(world: World, large: number, say: (line: string) => void): Bar[] {
  const book = world.open(large, 200);
  const { context } = book;
  const { read } = context.book;
  const [first, last] = [dayNumber(read.firstDay()!), dayNumber(read.lastDay()!)];
  /** A page that begins so far down the calendar; places differ, so that no page is read twice in a row. */
  const at = (part: number) => (round: number) => {
    const day = dayFromNumber(Math.round(last - (last - first) * part) - (round % 7));
    return ledgerPage(context, all, `${day} ${large + 1}`, rowsOfPage);
  };
  const [top, middle, bottom] = [at(0), at(0.5), at(0.99)];
  let days = 0;
  const jump = (): unknown => at((days = (days + 0.377) % 1))(0);
  let nothing = 0;
  const search = (): void => {
    const { rows, total } = ledgerPage(context, { ...all, search: `zzq${(nothing += 1)}qzz` }, null, rowsOfPage);
    if (rows.length > 0 || total > 0) throw new Error('a search for nothing found something');
  };
  const begun = performance.now();
  search();
  const opened = performance.now() - begun;
  // Each search takes some more notes in; measured is what it costs once all are.
  for (let more = 0; more < large / 10_000; more += 1) search();
  const spent = interleave('cpu', 21, {
    top: { work: top, times: 20 },
    middle: { work: middle, times: 20 },
    bottom: { work: bottom, times: 20 },
    jump: { work: jump, times: 20 },
    search: { work: search, times: 5 },
  });
  const firstPage = timed(() => ledgerPage(context, { ...all, from: '1990-01-01' }, null, rowsOfPage));
  const reached = reach(book);
  book.close();
  say(
    `the first search after opening, which goes through all notes and remembers some, ${opened.toFixed(0)} ms; a first page with the sums of a filter of ${large} rows ${firstPage.toFixed(0)} ms`,
  );
  const size = `of ${large} rows`;
  return [
    { item: '12', what: `a page at the top ${size}`, value: median(spent.top), target: 1, is: 'most', unit: 'ms' },
    { item: '12', what: `a page in the middle ${size}`, value: median(spent.middle), target: 1, is: 'most', unit: 'ms' },
    { item: '12', what: `a page at 99 % / at the top ${size}`, value: ratio(spent.bottom, spent.top), target: 1.5, is: 'most' },
    { item: '12', what: `a jump to any day ${size}`, value: median(spent.jump), target: 5, is: 'most', unit: 'ms' },
    { item: '12', what: `rows reached page by page ${size}`, value: reached / large, target: 1, is: 'least' },
    { item: '12', what: `a search that finds nothing ${size}`, value: median(spent.search), target: 5, is: 'most', unit: 'ms' },
  ];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** How many rows the screen's own pages come to, each met once. */
function reach({ context }: ReturnType<World['open']>): number {
  let count = 0;
  let cursor: string | null = null;
  let before = '\uffff';
  for (;;) {
    const { rows, next } = ledgerPage(context, all, cursor, 500);
    for (const row of rows) {
      const key = `${row.day} ${String(row.number).padStart(9, '0')}`;
      if (key >= before) throw new Error('a row was met twice');
      before = key;
    }
    count += rows.length;
    if (next === null) return count;
    cursor = next;
  }
}
