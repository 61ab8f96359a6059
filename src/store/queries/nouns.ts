import type { ActivityRow, CooperativeRow, MemberRow, PersonRow, ProjectRow, RateRow, Reads } from '../../app/ports/book.ts';
import { unitOfKind, type ActivityKind } from '../../core/charters/charter.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';

const personFields = `p.id as id, p.lead as lead, coalesce(v.name, '') as name, coalesce(v.email, '') as email, coalesce(v.address, '') as address`;
const latestVersion = `left join person_version v on v.person = p.id and v.seq = (select max(seq) from person_version where person = p.id)`;

type PersonRecord = { id: string; lead: number; name: string; email: string; address: string };
const toPerson = (row: PersonRecord): PersonRow => ({
  id: row.id,
  name: row.name,
  email: row.email,
  address: row.address,
  lead: row.lead === 1,
});

export function nounReads(
  db: Connection,
): Pick<
  Reads,
  | 'cooperative'
  | 'lead'
  | 'person'
  | 'personBefore'
  | 'members'
  | 'projects'
  | 'activities'
  | 'rates'
  | 'usedRates'
  | 'nextNumber'
  | 'inUse'
> {
  return {
    cooperative(): CooperativeRow {
      const row = db.get<{
        book: string;
        name: string;
        legal_form: string;
        seat: string;
        registration: string;
        founded_day: number | null;
        country: string;
        currency: string;
        currency_digits: number;
        language: 'en' | 'fr';
        sample: number;
        logo: string;
      }>('select * from cooperative');
      assert(row, 'a book has its cooperative');
      return {
        bookId: row.book,
        name: row.name,
        legalForm: row.legal_form,
        seat: row.seat,
        registration: row.registration,
        founded: row.founded_day === null ? null : dayFromNumber(row.founded_day),
        country: row.country,
        currency: row.currency,
        currencyDigits: row.currency_digits,
        language: row.language,
        sample: row.sample === 1,
        logo: row.logo,
      };
    },
    lead(): PersonRow {
      const row = db.get<PersonRecord>(`select ${personFields} from person p ${latestVersion} where p.lead = 1`);
      assert(row, 'a book has its lead');
      return toPerson(row);
    },
    person(id: string): PersonRow | undefined {
      const row = db.get<PersonRecord>(`select ${personFields} from person p ${latestVersion} where p.id = ?`, id);
      return row && toPerson(row);
    },
    personBefore(id, seq) {
      const row = db.get<PersonRecord>(
        `select ${personFields} from person p join person_version v on v.person = p.id and v.seq = (select max(seq) from person_version where person = p.id and seq < ?) where p.id = ?`,
        seq,
        id,
      );
      return row && toPerson(row);
    },
    members: whileUnchanged(db, (): MemberRow[] =>
      db
        .all<MemberRecord>(
          `select m.number, m.person, m.type, m.joined, m.left_day, m.colleges, m.leaving, ${personFields} from member m
           left join person p on p.id = m.person ${latestVersion} where m.removed = 0 order by m.number`,
        )
        .map((row) => ({
          number: row.number,
          personId: row.person,
          name: row.name,
          email: row.email,
          address: row.address,
          type: row.type,
          lead: row.lead === 1,
          joined: dayFromNumber(row.joined),
          left: row.left_day === null ? null : dayFromNumber(row.left_day),
          colleges: JSON.parse(row.colleges) as string[],
          leaving: row.leaving,
        })),
    ),
    projects: whileUnchanged(db, (): ProjectRow[] =>
      db
        .all<ProjectRecord>(
          'select number, name, owner, archived, approvers, critical_members, critical_coverage from project where removed = 0 order by number',
        )
        .map(({ critical_members, critical_coverage, ...row }) => ({
          ...row,
          archived: row.archived === 1,
          approvers: JSON.parse(row.approvers) as number[],
          criticalSize: { members: critical_members, coverage: critical_coverage },
        })),
    ),
    activities: whileUnchanged(db, (): ActivityRow[] => {
      const rows = db.all<ActivityRecord>('select number, kind, label_en, label_fr, archived, removed, key from activity order by number');
      const keys = activityKeys(rows);
      return rows
        .filter((row) => row.removed === 0)
        .map((row) => ({
          number: row.number,
          key: keys.get(row.number)!,
          kind: row.kind,
          unit: unitOfKind[row.kind],
          label: { en: row.label_en, fr: row.label_fr },
          archived: row.archived === 1,
        }));
    }),
    rates: whileUnchanged(db, (): RateRow[] =>
      db
        .all<{ number: number; activity: number; member: number | null; from_day: number; rate: number; multiplier: number; ends: number }>(
          'select number, activity, member, from_day, rate, multiplier, ends from rate where removed = 0 order by activity, member, from_day, number',
        )
        .map(({ from_day, ends, ...row }) => ({ ...row, from: dayFromNumber(from_day), ends: ends === 1 })),
    ),
    usedRates(): Set<number> {
      return new Set(
        db
          .all<{ rate: number }>('select distinct rate from sum_rate union select distinct rate from contribution where state in (1, 2)')
          .map((row) => row.rate),
      );
    },
    nextNumber(table): number {
      return db.get<{ next: number }>(`select coalesce(max(number), 0) + 1 as next from ${table}`)!.next;
    },
    inUse(what, number): boolean {
      if (db.get(`select 1 as used from contribution where ${what} = ? and state <> 4 limit 1`, number)) return true;
      if (what !== 'rate' && db.get(`select 1 as used from commitment where ${what} = ? and withdrawn = 0 limit 1`, number)) return true;
      if (
        (what === 'project' || what === 'activity') &&
        db.get(`select 1 as used from need where ${what} = ? and removed = 0 limit 1`, number)
      )
        return true;
      if (what !== 'member') return false;
      return (
        db.get(
          `select 1 as used from project where owner = ? and removed = 0 union all select 1 from rate where member = ? and removed = 0
           union all select 1 from figure f join figure_batch b on b.number = f.batch and b.removed = 0 where f.member = ?
           union all select 1 from project p, json_each(p.approvers) a where a.value = ? and p.removed = 0
           union all select 1 from capital_operation where ? in (member, to_member) and removed = 0 limit 1`,
          number,
          number,
          number,
          number,
          number,
        ) !== undefined
      );
    },
  };
}

