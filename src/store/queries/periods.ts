import type { DocumentRow, LogoRow, PeriodRow, Reads } from '../../app/ports/book.ts';
import { dayFromNumber, dayNumber, type Day } from '../../core/days/day.ts';
import type { HandOutWay } from '../../core/journal/entries.ts';
import type { StoredOutcome } from '../../core/waterfall/stored.ts';
import type { Connection } from '../connection.ts';
import { entryTime } from './journal.ts';

export function periodReads(
  db: Connection,
): Pick<
  Reads,
  | 'periods'
  | 'lastClosedDay'
  | 'accounts'
  | 'balances'
  | 'balanceBefore'
  | 'balanceOn'
  | 'logo'
  | 'periodTransfers'
  | 'documents'
  | 'documentFile'
  | 'handOutMarks'
  | 'batches'
  | 'importZones'
> {
  return {
    periods() {
      return db
        .all<{
          number: number;
          from_day: number;
          to_day: number;
          state: number;
          result: bigint;
          charter: number;
          closed_seq: number;
          applied_seq: number | null;
          reopened_seq: number | null;
          outcome: string;
        }>('select * from period order by number')
        .map((row): PeriodRow => ({
          number: row.number,
          from: dayFromNumber(row.from_day),
          to: dayFromNumber(row.to_day),
          state: row.state === 1 ? 'closed' : 'reopened',
          result: row.result,
          charter: row.charter,
          closedSeq: row.closed_seq,
          appliedSeq: row.applied_seq,
          reopenedSeq: row.reopened_seq,
          closedAt: entryTime(db, row.closed_seq),
          reason:
            row.reopened_seq === null
              ? ''
              : (db.get<{ text: string }>('select text from note where seq = ? and number = ?', row.reopened_seq, row.number)?.text ?? ''),
          outcome: JSON.parse(row.outcome) as StoredOutcome,
        }));
    },
    lastClosedDay() {
      const row = db.get<{ day: number | null }>('select max(to_day) as day from period where state = 1');
      return row?.day === null || row?.day === undefined ? null : dayFromNumber(row.day);
    },
    accounts: () =>
      db.all('select account, unit, amount as balance from balance where unit = (select currency from cooperative) order by account, unit'),
    balances: () => db.all('select account, unit, amount as balance from balance order by account, unit'),
    balanceBefore(account, seq) {
      return db.get<{ balance: bigint }>(
        `select coalesce(sum(case when to_account = ? then amount else -amount end), 0) as balance from transfer
         where seq < ? and (to_account = ? or from_account = ?) and unit = (select currency from cooperative)`,
        account,
        seq,
        account,
        account,
      )!.balance;
    },
    balanceOn: (account, day) =>
      db.get<{ balance: bigint }>(
        'select coalesce(sum(case when to_account = ? then amount else -amount end), 0) as balance from transfer where day <= ? and (to_account = ? or from_account = ?) and unit = (select currency from cooperative)',
        account,
        dayNumber(day),
        account,
        account,
      )!.balance,
    logo: () => db.get<LogoRow>('select l.sha256, l.type, l.bytes from cooperative c join logo l on l.sha256 = c.logo'),
    periodTransfers: (period) =>
      db.all(
        'select from_account as "from", to_account as "to", amount from transfer where period = ? and reverses is null and seq = (select applied_seq from period where number = ?) order by number',
        period,
        period,
      ),
    documents() {
      return db
        .all<{
          number: string;
          kind: string;
          member: number | null;
          period: number | null;
          from_day: number | null;
          to_day: number | null;
          as_of: number | null;
          subject: number | null;
          language: 'en' | 'fr';
          sha256: string;
          data_sha256: string;
          signer: string;
          seq: number;
          replaces: string | null;
          replaced_by: string | null;
          handed_out_seq: number | null;
          how: HandOutWay | null;
          day: number | null;
        }>(
          'select d.*, h.how, h.day from document d left join hand_out h on h.document = d.number and h.seq = d.handed_out_seq order by d.seq',
        )
        .map((row): DocumentRow => ({
          number: row.number,
          kind: row.kind,
          member: row.member,
          period: row.period,
          from: dayOrNull(row.from_day),
          to: dayOrNull(row.to_day),
          asOf: dayOrNull(row.as_of),
          subject: row.subject,
          language: row.language,
          sha256: row.sha256,
          dataSha256: row.data_sha256,
          signer: row.signer,
          seq: row.seq,
          issuedAt: entryTime(db, row.seq),
          replaces: row.replaces,
          replacedBy: row.replaced_by,
          ...handedOut(row.handed_out_seq === null ? null : entryTime(db, row.handed_out_seq), row),
        }));
    },
    handOutMarks: (number) =>
      db
        .all<{ seq: number; void_seq: number | null }>('select seq, void_seq from hand_out where document = ? order by seq', number)
        .map((row) => ({ seq: row.seq, stands: row.void_seq === null })),
    documentFile: (number) => db.get<{ bytes: Uint8Array }>('select bytes from document_file where number = ?', number)?.bytes,
    importZones: () =>
      db.all<{ zone: string }>(`select distinct zone from batch where zone <> '' and taken_back = 0 order by zone`).map((row) => row.zone),
    batches() {
      return db
        .all<{
          number: number;
          seq: number;
          format: string;
          row_count: number;
          taken_back: number;
          file_name: string | null;
          project: string | null;
        }>(
          `select b.number, b.seq, b.format, b.row_count, b.taken_back, n.text as file_name,
             (select p.name from contribution c join project p on p.number = c.project where c.number = b.first and c.batch = b.number) as project
           from batch b left join note n on n.seq = b.seq and n.number = b.number order by b.number desc`,
        )
        .map((row) => ({
          number: row.number,
          seq: row.seq,
          fileName: row.file_name ?? '',
          format: row.format,
          at: entryTime(db, row.seq),
          rows: row.row_count,
          takenBack: row.taken_back > 0,
          project: row.project ?? '',
        }));
    },
  };
}

function dayOrNull(number: number | null): Day | null {
  return number === null ? null : dayFromNumber(number);
}

/** Earlier programs noted when a document was handed out, and neither how nor on which day: it was the day of the note. */
function handedOut(
  at: string | null,
  { how, day }: { readonly how: HandOutWay | null; readonly day: number | null },
): Pick<DocumentRow, 'handedOutAt' | 'handedOutOn' | 'handedOutHow'> {
  if (at === null) return { handedOutAt: null, handedOutOn: null, handedOutHow: null };
  return { handedOutAt: at, handedOutOn: day === null ? at.slice(0, 10) : dayFromNumber(day), handedOutHow: how ?? 'file' };
}
