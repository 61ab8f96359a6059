import type { Over } from '../charters/keys.ts';
import { dayNumber } from '../days/day.ts';
import { ratio, type Ratio } from '../quantities/ratio.ts';
import { figureScale, type Facts, type FigureValue } from './facts.ts';

/** A member's figure, in whole units. */
export function figureOf(facts: Facts, name: string, member: number, over: Over): Ratio {
  return read(facts, rowsOf(facts, name, member), over);
}

/** The cooperative's own figure. */
export function groupFigure(facts: Facts, name: string, over: Over): Ratio {
  return read(facts, rowsOf(facts, name, null), over);
}

export function hasGroupFigure(facts: Facts, name: string): boolean {
  return rowsOf(facts, name, null).some((row) => row.day <= facts.to);
}

const indexes = new WeakMap<readonly FigureValue[], Map<string, FigureValue[]>>();

/** Rows by name and member, indexed once per set of facts. */
function rowsOf(facts: Facts, name: string, member: number | null): readonly FigureValue[] {
  let index = indexes.get(facts.figures);
  if (!index) {
    index = new Map();
    for (const row of facts.figures) {
      const key = `${row.member ?? ''} ${row.name}`;
      const rows = index.get(key);
      if (rows) rows.push(row);
      else index.set(key, [row]);
    }
    indexes.set(facts.figures, index);
  }
  return index.get(`${member ?? ''} ${name}`) ?? [];
}

function read(facts: Facts, rows: readonly FigureValue[], over: Over): Ratio {
  const { from, to } = facts;
  if (rows.length === 0) return ratio(0n);
  if (over === 'period' || over === 'sinceStart') {
    const counted = rows.filter((row) => row.day <= to && (over === 'sinceStart' || row.day >= from));
    return ratio(
      counted.reduce((sum, row) => sum + row.value, 0n),
      figureScale,
    );
  }
  if (over === 'atEnd') return ratio(latest(rows, to)?.value ?? 0n, figureScale);
  return timeWeighted(facts, rows);
}

/** Of one day the later row in the list holds. */
function latest(rows: readonly FigureValue[], day: string): FigureValue | undefined {
  let found: FigureValue | undefined;
  for (const row of rows) if (row.day <= day && (!found || row.day >= found.day)) found = row;
  return found;
}

/** The mean over the days of the period of the value that holds on each. */
function timeWeighted(facts: Facts, rows: readonly FigureValue[]): Ratio {
  const [first, last] = [dayNumber(facts.from), dayNumber(facts.to)];
  let value = latest(rows, facts.from)?.value ?? 0n;
  let since = first;
  let sum = 0n;
  const changes = new Map<number, bigint>();
  for (const row of rows) if (row.day > facts.from && row.day <= facts.to) changes.set(dayNumber(row.day), row.value);
  for (const day of [...changes.keys()].sort((left, right) => left - right)) {
    sum += value * BigInt(day - since);
    value = changes.get(day)!;
    since = day;
  }
  sum += value * BigInt(last - since + 1);
  return ratio(sum, figureScale * BigInt(last - first + 1));
}
