import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql, type SelectQueryBuilder } from 'kysely';
import type { ContributionFilter, ContributionRow, Reads } from '../../app/ports/book.ts';
import { unitOfKind, type ActivityKind } from '../../core/charters/charter.ts';
import { dayFromNumber, dayNumber, type Day } from '../../core/days/day.ts';
import type { StateNumber } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';
import type { Tables } from '../tables.ts';
import { exactly } from './exactly.ts';
import { NoteSieve } from './noteSieve.ts';

/** Builds and compiles; the connection runs what comes out, synchronously. */
const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Selected {
  number: number;
  member: number;
  project: number;
  activity: number;
  kind: string;
  rate_number: number;
  rate: number;
  multiplier: number;
  day: number;
  quantity: number;
  weight: bigint;
  state: number;
  batch: number | null;
  corrects: number | null;
  corrected_by: number | null;
  fingerprint: bigint | null;
  submitted_seq: number;
  decided_seq: number | null;
  note: string | null;
  reason: string | null;
  receipts: number;
  starts_at: number | null;
}

function selectRows() {
  return build
    .selectFrom('contribution as c')
    .innerJoin('activity as a', 'a.number', 'c.activity')
    .innerJoin('rate as r', 'r.number', 'c.rate')
    .leftJoin('note as n', (join) => join.onRef('n.seq', '=', 'c.submitted_seq').onRef('n.number', '=', 'c.number'))
    .leftJoin('note as d', (join) => join.onRef('d.seq', '=', 'c.decided_seq').onRef('d.number', '=', 'c.number').on('c.state', '=', 2))
    .select([
      'c.number',
      'c.member',
      'c.project',
      'c.activity',
      'a.kind',
      'r.number as rate_number',
      'r.rate',
      'r.multiplier',
      'c.day',
      'c.quantity',
      'c.weight',
      'c.state',
      'c.batch',
      'c.corrects',
      'c.corrected_by',
      'c.fingerprint',
      'c.submitted_seq',
      'c.decided_seq',
      'n.text as note',
      'd.text as reason',
    ])
    .select(sql<number>`(select count(*) from receipt where receipt.number = c.number)`.as('receipts'))
    .select(
      sql<number | null>`(select minute from contribution_start s where s.seq = c.submitted_seq and s.number = c.number)`.as('starts_at'),
    );
}

function toRow(row: Selected): ContributionRow {
  const kind = row.kind as ActivityKind;
  return {
    number: row.number,
    member: row.member,
    project: row.project,
    activity: row.activity,
    kind,
    unit: unitOfKind[kind],
    rateNumber: row.rate_number,
    rate: row.rate,
    multiplier: row.multiplier,
    day: dayFromNumber(row.day),
    quantity: row.quantity,
    weight: row.weight,
    state: row.state as StateNumber,
    batch: row.batch,
    corrects: row.corrects,
    correctedBy: row.corrected_by,
    submittedSeq: row.submitted_seq,
    decidedSeq: row.decided_seq,
    note: row.note ?? '',
    reason: row.reason ?? '',
    receipts: row.receipts,
    startsAt: row.starts_at,
    fingerprint: row.fingerprint === null ? '' : BigInt.asUintN(64, row.fingerprint).toString(16).padStart(16, '0'),
  };
}

type Filterable = SelectQueryBuilder<Tables & { c: Tables['contribution'] }, 'c', object>;

function filtered<Query>(query: Query, filter: ContributionFilter): Query {
  let narrowed = query as unknown as Filterable;
  if (filter.members.length > 0) narrowed = narrowed.where('c.member', 'in', filter.members as number[]);
  if (filter.projects.length > 0) narrowed = narrowed.where('c.project', 'in', filter.projects as number[]);
  if (filter.activities.length > 0) narrowed = narrowed.where('c.activity', 'in', filter.activities as number[]);
  if (filter.states.length > 0)
    narrowed = narrowed.where(sql<boolean>`c.state in (${sql.join(filter.states.map((state) => sql.lit(state)))})`);
  if (filter.from !== null) narrowed = narrowed.where('c.day', '>=', dayNumber(filter.from));
  if (filter.to !== null) narrowed = narrowed.where('c.day', '<=', dayNumber(filter.to));
  if (filter.batch !== null)
    narrowed = narrowed
      .where('c.batch', '=', filter.batch)
      .where(
        sql<boolean>`c.number between (select first from batch where number = ${filter.batch}) and (select first + row_count - 1 from batch where number = ${filter.batch})`,
      );
  const search = searchOf(filter);
  if (search !== '') {
    const pattern = `%${search.replace(/[\\%_]/gu, '\\$&')}%`;
    narrowed = narrowed.where(
      sql<boolean>`exists (select 1 from note s where s.seq = c.submitted_seq and s.number = c.number and lower(s.text) like ${pattern} escape '\\')`,
    );
  }
  return narrowed as unknown as Query;
}

