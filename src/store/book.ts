import { createHash, hash as hashOnce } from 'node:crypto';
import { statSync } from 'node:fs';
import { v7 } from 'uuid';
import type { Book, CommandInput, DraftWriter, EntryOptions, NoteText, PersonText, Reads, Writer } from '../app/ports/book.ts';
import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import { emptyHead, hashInput, type EntryEnvelope, type Head } from '../core/journal/chain.ts';
import type { EntryData, EntryKind } from '../core/journal/entries.ts';
import { assert, refuse, Refused } from '../core/refusals/refusal.ts';
import { applyEntry } from './apply/index.ts';
import { literal, type Connection } from './connection.ts';
import { hmacSha256 } from './hmac.ts';
import { LogFile } from './logFile.ts';
import { makeReads } from './queries/index.ts';
import { makeSideWriter } from './sideWriter.ts';

export function sha256(text: string | Uint8Array): string {
  return typeof text === 'string' ? hashOnce('sha256', text, 'hex') : createHash('sha256').update(text).digest('hex');
}

/** What a person's secret commits to: their notes of the entry, and their personal fields when the entry carries them. */
export function commitment(secret: Uint8Array, notes: readonly NoteText[], person: PersonText | undefined): string {
  // Canonical JSON of a list of ["note", number, text] and ["person", …], put together piece by piece because an import has many.
  const committed = notes.map((note) => `["note",${note.number},${canonicalJson(note.text)}]`);
  if (person) committed.push(canonicalJson(['person', person.name, person.email, person.address]));
  return hmacSha256(secret, `[${committed.join(',')}]`);
}

/** From here on a statement of their own pays. */
const manyNotes = 200;

/** Called with each new head after its transaction is safely on disk. */
export type HeadWitness = (head: Head, at: string) => void;

/** A book in one SQLite file, used from one thread: a command runs to its end before anything else happens. */
export class SqliteBook implements Book {
  readonly db: Connection;
  readonly path: string;
  readonly bookId: string;
  readonly read: Reads;
  readonly #witness: HeadWitness;
  readonly #file: string | undefined;
  readonly #log: LogFile;
  readonly readOnly: boolean;
  #head: Head | undefined;
  #dataVersion = -1;

  constructor(db: Connection, options: { path: string; bookId: string; readOnly: boolean; witness: HeadWitness }) {
    this.db = db;
    this.path = options.path;
    this.bookId = options.bookId;
    this.readOnly = options.readOnly;
    this.#witness = options.witness;
    this.#file = fileMark(options.path);
    this.#log = new LogFile(options.path);
    this.read = makeReads(db);
  }

  head(): Head {
    const row = this.db.get<Head>('select seq, hash from journal order by seq desc limit 1');
    return row ?? emptyHead;
  }

  version(): number {
    return this.head().seq;
  }

  command<Answer extends object>(input: CommandInput, work: (write: Writer) => Answer): Answer & { seq: number } {
    this.#requireWritable();
    const started = this.#start<Answer>(input);
    const answer = this.db.transaction(() => started.earlier() ?? started.finish(work(started.writer())));
    this.#publish(started.head(), input.at);
    return answer;
  }

  *commandSteps<Step, Answer extends object>(
    input: CommandInput,
    work: (write: Writer) => Generator<Step, Answer>,
  ): Generator<Step, Answer & { seq: number }> {
    this.#requireWritable();
    const started = this.#start<Answer>(input);
    const answer = yield* this.db.transactionSteps(function* () {
      return started.earlier() ?? started.finish(yield* work(started.writer()));
    });
    this.#publish(started.head(), input.at);
    return answer;
  }

