import type { Day } from '../../core/days/day.ts';
import { dayOfMoment, localMinute } from '../../core/days/moment.ts';
import type { YearOfCapital } from '../../core/statements/annual.ts';
import type { PeriodFacts } from '../../core/statements/build.ts';
import type { NextPeriod, PromiseLine } from '../../core/statements/document.ts';
import type { Issuing } from '../../core/statements/paper.ts';
import { commitmentReport } from '../commitments/report.ts';
import type { Context } from '../context.ts';
import { capitalBetween } from '../capital/held.ts';
import type { ActivityRow, ContributionRow, DocumentRow, EntryRow, MemberRow, PeriodRow, RateRow, Reads } from '../ports/book.ts';
import type { CharterRow } from '../ports/agreements.ts';
import type { CapitalOperationRow } from '../ports/capital.ts';
import type { CountersignatureRow } from '../ports/signers.ts';
import { periodFacts } from '../statements.ts';
import { issuerOf } from './issuer.ts';
import { nextPeriod, unsettledBetween } from './standing.ts';

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
  /** The zone that moments are told in, and an instant in it, as an audit log has it. */
  readonly zone: string;
  moment(instant: string): string;
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
  /** Who wrote an entry, on which day, and at which moment of it. */
  deed(seq: number): { readonly by: string; readonly on: Day; readonly at: string };
  /** In the order in which they begin. */
  charters(): readonly CharterRow[];
  /** Of who acts. */
  readonly actor: string;
  document(number: string): DocumentRow | undefined;
  countersignatures(number: string): readonly CountersignatureRow[];
  /** A member's contributions in the days of a period that its closing did not count. */
  unsettled(period: number, member: number): readonly ContributionRow[];
  next(period: number): NextPeriod;
  /** A member's shares over a span, by the journal up to an entry. */
  capital(span: { readonly before: Day; readonly to: Day; readonly upTo: number | null }, member: number): YearOfCapital | null;
  capitalOperations(): readonly CapitalOperationRow[];
}

export function startRun(context: Context): Run {
  const { read } = context.book;
  const { seq, hash } = context.book.head();
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const rates = new Map<number, RateRow>();
  const periods = periodsByNumber(read);
  const documents = read.documents();
  const { zone } = context.clock;
  const moment = (instant: string): string => localMinute(instant, zone);
  const byNumber = remembered(() => new Map(documents.map((document) => [document.number, document])));
  const charters = remembered(() => read.charters().toSorted((left, right) => (left.from < right.from ? -1 : 1)));
  const countersignatures = remembered(() => read.countersignatures());
  const unsettled = remembered((period: number) => unsettledBetween(read, periods.get(period)!.from, periods.get(period)!.to));
  const capital = rememberedBy(
    (span: Parameters<typeof capitalBetween>[1]) => `${span.before} ${span.to} ${span.upTo}`,
    (span) => capitalBetween(read, span),
  );
  const today = context.clock.today();
  const operations = remembered(() => read.capitalOperations());
  return {
    context,
    read,
    today,
    zone,
    moment,
    issuing: { cooperative: issuerOf(read), head: { seq, hash } },
    periods,
    documents,
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
      if (!row) return { by: '', on: '', at: '' };
      const at = moment(row.at);
      return { by: read.person(row.actor)?.name ?? '', on: dayOfMoment(at), at };
    }),
    charters: () => charters(undefined),
    actor: read.person(context.actor.personId)?.name ?? '',
    document: (number) => byNumber(undefined).get(number),
    countersignatures: (number) => countersignatures(undefined).filter((row) => row.document === number),
    unsettled: (period, member) => unsettled(period).get(member) ?? [],
    next: remembered((period: number) => nextPeriod(read, periods.get(period)!.to, today)),
    capital: (span, member) => capital(span)(member),
    capitalOperations: () => operations(undefined),
  };
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  return rememberedBy((key) => key, find);
}

/** For keys that are objects, told apart by what they say. */
function rememberedBy<Key, Value>(name: (key: Key) => unknown, find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<unknown, Value>();
  return (key) => {
    const called = name(key);
    if (!known.has(called)) known.set(called, find(key));
    return known.get(called)!;
  };
}
