import type { MoneyLineRow, MoneyReads, SettleableRow } from '../../app/ports/moneyBook.ts';
import { dayFromNumber, dayNumber, type Day } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { entryTime } from './journal.ts';

interface LineRecord {
  readonly number: number;
  readonly seq: number;
  readonly day: number;
  readonly amount: bigint;
  readonly print: string;
  readonly settles: number | null;
  readonly project: number | null;
  readonly text: string | null;
}

const lineFields =
  'l.number, l.seq, l.day, l.amount, l.print, l.settles, l.project, (select n.text from note n where n.seq = l.seq and n.number = l.number) as text';

function toLine({ day, print, text, ...row }: LineRecord): MoneyLineRow {
  // An erased text leaves the amount and the day.
  const { label = '', counterparty = '' } = text === null ? {} : (JSON.parse(text) as { label?: string; counterparty?: string });
  return { ...row, day: dayFromNumber(day), fingerprint: print, label, counterparty };
}

const first = (day: Day | null): number => (day === null ? -1_000_000 : dayNumber(day));
const last = (day: Day | null): number => (day === null ? 1_000_000 : dayNumber(day));

export function moneyLineReads(db: Connection): MoneyReads {
  return {
    moneyLines: ({ from, to }, limit, before) =>
      db
        .all<LineRecord>(
          `select ${lineFields} from money_line l where l.removed = 0 and l.day between ? and ?
           and (? is null or (l.day, l.number) < (select day, number from money_line where number = ?)) order by l.day desc, l.number desc limit ?`,
          first(from),
          last(to),
          before,
          before,
          limit,
        )
        .map(toLine),
    moneyLine(number) {
      const row = db.get<LineRecord>(`select ${lineFields} from money_line l where l.removed = 0 and l.number = ?`, number);
      return row && toLine(row);
    },
    moneySums({ from, to }) {
      const sum = (condition: string): bigint =>
        db.get<{ amount: bigint }>(
          `select coalesce(sum(l.amount), 0) as amount from money_line l left join contribution c on c.number = l.settles left join activity a on a.number = c.activity
           where l.removed = 0 and l.day between ? and ? and ${condition}`,
          first(from),
          last(to),
        )!.amount;
      // What a member brings in is their contribution; what pays an expense back is the group's cost.
      return {
        income: sum(`l.amount > 0 and l.settles is null`),
        cost: -sum('l.amount < 0'),
        settled: sum(`l.amount > 0 and l.settles is not null`),
      };
    },
    moneyBatches: () =>
      db
        .all<{ seq: number; format: string; line_count: number; removed: number; file_name: string | null }>(
          'select b.seq, b.format, b.line_count, b.removed, n.text as file_name from money_batch b left join note n on n.seq = b.seq and n.number = 0 order by b.seq desc',
        )
        .map(({ seq, format, line_count, removed, file_name }) => ({
          seq,
          format,
          at: entryTime(db, seq),
          fileName: file_name ?? '',
          lines: line_count,
          removed: removed > 0,
        })),
    moneyFingerprints: () =>
      new Map(
        db
          .all<{ print: string; number: number }>(`select print, number from money_line where removed = 0 and print <> ''`)
          .map(({ print, number }) => [print, number]),
      ),
    moneyBetween: (from, to) =>
      db
        .all<{ number: number; day: number; amount: bigint }>(
          'select number, day, amount from money_line where removed = 0 and day between ? and ? order by number',
          first(from),
          last(to),
        )
        .map((row) => ({ ...row, day: dayFromNumber(row.day) })),
    settleable: (from, to) =>
      db
        .all<Omit<SettleableRow, 'day'> & { day: number }>(
          `select c.number, c.member, c.day, a.kind, c.quantity from contribution c join activity a on a.number = c.activity
           where c.day between ? and ? and a.kind in ('cash', 'expense') and c.state in (1, 3) and c.quantity > 0 and c.corrects is null and c.corrected_by is null
           and not exists (select 1 from money_line l where l.settles = c.number and l.removed = 0) order by c.number`,
          first(from),
          last(to),
        )
        .map((row) => ({ ...row, day: dayFromNumber(row.day) })),
    nextMoneyLine: () => db.get<{ next: number }>('select coalesce(max(number), 0) + 1 as next from money_line')!.next,
  };
}
