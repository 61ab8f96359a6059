import type { ActivityKind } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import type { RefusalCode } from '../core/refusals/codes.ts';
import type { RefusalDetails } from '../core/refusals/refusal.ts';

/** What a file can be: tables of other tools, our own table, any other table by its columns, a calendar, and lines as people type them. */
export const importFormats = ['toggl', 'clockify', 'kimai', 'solidtime', 'harvest', 'contributions', 'csv', 'ics', 'lines'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** How the letters were written; a workbook and an archive say so themselves. */
export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'xlsx', 'zip'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the days of a column are written. `iso` needs no order; `undecided` means that no row with an order could be read. */
export const dateOrders = ['iso', 'dmy', 'mdy', 'undecided'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Why the file was understood as it was. Keys for the screen, which has a sentence for each in both languages. */
export const importReasons = [
  'headersToggl',
  'headersClockify',
  'headersKimai',
  'headersSolidtime',
  'headersHarvest',
  'headersContributions',
  'headersCsv',
  'columnsChosen',
  'archiveSolidtime',
  'calendar',
  'typedLines',
  'workbook',
  'workbookSheet',
  'archiveOpened',
  'formatForced',
  'fileNameDisagrees',
  'linesBeforeHeader',
  'encodingFallback',
  'onePerson',
  'unitMinutes',
  'unitSeconds',
  'timesConverted',
  'zoneUnknown',
  'datesIso',
  'datesColumn',
  'datesDuration',
  'datesWeekday',
  'datesHeaderLanguage',
  'datesForced',
  'datesUndecided',
] as const;
export type ImportReason = (typeof importReasons)[number];

/** One row of the file as the book could take it. Nothing is matched with the book yet: names are the file's own. */
export interface ProposedRow {
  /** Row as a spreadsheet numbers it: the record's place in the file, the first one being 1. */
  readonly row: number;
  readonly memberName: string;
  readonly memberEmail: string | null;
  /** The row's project, else the caller's default, else null. */
  readonly project: string | null;
  /** Activity or task as the file words it: the book's activity of that name is taken, else it goes into the note. */
  readonly activityHint: string | null;
  /** Tags as the file words them, which serve the same way. */
  readonly tags: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  /** Seconds, minor units or hundredths of a piece, by `unitOfKind`. Always a positive safe integer. */
  readonly quantity: number;
  /** Hundredths of a minor unit for one hour, one minor unit or one piece, when the file says so and the quantity is not already its product. */
  readonly unitRate: number | null;
  readonly description: string;
  /** Name of the receipt that the file mentions. The receipt itself is not in the file. */
  readonly receipt: string | null;
  /** Wall clock `HH:MM:SS` as logged. */
  readonly startTime: string | null;
  /** 16 hexadecimal digits: the same work exported again has the same (see fingerprint.ts). */
  readonly fingerprint: string;
  /** What the fingerprint would be had the file been read in a zone that an earlier import was read in. */
  readonly otherFingerprints: readonly string[];
}

export interface RefusedRow {
  readonly row: number;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

export interface ProposedMember {
  readonly name: string;
  readonly email: string | null;
  readonly rows: number;
}

/** A column of the file and what it was read as; null for one that is left out. */
export interface ReadColumn {
  readonly name: string;
  readonly field: string | null;
}

/** What a file proposes. Every row that is not blank is either in `rows` or in `refused`, never in both: `rowsTotal` is their sum. */
export interface ImportProposal {
  readonly format: ImportFormat;
  readonly encoding: Encoding;
  /** Empty for what is no table. */
  readonly delimiter: Delimiter | '';
  readonly reasons: readonly ImportReason[];
  readonly dateOrder: DateOrder;
  readonly columns: readonly ReadColumn[];
  /** Rows that may come in but were never meant as contributions, as events of a calendar: none is taken unless it is asked for. */
  readonly onlyProposed: boolean;
  /** The file names nobody: all rows are the default member's. */
  readonly onePerson: boolean;
  /** Events that last whole days: they have no hours until a person says how many a day counts. */
  readonly wholeDays: number;
  /** The zone that its times were read in. */
  readonly timeZone: string;
  readonly rowsTotal: number;
  readonly members: readonly ProposedMember[];
  readonly projects: readonly string[];
  readonly rows: readonly ProposedRow[];
  readonly refused: readonly RefusedRow[];
}

export interface ImportProgress {
  readonly stage: 'parse' | 'read';
  readonly done: number;
  /** Bytes; the same ones twice where the days of the whole column had to be seen first. */
  readonly total: number;
}

/** Which column is what, by its name or its place (0 is the first), as a person chose. */
export interface ColumnChoice {
  readonly columns: Readonly<Record<string, string | number>>;
  /** What a bare number of the duration column counts. */
  readonly durationUnit: 'h' | 'min' | 's';
  /** The table has no line of column names: its first line is a row already. */
  readonly headless?: boolean;
}

export interface ImportOptions {
  readonly fileName: string;
  readonly format: ImportFormat | 'auto';
  /** IANA name of the zone in which the times were logged. */
  readonly timeZone: string;
  /** Zones of earlier imports into the same book: what came in then is found again whatever zone is set now. */
  readonly otherZones?: readonly string[];
  readonly today: Day;
  /** The book's currency (ISO 4217) and the digits of its minor unit. */
  readonly currency: string;
  readonly currencyDigits: number;
  /** The book's own secret for fingerprints: the same rows have other fingerprints in another book. */
  readonly fingerprintKey: string;
  readonly defaultProject?: string;
  /** Whose rows they are in a file that names nobody. */
  readonly defaultMember?: string;
  /** What a whole day of a calendar counts, in seconds, as a person says; without it, events that last all day are refused. */
  readonly wholeDaySeconds?: number;
  /** The person's answer when the column alone cannot tell day from month. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** The columns of a table that nothing here knows, or that should be read otherwise. */
  readonly mapping?: ColumnChoice;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly isCancelled?: () => boolean;
}
