import type { Charter, Decimal, Label } from '../../../../core/charters/charter.ts';
import type { Source } from '../../../../core/charters/keys.ts';
import type { CharterSection } from '../../../../core/charters/words.ts';
import { decimalText, percentDigits, scaled } from '../../../../core/quantities/decimal.ts';

/** Which figure of its thing a dial turns; `i18n` has a word for each. */
export const dialParts = [
  'rate',
  'multiplier',
  'activityCap',
  'part',
  'points',
  'fadePercent',
  'fadeMonths',
  'figureAtMost',
  'each',
  'amountOf',
  'coefficient',
  'seniorityYears',
  'atLeast',
  'atLeastOfMean',
  'smallest',
  'floor',
  'cap',
  'presenceDays',
  'seniorityMonths',
  'hours',
  'percent',
  'amount',
  'interest',
  'levy',
  'levyAtMost',
  'bandAbove',
  'bandPercent',
  'fee',
  'grant',
  'cashFloor',
  'limitAmount',
  'limitPercent',
  'ceilingAmount',
  'ceilingPercent',
  'retained',
  'retainedMonths',
  'retainedAbove',
  'equalPercent',
  'college',
  'collegeMinimum',
  'vestingMonths',
  'cliffMonths',
  'stagePercent',
  'stageMonths',
  'offer',
] as const;
export type DialPart = (typeof dialParts)[number];

export type DialUnit = 'percent' | 'money' | 'hours' | 'pieces' | 'number' | 'times' | 'months' | 'days' | 'years' | 'members';

/** Where a figure stands in a charter: the names and places that lead to it. */
export type Path = readonly (string | number)[];

/** What a part of a sum or a mix follows, or whom an amount is for: a word for its kind, and its own name where it has one. */
export interface Detail {
  readonly by: Source['by'] | 'member';
  readonly label: Label | null;
}

/** One figure of a charter that can be turned, with everything that a slider needs. Figures are decimal texts in whole units. */
export interface Dial {
  readonly id: string;
  readonly path: Path;
  readonly section: CharterSection;
  /** The charter's name of the activity, key or step. */
  readonly key: string;
  /** The same title as in the charter's words. */
  readonly title: Label;
  readonly part: DialPart;
  readonly detail: Detail | null;
  readonly unit: DialUnit;
  readonly value: Decimal;
  /** The slider's two ends. A figure that the charter allows beyond them can still be typed, up to `limit`. */
  readonly least: Decimal;
  readonly most: Decimal;
  readonly limit: Decimal;
  readonly step: Decimal;
  /** How many decimals the figure may have. */
  readonly digits: number;
  /** Whole numbers are numbers in the file, decimals are texts. */
  readonly whole: boolean;
  /** Where percentages must come to 100: the part that takes the rest, and its name. */
  readonly rest: { readonly path: Path; readonly detail: Detail } | null;
}

/**
 * The charter with one figure turned; everything else is the same object as before. Where percentages come to 100, the dial's `rest`
 * gives or takes what this one moved, so that turning back gives the charter that was.
 */
export function turn(charter: Charter, dial: Dial, value: Decimal): Charter {
  const turned = put(charter, dial.path, dial.whole ? Number(value) : value);
  if (!dial.rest) return turned;
  const moved = scaled(value, percentDigits) - scaled(figureAt(charter, dial.path), percentDigits);
  const rest = scaled(figureAt(charter, dial.rest.path), percentDigits) - moved;
  return put(turned, dial.rest.path, decimalText(rest, percentDigits));
}

/** A figure of a charter as decimal text. */
export function figureAt(charter: Charter, path: Path): Decimal {
  let part: unknown = charter;
  for (const name of path) part = (part as Readonly<Record<string | number, unknown>>)[name];
  return String(part);
}

function put<Part>(part: Part, [name, ...deeper]: Path, value: string | number): Part {
  if (name === undefined) return value as Part;
  const inner = put((part as Readonly<Record<string | number, unknown>>)[name], deeper, value);
  return (Array.isArray(part) ? part.with(name as number, inner) : { ...part, [name]: inner }) as Part;
}

/** A typed or slid figure, brought within what the charter allows. */
export function within(dial: Dial, value: bigint): bigint {
  const [least, limit] = [scaled(dial.least, dial.digits), scaled(dial.limit, dial.digits)];
  return value < least ? least : value > limit ? limit : value;
}
