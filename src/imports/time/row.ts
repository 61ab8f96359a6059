import { dayNumber } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { readMeasured } from '../contributions/quantity.ts';
import { clockText } from '../dates/clock.ts';
import {
  bareReading,
  checkQuantity,
  isRefusal,
  nameCells,
  noteCells,
  shown,
  valueCells,
  type Faults,
  type RowContext,
  type RowReader,
} from '../row.ts';
import { fold } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';
import { durationReader, type ReadDuration } from './duration.ts';
import { spanReader, type Span } from './span.ts';

/** Tools round their columns each for itself: real files differ by a second between them. */
const toleranceSeconds = 2;
const secondsPerDay = 86_400;
const noOthers: readonly string[] = [];

/** What tools call time that was not worked, folded. */
const notWork = new Set(
  'break pause pausa pauze przerwa перерыв перерва 休憩 휴식 休息 holiday holidays time off timeoff time_off vacation leave sick sickness conge conges vacances urlaub feiertag krankheit expense mileage parental'
    .split(' ')
    .concat('time off', 'sick leave', 'jour ferie', 'dia festivo', 'day off'),
);

/**
 * Reads rows of time trackers. The duration is what was logged and what counts, exact to the second where start and end tell it better than a
 * rounded number; start and end only have to agree with it. Checks, in order: cells, kind of entry, name, day, duration, its agreement, future.
 */
export function timeRows(context: RowContext): RowReader {
  const { header } = context;
  const memberCell = memberCells(context);
  const emailCell = nameCells(header, 'email');
  const projectCell = nameCells(header, 'project');
  const activityCell = noteCells(header, 'activity');
  const taskCell = noteCells(header, 'task');
  const tagsCell = noteCells(header, 'tags');
  const descriptionCell = noteCells(header, 'description');
  const typeCell = valueCells(header, 'type');
  const breakCell = valueCells(header, 'break');
  const durationCell = valueCells(header, 'duration');
  const decimalCell = valueCells(header, 'durationDecimal');
  const wishCell = valueCells(header, 'wish');
  const money = { currency: context.currency, digits: context.currencyDigits };
  const readDuration = durationReader(context.durationUnit);
  const readDecimal = durationReader('h');
  const readSpan = spanReader(context);
  const isWork = remembered((type) => !notWork.has(fold(type)));

  return (cells) => {
    const faults: Faults = { first: undefined };
    const email = emailCell(cells, faults);
    const member = memberCell(cells, faults) || email || (context.defaultMember ?? '');
    const project = projectCell(cells, faults);
    const task = taskCell(cells, faults);
    const hint = activityCell(cells, faults);
    const tags = tagsCell(cells, faults);
    const description = descriptionCell(cells, faults);
    const type = typeCell(cells, faults);
    const breakText = breakCell(cells, faults);
    const durationText = durationCell(cells, faults);
    const decimalText = decimalCell(cells, faults);
    const wish = wishCell(cells, faults);
    if (faults.first) return faults.first;
    if (type !== '' && !isWork(type)) return refuse('ROW_NOT_WORK', { type: shown(type) });
    if (member === '') return refuse('NAME_MISSING', { column: 'member' });
    const span = readSpan(cells, faults);
    if (isRefusal(span)) return span;
    const pause = breakText === '' ? 0n : pauseOf(readDecimal(breakText));
    const said = durationText !== '' ? readDuration(durationText) : decimalText !== '' ? readDecimal(decimalText) : undefined;
    if (said && isRefusal(said)) return said;
    // A row without a time and with an amount is what somebody paid, as it is in a typed line.
    if (!said && span.seconds === undefined && span.startTime === null && /[1-9]/u.test(wish)) {
      const paid = readMeasured('expense', { quantity: wish, unit: '', unitValue: '' }, money);
      if (isRefusal(paid)) return paid;
      const wrong = checkQuantity(paid.quantity, 'expense', member, span.day, shown(wish));
      if (wrong) return wrong;
      if (span.day > context.today) return refuse('DATE_FUTURE', { day: span.day });
      return {
        ...bareReading,
        memberName: member,
        memberEmail: email === '' ? null : email,
        project: project === '' ? null : project,
        activityHint: hintOf(hint, task),
        tags: tags === '' ? null : tags,
        kind: 'expense',
        day: span.day,
        quantity: Number(paid.quantity),
        description,
      };
    }
    if (!said && span.seconds === undefined)
      return span.startTime === null ? refuse('QUANTITY_NOT_NUMBER', { text: '' }) : refuse('ROW_UNFINISHED', { start: span.startTime });
    const apart = span.seconds === undefined ? undefined : BigInt(span.seconds) - pause;
    const quantity = said ? (isRounding(said, apart, span) ? apart! : said.seconds) : apart!;
    const shownText = durationText || decimalText || `${span.startTime ?? ''}–${span.endTime ?? ''}`;
    const wrong = checkQuantity(quantity, 'work', member, span.day, shownText);
    if (wrong) return wrong;
    if (said && apart !== undefined && !agrees(context, span, pause, said)) return mismatch(span, said, apart);
    if (span.day > context.today) return refuse('DATE_FUTURE', { day: span.day });
    if (span.isConverted) context.marks.converted = true;
    return {
      row: 0,
      memberName: member,
      memberEmail: email === '' ? null : email,
      project: project === '' ? null : project,
      activityHint: hintOf(hint, task),
      tags: tags === '' ? null : tags,
      kind: 'work',
      day: span.day,
      quantity: Number(quantity),
      unitRate: null,
      description: wish === '' ? description : withWish(description, wish, money.currency),
      receipt: null,
      startTime: span.startTime,
      fingerprint: '',
      otherFingerprints: noOthers,
    };
  };
}