interface MemberRecord extends PersonRecord {
  readonly number: number;
  readonly person: string;
  readonly type: MemberRow['type'];
  readonly joined: number;
  readonly left_day: number | null;
  readonly colleges: string;
  readonly leaving: MemberRow['leaving'];
}

interface ProjectRecord {
  readonly number: number;
  readonly name: string;
  readonly owner: number | null;
  readonly archived: number;
  readonly approvers: string;
  readonly critical_members: number | null;
  readonly critical_coverage: number | null;
}

interface ActivityRecord {
  readonly number: number;
  readonly kind: ActivityKind;
  readonly label_en: string;
  readonly label_fr: string;
  readonly archived: number;
  readonly removed: number;
  readonly key: string;
}

/**
 * The charter's name of each activity: the one it was added with, else its kind for the first of a kind, else kind and number.
 * Removed ones count too, so that no name passes from one activity to another.
 */
function activityKeys(rows: readonly ActivityRecord[]): ReadonlyMap<number, string> {
  const taken = new Set(rows.map((row) => row.key));
  const keys = new Map<number, string>();
  for (const { number, kind, key } of rows) {
    let name: string = key || kind;
    if (key === '') while (taken.has(name)) name = `${name}-${number}`;
    taken.add(name);
    keys.set(number, name);
  }
  return keys;
}

/** A read of nouns whose answer is kept for as long as none of them has changed. */
export function whileUnchanged<Answer>(db: Connection, read: () => Answer): () => Answer {
  let kept: { readonly mark: string; readonly answer: Answer } | undefined;
  return () => {
    const mark = db.nounsMark();
    if (kept?.mark !== mark) kept = { mark, answer: read() };
    return kept.answer;
  };
}
