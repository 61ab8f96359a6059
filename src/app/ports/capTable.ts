import type { CapitalOperation } from '../../core/capital/operation.ts';
import type { Day } from '../../core/days/day.ts';

/** The capital as a table of who holds what, for programs that speak of stock, issuers and stakeholders. */
export interface CapTable {
  readonly asOf: Day;
  readonly generatedAt: string;
  readonly currency: string;
  readonly digits: number;
  readonly issuer: { readonly id: string; readonly name: string; readonly founded: Day; readonly country: string; readonly seat: string };
  readonly classes: readonly { readonly number: number; readonly name: string; readonly nominal: bigint; readonly from: Day }[];
  /** Everyone who is named by an operation. */
  readonly holders: readonly CapTableHolder[];
  /** Those that stand, in the order of the register, up to the day. */
  readonly operations: readonly (CapitalOperation & { readonly note: string })[];
}

export interface CapTableHolder {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly joined: Day;
  readonly left: Day | null;
  readonly colleges: readonly string[];
}
