import { dayFromNumber, dayNumber } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import type { RowCollector } from '../collect.ts';
import { clockText } from '../dates/clock.ts';
import type { Zone } from '../../core/days/zone.ts';
import type { TextFile } from '../decode/decode.ts';
import type { ImportOptions, ImportProgress, ImportProposal } from '../proposal.ts';
import { personOf, propose } from '../propose.ts';
import { bareReading, checkNote, checkQuantity, isRefusal, longestNote, shown, type RowReading } from '../row.ts';
import { tidy } from '../text/fold.ts';
import { blocksOf } from './blocks.ts';
import { readEvent, type CalendarEvent, type EventTime } from './event.ts';
import { occurrencesOf } from './series.ts';
import { CalendarZones } from './zones.ts';

const secondsPerDay = 86_400;
/** Events with all their repetitions that a screen can still show. */
const mostRows = 100_000;

/**
 * Reads the events of a calendar as hours that a person may choose from: an appointment is not yet work. Rows are numbered as the events take
 * place in the file, each repetition for itself and each day of an event that lasts whole days; days to come are left out. An event has no hours
 * when it has no end, or lasts whole days and nobody said what a day counts.
 * What an event is called and when it starts is its fingerprint: it stays the same when its text is changed, and whatever zone is set.
 */
export function* readCalendar(
  file: TextFile,
  options: ImportOptions,
  zone: Zone,
  answer: RowCollector,
): Generator<ImportProgress, ImportProposal> {
  const member = personOf(options);
  const zones = new CalendarZones(zone);
  const events: string[] = [];
  for (const block of blocksOf(file.pieces())) {
    if ('position' in block) yield { stage: 'parse', done: block.position, total: file.bytes };
    else if (block.kind === 'vtimezone') zones.define(block.text);
    else events.push(block.text);
  }
  const read = withoutFormer(events.map((text) => readEvent(text, zones)));
  const replaced = replacedOccurrences(read);
  const until = zone.instantOf((dayNumber(options.today) + 1) * secondsPerDay) - 1;
  let row = 0;
  let wholeDays = 0;
  for (const [index, event] of read.entries()) {
    if (index % 500 === 0) yield { stage: 'read', done: index, total: read.length };
    if (isRefusal(event)) {
      answer.add(++row, event);
      continue;
    }
    const isSeries = event.rules.length > 0 || event.added.length > 0;
    if (event.start.isDate && !event.isCancelled) wholeDays += 1;
    for (const start of occurrencesOf(event, until)) {
      if (isSeries && replaced.has(keyOf(event.uid, start))) continue;
      for (const { made, identity } of readingsOf(event, start, { zone, member, options })) {
        if (row >= mostRows) break;
        row += 1;
        if (isRefusal(made)) answer.add(row, made);
        else answer.addNamed(row, made, identity);
      }
    }
  }
  if (row === 0) throw new Refused(refuse('FILE_EMPTY'));
  return propose(file, options, answer, {
    format: 'ics',
    reasons: [
      'calendar',
      'onePerson',
      ...(zones.hasUnknown ? ['zoneUnknown' as const] : []),
      ...(options.format === 'auto' ? [] : ['formatForced' as const]),
    ],
    dateOrder: 'iso',
    onlyProposed: true,
    onePerson: true,
    wholeDays,
  });
}

const keyOf = (uid: string, time: EventTime): string => `${uid} ${time.instant}`;

/** Of an event that is there in several versions, as in calendars that were put together, the latest. */
function withoutFormer(events: readonly (CalendarEvent | Refusal)[]): readonly (CalendarEvent | Refusal)[] {
  const latest = new Map<string, number>();
  const nameOf = (event: CalendarEvent): string => `${event.uid} ${event.replaces?.instant ?? ''}`;
  for (const event of events)
    if (!isRefusal(event) && event.uid !== '') latest.set(nameOf(event), Math.max(event.version, latest.get(nameOf(event)) ?? 0));
  return events.filter((event) => isRefusal(event) || event.uid === '' || event.version === latest.get(nameOf(event)));
}

/** Occurrences for which another event stands: the series leaves them out. */
function replacedOccurrences(events: readonly (CalendarEvent | Refusal)[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (isRefusal(event) || event.replaces === null ? [] : [keyOf(event.uid, event.replaces)])));
}

interface Circumstances {
  readonly zone: Zone;
  readonly member: string;
  readonly options: ImportOptions;
}

/** The rows of one occurrence: one with its hours, or one for each of its whole days. */
function* readingsOf(
  event: CalendarEvent,
  start: EventTime,
  circumstances: Circumstances,
): Generator<{ readonly made: RowReading | Refusal; readonly identity: string }> {
  const { member, options, zone } = circumstances;
  const description = tidy(event.summary);
  const wrong = checkNote(description) ?? (event.isCancelled ? refuse('EVENT_CANCELLED', { text: shown(description) }) : undefined);
  const day = wholeDay(options);
  if (wrong || (event.start.isDate && day === undefined)) {
    yield { made: wrong ?? refuse('EVENT_ALL_DAY', { text: shown(description) }), identity: '' };
    return;
  }
  const reading = {
    ...bareReading,
    memberName: member,
    tags: event.tags === '' ? null : tidy(event.tags).slice(0, longestNote),
    description,
  };
  if (event.start.isDate) {
    const first = Math.floor(start.wall / secondsPerDay);
    const days = Math.max(1, Math.round((event.seconds ?? secondsPerDay) / secondsPerDay));
    for (let at = first; at < first + days && dayFromNumber(at) <= options.today; at += 1)
      yield {
        made: checked({ ...reading, kind: 'work', day: dayFromNumber(at), quantity: day! }, options),
        identity: `${identityOf(event, start)} ${at - first}`,
      };
    return;
  }
  const seconds = start.seconds ?? event.seconds;
  if (seconds === null) {
    yield { made: refuse('ROW_UNFINISHED', { start: clockText(dayRest(start.wall)) }), identity: '' };
    return;
  }
  const wall = zone.wallOf(start.instant);
  const made = {
    ...reading,
    kind: 'work',
    day: dayFromNumber(Math.floor(wall / secondsPerDay)),
    quantity: seconds,
    startTime: clockText(dayRest(wall)),
  } as const;
  yield { made: checked(made, options), identity: identityOf(event, start) };
}

/** What a whole day counts, where a person said something that a day can hold. */
function wholeDay({ wholeDaySeconds: seconds }: ImportOptions): number | undefined {
  return seconds !== undefined && Number.isSafeInteger(seconds) && seconds > 0 && seconds <= secondsPerDay ? seconds : undefined;
}

function checked(made: RowReading, options: ImportOptions): RowReading | Refusal {
  const text = `${made.quantity < 0 ? '-' : ''}${clockText(Math.abs(made.quantity))}`;
  const wrong = checkQuantity(BigInt(made.quantity), 'work', made.memberName, made.day, text);
  if (wrong) return wrong;
  return made.day > options.today ? refuse('DATE_FUTURE', { day: made.day }) : made;
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