/** What is looked for, as it is compared. */
function searchOf({ search }: ContributionFilter): string {
  return search.trim().toLowerCase();
}

/** Where the rows of a batch lie; takes its number twice. */
const inBatch = 'between (select first from batch where number = ?) and (select first + row_count - 1 from batch where number = ?)';

/** Consecutive numbers as inclusive ranges. */
export function toRanges(numbers: Iterable<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

export function contributionReads(
  db: Connection,
): Pick<
  Reads,
  | 'contribution'
  | 'states'
  | 'returnReason'
  | 'waiting'
  | 'rowsOf'
  | 'page'
  | 'pageTotals'
  | 'secondsOnDay'
  | 'secondsByDay'
  | 'standingBetween'
  | 'firstDay'
  | 'lastDay'
  | 'batchRanges'
  | 'hasStandingTwin'
  | 'knownFingerprints'
  | 'lookAlikes'
  | 'movements'
> {
  const sieve = new NoteSieve(db);
  const findsNothing = (filter: ContributionFilter): boolean => searchOf(filter) !== '' && !sieve.mayHave(searchOf(filter));
  return {
    contribution(number) {
      const [row] = db.query(selectRows().where('c.number', '=', number).compile());
      return row && toRow(row as unknown as Selected);
    },
    states(ranges) {
      return ranges.flatMap(([first, last]) =>
        db
          .all<{
            number: number;
            member: number;
            project: number;
            activity: number;
            rate: number;
            day: number;
            weight: bigint;
            state: StateNumber;
            corrected: number;
          }>(
            `select number, member, project, activity, rate, day, weight, state, (corrects is not null or corrected_by is not null) as corrected from contribution
             where number between ? and ? order by number`,
            first,
            last,
          )
          .map((row) => ({ ...row, day: dayFromNumber(row.day), corrected: row.corrected === 1 })),
      );
    },
    returnReason: (number) =>
      db.get(
        `select n.author, n.text from note n join journal j on j.seq = n.seq where n.number = ? and j.kind in ('contributions.returned', 'contributions.moved') order by n.seq desc limit 1`,
        number,
      ),
    waiting() {
      return db
        .all<{ number: number; member: number; project: number; day: number; weight: bigint }>(
          'select number, member, project, day, weight from contribution where state = 1 and state in (1, 2) order by number',
        )
        .map((row) => ({ ...row, day: dayFromNumber(row.day) }));
    },
    rowsOf: (numbers) =>
      db
        .query(
          selectRows()
            .where(sql<boolean>`c.number in (select value from json_each(${JSON.stringify(numbers)}))`)
            .compile(),
        )
        .map((row) => toRow(row as unknown as Selected)),
    page(filter, cursor, limit) {
      if (findsNothing(filter)) return [];
      let query = filtered(selectRows(), filter).orderBy('c.day', 'desc').orderBy('c.number', 'desc').limit(limit);
      if (cursor) query = query.where(sql<boolean>`(c.day, c.number) < (${dayNumber(cursor.day)}, ${cursor.number})`);
      return db.query(query.compile()).map((row) => toRow(row as unknown as Selected));
    },
    pageTotals(filter) {
      if (findsNothing(filter)) return { total: 0, seconds: 0, weight: 0n };
      const chosen = filtered(build.selectFrom('contribution as c').innerJoin('activity as a', 'a.number', 'c.activity'), filter).select([
        sql<number>`count(*)`.as('total'),
        sql<number>`coalesce(sum(case when a.kind = 'work' and c.state <> 4 then c.quantity else 0 end), 0)`.as('seconds'),
        sql<bigint>`coalesce(sum(case when c.state <> 4 then c.weight else 0 end), 0)`.as('weight'),
      ]);
      // What only waits is bounded one by one: where the sum passes 64 bits, it is made from the rows.
      const rows = exactly((finer) => db.query((finer ? chosen.groupBy('c.number') : chosen).compile())) as {
        total: number;
        seconds: number;
        weight: bigint;
      }[];
      return rows.reduce(
        (sum, row) => ({ total: sum.total + row.total, seconds: sum.seconds + row.seconds, weight: sum.weight + row.weight }),
        { total: 0, seconds: 0, weight: 0n },
      );
    },
    secondsOnDay(member, day, except) {
      return db.get<{ seconds: number }>(
        `select coalesce(sum(c.quantity), 0) as seconds from contribution c join activity a on a.number = c.activity
         where c.day = ? and c.member = ? and c.state in (1, 2, 3) and a.kind = 'work' and c.number <> ?`,
        dayNumber(day),
        member,
        except ?? 0,
      )!.seconds;
    },
    secondsByDay(from, to) {
      const rows = db.all<{ member: number; day: number; seconds: number }>(
        `select c.member, c.day, sum(c.quantity) as seconds from contribution c join activity a on a.number = c.activity
         where c.day between ? and ? and c.state in (1, 2, 3) and a.kind = 'work' group by c.member, c.day`,
        dayNumber(from),
        dayNumber(to),
      );
      return new Map(rows.map((row) => [`${row.member} ${dayFromNumber(row.day)}`, row.seconds]));
    },
    standingBetween: (from, to) =>
      db.all<{ member: number; state: StateNumber; entries: number; seconds: number }>(
        `select c.member, c.state, count(*) as entries, sum(case when a.kind = 'work' then c.quantity else 0 end) as seconds
         from contribution c join activity a on a.number = c.activity
         where c.day between ? and ? and c.state in (1, 2, 3) group by c.member, c.state`,
        dayNumber(from),
        dayNumber(to),
      ),
    firstDay: () => dayOrNull(db.get<{ day: number | null }>('select min(day) as day from contribution')),
    lastDay: () => dayOrNull(db.get<{ day: number | null }>('select max(day) as day from contribution')),
    batchRanges(batch) {
      const states = [1, 2, 3] as const;
      return states
        .map((state) => ({
          state,
          ranges: toRanges(
            db
              .all<{ number: number }>(
                `select number from contribution where number ${inBatch} and batch = ? and state = ? order by number`,
                batch,
                batch,
                batch,
                state,
              )
              .map((row) => row.number),
          ),
        }))
        .filter((group) => group.ranges.length > 0);
    },
    hasStandingTwin(ranges) {
      return ranges.some(
        ([first, last]) =>
          db.get(
            'select 1 as yes from contribution w join contribution s on s.fingerprint = w.fingerprint where w.number between ? and ? and s.state <> 4 limit 1',
            first,
            last,
          ) !== undefined,
      );
    },
    knownFingerprints(fingerprints) {
      const known = new Map<string, number>();
      if (!db.get('select 1 as yes from contribution where fingerprint is not null limit 1')) return known;
      const find = db.statement('select number from contribution where fingerprint = ? and state <> 4 limit 1').pluck();
      for (const fingerprint of fingerprints) {
        const number = find.get(BigInt.asIntN(64, BigInt(`0x${fingerprint}`))) as bigint | undefined;
        if (number !== undefined) known.set(fingerprint, Number(number));
      }
      return known;
    },
    lookAlikes(member, from, to) {
      return db
        .all<{ number: number; day: number; quantity: number; kind: ActivityKind }>(
          'select c.number, c.day, c.quantity, a.kind from contribution c join activity a on a.number = c.activity where c.day between ? and ? and c.member = ? and c.state in (1, 2, 3)',
          dayNumber(from),
          dayNumber(to),
          member,
        )
        .map((row) => ({ ...row, day: dayFromNumber(row.day) }));
    },
    movements(member, from, to) {
      const query = selectRows()
        .where('c.member', '=', member)
        .where(sql<boolean>`c.state = 3`)
        .where('c.day', '>=', dayNumber(from))
        .where('c.day', '<=', dayNumber(to))
        .orderBy('c.day')
        .orderBy('c.number');
      return db.query(query.compile()).map((row) => toRow(row as unknown as Selected));
    },
  };
}

function dayOrNull(row: { day: number | null } | undefined): Day | null {
  return row?.day === null || row?.day === undefined ? null : dayFromNumber(row.day);
}
