import type { BasisRow, SpanFilter } from '../../app/ports/book.ts';
import type { Connection } from '../connection.ts';
import { splitSpan } from './span.ts';

type BasisRecord = Omit<BasisRow, 'rateNumber'> & { rate_number: number };

/** What a member's weight in a span is made of: sums by project, activity and rate. */
export function basis(db: Connection, member: number, span: SpanFilter): BasisRow[] {
  const inProject = span.project === null ? '' : 'and s.project = ?';
  const values = span.project === null ? [] : [span.project];
  const cells = new Map<string, BasisRow>();
  const add = (rows: BasisRecord[]): void => {
    for (const { rate_number, ...row } of rows) {
      const key = `${row.project} ${row.activity} ${rate_number}`;
      const known = cells.get(key);
      cells.set(key, {
        ...row,
        rateNumber: rate_number,
        quantity: row.quantity + (known?.quantity ?? 0),
        weight: row.weight + (known?.weight ?? 0n),
        entries: row.entries + (known?.entries ?? 0),
      });
    }
  };
  const columns =
    's.project, s.activity, s.rate as rate_number, r.rate, r.multiplier, sum(s.quantity) as quantity, sum(s.weight) as weight';
  const grouped = `${inProject} group by s.project, s.activity, s.rate order by s.project, s.activity, s.rate`;
  if (span.from === null && span.to === null) {
    add(
      db.all(
        `select ${columns}, sum(s.entries) as entries from sum_rate s join rate r on r.number = s.rate where s.member = ? ${grouped}`,
        member,
        ...values,
      ),
    );
    return [...cells.values()];
  }
  const split = splitSpan(span);
  if (split.months) {
    // Sums lie month by month: a member's are found by asking for each month in turn.
    add(
      db.all(
        `with recursive span (month, last) as (
           select max(?, (select min(month) from sum_month)), min(?, (select max(month) from sum_month))
           union all select month + 1, last from span where month < last)
         select ${columns}, sum(s.entries) as entries from span cross join sum_cell s join rate r on r.number = s.rate
         where s.month = span.month and span.month <= span.last and s.member = ? ${grouped}`,
        ...split.months,
        member,
        ...values,
      ),
    );
  }
  for (const days of split.days) {
    add(
      db.all(
        `select ${columns}, count(*) as entries from contribution s join rate r on r.number = s.rate
         where s.state = 3 and s.member = ? and s.day between ? and ? ${grouped}`,
        member,
        ...days,
        ...values,
      ),
    );
  }
  return [...cells.values()];
}
