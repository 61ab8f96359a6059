import { refuse, type Refusal, type RefusalDetails } from '../../core/refusals/refusal.ts';
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

/** Rows that are asked which order of day and month their durations allow. */
const mostAsked = 2_000;

const dayFields = ['day', 'endDay', 'start', 'end'];

/**
 * Reads the rows of a table. Those whose days need no order are read at once; where some do, the whole column first tells which order that is, and
 * the table is gone through a second time for them: kept until then, a large file would lie in memory as a table. Answers how the days were read.
 */
export function* readTable(
  file: TextFile,
  detected: Detected,
  readerFor: (days: DayReader) => RowReader,
  answer: RowCollector,
  person: 'dmy' | 'mdy' | undefined,
): Generator<ImportProgress, OrderEvidence & { readonly nothingReadable: boolean }> {
  const { header } = detected;
  const orderOf = dayTextsOf(header);
  const waiting: Waiting = { count: 0, dayTexts: new Set(), asked: [] };
  const [from, to] = [header.index.get('day') ?? header.index.get('start'), header.index.get('endDay') ?? header.index.get('end')];
  const first = readerFor(dayReader('iso'));
  yield* walk(file, detected, 'parse', (row, record, refusal) => {
    if (refusal) return answer.add(row, refusal);
    const texts = orderOf(record);
    if (texts === undefined) return answer.add(row, first(record));
    waiting.count += 1;
    for (const text of texts) waiting.dayTexts.add(text);
    if (from === undefined || to === undefined || waiting.asked.length >= mostAsked) return;
    const [start, end] = [dayPart(record[from] ?? ''), dayPart(record[to] ?? '')];
    if (start !== '' && end !== '' && start !== end) waiting.asked.push(record);
  });
  const hints: OrderHints = { person, isFrench: header.isFrench, languageIsWeak: detected.format.languageIsWeak };
  let evidence = decideOrder(waiting.dayTexts, hints);
  if (evidence.order === 'undecided' || evidence.by === 'headerLanguage')
    evidence = decideOrder(waiting.dayTexts, { ...hints, byDuration: orderByDuration(waiting.asked, readerFor) });
  const days = dayReader(evidence.order, evidence.isPointedMonthFirst);
  const nothingReadable = evidence.order === 'undecided' && answer.size() === 0 && !someReadable(waiting.dayTexts, days);
  if (nothingReadable || waiting.count === 0) return { ...evidence, nothingReadable };
  const read = readerFor(days);
  yield* walk(file, detected, 'read', (row, record, refusal) => {
    if (!refusal && orderOf(record) !== undefined) answer.add(row, read(record));
  });
  return { ...evidence, nothingReadable };
}

/** What the rows that cannot be read before the whole column has been seen say of it. */
interface Waiting {
  count: number;
  readonly dayTexts: Set<string>;
  /** Rows that end on another day than they start, as many as are asked. */
  readonly asked: (readonly string[])[];
}

/** Goes through the rows under the header that are not blank, with what is wrong with their shape. */
function* walk(
  file: TextFile,
  detected: Detected,
  stage: ImportProgress['stage'],
  visit: (row: number, record: readonly string[], refusal: Refusal | undefined) => void,
): Generator<ImportProgress, void> {
  const shape = shapeOf(detected.header);
  const isDamaged = file.hasZeros ? (record: readonly string[]): boolean => record.some((cell) => cell.includes('\0')) : () => false;
  let row = 0;
  for (const { records, broken, position } of parseRecords(file.pieces(), detected.delimiter)) {
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index]!;
      row += 1;
      if (row <= detected.headerRecord + 1) continue;
      const lines = broken.size === 0 ? undefined : broken.get(index);
      if (lines !== undefined) visit(row, record, refuse('ROW_RAGGED', { problem: 'quotes', lines }));
      else if (isDamaged(record)) visit(row, record, refuse('ROW_UNREADABLE'));
      else if (!isBlank(record)) {
        const problem = shape(record);
        visit(row, record, problem && refuse('ROW_RAGGED', problem));
      }
    }
    yield { stage, done: position, total: file.bytes };
  }
}

/** The days of a record that only the order of the column can read; undefined for a record that can be read by itself. */
function dayTextsOf(header: Header): (record: readonly string[]) => readonly string[] | undefined {
  const columns = dayFields.map((field) => header.index.get(field)).filter((column) => column !== undefined);
  const partOf = repeated((cell) => {
    const part = dayPart(cell);
    return needsOrder(part) ? part : '';
  });
  return (record) => {
    let texts: string[] | undefined;
    for (const column of columns) {
      const cell = record[column];
      if (cell === undefined || cell === '') continue;
      const part = partOf(cell);
      if (part === '') continue;
      (texts ??= []).push(part);
    }
    return texts;
  };
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
function orderByDuration(asked: Waiting['asked'], readerFor: (days: DayReader) => RowReader): 'dmy' | 'mdy' | undefined {
  const deniedIn = (order: 'dmy' | 'mdy'): number => {
    const read = readerFor(dayReader(order));
    return asked.filter((record) => {
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
