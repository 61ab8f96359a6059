import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { fold } from '../text/fold.ts';
import { readScaled } from './decimal.ts';

export type TimeUnit = 'h' | 'min' | 's';

const secondsOf: Readonly<Record<TimeUnit, bigint>> = { h: 3600n, min: 60n, s: 1n };

const unitNames: Readonly<Record<string, TimeUnit>> = {
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  heure: 'h',
  heures: 'h',
  std: 'h',
  stunde: 'h',
  stunden: 'h',
  hora: 'h',
  horas: 'h',
  ora: 'h',
  ore: 'h',
  uur: 'h',
  m: 'min',
  mn: 'min',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  seconde: 's',
  secondes: 's',
};

export function timeUnit(text: string): TimeUnit | undefined {
  const name = fold(text).replace(/\.$/u, '');
  return Object.hasOwn(unitNames, name) ? unitNames[name] : undefined;
}

/** `1:30`, `1:30:15`, `1:30 h`: hours, minutes, perhaps seconds. */
const colons = /^([-−]?)(\d{1,6}):([0-5]\d)(?::([0-5]\d))?(?: ?h)?$/u;
/** `2h30`, `2 h 30 min`, `1 h 5 min 3 s`: hours, then minutes, perhaps seconds. */
const hoursMinutes =
  /^([-−]?)(\d{1,6}) ?(?:h|hr|hrs|std|heures?|hours?) ?([0-5]?\d) ?(?:m|mn|min|mins|minutes?)?(?: ?([0-5]?\d) ?(?:s|sec|secs|secondes?|seconds?))?$/u;
/** `47:06 min`: minutes and seconds, as some trackers show what lasted less than an hour. */
const minutesSeconds = /^([-−]?)(\d{1,6}):([0-5]\d) ?(?:mn|mins?|minutes?)$/u;
/** `90 min`, `1,5 h`: a number with its own unit. */
const withUnit = /^([-−+]?[\d.,\s'’]+)([a-z]+\.?)$/u;

/**
 * Time as people write it, in whole seconds: `1,5`, `1:30`, `2h30`, `90 min`. A bare number is in `unit`; a unit written in
 * the cell wins over it. QUANTITY_NOT_NUMBER, UNIT_UNKNOWN, or QUANTITY_TOO_FINE when it is not whole seconds.
 */
export function readSeconds(text: string, unit: TimeUnit): bigint | Refusal {
  const folded = fold(text);
  const clock = unit === 's' ? null : colons.exec(folded);
  // Beside minutes it could as well be minutes and seconds.
  if (clock && unit === 'min') return refuse('QUANTITY_NOT_NUMBER', { text });
  if (clock) return signed(clock[1]!, BigInt(clock[2]!) * 3600n + BigInt(clock[3]!) * 60n + BigInt(clock[4] ?? 0));
  const spoken = hoursMinutes.exec(folded);
  if (spoken) return signed(spoken[1]!, BigInt(spoken[2]!) * 3600n + BigInt(spoken[3]!) * 60n + BigInt(spoken[4] ?? 0));
  const short = minutesSeconds.exec(folded);
  if (short) return signed(short[1]!, BigInt(short[2]!) * 60n + BigInt(short[3]!));
  const own = withUnit.exec(folded);
  if (!own) return readScaled(folded, secondsOf[unit]);
  const ownUnit = timeUnit(own[2]!);
  return ownUnit ? readScaled(own[1]!, secondsOf[ownUnit]) : refuse('UNIT_UNKNOWN', { unit: own[2]!, expected: 'h' });
}

function signed(sign: string, value: bigint): bigint {
  return sign === '' ? value : -value;
}
