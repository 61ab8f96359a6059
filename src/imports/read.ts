import { setImmediate } from 'node:timers/promises';
import { importFields } from '../core/entry/importFields.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { readCalendar } from './calendar/read.ts';
import { collectRows } from './collect.ts';
import { dayReader, type DayReader, type OrderEvidence } from './dates/order.ts';
import { openZone, type Zone } from '../core/days/zone.ts';
import { openText, type TextFile } from './decode/decode.ts';
import { contributionTables, csv } from './formats/index.ts';
import { readLines, seemsTyped } from './lines/read.ts';
import { detectMoney } from './money/index.ts';
import { prepareImport, type Prepared } from './prepare.ts';
import type { ImportOptions, ImportProgress, ImportProposal, ImportReason } from './proposal.ts';
import { propose } from './propose.ts';
import type { RowContext, RowReader } from './row.ts';
import { detectTable, headsOf, type Detected, type Head } from './table/detect.ts';
import { mappedTable, sketchTable, type TableSketch } from './table/mapping.ts';
import { readTable } from './table/read.ts';
import { durationUnit } from './time/unit.ts';
import type { TimeUnit } from './quantities/seconds.ts';

/**
 * Reads a file into proposals. Nothing is written, and what the file's rows mean for the book is decided elsewhere.
 * What is wrong with one row is in `refused`; what is wrong with the whole file is thrown as `Refused`: FILE_*, FORMAT_*, COLUMN_*,
 * PERSON_NEEDED, TIME_ZONE_UNKNOWN, DATE_AMBIGUOUS (not one day of the file can be read), CANCELLED. A workbook must have been prepared.
 */
export function readImport(bytes: Uint8Array | Prepared, options: ImportOptions): ImportProposal {
  const steps = importSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, options);
  }
}

