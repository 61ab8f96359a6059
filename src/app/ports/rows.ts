import type { DatedRate } from '../../core/charters/rates.ts';
import type { CriticalSize } from '../../core/commitments/report.ts';
import type { ActivityKind, Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { EntryData, EntryKind, HandOutWay, PlacingFields, StateNumber } from '../../core/journal/entries.ts';
import type { StoredOutcome } from '../../core/waterfall/stored.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';

/** What a book keeps of each noun, as its reads answer it. */

export interface CooperativeRow {
  readonly bookId: string;
  readonly name: string;
  readonly legalForm: string;
  readonly seat: string;
  readonly registration: string;
  readonly founded: Day | null;
  /** ISO 3166-1, two letters; empty when it was not said. */
  readonly country: string;
  readonly currency: string;
  readonly currencyDigits: number;
  readonly language: 'en' | 'fr';
  readonly sample: boolean;
  /** SHA-256 of the logo; empty without one. */
  readonly logo: string;
}
export interface LogoRow {
  readonly sha256: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly address: string;
  readonly lead: boolean;
}
export interface MemberRow {
  readonly number: number;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly address: string;
  readonly type: 'person' | 'organisation';
  readonly joined: Day;
  readonly left: Day | null;
  readonly lead: boolean;
  readonly colleges: readonly string[];
  /** How they left: only once `left` is set. */
  readonly leaving: PlacingFields['leaving'];
}
export interface ProjectRow {
  readonly number: number;
  readonly name: string;
  readonly owner: number | null;
  readonly archived: boolean;
  /** Members who approve in it besides the lead; with none, its owner does. */
  readonly approvers: readonly number[];
  readonly criticalSize: CriticalSize;
}
export type RateRow = Required<DatedRate>;
export interface ActivityRow {
  readonly number: number;
  /** The charter's name for it, unique in the book. */
  readonly key: string;
  readonly kind: ActivityKind;
  readonly unit: UnitKind;
  readonly label: Label;
  readonly archived: boolean;
}
export interface ContributionRow {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly kind: ActivityKind;
  readonly unit: UnitKind;
  readonly rateNumber: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly day: Day;
  readonly quantity: number;
  readonly weight: bigint;
  readonly state: StateNumber;
  readonly batch: number | null;
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  readonly submittedSeq: number;
  readonly decidedSeq: number | null;
  readonly fingerprint: string;
  readonly note: string;
  readonly reason: string;
  readonly receipts: number;
  /** When it began, in minutes since midnight; null when nobody said. */
  readonly startsAt: number | null;
}
export interface ContributionFilter {
  readonly members: readonly number[];
  readonly projects: readonly number[];
  readonly activities: readonly number[];
  readonly states: readonly StateNumber[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly search: string;
  readonly batch: number | null;
}
export interface ReceiptRow {
  readonly id: string;
  readonly number: number | null;
  readonly draft: string | null;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly bytes: number;
}
/** Days are inclusive; null counts from the start, or to the end. */
export interface SpanFilter {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly project: number | null;
}
export interface MemberTotal {
  readonly weight: bigint;
  readonly seconds: number;
}
export interface BasisRow {
  readonly project: number;
  readonly activity: number;
  readonly rateNumber: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly quantity: number;
  readonly weight: bigint;
  readonly entries: number;
}
export interface PeriodRow {
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
  readonly state: 'closed' | 'reopened';
  readonly result: bigint;
  readonly charter: number;
  readonly closedSeq: number;
  /** The entry that put its amounts on the accounts; null while the run is final but not applied. */
  readonly appliedSeq: number | null;
  readonly reopenedSeq: number | null;
  readonly closedAt: string;
  readonly reason: string;
  readonly outcome: StoredOutcome;
}
export interface DocumentRow {
  readonly number: string;
  readonly kind: string;
  readonly member: number | null;
  /** The closed period that it is of; others have days, a day or a subject of their own. */
  readonly period: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly asOf: Day | null;
  /** The number of the project or charter that it is about. */
  readonly subject: number | null;
  readonly language: 'en' | 'fr';
  readonly sha256: string;
  readonly dataSha256: string;
  readonly signer: string;
  readonly seq: number;
  readonly issuedAt: string;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** When it was last noted that somebody has it, on which day they got it and how; all null while nobody has. */
  readonly handedOutAt: string | null;
  readonly handedOutOn: Day | null;
  readonly handedOutHow: HandOutWay | null;
}
export interface BatchRow {
  readonly number: number;
  readonly seq: number;
  readonly fileName: string;
  readonly format: string;
  readonly at: string;
  readonly rows: number;
  readonly takenBack: boolean;
  readonly project: string;
}
export interface AccountRow {
  readonly account: string;
  readonly unit: string;
  readonly balance: bigint;
}
export interface EntryRow {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly actor: string;
  readonly at: string;
  readonly undoes: number | null;
  readonly data: EntryData[EntryKind];
}
export type NumberedTable =
  | 'member'
  | 'project'
  | 'activity'
  | 'rate'
  | 'charter'
  | 'contribution'
  | 'batch'
  | 'period'
  | 'figure_batch'
  | 'need'
  | 'assembly'
  | 'commitment'
  | 'share_class'
  | 'capital_operation';
export interface CommandRow {
  readonly id: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}