function hintOf(hint: string, task: string): string | null {
  if (hint === '') return task === '' ? null : task;
  return task === '' || fold(task) === fold(hint) ? hint : `${hint}, ${task}`;
}

/** Time counts by its rate; what somebody wished for it stays in the note. */
export function withWish(note: string, wish: string, currency: string): string {
  if (!/[1-9]/u.test(wish)) return note;
  return `${note} (${/[^\d\s.,]/u.test(wish) ? wish : `${wish} ${currency}`})`.trim();
}

/** Whose row it is: a name, a first and a last name, or what the person signs in with. */
function memberCells(context: RowContext): (cells: readonly string[], faults: Faults) => string {
  const { header } = context;
  const whole = nameCells(header, 'member');
  const first = nameCells(header, 'firstName');
  const last = nameCells(header, 'lastName');
  const login = nameCells(header, 'login');
  return (cells, faults) => {
    const name = whole(cells, faults);
    if (name !== '') return name;
    const given = first(cells, faults);
    const family = last(cells, faults);
    if (given !== '' || family !== '') return given === '' ? family : family === '' ? given : `${given} ${family}`;
    return login(cells, faults);
  };
}

function pauseOf(read: ReadDuration | Refusal): bigint {
  return isRefusal(read) || read.seconds < 0n ? 0n : read.seconds;
}

/** Hours with decimals of which start and end tell the seconds. */
function isRounding(said: ReadDuration, apart: bigint | undefined, span: Span): boolean {
  if (!said.isDecimal || apart === undefined || apart <= 0n) return false;
  const tolerance = BigInt(said.precision + (span.minutesOnly ? 60 : 0));
  const excess = apart - said.seconds;
  return excess <= tolerance && -excess <= tolerance;
}

/** Start and end must lie as far apart as the duration says, on the wall or, where the zone moved its clocks in between, in fact. */
function agrees(context: RowContext, span: Span, pause: bigint, said: ReadDuration): boolean {
  const tolerance = Math.max(toleranceSeconds, said.precision) + (span.minutesOnly && said.precision < 60 ? 60 : 0);
  const seconds = Number(said.seconds) + Number(pause);
  const excess = span.wallSeconds! - seconds;
  if (Math.abs(excess) <= tolerance || Math.abs(span.seconds! - seconds) <= tolerance) return true;
  // A break may be counted in the duration or not.
  if (pause !== 0n && Math.abs(excess + Number(pause)) <= tolerance) return true;
  // Clocks are moved by two hours at most; asking the zone is slow, and pointless for a larger difference.
  if (Math.abs(excess) > 2 * 3600 + tolerance) return false;
  const fromWall = dayNumber(span.day) * secondsPerDay + secondsOf(span.startTime!);
  return Math.abs(excess - context.zone.clockShift(fromWall, fromWall + span.wallSeconds!)) <= tolerance;
}

function secondsOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));
}

function mismatch(span: Span, said: ReadDuration, apart: bigint): Refusal {
  return refuse('ROW_DURATION_MISMATCH', {
    duration: clockText(Number(said.seconds)),
    start: span.startTime ?? '',
    end: span.endTime ?? '',
    seconds: Number(apart),
  });
}
