import type { Day } from '../days/day.ts';
import { secondsPerDay } from './check.ts';

export const anomalies = [
  'longDay',
  'overlap',
  'outsideCommitment',
  'unusualQuantity',
  'unusualRate',
  'duplicate',
  'late',
  'old',
  'own',
] as const;
export type Anomaly = (typeof anomalies)[number];

/** What is odd about one contribution, and what to compare it with: another one, a quantity, a day. */
export interface Oddity {
  readonly number: number;
  readonly what: Anomaly;
  /** The other contribution that it overlaps or doubles. */
  readonly other: number | null;
  /** What was found (seconds of the day) or is usual (a quantity in the unit's smallest parts; hundredths of a rate). */
  readonly figure: number | null;
  /** When the week that it comes late into was approved. */
  readonly day: Day | null;
}

export interface Looked {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly isWork: boolean;
  readonly day: Day;
  readonly quantity: number;
  /** Rate × multiplier: what one unit counts for. */
  readonly price: number;
  readonly note: string;
  /** Minutes since midnight. */
  readonly startsAt: number | null;
}

/** What a member usually gives of an activity: approved entries, their quantities together, and the price of most of them. */
export interface Usual {
  readonly entries: number;
  readonly quantity: bigint;
  readonly price: number;
}

export interface Surroundings {
  /** Work of this member on this day, waiting and approved. */
  readonly secondsOfDay: number;
  /** Contributions of the same member and day that wait or are approved. */
  readonly sameDay: readonly Looked[];
  readonly usual: Usual | undefined;
  /** What this member had promised for that day; none when nobody wrote down what they promise. */
  readonly promised: readonly { readonly project: number; readonly activity: number }[];
  /** The day on which this member's week was approved before this was submitted and after its day; null when it was not. */
  readonly lateSince: Day | null;
  /** Submitted so much later than its day. */
  readonly daysOld: number;
  readonly own: boolean;
}

/** A day of more than twelve hours is worth a look; so is work logged more than a quarter late. */
const longDaySeconds = secondsPerDay / 2;
const oldAfterDays = 92;
/** From so many entries on there is something usual; this many times more, or this many times less, is not. */
const usualFromEntries = 5;
const timesMore = 4n;
const timesLess = 8n;
const priceTimes = 2;

/** Everything odd about a contribution, in a fixed order. Each is worth a look; none is wrong by itself. */
export function oddities(row: Looked, around: Surroundings): Oddity[] {
  const found: Oddity[] = [];
  const say = (what: Anomaly, more: Partial<Pick<Oddity, 'other' | 'figure' | 'day'>> = {}): void =>
    void found.push({ number: row.number, what, other: null, figure: null, day: null, ...more });
  if (row.isWork && around.secondsOfDay > longDaySeconds) say('longDay', { figure: around.secondsOfDay });
  const overlapping = around.sameDay.find((other) => overlaps(row, other));
  if (overlapping) say('overlap', { other: overlapping.number });
  if (isOutside(row, around.promised)) say('outsideCommitment');
  const { usual } = around;
  if (usual && usual.entries >= usualFromEntries) {
    if (isUnusual(row.quantity, usual)) say('unusualQuantity', { figure: Number(usual.quantity / BigInt(usual.entries)) });
    if (row.price > usual.price * priceTimes || row.price * priceTimes < usual.price) say('unusualRate', { figure: usual.price });
  }
  const twin = around.sameDay.find((other) => doubles(row, other));
  if (twin) say('duplicate', { other: twin.number });
  if (around.lateSince !== null) say('late', { day: around.lateSince });
  if (around.daysOld > oldAfterDays) say('old');
  if (around.own) say('own');
  return found;
}

/** Both say when they began, and one began before the other had ended. */
function overlaps(one: Looked, other: Looked): boolean {
  if (one.number === other.number || one.startsAt === null || other.startsAt === null || !one.isWork || !other.isWork) return false;
  const [first, second] = [one.startsAt * 60, other.startsAt * 60];
  return first < second + other.quantity && second < first + one.quantity;
}

function doubles(one: Looked, other: Looked): boolean {
  return (
    other.number !== one.number &&
    other.activity === one.activity &&
    other.project === one.project &&
    other.quantity === one.quantity &&
    other.note === one.note &&
    other.startsAt === one.startsAt
  );
}

/** The member promised something for that day, and not this. */
function isOutside(row: Looked, promised: Surroundings['promised']): boolean {
  return promised.length > 0 && !promised.some((one) => one.project === row.project && one.activity === row.activity);
}

/** Far from the mean of what was approved so far, counted in whole numbers. */
function isUnusual(quantity: number, usual: Usual): boolean {
  const [all, sum] = [BigInt(quantity) * BigInt(usual.entries), usual.quantity];
  return sum > 0n && (all > timesMore * sum || all * timesLess < sum);
}
