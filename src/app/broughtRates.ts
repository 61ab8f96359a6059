import { ratesAdopted, type AdoptedBefore, type KnownRate, type RateChange } from '../core/charters/adoptRates.ts';
import type { Charter, CharterActivity } from '../core/charters/charter.ts';
import { dayNumber, type Day } from '../core/days/day.ts';
import type { CharterRow, Reads, Writer } from './ports/book.ts';

/** Activities that a charter names and the book does not have, and what it changes about the rates of all. `row` is the adoption, which is written. */
export function bringActivities(read: Reads, write: Writer, row: { number: number; charter: Charter; from: Day }): void {
  const { charter, from } = row;
  const others = read.charters().filter((known) => known.number !== row.number);
  const came = new Map(others.map((known) => [known.number, ratesOf(read, known)]));
  const brought = new Set([...came.values()].flat());
  const rates = read.rates().map((rate): KnownRate => ({ ...rate, brought: brought.has(rate.number) }));
  const adoption = {
    charter,
    from,
    until: others.find((known) => known.from > from)?.from ?? null,
    earlier: others
      .filter((known) => known.from <= from)
      .map((known): AdoptedBefore => ({ charter: known.charter, from: known.from, lastRate: Math.max(0, ...came.get(known.number)!) })),
    digits: read.cooperative().currencyDigits,
  };
  const known = read.activities();
  const activityNumbers = counter(read.nextNumber('activity'));
  const rateNumbers = counter(read.nextNumber('rate'));
  const set = (activity: number, change: RateChange): void => {
    const { member, from: first, rate, multiplier, ends } = change;
    const head = { number: rateNumbers(), activity, from: dayNumber(first) };
    if (ends) write.append('rate.ended', { ...head, member: member! });
    else write.append('rate.set', { ...head, member, rate, multiplier });
  };
  const added = charter.activities
    .filter((activity) => !known.some((one) => one.key === activity.key))
    .map((activity) => ({ ...activity, number: addActivity(write, activityNumbers(), activity) }));
  for (const activity of [...known, ...added])
    for (const change of ratesAdopted(
      activity,
      rates.filter((rate) => rate.activity === activity.number),
      adoption,
    ))
      set(activity.number, change);
}

/** Numbers of the rates that came with a charter, in the command that adopted it. */
function ratesOf(read: Reads, charter: CharterRow): number[] {
  const command = read.commandOf(charter.seq);
  const numbers: number[] = [];
  if (!command) return numbers;
  for (let seq = charter.seq; seq <= command.lastSeq; seq++) {
    const entry = read.entry(seq)!;
    if (entry.kind === 'rate.set' || entry.kind === 'rate.ended') numbers.push((entry.data as { number: number }).number);
  }
  return numbers;
}

function addActivity(write: Writer, number: number, activity: CharterActivity): number {
  const { key, kind, label } = activity;
  write.append('activity.added', { number, kind, ...label, key });
  return number;
}

function counter(first: number): () => number {
  let next = first;
  return () => next++;
}
