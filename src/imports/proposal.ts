import type { ActivityKind } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import type { RefusalCode } from '../core/refusals/codes.ts';
import type { RefusalDetails } from '../core/refusals/refusal.ts';

export const importFormats = ['toggl', 'contributions'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the days of a column are written. `iso` needs no order; `undecided` means that no row with an order could be read. */
export const dateOrders = ['iso', 'dmy', 'mdy', 'undecided'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Why the file was understood as it was. Keys for the screen, which has a sentence for each in both languages. */
export const importReasons = [
  'headersToggl',
  'headersContributions',
  'formatForced',
  'fileNameDisagrees',
  'linesBeforeHeader',
  'encodingFallback',
  'datesIso',
  'datesColumn',
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
  /** Task, tags or activity as the file words it: a hint for choosing the activity, nothing more. */
  readonly activityHint: string | null;
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

/** What a file proposes. Every row that is not blank is either in `rows` or in `refused`, never in both: `rowsTotal` is their sum. */
export interface ImportProposal {
  readonly format: ImportFormat;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly reasons: readonly ImportReason[];
  readonly dateOrder: DateOrder;
  readonly rowsTotal: number;
  readonly members: readonly ProposedMember[];
  readonly projects: readonly string[];
  readonly rows: readonly ProposedRow[];
  readonly refused: readonly RefusedRow[];
}

export interface ImportProgress {
  readonly stage: 'parse' | 'read';
  readonly done: number;
  /** Characters while parsing, rows while reading. */
  readonly total: number;
}

export interface ImportOptions {
  readonly fileName: string;
  readonly format: ImportFormat | 'auto';
  /** IANA name of the zone in which the times were logged. */
  readonly timeZone: string;
  readonly today: Day;
  /** The book's currency (ISO 4217) and the digits of its minor unit. */
  readonly currency: string;
  readonly currencyDigits: number;
  /** The book's own secret for fingerprints: the same rows have other fingerprints in another book. */
  readonly fingerprintKey: string;
  readonly defaultProject?: string;
  /** The person's answer when the column alone cannot tell day from month. */
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly isCancelled?: () => boolean;
}
