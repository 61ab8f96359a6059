import type { Ratio } from '../secondOpinion.ts';

/** One member's part of one step, as the second implementation tells it. */
export interface PartTold {
  amount: bigint;
  cash: bigint;
  retained: bigint;
  chosen: bigint;
}

export interface StepTold {
  readonly key: string;
  readonly kind: string;
  readonly taken: bigint;
  readonly amount: bigint;
  readonly accounts: ReadonlyMap<string, bigint>;
  readonly parts: ReadonlyMap<number, PartTold>;
}

export interface LeaverTold {
  readonly number: number;
  readonly weightBefore: bigint;
  readonly weightAfter: bigint;
  readonly offer: bigint | null;
  readonly instalments: ReadonlyMap<string, bigint>;
  readonly lost: { readonly account: string; readonly amount: bigint } | null;
}

/** Everything that follows from a charter and facts; members with nothing are left out of every map. */
export interface Told {
  readonly broughtForward: bigint;
  readonly steps: readonly StepTold[];
  readonly repaid: ReadonlyMap<number, bigint>;
  readonly undistributed: bigint;
  readonly unallocated: bigint;
  /** Null where the rights rule counts no heads. */
  readonly heads: number | null;
  readonly rights: ReadonlyMap<number, Ratio>;
  /** Null where no step gives to a key. */
  readonly profit: ReadonlyMap<number, Ratio> | null;
  readonly rightsByProject: ReadonlyMap<number, ReadonlyMap<number, Ratio>>;
  readonly leavers: readonly LeaverTold[];
}
