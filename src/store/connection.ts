import Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { assert, refuse, Refused, type Refusal } from '../core/refusals/refusal.ts';

/** Columns whose values may pass 2^53: they are read as bigint, everything else as a number that is checked to be safe. */
const exactColumns: ReadonlySet<string> = new Set([
  'weight',
  'amount',
  'result',
  'fingerprint',
  'balance',
  'nominal',
  'to_nominal',
  'total_weight',
  'plain_weight',
  'sum_quantity',
  'value',
]);

export type Value = number | bigint | string | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;
export type Statement = Database.Statement;

/** An integer as it stands in SQL. */
export function literal(value: number | null): string {
  assert(value === null || Number.isSafeInteger(value), 'only integers are written into SQL');
  return value === null ? 'null' : String(value);
}

/** SQLite before this version can corrupt a WAL file that is being reset (RELIABILITY T3). */
export const oldestSqlite = '3.51.3';

/**
 * The one place that talks to SQLite. Every integer arrives exact (safe integers are on for the whole connection) and
 * every failure that a person can meet (full disk, vanished drive, damage, another writer) leaves as a named refusal.
 */
export class Connection {
  readonly raw: Database.Database;
  readonly #statements = new Map<string, Statement>();
  readonly #readers = new Map<string, Reader>();
  #rollbacks = 0;
  #quietChanges = 0;

  /** A file by its path, `:memory:`, or what a database once held (`raw.serialize()`): then a copy of it in memory. */
  constructor(source: string | Buffer, options: { readonly readOnly?: boolean; readonly mustExist?: boolean } = {}) {
    this.raw = named(
      () => new Database(source, { readonly: options.readOnly ?? false, fileMustExist: options.mustExist ?? true, timeout: 10_000 }),
    );
    this.raw.defaultSafeIntegers(true);
  }

  statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = named(() => this.raw.prepare(sql));
      if (this.#statements.size > 500) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** A writing statement that only its caller keeps, for what is said many times once. What it answers is plain numbers. */
  prepare(sql: string): Statement {
    return named(() => this.raw.prepare(sql).safeIntegers(false));
  }

  /** A reading statement with its own way to decode: bigints are only made where a column may need them. */
  #reader(sql: string): Reader {
    let reader = this.#readers.get(sql);
    if (!reader) {
      const statement = named(() => this.raw.prepare(sql));
      const exact = statement.columns().some((column) => exactColumns.has(column.name));
      reader = { statement: exact ? statement : statement.safeIntegers(false), decode: exact ? decode : checkSafe };
      if (this.#readers.size > 500) this.#readers.clear();
      this.#readers.set(sql, reader);
    }
    return reader;
  }

  /** Runs a writing statement; answers how many rows it changed. */
  run(sql: string, ...values: readonly Value[]): number {
    return named(() => this.statement(sql).run(...values).changes);
  }

  all<T extends object = Row>(sql: string, ...values: readonly Value[]): T[] {
    return named(() => {
      const reader = this.#reader(sql);
      const rows = reader.statement.all(...values) as Row[];
      rows.forEach(reader.decode);
      return rows as unknown as T[];
    });
  }

  get<T extends object = Row>(sql: string, ...values: readonly Value[]): T | undefined {
    return named(() => {
      const reader = this.#reader(sql);
      const row = reader.statement.get(...values) as Row | undefined;
      if (row !== undefined) reader.decode(row);
      return row as unknown as T | undefined;
    });
  }

  /** Rows one at a time, for what can be long. The connection can do nothing else until the loop ends. */
  *each<T extends object = Row>(sql: string, ...values: readonly Value[]): Generator<T> {
    const rows = this.raw.prepare(sql).iterate(...values) as IterableIterator<Row>;
    try {
      for (const row of rows) {
        decode(row);
        yield row as unknown as T;
      }
    } catch (error) {
      throw translate(error);
    }
  }

  /** Runs a query that the typed builder compiled. */
  query<T>(query: CompiledQuery<T>): T[] {
    return this.all(query.sql, ...(query.parameters as readonly Value[])) as T[];
  }

  exec(sql: string): void {
    named(() => this.raw.exec(sql));
  }

  pragma(pragma: string): Value {
    return named(() => this.raw.pragma(pragma, { simple: true }) as Value);
  }

  /**
   * Everything or nothing. The write lock is taken first (`BEGIN IMMEDIATE`), so that nothing read inside can change
   * before it is written (RELIABILITY T8); another process that writes is waited for.
   */
  transaction<T>(work: () => T): T {
    this.#begin();
    try {
      const answer = work();
      this.run('commit');
      return answer;
    } catch (error) {
      this.#takeBack();
      throw translate(error);
    }
  }

  /** The same in steps, for what takes long: between two steps nothing else may use this connection. Left early, it is taken back. */
  *transactionSteps<Step, T>(work: () => Generator<Step, T>): Generator<Step, T> {
    this.#begin();
    let done = false;
    try {
      const answer = yield* work();
      this.run('commit');
      done = true;
      return answer;
    } catch (error) {
      throw translate(error);
    } finally {
      if (!done) this.#takeBack();
    }
  }

  #begin(): void {
    if (this.raw.inTransaction) throw new Refused(refuse('BOOK_LOCKED'));
    this.run('begin immediate');
  }

