import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { readSeconds, type TimeUnit } from '../quantities/seconds.ts';
import { isRefusal } from '../row.ts';
import { fold } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';

/** A duration as its cell tells it. */
export interface ReadDuration {
  readonly seconds: bigint;
  /** How far the cell may be from what was logged, in seconds: half of its last figure. */
  readonly precision: number;
  /** A decimal number, which is itself a rounding of hours, minutes and seconds. */
  readonly isDecimal: boolean;
}

/** `1.3333`: more figures than whole seconds need. A tool that divides by 3600 writes them; what it meant is the nearest second. */
const longDecimal = /^([-−]?)(\d{1,6})[.,](\d{3,20})(?: ?(?:h|hours?|heures?))?$/u;
const decimal = /^[-−]?[\d\s.,'’]*[.,](\d{1,20})(?: ?[a-z]+)?$/u;

/** Reads the durations of other tools, in which hours with decimals are roundings; each text is read once. */
export function durationReader(unit: TimeUnit): (text: string) => ReadDuration | Refusal {
  return remembered((text) => {
    if (text === '') return refuse('QUANTITY_NOT_NUMBER', { text });
    const folded = fold(text);
    const long = unit === 'h' ? longDecimal.exec(folded) : null;
    if (long) {
      const exact = (BigInt(long[2]! + long[3]!) * 3600n * 2n + 10n ** BigInt(long[3]!.length)) / (2n * 10n ** BigInt(long[3]!.length));
      return { seconds: long[1] === '' ? exact : -exact, precision: 2, isDecimal: true };
    }
    const seconds = readSeconds(text, unit);
    if (isRefusal(seconds)) return seconds;
    const figures = decimal.exec(folded)?.[1]?.length;
    if (figures !== undefined)
      return { seconds, precision: Math.max(2, Math.ceil((unit === 'h' ? 1800 : 30) / 10 ** figures)), isDecimal: true };
    // Hours and minutes without seconds: up to a minute was cut off or rounded.
    const toTheMinute = /^[-−]?\d{1,6}(?::| ?h ?)\d{1,2}(?: ?(?:h|m|mn|min))?$/u.test(folded);
    return { seconds, precision: toTheMinute ? 60 : 2, isDecimal: false };
  });
}
