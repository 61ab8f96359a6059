import { firstRecords } from '../csv/records.ts';
import type { TextFile } from '../decode/decode.ts';
import { unitOfHeader } from '../formats/units.ts';
import type { TimeUnit } from '../quantities/seconds.ts';
import { isRefusal, type RowReader } from '../row.ts';
import type { Detected } from '../table/detect.ts';

/** Rows that are asked what their durations count. */
const mostAsked = 2_000;

const units = ['h', 'min', 's'] as const;
const bareNumber = /^\d{1,6}$/u;

/**
 * What a bare number in the duration column counts. Its name says it; else the rows do, all of them together: start and end that lie as many minutes
 * or seconds apart, or numbers that are too large for hours of a day. Hours when nothing tells.
 */
export function durationUnit(file: TextFile, detected: Detected, readerFor: (unit: TimeUnit, order: 'dmy' | 'mdy') => RowReader): TimeUnit {
  const { header, headerRecord, delimiter } = detected;
  const column = header.index.get('duration');
  if (column === undefined) return 'h';
  const said = unitOfHeader(header.names[column] ?? '');
  if (said) return said;
  const rows = firstRecords(file.head, delimiter, mostAsked)
    .slice(headerRecord + 1)
    .filter((record) => bareNumber.test((record[column] ?? '').trim()));
  const numbers = rows.map((record) => Number(record[column])).filter((number) => number > 0);
  if (numbers.length === 0) return 'h';
  return bySpans(rows, header.index.has('start') && header.index.has('end'), readerFor) ?? bySize(numbers);
}

/** The unit in which the rows' durations are what their starts and ends say, when hours are not. */
function bySpans(
  rows: readonly (readonly string[])[],
  haveSpans: boolean,
  readerFor: (unit: TimeUnit, order: 'dmy' | 'mdy') => RowReader,
): TimeUnit | undefined {
  if (!haveSpans) return undefined;
  const readIn = (unit: TimeUnit, order: 'dmy' | 'mdy'): number => {
    const read = readerFor(unit, order);
    return rows.filter((row) => !isRefusal(read(row))).length;
  };
  const good = units.map((unit) => Math.max(readIn(unit, 'dmy'), readIn(unit, 'mdy')));
  const best = good.indexOf(Math.max(...good));
  return good[best]! > 0 ? units[best] : undefined;
}

/** More than half of the numbers are more hours than a day has: nobody logs such days, and a mistake or two change nothing. */
function bySize(numbers: readonly number[]): TimeUnit {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  if (middle <= 24) return 'h';
  return middle <= 24 * 60 ? 'min' : 's';
}
