import { basename, resolve } from 'node:path';
import { figuresInForce } from '../../app/capital/figures.ts';
import { charterOn } from '../../app/charters.ts';
import type { Context } from '../../app/context.ts';
import { figuresClosed, importFigures, knownFigures, planFigures, takeBackFigures } from '../../app/figures.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { figuresAsked } from '../../core/charters/needs.ts';
import { parseIsoDay } from '../../core/days/day.ts';
import { decimalText } from '../../core/quantities/decimal.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { prepareImport, readFigures } from '../../imports/index.ts';
import { choice, clock, optional, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';
import { readImportFile } from '../importFile.ts';

/** `figures list BOOK`, `figures import BOOK FILE`, `figures take-back BOOK BATCH`. */
export const figuresCommand: Command = {
  name: 'figures',
  summary: 'list BOOK | import BOOK FILE [--day DATE] [--dry-run] | take-back BOOK BATCH',
  positionals: ['ACTION', 'BOOK', '[FILE|BATCH]'],
  options: {
    day: { type: 'string', help: 'import: the day of rows that have none of their own, YYYY-MM-DD' },
    'date-order': { type: 'string', help: 'import: dmy or mdy, when the file alone cannot tell' },
    'dry-run': { type: 'boolean', help: 'import: say what would happen and write nothing' },
    lang: { type: 'string', help: 'en or fr, for labels and sentences' },
  },
  run(input) {
    const [action, book, third] = input.positionals as [string, string, string | undefined];
    if (action === 'list' && third === undefined) return withBook(book, (context) => list(context, input));
    if (action === 'import' && third !== undefined) return bringIn(book, resolve(third), input);
    if (action === 'take-back' && third !== undefined) return withBook(book, (context) => takeBack(context, third), { writes: true });
    throw new UsageError('figures takes list BOOK, import BOOK FILE or take-back BOOK BATCH');
  },
};

function list(context: Context, { language }: Input): Answer {
  const { read } = context.book;
  const names = memberNames(context);
  const asked = figuresAsked(charterOn(read, clock.today()).charter);
  const rows = figuresInForce(read).map(({ name, member, day, value, ...row }) => ({
    name,
    member,
    memberName: member === null ? null : (names.get(member) ?? ''),
    day,
    value: decimalText(value, 4),
    /** Null of what follows the register of shares. */
    batch: row.batch ?? null,
  }));
  const batches = read.figureBatches().map(({ number, at, source, rows: count, removed }) => ({
    number,
    at,
    source,
    rows: count,
    removed,
    closed: figuresClosed(read, number),
  }));
  return {
    json: { asked, rows, batches },
    text: [
      ...asked.map((figure) => `${figure.name}: ${figure.label[language]} (${figure.of}, ${figure.unit})`),
      table(
        ['figure', 'member', 'day', 'value', 'batch'],
        rows.map((row) => [row.name, row.memberName ?? '', row.day, row.value, row.batch === null ? '–' : String(row.batch)]),
      ),
    ].join('\n'),
  };
}

async function bringIn(book: string, path: string, input: Input): Promise<Answer> {
  const { bytes } = await prepareImport(readImportFile(path));
  const day = optional(input, 'day');
  if (day !== null && parseIsoDay(day) === undefined) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: day }));
  const dateOrder = optional(input, 'date-order') === null ? null : choice(input, 'date-order', ['dmy', 'mdy'] as const, 'dmy');
  const dryRun = input.options['dry-run'] === true;
  return withBook(
    book,
    (context) => {
      const { read } = context.book;
      const file = readFigures(bytes, {
        currencyDigits: read.cooperative().currencyDigits,
        known: knownFigures(read),
        day,
        ...(dateOrder === null ? {} : { dateOrder }),
      });
      const plan = planFigures(context, file);
      const count = (state: string): number => plan.rows.filter((row) => row.state === state).length;
      const counts = { new: count('new'), changed: count('changed'), same: count('same') };
      // A file that says nothing new is no mistake: there is only nothing to write.
      const nothing = dryRun || counts.new + counts.changed === 0;
      const done = nothing ? null : importFigures(context, { id: newId(), fileName: basename(path) }, file);
      const refused = plan.refused.map(({ row, refusal }) => ({
        row,
        code: refusal.code,
        message: sentence(refusal.code, refusal.details, input.language),
      }));
      return {
        json: {
          rows: plan.rows.length + refused.length,
          ...counts,
          refused,
          batch: done?.batch ?? null,
          ...(dryRun ? { dryRun: true } : {}),
        },
        text: [
          `${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${refused.length} refused`,
          ...refused.map(({ row, message }) => `  ${row}: ${message}`),
          done ? `set as batch ${done.batch}` : 'nothing written',
        ].join('\n'),
      };
    },
    { writes: !dryRun },
  );
}

function takeBack(context: Context, text: string): Answer {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError('BATCH is the number of a batch, as figures list tells it');
  const batch = Number(text);
  takeBackFigures(context, { id: newId(), batch });
  return { json: { batch, removed: true }, text: `batch ${batch} is taken back` };
}

function memberNames(context: Context): Map<number, string> {
  return new Map(context.book.read.members().map((member) => [member.number, member.name]));
}
