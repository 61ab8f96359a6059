import { ratesAdopted, type KnownRate, type RateChange } from '../core/charters/adoptRates.ts';
import type { Charter, CharterActivity } from '../core/charters/charter.ts';
import { dayNumber, type Day } from '../core/days/day.ts';
import type { Reads, Writer } from './ports/book.ts';

/** Activities that a charter names and the book does not have, and what it changes about the rates of all. `row` is the adoption, which is written. */
export function bringActivities(read: Reads, write: Writer, row: { number: number; charter: Charter; from: Day }): void {
  const { charter, from } = row;
  const others = read.charters().filter((known) => known.number !== row.number);
  const entries = read.rateEntries();
  // What the book began with was set by the group: no charter was there before.
  const commands = others
    .filter((known) => known.number > 1)
    .map((known) => [known.seq, read.commandOf(known.seq)?.lastSeq ?? known.seq] as const);
  const brought = new Set(
    entries.filter(({ seq }) => commands.some(([first, last]) => seq > first && seq <= last)).map(({ number }) => number),
  );
  const rates = read.rates().map((rate): KnownRate => ({ ...rate, brought: brought.has(rate.number) }));
  const adoption = {
    charter,
    from,
    adopted: others
      .toSorted((left, right) => left.seq - right.seq)
      .map((known) => ({ charter: known.charter, from: known.from, after: entries.findLast(({ seq }) => seq < known.seq)?.number ?? 0 })),
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

function addActivity(write: Writer, number: number, activity: CharterActivity): number {
  const { key, kind, label } = activity;
  write.append('activity.added', { number, kind, ...label, key });
  return number;
}

function counter(first: number): () => number {
  let next = first;
  return () => next++;
}
