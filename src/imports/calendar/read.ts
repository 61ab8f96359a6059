import { dayFromNumber, dayNumber } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import type { RowCollector } from '../collect.ts';
import { clockText } from '../dates/clock.ts';
import type { Zone } from '../dates/zone.ts';
import type { TextFile } from '../decode/decode.ts';
import type { ImportOptions, ImportProgress, ImportProposal } from '../proposal.ts';
import { checkQuantity, isRefusal, longestNote, shown, type RowReading } from '../row.ts';
import { isFormulaText } from '../text/formula.ts';
import { tidy } from '../text/fold.ts';
import { blocksOf } from './blocks.ts';
import { CalendarZones, readEvent, type CalendarEvent, type EventTime } from './event.ts';
import { occurrencesOf } from './series.ts';

const secondsPerDay = 86_400;
/** Events with all their repetitions that a screen can still show. */
const mostRows = 100_000;

/**
 * Reads the events of a calendar as hours that a person may choose from: an appointment is not yet work. Rows are numbered as the events take
 * place in the file, each repetition for itself; repetitions to come are left out. An event has no hours when it lasts all day or has no end.
 * What an event is called and when it starts is its fingerprint: it stays the same when its text is changed, and whatever zone is set.
 */
export function* readCalendar(
  file: TextFile,
  options: ImportOptions,
  zone: Zone,
  answer: RowCollector,
): Generator<ImportProgress, ImportProposal> {
  const member = options.defaultMember?.trim() ?? '';
  if (member === '') throw new Refused(refuse('PERSON_NEEDED'));
  const zones = new CalendarZones(zone);
  const events: string[] = [];
  for (const block of blocksOf(file.pieces())) {
    if ('position' in block) yield { stage: 'parse', done: block.position, total: file.bytes };
    else if (block.kind === 'vtimezone') zones.define(block.text);
    else events.push(block.text);
  }
  const read = events.map((text) => readEvent(text, zones));
  const replaced = replacedOccurrences(read);
  const until = zone.instantOf((dayNumber(options.today) + 1) * secondsPerDay) - 1;
  let row = 0;
  for (const [index, event] of read.entries()) {
    if (index % 500 === 0) yield { stage: 'read', done: index, total: read.length };
    if (isRefusal(event)) {
      answer.add(++row, event);
      continue;
    }
    const isSeries = event.rules.length > 0 || event.added.length > 0;
    for (const start of occurrencesOf(event, until)) {
      if (isSeries && replaced.has(`${event.uid} ${start.instant}`)) continue;
      if (row >= mostRows) break;
      const made = readingOf(event, start, { zone, member, today: options.today });
      row += 1;
      if (isRefusal(made)) answer.add(row, made);
      else answer.addNamed(row, made, identityOf(event, start));
    }
  }
  if (row === 0) throw new Refused(refuse('FILE_EMPTY'));
  const { rows, refused, members, projects } = answer.sorted();
  return {
    format: 'ics',
    encoding: file.encoding,
    delimiter: '',
    reasons: ['calendar', 'onePerson', ...(options.format === 'auto' ? [] : ['formatForced' as const])],
    dateOrder: 'iso',
    columns: [],
    onlyProposed: true,
    onePerson: true,
    timeZone: options.timeZone,
    rowsTotal: rows.length + refused.length,
    members,
    projects,
    rows,
    refused,
  };
}

/** Occurrences for which another event stands: the series leaves them out. */
function replacedOccurrences(events: readonly (CalendarEvent | Refusal)[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => (isRefusal(event) || event.replaces === null ? [] : [`${event.uid} ${event.replaces.instant}`])),
  );
}

function readingOf(
  event: CalendarEvent,
  start: EventTime,
  context: { readonly zone: Zone; readonly member: string; readonly today: string },
): RowReading | Refusal {
  const summary = tidy(event.summary);
  if (summary.length > longestNote) return refuse('INPUT_INVALID', { field: 'description', limit: longestNote });
  if (isFormulaText(summary)) return refuse('ROW_FORMULA', { column: 'description', text: shown(summary) });
  if (event.isCancelled) return refuse('EVENT_CANCELLED', { text: shown(summary) });
  if (event.start.isDate) return refuse('EVENT_ALL_DAY', { text: shown(summary) });
  if (event.seconds === null) return refuse('ROW_UNFINISHED', { start: clockText(dayRest(start.wall)) });
  const wall = context.zone.wallOf(start.instant);
  const day = dayFromNumber(Math.floor(wall / secondsPerDay));
  const wrong = checkQuantity(BigInt(event.seconds), 'work', context.member, day, clockText(Math.abs(event.seconds)));
  if (wrong) return wrong;
  if (day > context.today) return refuse('DATE_FUTURE', { day });
  return {
    row: 0,
    memberName: context.member,
    memberEmail: null,
    project: null,
    activityHint: null,
    tags: event.tags === '' ? null : tidy(event.tags).slice(0, longestNote),
    kind: 'work',
    day,
    quantity: event.seconds,
    unitRate: null,
    description: summary,
    receipt: null,
    startTime: clockText(dayRest(wall)),
    fingerprint: '',
    otherFingerprints: [],
  };
}

function dayRest(wall: number): number {
  return wall - Math.floor(wall / secondsPerDay) * secondsPerDay;
}

/** A time whose zone the calendar says is the same moment everywhere; another is the same clock everywhere. */
function identityOf(event: CalendarEvent, start: EventTime): string {
  // An occurrence that was moved is still the one that it stands for.
  const from = event.replaces ?? start;
  return `${event.uid === '' ? event.summary : event.uid} ${from.isZoned ? 'z' : 'w'}${from.isZoned ? from.instant : from.wall}`;
}
