import type { MemberTotal, SpanFilter } from '../../app/ports/book.ts';
import { dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { exactly } from './exactly.ts';
import { splitSpan } from './span.ts';

/** One range of sums to add or to take away: everything, whole months, or single days read from the contributions themselves. */
export type Part =
  | { readonly of: 'everything'; readonly sign: 1 }
  | { readonly of: 'months' | 'days'; readonly range: readonly [number, number]; readonly sign: 1 | -1 };

/**
 * Weight and seconds of each member in a span. From the start up to a day it takes the shorter way: adding months up to it, or
 * taking those after it away from everything; and likewise for the days of the month that the day lies in. So the cost follows
 * the distance to the nearer end, not the age of the book.
 */
export function memberTotals(db: Connection, span: SpanFilter): Map<number, MemberTotal> {
  return exactly((finer) => totalsBy(db, span, finer));
}

function totalsBy(db: Connection, span: SpanFilter, finer: boolean): Map<number, MemberTotal> {
  const totals = new Map<number, { weight: bigint; seconds: number }>();
  for (const part of partsOf(db, span)) {
    for (const row of rowsOf(db, part, span.project, finer)) {
      const known = totals.get(row.member);
      if (!known) totals.set(row.member, part.sign === 1 ? row : { weight: -row.weight, seconds: -row.seconds });
      else {
        known.weight += part.sign === 1 ? row.weight : -row.weight;
        known.seconds += part.sign * row.seconds;
      }
    }
  }
  // What was added and taken away again was not there in the span.
  for (const [member, total] of totals) if (total.weight === 0n && total.seconds === 0) totals.delete(member);
  return totals;
}

function rowsOf(db: Connection, part: Part, project: number | null, finer: boolean): { member: number; weight: bigint; seconds: number }[] {
  const inProject = project === null ? '' : 'and s.project = ?';
  const values = project === null ? [] : [project];
  const also = finer ? ', project' : '';
  if (part.of === 'everything') {
    return project === null
      ? db.all(`select member, sum(weight) as weight, sum(seconds) as seconds from sum_member group by member${also}`)
      : db.all('select member, weight, seconds from sum_member where project = ?', project);
  }
  if (part.of === 'months') {
    return db.all(
      `select s.member, sum(s.weight) as weight, sum(s.seconds) as seconds from sum_month s where s.month between ? and ? ${inProject} group by s.member${also}`,
      ...part.range,
      ...values,
    );
  }
  return db.all(
    `select s.member, sum(s.weight) as weight, sum(case when a.kind = 'work' then s.quantity else 0 end) as seconds
     from contribution s join activity a on a.number = s.activity where s.state = 3 and s.day between ? and ? ${inProject} group by s.member${also}`,
    ...part.range,
    ...values,
  );
}

export function partsOf(db: Connection, span: SpanFilter): Part[] {
  if (span.from === null && span.to === null) return [{ of: 'everything', sign: 1 }];
  if (span.from === null) return partsUpTo(db, span.to!);
  const split = splitSpan(span);
  const days = split.days.map((range): Part => ({ of: 'days', range, sign: 1 }));
  return split.months ? [{ of: 'months', range: split.months, sign: 1 }, ...days] : days;
}

function partsUpTo(db: Connection, to: string): Part[] {
  const bounds = db.get<{ first: number | null; last: number | null }>(
    'select (select min(month) from sum_month) as first, (select max(month) from sum_month) as last',
  )!;
  const { first, last } = bounds;
  if (first === null || last === null) return [];
  const month = monthNumber(to);
  const begin = dayNumber(firstDayOfMonth(month));
  const end = dayNumber(lastDayOfMonth(month));
  const day = dayNumber(to);
  const takeAway = end - day < day - begin;
  const lastWhole = takeAway ? month : month - 1;
  const parts: Part[] = [];
  if (last - lastWhole < lastWhole - first) {
    parts.push({ of: 'everything', sign: 1 });
    if (lastWhole < last) parts.push({ of: 'months', range: [lastWhole + 1, last], sign: -1 });
  } else if (lastWhole >= first) parts.push({ of: 'months', range: [first, lastWhole], sign: 1 });
  if (takeAway && day < end && month <= last) parts.push({ of: 'days', range: [day + 1, end], sign: -1 });
  if (!takeAway && month <= last) parts.push({ of: 'days', range: [begin, day], sign: 1 });
  return parts;
}
