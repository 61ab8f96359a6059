import type { Day } from '../../core/days/day.ts';
import type { PeriodFacts } from '../../core/statements/build.ts';
import type { PromiseLine } from '../../core/statements/document.ts';
import type { Issuing } from '../../core/statements/paper.ts';
import { commitmentReport } from '../commitments/report.ts';
import type { Context } from '../context.ts';
import type { ActivityRow, DocumentRow, EntryRow, MemberRow, PeriodRow, RateRow, Reads } from '../ports/book.ts';
import { periodFacts } from '../statements.ts';
import { issuerOf } from './issuer.ts';

/** Every period with its distribution is much to read: whoever asks for many documents reads them once. */
export type PeriodsByNumber = ReadonlyMap<number, PeriodRow>;
export function periodsByNumber(read: Reads): PeriodsByNumber {
  return new Map(read.periods().map((period) => [period.number, period]));
}

/** What every document of one run looks up, read once: thousands of statements name the same few things. */
export interface Run {
  readonly context: Context;
  readonly read: Reads;
  readonly today: Day;
  /** Who issues, and the journal's head as the run found it. */
  readonly issuing: Issuing;
  readonly periods: PeriodsByNumber;
  readonly documents: readonly DocumentRow[];
  readonly members: ReadonlyMap<number, MemberRow>;
  readonly projects: ReadonlyMap<number, string>;
  readonly activities: ReadonlyMap<number, ActivityRow>;
  rate(number: number): RateRow | undefined;
  periodFacts(period: number): PeriodFacts;
  /** A member's promises against what they gave, up to a day. */
  promises(member: number, asOf: Day): readonly PromiseLine[];
  /** Who wrote an entry and on which day. */
  deed(seq: number): { readonly by: string; readonly on: Day };
}

export function startRun(context: Context): Run {
  const { read } = context.book;
  const { seq, hash } = context.book.head();
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const rates = new Map<number, RateRow>();
  return {
    context,
    read,
    today: context.clock.today(),
    issuing: { cooperative: issuerOf(read), head: { seq, hash } },
    periods: periodsByNumber(read),
    documents: read.documents(),
    members: new Map(read.members().map((member) => [member.number, member])),
    projects,
    activities,
    rate(number) {
      if (rates.size === 0) for (const rate of read.rates()) rates.set(rate.number, rate);
      return rates.get(number);
    },
    periodFacts: remembered((period) => periodFacts(read, period)),
    promises: (
      (byDay) => (member: number, asOf: Day) =>
        byDay(asOf).get(member) ?? []
    )(
      remembered((asOf: Day) => {
        const byMember = new Map<number, PromiseLine[]>();
        for (const line of commitmentReport(context, { asOf, project: null }).lines) {
          const activity = activities.get(line.activity)!;
          const own = byMember.get(line.member) ?? [];
          byMember.set(line.member, own);
          own.push({
            project: projects.get(line.project) ?? '',
            activity: activity.label,
            unit: activity.unit,
            promised: line.due.toString(),
            given: line.approved.toString(),
          });
        }
        return byMember;
      }),
    ),
    deed: remembered((entry: number) => {
      const row: EntryRow | undefined = read.entry(entry);
      return { by: row ? (read.person(row.actor)?.name ?? '') : '', on: row ? row.at.slice(0, 10) : '' };
    }),
  };
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key)!;
  };
}