  /** The parts of a command that are the same whether it runs at once or in steps; all but `head` are called inside its transaction. */
  #start<Answer extends object>(input: CommandInput) {
    let head: Head | undefined;
    let firstSeq = 0;
    let finished = false;
    const append = <Kind extends EntryKind>(kind: Kind, data: EntryData[Kind], options: EntryOptions = {}): number => {
      head = this.#append(head!, input, head!.seq + 1 === firstSeq ? input.id : v7(), kind, data, options);
      return head.seq;
    };
    return {
      earlier: () => this.#earlierAnswer<Answer & { seq: number }>(input),
      writer: (): Writer => {
        head = this.#headInTransaction();
        firstSeq = head.seq + 1;
        return { append, ...makeSideWriter(this.db) };
      },
      finish: (made: Answer): Answer & { seq: number } => {
        const { seq } = head!;
        assert(seq >= firstSeq, 'a command writes at least one entry');
        const complete = { ...made, seq };
        this.db.quietly(() => {
          this.db.run(
            'insert into command (first_seq, last_seq, id, request, answer) values (?, ?, ?, ?, ?)',
            firstSeq,
            seq,
            input.id,
            this.#requestMark(input),
            canonicalJson(complete as unknown as Json),
          );
        });
        this.#log.lengthen();
        finished = true;
        return complete;
      },
      head: () => (finished ? head : undefined),
    };
  }

  /** Once it is on the disk: remembered here, and witnessed outside the file. */
  #publish(head: Head | undefined, at: string): void {
    if (!head) return;
    this.#head = head;
    this.#witness(head, at);
  }

  /**
   * SQLite goes on writing into a file that was deleted, renamed or replaced under it, and nobody would ever see it again.
   */
  #requireWritable(): void {
    if (this.readOnly) throw new Refused(refuse('BOOK_READ_ONLY'));
    if (this.#file !== undefined && fileMark(this.path) !== this.#file) throw new Refused(refuse('DISK_GONE'));
  }

  draftWork<Answer>(work: (write: DraftWriter) => Answer): Answer {
    this.#requireWritable();
    return this.db.transaction(() => work(makeSideWriter(this.db)));
  }

  /** The head, from memory while no other connection has written. */
  #headInTransaction(): Head {
    const dataVersion = this.db.get<{ data_version: number }>('pragma data_version')!.data_version;
    if (!this.#head || dataVersion !== this.#dataVersion) {
      this.#head = this.head();
      this.#dataVersion = dataVersion;
    }
    return this.#head;
  }

  #earlierAnswer<Answer>(input: CommandInput): Answer | undefined {
    // A command's first entry has the command's own id, which the journal holds once.
    const row = this.db.get<{ request: string; answer: string }>(
      'select request, answer from command where first_seq = (select seq from journal where id = ?)',
      input.id,
    );
    if (!row) return undefined;
    if (row.request !== this.#requestMark(input)) throw new Refused(refuse('ID_REUSED'));
    return JSON.parse(row.answer) as Answer;
  }

  /** A keyed mark of what was asked, because a plain hash of a name would still be personal data. */
  #requestMark(input: CommandInput): string {
    return hmacSha256(this.#secret(input.actor), input.request);
  }

  #append<Kind extends EntryKind>(
    head: Head,
    input: CommandInput,
    id: string,
    kind: Kind,
    data: EntryData[Kind],
    options: EntryOptions,
  ): Head {
    const seq = head.seq + 1;
    const notes = byNumber(options.notes ?? []);
    const notesOf = new Map<string, NoteText[]>(options.person ? [[options.person.id, []]] : []);
    for (const note of notes) {
      const own = notesOf.get(note.author);
      if (own) own.push(note);
      else notesOf.set(note.author, [note]);
    }
    const texts: Record<string, string> = {};
    for (const [author, own] of notesOf)
      texts[author] = commitment(this.#secret(author), own, options.person?.id === author ? options.person : undefined);
    const envelope: EntryEnvelope = {
      schema: 1,
      book: this.bookId,
      seq,
      id,
      command: input.id,
      kind,
      actor: input.actor,
      at: input.at,
      undoes: options.undoes ?? null,
      data: data as unknown as Json,
      texts,
    };
    const body = canonicalJson(envelope as unknown as Json);
    const hash = sha256(hashInput(head.hash, body));
    const write = (): void => {
      this.db.run('insert into journal (seq, id, kind, body, prev, hash) values (?, ?, ?, ?, ?, ?)', seq, id, kind, body, head.hash, hash);
      applyEntry(this.db, envelope);
      const columns = 'insert into note (seq, number, author, text)';
      if (notes.length < manyNotes)
        for (const note of notes) this.db.run(`${columns} values (?, ?, ?, ?)`, seq, note.number, note.author, note.text);
      else {
        // The entry's number stands in the statement: handing it over for each note would take as long as storing it.
        const statement = this.db.prepare(`${columns} values (${literal(seq)}, ?, ?, ?)`);
        for (const note of notes) statement.run(note.number, note.author, note.text);
      }
      for (const { number, minute } of options.starts ?? [])
        this.db.run('insert into contribution_start (seq, number, minute) values (?, ?, ?)', seq, number, minute);
      if (options.person) {
        this.db.run(
          'insert into person_version (person, seq, name, email, address) values (?, ?, ?, ?, ?)',
          options.person.id,
          seq,
          options.person.name,
          options.person.email,
          options.person.address,
        );
      }
    };
    // Entries about contributions change contributions and their sums, nothing else.
    if (kind.startsWith('contribution') && !options.person) this.db.quietly(write);
    else write();
    return { seq, hash };
  }

  #secret(person: string): Uint8Array {
    const row = this.db.get<{ secret: Uint8Array }>('select secret from person where id = ?', person);
    assert(row, 'a person whose text is committed to has a secret');
    return row.secret;
  }

  close(): void {
    this.db.close();
  }
}

/** Notes in the order of their numbers, which they mostly have already. */
function byNumber(notes: readonly NoteText[]): readonly NoteText[] {
  for (let index = 1; index < notes.length; index++)
    if (notes[index]!.number < notes[index - 1]!.number) return notes.toSorted((left, right) => left.number - right.number);
  return notes;
}

/** Which file a path names, whatever it is called; undefined when it names none. */
function fileMark(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
