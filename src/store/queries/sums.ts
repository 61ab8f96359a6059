import type { Reads, SpanFilter } from '../../app/ports/book.ts';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { dayNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { basis } from './basis.ts';
import { contributionSums } from './contributionSums.ts';
import { exactly } from './exactly.ts';
import { memberTotals } from './totals.ts';

export function sumReads(
  db: Connection,
): Pick<
  Reads,
  'totals' | 'weights' | 'weightsRecomputed' | 'seconds' | 'monthWeights' | 'memberMonths' | 'contributionSums' | 'kindWeights' | 'basis'
> {
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
    memberMonths: (member) =>
      // Every month and project is asked for by itself: the sums lie in their order, and there are few of both.
      db.all(
        `with recursive months (month) as (
           select min(month) from sum_month union all select month + 1 from months where month < (select max(month) from sum_month)
         )
         select s.month, sum(s.weight) as weight from months m cross join project p
         cross join sum_month s on s.month = m.month and s.project = p.number and s.member = ? group by s.month order by s.month`,
        member,
      ),
    contributionSums: (span, detail) => contributionSums(db, span, detail),
    kindWeights: (span) => kindWeights(db, span),
    basis: (member, span) => basis(db, member, span),
  };
}

/** Weights by member and kind of activity. */
function kindWeights(db: Connection, span: SpanFilter): { member: number; kind: ActivityKind; weight: bigint }[] {
  const kinds = new Map(
    db.all<{ number: number; kind: ActivityKind }>('select number, kind from activity').map((row) => [row.number, row.kind]),
  );
  const totals = new Map<string, { member: number; kind: ActivityKind; weight: bigint }>();
  for (const { member, activity, weight } of contributionSums(db, span, { byMonth: false, byActivity: true, byProject: false })) {
    const kind = kinds.get(activity)!;
    const key = `${member} ${kind}`;
    totals.set(key, { member, kind, weight: (totals.get(key)?.weight ?? 0n) + weight });
  }
  return [...totals.values()];
}

function toMap(rows: readonly { member: number; weight: bigint }[]): Map<number, bigint> {
  const weights = new Map<number, bigint>();
  for (const row of rows) weights.set(row.member, (weights.get(row.member) ?? 0n) + row.weight);
  return weights;
}
