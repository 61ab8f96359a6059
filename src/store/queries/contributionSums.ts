import type { SpanFilter, SumDetail, SumRow } from '../../app/ports/book.ts';
import { multiplierScale } from '../../core/quantities/unit.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';
import { exactly } from './exactly.ts';
import { splitSpan } from './span.ts';
import { partsOf, type Part } from './totals.ts';
import { unitFactor } from './unitFactor.ts';

interface SumRecord {
  readonly member: number;
  readonly activity: number;
  readonly project: number;
  readonly month: number;
  readonly sum_quantity: bigint;
  readonly weight: bigint;
  /** A sum that passed 64 bits comes as a floating number, which is never used. */
  readonly plain_weight: bigint | number;
}

/**
 * Approved contributions of a span added up by member and what else is asked. Whole months and everything since the start are read
 * from sums that are kept, the days of a started month from the contributions; what lies after the span is taken away where that is shorter.
 */
export function contributionSums(db: Connection, span: SpanFilter, detail: SumDetail): SumRow[] {
  // By month nothing can be taken away from everything: its sums know no months.
  const parts = detail.byMonth ? monthParts(span) : partsOf(db, span);
  return exactly((finer) => {
    const sums = new Map<string, Changing<SumRow>>();
    for (const part of parts) {
      for (const record of finer ? fineRecords(db, part, span.project) : records(db, part, span.project, detail)) {
        const row = rowOf(record, detail, BigInt(part.sign));
        const key = `${row.member} ${row.activity} ${row.project} ${row.month}`;
        const known = sums.get(key);
        if (!known) sums.set(key, row);
        else {
          known.quantity += row.quantity;
          known.weight += row.weight;
          known.plainWeight += row.plainWeight;
        }
      }
    }
    // What was added and taken away again was not there in the span.
    return [...sums.values()].filter((row) => row.quantity !== 0n || row.weight !== 0n || row.plainWeight !== 0n);
  });
}

type Changing<Row> = { -readonly [Key in keyof Row]: Row[Key] };

function rowOf(record: SumRecord, detail: SumDetail, sign: bigint): Changing<SumRow> {
  if (typeof record.plain_weight === 'number') throw new Refused(refuse('WEIGHT_OVERFLOW'));
  return {
    member: record.member,
    activity: detail.byActivity ? record.activity : 0,
    project: detail.byProject ? record.project : 0,
    month: detail.byMonth ? record.month : 0,
    quantity: sign * record.sum_quantity,
    weight: sign * record.weight,
    plainWeight: sign * record.plain_weight,
  };
}

function monthParts(span: SpanFilter): Part[] {
  const split = splitSpan(span);
  const days = split.days.map((range): Part => ({ of: 'days', range, sign: 1 }));
  return split.months ? [{ of: 'months', range: split.months, sign: 1 }, ...days] : days;
}

/** Which rows a part is read from, as SQL over `s` and the values that it asks for. */
function sourceOf(part: Part, project: number | null): { from: string; where: string; values: readonly number[] } {
  const inProject = project === null ? '' : ' and s.project = ?';
  const values = project === null ? [] : [project];
  if (part.of === 'everything') return { from: 'sum_rate s', where: `true${inProject}`, values };
  const between = part.of === 'months' ? 's.month between ? and ?' : 's.state = 3 and s.day between ? and ?';
  return { from: part.of === 'months' ? 'sum_cell s' : 'contribution s', where: between + inProject, values: [...part.range, ...values] };
}

// A weight is a multiple of its multiplier; only where that is zero the factors have to be multiplied again.
const plain = `case r.multiplier when 0
  then s.quantity * (select ${unitFactor('a.kind')} from activity a where a.number = s.activity) * r.rate * ${multiplierScale}
  else s.weight / r.multiplier * ${multiplierScale} end`;

function records(db: Connection, part: Part, project: number | null, detail: SumDetail): SumRecord[] {
  const { from, where, values } = sourceOf(part, project);
  const asked = [
    'member',
    ...(detail.byActivity ? ['activity'] : []),
    ...(detail.byProject ? ['project'] : []),
    ...(detail.byMonth ? ['month'] : []),
  ];
  const zeros = ['activity', 'project', 'month'].filter((column) => !asked.includes(column)).map((column) => `0 as ${column}`);
  const sums = `sum(s.quantity) as sum_quantity, sum(s.weight) as weight, sum(${plain}) as plain_weight`;
  const read = `from ${from} join rate r on r.number = s.rate where ${where}`;
  if (part.of !== 'months' || detail.byMonth) {
    const columns = asked.map((column) => `s.${column}`).join(', ');
    return db.all(`select ${[columns, ...zeros, sums].join(', ')} ${read} group by ${columns}`, ...values);
  }
  // Sums of months lie in the order of month, member, project, activity: added up in that order first, there is little left to sort.
  const inner = [
    'month',
    'member',
    ...(detail.byProject || detail.byActivity ? ['project'] : []),
    ...(detail.byActivity ? ['activity'] : []),
  ]
    .map((column) => `s.${column}`)
    .join(', ');
  const outer = 'sum(sum_quantity) as sum_quantity, sum(weight) as weight, sum(plain_weight) as plain_weight';
  return db.all(
    `select ${[...asked, ...zeros, outer].join(', ')} from (select ${inner}, ${sums} ${read} group by ${inner}) group by ${asked.join(', ')}`,
    ...values,
  );
}

/** Every rate by itself, its plain weight multiplied here: for sums that are beyond 64 bits. */
function fineRecords(db: Connection, part: Part, project: number | null): SumRecord[] {
  const { from, where, values } = sourceOf(part, project);
  const columns = ['s.member', 's.activity', 's.project', 's.rate', ...(part.of === 'everything' ? [] : ['s.month'])].join(', ');
  return db
    .all<SumRecord & { price: number; factor: number }>(
      `select ${columns}${part.of === 'everything' ? ', 0 as month' : ''}, sum(s.quantity) as sum_quantity, sum(s.weight) as weight, r.rate as price,
         (select ${unitFactor('a.kind')} from activity a where a.number = s.activity) as factor
       from ${from} join rate r on r.number = s.rate where ${where} group by ${columns}`,
      ...values,
    )
    .map((row) => ({ ...row, plain_weight: row.sum_quantity * BigInt(row.factor) * BigInt(row.price) * multiplierScale }));
}
