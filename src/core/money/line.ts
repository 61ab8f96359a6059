import { dayNumber, type Day } from '../days/day.ts';

/** Days between a movement and what it may double or settle. */
const nearDays = 3;
const cashDays = 10;
const expenseDays = 92;

export interface Movement {
  readonly day: Day;
  readonly amount: bigint;
  /** All that is written of it, for finding a name. */
  readonly text: string;
}

export interface KnownLine {
  readonly number: number;
  readonly day: Day;
  readonly amount: bigint;
}

export interface Settleable {
  readonly number: number;
  readonly day: Day;
  readonly kind: 'cash' | 'expense';
  readonly quantity: number;
  /** Of the member, without accents, in small letters. */
  readonly name: string;
}

/** A line already in the book with the same amount within three days: perhaps the same movement from another file. The nearest, then the first. */
export function lookAlike(movement: Movement, known: readonly KnownLine[]): KnownLine | undefined {
  return nearest(
    movement.day,
    known.filter((line) => line.amount === movement.amount && distance(line.day, movement.day) <= nearDays),
  );
}

/**
 * The contribution that a movement seems to pay: cash that a member brought (money that came in within ten days of it), or an
 * expense that a member advanced (money that went out up to three months after it). Amounts are equal to the cent; who is named
 * in the movement comes before who is not, then the nearest day. A proposal: a person confirms each.
 */
export function settlementOf(movement: Movement, open: readonly Settleable[]): Settleable | undefined {
  const fits = open.filter((one) => {
    if (movement.amount > 0n)
      return one.kind === 'cash' && BigInt(one.quantity) === movement.amount && distance(one.day, movement.day) <= cashDays;
    const after = dayNumber(movement.day) - dayNumber(one.day);
    return one.kind === 'expense' && BigInt(one.quantity) === -movement.amount && after >= -nearDays && after <= expenseDays;
  });
  const named = fits.filter((one) => names(movement.text, one.name));
  return nearest(movement.day, named.length > 0 ? named : fits);
}

/** Whether a text names somebody: every word of three letters or more of the name stands in it, in whatever order banks write them. */
function names(text: string, name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return words.length > 0 && words.every((word) => text.includes(word));
}

function nearest<One extends { readonly day: Day; readonly number: number }>(day: Day, list: readonly One[]): One | undefined {
  return list.toSorted((left, right) => distance(left.day, day) - distance(right.day, day) || left.number - right.number)[0];
}

function distance(left: Day, right: Day): number {
  return Math.abs(dayNumber(left) - dayNumber(right));
}
