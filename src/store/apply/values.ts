import { dayFromNumber, monthNumber } from '../../core/days/day.ts';

const months = new Map<number, number>();
/** Rows often follow one another within a day. */
let [lastDay, lastMonth] = [0, monthNumber(dayFromNumber(0))];
export function monthOfDay(day: number): number {
  if (day === lastDay) return lastMonth;
  let month = months.get(day);
  if (month === undefined) {
    month = monthNumber(dayFromNumber(day));
    if (months.size > 20_000) months.clear();
    months.set(day, month);
  }
  lastDay = day;
  return (lastMonth = month);
}

const halves = new DataView(new ArrayBuffer(8));

/** Sixteen hexadecimal figures as the signed 64 bits that the column keeps; null for a contribution that has none. */
export function fingerprintValue(hex: string): bigint | null {
  if (hex === '') return null;
  halves.setUint32(0, Number.parseInt(hex.slice(0, 8), 16));
  halves.setUint32(4, Number.parseInt(hex.slice(8), 16));
  return halves.getBigInt64(0);
}
