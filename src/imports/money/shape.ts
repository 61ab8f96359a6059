import { firstRecords } from '../csv/records.ts';
import { delimiters } from '../proposal.ts';
import type { Found } from './table.ts';
import type { Field } from './words.ts';

/** Records that are looked at, and how many of ten must be of one shape. */
const asked = 60;
const ofTen = 6;
const fewest = 2;

const day = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\s*$/u;
const amount = /^\s*[+−-]?\s?\d[\d\s.,'’]*[.,]\d{2}\s?(?:€|EUR)?\s*$/u;
const words = /\p{L}{2}/u;

/**
 * Some banks write their movements without a line of column names. They are known by their shape: nearly all records have a day in one place, in
 * exactly one other an amount with cents, of which some went out (hours never do), and words. Undefined for anything else.
 */
export function movementsByShape(text: string): Found | undefined {
  for (const delimiter of delimiters) {
    const records = firstRecords(text.slice(0, 200_000), delimiter, asked).filter((record) => record.length > 2);
    const width = Math.max(0, ...records.map((record) => record.length));
    if (records.length < fewest) continue;
    const columns = (is: RegExp): number[] =>
      Array.from({ length: width }, (_, column) => column).filter(
        (column) => records.filter((record) => is.test(record[column] ?? '')).length * 10 >= records.length * ofTen,
      );
    const [days, amounts, texts] = [day, amount, words].map(columns) as [number[], number[], number[]];
    const [at, sum] = [days[0], amounts[0]];
    if (at === undefined || sum === undefined || amounts.length > 1 || texts.length === 0) continue;
    if (!records.some((record) => /^\s*[-−]/u.test(record[sum] ?? ''))) continue;
    const all = firstRecords(text.slice(0, 200_000), delimiter, asked);
    const first = all.findIndex((record) => day.test(record[at] ?? '') && amount.test(record[sum] ?? ''));
    const length = (column: number): number => records.reduce((total, record) => total + (record[column]?.length ?? 0), 0);
    const label = texts.reduce((longest, column) => (length(column) > length(longest) ? column : longest), texts[0]!);
    const index = new Map<Field, readonly number[]>([
      ['day', [at]],
      ['amount', [sum]],
      ['label', [label]],
    ]);
    return { delimiter, headerRecord: first - 1, index, isFrench: true, format: 'bank', hasFeeApart: false, isHeadless: true };
  }
  return undefined;
}
