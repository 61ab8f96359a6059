import type { RefusalCode } from './codes.ts';

/** What a sentence may mention: names, numbers and dates that help the person to act. Never a stack, never a path. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** An operating error is a value: a code, and what its sentence needs. A surprise is thrown instead, because it is our bug. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  return { code, details };
}

/** Carries a refusal out of a transaction, so that the transaction is undone. Hosts turn it into their own answer. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Throws the first refusal of a list of checks written in their fixed order. */
export function refuseFirst(...checks: readonly (Refusal | undefined)[]): void {
  for (const check of checks) if (check) throw new Refused(check);
}

/** A claim about our own code. It stays on in releases: a wrong figure is worse than a stopped program. */
export function assert(claim: unknown, message: string): asserts claim {
  if (!claim) throw new Error(`assertion failed: ${message}`);
}
