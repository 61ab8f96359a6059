import type { Charter, Decimal, Label } from '../../../../core/charters/charter.ts';
import type { CharterSection } from '../../../../core/charters/words.ts';
import { decimalText, percentDigits, scaled } from '../../../../core/quantities/decimal.ts';
import { figureAt, type Detail, type Dial, type DialPart, type DialUnit, type Path } from './dial.ts';
import { closedRange, type Range } from './range.ts';

/** What a dial belongs to: a thing of the charter and its title. */
export interface Place {
  readonly section: CharterSection;
  readonly key: string;
  readonly title: Label;
}

/** More than any figure in money or of a member that a person would drag to, and less than what the charter refuses. */
export const amountLimit = '1000000000';

/** Makes the dials of one charter, and knows how much room percentages leave each other. */
export class Maker {
  readonly dials: Dial[] = [];
  readonly charter: Charter;
  readonly digits: number;
  readonly #start: Charter;

  constructor(charter: Charter, start: Charter, digits: number) {
    this.charter = charter;
    this.#start = start;
    this.digits = digits;
  }

  decimal(
    place: Place,
    part: DialPart,
    path: Path,
    unit: DialUnit,
    digits: number,
    range: (startValue: Decimal) => Range,
    more: Partial<Pick<Dial, 'detail' | 'rest'>> = {},
  ): void {
    const value = figureAt(this.charter, path);
    const given = { ...range(figureAt(this.#start, path)), detail: null, rest: null, ...more };
    this.dials.push({ id: path.join('.'), path, ...place, part, unit, value, digits, whole: false, ...given });
  }

  /** `most` is what the charter allows, `usual` where the slider ends unless the figure is already beyond it. */
  percent(
    place: Place,
    part: DialPart,
    path: Path,
    most: Decimal = '100',
    step: Decimal = '1',
    usual: Decimal = most,
    detail: Detail | null = null,
  ): void {
    const range = (value: Decimal): Range => {
      const end = scaled(usual, percentDigits) < scaled(value, percentDigits) ? value : usual;
      return { ...closedRange('0', scaled(end, percentDigits) < scaled(most, percentDigits) ? end : most, step), limit: most };
    };
    this.decimal(place, part, path, 'percent', percentDigits, range, { detail });
  }

  whole(
    place: Place,
    part: DialPart,
    path: Path,
    unit: DialUnit,
    range: (startValue: number) => Range,
    detail: Detail | null = null,
  ): void {
    const value = figureAt(this.charter, path);
    const given = range(Number(figureAt(this.#start, path)));
    this.dials.push({ id: path.join('.'), path, ...place, part, unit, value, digits: 0, whole: true, detail, rest: null, ...given });
  }

  /** Percentages that come to 100: one of them takes the rest, and each other can be turned as far as that one has something to give. */
  parts(place: Place, part: DialPart, all: readonly { readonly path: Path; readonly detail: Detail }[], taker: number): void {
    const rest = all[taker];
    if (!rest || all.length < 2) return;
    for (const { path, detail } of all) {
      if (path === rest.path) continue;
      const most = this.#units(path) + this.#units(rest.path);
      this.decimal(place, part, path, 'percent', percentDigits, () => closedRange('0', decimalText(most, percentDigits)), { detail, rest });
    }
  }

  /** What the other steps leave of the whole to this one. */
  roomOf(key: string, of: 'result' | 'afterLosses' | 'income' | 'distributable'): Decimal {
    const others = this.charter.steps.reduce((sum, step) => {
      const counts = step.kind === 'share' && step.key !== key && step.take.take === 'percent' && step.take.of === of;
      return counts && step.take.take === 'percent' ? sum + scaled(step.take.percent, percentDigits) : sum;
    }, 0n);
    return decimalText(scaled('100', percentDigits) - others, percentDigits);
  }

  #units(path: Path): bigint {
    return scaled(figureAt(this.charter, path), percentDigits);
  }
}
