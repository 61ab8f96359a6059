import { resolveRate } from '../../core/charters/rates.ts';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { checkContribution, checkDaySum } from '../../core/contributions/check.ts';
import type { Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { largestWeight, weigh } from '../../core/shares/weigh.ts';
import type { Context } from '../context.ts';
import type { ActivityRow, RateRow } from '../ports/book.ts';
import type { ReadFile, ReadRow } from '../ports/importReader.ts';
import { activityFinder, Matcher, type PlannedPerson, type PlannedProject, type PlanOptions } from './match.ts';

export type { PlannedPerson, PlannedProject, PlanOptions } from './match.ts';

export type PlannedState = 'new' | 'alreadyThere' | 'looksLike' | 'refused';

export interface PlannedRow {
  readonly source: ReadRow;
  readonly state: PlannedState;
  readonly refusal: Refusal | null;
  readonly existing: number | null;
  /** Positions in `people` and `projects`; numbers of the activity and of the rate that holds on its day. */
  readonly person: number;
  readonly project: number;
  readonly activity: number;
  readonly rate: number;
  /** What the book keeps of it in words. */
  readonly note: string;
}

export interface ImportPlan {
  /** The book's version that the plan was made for, and what it was asked with: when the book has moved on, it is made again. */
  readonly version: number;
  readonly options: PlanOptions;
  readonly file: ReadFile;
  readonly rows: readonly PlannedRow[];
  readonly refused: readonly { readonly row: number; readonly refusal: Refusal; readonly source: ReadRow | null }[];
  readonly people: readonly PlannedPerson[];
  readonly projects: readonly PlannedProject[];
  readonly activities: ReadonlyMap<ActivityKind, number | null>;
  readonly seconds: number;
}

/** Says for every row of a file what importing it would do. Nothing is written. */
export function planImport(context: Context, file: ReadFile, options: PlanOptions): ImportPlan {
  const { read } = context.book;
  const matcher = new Matcher(context, file, options);
  const activities = read.activities().filter((activity) => !activity.archived);
  const activityOf = activityFinder(activities);
  const rates = rateFinder(read.rates());
  const existingOf = knownRows(context, file);
  const twins = lookAlikeFinder(context, matcher, new Set(existingOf.values()));
  const tellsHints = file.format !== 'contributions';
  const secondsOfDay = daySums(context, matcher);
  const lastClosedDay = read.lastClosedDay();
  const today = context.clock.today();
  const rows: PlannedRow[] = [];
  const refused: { row: number; refusal: Refusal; source: ReadRow | null }[] = file.refused.map((row) => ({
    row: row.row,
    refusal: { code: row.code, details: row.details },
    source: null,
  }));
  let seconds = 0;
  for (let place = 0; place < file.rows.length; place++) {
    const source = file.rows[place]!;
    const person = matcher.personOf[place]!;
    const project = matcher.project(source);
    const { activity, unsaid } = activityOf(source.kind, source);
    const { quantity } = source;
    const existing = existingOf.size === 0 ? null : (existingOf.get(place) ?? null);
    let refusal: Refusal | undefined;
    if (matcher.nameless.has(person)) refusal = refuse('NAME_MISSING');
    if (project === null) refusal = refuse('PROJECT_UNKNOWN', { project: source.project ?? '' });
    if (!activity) refusal ??= refuse('ACTIVITY_UNKNOWN', { activity: source.kind });
    const { joined, number } = matcher.people[person]!;
    if (activity && existing === null) {
      refusal ??= checkContribution({
        unit: activity.unit,
        quantity,
        day: source.day,
        today,
        joined,
        left: matcher.left[person]!,
        memberName: source.memberName,
        lastClosedDay,
      });
    }
    const pricing = activity && rates(activity, number ?? 0, source.day);
    if (activity && !pricing) refusal ??= refuse('RATE_MISSING', { activity: activity.label.en, day: source.day });
    if (pricing && quantity > pricing.largestQuantity) refusal ??= refuse('WEIGHT_OVERFLOW');
    if (!refusal && existing === null && source.kind === 'work') refusal = secondsOfDay(person, number, source, quantity);
    if (refusal && existing === null) {
      refused.push({ row: source.row, refusal, source });
      continue;
    }
    const twin = existing === null ? twins(number, source, quantity) : null;
    const state: PlannedState = existing !== null ? 'alreadyThere' : twin !== null ? 'looksLike' : 'new';
    matcher.people[person]!.rows += 1;
    if (project !== null) matcher.projects[project]!.rows += 1;
    if (source.kind === 'work' && state === 'new') seconds += quantity;
    rows.push({
      source,
      state,
      refusal: null,
      existing: existing ?? twin,
      person,
      project: project ?? 0,
      activity: activity?.number ?? 0,
      rate: pricing?.rate.number ?? 0,
      note: tellsHints && unsaid !== '' ? noteWith(source.description, unsaid) : source.description,
    });
  }
  refused.sort((left, right) => left.row - right.row);
  const kinds = new Map([...matcher.kinds].map((kind) => [kind, activities.find((activity) => activity.kind === kind)?.number ?? null]));
  return {
    version: context.book.version(),
    options,
    file,
    rows,
    refused,
    people: matcher.people,
    projects: matcher.projects,
    activities: kinds,
    seconds,
  };
}

/** The longest note that a book keeps, and what separates a row's own words from those of its tool. */
const longestNote = 2_000;
const apart = ' · ';

function noteWith(description: string, unsaid: string): string {
  const note = description === '' ? unsaid : `${description}${apart}${unsaid}`;
  return note.length > longestNote ? description : note;
}

/**
 * Which rows of the file are in the book already, by their place. A row is known by its own fingerprint, else by what that would be in a zone that
 * an earlier import was read in; each contribution of the book is one row only.
 */
function knownRows(context: Context, file: ReadFile): ReadonlyMap<number, number> {
  const { read } = context.book;
  const found = new Map<number, number>();
  const own = read.knownFingerprints(file.rows.map((row) => row.fingerprint));
  if (own.size > 0)
    for (let place = 0; place < file.rows.length; place++) {
      const number = own.get(file.rows[place]!.fingerprint);
      if (number !== undefined) found.set(place, number);
    }
  const passes = Math.max(0, ...new Set(file.rows.map((row) => row.otherFingerprints?.length ?? 0)));
  if (passes === 0) return found;
  const taken = new Set(found.values());
  const others = read.knownFingerprints(file.rows.flatMap((row) => row.otherFingerprints ?? []));
  for (let pass = 0; pass < passes; pass++) {
    for (let place = 0; place < file.rows.length; place++) {
      if (found.has(place)) continue;
      const number = others.get(file.rows[place]!.otherFingerprints?.[pass] ?? '');
      if (number === undefined || taken.has(number)) continue;
      found.set(place, number);
      taken.add(number);
    }
  }
  return found;
}

interface Pricing {
  readonly rate: RateRow;
  /** What weighs more than this does not fit the book. */
  readonly largestQuantity: number;
}

function pricingOf(rate: RateRow, unit: ActivityRow['unit']): Pricing {
  // What the smallest unit of quantity weighs: a weight is proportional to its quantity.
  const unitWeight = weigh({ unit, quantity: 1, rate: rate.rate, multiplier: rate.multiplier });
  return { rate, largestQuantity: unitWeight === 0n ? Infinity : Number(largestWeight / unitWeight) };
}

/** Rates looked up once per day, activity, and member with rates of their own. Rows of one day often follow one another. */
function rateFinder(rates: readonly RateRow[]): (activity: ActivityRow, member: number, day: Day) => Pricing | undefined {
  const found = new Map<Day, Map<number, Map<number, Pricing | undefined>>>();
  const pricings = new Map<number, Pricing>();
  const withOwn = new Set(rates.filter((rate) => rate.member !== null).map((rate) => rate.member));
  const priced = (activity: ActivityRow, rate: RateRow): Pricing => {
    const made = pricings.get(rate.number) ?? pricingOf(rate, activity.unit);
    pricings.set(rate.number, made);
    return made;
  };
  let lastDay: Day = '';
  let ofDay = new Map<number, Map<number, Pricing | undefined>>();
  let common = new Map<number, Pricing | undefined>();
  return (activity, member, day) => {
    if (day !== lastDay) {
      ofDay = entryOf(found, day);
      common = entryOf(ofDay, 0);
      lastDay = day;
    }
    const byActivity = withOwn.has(member) ? entryOf(ofDay, member) : common;
    let pricing = byActivity.get(activity.number);
    if (pricing === undefined && !byActivity.has(activity.number)) {
      const rate = resolveRate(rates, activity.number, member, day);
      pricing = rate && priced(activity, rate);
      byActivity.set(activity.number, pricing);
    }
    return pricing;
  };
}

/** The map at a key, made when it is not there. */
function entryOf<Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let inner = outer.get(key);
  if (!inner) outer.set(key, (inner = new Map()));
  return inner;
}

