import type { AssemblyReads, AssemblyRow } from '../../app/ports/assemblies.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import { clockText } from '../../core/entry/clock.ts';
import type { Connection } from '../connection.ts';
import { whileUnchanged } from './nouns.ts';

interface AssemblyRecord {
  readonly number: number;
  readonly day: number;
  readonly minute: number | null;
  readonly title: string;
  readonly place: string;
  readonly called_off: number;
  readonly revision: number;
  readonly seq: number;
  readonly texts_seq: number;
}

export function assemblyReads(db: Connection): AssemblyReads {
  return {
    assemblies: whileUnchanged(db, (): AssemblyRow[] =>
      db
        .all<AssemblyRecord>(
          `select a.number, a.day, a.minute, a.called_off, a.revision, a.seq, a.texts_seq, coalesce(t.text, '') as title, coalesce(p.text, '') as place
           from assembly a left join note t on t.seq = a.texts_seq and t.number = 1 left join note p on p.seq = a.texts_seq and p.number = 2
           where a.removed = 0 order by a.number`,
        )
        .map(({ day, minute, called_off, texts_seq, ...row }) => ({
          ...row,
          day: dayFromNumber(day),
          time: minute === null ? null : clockText(minute),
          calledOff: called_off === 1,
          textsSeq: texts_seq,
        })),
    ),
  };
}
