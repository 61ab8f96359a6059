import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { planPayments, type PaymentsAsked } from '../../app/payments.ts';
import { closedPeriods } from '../../app/facts.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { besideOcf } from '../../core/capital/beside.ts';
import { amountText } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { exportForms, makeExport, zipFiles, type ExportFile, type ExportForm } from '../../engine/exporting.ts';
import { choice, clock, optional, required, UsageError, withBook, type Command } from '../command.ts';
import { makeFolder, requireNoBook, requirePlainFile } from '../output.ts';

/** `export BOOK --as FORM --out PATH`: tables and what other programs accept. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write tables, payments, accounts, a calendar or the whole book for other programs',
  positionals: ['BOOK'],
  options: {
    as: { type: 'string', help: `one of ${exportForms.join(', ')}` },
    out: { type: 'string', help: 'file to write, or a folder (made for csv of all tables and for ocf, unless PATH ends in .zip)' },
    table: { type: 'string', help: 'csv, xlsx: one table by its name (all)' },
    form: { type: 'string', help: 'csv: standard, or excel-fr for a spreadsheet in French (standard)' },
    'as-of': { type: 'string', help: 'csv, xlsx, ocf: day of the shares (today)' },
    period: { type: 'string', help: 'sepa: number of the closed period to pay (the last)' },
    on: { type: 'string', help: 'sepa: day on which the bank is asked to pay (today)' },
    'leave-out': { type: 'boolean', help: 'sepa: leave out the members who cannot be paid' },
    member: { type: 'string', help: 'sepa: only this member, by number; several with commas' },
    from: { type: 'string', help: 'fec: first day of the accounting year (1 January)' },
    to: { type: 'string', help: 'fec: closing day (that of the last closed period)' },
    lang: { type: 'string', help: 'en or fr (the book’s)' },
  },
  run(input) {
    const as = required(input, 'as');
    if (!exportForms.includes(as as ExportForm)) throw new UsageError(`--as is one of ${exportForms.join(', ')}`);
    const out = resolve(required(input, 'out'));
    const periodText = optional(input, 'period');
    if (periodText !== null && !/^[1-9]\d{0,8}$/u.test(periodText)) throw new UsageError('--period is a number');
    const period = periodText === null ? null : Number(periodText);
    const memberText = optional(input, 'member');
    if (memberText !== null && !/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/u.test(memberText))
      throw new UsageError('--member is a number, or several with commas');
    const members = memberText?.split(',').map(Number) ?? null;
    return withBook(input.positionals[0]!, async (context) => {
      const { read } = context.book;
      const language = choice(input, 'lang', ['en', 'fr'] as const, read.cooperative().language);
      const table = optional(input, 'table');
      const on = optional(input, 'on');
      const files = await makeExport(context, {
        as: as as ExportForm,
        language,
        table,
        csv: choice(input, 'form', ['standard', 'excel-fr'] as const, 'standard') === 'excel-fr' ? 'excelFrench' : 'standard',
        asOf: optional(input, 'as-of'),
        period,
        on,
        leaveOut: input.options['leave-out'] === true,
        members,
        from: optional(input, 'from'),
        to: optional(input, 'to'),
      });
      const several = (as === 'csv' && table === null) || as === 'ocf';
      const zipped = several && out.endsWith('.zip') ? [await asZip(files, basename(out))] : files;
      const written = await writeFiles(zipped, out, several && zipped === files);
      const payments =
        as === 'sepa' ? paymentsSaid(context, { period: period ?? closedPeriods(read).at(-1)!.number, on, members }, input.language) : null;
      const outsideFormat = as === 'ocf' ? { file: besideOcf, holds: ['votes', 'colleges', 'membership', 'payments', 'due'] } : null;
      const words = exportWords[input.language];
      const lines = written.map(({ file, bytes }) => `${file} (${bytes} B)`);
      if (payments)
        lines.push(
          words.payments(payments.payments, payments.total),
          ...payments.refused.map((one) => words.leftOut(one.amount, one.message)),
          ...(payments.closedBefore ? [words.closedBefore] : []),
        );
      if (as === 'ocf') lines.push(words.besideOcf);
      return { json: { as, files: written, ...payments, ...(outsideFormat ? { outsideFormat } : {}) }, text: lines.join('\n') };
    });
  },
};

const exportWords = {
  en: {
    payments: (count: number, total: string): string => `payments: ${count}, ${total}`,
    leftOut: (amount: string, why: string): string => `not in it: ${amount} ${why}`,
    closedBefore:
      'These days were closed before and re-opened. Whoever was paid then is paid in full once more by this order: leave them out with --member, and pay the difference.',
    besideOcf: `Votes, colleges, membership, payments and what is due have no field in this format: they are in ${besideOcf}.`,
  },
  fr: {
    payments: (count: number, total: string): string => `virements\u00a0: ${count}, ${total}`,
    leftOut: (amount: string, why: string): string => `n’y est pas\u00a0: ${amount} ${why}`,
    closedBefore:
      'Ces jours avaient déjà été clôturés, puis rouverts. Qui a été payé alors le serait une seconde fois en entier par cet ordre\u00a0: laissez ces membres de côté avec --member, et versez la différence.',
    besideOcf: `Les voix, les collèges, les adhésions, les versements et ce qui reste dû n’ont pas de champ dans ce format\u00a0: ils sont dans ${besideOcf}.`,
  },
};

function paymentsSaid(context: Parameters<typeof planPayments>[0], asked: PaymentsAsked, language: 'en' | 'fr') {
  const { order, refused, closedBefore } = planPayments(context, asked);
  return {
    period: asked.period,
    closedBefore,
    payments: order.lines.length,
    total: amountText(
      order.lines.reduce((sum, line) => sum + line.amount, 0n),
      order.digits,
    ),
    refused: refused.map(({ member, name, amount, refusal }) => ({
      member,
      name,
      amount: amountText(amount, order.digits),
      code: refusal.code,
      message: sentence(refusal.code, refusal.details, language),
    })),
  };
}

async function asZip(files: readonly ExportFile[], name: string): Promise<ExportFile> {
  const bytes = await zipFiles(files, clock.now());
  return { name, type: 'application/zip', parts: () => [bytes] };
}

async function writeFiles(files: readonly ExportFile[], out: string, folder: boolean): Promise<{ file: string; bytes: number }[]> {
  const into = folder || (existsSync(out) && statSync(out).isDirectory());
  if (into) makeFolder(out);
  const written: { file: string; bytes: number }[] = [];
  for (const file of files) {
    const path = into ? join(out, file.name) : out;
    written.push({ file: path, bytes: await writeWhole(path, file) });
  }
  return written;
}

/** Written under another name first: a file of this name is whole or not there. */
async function writeWhole(path: string, file: ExportFile): Promise<number> {
  requirePlainFile(path);
  requireNoBook(path);
  const draft = `${path}.${process.pid}.new`;
  let bytes = 0;
  try {
    const descriptor = openSync(draft, 'w');
    try {
      for (const part of file.parts()) bytes += writeAll(descriptor, typeof part === 'string' ? Buffer.from(part, 'utf8') : part);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, path);
    return bytes;
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new Refused(refuse('DISK_FULL'));
    if (code !== undefined && /^E[A-Z]+$/u.test(code)) throw new Refused(refuse('FOLDER_NOT_WRITABLE', { name: dirname(path) }));
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): number {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
  return bytes.length;
}
