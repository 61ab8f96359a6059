import type { ActivityKind } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { Head } from '../../core/journal/chain.ts';
import type { EntryData, EntryKind, FigureTuple, StateNumber } from '../../core/journal/entries.ts';
import type { CharterRow, FigureBatchRow, FigureRow, MinutesRow, SumDetail, SumRow, WorkingRow } from './agreements.ts';
import type { DraftRow, TimerRow, WeekRow } from './working.ts';
import type { AssemblyReads } from './assemblies.ts';
import type { ApprovalReads } from './approvals.ts';
import type { CapitalReads } from './capital.ts';
import type { CommitmentReads } from './commitments.ts';
import type {
  CooperativeRow,
  PersonRow,
  MemberRow,
  ProjectRow,
  RateRow,
  ActivityRow,
  ContributionRow,
  ContributionFilter,
  ReceiptRow,
  SpanFilter,
  MemberTotal,
  BasisRow,
  PeriodRow,
  DocumentRow,
  LogoRow,
  BatchRow,
  AccountRow,
  EntryRow,
  NumberedTable,
  CommandRow,
} from './rows.ts';
export type * from './rows.ts';
export type { DraftRow, TimerRow, WeekRow } from './working.ts';
import type { MoneyReads } from './moneyBook.ts';
import type { SignerReads, SignerWrites } from './signers.ts';
import type { WholeBookReads } from './wholeBook.ts';

export type { JournalHead, SideRow, TransferRow } from './wholeBook.ts';
export type { AssemblyRow } from './assemblies.ts';
export type { CharterRow, FigureBatchRow, FigureRow, MinutesRow, SumDetail, SumRow, WorkingRow } from './agreements.ts';
export type { CapitalOperationRow, ShareClassRow } from './capital.ts';
export type { CommitmentRow, DayOfWork, NeedRow, WorkFilter } from './commitments.ts';

/** What the use cases know of a book. The store implements it; a test or another database can too. */

export interface Reads extends ApprovalReads, AssemblyReads, CapitalReads, CommitmentReads, MoneyReads, SignerReads, WholeBookReads {
  cooperative(): CooperativeRow;
  lead(): PersonRow;
  person(id: string): PersonRow | undefined;
  /** A person's fields as they were before an entry changed them. */
  personBefore(id: string, seq: number): PersonRow | undefined;
  members(): readonly MemberRow[];
  projects(): readonly ProjectRow[];
  activities(): readonly ActivityRow[];
  rates(): readonly RateRow[];
  usedRates(): ReadonlySet<number>;
  charters(): readonly CharterRow[];
  minutes(charter: number): { row: MinutesRow; bytes: Uint8Array } | undefined;
  /** In force, by name, member (the cooperative first) and day. */
  figures(): readonly FigureRow[];
  figureBatches(): readonly FigureBatchRow[];
  /** Every row of a batch, whether in force or not. */
  figureRows(batch: number): readonly FigureTuple[];

  contribution(number: number): ContributionRow | undefined;
  /** Fixed facts of many contributions, for decisions: read in number order. */
  states(ranges: readonly (readonly [number, number])[]): readonly {
    number: number;
    member: number;
    project: number;
    activity: number;
    rate: number;
    day: Day;
    weight: bigint;
    state: StateNumber;
    corrected: boolean;
  }[];
  /** Why a contribution was last sent back, and who said so; undefined when it never was. */
  returnReason(number: number): { readonly author: string; readonly text: string } | undefined;
  waiting(): readonly { number: number; member: number; project: number; day: Day; weight: bigint }[];
  page(filter: ContributionFilter, cursor: { day: Day; number: number } | null, limit: number): readonly ContributionRow[];
  pageTotals(filter: ContributionFilter): { total: number; seconds: number; weight: bigint };
  /** Work of one member on one day that is submitted, returned or approved, without contribution `except`. */
  secondsOnDay(member: number, day: Day, except: number | null): number;
  secondsByDay(from: Day, to: Day): ReadonlyMap<string, number>;
  /** How much each member has in a span of days, by state (never withdrawn); seconds are those of work. */
  standingBetween(from: Day, to: Day): readonly { member: number; state: StateNumber; entries: number; seconds: number }[];
  /**
   * Whether something stands on it: contributions, needs, commitments; for a member also a project that they own, a rate or a figure
   * of their own.
   */
  inUse(what: 'member' | 'project' | 'activity' | 'rate', number: number): boolean;
  firstDay(): Day | null;
  lastDay(): Day | null;
  batchRanges(batch: number): readonly { state: StateNumber; ranges: readonly (readonly [number, number])[] }[];
  /** Whether a row of the same fingerprint stands for one of these withdrawn contributions: it was imported again. */
  hasStandingTwin(ranges: readonly (readonly [number, number])[]): boolean;
  /** Contribution number by fingerprint, of those that still stand. */
  knownFingerprints(fingerprints: readonly string[]): ReadonlyMap<string, number>;
  /** Standing contributions with these members, days and quantities: what an import row may double. */
  lookAlikes(member: number, from: Day, to: Day): readonly { number: number; day: Day; quantity: number; kind: ActivityKind }[];
  nextNumber(table: NumberedTable): number;