/** The same for every kind of file, letting other work run between two steps, so that a large file stalls nobody and can be cancelled. */
export async function readImportAsync(bytes: Uint8Array, options: ImportOptions): Promise<ImportProposal> {
  const steps = importSteps(await prepareImport(bytes), options);
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
export function* importSteps(input: Uint8Array | Prepared, options: ImportOptions): Generator<ImportProgress, ImportProposal> {
  const zone = openZone(options.timeZone);
  const prepared: Prepared = input instanceof Uint8Array ? { bytes: input, encoding: null, reasons: [] } : input;
  const { file, proposal } = yield* readHours(prepared, options, zone);
  return {
    ...proposal,
    timeZone: options.timeZone,
    reasons: [...prepared.reasons, ...proposal.reasons, ...(file.encoding === 'windows-1252' ? ['encodingFallback' as const] : [])],
  };
}

/** A file that is none of hours and contributions may be a bank's, which has a place of its own: then that is said. Throws FORMAT_MONEY. */
function* readHours(prepared: Prepared, options: ImportOptions, zone: Zone) {
  try {
    const file = openText(prepared.bytes, { calendars: true, ...(prepared.encoding === null ? {} : { encoding: prepared.encoding }) });
    return { file, proposal: yield* readText(file, options, zone) };
  } catch (error) {
    const unknown = error instanceof Refused && notOfHours.has(error.refusal.code);
    const format = unknown && options.format === 'auto' && !options.mapping ? detectMoney(prepared.bytes) : undefined;
    throw format === undefined ? error : new Refused(refuse('FORMAT_MONEY', { format }));
  }
}

const notOfHours: ReadonlySet<string> = new Set([
  'FORMAT_UNKNOWN',
  'COLUMN_MISSING',
  'COLUMN_DUPLICATE',
  'FILE_NOT_CSV',
  'PERSON_NEEDED',
  'FILE_ENCODING',
]);

/** What stands in a table that nothing here recognises, for a person who says what its columns are. Throws FILE_*. */
export function sketchImport(input: Prepared): TableSketch | undefined {
  return sketchTable(headsOf(openText(input.bytes, { calendars: true }).head), csv);
}

function* readText(file: TextFile, options: ImportOptions, zone: Zone): Generator<ImportProgress, ImportProposal> {
  const others = (options.otherZones ?? []).flatMap(knownZone);
  if (isCalendar(file)) {
    if (options.format !== 'auto' && options.format !== 'ics')
      throw new Refused(refuse('FORMAT_MISMATCH', { asked: options.format, found: 'ics' }));
    return yield* readCalendar(file, options, zone, collectRows(options, zone));
  }
  if (options.format === 'ics') throw new Refused(refuse('FORMAT_MISMATCH', { asked: 'ics', found: 'csv' }));
  const answer = collectRows(options, zone, others);
  const heads = headsOf(file.head);
  const detected = options.format === 'lines' ? undefined : detect(heads, options, file);
  if (detected === undefined) return yield* readLines(file, options, answer);
  return yield* readColumns(file, detected, options, zone, answer);
}

/** What a table is; undefined for lines that people typed, which are looked for where no table is recognised. */
function detect(heads: readonly Head[], options: ImportOptions, file: TextFile): Detected | undefined {
  if (options.mapping) return mappedTable(heads, csv, options.mapping, importFields);
  try {
    return detectTable(heads, contributionTables, options);
  } catch (error) {
    if (options.format === 'auto' && error instanceof Refused && error.refusal.code === 'FORMAT_UNKNOWN' && seemsTyped(file.head))
      return undefined;
    throw error;
  }
}

function* readColumns(
  file: TextFile,
  detected: Detected,
  options: ImportOptions,
  zone: Zone,
  answer: ReturnType<typeof collectRows>,
): Generator<ImportProgress, ImportProposal> {
  const { header, format } = detected;
  const defaultMember = options.defaultMember?.trim() || null;
  const namesNobody = !personFields.some((field) => header.index.has(field));
  if (namesNobody && defaultMember === null) throw new Refused(refuse('PERSON_NEEDED'));
  const marks = { converted: false };
  let unit: TimeUnit = options.mapping?.durationUnit ?? 'h';
  const readerFor = (days: DayReader): RowReader => {
    const context: RowContext = {
      header,
      days,
      zone,
      today: options.today,
      currency: options.currency,
      currencyDigits: options.currencyDigits,
      defaultMember: namesNobody ? defaultMember : null,
      durationUnit: unit,
      marks,
    };
    return format.rows(context);
  };
  if (!options.mapping) {
    const asked = { ...marks };
    unit = durationUnit(file, detected, (wanted, order) => {
      unit = wanted;
      return readerFor(dayReader(order));
    });
    marks.converted = asked.converted;
  }
  const evidence = yield* readTable(file, detected, readerFor, answer, options.dateOrder);
  if (evidence.nothingReadable) throw new Refused(refuse('DATE_AMBIGUOUS', { text: evidence.example }));
  return propose(file, options, answer, {
    format: format.name,
    delimiter: file.encoding === 'xlsx' || file.encoding === 'zip' ? '' : detected.delimiter,
    reasons: [
      ...detected.reasons,
      ...(namesNobody ? ['onePerson' as const] : []),
      ...(marks.converted ? ['timesConverted' as const] : []),
      ...(unit === 'h' || options.mapping ? [] : [unit === 'min' ? ('unitMinutes' as const) : ('unitSeconds' as const)]),
      dateReason(evidence),
    ],
    dateOrder: evidence.order,
    columns: header.names.map((name, column) => ({ name: name.trim(), field: header.fields[column] ?? null })),
    onePerson: namesNobody,
  });
}

const personFields = ['member', 'firstName', 'lastName', 'login', 'email'];

function isCalendar(file: TextFile): boolean {
  return /^\s*BEGIN:VCALENDAR/iu.test(file.head);
}

/** A zone that an earlier import was read in; one that this machine no longer knows finds nothing again. */
function knownZone(name: string): Zone[] {
  try {
    return [openZone(name)];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

const reasonOf: Readonly<Record<OrderEvidence['by'], ImportReason>> = {
  none: 'datesIso',
  column: 'datesColumn',
  duration: 'datesDuration',
  weekday: 'datesWeekday',
  headerLanguage: 'datesHeaderLanguage',
  person: 'datesForced',
};

function dateReason(evidence: OrderEvidence): ImportReason {
  if (evidence.order === 'undecided') return 'datesUndecided';
  return evidence.order === 'iso' ? 'datesIso' : reasonOf[evidence.by];
}
