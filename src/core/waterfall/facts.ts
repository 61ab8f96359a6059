import type { ActivityKind } from '../charters/charter.ts';
import type { Day } from '../days/day.ts';

/**
 * Everything that sharing a result is decided from, as plain data: a book reads it, a file of figures gives it, and a second
 * implementation can be given the same. Money is minor units, weights are fine units, days are inclusive.
 */
export interface Facts {
  readonly from: Day;
  readonly to: Day;
  /** Decimals of the currency's minor unit. */
  readonly digits: number;
  /** Negative is a loss. */
  readonly result: bigint;
  readonly members: readonly MemberFacts[];
  readonly sums: readonly ContributionSum[];
  readonly figures: readonly FigureValue[];
  /** Balances before this run, by account; `losses` is negative when losses are carried forward. */
  readonly balances: ReadonlyMap<string, bigint>;
  /** What earlier runs of a step of claims have paid, by step key and member. */
  readonly claimsPaid: ReadonlyMap<string, ReadonlyMap<number, bigint>>;
  /** Retained parts that are still open. */
  readonly retained: readonly RetainedPart[];
}

export interface MemberFacts {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly colleges: readonly string[];
  readonly joined: Day;
  readonly left: Day | null;
  /** How they left, once they have: the charter's leaver rule needs to know. */
  readonly leaving: 'atFault' | 'notAtFault' | null;
}

/** Approved contributions added up: one member, activity, project and month, within one period of sharing. */
export interface ContributionSum {
  readonly member: number;
  /** The charter's key of the activity. */
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly project: number;
  /** `monthNumber` of the days. */
  readonly month: number;
  /** 0 is the period that is shared; 1, 2 … those before it, the nearest first. Days between periods belong to the earlier one. */
  readonly periodsAgo: number;
  /** In the activity's smallest unit: seconds, minor units, hundredths of a piece. */
  readonly quantity: bigint;
  /** Quantity × rate × multiplier, and the same without the multiplier, in fine units. */
  readonly weight: bigint;
  readonly plainWeight: bigint;
  /** First day of the stretch that was added up, where stretches were asked for. */
  readonly since?: Day;
}

/** A figure as it was entered; `member` is null for the cooperative's own. */
export interface FigureValue {
  readonly name: string;
  readonly member: number | null;
  readonly day: Day;
  /** Ten-thousandths of a unit. */
  readonly value: bigint;
}
export const figureScale = 10_000n;

export interface RetainedPart {
  readonly member: number;
  readonly amount: bigint;
  readonly due: Day;
  /** The terms of leaving have been applied to it: its day stands. */
  readonly settled?: true;
}
