import type { ActivityKind } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { Context } from '../context.ts';
import { foldName } from '../members.ts';
import type { ActivityRow, MemberRow } from '../ports/book.ts';
import type { ReadFile, ReadRow } from '../ports/importReader.ts';

export interface PlannedPerson {
  readonly inFile: string;
  readonly name: string;
  readonly email: string;
  readonly number: number | null;
  readonly joined: Day;
  rows: number;
}
export interface PlannedProject {
  readonly inFile: string;
  readonly name: string;
  readonly number: number | null;
  rows: number;
}

export interface PlanOptions {
  /** All rows go into this project; null keeps the file's own. */
  readonly project: string | null;
  /** Members chosen by the person for names in the file; 0 is a new member. */
  readonly memberMatches: Readonly<Record<string, number>>;
  /** Projects chosen by the person for names in the file; 0 is a new project. */
  readonly projectMatches?: Readonly<Record<string, number>>;
}

/** The ways that a planned import meets the book, all looked up once. */
export class Matcher {
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
  readonly #projects: readonly { readonly number: number; readonly name: string }[];
  readonly #projectNames: ReadonlyMap<string, number>;
  readonly #projectsByKey = new Map<string, number>();
  readonly #options: PlanOptions;
  /** Most rows name the project of the row before. */
  #lastName: string | null = null;
  #lastProject: number | null = null;
  constructor(context: Context, file: ReadFile, options: PlanOptions) {
    const { read } = context.book;
    this.#members = read.members();
    this.#projects = read.projects();
    this.#projectNames = new Map(this.#projects.map((project) => [foldName(project.name), project.number]));
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
    const chosen = this.#projects.find((project) => project.number === this.#options.projectMatches?.[name]);
    const number = chosen?.number ?? this.#projectNames.get(folded) ?? null;
    let index = this.projects.findIndex((project) =>
      number === null ? project.number === null && foldName(project.name) === folded : false,
    );
    if (index < 0) index = this.projects.push({ inFile: name, name: chosen?.name ?? name.trim(), number, rows: 0 }) - 1;
    this.#projectsByKey.set(name, index);
    return index;
  }
}

/** The activity that a row goes to, and what of its own words about it the note still has to say. */
export interface ChosenActivity {
  readonly activity: ActivityRow | undefined;
  readonly unsaid: string;
}

/**
 * Finds the activity of a row: the one of its kind whose name the file gives as activity, task or tag, else the first of its kind, which is the
 * charter's own. Names that no activity has are told by the note, so that nothing of them is lost.
 */
export function activityFinder(activities: readonly ActivityRow[]): (kind: ActivityKind, row: ReadRow) => ChosenActivity {
  const first = new Map<ActivityKind, ChosenActivity>();
  const byName = new Map<string, ActivityRow>();
  for (const activity of activities) {
    if (!first.has(activity.kind)) first.set(activity.kind, { activity, unsaid: '' });
    for (const name of [activity.label.en, activity.label.fr, activity.key]) {
      const key = `${activity.kind} ${foldName(name)}`;
      if (!byName.has(key)) byName.set(key, activity);
    }
  }
  const none: ChosenActivity = { activity: undefined, unsaid: '' };
  const found = new Map<string, ChosenActivity>();
  return (kind, row) => {
    const hint = row.activityHint ?? '';
    const tags = row.tags ?? '';
    if (hint === '' && tags === '') return first.get(kind) ?? none;
    const key = `${kind}\n${hint}\n${tags}`;
    const known = found.get(key);
    if (known) return known;
    const made = choose(kind, hint, tags);
    // Hints repeat; a file in which each row has its own is not worth remembering.
    if (found.size < 10_000) found.set(key, made);
    return made;
  };

  function choose(kind: ActivityKind, hint: string, tags: string): ChosenActivity {
    const whole = byName.get(`${kind} ${foldName(hint)}`);
    if (whole) return { activity: whole, unsaid: tags };
    const words = `${hint},${tags}`.split(/[,;]/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
    const at = words.findIndex((word) => byName.has(`${kind} ${foldName(word.replace(/^#/u, ''))}`));
    const activity = at < 0 ? first.get(kind)?.activity : byName.get(`${kind} ${foldName(words[at]!.replace(/^#/u, ''))}`);
    return { activity, unsaid: words.filter((_, index) => index !== at).join(', ') };
  }
}
