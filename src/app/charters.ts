import type { Charter, CharterActivity } from '../core/charters/charter.ts';
import { charterFactFindings, charterWarnings, checkCharter, checkCharterFacts } from '../core/charters/check.ts';
import { numberMembers } from '../core/charters/naming.ts';
import { multiplierUnits, rateUnits } from '../core/charters/rateDigits.ts';
import { resolveRate } from '../core/charters/rates.ts';
import { addDays, dayNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import { scaled } from '../core/quantities/decimal.ts';
import { assert, refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import type { Facts } from '../core/waterfall/facts.ts';
import { readAttachment, type Attachment } from './attachments.ts';
import { claimFindings, claimPayments } from './claims.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import { adopt } from './cooperatives.ts';
import { closedPeriods, readFacts } from './facts.ts';
import { foldName } from './members.ts';
import type { ActivityRow, CharterRow, RateRow, Reads, Writer } from './ports/book.ts';

/** The charter in force on a day: the latest that has begun; of two from the same day the one adopted last. */
export function charterOn(read: Reads, day: Day): CharterRow {
  const begun = read.charters().filter((charter) => charter.from <= day);
  const inForce = begun.at(-1);
  assert(inForce, 'a book has a charter since its start');
  return inForce;
}

export interface Adoption {
  readonly id: string;
  readonly charter: Charter;
  readonly from: Day;
  /** Who decided: a meeting, a vote, a person. Empty when nobody says. */
  readonly decidedBy: string;
  readonly minutes: Attachment | null;
}

/** A charter with its members by number, as a book keeps it: names are personal and change. */
export function placeCharter(read: Reads, charter: Charter): Charter {
  const members = read.members();
  const { charter: numbered, unknown } = numberMembers(charter, (text) => {
    const found =
      members.find((member) => String(member.number) === text) ?? members.find((member) => foldName(member.name) === foldName(text));
    return found ? String(found.number) : undefined;
  });
  if (unknown.length > 0) throw new Refused(refuse('MEMBER_UNKNOWN', { member: unknown[0]! }));
  return numbered;
}

/** The other way round, for a file that leaves the book: in another one the numbers would be other people's. */
export function nameMembers(read: Reads, charter: Charter): Charter {
  const members = read.members();
  return numberMembers(charter, (text) => {
    const name = members.find((member) => String(member.number) === text)?.name;
    return name !== undefined && members.filter((member) => member.name === name).length === 1 ? name : text;
  }).charter;
}

/** Everything that stops a charter from being used in this book, from a day on. */
export function requireFitting(read: Reads, charter: Charter, from: Day): Charter {
  refuseFirst(checkCharter(charter, read.cooperative().currencyDigits));
  const placed = placeCharter(read, charter);
  refuseFirst(checkCharterFacts(placed, factsOn(read, placed, from), 'adopting'), claimsFound(read, placed, from).find(stops));
  return placed;
}

const stops = (finding: Refusal): boolean => !charterWarnings.has(finding.code);

function factsOn(read: Reads, charter: Charter, day: Day): Facts {
  return readFacts(read, { charter, from: day, to: day, result: 0n });
}

/** What becomes of the claims of the charter in force, and of those before it, under one that holds from a day. */
function claimsFound(read: Reads, charter: Charter, from: Day): Refusal[] {
  return claimFindings(claimPayments(read, closedPeriods(read)), charterOn(read, from).charter, charter, (by) => factsOn(read, by, from));
}

/** Everything that is to be said about a sound charter, with its members by number, in this book from a day on; only some of it stops it. */
export function fitFindings(read: Reads, placed: Charter, from: Day): Refusal[] {
  return [...charterFactFindings(placed, factsOn(read, placed, from)), ...claimsFound(read, placed, from)];
}

/**
 * Adopts a charter from a day after everything that is closed: it acts forward only. What it says of activities and rates that the
 * charter before did not say comes with it, from the same day.
 */
export function adoptCharter(context: Context, input: Adoption): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  const { id, charter: asked, from, decidedBy } = input;
  const minutes = input.minutes && readAttachment(input.minutes);
  return perform(context, 'charters.adopt', { id, charter: asked, from, decidedBy, minutes }, (write) => {
    if (!parseIsoDay(from)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: from }));
    const closed = read.lastClosedDay();
    if (closed !== null && from <= closed) throw new Refused(refuse('CHARTER_DATE_CLOSED', { day: from, closedTo: closed }));
    const charter = requireFitting(read, asked, from);
    const before = charterOn(read, from).charter;
    const number = read.nextNumber('charter');
    adopt(write, number, charter, from, { decidedBy: tidyText(decidedBy), author: context.actor.personId, minutes: minutes?.sha256 });
    if (minutes) write.saveMinutes(number, minutes, input.minutes!.bytes);
    bringActivities(read, write, before, charter, from);
    return { number };
  });
}

