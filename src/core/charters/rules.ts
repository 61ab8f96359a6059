import type { Decimal, Label, Span } from './charter.ts';
import type { Eligibility } from './keys.ts';

/** A voting group. Below its minimum its percentage passes to another college, or to all others in proportion to theirs. */
export interface College {
  readonly key: string;
  readonly label: Label;
  readonly percent: Decimal;
  readonly minimumMembers: number;
  readonly mergesInto: string | null;
}

interface RightsConditions {
  /** Rights grow with each full month of membership, from nothing before the cliff to whole after `months`. */
  readonly vesting: { readonly months: number; readonly cliffMonths: number } | null;
  readonly eligible: Eligibility | null;
  /** One share for the whole cooperative, or one for each project's result with the contributors of its own. */
  readonly per: 'cooperative' | 'project';
}

/**
 * How rights on the results are shared. There is no silent default: a charter names its rule. `mixed` gives `equalPercent`
 * per head and the rest by its key. `among` says who counts as a head: who contributed in the span, or who was a member in it.
 */
export type RightsRule = RightsConditions &
  (
    | { readonly rule: 'equal'; readonly among: 'contributors' | 'members'; readonly span: Span }
    | { readonly rule: 'proRata'; readonly key: string }
    | {
        readonly rule: 'mixed';
        readonly equalPercent: Decimal;
        readonly among: 'contributors' | 'members';
        readonly span: Span;
        readonly key: string;
      }
    | { readonly rule: 'colleges'; readonly colleges: readonly College[] }
  );

/**
 * What a loss does. Accounts named in `from` bear it first, in order, together at most `fromPercent` of it. Then it is carried forward against the next surplus, or
 * shared by a key: with `acceptedFigure` each bears at most what they accepted (a figure in money), what that cuts off is shared
 * among the others only with `reshare`, and the rest is carried forward or stays shown as unallocated.
 */
export type LossRule = {
  readonly label: Label;
  readonly from: readonly string[];
  readonly fromPercent: Decimal;
} & (
  | { readonly rule: 'carryForward' }
  | {
      readonly rule: 'share';
      readonly key: string;
      readonly acceptedFigure: string | null;
      readonly reshare: boolean;
      readonly rest: 'carryForward' | 'unallocated';
    }
);

/** What becomes of the weight of someone who leaves: kept, counted without its multiplier, or lost; by activity, null for all the others. */
export interface LeaverWeights {
  readonly activities: readonly string[] | null;
  readonly keep: 'full' | 'unmultiplied' | 'none';
}

/** One payment of what is owed to a leaver: a percentage, so many months after leaving. The percentages of an exit come to 100. */
export interface ExitStage {
  readonly months: number;
  readonly percent: Decimal;
}

export interface LeaverTerms {
  readonly weights: readonly LeaverWeights[];
  readonly rights: 'keep' | 'lose';
  /** What retained parts do: paid in stages; kept until they fall due; or lost to an account of the group. */
  readonly retained: 'stages' | 'untilDue' | 'lose';
  readonly stages: readonly ExitStage[];
  /** Where lost retained parts go. */
  readonly lostTo: string | null;
  /** The price offered for what weight remains: percent of its value in money. Null: the group does not buy it back. */
  readonly offerPercent: Decimal | null;
}

/** A leaver is at fault or not: the group says which when it records the leaving. */
export interface LeaverRule {
  readonly atFault: LeaverTerms;
  readonly notAtFault: LeaverTerms;
}
