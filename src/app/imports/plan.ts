import { resolveRate } from '../../core/charters/rates.ts';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { checkContribution, checkDaySum } from '../../core/contributions/check.ts';
import type { Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { checkWeight, weigh } from '../../core/shares/weigh.ts';
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
  /** Position in `people` and `projects`; the activity's number; what it will weigh. */
  readonly person: number;
  readonly project: number;
  readonly activity: number;
  readonly rate: number;
  readonly weight: bigint;
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
  /** People of whose name nothing can be seen. */
  readonly nameless = new Set<number>();
  readonly #members: readonly MemberRow[];
  readonly #projectNames: ReadonlyMap<string, number>;
  readonly #peopleByKey = new Map<string, number>();
  readonly #projectsByKey = new Map<string, number>();
  readonly #options: PlanOptions;
  readonly #firstDays: ReadonlyMap<string, Day>;
  constructor(context: Context, file: ReadFile, options: PlanOptions) {
    const { read } = context.book;
    this.#members = read.members();
    this.#projectNames = new Map(read.projects().map((project) => [foldName(project.name), project.number]));
    this.#options = options;
    const firstDays = new Map<string, Day>();
    for (const row of file.rows) {
      const first = firstDays.get(row.memberName);
      if (first === undefined || row.day < first) firstDays.set(row.memberName, row.day);
    }
    this.#firstDays = firstDays;
  }

  person(row: ReadRow): number {
    const known = this.#peopleByKey.get(row.memberName);
    if (known !== undefined) return known;
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
        joined: member?.joined ?? this.#firstDays.get(row.memberName)!,
        rows: 0,
      });
    }
    this.#peopleByKey.set(row.memberName, index);
    if (folded === '') this.nameless.add(index);
    return index;
  }

  left(person: number): Day | null {
    const { number } = this.people[person]!;
    return number === null ? null : (this.#members.find((member) => member.number === number)?.left ?? null);
  }

  project(row: ReadRow): number | null {
    const name = this.#options.project ?? row.project;
    if (name === null || name.trim() === '') return null;
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
  const twins = lookAlikeFinder(context, file, matcher, new Set(known.values()));
  const secondsOfDay = daySums(context, file);
  const lastClosedDay = read.lastClosedDay();
  const today = context.clock.today();
  const rows: PlannedRow[] = [];
  const refused: { row: number; refusal: Refusal; source: ReadRow | null }[] = file.refused.map((row) => ({
    row: row.row,
    refusal: { code: row.code, details: row.details },
    source: null,
  }));
  let seconds = 0;
  for (const source of file.rows) {
    const person = matcher.person(source);
    const project = matcher.project(source);
    const activity = byKind.get(source.kind);
    const { quantity } = source;
    const existing = known.get(source.fingerprint) ?? null;
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
        left: matcher.left(person),
        memberName: source.memberName,
        lastClosedDay,
      });
    }
    const pricing = activity && rates(activity, number ?? 0, source.day);
    if (activity && !pricing) refusal ??= refuse('RATE_MISSING', { activity: activity.label.en, day: source.day });
    const weight = pricing ? pricing.unitWeight * BigInt(quantity) : 0n;
    refusal ??= checkWeight(weight);
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
      weight,
    });
  }
  refused.sort((left, right) => left.row - right.row);
  const kinds = new Map<ActivityKind, number | null>();
  for (const row of file.rows) if (!kinds.has(row.kind)) kinds.set(row.kind, byKind.get(row.kind)?.number ?? null);
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
  /** What the smallest unit of quantity weighs: a weight is proportional to its quantity. */
  readonly unitWeight: bigint;
}

/** Rates looked up once per activity, member with rates of their own, and day. */
function rateFinder(rates: readonly RateRow[]): (activity: ActivityRow, member: number, day: Day) => Pricing | undefined {
  const found = new Map<number, Map<number, Map<Day, Pricing | undefined>>>();
  const withOwn = new Set(rates.filter((rate) => rate.member !== null).map((rate) => rate.member));
  return (activity, member, day) => {
    const byDay = entryOf(entryOf(found, activity.number), withOwn.has(member) ? member : 0);
    let pricing = byDay.get(day);
    if (pricing === undefined && !byDay.has(day)) {
      const rate = resolveRate(rates, activity.number, member, day);
      pricing = rate && { rate, unitWeight: weigh({ unit: activity.unit, quantity: 1, rate: rate.rate, multiplier: rate.multiplier }) };
      byDay.set(day, pricing);
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

/** First and last day of a file that has rows. */
function daySpan(file: ReadFile): { from: Day; to: Day } {
  let [from, to] = [file.rows[0]!.day, file.rows[0]!.day];
  for (const { day } of file.rows) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

/** Standing contributions of the same member, day, kind and quantity that no row of the file is known to be. */
function lookAlikeFinder(
  context: Context,
  file: ReadFile,
  matcher: Matcher,
  taken: Set<number>,
): (member: number | null, row: ReadRow, quantity: number) => number | null {
  if (file.rows.length === 0) return () => null;
  const days = daySpan(file);
  for (const row of file.rows) matcher.person(row);
  const byKey = new Map<string, number[]>();
  for (const { number } of matcher.people) {
    if (number === null) continue;
    for (const twin of context.book.read.lookAlikes(number, days.from, days.to)) {
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
  file: ReadFile,
): (person: number, member: number | null, row: ReadRow, quantity: number) => Refusal | undefined {
  if (file.rows.length === 0) return () => undefined;
  const days = daySpan(file);
  const stored = context.book.read.secondsByDay(days.from, days.to);
  const sums = new Map<number, Map<Day, number>>();
  return (person, member, row, quantity) => {
    const ofPerson = entryOf(sums, person);
    const before = ofPerson.get(row.day) ?? (member === null ? 0 : (stored.get(`${member} ${row.day}`) ?? 0));
    const refusal = checkDaySum(before + quantity, row.memberName, row.day);
    if (!refusal) ofPerson.set(row.day, before + quantity);
    return refusal;
  };
}
