import type { Decimal, Label } from './charter.ts';
import type { Eligibility, Over } from './keys.ts';

/**
 * What a step asks of what is there. It never takes more than is left.
 *
 * - `percent`: of the whole result, of what the losses made good before leave of it (`afterLosses`), of the period's income (the cooperative's figure `income`), of what earlier steps left, or of
 *   what is left where the first step `of: 'distributable'` comes (after losses and what is kept out, say). Percentages of one base
 *   are cut from it together, so that 15 + 40 + 10 + 20 + 15 give all of it to the cent.
 * - `amount`: a fixed sum. `figure`: a figure as money: an exogenous part that is kept out, or a sum of the members' own.
 * - `interest`: a percentage of a figure, of the members (capital held) or of the cooperative.
 * - `asked`: what the key's values add up to as money: takes, needs, fixed amounts. When less is left, everyone's is cut in
 *   proportion (`scale`), or nothing is given and the group talks again (`nothing`).
 * - `claims`: what is owed from contributions of some activities and from a figure of claims, oldest first or in proportion;
 *   `untilPaid` counts what earlier runs of this step have not paid yet, `forever` everything again each time, `once` the period's own.
 */
export type Take =
  | {
      readonly take: 'percent';
      readonly percent: Decimal;
      readonly of: 'result' | 'afterLosses' | 'income' | 'remainder' | 'distributable';
    }
  | { readonly take: 'amount'; readonly amount: Decimal }
  | { readonly take: 'figure'; readonly figure: string; readonly over: Over }
  | { readonly take: 'interest'; readonly percent: Decimal; readonly figure: string; readonly over: Over }
  | { readonly take: 'asked'; readonly whenShort: 'scale' | 'nothing' }
  | {
      readonly take: 'claims';
      readonly activities: readonly string[] | null;
      readonly figure: string | null;
      readonly lasting: 'untilPaid' | 'forever' | 'once';
      readonly order: 'oldestFirst' | 'proRata';
    };

/**
 * What keeps a step small.
 *
 * - `amount`, `percent` (of the result, the income, what is left, or what an earlier step gave to members or took for an account).
 * - `ceiling`: fills the step's account, or all reserves together, up to an amount or a percentage of the capital held now or of
 *   the highest ever (the members' figure `capital` on all its days; the cooperative's figure `highestCapital` where that is higher).
 * - `cash`: what members get in cash stays above a floor of the cooperative's figure `cash`; what has a retained part moves there.
 */
export type Limit =
  | { readonly limit: 'amount'; readonly amount: Decimal }
  | {
      readonly limit: 'percent';
      readonly percent: Decimal;
      readonly of: 'result' | 'income' | 'remainder' | 'step';
      readonly step: string | null;
    }
  | {
      readonly limit: 'ceiling';
      readonly amount: Decimal | null;
      readonly percent: Decimal | null;
      readonly of: 'capital' | 'highestCapital' | null;
      readonly counting: 'thisReserve' | 'totalReserves';
    }
  | { readonly limit: 'cash'; readonly floor: Decimal };

/**
 * The part of each member's amount that stays in the cooperative on the member's account, due so many months after the period.
 * An amount below `above` is paid wholly in cash.
 */
export interface Retained {
  readonly percent: Decimal;
  readonly months: number;
  readonly above: Decimal | null;
}

/**
 * Where a step's amount goes: to an account of the group (`reserve:…`, `fund:…`, `costs:…`, `person:…`), to one member, to members by a
 * key, or to those whose claims it pays. `account` is the members' account that receives it (`profits`, unless the group keeps
 * another such as `budget`); with `choice`, each member's own figure in percent goes to another account instead.
 */
export type Give =
  | { readonly to: 'account'; readonly account: string }
  | { readonly to: 'member'; readonly member: string }
  | {
      readonly to: 'key';
      readonly key: string;
      readonly account: string;
      readonly retained: Retained | null;
      readonly choice: { readonly figure: string; readonly account: string } | null;
    }
  | { readonly to: 'claimants'; readonly account: string; readonly retained: Retained | null };

/** One line of the sharing. */
export type Step =
  | {
      readonly kind: 'share';
      readonly key: string;
      readonly label: Label;
      readonly take: Take;
      readonly limits: readonly Limit[];
      readonly give: Give;
    }
  /** A surplus first makes good the losses that were carried forward. */
  | { readonly kind: 'losses'; readonly key: string; readonly label: Label }
  /**
   * Each pays a flat fee and a percentage of a figure (turnover, up to `atMost`) into the pot and gets a flat grant from it; above the amounts of the
   * bands the percentage of the band holds instead. The line is fee and levy less grant: where it is negative the pot pays the member. What
   * the pot cannot pay is cut in proportion.
   */
  | {
      readonly kind: 'levy';
      readonly key: string;
      readonly label: Label;
      readonly percent: Decimal;
      readonly bands: readonly { readonly above: Decimal; readonly percent: Decimal }[];
      readonly figure: string;
      readonly over: Over;
      readonly atMost: Decimal | null;
      readonly fee: Decimal;
      readonly grant: Decimal;
      readonly eligible: Eligibility | null;
    }
  /** Retained parts that have fallen due become payable, oldest first while cash stays above the floor. They are not part of the result. */
  | { readonly kind: 'repay'; readonly key: string; readonly label: Label; readonly cashFloor: Decimal | null };
