import { renameSync, rmSync } from 'node:fs';
import { v7 } from 'uuid';
import { canonicalJson, type Json } from '../../src/core/canonical/canonicalJson.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import type { CharterOne } from '../../src/core/charters/upgrade.ts';
import { dayNumber, sinceTheStart } from '../../src/core/days/day.ts';
import type { SqliteBook } from '../../src/store/book.ts';
import { Connection } from '../../src/store/connection.ts';
import { applicationId, migrations } from '../../src/store/migrations/index.ts';
import { migrate } from '../../src/store/open.ts';

const label = (en: string) => ({ en, fr: en });

/** A charter as books of the first version have it. */
export const charterOne: CharterOne = {
  schema: 1,
  name: 'cooperative-spirit',
  title: label('Spirit'),
  summary: label('Equal rights'),
  activities: [
    { key: 'work', kind: 'work', label: label('Work'), rate: 250_000, multiplier: 100 },
    { key: 'cash', kind: 'cash', label: label('Cash'), rate: 100, multiplier: 200 },
  ],
  rights: { rule: 'mixed', equalBasisPoints: 4000, among: 'contributors', span: 'sinceStart' },
  steps: [
    { kind: 'absorbLosses', label: label('Losses') },
    { kind: 'reserve', account: 'reserve:legal', take: { of: 'remainder', basisPoints: 500 }, label: label('Reserve') },
    {
      kind: 'split',
      take: { of: 'remainder', basisPoints: 10_000 },
      key: { of: 'contribution', span: 'period' },
      label: label('Shares'),
      whenEmpty: 'undistributed',
    },
  ],
  loss: { rule: 'carryForward', label: label('Carried forward') },
  selfApproval: false,
};

/** Founds a book with entries that say what the first version's said, and nothing more. */
export function foundVersionOne(book: SqliteBook): void {
  const person = v7();
  const at = '2026-01-05T08:00:00.000Z';
  book.command({ id: v7(), actor: person, at, request: canonicalJson({ operation: 'books.create' }) }, (write) => {
    const about = { name: 'Old book', legalForm: '', seat: '', registration: '' };
    write.append('cooperative.founded', { ...about, currency: 'EUR', currencyDigits: 2, language: 'en', sample: false });
    write.makePerson(person, true);
    write.append('person.added', { person, lead: true }, { person: { id: person, name: 'Lead Person', email: '', address: '' } });
    write.append('charter.adopted', { number: 1, from: dayNumber(sinceTheStart), charter: charterOne as unknown as Charter });
    for (const [index, { kind, label: text, rate, multiplier }] of charterOne.activities.entries()) {
      const number = index + 1;
      write.append('activity.added', { number, kind, ...text });
      write.append('rate.set', { number, activity: number, member: null, from: dayNumber(sinceTheStart), rate, multiplier });
    }
    return {};
  });
}

/** Writes the book at a path again as the first version would have: its tables, and of each row what that version kept. */
export function rewriteAsVersionOne(path: string): void {
  const draft = `${path}.one`;
  const db = new Connection(draft, { mustExist: false });
  db.exec('pragma foreign_keys = off');
  migrate(db, migrations[0]!);
  db.run('attach ? as present', path);
  // What a later version keeps elsewhere had nothing in it yet.
  for (const { name } of db.all<{ name: string }>(
    `select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%' and name in (select name from present.sqlite_schema)`,
  )) {
    const columns = db.all<{ name: string }>(`select name from pragma_table_info('${name}', 'main')`).map((column) => column.name);
    db.exec(`insert into main.${name} (${columns.join(', ')}) select ${columns.join(', ')} from present.${name}`);
  }
  db.exec('detach present');
  db.pragma(`application_id = ${applicationId}`);
  db.close();
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  renameSync(draft, path);
}

/** Columns, keys, indexes and references of every table, in words: what a schema is, however it came about. */
export function shapeOf(db: Connection): Json {
  const tables = db.all<{ name: string }>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`);
  return tables.map(({ name }) => [
    name,
    db.all(`select name, type, "notnull", dflt_value, pk from pragma_table_xinfo('${name}') order by cid`) as unknown as Json,
    db.all(`select name, "unique", origin, partial from pragma_index_list('${name}') order by name`) as unknown as Json,
    db.all(`select "table", "from", "to" from pragma_foreign_key_list('${name}') order by 1, 2`) as unknown as Json,
    db.all(`select type, wr, strict from pragma_table_list('${name}')`) as unknown as Json,
    db.all(`select "table", "from", "to" from pragma_foreign_key_list('${name}') order by "from"`) as unknown as Json,
  ]);
}
