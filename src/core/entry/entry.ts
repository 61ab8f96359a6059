import type { Label } from '../charters/charter.ts';
import type { Day } from '../days/day.ts';
import type { UnitKind } from '../quantities/unit.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import type { RefusalDetails } from '../refusals/refusal.ts';

/** What a stretch of the typed line was understood as. */
export type EntryPart = 'quantity' | 'start' | 'day' | 'project' | 'member' | 'activity';

/** Offsets in the line as it was typed; spans lie in order and never overlap. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: EntryPart;
}

export interface Named {
  readonly number: number;
  readonly name: string;
}
export interface NamedActivity {
  readonly number: number;
  readonly key: string;
  readonly kind: string;
  readonly unit: UnitKind;
  readonly label: Label;
}

/** Something that was entered before: the next one with the same words is most often like it. */
export interface Past {
  readonly note: string;
  readonly project: number;
  readonly activity: number;
  readonly quantity: number;
  readonly day?: Day;
}

/** What the book knows, and who types when. Archived projects and activities are left out by the caller. */
export interface EntryWorld {
  readonly projects: readonly Named[];
  readonly members: readonly Named[];
  readonly activities: readonly NamedActivity[];
  /** Latest first. */
  readonly past: readonly Past[];
  readonly today: Day;
  readonly currency: string;
  readonly currencyDigits: number;
  /** Whose it is when the line names nobody; null when that must be said. */
  readonly member: number | null;
}

export interface EntryProblem {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  /** Where in the line it is; null when something is missing from it. */
  readonly span: Span | null;
  /** Numbers that a name could have meant. */
  readonly candidates: readonly number[];
}

export type Assumed = 'member' | 'project' | 'activity' | 'day';

export interface Entry {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly day: Day;
  /** In the smallest parts of the activity's unit: seconds, minor units, hundredths. */
  readonly quantity: number;
  readonly startsAt: number | null;
  readonly note: string;
}

export interface ParsedEntry {
  readonly spans: readonly Span[];
  readonly member: number | null;
  readonly project: number | null;
  readonly activity: number | null;
  readonly day: Day;
  readonly quantity: number | null;
  readonly unit: UnitKind | null;
  readonly startsAt: number | null;
  readonly note: string;
  /** What the line did not say, and was taken from the past or from today. */
  readonly assumed: readonly Assumed[];
  /** Empty when this can be entered: then every value is there. */
  readonly problems: readonly EntryProblem[];
}
