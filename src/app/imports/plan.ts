import { resolveRate } from '../../core/charters/rates.ts';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { checkContribution, checkDaySum } from '../../core/contributions/check.ts';
import type { Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { largestWeight, weigh } from '../../core/shares/weigh.ts';
import type { Context } from '../context.ts';
import { foldName } from '../members.ts';
import type { ActivityRow, MemberRow, RateRow } from '../ports/book.ts';
import type { ReadFile, ReadRow } from '../ports/importReader.ts';

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
}

export interface PlannedPerson {
  readonly inFile: string;
  readonly name: string;
  readonly email: string;
  readonly number: number | null;
  readonly joined: Day;
  rows: number;
}
export interface PlannedProject {
  readonly name: string;
  readonly number: number | null;
  rows: number;
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

export interface PlanOptions {
  /** All rows go into this project; null keeps the file's own. */
  readonly project: string | null;
  /** Members chosen by the person for names in the file; 0 is a new member. */
  readonly memberMatches: Readonly<Record<string, number>>;
}

/** The ways that a planned import meets the book, all looked up once. */
class Matcher {
  readonly people: PlannedPerson[] = [];
  readonly projects: PlannedProject[] = [];
  /** For each row of the file, its position in `people`. */
  readonly personOf: Uint32Array;
  /** People of whose name nothing can be seen. */
  readonly nameless = new Set<number>();
  /** The kinds of contribution that the file has. */
  readonly kinds = new Set<ActivityKind>();
  /** When each of `people` left. */
  readonly left: (Day | null)[] = [];
  /** First and last day of the file's rows; empty texts when there are none. */
  readonly from: Day;
  readonly to: Day;
  readonly #members: readonly MemberRow[];
  readonly #projectNames: ReadonlyMap<string, number>;
  readonly #projectsByKey = new Map<string, number>();
  readonly #options: PlanOptions;
  /** Most rows name the project of the row before. */
  #lastName: string | null = null;
  #lastProject: number | null = null;
  constructor(context: Context, file: ReadFile, options: PlanOptions) {
    const { read } = context.book;
    this.#members = read.members();
    this.#projectNames = new Map(read.projects().map((project) => [foldName(project.name), project.number]));
    this.#options = options;
    // One walk over the rows: who is named, since when, and the days of the file.
    const spellings = new Map<string, { readonly index: number; readonly row: ReadRow; first: Day }>();
    const spellingOf = new Uint32Array(file.rows.length);
    let from = file.rows[0]?.day ?? '';
    let to = from;
    let place = 0;
    let lastKind: ActivityKind | undefined;
    for (const row of file.rows) {
      const { day } = row;
      let spelling = spellings.get(row.memberName);
      if (spelling === undefined) spellings.set(row.memberName, (spelling = { index: spellings.size, row, first: day }));
      else if (day < spelling.first) spelling.first = day;
      spellingOf[place++] = spelling.index;
      if (row.kind !== lastKind) this.kinds.add((lastKind = row.kind));
      if (day > to) to = day;
      else if (day < from) from = day;
    }
    [this.from, this.to] = [from, to];
    const people = [...spellings.values()].map(({ row, first }) => this.#person(row, first));
    this.personOf = spellingOf.map((index) => people[index]!);
  }

  #person(row: ReadRow, firstDay: Day): number {
    const folded = foldName(row.memberName);
    const chosen = this.#options.memberMatches[row.memberName];
    const member =
      chosen === 0
        ? undefined
        : (this.#members.find((candidate) => candidate.number === chosen) ??
          this.#members.find(
            (candidate) =>
              row.memberEmail !== null && candidate.email !== '' && candidate.email.toLowerCase() === row.memberEmail.toLowerCase(),
          ) ??
          this.#members.find((candidate) => foldName(candidate.name) === folded));
    // Two spellings in one file that fold to the same name are one new person.
    const twin = member ? undefined : this.people.findIndex((person) => person.number === null && foldName(person.name) === folded);
    const index = twin !== undefined && twin >= 0 ? twin : this.people.length;
    if (index === this.people.length) {
      this.people.push({
        inFile: row.memberName,
        name: member?.name ?? row.memberName,
        email: member?.email ?? row.memberEmail ?? '',
        number: member?.number ?? null,
        joined: member?.joined ?? firstDay,
        rows: 0,
      });
      this.left.push(member?.left ?? null);
    }
    if (folded === '') this.nameless.add(index);
    return index;
  }

  project(row: ReadRow): number | null {
    const name = this.#options.project ?? row.project;
    if (name === this.#lastName) return this.#lastProject;
    this.#lastName = name;
    return (this.#lastProject = name === null || name.trim() === '' ? null : this.#projectOf(name));
  }

  #projectOf(name: string): number {
    const known = this.#projectsByKey.get(name);
    if (known !== undefined) return known;
    const folded = foldName(name);
    let index = this.projects.findIndex((project) => foldName(project.name) === folded);
    if (index < 0) index = this.projects.push({ name: name.trim(), number: this.#projectNames.get(folded) ?? null, rows: 0 }) - 1;
    this.#projectsByKey.set(name, index);
    return index;
  }
}

/** Says for every row of a file what importing it would do. Nothing is written. */
export function planImport(context: Context, file: ReadFile, options: PlanOptions): ImportPlan {
  const { read } = context.book;
  const matcher = new Matcher(context, file, options);
  const activities = read.activities().filter((activity) => !activity.archived);
  const byKind = new Map<ActivityKind, ActivityRow>();
  for (const activity of activities) if (!byKind.has(activity.kind)) byKind.set(activity.kind, activity);
  const rates = rateFinder(read.rates());
  const known = read.knownFingerprints(file.rows.map((row) => row.fingerprint));
  const twins = lookAlikeFinder(context, matcher, new Set(known.values()));
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
    const activity = byKind.get(source.kind);
    const { quantity } = source;
    const existing = known.size === 0 ? null : (known.get(source.fingerprint) ?? null);
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
    });
  }
  refused.sort((left, right) => left.row - right.row);
  const kinds = new Map([...matcher.kinds].map((kind) => [kind, byKind.get(kind)?.number ?? null]));
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