/** Standing contributions of the same member, day, kind and quantity that no row of the file is known to be. */
function lookAlikeFinder(
  context: Context,
  matcher: Matcher,
  taken: Set<number>,
): (member: number | null, row: ReadRow, quantity: number) => number | null {
  const byKey = new Map<string, number[]>();
  for (const { number } of matcher.people) {
    if (number === null) continue;
    for (const twin of context.book.read.lookAlikes(number, matcher.from, matcher.to)) {
      if (taken.has(twin.number)) continue;
      const key = `${number} ${twin.day} ${twin.kind} ${twin.quantity}`;
      byKey.set(key, [...(byKey.get(key) ?? []), twin.number]);
    }
  }
  return (member, row, quantity) => (member === null ? null : (byKey.get(`${member} ${row.day} ${row.kind} ${quantity}`)?.shift() ?? null));
}

/** Adds up each person's day, with what the book already holds, and refuses what passes 24 hours. */
function daySums(
  context: Context,
  matcher: Matcher,
): (person: number, member: number | null, row: ReadRow, quantity: number) => Refusal | undefined {
  if (matcher.people.length === 0) return () => undefined;
  const stored = context.book.read.secondsByDay(matcher.from, matcher.to);
  const sums = new Map<Day, Map<number, number>>();
  let lastDay: Day = '';
  let ofDay = new Map<number, number>();
  return (person, member, row, quantity) => {
    if (row.day !== lastDay) {
      ofDay = entryOf(sums, row.day);
      lastDay = row.day;
    }
    const before = ofDay.get(person) ?? (member === null ? 0 : (stored.get(`${member} ${row.day}`) ?? 0));
    const refusal = checkDaySum(before + quantity, row.memberName, row.day);
    if (!refusal) ofDay.set(person, before + quantity);
    return refusal;
  };
}
