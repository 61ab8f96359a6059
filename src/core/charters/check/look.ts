import { decimalsOf, scaled } from '../../quantities/decimal.ts';
import type { RefusalCode } from '../../refusals/codes.ts';
import { refuse, type Refusal, type RefusalDetails } from '../../refusals/refusal.ts';
import type { Charter } from '../charter.ts';

/** One look at a charter: what is looked at, and what was found so far, in order. */
export class Look {
  readonly charter: Charter;
  /** Decimals of the currency's minor unit. */
  readonly digits: number;
  readonly found: Refusal[] = [];

  constructor(charter: Charter, digits: number) {
    this.charter = charter;
    this.digits = digits;
  }

  say(code: RefusalCode, place: string, details: RefusalDetails = {}): void {
    this.found.push(refuse(code, { place, ...details }));
  }

  hasKey(name: string): boolean {
    return Object.hasOwn(this.charter.keys, name);
  }
}

/** The finest decimals that anything in a charter counts. Comparing and adding is done in these, exactly. */
export const finestDigits = 10;
export function fine(text: string): bigint {
  return scaled(text, finestDigits);
}
export const oneHundred = fine('100');

export function isFiner(text: string, digits: number): boolean {
  return decimalsOf(text) > digits;
}
