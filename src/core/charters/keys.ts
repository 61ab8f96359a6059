import type { Decimal, Label, Span } from './charter.ts';

/** A figure's value in a period: the sum of the period's rows, of all up to its end, the latest row by its end, or the mean by days. */
export const overs = ['period', 'sinceStart', 'atEnd', 'timeWeighted'] as const;
export type Over = (typeof overs)[number];

/** How weight fades with the age of a contribution, in whole months between its month and the period's last. */
export type Fade =
  /** Each month takes a percentage off what the month before left. */
  | { readonly form: 'compound'; readonly percentPerMonth: Decimal }
  /** In a straight line, to nothing after so many months. */
  | { readonly form: 'linear'; readonly months: number };

/**
 * What gives each member a value. Values are exact and in whole units: money in the currency's unit, hours, pieces, heads.
 * A `sum` adds points of different sources, each times a figure of its own; a `mix` gives each source its percentage of
 * what is shared, and must come to 100.
 */
export type Source =
  | { readonly by: 'equal'; readonly among: 'contributors' | 'members'; readonly span: Span }
  | { readonly by: 'rights' }
  | { readonly by: 'weight'; readonly activities: readonly string[] | null; readonly span: Span; readonly fade: Fade | null }
  | { readonly by: 'hours'; readonly activities: readonly string[] | null; readonly span: Span }
  | { readonly by: 'figure'; readonly figure: string; readonly over: Over; readonly atMost: Decimal | null }
  | { readonly by: 'each'; readonly amount: Decimal }
  /** Membership itself: its days within the period, or the full months or years from joining to the period's end, or to leaving. */
  | { readonly by: 'membership'; readonly count: 'days' | 'months' | 'years' }
  | { readonly by: 'amounts'; readonly amounts: readonly { readonly member: string; readonly amount: Decimal }[] }
  | { readonly by: 'key'; readonly key: string }
  | { readonly by: 'sum'; readonly parts: readonly { readonly times: Decimal; readonly of: Source }[] }
  | { readonly by: 'mix'; readonly parts: readonly { readonly percent: Decimal; readonly of: Source }[] };

/** Who may hold a key. Every condition that is set must hold; of presence, seniority and hours, one is enough with `either`. */
export interface Eligibility {
  readonly types: readonly ('person' | 'organisation')[] | null;
  readonly colleges: readonly string[] | null;
  /** Members by name or number. */
  readonly members: readonly string[] | null;
  /** Days of membership within the period. */
  readonly presenceDays: number | null;
  /** Full months from joining to the period's last day. */
  readonly seniorityMonths: number | null;
  /** Hours of work in the period. */
  readonly hours: number | null;
  readonly either: boolean;
  /** Still a member on the period's last day. */
  readonly atEnd: boolean;
}

/** A bound on each member's part: an amount of money, a percentage of what is shared, or a percentage of a figure of the member's own. */
export type Bound =
  | { readonly is: 'amount'; readonly amount: Decimal }
  | { readonly is: 'percent'; readonly percent: Decimal }
  | { readonly is: 'figure'; readonly figure: string; readonly over: Over; readonly percent: Decimal };

/** What a member's value must reach to count at all: a value, or a percentage of the mean of all values above zero. */
export type Least = { readonly is: 'value'; readonly value: Decimal } | { readonly is: 'percentOfMean'; readonly percent: Decimal };

/** What happens with an amount that nobody holds the key for, or that is beyond everyone's cap. There is no silent default. */
export type WhenEmpty =
  | { readonly then: 'carryForward' }
  | { readonly then: 'account'; readonly account: string }
  | { readonly then: 'key'; readonly key: string };

/** From so many full years of membership on (to the period's last day), a value counts times this. */
export interface SeniorityBand {
  readonly years: number;
  readonly coefficient: Decimal;
}

/**
 * What a split follows. In this order: the source gives each member a value, which is scaled by a figure (work time, say) and by
 * seniority; who is not eligible, or does not reach `atLeast`, has none (with `notEligible: 'whenEmpty'` the part that the values of those who are not eligible
 * would have goes where `whenEmpty` says, instead of to the others); the amount is shared in proportion within floors and caps, and what a cap cuts off
 * is shared among the others. With `lessReceived` everything received already counts: the amount and all that was received
 * are shared by the values together, and each gets what is still missing (nobody gives back). Parts below `smallest` are not given
 * out: they go where `whenEmpty` says.
 */
export interface Key {
  readonly label: Label;
  readonly of: Source;
  readonly scaledBy: { readonly figure: string; readonly over: Over } | null;
  readonly seniority: readonly SeniorityBand[];
  readonly lessReceived: { readonly figure: string; readonly over: Over } | null;
  readonly eligible: Eligibility | null;
  readonly notEligible: 'leaveOut' | 'whenEmpty';
  readonly atLeast: Least | null;
  readonly floor: Bound | null;
  readonly cap: Bound | null;
  /** Money. */
  readonly smallest: Decimal | null;
  readonly whenEmpty: WhenEmpty;
}
