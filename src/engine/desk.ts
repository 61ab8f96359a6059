import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock, Context } from '../app/context.ts';
import type { Signer } from '../app/ports/press.ts';
import type { Founding } from '../app/cooperatives.ts';
import type { Reads } from '../app/ports/book.ts';
import type { HostAnswer, HostQuestion } from '../contract/bridge.ts';
import type { BookStatus, Session } from '../contract/session.ts';
import { assert, refuse, Refused } from '../core/refusals/refusal.ts';
import { charterOn } from '../app/charters.ts';
import { listBackups, makeBackup } from '../store/backups.ts';
import { SessionLock } from '../store/lock.ts';
import type { Opened } from '../store/open.ts';
import { newId } from './clock.ts';
import { newBook, openLibraryBook } from './library.ts';
import { makePress } from './press.ts';
import { Shelf } from './shelf.ts';
import { Uploads } from './uploads.ts';

export interface DeskOptions {
  readonly stateFolder: string;
  readonly booksFolder: string;
  readonly resourcesFolder: string;
  readonly host: 'electron' | 'browser';
  readonly clock: Clock;
  readonly ask?: (question: HostQuestion) => Promise<HostAnswer>;
}

/** How often another process's changes are looked for, and how often a day's backup is considered. */
const watchMilliseconds = 1_000;
const backupMilliseconds = 60 * 60 * 1_000;
const dayMilliseconds = 24 * 60 * 60 * 1_000;

/** What lies on the desk of one running program: at most one open book, who acts, the unlocked key, files being read. */
export class Desk {
  readonly options: DeskOptions;
  readonly shelf: Shelf;
  readonly press: ReturnType<typeof makePress>;
  readonly uploads = new Uploads();
  readonly changes = new EventEmitter();
  /** Identities whose passphrase was given in this session, by fingerprint. */
  readonly signers = new Map<string, Signer>();
  #opened: Opened | null = null;
  #lock: SessionLock | undefined;
  #actor: string | null = null;
  #notice: Session['notice'] = null;
  #seenSeq = -1;
  #held: Promise<void> | null = null;
  readonly #timers: NodeJS.Timeout[];

