import type { ActivityKind } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';

/** What a reader makes of a file; `imports` implements it. */
export interface ReadRow {
  readonly row: number;
  readonly memberName: string;
  readonly memberEmail: string | null;
  readonly project: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly quantity: number;
  readonly description: string;
  readonly fingerprint: string;
}
export interface ReadFile {
  readonly format: 'toggl' | 'contributions';
  readonly encoding: string;
  readonly delimiter: string;
  readonly reasons: readonly string[];
  readonly dateOrder: string;
  readonly rowsTotal: number;
  readonly rows: readonly ReadRow[];
  readonly refused: readonly { readonly row: number; readonly code: RefusalCode; readonly details: RefusalDetails }[];
}
