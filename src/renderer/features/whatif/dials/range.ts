import type { Decimal } from '../../../../core/charters/charter.ts';
import { decimalText, scaled } from '../../../../core/quantities/decimal.ts';

export interface Range {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly limit: Decimal;
  readonly step: Decimal;
}

const fineDigits = 10;
const fine = (text: Decimal): bigint => scaled(text, fineDigits);
const larger = (left: Decimal, right: Decimal): Decimal => (fine(left) > fine(right) ? left : right);

/**
 * A range for a figure that may grow far: from its least to about twice what it is, in about a hundred steps of 1, 2 or 5.
 * `digits` are the decimals that the figure may have, `usual` the end for a figure that is nothing, `limit` the largest allowed.
 */
export function openRange(value: Decimal, { digits, usual, limit, aboveZero = false }: OpenRange): Range {
  const scale = 10n ** BigInt(fineDigits);
  const double = fine(value) <= 0n ? fine(usual) : 2n * fine(value);
  const ceiling = double < fine(limit) ? roundUp(double) : double;
  const most = ceiling < fine(limit) ? ceiling : fine(limit);
  const finest = scale / 10n ** BigInt(digits);
  const hundredth = roundUp(most / 100n > finest ? most / 100n : finest);
  const step = hundredth > finest ? hundredth : finest;
  const least = aboveZero ? (step < fine(value) ? step : fine(value)) : 0n;
  return {
    least: decimalText(least, fineDigits),
    most: larger(decimalText(most, fineDigits), value),
    limit,
    step: decimalText(step, fineDigits),
  };
}

interface OpenRange {
  readonly digits: number;
  readonly usual: Decimal;
  readonly limit: Decimal;
  /** The charter refuses nothing at all for this figure. */
  readonly aboveZero?: boolean;
}

/** The next 1, 2 or 5 times a power of ten. */
function roundUp(value: bigint): bigint {
  const power = 10n ** BigInt(value.toString().length - 1);
  return [1n, 2n, 5n, 10n].map((leading) => leading * power).find((round) => round >= value)!;
}

/** Between two ends that the charter itself sets. */
export function closedRange(least: Decimal, most: Decimal, step: Decimal = '1'): Range {
  return { least, most, limit: most, step };
}

/** Whole numbers: months, days, years, members. */
export function wholeRange(value: number, least: number, usual: number, limit: number): Range {
  const most = Math.min(limit, Math.max(usual, 2 * value));
  return { least: String(least), most: String(most), limit: String(limit), step: '1' };
}
