import { refuse, type RefusalDetails } from '../../core/refusals/refusal.ts';
import type { RowCollector } from '../collect.ts';
import { parseRecords } from '../csv/records.ts';
import { dayPart } from '../dates/moment.ts';
import { dayReader, decideOrder, needsOrder, type DayReader, type OrderEvidence, type OrderHints } from '../dates/order.ts';
import type { TextFile } from '../decode/decode.ts';
import type { ImportProgress } from '../proposal.ts';
import { isRefusal, type RowReader } from '../row.ts';
import { repeated } from '../text/remember.ts';
import type { Detected } from './detect.ts';
import type { Header } from './header.ts';

/** Rows between two signs of progress, and so between two chances to cancel. */
const rowsPerStep = 5_000;

/** Rows that are asked which order of day and month their durations allow. */
const mostAsked = 2_000;

const dayFields = ['day', 'endDay', 'start', 'end'];

/**
 * Takes a table apart into records, refuses those out of shape and reads those whose days need no order at once, so that a large export never lies
 * in memory as a table. The others wait for the whole column to tell which order its days are in. Answers how the days were read.
 */
export function* readTable(
  file: TextFile,
  detected: Detected,
  readerFor: (days: DayReader) => RowReader,
  answer: RowCollector,
  person: 'dmy' | 'mdy' | undefined,
): Generator<ImportProgress, OrderEvidence & { readonly nothingReadable: boolean }> {
  const waiting = yield* takeApart(file, detected, readerFor(dayReader('iso')), answer);
  const hints: OrderHints = { person, isFrench: detected.header.isFrench, languageIsWeak: detected.format.languageIsWeak };
  let evidence = decideOrder(waiting.dayTexts, hints);
  if (evidence.order === 'undecided' || evidence.by === 'headerLanguage')
    evidence = decideOrder(waiting.dayTexts, { ...hints, byDuration: orderByDuration(waiting, detected.header, readerFor) });
  const days = dayReader(evidence.order);
  const nothingReadable = evidence.order === 'undecided' && answer.size() === 0 && !someReadable(waiting.dayTexts, days);
  if (nothingReadable) return { ...evidence, nothingReadable };
  const read = readerFor(days);
  for (const [index, { row, record }] of waiting.records.entries()) {
    if (index % rowsPerStep === 0) yield { stage: 'read', done: index, total: waiting.records.length };
    answer.add(row, read(record));
  }
  return { ...evidence, nothingReadable };
}

interface WaitingRecord {
  readonly row: number;
  readonly record: readonly string[];
}

/** Records that cannot be read before the whole column has told which order its days are in. */
interface Waiting {
  readonly records: WaitingRecord[];
  readonly dayTexts: Set<string>;
}

function* takeApart(file: TextFile, detected: Detected, read: RowReader, answer: RowCollector): Generator<ImportProgress, Waiting> {
  const { header } = detected;
  const dayColumns = dayFields.map((field) => header.index.get(field)).filter((column) => column !== undefined);
  const shape = shapeOf(header);
  const partOf = repeated((cell) => {
    const part = dayPart(cell);
    return needsOrder(part) ? part : '';
  });
  const waiting: Waiting = { records: [], dayTexts: new Set() };
  const mustWait = (record: readonly string[]): boolean => {
    let waits = false;
    for (const column of dayColumns) {
      const cell = record[column];
      if (cell === undefined || cell === '') continue;
      const part = partOf(cell);
      if (part === '') continue;
      waiting.dayTexts.add(part);
      waits = true;
    }
    return waits;
  };
  let row = 0;
  for (const batch of parseRecords(file.pieces(), detected.delimiter)) {
    const { records, broken } = batch;
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index]!;
      row += 1;
      if (row <= detected.headerRecord + 1) continue;
      const lines = broken.size === 0 ? undefined : broken.get(index);
      if (lines !== undefined) {
        answer.add(row, refuse('ROW_RAGGED', { problem: 'quotes', lines }));
        continue;
      }
      if (isBlank(record)) continue;
      const problem = shape(record);
      if (problem) answer.add(row, refuse('ROW_RAGGED', problem));
      else if (mustWait(record)) waiting.records.push({ row, record });
      else answer.add(row, read(record));
    }
    yield { stage: 'parse', done: batch.position, total: file.bytes };
  }
  return waiting;
}

function isBlank(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** A row may lack empty cells at its end, or have some too many; it may not lack a column that it needs, nor have text beyond the last. */
function shapeOf(header: Header): (record: readonly string[]) => RefusalDetails | undefined {
  const least = header.reach + 1;
  return (record) => {
    if (record.length < least) return { problem: 'short', cells: record.length, columns: header.width };
    for (let column = header.width; column < record.length; column += 1) {
      if (record[column]!.trim() !== '') return { problem: 'long', cells: record.length, columns: header.width };
    }
    return undefined;
  };
}

/** Rows that end on another day than they start tell the order: in the wrong one they last for weeks, which their durations deny. */
function orderByDuration(waiting: Waiting, header: Header, readerFor: (days: DayReader) => RowReader): 'dmy' | 'mdy' | undefined {
  const [from, to] = [header.index.get('day') ?? header.index.get('start'), header.index.get('endDay') ?? header.index.get('end')];
  if (from === undefined || to === undefined) return undefined;
  const asked: WaitingRecord[] = [];
  for (const one of waiting.records) {
    const [first, second] = [dayPart(one.record[from] ?? ''), dayPart(one.record[to] ?? '')];
    if (first !== '' && second !== '' && first !== second && asked.push(one) === mostAsked) break;
  }
  const deniedIn = (order: 'dmy' | 'mdy'): number => {
    const read = readerFor(dayReader(order));
    return asked.filter(({ record }) => {
      const made = read(record);
      return isRefusal(made) && durationCodes.has(made.code);
    }).length;
  };
  const [dmy, mdy] = [deniedIn('dmy'), deniedIn('mdy')];
  if (dmy === 0 && mdy > 0) return 'dmy';
  return mdy === 0 && dmy > 0 ? 'mdy' : undefined;
}

const durationCodes: ReadonlySet<string> = new Set(['ROW_DURATION_MISMATCH', 'QUANTITY_NOT_POSITIVE', 'DAY_OVER_24_HOURS']);

function someReadable(texts: Iterable<string>, days: DayReader): boolean {
  for (const text of texts) if (typeof days.read(text) === 'string') return true;
  return false;
}
