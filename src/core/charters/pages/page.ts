import type { Decimal, Label } from '../charter.ts';
import type { Day } from '../../days/day.ts';

/** What a group reads before it takes up a ready-made charter: plain words, sources, and an example worked out by hand. */
export interface CharterPage {
  /** Name of the ready-made charter. */
  readonly charter: string;
  /** Whom it suits, in one line. */
  readonly suits: Label;
  readonly purpose: Label;
  /** What a group asks itself before choosing it. */
  readonly questions: readonly Label[];
  readonly usedBy: Label;
  readonly figuresFrom: Label;
  readonly checkWithAdviser: Label;
  /** `url` is null for a text that has no address, and for what is our own proposal. */
  readonly sources: readonly { readonly label: Label; readonly url: string | null }[];
  readonly example: WorkedExample;
}

export interface ExampleMember {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly colleges: readonly string[];
  readonly joined: Day;
  readonly left: Day | null;
  readonly leaving: 'atFault' | 'notAtFault' | null;
}

export interface ExampleContribution {
  readonly member: number;
  readonly activity: string;
  /** Hours, money or pieces, as the activity is counted. */
  readonly quantity: Decimal;
  readonly day: Day;
}

export interface ExampleFigure {
  readonly name: string;
  /** Null is the cooperative's own figure. */
  readonly member: number | null;
  readonly day: Day;
  readonly value: Decimal;
}

/** A small sharing whose every amount was worked out on paper; a test runs the charter on it and compares. Money is in the currency's unit. */
export interface WorkedExample {
  readonly intro: Label;
  readonly charter: string;
  readonly currency: 'EUR' | 'CHF';
  readonly from: Day;
  readonly to: Day;
  readonly result: Decimal;
  readonly members: readonly ExampleMember[];
  readonly contributions: readonly ExampleContribution[];
  readonly figures: readonly ExampleFigure[];
  /** What accounts hold before: reserves, and losses carried forward as a negative balance of `losses`. */
  readonly balances: readonly { readonly account: string; readonly amount: Decimal }[];
  readonly retained: readonly { readonly member: number; readonly amount: Decimal; readonly due: Day }[];
  readonly expected: ExampleOutcome;
  /** What to notice in it. */
  readonly note: Label;
}

export interface ExampleOutcome {
  /** Steps that took or gave something, in order: what each took from what was left (a repayment: what it paid). */
  readonly steps: readonly { readonly step: string; readonly amount: Decimal; readonly how: Label }[];
  readonly members: readonly ExampleMemberOutcome[];
  readonly undistributed: Decimal;
}

export interface ExampleMemberOutcome {
  readonly member: number;
  /** Their part of each step that gives to members; left out where it is nothing. */
  readonly lines: readonly { readonly step: string; readonly amount: Decimal }[];
  /** All lines together. */
  readonly total: Decimal;
  /** Of the total, what stays on the member's account until it is due. */
  readonly retained: Decimal;
  /** Of the total, what goes to an account of the member's choice. */
  readonly chosen: Decimal;
  /** Parts retained in earlier periods that are paid now, beside the total. */
  readonly repaid: Decimal;
  /** Price offered to who left for the weight that remains. */
  readonly offer: Decimal | null;
  /** Their share of the rights, as a fraction. */
  readonly rights: string;
}
