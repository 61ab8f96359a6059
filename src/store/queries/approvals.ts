import type { EndorsementRow } from '../../app/ports/approvals.ts';
import type { Reads } from '../../app/ports/book.ts';
import type { Connection } from '../connection.ts';

export function approvalReads(db: Connection): Pick<Reads, 'endorsements' | 'endorsementsWaiting' | 'entriesAbout'> {
  return {
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
