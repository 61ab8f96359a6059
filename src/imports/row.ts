import { largestQuantity, secondsPerDay } from '../core/contributions/check.ts';
import { unitOfKind, type ActivityKind } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import { refuse, type Refusal } from '../core/refusals/refusal.ts';
import type { DayReader } from './dates/order.ts';
import type { Zone } from '../core/days/zone.ts';
import type { ProposedRow } from './proposal.ts';
import type { TimeUnit } from './quantities/seconds.ts';
import type { Header } from './table/header.ts';
import { remembered } from './text/remember.ts';
import { isFormulaName, isFormulaText, isFormulaValue, isGuarded, unguardCell } from './text/formula.ts';
import { tidy, trimmed } from './text/fold.ts';

/** What every row of a file is read with. */
export interface RowContext {
  readonly header: Header;
  readonly days: DayReader;
  readonly zone: Zone;
  readonly today: Day;
  readonly currency: string;
  readonly currencyDigits: number;
  /** Whose rows they are where the file names nobody. */
  readonly defaultMember: string | null;
  /** What a bare number of the duration column counts. */
  readonly durationUnit: TimeUnit;
  /** What the readers noticed on the way, for the reasons that a person is given. */
  readonly marks: { converted: boolean };
}

/**
 * A row understood. It becomes the proposed row itself, because a file has many: the collector fills in what a reader cannot know, the row's
 * number, the caller's default project and the fingerprint.
 */
export interface RowReading extends ProposedRow {
  row: number;
  project: string | null;
  fingerprint: string;
  otherFingerprints: readonly string[];
}

/** What most files do not say of a row. */
export const bareReading = {
  row: 0,
  memberEmail: null,
  project: null,
  activityHint: null,
  tags: null,
  unitRate: null,
  receipt: null,
  startTime: null,
  fingerprint: '',
  otherFingerprints: [],
} as const satisfies Partial<RowReading>;

/** Collects the refusals of one row's cells: the first one counts. */
export interface Faults {
  first: Refusal | undefined;
}

export function note(faults: Faults, refusal: Refusal | undefined): void {
  if (refusal) faults.first ??= refusal;
}

export type RowReader = (cells: readonly string[]) => RowReading | Refusal;

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value;
}

/** What the book keeps of a name and of a note; a longer cell is a broken file. */
export const longestName = 200;
export const longestNote = 2000;

/** Reads the cell of one column; what cannot be read is noted and reads as empty, as does a column that the file does not have. */
export type CellReader = (cells: readonly string[], faults: Faults) => string;

/** Names come back thousands of times: each spelling is examined once. */
export function nameCells(header: Header, field: string): CellReader {
  return cellReader(
    header,
    field,
    remembered((text) => readText(text, field, longestName, isFormulaName)),
  );
}

export function noteCells(header: Header, field: string): CellReader {
  return cellReader(header, field, (text) => readText(text, field, longestNote, isFormulaText));
}

/** Numbers, days, units: a sign in front is part of the value. */
export function valueCells(header: Header, field: string): CellReader {
  return cellReader(header, field, (text) => {
    const value = trimmed(text);
    return isFormulaValue(value) ? refuse('ROW_FORMULA', { column: field, text: shown(value) }) : value;
  });
}

function cellReader(header: Header, field: string, read: (text: string) => string | Refusal): CellReader {
  const column = header.index.get(field);
  if (column === undefined) return () => '';
  return (cells, faults) => {
    const text = cells[column];
    if (text === undefined || text === '') return '';
    const made = read(text);
    if (typeof made === 'string') return made;
    note(faults, made);
    return '';
  };
}

function readText(raw: string, field: string, longest: number, isFormula: (text: string) => boolean): string | Refusal {
  const text = tidy(raw);
  if (text.length > longest) return refuse('INPUT_INVALID', { field, limit: longest });
  if (isGuarded(text)) return unguardCell(text);
  return isFormula(text) ? refuse('ROW_FORMULA', { column: field, text: shown(text) }) : text;
}

/** A free text that was not read from a cell: no longer than the book keeps it, and nothing that a spreadsheet would run. */
export function checkNote(note: string): Refusal | undefined {
  if (note.length > longestNote) return refuse('INPUT_INVALID', { field: 'description', limit: longestNote });
  return isFormulaText(note) ? refuse('ROW_FORMULA', { column: 'description', text: shown(note) }) : undefined;
}

/** As much of a cell as a sentence can hold. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The checks on a quantity that need no book, in their order. The quantity may be far beyond what a number holds exactly. */
export function checkQuantity(quantity: bigint, kind: ActivityKind, member: string, day: Day, text: string): Refusal | undefined {
  const unit = unitOfKind[kind];
  if (quantity <= 0n) return refuse('QUANTITY_NOT_POSITIVE', { text });
  if (unit === 'time' && quantity > BigInt(secondsPerDay)) return refuse('DAY_OVER_24_HOURS', { member, day });
  if (quantity > BigInt(largestQuantity[unit])) return refuse('QUANTITY_TOO_LARGE', { text, limit: largestQuantity[unit] });
  return undefined;
}
