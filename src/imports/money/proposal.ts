import type { Day } from '../../core/days/day.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';

export const moneyFormats = ['bank', 'ofx', 'qif', 'camt', 'opencollective'] as const;
export type MoneyFormat = (typeof moneyFormats)[number];

/** One movement on an account, as the bank tells it. */
export interface ProposedLine {
  /** Place in the file, the first being 1; of a table, its row as a spreadsheet numbers it. */
  readonly row: number;
  readonly day: Day;
  /** Minor units: above zero came in, below went out. Never zero. */
  readonly amount: bigint;
  readonly label: string;
  /** Who paid or was paid, when the file says so apart. */
  readonly counterparty: string;
  /** 16 hexadecimal digits: the same movement in another file has the same. */
  readonly fingerprint: string;
}

export interface RefusedLine {
  readonly row: number;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/** What a bank's file proposes. Each movement is either in `lines` or in `refused`. */
export interface MoneyProposal {
  readonly format: MoneyFormat;
  readonly encoding: string;
  readonly dateOrder: 'iso' | 'dmy' | 'mdy' | 'undecided';
  readonly rowsTotal: number;
  readonly lines: readonly ProposedLine[];
  readonly refused: readonly RefusedLine[];
}

export interface MoneyOptions {
  readonly fileName: string;
  readonly currency: string;
  readonly currencyDigits: number;
  readonly today: Day;
  readonly fingerprintKey: string;
  /** The person's answer when the column alone cannot tell day from month. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

/** A movement before the order of its days and the marks of its amounts are known. */
export interface RawLine {
  readonly row: number;
  readonly day: string;
  /** As the file writes it, with its sign; '' when there is none. */
  readonly amount: string;
  /** The file's word for what has not taken place yet, or will not; its day tells the order of days all the same. */
  readonly notDone?: string;
  /** What it cost on top, where the amount is without. */
  readonly fee?: string;
  readonly label: string;
  readonly counterparty: string;
  /** '' when the file does not say. */
  readonly currency: string;
  /** What the bank itself tells it apart by, account included; '' where it has none. */
  readonly id: string;
}

export interface RawLines {
  readonly format: MoneyFormat;
  readonly encoding: string;
  readonly isFrench: boolean;
  /** Set where the format itself says what stands before decimals; otherwise the column tells. */
  readonly mark?: '.';
  readonly lines: readonly (RawLine | RefusedLine)[];
}
