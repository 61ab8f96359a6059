import { dayNumber, type Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { clockReader, clockText } from '../dates/clock.ts';
import type { Zone } from '../dates/zone.ts';
import { checkQuantity, isRefusal, nameCells, noteCells, shown, valueCells, type Faults, type RowContext, type RowReader } from '../row.ts';
import { durationReader } from './duration.ts';

/** Toggl rounds its three columns each for itself: real files differ by a second between them. */
const toleranceSeconds = 2;
const secondsPerDay = 86_400;

/**
 * Reads rows of a detailed export. The Duration column is what was logged and what counts; start and end only have to agree
 * with it. An entry belongs to the day it started on. Checks, in order: cells, name, day, duration, its agreement, future.
 */
export function togglRows(context: RowContext): RowReader {
  const { header, days } = context;
  const memberCell = nameCells(header, 'member');
  const emailCell = nameCells(header, 'email');
  const projectCell = nameCells(header, 'project');
  const taskCell = noteCells(header, 'task');
  const tagsCell = noteCells(header, 'tags');
  const descriptionCell = noteCells(header, 'description');
  const dayCell = valueCells(header, 'day');
  const durationCell = valueCells(header, 'duration');
  const readDuration = durationReader();
  const readSpan = spanReader(context);

  return (cells) => {
    const faults: Faults = { first: undefined };
    const email = emailCell(cells, faults);
    const member = memberCell(cells, faults) || email;
    const project = projectCell(cells, faults);
    const activityHint = taskCell(cells, faults) || tagsCell(cells, faults);
    const description = descriptionCell(cells, faults);
    const dayText = dayCell(cells, faults);
    const durationText = durationCell(cells, faults);
    if (faults.first) return faults.first;
    if (member === '') return refuse('NAME_MISSING', { column: 'member' });
    const day = days.read(dayText);
    if (typeof day !== 'string') return day;
    const quantity = readDuration(durationText);
    if (isRefusal(quantity)) return quantity;
    const wrong = checkQuantity(quantity, 'work', member, day, durationText);
    if (wrong) return wrong;
    const seconds = Number(quantity);
    const span = readSpan(cells, day, seconds);
    if ('code' in span) return span;
    if (day > context.today) return refuse('DATE_FUTURE', { day });
    return {
      row: 0,
      memberName: member,
      memberEmail: email === '' ? null : email,
      project: project === '' ? null : project,
      activityHint: activityHint === '' ? null : activityHint,
      kind: 'work',
      day,
      quantity: seconds,
      unitRate: null,
      description,
      receipt: null,
      startTime: span.startTime,
      fingerprint: '',
    };
  };
}

interface Span {
  readonly startTime: string | null;
}

/** Start and end must lie `seconds` apart, on the wall or, where the zone moved its clocks in between, in fact. */
function spanReader(context: RowContext): (cells: readonly string[], day: Day, seconds: number) => Span | Refusal {
  const startCell = valueCells(context.header, 'startTime');
  const endDayCell = valueCells(context.header, 'endDay');
  const endCell = valueCells(context.header, 'endTime');
  const readClock = clockReader();
  return (cells, day, seconds) => {
    const faults: Faults = { first: undefined };
    const startText = startCell(cells, faults);
    const endText = endCell(cells, faults);
    const endDayText = endDayCell(cells, faults);
    if (faults.first) return faults.first;
    if (startText === '') return { startTime: null };
    const start = readClock(startText);
    if (start === undefined) return refuse('DATE_IMPOSSIBLE', { text: shown(startText) });
    const startTime = clockText(start);
    if (endText === '') return { startTime };
    const end = readClock(endText);
    if (end === undefined) return refuse('DATE_IMPOSSIBLE', { text: shown(endText) });
    const endDay = endDayText === '' ? day : context.days.read(endDayText);
    if (typeof endDay !== 'string') return endDay;
    const daysApart = endDay === day ? 0 : dayNumber(endDay) - dayNumber(day);
    // Without an end date, an end before the start is the next morning.
    const isNextMorning = endDayText === '' && end < start;
    const apart = (isNextMorning ? 1 : daysApart) * secondsPerDay + end - start;
    return agrees(context.zone, day, start, apart, seconds)
      ? { startTime }
      : refuse('ROW_DURATION_MISMATCH', { duration: clockText(seconds), start: startTime, end: clockText(end), seconds: apart });
  };
}

function agrees(zone: Zone, day: Day, start: number, apart: number, seconds: number): boolean {
  const excess = apart - seconds;
  if (Math.abs(excess) <= toleranceSeconds) return true;
  // Clocks are moved by two hours at most; asking the zone is slow, and pointless for a larger difference.
  if (Math.abs(excess) > 2 * 3600 + toleranceSeconds) return false;
  const fromWall = dayNumber(day) * secondsPerDay + start;
  return Math.abs(excess - zone.clockShift(fromWall, fromWall + apart)) <= toleranceSeconds;
}
