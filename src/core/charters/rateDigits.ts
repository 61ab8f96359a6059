import { scaled } from '../quantities/decimal.ts';
import { unitOfKind, type ActivityKind, type Decimal } from './charter.ts';

/**
 * How many decimals a rate of a charter can have: the book keeps hundredths of a minor unit for one hour, one piece or one minor
 * unit of money. So `scaled(rate, rateDigits(kind, digits))` is the book's rate; for money against money it is a plain ratio.
 */
export function rateDigits(kind: ActivityKind, digits: number): number {
  return unitOfKind[kind] === 'money' ? 2 : digits + 2;
}

/** A charter's rate as the book keeps it: hundredths of a minor unit. */
export function rateUnits(rate: Decimal, kind: ActivityKind, digits: number): number {
  return Number(scaled(rate, rateDigits(kind, digits)));
}

/** A charter's multiplier as the book keeps it: hundredths. */
export function multiplierUnits(multiplier: Decimal): number {
  return Number(scaled(multiplier, 2));
}
