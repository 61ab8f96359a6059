import { createHmac } from 'node:crypto';
import type { DraftRow, ReceiptRow, Reads, TimerRow, WorkingRow } from '../../app/ports/book.ts';
import { dayFromNumber, dayNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';

const receiptFields = 'id, number, draft, name, type, sha256, length(bytes) as bytes';

export function receiptRows(db: Connection, owner: { number: number } | { draft: string }): ReceiptRow[] {
  return 'number' in owner
    ? db.all(`select ${receiptFields} from receipt where number = ? order by id`, owner.number)
    : db.all(`select ${receiptFields} from receipt where draft = ? order by id`, owner.draft);
}

const draftFields =
  'd.id, d.author, d.member, d.project, d.activity, d.day, d.quantity, d.text, d.starts_at as startsAt, d.origin, (select count(*) from receipt r where r.draft = d.id) as receipts';
type DraftRecord = Omit<DraftRow, 'day'> & { day: number };
const toDraft = (row: DraftRecord): DraftRow => ({ ...row, day: dayFromNumber(row.day) });

export function sideReads(
  db: Connection,
): Pick<
  Reads,
  | 'declaredWeeks'
  | 'weekRows'
  | 'timer'
  | 'drafts'
  | 'draft'
  | 'scenarios'
  | 'charterDrafts'
  | 'receipts'
  | 'receiptBytes'
  | 'importKey'
  | 'note'
  | 'startTime'
> {
  return {
    declaredWeeks: (from, to) =>
      db
        .all<{ member: number; week: number; seq: number }>(
          'select member, week, seq from week_declared where week between ? and ? order by member, week',
          dayNumber(from),
          dayNumber(to),
        )
        .map((row) => ({ ...row, week: dayFromNumber(row.week) })),
    weekRows: (member, week) =>
      db
        .all<{ project: number; activity: number }>(
          'select project, activity from week_row where member = ? and week = ? order by project, activity',
          member,
          dayNumber(week),
        )
        .map((row) => ({ member, week, ...row })),
    timer: (person) =>
      db.get<TimerRow>('select person, member, project, activity, text, started, seen from timer where person = ?', person),
    drafts: () => db.all<DraftRecord>(`select ${draftFields} from draft d order by d.day desc, d.id desc`).map(toDraft),
    draft(id) {
      const row = db.get<DraftRecord>(`select ${draftFields} from draft d where d.id = ?`, id);
      return row && toDraft(row);
    },
    scenarios: () => db.all<WorkingRow>('select id, name, body, changed from scenario order by changed desc, id desc'),
    charterDrafts: () => db.all<WorkingRow>('select id, name, body, changed from charter_draft order by changed desc, id desc'),
    receipts: (owner) => receiptRows(db, owner),
    receiptBytes(id) {
      const row = db.get<ReceiptRow>(`select ${receiptFields} from receipt where id = ?`, id);
      const bytes = db.get<{ bytes: Uint8Array }>('select bytes from receipt where id = ?', id)?.bytes;
      return row && bytes ? { row, bytes } : undefined;
    },
    importKey: () =>
      createHmac('sha256', db.get<{ secret: Uint8Array }>('select secret from person where lead = 1')!.secret)
        .update('import fingerprints')
        .digest('hex'),
    note: (seq, number) => db.get<{ text: string }>('select text from note where seq = ? and number = ?', seq, number)?.text ?? '',
    startTime: (seq, number) =>
      db.get<{ minute: number }>('select minute from contribution_start where seq = ? and number = ?', seq, number)?.minute ?? null,
  };
}
