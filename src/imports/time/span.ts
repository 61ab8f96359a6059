import { dayFromNumber, dayNumber, type Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { clockText } from '../dates/clock.ts';
import { readMoment, type Moment } from '../dates/moment.ts';
import { isRefusal, note, shown, valueCells, type Faults, type RowContext } from '../row.ts';
import { remembered } from '../text/remember.ts';

/** When a row was worked, as the clocks of the log's zone showed it. */
export interface Span {
  readonly day: Day;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Seconds between start and end; undefined when the row has no end. */
  readonly seconds: number | undefined;
  /** The same on the wall, where the clocks were moved in between. */
  readonly wallSeconds: number | undefined;
  /** Start or end are given to the minute only. */
  readonly minutesOnly: boolean;
  /** The times were another zone's and were brought to this one. */
  readonly isConverted: boolean;
}

const secondsPerDay = 86_400;
const momentOf = remembered((text) => readMoment(text) ?? refuse('DATE_IMPOSSIBLE', { text: shown(text) }));

/**
 * Reads when a row was worked from whichever columns its file has: a day, start and end as times or with their days, an end day. A row belongs to
 * the day it started on. An end before the start, with no day of its own, is the next morning. DATE_IMPOSSIBLE, DATE_AMBIGUOUS.
 */
export function spanReader(context: RowContext): (cells: readonly string[], faults: Faults) => Span | Refusal {
  const { header, days, zone } = context;
  const dayCell = valueCells(header, 'day');
  const startCell = valueCells(header, 'start');
  const endDayCell = valueCells(header, 'endDay');
  const endCell = valueCells(header, 'end');
  const empty: Moment = { dayText: '', seconds: undefined, offset: undefined, minutesOnly: false };
  const moment = (text: string, faults: Faults): Moment => {
    if (text === '') return empty;
    const made = momentOf(text);
    if (!('code' in made)) return made;
    note(faults, made);
    return empty;
  };

  return (cells, faults) => {
    const dayText = dayCell(cells, faults);
    const startText = startCell(cells, faults);
    const endDayText = endDayCell(cells, faults);
    const endText = endCell(cells, faults);
    if (faults.first) return faults.first;
    // A column of days may hold a time too: it is the start's when there is no other.
    const inDay = moment(dayText, faults);
    const start = moment(startText, faults);
    const endDayRead = moment(endDayText, faults);
    const end = moment(endText, faults);
    const startDayText = inDay.dayText || start.dayText;
    const day = days.read(startDayText);
    if (typeof day !== 'string') return day;
    if (faults.first) return faults.first;
    const startSeconds = start.seconds ?? (startText === '' && inDay.seconds ? inDay.seconds : undefined);
    if (startSeconds === undefined) return { ...noTimes, day };
    const startOffset = start.offset ?? inDay.offset;
    const startWall = dayNumber(day) * secondsPerDay + startSeconds;
    const startInstant = startOffset === undefined ? undefined : startWall - startOffset;
    const shownStart = startInstant === undefined ? startWall : zone.wallOf(startInstant);
    const from = {
      day: dayFromNumber(Math.floor(shownStart / secondsPerDay)),
      startTime: clockText(shownStart - Math.floor(shownStart / secondsPerDay) * secondsPerDay),
      isConverted: startInstant !== undefined && startOffset !== shownStart - startInstant,
    };
    if (end.seconds === undefined) return { ...noTimes, ...from, minutesOnly: start.minutesOnly };
    const endDayWritten = endDayRead.dayText || end.dayText;
    const endDay = endDayWritten === '' ? day : days.read(endDayWritten);
    if (isRefusal(endDay)) return endDay;
    const isNextMorning = endDayWritten === '' && end.seconds < startSeconds;
    const endWall = (dayNumber(endDay) + (isNextMorning ? 1 : 0)) * secondsPerDay + end.seconds;
    const wallSeconds = endWall - startWall;
    const seconds =
      startInstant !== undefined && end.offset !== undefined
        ? endWall - end.offset - startInstant
        : startInstant === undefined && wallSeconds > 0 && wallSeconds < 2 * secondsPerDay && zone.clockShift(startWall, endWall) !== 0
          ? zone.instantOf(endWall) - zone.instantOf(startWall)
          : wallSeconds;
    return {
      ...from,
      endTime: clockText(end.seconds),
      seconds,
      wallSeconds: startInstant === undefined ? wallSeconds : seconds,
      minutesOnly: start.minutesOnly || end.minutesOnly,
    };
  };
}

const noTimes = {
  startTime: null,
  endTime: null,
  seconds: undefined,
  wallSeconds: undefined,
  minutesOnly: false,
  isConverted: false,
} as const;
