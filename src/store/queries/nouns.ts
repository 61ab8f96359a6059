import type { ActivityRow, CharterRow, CooperativeRow, MemberRow, PersonRow, ProjectRow, RateRow, Reads } from '../../app/ports/book.ts';
import { unitOfKind, type ActivityKind, type Charter } from '../../core/charters/charter.ts';
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
  | 'charters'
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
        currency: string;
        currency_digits: number;
        language: 'en' | 'fr';
        sample: number;
      }>('select * from cooperative');
      assert(row, 'a book has its cooperative');
      return {
        bookId: row.book,
        name: row.name,
        legalForm: row.legal_form,
        seat: row.seat,
        registration: row.registration,
        currency: row.currency,
        currencyDigits: row.currency_digits,
        language: row.language,
        sample: row.sample === 1,
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
    members: whileUnchanged(db, () =>
      db
        .all<PersonRecord & { number: number; type: 'person' | 'organisation'; joined: number; left_day: number | null; person: string }>(
          `select m.number, m.person, m.type, m.joined, m.left_day, ${personFields} from member m left join person p on p.id = m.person ${latestVersion} where m.removed = 0 order by m.number`,
        )
        .map((row): MemberRow => ({
          number: row.number,
          personId: row.person,
          name: row.name,
          email: row.email,
          address: row.address,
          type: row.type,
          lead: row.lead === 1,
          joined: dayFromNumber(row.joined),
          left: row.left_day === null ? null : dayFromNumber(row.left_day),
        })),
    ),
    projects: whileUnchanged(db, (): ProjectRow[] =>
      db
        .all<{ number: number; name: string; owner: number | null; archived: number }>(
          'select number, name, owner, archived from project where removed = 0 order by number',
        )
        .map((row) => ({ ...row, archived: row.archived === 1 })),
    ),
    activities: whileUnchanged(db, (): ActivityRow[] =>
      db
        .all<{ number: number; kind: ActivityKind; label_en: string; label_fr: string; archived: number }>(
          'select number, kind, label_en, label_fr, archived from activity where removed = 0 order by number',
        )
        .map((row) => ({
          number: row.number,
          kind: row.kind,
          unit: unitOfKind[row.kind],
          label: { en: row.label_en, fr: row.label_fr },
          archived: row.archived === 1,
        })),
    ),
    rates: whileUnchanged(db, (): RateRow[] =>
      db
        .all<{ number: number; activity: number; member: number | null; from_day: number; rate: number; multiplier: number }>(
          'select number, activity, member, from_day, rate, multiplier from rate where removed = 0 order by activity, member, from_day, number',
        )
        .map(({ from_day, ...row }) => ({ ...row, from: dayFromNumber(from_day) })),
    ),
    usedRates(): Set<number> {
      return new Set(
        db
          .all<{ rate: number }>('select distinct rate from sum_cell union select distinct rate from contribution where state in (1, 2)')
          .map((row) => row.rate),
      );
    },
    charters: whileUnchanged(db, (): CharterRow[] =>
      db
        .all<{ number: number; from_day: number; body: string }>(
          'select number, from_day, body from charter where removed = 0 order by from_day, number',
        )
        .map((row) => ({ number: row.number, from: dayFromNumber(row.from_day), charter: JSON.parse(row.body) as Charter })),
    ),
    nextNumber(table): number {
      return db.get<{ next: number }>(`select coalesce(max(number), 0) + 1 as next from ${table}`)!.next;
    },
    inUse(what, number): boolean {
      if (db.get(`select 1 as used from contribution where ${what} = ? and state <> 4 limit 1`, number)) return true;
      if (what !== 'member') return false;
      return (
        db.get(
          'select 1 as used from project where owner = ? and removed = 0 union all select 1 from rate where member = ? and removed = 0 limit 1',
          number,
          number,
        ) !== undefined
      );
    },
  };
}

/** A read of nouns whose answer is kept for as long as none of them has changed. */
function whileUnchanged<Answer>(db: Connection, read: () => Answer): () => Answer {
  let kept: { readonly mark: string; readonly answer: Answer } | undefined;
  return () => {
    const mark = db.nounsMark();
    if (kept?.mark !== mark) kept = { mark, answer: read() };
    return kept.answer;
  };
}
