import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { rmSync } from 'node:fs';
import { addDays, dayNumber } from '../../src/core/days/day.ts';
import { prepareRaw } from './floors.ts';
import { calendarStart, kindOfActivity, kinds, noteText, type Workload } from './generator.ts';

const header = 'Member,Date,Kind,Quantity,Unit,Activity,Description';
const kindWords: Readonly<Record<string, string>> = {
  time: 'time',
  cash: 'cash',
  equipment: 'equipment',
  material: 'material',
  expense: 'expense',
  vehicle: 'material',
  space: 'material',
  sales: 'cash',
};

/**
 * The workload's rows as the app's own contribution file: quoted notes with commas, hours and euros with decimals. The days
 * are spread over members so that nobody works more than a day in a day, which the import would refuse: row i falls on day i ÷ rows of the calendar, and
 * its member is drawn in turn.
 */
export function csvOf(load: Workload): Uint8Array {
  const days = Array.from({ length: 3653 }, (_, day) => addDays(calendarStart, day));
  const lines = [header];
  for (let i = 0; i < load.rows; i++) {
    const { name, timed } = kinds[kindOfActivity[load.activity[i]!]!]!;
    const quantity = timed ? (load.quantity[i]! / 60).toFixed(2) : (load.quantity[i]! / 100).toFixed(2);
    const text = noteText(load.note[i]!);
    const note = text === '' ? '' : `"${text.replace(' ', ', ')}"`;
    lines.push(
      `Member ${1 + (i % load.members)},${days[load.entered[i]!]},${kindWords[name]},${quantity},${timed ? 'h' : 'EUR'},${name} ${load.activity[i]},${note}`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** The columns of the book's own table of contributions, with no rule on them, and the two covering indexes of the floor. */
const tables = `create table contribution (number integer primary key, member integer not null, project integer not null, activity integer not null, rate integer not null, day integer not null,
    month integer not null, quantity integer not null, weight integer not null, state integer not null, batch integer, corrects integer, corrected_by integer, fingerprint integer,
    submitted_seq integer not null, decided_seq integer) strict;
  create index by_member on contribution (member, day, weight) where state = 3;
  create index by_day on contribution (day, member, weight) where state = 3;
  create table note (seq integer not null, number integer not null, author text not null, text text not null, primary key (seq, number)) strict, without rowid;`;

/**
 * Papaparse to arrays, then the same rows and notes, column by column, into tables with two indexes, in one durable transaction: no journal,
 * no check, no fingerprint or commitment made, nothing looked up.
 */
export function makeImportFloor(path: string, bytes: Uint8Array): { prepare: () => void; run: () => void } {
  return {
    prepare() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      const raw = prepareRaw(path);
      raw.exec(tables);
      raw.close();
    },
    run() {
      const raw: Database.Database = prepareRaw(path);
      const insert = raw.prepare(
        'insert into contribution (number, member, project, activity, rate, day, month, quantity, weight, state, batch, corrects, corrected_by, fingerprint, submitted_seq, decided_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      );
      const insertNote = raw.prepare('insert into note (seq, number, author, text) values (?, ?, ?, ?)');
      const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ',', newline: '\n' });
      const members = new Map<string, number>();
      const author = '01990000-0000-7000-8000-000000000000';
      const kindNumbers = new Map<string, number>();
      const numberIn = (known: Map<string, number>, name: string): number => {
        let number = known.get(name);
        if (number === undefined) known.set(name, (number = known.size + 1));
        return number;
      };
      raw
        .transaction(() => {
          for (const [index, [member, day, kind, quantity, unit, , note]] of data.entries()) {
            if (index === 0) continue;
            const amount = Math.round(Number(quantity) * (unit === 'h' ? 3600 : 100));
            const kindNumber = numberIn(kindNumbers, kind!);
            const month = Number(day!.slice(0, 4)) * 12 + Number(day!.slice(5, 7)) - 1;
            insert.run(
              index,
              numberIn(members, member!),
              1,
              kindNumber,
              kindNumber,
              dayNumber(day!),
              month,
              amount,
              amount * 4_000_000,
              3,
              1,
              null,
              null,
              0x1234_5678_9abc - index,
              1,
              null,
            );
            if (note !== '') insertNote.run(1, index, author, note!);
          }
        })
        .immediate();
      raw.close();
    },
  };
}
