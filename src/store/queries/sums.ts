import type { BasisRow, Reads, SpanFilter } from '../../app/ports/book.ts';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { dayNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { exactly } from './exactly.ts';
import { splitSpan } from './span.ts';
import { memberTotals } from './totals.ts';

export function sumReads(
  db: Connection,
): Pick<Reads, 'totals' | 'weights' | 'weightsRecomputed' | 'seconds' | 'monthWeights' | 'kindWeights' | 'basis'> {
  return {
    totals: (span) => memberTotals(db, span),
    weights: (span) => new Map([...memberTotals(db, span)].map(([member, total]) => [member, total.weight])),
    weightsRecomputed(span) {
      const conditions = ['state = 3'];
      const values: number[] = [];
      if (span.from !== null) {
        conditions.push('day >= ?');
        values.push(dayNumber(span.from));
      }
      if (span.to !== null) {
        conditions.push('day <= ?');
        values.push(dayNumber(span.to));
      }
      if (span.project !== null) {
        conditions.push('project = ?');
        values.push(span.project);
      }
      return exactly((finer) =>
        toMap(
          db.all(
            `select member, sum(weight) as weight from contribution where ${conditions.join(' and ')} group by member${finer ? ', project' : ''}`,
            ...values,
          ),
        ),
      );
    },
    seconds: (span) => new Map([...memberTotals(db, span)].map(([member, total]) => [member, total.seconds])),
    monthWeights(project) {
      return project === null
        ? db.all('select month, member, sum(weight) as weight from sum_month group by month, member order by month, member')
        : db.all('select month, member, weight from sum_month where project = ? order by month, member', project);
    },
    kindWeights: (span) => exactly((finer) => kindWeightsBy(db, span, finer)),
    basis(member, span) {
      const split = splitSpan(span);
      const inProject = span.project === null ? '' : 'and s.project = ?';
      const values = span.project === null ? [] : [span.project];
      const cells = new Map<string, BasisRow>();
      const add = (rows: (Omit<BasisRow, 'rateNumber'> & { rate_number: number })[]): void => {
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
      const grouped = 'group by s.project, s.activity, s.rate order by s.project, s.activity, s.rate';
      if (split.months) {
        add(
          db.all(
            `select s.project, s.activity, s.rate as rate_number, r.rate, r.multiplier, sum(s.quantity) as quantity, sum(s.weight) as weight, sum(s.entries) as entries
             from sum_cell s join rate r on r.number = s.rate where s.member = ? and s.month between ? and ? ${inProject} ${grouped}`,
            member,
            ...split.months,
            ...values,
          ),
        );
      }
      for (const days of split.days) {
        add(
          db.all(
            `select s.project, s.activity, s.rate as rate_number, r.rate, r.multiplier, sum(s.quantity) as quantity, sum(s.weight) as weight, count(*) as entries
             from contribution s join rate r on r.number = s.rate where s.state = 3 and s.member = ? and s.day between ? and ? ${inProject} ${grouped}`,
            member,
            ...days,
            ...values,
          ),
        );
      }
      return [...cells.values()];
    },
  };
}

/** Weights by member and kind of activity: whole months from sums, single days from the contributions. */
function kindWeightsBy(db: Connection, span: SpanFilter, finer: boolean): { member: number; kind: ActivityKind; weight: bigint }[] {
  const split = splitSpan(span);
  const inProject = span.project === null ? '' : 'and s.project = ?';
  const values = span.project === null ? [] : [span.project];
  const totals = new Map<string, { member: number; kind: ActivityKind; weight: bigint }>();
  const add = (rows: { member: number; kind: ActivityKind; weight: bigint }[]): void => {
    for (const row of rows) {
      const key = `${row.member} ${row.kind}`;
      totals.set(key, { ...row, weight: (totals.get(key)?.weight ?? 0n) + row.weight });
    }
  };
  const grouped = `group by s.member, a.kind${finer ? ', s.project' : ''} order by s.member, a.kind`;
  if (split.months) {
    add(
      db.all(
        `select s.member, a.kind, sum(s.weight) as weight from sum_cell s join activity a on a.number = s.activity where s.month between ? and ? ${inProject} ${grouped}`,
        ...split.months,
        ...values,
      ),
    );
  }
  for (const days of split.days) {
    add(
      db.all(
        `select s.member, a.kind, sum(s.weight) as weight from contribution s join activity a on a.number = s.activity where s.state = 3 and s.day between ? and ? ${inProject} ${grouped}`,
        ...days,
        ...values,
      ),
    );
  }
  return [...totals.values()];
}

function toMap(rows: readonly { member: number; weight: bigint }[]): Map<number, bigint> {
  const weights = new Map<number, bigint>();
  for (const row of rows) weights.set(row.member, (weights.get(row.member) ?? 0n) + row.weight);
  return weights;
}