  /** Weight and seconds of work by member, of those who gave something in the span. */
  totals(span: SpanFilter): ReadonlyMap<number, MemberTotal>;
  weights(span: SpanFilter): ReadonlyMap<number, bigint>;
  /** The same from the contributions themselves: slow and certain. */
  weightsRecomputed(span: SpanFilter): ReadonlyMap<number, bigint>;
  seconds(span: SpanFilter): ReadonlyMap<number, number>;
  monthWeights(project: number | null): readonly { month: number; member: number; weight: bigint }[];
  /** One member's weights by month, of months in which there is one. */
  memberMonths(member: number): readonly { month: number; weight: bigint }[];
  /** By member and what else is asked; rows whose sums are all zero are left out. */
  contributionSums(span: SpanFilter, detail: SumDetail): readonly SumRow[];
  kindWeights(span: SpanFilter): readonly { member: number; kind: ActivityKind; weight: bigint }[];
  basis(member: number, span: SpanFilter): readonly BasisRow[];
  movements(member: number, from: Day, to: Day): readonly ContributionRow[];

  periods(): readonly PeriodRow[];
  lastClosedDay(): Day | null;
  /** Accounts of money, with their balances. */
  accounts(): readonly AccountRow[];
  /** Balances of every unit: of money, and of each class of shares. */
  balances(): readonly AccountRow[];
  /** An account's balance of money as the entries before `seq` left it. */
  balanceBefore(account: string, seq: number): bigint;
  /** An account's balance at the end of a day. */
  balanceOn(account: string, day: Day): bigint;
  /** The transfers that applying a period booked and that stand, in order. */
  periodTransfers(period: number): readonly { from: string; to: string; amount: bigint }[];
  documents(): readonly DocumentRow[];
  /** Every time that it was noted that a document was handed out; `stands` unless it was taken back. */
  handOutMarks(number: string): readonly { readonly seq: number; readonly stands: boolean }[];
  documentFile(number: string): Uint8Array | undefined;
  /** The cooperative's logo, when it has one. */
  logo(): LogoRow | undefined;
  batches(): readonly BatchRow[];
  /** Weeks, by their Mondays, in which members said that they gave nothing. */
  declaredWeeks(from: Day, to: Day): readonly { readonly member: number; readonly week: Day; readonly seq: number }[];
  weekRows(member: number, week: Day): readonly WeekRow[];
  timer(person: string): TimerRow | undefined;
  /** Zones that the times of earlier imports were read in. */
  importZones(): readonly string[];
  drafts(): readonly DraftRow[];
  draft(id: string): DraftRow | undefined;
  /** Latest first. */
  scenarios(): readonly WorkingRow[];
  charterDrafts(): readonly WorkingRow[];
  receipts(owner: { number: number } | { draft: string }): readonly ReceiptRow[];
  receiptBytes(id: string): { row: ReceiptRow; bytes: Uint8Array } | undefined;
  /** Secret of this book that import fingerprints are made with, so that the journal alone tells nothing of what they stand for. */
  importKey(): string;
  note(seq: number, number: number): string;
  /** When a contribution began, as an entry said it, in minutes since midnight. */
  startTime(seq: number, number: number): number | null;
  entry(seq: number): EntryRow | undefined;
  entryHash(seq: number): string;
  commandOf(seq: number): CommandRow | undefined;
  lastCommands(count: number): readonly CommandRow[];
  /** Kinds of a command's entries, in order, without reading what they say. */
  kindsOf(command: CommandRow): readonly { seq: number; kind: EntryKind }[];
  /** The entries that set or ended a rate, in order, with the number of the rate. Reads the whole journal. */
  rateEntries(): readonly { seq: number; number: number }[];
  undone(seq: number): boolean;
}

