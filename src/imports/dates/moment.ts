import { readClock } from './clock.ts';

/** A cell that says a day, a time of the day, or both; perhaps how far its clock is from that of Greenwich. */
export interface Moment {
  /** The day as it is written, still to be read in the column's order; empty when the cell has none. */
  readonly dayText: string;
  /** Seconds since midnight, when the cell has a time. */
  readonly seconds: number | undefined;
  /** Seconds that the clock is ahead of Greenwich, when the cell says so. */
  readonly offset: number | undefined;
  /** The time is given to the minute only. */
  readonly minutesOnly: boolean;
}

const zoned = /^(.*\d)\s*(Z|UTC|GMT|[+−-]\d{2}(?::?\d{2})?)$/u;
const dayThenTime =
  /^(.*?\d\S*?)(?:T|,?\s+(?:à |at |um |a las |às |kl\. )?)((?:上午|午前|오전|下午|午後|오후)?\s*\d{1,2}\s?[:h]\s?\d{2}.*)$/iu;

/** `46083.375`: a day and a part of it, as workbooks count both. */
const serialMoment = /^([1-9]\d{4})[.,](\d{1,15})$/u;

/** What a cell says; undefined when its time is no time. A bare day is taken for a day whatever it looks like: the day reader refuses it. */
export function readMoment(raw: string): Moment | undefined {
  const text = raw.trim();
  const serial = serialMoment.exec(text);
  if (serial)
    return { dayText: serial[1]!, seconds: Math.round(Number(`0.${serial[2]!}`) * 86_400), offset: undefined, minutesOnly: false };
  const bare = readClock(text);
  if (bare !== undefined) return { dayText: '', seconds: bare, offset: undefined, minutesOnly: isToTheMinute(text) };
  const zone = zoned.exec(text);
  const inner = zone && dayThenTime.test(zone[1]!) ? zone[1]! : text;
  const both = dayThenTime.exec(inner);
  if (!both) return /^\D*\d{1,2}:\d/u.test(text) ? undefined : { dayText: text, seconds: undefined, offset: undefined, minutesOnly: false };
  const time = both[2]!.replace(/(:\d{2}:\d{2})[.,]\d{1,9}/u, '$1');
  const seconds = readClock(time);
  if (seconds === undefined) return undefined;
  return {
    dayText: both[1]!.trim(),
    seconds,
    offset: zone && inner !== text ? offsetOf(zone[2]!) : undefined,
    minutesOnly: isToTheMinute(time),
  };
}

/** The part of a cell that is a day: days alone decide which comes first, day or month. */
export function dayPart(text: string): string {
  // The commonest cells hold a day and nothing else, or a time and nothing else.
  if (text.length <= 10 && !text.includes(':')) return text;
  return readMoment(text)?.dayText ?? '';
}

function isToTheMinute(time: string): boolean {
  return !/[:h]\s?\d{2}:\d{2}/iu.test(time);
}

function offsetOf(text: string): number {
  const match = /^([+−-])(\d{2}):?(\d{2})?$/u.exec(text);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === '+' ? seconds : -seconds;
}