  #takeBack(): void {
    this.#rollbacks += 1;
    if (this.raw.open && this.raw.inTransaction) this.raw.exec('rollback');
  }

  /**
   * A text that changes whenever the book's nouns (who belongs, what counts, what was agreed) may have: by any write here that
   * was not made quietly, by one taken back, or by another process.
   */
  nounsMark(): string {
    const mark = this.get<{ data_version: number; changes: number }>(
      'select data_version, total_changes() as changes from pragma_data_version',
    )!;
    return `${this.#rollbacks} ${mark.data_version} ${mark.changes - this.#quietChanges}`;
  }

  /** Runs writes that touch no noun, so that what is remembered of the nouns stays good. */
  quietly(work: () => void): void {
    const before = this.#totalChanges();
    work();
    this.#quietChanges += this.#totalChanges() - before;
  }

  #totalChanges(): number {
    return this.get<{ changes: number }>('select total_changes() as changes')!.changes;
  }

  close(): void {
    this.#statements.clear();
    this.#readers.clear();
    this.raw.close();
  }
}

interface Reader {
  readonly statement: Database.Statement;
  /** Works on the row in place: it is nobody else's yet. */
  readonly decode: (row: Row) => void;
}

function decode(row: Row): void {
  for (const key in row) {
    const value = row[key]!;
    if (typeof value !== 'bigint' || exactColumns.has(key)) continue;
    const number = Number(value);
    assert(Number.isSafeInteger(number), `column ${key} holds more than a safe integer`);
    (row as Record<string, Value>)[key] = number;
  }
}

/** Beyond 2^53 the driver rounds to a double, which is then no safe integer either. */
function checkSafe(row: Row): void {
  for (const key in row) {
    const value = row[key];
    if (typeof value === 'number')
      assert(Number.isSafeInteger(value) || !Number.isInteger(value), `column ${key} holds more than a safe integer`);
  }
}

function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(error);
  }
}

/** SQLite's own words for what a person can cause, as our codes; anything else is a bug and stays what it is. */
export function translate(error: unknown): unknown {
  // The driver's own words for a folder that is no longer there: the drive was taken out.
  if (error instanceof TypeError && error.message.includes('directory does not exist')) return new Refused(refuse('DISK_GONE'));
  // Whoever still works on a book that was closed meanwhile learns that, not how the driver words it.
  if (error instanceof TypeError && error.message.includes('database connection is not open')) return new Refused(refuse('BOOK_NOT_OPEN'));
  if (!(error instanceof Database.SqliteError)) return error;
  const refusal = refusalOf(error.code, error.message);
  return refusal ? new Refused(refusal) : error;
}

function refusalOf(code: string, message: string): Refusal | undefined {
  if (code === 'SQLITE_FULL') return refuse('DISK_FULL');
  if (code.startsWith('SQLITE_READONLY')) return refuse('BOOK_READ_ONLY');
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN') return refuse('DISK_GONE');
  if (code.startsWith('SQLITE_CORRUPT')) return refuse('BOOK_DAMAGED');
  if (code === 'SQLITE_NOTADB') return refuse('BOOK_NOT_OURS');
  if (code.startsWith('SQLITE_BUSY')) return refuse('BOOK_LOCKED');
  if (message.includes('integer overflow') || message.includes('cannot store REAL value in INTEGER')) return refuse('WEIGHT_OVERFLOW');
  return undefined;
}

/** Compares dotted versions. */
export function olderThan(version: string, oldest: string): boolean {
  const [left, right] = [version.split('.').map(Number), oldest.split('.').map(Number)];
  for (let index = 0; index < right.length; index++) {
    if ((left[index] ?? 0) !== right[index]!) return (left[index] ?? 0) < right[index]!;
  }
  return false;
}
