import { setImmediate } from 'node:timers/promises';
import { refuse, Refused, type RefusalDetails } from '../core/refusals/refusal.ts';
import { columnsOf, type Header } from './columns.ts';
import { contributionsRows } from './contributions/row.ts';
import { normalizeLines, parseRecords } from './csv/records.ts';
import { collectRows, type RowCollector } from './collect.ts';
import { dayReader, decideOrder, needsOrder, type DayReader, type OrderEvidence } from './dates/order.ts';
import { openZone } from './dates/zone.ts';
import { decode } from './decode/decode.ts';
import { detect, type Detected } from './detect.ts';
import type { ImportOptions, ImportProgress, ImportProposal, ImportReason } from './proposal.ts';
import type { RowReader } from './row.ts';
import { repeated } from './text/remember.ts';
import { togglRows } from './toggl/row.ts';

/** Rows between two signs of progress, and so between two chances to cancel. */
const rowsPerStep = 5_000;

/**
 * Reads a file into proposals. Nothing is written, and what the file's rows mean for the book is decided elsewhere.
 * What is wrong with one row is in `refused`; what is wrong with the whole file is thrown as `Refused`:
 * FILE_*, FORMAT_*, COLUMN_*, TIME_ZONE_UNKNOWN, DATE_AMBIGUOUS (not one day of the file can be read), CANCELLED.
 */
export function readImport(bytes: Uint8Array, options: ImportOptions): ImportProposal {
  const steps = importSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, options);
  }
}

/** The same, letting other work run between two steps, so that a large file stalls nobody and can be cancelled. */
export async function readImportAsync(bytes: Uint8Array, options: ImportOptions): Promise<ImportProposal> {
  const steps = importSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, options);
    await setImmediate();
  }
}

function report(progress: ImportProgress, options: ImportOptions): void {
  options.onProgress?.(progress);
  if (options.isCancelled?.()) throw new Refused(refuse('CANCELLED'));
}

/** The whole reading as steps; what drives them decides whether to wait in between. */
export function* importSteps(bytes: Uint8Array, options: ImportOptions): Generator<ImportProgress, ImportProposal> {
  const zone = openZone(options.timeZone);
  const decoded = decode(bytes);
  const text = normalizeLines(decoded.text);
  const detected = detect(text, options);
  const { header } = detected;
  const readerFor = (days: DayReader): RowReader => {
    const context = { header, days, zone, today: options.today, currency: options.currency, currencyDigits: options.currencyDigits };
    return detected.format === 'toggl' ? togglRows(context) : contributionsRows(context);
  };
  const answer = collectRows(options);
  const waiting = yield* readTable(text, detected, readerFor(dayReader('iso')), answer);
  const evidence = decideOrder(waiting.dayTexts, { person: options.dateOrder, isFrench: header.isFrench });
  const days = dayReader(evidence.order);
  if (evidence.order === 'undecided' && answer.size() === 0 && !someReadable(waiting.dayTexts, days)) {
    throw new Refused(refuse('DATE_AMBIGUOUS', { text: evidence.example }));
  }
  const read = readerFor(days);
  for (const [index, { row, record }] of waiting.records.entries()) {
    if (index % rowsPerStep === 0) yield { stage: 'read', done: index, total: waiting.records.length };
    answer.add(row, read(record));
  }
  const { rows, refused, members, projects } = answer.sorted();
  return {
    format: detected.format,
    encoding: decoded.encoding,
    delimiter: detected.delimiter,
    reasons: [...detected.reasons, ...(decoded.encoding === 'windows-1252' ? ['encodingFallback' as const] : []), dateReason(evidence)],
    dateOrder: evidence.order,
    rowsTotal: rows.length + refused.length,
    members,
    projects,
    rows,
    refused,
  };
}

/** Records that cannot be read before the whole column has told which order its days are in. */
interface Waiting {
  readonly records: { readonly row: number; readonly record: readonly string[] }[];
  readonly dayTexts: Set<string>;
}

/**
 * Takes the file apart into records, refuses those out of shape and reads those whose days need no order at once, so that
 * a large export never lies in memory as a table. The others are handed back.
 */
function* readTable(text: string, detected: Detected, read: RowReader, answer: RowCollector): Generator<ImportProgress, Waiting> {
  const { header } = detected;
  const dayColumns = ['day', 'endDay'].map((field) => header.index.get(field)).filter((column) => column !== undefined);
  const shape = shapeOf(header);
  const depends = repeated(needsOrder);
  const waiting: Waiting = { records: [], dayTexts: new Set() };
  const mustWait = (record: readonly string[]): boolean => {
    let waits = false;
    for (const column of dayColumns) {
      const cell = record[column] ?? '';
      if (!depends(cell)) continue;
      waiting.dayTexts.add(cell);
      waits = true;
    }
    return waits;
  };
  let row = 0;
  for (const batch of parseRecords(text, detected.delimiter)) {
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
    yield { stage: 'parse', done: batch.position, total: text.length };
  }
  return waiting;
}

function isBlank(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** A row may lack empty cells at its end, or have some too many; it may not lack a column that it needs, nor have text beyond the last. */
function shapeOf(header: Header): (record: readonly string[]) => RefusalDetails | undefined {
  const reached = columnsOf[header.format].filter((spec) => spec.reached).map((spec) => header.index.get(spec.field) ?? 0);
  const least = Math.max(...reached) + 1;
  return (record) => {
    if (record.length < least) return { problem: 'short', cells: record.length, columns: header.width };
    for (let column = header.width; column < record.length; column += 1) {
      if (record[column]!.trim() !== '') return { problem: 'long', cells: record.length, columns: header.width };
    }
    return undefined;
  };
}

function someReadable(texts: Iterable<string>, days: DayReader): boolean {
  for (const text of texts) if (typeof days.read(text) === 'string') return true;
  return false;
}

function dateReason(evidence: OrderEvidence): ImportReason {
  if (evidence.order === 'undecided') return 'datesUndecided';
  if (evidence.order === 'iso') return 'datesIso';
  return evidence.by === 'person' ? 'datesForced' : evidence.by === 'headerLanguage' ? 'datesHeaderLanguage' : 'datesColumn';
}
