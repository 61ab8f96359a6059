import { dueDays } from '../app/exports/calendar.ts';
import { readCapTable } from '../app/exports/capTable.ts';
import { allSheets, sheetMoney, sheetNamed } from '../app/exports/index.ts';
import { readLedger } from '../app/exports/ledger.ts';
import type { Context } from '../app/context.ts';
import { closedPeriods } from '../app/facts.ts';
import { planPayments, requirePayable, requirePayDay } from '../app/payments.ts';
import { requireDays } from '../app/context.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { currentVersion } from '../store/migrations/index.ts';
import { safeFileName } from './shelf.ts';

/** Forms of export; `csv` and `xlsx` hold tables, the others the whole of what they are for. */
export const exportForms = ['csv', 'xlsx', 'sepa', 'hledger', 'fec', 'ocf', 'ics', 'book'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportRequest {
  readonly as: ExportForm;
  readonly language: 'en' | 'fr';
  /** One table by its name; null for all of them. */
  readonly table: string | null;
  readonly csv: 'standard' | 'excelFrench';
  /** The day of the shares; null for today. */
  readonly asOf: string | null;
  /** The closed period that is paid; null for the last. */
  readonly period: number | null;
  /** When the bank is asked to pay; null for today. */
  readonly on: string | null;
  /** Members who cannot be paid are left out knowingly. */
  readonly leaveOut: boolean;
  /** Payments to these members alone; null for everyone. */
  readonly members: readonly number[] | null;
  /** First and last day of the accounting year; null for that of the last closed period. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  /** In parts, so that a large file can be written as it is made. */
  parts(): Iterable<string | Uint8Array>;
}

/**
 * The files of an export, named and typed; nothing is read before their parts are asked for, but what refuses the whole.
 * The writers are large and loaded only here, so that the rest of the program starts at once.
 */
export async function makeExport(context: Context, request: ExportRequest): Promise<ExportFile[]> {
  requireDays(request.asOf, request.on, request.from, request.to);
  const write = await import('../exports/index.ts');
  const { book } = context;
  const cooperative = book.read.cooperative();
  const { language } = request;
  const title = safeFileName(cooperative.name);
  const money = sheetMoney(context);
  switch (request.as) {
    case 'csv': {
      const sheets = request.table === null ? allSheets(context, request.asOf) : [sheetNamed(context, request.table, request.asOf)];
      return sheets.map((sheet) => ({
        name: `${sheet.name}.csv`,
        type: 'text/csv',
        parts: () => write.writeCsv(sheet, { form: request.csv, language, money }),
      }));
    }
    case 'xlsx': {
      const sheets = request.table === null ? allSheets(context, request.asOf) : [sheetNamed(context, request.table, request.asOf)];
      return [
        {
          name: `${request.table ?? title}.xlsx`,
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          parts: () => write.writeXlsx(sheets, { language, money, at: new Date(context.clock.now()) }),
        },
      ];
    }
    case 'sepa': {
      const period = request.period ?? lastClosed(context).number;
      requirePayDay(context, request.on);
      const order = requirePayable(planPayments(context, { period, on: request.on, members: request.members }), request.leaveOut);
      return [{ name: `${title} ${period}.xml`, type: 'application/xml', parts: () => [write.writeSepa(order)] }];
    }
    case 'hledger':
      return [{ name: `${title}.journal`, type: 'text/plain', parts: () => write.writeHledger(readLedger(book.read)) }];
    case 'fec': {
      const to = request.to ?? lastClosed(context).to;
      const from = request.from ?? `${to.slice(0, 4)}-01-01`;
      if (from > to) throw new Refused(refuse('PERIOD_EMPTY', { from, to }));
      const name = write.fecFileName(cooperative.registration, to);
      return [{ name, type: 'text/plain', parts: () => write.writeFec(readLedger(book.read), { from, to }) }];
    }
    case 'ocf':
      return write
        .writeOcf(readCapTable(context, request.asOf))
        .map(({ name, text }) => ({ name, type: 'application/json', parts: () => [text] }));
    case 'ics':
      return [
        {
          name: `${title}.ics`,
          type: 'text/calendar',
          parts: () => [write.writeCalendar(cooperative.name, language, dueDays(context, language))],
        },
      ];
    case 'book': {
      const whole = { bookId: book.bookId, schema: currentVersion, head: book.head(), read: book.read };
      return [{ name: `${title}.tantieme.json`, type: 'application/json', parts: () => write.writeWholeBook(whole) }];
    }
  }
}

/** Several files as one ZIP; the same files made at the same moment give the same bytes. */
export async function zipFiles(files: readonly ExportFile[], at: string): Promise<Uint8Array<ArrayBuffer>> {
  const { zipParts } = await import('../exports/index.ts');
  const entries = function* () {
    for (const file of files) yield { name: file.name, parts: file.parts() };
  };
  return Buffer.concat([...zipParts(entries(), new Date(at))]);
}

function lastClosed(context: Context) {
  const last = closedPeriods(context.book.read)
    .toSorted((left, right) => (left.to < right.to ? -1 : 1))
    .at(-1);
  if (!last) throw new Refused(refuse('NO_PERIOD'));
  return last;
}