export interface NoteText {
  readonly number: number;
  readonly author: string;
  readonly text: string;
}
export interface PersonText {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly address: string;
}
export interface EntryOptions {
  /** Free texts that belong to the entry; only keyed commitments to them enter the journal. */
  readonly notes?: readonly NoteText[];
  readonly person?: PersonText;
  /** Start times that belong to the entry's contributions, in minutes since midnight. They never enter the journal. */
  readonly starts?: readonly { readonly number: number; readonly minute: number }[];
  readonly undoes?: number;
}

/** What a command may do once everything is decided. */
export interface Writer extends SignerWrites {
  append<Kind extends EntryKind>(kind: Kind, data: EntryData[Kind], options?: EntryOptions): number;
  /** A new person with a random id and secret; personal fields come with the entry that needs them. */
  makePerson(id: string, lead: boolean): void;
  saveDraft(draft: Omit<DraftRow, 'receipts'>): void;
  deleteDraft(id: string): void;
  moveReceipts(draft: string, number: number): readonly ReceiptRow[];
  /** The other way: a contribution that becomes a draft again takes its receipts along. */
  returnReceipts(number: number, draft: string): void;
  saveReceipt(receipt: Omit<ReceiptRow, 'bytes'>, bytes: Uint8Array): void;
  deleteReceipt(id: string): void;
  saveDocumentFile(number: string, bytes: Uint8Array): void;
  /** A logo is kept under its hash, so that undoing finds an earlier one again. */
  saveLogo(logo: LogoRow): void;
  saveMinutes(charter: number, file: MinutesRow, bytes: Uint8Array): void;
}

export interface CommandInput {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
  /** Canonical text of the operation and its input: the same id with another text is refused. */
  readonly request: string;
}

export interface Book {
  readonly path: string;
  readonly bookId: string;
  readonly read: Reads;
  head(): Head;
  /** Grows with every change, also by another process. */
  version(): number;
  /**
   * One command, one transaction behind the book's lock. Sent twice with the same content it answers the first result
   * again; with another it is refused as ID_REUSED. A refusal thrown inside undoes everything.
   */
  command<Answer extends object>(input: CommandInput, work: (write: Writer) => Answer): Answer & { seq: number };
  /**
   * The same in steps, for what takes long. Until it ends nobody else may use the book (the engine holds them back); left early
   * it is taken back whole.
   */
  commandSteps<Step, Answer extends object>(
    input: CommandInput,
    work: (write: Writer) => Generator<Step, Answer>,
  ): Generator<Step, Answer & { seq: number }>;
  /** Working data outside the journal: drafts and their receipts. */
  draftWork<Answer>(work: (write: DraftWriter) => Answer): Answer;
}

export interface DraftWriter {
  saveDraft(draft: Omit<DraftRow, 'receipts'>): void;
  deleteDraft(id: string): void;
  saveReceipt(receipt: Omit<ReceiptRow, 'bytes'>, bytes: Uint8Array): void;
  deleteReceipt(id: string): void;
  saveScenario(scenario: WorkingRow): void;
  deleteScenario(id: string): void;
  saveCharterDraft(draft: WorkingRow): void;
  deleteCharterDraft(id: string): void;
  saveWeekRow(row: WeekRow): void;
  deleteWeekRow(row: WeekRow): void;
  saveTimer(timer: TimerRow): void;
  deleteTimer(person: string): void;
}