  constructor(options: DeskOptions) {
    this.options = options;
    this.shelf = new Shelf(options.stateFolder, options.booksFolder);
    this.press = makePress(options.resourcesFolder);
    this.#clearOpened();
    this.changes.setMaxListeners(0);
    this.#timers = [setInterval(() => this.#watch(), watchMilliseconds), setInterval(() => this.#dailyBackup(), backupMilliseconds)];
    for (const timer of this.#timers) timer.unref();
  }

  get opened(): Opened {
    if (!this.#opened) throw new Refused(refuse('BOOK_NOT_OPEN'));
    return this.#opened;
  }

  get isOpen(): boolean {
    return this.#opened !== null;
  }

  /** The acting person's context on the open book. */
  get context(): Context {
    const { book } = this.opened;
    const lead = book.read.lead();
    const personId = this.#actor ?? lead.id;
    const member = book.read.members().find((known) => known.personId === personId);
    return {
      book,
      clock: this.options.clock,
      newId,
      actor: { personId, role: personId === lead.id ? 'lead' : 'member', memberNumber: member?.number ?? null },
    };
  }

  actAs(personId: string): void {
    const { read } = this.opened.book;
    if (personId !== read.lead().id && !read.members().some((member) => member.personId === personId))
      throw new Refused(refuse('NOT_ALLOWED'));
    this.#actor = personId;
    // The keys were opened by whoever acted before.
    this.signers.clear();
    this.tell();
  }

  /** Opens a book in place of the one that is open; another window's book is opened for reading. */
  open(path: string, options: { acceptBehind?: boolean } = {}): void {
    if (this.#opened?.book.path === path && this.#opened.readOnly === 'no') return;
    this.close();
    const lock = SessionLock.take(this.options.stateFolder, path);
    try {
      const opened = openLibraryBook(
        path,
        { stateFolder: this.options.stateFolder, ...(lock ? {} : { readOnly: 'otherWindow' as const }), ...options },
        this.options.clock,
      );
      this.#opened = opened;
      this.#lock = lock;
      this.#notice = opened.keptCopy === null ? null : { kind: 'keptCopy', code: '', name: basename(opened.keptCopy) };
      this.#bestEffort(() =>
        this.shelf.remember({
          path,
          name: opened.book.read.cooperative().name,
          lastOpened: this.options.clock.now(),
          bookId: opened.book.bookId,
        }),
      );
      this.#dailyBackup();
    } catch (error) {
      lock?.release();
      throw error;
    } finally {
      this.tell();
    }
  }

  /** Opens what the system handed over; what stands in the way is kept for the page to say, and is no failure of the program. */
  openHandedOver(path: string): void {
    this.#bestEffort(() => this.open(path), basename(path));
    this.tell();
  }

  create(path: string, founding: Founding): void {
    newBook(path, founding, this.options.clock, this.options.stateFolder);
    this.open(path);
  }

  /** Closes the book, with a verified backup when it has changed since the last one. */
  close(): void {
    if (!this.#opened) return;
    const opened = this.#opened;
    this.#putAway();
    if (opened.readOnly === 'no') this.#backUpWhenChanged(opened);
    this.#bestEffort(() => opened.close());
    this.#lock?.release();
    this.#lock = undefined;
    this.tell();
  }

  #putAway(): void {
    this.#opened = null;
    this.#actor = null;
    this.#notice = null;
    this.signers.clear();
    this.uploads.clear();
  }

  end(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.close();
    this.#clearOpened();
  }

  /** Whoever takes the book for a while, in the middle of a transaction, holds the others back until they release it. */
  hold(): () => void {
    assert(this.#held === null, 'only one holds the book');
    let release = (): void => {};
    this.#held = new Promise((resolve) => (release = resolve));
    return () => {
      this.#held = null;
      release();
    };
  }

  /**
   * Waited for until it is null, in a loop right before the book is used: `while (desk.held) await desk.held`. Anything between the
   * last look and the use would let someone take the book in between.
   */
  get held(): Promise<void> | null {
    return this.#held;
  }

  /** Keeps an unlocked key only while the book that it belongs to is the one on the desk. */
  keepSigner(opened: Opened, signer: Signer): void {
    if (this.#opened !== opened) throw new Refused(refuse('BOOK_NOT_OPEN'));
    this.signers.set(signer.fingerprint, signer);
  }

  session(): Session {
    return {
      host: this.options.host,
      dialogs: this.options.ask !== undefined,
      book: this.#opened ? this.#status(this.#opened) : null,
      notice: this.#notice,
    };
  }

  /** Counts what was told, so that a listener that was busy knows that it missed something. */
  changeCount = 0;

  /** Says to every page that something changed. */
  tell(): void {
    this.changeCount += 1;
    this.#bestEffort(() => (this.#seenSeq = this.#opened?.book.version() ?? -1));
    this.changes.emit('change');
  }

  /**
   * Opens a copy of a file with the system's own program. Copies stay until the program ends, or begins the next time.
   * @returns false where nothing could open it.
   */
  async openCopy(name: string, bytes: Uint8Array): Promise<boolean> {
    if (!this.options.ask) return false;
    mkdirSync(this.#openedFolder, { recursive: true });
    const folder = mkdtempSync(join(this.#openedFolder, 'file-'));
    const path = join(folder, name);
    writeFileSync(path, bytes, { mode: 0o600 });
    return (await this.ask({ kind: 'openPath', path })) !== null;
  }

  get #openedFolder(): string {
    return join(this.options.stateFolder, 'opened');
  }

  /** A file that another program still holds open stays for the next time. */
  #clearOpened(): void {
    try {
      rmSync(this.#openedFolder, { recursive: true, force: true });
    } catch {
      // Nobody waits for it.
    }
  }

  async ask(question: HostQuestion): Promise<string | null> {
    return this.options.ask ? (await this.options.ask(question)).path : null;
  }

  #status(opened: Opened): BookStatus {
    const { read } = opened.book;
    const { context } = this;
    const cooperative = read.cooperative();
    const charter = charterOn(read, this.options.clock.today());
    const person = read.person(context.actor.personId)!;
    return {
      ...cooperative,
      fileName: basename(opened.book.path),
      seq: opened.book.version(),
      readOnly: opened.readOnly,
      behind: opened.behind,
      charter: {
        name: charter.charter.name,
        title: charter.charter.title,
        adoptedFrom: charter.from,
        selfApproval: charter.charter.selfApproval,
      },
      actor: { personId: person.id, name: person.name, role: context.actor.role, memberNumber: context.actor.memberNumber },
      actors: actorsOf(read),
      lastClosedDay: read.lastClosedDay(),
      capital: read.shareClasses().length > 0,
    };
  }

  /** Looks for another process's changes. A book that can no longer be read is put away, and the page says why. */
  #watch(): void {
    if (!this.#opened || this.#held || this.changes.listenerCount('change') === 0) return;
    try {
      if (this.#opened.book.version() !== this.#seenSeq) this.tell();
    } catch (error) {
      const opened = this.#opened;
      this.#putAway();
      this.#bestEffort(() => opened.close());
      this.#lock?.release();
      this.#lock = undefined;
      this.#notice = noticeOf(error, basename(opened.book.path));
      this.tell();
    }
  }

  #dailyBackup(): void {
    const opened = this.#opened;
    if (!opened || this.#held || opened.readOnly !== 'no') return;
    this.#bestEffort(() => {
      const [last] = listBackups(this.options.stateFolder, opened.book.bookId);
      if (!last || Date.parse(this.options.clock.now()) - Date.parse(last.at) >= dayMilliseconds) this.#backUpWhenChanged(opened);
    });
  }

  /** A backup that fails must not keep a book from opening or closing: the book itself is safe, and the next one is tried again. */
  #backUpWhenChanged(opened: Opened): void {
    this.#bestEffort(() => {
      const [last] = listBackups(this.options.stateFolder, opened.book.bookId);
      if (!last?.id.includes(opened.book.head().hash.slice(0, 16)))
        makeBackup(opened.book, this.options.stateFolder, this.options.clock.now());
    });
  }

  /** Does what the book does not depend on; what went wrong is kept as a notice for the page. */
  #bestEffort(work: () => unknown, name = ''): void {
    try {
      work();
    } catch (error) {
      this.#notice = noticeOf(error, name);
    }
  }
}

/** What went wrong as the page can say it; a surprise is logged here and called a file that cannot be written or read. */
function noticeOf(error: unknown, name: string): NonNullable<Session['notice']> {
  if (error instanceof Refused) return { kind: 'refused', code: error.refusal.code, name: String(error.refusal.details['name'] ?? name) };
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const { code } = error as NodeJS.ErrnoException;
  return { kind: 'refused', code: code === 'ENOSPC' ? 'DISK_FULL' : code === undefined ? 'BOOK_DAMAGED' : 'FOLDER_NOT_WRITABLE', name: '' };
}

/** Who may act: the lead, who need not be a member, then the members who have not left. */
function actorsOf(read: Reads): BookStatus['actors'] {
  const lead = read.lead();
  const members = read.members().filter((member) => member.left === null);
  const leadNumber = members.find((member) => member.personId === lead.id)?.number ?? null;
  const others = members.filter((member) => member.personId !== lead.id);
  return [
    { personId: lead.id, name: lead.name, memberNumber: leadNumber },
    ...others.map((member) => ({ personId: member.personId, name: member.name, memberNumber: member.number })),
  ];
}
