import type { Label } from '../charters/charter.ts';
import type { Day } from '../days/day.ts';
import type { Fraction } from '../shares/fraction.ts';

/** Where one figure of a derivation comes from, in data; `words.ts` says it in sentences. Money is minor units. */
export type Derivation =
  | { readonly form: 'losses'; readonly carriedLoss: bigint; readonly available: bigint }
  | {
      readonly form: 'percent';
      readonly percent: string;
      readonly of: 'result' | 'afterLosses' | 'income' | 'remainder' | 'distributable';
      readonly base: bigint;
      readonly wanted: bigint;
    }
  | { readonly form: 'amount'; readonly wanted: bigint }
  | { readonly form: 'figure'; readonly figure: string; readonly wanted: bigint }
  | { readonly form: 'interest'; readonly percent: string; readonly figure: string; readonly base: bigint; readonly wanted: bigint }
  | { readonly form: 'asked'; readonly wanted: bigint; readonly whenShort: 'scale' | 'nothing' }
  | {
      readonly form: 'claims';
      readonly wanted: bigint;
      readonly lasting: 'untilPaid' | 'forever' | 'once';
      readonly order: 'oldestFirst' | 'proRata';
    }
  | {
      readonly form: 'levy';
      readonly percent: string;
      /** Less the flat fee: below zero where each pays more of that than they get. */
      readonly grant: bigint;
      readonly levied: bigint;
      readonly granted: bigint;
      readonly available: bigint;
    }
  | { readonly form: 'repay'; readonly due: bigint; readonly cash: bigint | null }
  | { readonly form: 'lossFrom'; readonly balance: bigint; readonly loss: bigint }
  | { readonly form: 'lossShared'; readonly loss: bigint; readonly accepted: bigint | null }
  | { readonly form: 'whole' };

/** A limit that made a step smaller. */
export interface Cut {
  readonly limit: 'amount' | 'percent' | 'ceiling' | 'cash' | 'left';
  /** What the limit allowed. */
  readonly allowed: bigint;
}

/** How an amount was split among members: by which key, what it added up to, and what nobody could take. */
export interface SplitNote {
  readonly key: string;
  readonly label: Label;
  /** Sum of the values, in the unit of the key's source, as an exact fraction "n/d". */
  readonly total: string;
  readonly holders: number;
  /** Members whose part a floor or a cap decided. */
  readonly bounded: number;
  /** Set where the key's own named outcome took all or a part. */
  readonly fellTo: { readonly then: 'carryForward' | 'account' | 'key'; readonly where: string; readonly amount: bigint } | null;
}

export type StepKind = 'share' | 'losses' | 'levy' | 'repay' | 'lossFrom' | 'lossShared' | 'lossCarriedForward';

export interface StepOutcome {
  readonly key: string;
  readonly kind: StepKind;
  readonly label: Label;
  /** What it took from what was left: negative where it added to it. Together with `undistributed` these come to what was there. */
  readonly taken: bigint;
  /** What reached an account or members; for `repay`, what became payable, which is not part of the result. */
  readonly amount: bigint;
  /** What went to an account, whether as the step says or as its key's named outcome says. */
  readonly toAccounts: readonly { readonly account: string; readonly amount: bigint }[];
  readonly derivation: Derivation;
  readonly cuts: readonly Cut[];
  readonly split: SplitNote | null;
}

/** One member's part of one step. */
export interface PartOutcome {
  readonly step: number;
  /** Received; negative where the member pays in. */
  readonly amount: bigint;
  readonly cash: bigint;
  readonly retained: bigint;
  /** When the retained part is due. */
  readonly due: Day | null;
  /** The member's account that receives the cash part (`profits`, `budget` …), and what went to the one of their choice. */
  readonly account: string;
  readonly chosen: { readonly account: string; readonly amount: bigint } | null;
  /** The member's value and the sum of all values, in one common fine unit: the part is in proportion unless a bound decided. */
  readonly weight: bigint;
  readonly totalWeight: bigint;
  readonly pool: bigint;
  readonly bounded: 'floor' | 'cap' | null;
}

export interface MemberOutcome {
  readonly number: number;
  /** Everything received in this run: cash, retained and chosen parts together, repayments of earlier retained parts apart. */
  readonly amount: bigint;
  readonly cash: bigint;
  readonly retained: bigint;
  readonly repaid: bigint;
  /** The member's part of the charter's profit key, before floors and caps, and of the rights; exact. */
  readonly profitShare: Fraction;
  readonly rightsShare: Fraction;
  readonly parts: readonly PartOutcome[];
}

export interface LeaverOutcome {
  readonly number: number;
  readonly leaving: 'atFault' | 'notAtFault';
  readonly weightBefore: bigint;
  readonly weightAfter: bigint;
  /** The price offered for the weight that remains; null when the group does not buy it back. */
  readonly offer: bigint | null;
  readonly instalments: readonly { readonly due: Day; readonly amount: bigint }[];
  readonly lost: { readonly account: string; readonly amount: bigint } | null;
}

export interface RunOutcome {
  readonly result: bigint;
  /** Undistributed before, added to what is shared. */
  readonly broughtForward: bigint;
  readonly steps: readonly StepOutcome[];
  readonly members: readonly MemberOutcome[];
  readonly undistributed: bigint;
  /** A part of a loss that neither accounts nor members bear, zero or negative; it is shown and charged to nobody. */
  readonly unallocated: bigint;
  /** How many heads counted where rights are equal. */
  readonly heads: number;
  /** With rights per project: each project's own shares. */
  readonly rightsByProject: readonly {
    readonly project: number;
    readonly members: readonly { readonly number: number; readonly share: Fraction }[];
  }[];
  readonly leavers: readonly LeaverOutcome[];
}
