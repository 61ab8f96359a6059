import type { Bar } from '../report.ts';
import type { World } from '../world.ts';

/** Item 10: bytes of the book's pages for each contribution, rows with their indexes and sums; the journal and the notes apart. */
export function size(world: World, large: number, say: (line: string) => void): Bar[] {
  const book = world.open(large, 200);
  const pages = book.book.db.all<{ name: string; table: string; bytes: number }>(
    `select s.name, coalesce(m.tbl_name, s.name) as "table", sum(s.pgsize) as bytes from dbstat s left join sqlite_schema m on m.name = s.name group by s.name`,
  );
  book.close();
  const bytes = (...tables: string[]): number =>
    pages.filter((page) => tables.includes(page.table)).reduce((sum, page) => sum + page.bytes, 0) / large;
  const fingerprint = (pages.find((page) => page.name === 'contribution_fingerprint')?.bytes ?? 0) / large;
  say(
    `bytes a contribution: rows and indexes ${bytes('contribution').toFixed(1)} (${fingerprint.toFixed(1)} of them to find imported rows again), sums ${bytes('sum_cell', 'sum_rate', 'sum_month', 'sum_member').toFixed(1)}; beside them journal ${bytes('journal').toFixed(1)}, notes ${bytes('note').toFixed(1)}`,
  );
  return [
    {
      item: '10',
      what: `size at ${large}/200: rows, indexes and sums, for each contribution`,
      value: bytes('contribution', 'sum_cell', 'sum_rate', 'sum_month', 'sum_member'),
      target: 130,
      is: 'most',
      unit: 'B',
    },
  ];
}