/** Activities and rates that a charter says otherwise than the one before, from its first day on. */
function bringActivities(read: Reads, write: Writer, before: Charter, charter: Charter, from: Day): void {
  const rates = read.rates();
  const rateNumbers = counter(read.nextNumber('rate'));
  const activityNumbers = counter(read.nextNumber('activity'));
  const { currencyDigits } = read.cooperative();
  const setFor =
    (activity: number): SetRate =>
    (member, first, rate, multiplier) =>
      void write.append('rate.set', { number: rateNumbers(), activity, member, from: dayNumber(first), rate, multiplier });
  if (charter.name !== before.name) bringMultipliers(read, charter, from, setFor);
  for (const activity of charter.activities) {
    const known = read.activities().find((row) => row.key === activity.key);
    const said = before.activities.find((other) => other.key === activity.key);
    const row = known ?? addActivity(write, activityNumbers(), activity);
    const set = setFor(row.number);
    const [rate, multiplier] = [rateUnits(activity.rate, activity.kind, currencyDigits), multiplierUnits(activity.multiplier)];
    if (!known) set(null, from, rate, multiplier);
    else {
      const rateChanged = !said || scaled(said.rate, 6) !== scaled(activity.rate, 6);
      const multiplierChanged = !said || charter.name !== before.name || scaled(said.multiplier, 2) !== scaled(activity.multiplier, 2);
      followCharter(rates, row, from, set, { rate: rateChanged ? rate : null, multiplier: multiplierChanged ? multiplier : null });
    }
    if (JSON.stringify(said?.rates ?? []) !== JSON.stringify(activity.rates))
      bringDatedRates(activity, from, set, currencyDigits, { rate, multiplier });
  }
}

/** An activity of the group's own, which the charter does not name, counts as much as the charter's first of its kind. */
function bringMultipliers(read: Reads, charter: Charter, from: Day, set: (activity: number) => SetRate): void {
  for (const row of read.activities()) {
    if (charter.activities.some((activity) => activity.key === row.key)) continue;
    const template = charter.activities.find((activity) => activity.kind === row.kind);
    if (template) followCharter(read.rates(), row, from, set(row.number), { rate: null, multiplier: multiplierUnits(template.multiplier) });
  }
}

type SetRate = (member: number | null, from: Day, rate: number, multiplier: number) => void;

/** Null keeps what the group has. A multiplier holds for everyone; a rate that the charter changes holds for those who have none of their own. */
function followCharter(
  rates: readonly RateRow[],
  activity: ActivityRow,
  from: Day,
  set: SetRate,
  charter: { rate: number | null; multiplier: number | null },
): void {
  const own = rates.filter((rate) => rate.activity === activity.number);
  for (const member of new Set<number | null>([null, ...own.map((rate) => rate.member)])) {
    const inForce = resolveRate(
      own.filter((rate) => rate.member === member),
      activity.number,
      member ?? 0,
      from,
    );
    if (!inForce) continue;
    const rate = member === null ? (charter.rate ?? inForce.rate) : inForce.rate;
    const multiplier = charter.multiplier ?? inForce.multiplier;
    if (rate !== inForce.rate || multiplier !== inForce.multiplier) set(member, from, rate, multiplier);
  }
}

/** Dated rates and members' own that have not ended when the charter begins. */
function bringDatedRates(
  activity: CharterActivity,
  from: Day,
  set: SetRate,
  digits: number,
  common: { rate: number; multiplier: number },
): void {
  // In the order of their days, whatever the charter's: of two rates from one day the book follows the one that was set last.
  for (const dated of activity.rates.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    if (dated.to !== null && dated.to < from) continue;
    const member = dated.member === null ? null : Number(dated.member);
    set(member, dated.from > from ? dated.from : from, rateUnits(dated.rate, activity.kind, digits), multiplierUnits(dated.multiplier));
    if (dated.to !== null) set(member, addDays(dated.to, 1), common.rate, common.multiplier);
  }
}

function addActivity(write: Writer, number: number, activity: CharterActivity): ActivityRow {
  const { key, kind, label } = activity;
  write.append('activity.added', { number, kind, ...label, key });
  return { number, key } as ActivityRow;
}

function counter(first: number): () => number {
  let next = first;
  return () => next++;
}
