import type { CommitmentReads, CommitmentRow, NeedRow } from '../../app/ports/commitments.ts';
import type { Given, Stretch } from '../../core/commitments/attribute.ts';
import type { Pace } from '../../core/commitments/terms.ts';
import { dayFromNumber, dayNumber, type Day } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { whileUnchanged } from './nouns.ts';
import { splitSpan } from './span.ts';

export function commitmentReads(db: Connection): CommitmentReads {
  return {
    needs: whileUnchanged(db, (): NeedRow[] =>
      db
        .all<NeedRecord>(
          `select n.number, n.project, n.activity, n.quantity, n.by_day, n.closed_day, n.texts_seq, coalesce(t.text, '') as title, coalesce(m.text, '') as note
           from need n left join note t on t.seq = n.texts_seq and t.number = 1 left join note m on m.seq = n.texts_seq and m.number = 2
           where n.removed = 0 order by n.number`,
        )
        .map(({ by_day, closed_day, texts_seq, ...row }) => ({
          ...row,
          by: dayOrNull(by_day),
          closed: dayOrNull(closed_day),
          textsSeq: texts_seq,
        })),
    ),
    commitments: whileUnchanged(db, (): CommitmentRow[] =>
      db
        .all<CommitmentRecord>(
          `select c.number, c.member, c.project, c.activity, c.need, c.quantity, c.per, c.from_day, c.to_day, c.texts_seq, coalesce(t.text, '') as note
           from commitment c left join note t on t.seq = c.texts_seq and t.number = 1 where c.withdrawn = 0 order by c.number`,
        )
        .map(({ from_day, to_day, texts_seq, ...row }) => ({
          ...row,
          from: dayFromNumber(from_day),
          to: dayOrNull(to_day),
          textsSeq: texts_seq,
        })),
    ),
    givenIn: (stretches) => givenIn(db, stretches),
    workByDay({ from, to, member, project }) {
      const conditions = [`c.day between ? and ? and c.state in (1, 3) and a.kind = 'work'`];
      const values = [dayNumber(from), dayNumber(to)];
      for (const [column, value] of [
        ['member', member],
        ['project', project],
      ] as const)
        if (value !== null) {
          conditions.push(`c.${column} = ?`);
          values.push(value);
        }
      return db
        .all<{ day: number; approved: number; pending: number }>(
          `select c.day, sum(case when c.state = 3 then c.quantity else 0 end) as approved, sum(case when c.state = 1 then c.quantity else 0 end) as pending
           from contribution c join activity a on a.number = c.activity where ${conditions.join(' and ')} group by c.day order by c.day`,
          ...values,
        )
        .map((row) => ({ day: dayFromNumber(row.day), approvedSeconds: row.approved, pendingSeconds: row.pending }));
    },
    notesOf: (seq) => db.all('select number, author, text from note where seq = ? order by number', seq),
    commitmentEntries: (number) =>
      db
        .all<{ seq: number }>(
          `select seq from journal where kind glob 'commitment.*' and json_extract(body, '$.data.number') = ? order by seq`,
          number,
        )
        .map((row) => row.seq),
  };
}

interface NeedRecord {
  readonly number: number;
  readonly project: number;
  readonly activity: number;
  readonly quantity: number;
  readonly by_day: number | null;
  readonly closed_day: number | null;
  readonly texts_seq: number;
  readonly title: string;
  readonly note: string;
}
interface CommitmentRecord {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly need: number | null;
  readonly quantity: number;
  readonly per: Pace;
  readonly from_day: number;
  readonly to_day: number | null;
  readonly texts_seq: number;
  readonly note: string;
}

function dayOrNull(number: number | null): Day | null {
  return number === null ? null : dayFromNumber(number);
}

/** Whole months are read from the sums that are kept, a started month's days from one member's contributions: nothing is scanned. */
function givenIn(db: Connection, stretches: readonly Stretch[]): Given[] {
  if (stretches.length === 0) return [];
  const pending = waitingOf(db);
  return stretches.map((stretch) => {
    const { member, project, activity } = stretch;
    const split = splitSpan({ from: stretch.from, to: stretch.to, project });
    let approved = 0n;
    if (split.months)
      approved += sumOf(
        db,
        `with recursive span (month, last) as (
           select max(?, (select min(month) from sum_cell)), min(?, (select max(month) from sum_cell))
           union all select month + 1, last from span where month < last)
         select coalesce(sum(s.quantity), 0) as sum_quantity from span cross join sum_cell s
         where s.month = span.month and span.month <= span.last and s.member = ? and s.project = ? and s.activity = ?`,
        [...split.months, member, project, activity],
      );
    for (const days of split.days)
      approved += sumOf(
        db,
        `select coalesce(sum(quantity), 0) as sum_quantity from contribution indexed by contribution_approved_by_member
         where state = 3 and member = ? and day between ? and ? and project = ? and activity = ?`,
        [member, ...days, project, activity],
      );
    const [from, to] = [dayNumber(stretch.from), dayNumber(stretch.to)];
    const waiting = pending.get(`${member} ${project} ${activity}`) ?? [];
    return {
      approved,
      pending: waiting.reduce((sum, row) => (row.day >= from && row.day <= to ? sum + row.sum_quantity : sum), 0n),
    };
  });
}

function sumOf(db: Connection, query: string, values: readonly number[]): bigint {
  return db.get<{ sum_quantity: bigint }>(query, ...values)!.sum_quantity;
}

interface Waiting {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly day: number;
  readonly sum_quantity: bigint;
}

/** What was submitted and waits, by line of promises: only of members who promised something. */
function waitingOf(db: Connection): ReadonlyMap<string, readonly Waiting[]> {
  const byLine = new Map<string, Waiting[]>();
  for (const row of db.all<Waiting & object>(
    `select member, project, activity, day, sum(quantity) as sum_quantity from contribution
     where state = 1 and state in (1, 2) and member in (select member from commitment where withdrawn = 0) group by member, project, activity, day`,
  )) {
    const key = `${row.member} ${row.project} ${row.activity}`;
    const line = byLine.get(key);
    if (line) line.push(row);
    else byLine.set(key, [row]);
  }
  return byLine;
}
