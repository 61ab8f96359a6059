import type { EndorsementRow, QueuedRow } from '../../app/ports/approvals.ts';
import type { Reads } from '../../app/ports/book.ts';
import { dayFromNumber, dayNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';

const queuedRows = `select c.number, c.member, c.project, c.activity, a.kind, c.day, c.quantity, c.weight, r.rate, r.multiplier, c.batch,
  c.submitted_seq as submittedSeq, c.decided_seq as decidedSeq, coalesce(n.text, '') as note, s.minute as startsAt
  from contribution c join activity a on a.number = c.activity join rate r on r.number = c.rate
  left join note n on n.seq = c.submitted_seq and n.number = c.number
  left join contribution_start s on s.seq = c.submitted_seq and s.number = c.number`;
type QueuedRecord = Omit<QueuedRow, 'day'> & { day: number };
const toQueued = (row: QueuedRecord): QueuedRow => ({ ...row, day: dayFromNumber(row.day) });

export function approvalReads(
  db: Connection,
): Pick<Reads, 'queued' | 'approvedBetween' | 'givenSoFar' | 'endorsements' | 'endorsementsWaiting' | 'entriesAbout'> {
  return {
    queued: () =>
      db.all<QueuedRecord>(`${queuedRows} where c.state = 1 and c.state in (1, 2) order by c.member, c.day, c.number`).map(toQueued),
    approvedBetween: (member, from, to) =>
      db
        .all<QueuedRecord>(
          `${queuedRows} where c.member = ? and c.day between ? and ? and c.state = 3 order by c.day, c.number`,
          member,
          dayNumber(from),
          dayNumber(to),
        )
        .map(toQueued),
    givenSoFar: () =>
      db
        .all<{ member: number; activity: number; rate: number; multiplier: number; sum_quantity: bigint; entries: number }>(
          `select s.member, s.activity, r.rate, r.multiplier, sum(s.quantity) as sum_quantity, sum(s.entries) as entries
           from sum_rate s join rate r on r.number = s.rate group by s.member, s.activity, s.rate`,
        )
        .map(({ sum_quantity: quantity, ...row }) => ({ ...row, quantity })),
    endorsements: (ranges) =>
      ranges.flatMap(([first, last]) =>
        db.all<EndorsementRow & Record<string, string | number>>(
          'select number, person, seq from endorsement where number between ? and ? and void_seq is null order by number, seq',
          first,
          last,
        ),
      ),
    endorsementsWaiting: () =>
      db.all<EndorsementRow & Record<string, string | number>>(
        `select e.number, e.person, e.seq from endorsement e join contribution c on c.number = e.number
         where e.void_seq is null and c.state = 1 order by e.number, e.seq`,
      ),
    entriesAbout: (number) =>
      db
        .all<{ seq: number }>(
          `select seq from trace where first <= ? and last >= ? union select submitted_seq from contribution where number = ?
           union select decided_seq from contribution where number = ? and decided_seq is not null order by 1`,
          number,
          number,
          number,
          number,
        )
        .map((row) => row.seq),
  };
}
