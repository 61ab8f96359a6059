import { basename, resolve } from 'node:path';
import { planMoney } from '../../app/money/plan.ts';
import { recordMoney, takeBackMoney } from '../../app/money/record.ts';
import type { Context } from '../../app/context.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { amountText } from '../../core/money/amount.ts';
import { newId } from '../../engine/clock.ts';
import { prepareImport } from '../../imports/index.ts';
import { readMoney } from '../../imports/money/index.ts';
import { choice, clock, optional, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';
import { readImportFile } from '../importFile.ts';

/** `money ACTION BOOK …`: movements on the group's account, from a bank's file. */
export const moneyCommand: Command = {
  name: 'money',
  summary: 'list BOOK | import BOOK FILE (a bank’s CSV, OFX, QIF, CAMT.053, Open Collective) | take-back BOOK BATCH',
  positionals: ['ACTION', 'BOOK', '[FILE]'],
  options: {
    from: { type: 'string', help: 'list: first day' },
    to: { type: 'string', help: 'list: last day' },
    'date-order': { type: 'string', help: 'import: dmy or mdy, when the file alone cannot tell' },
    match: { type: 'boolean', help: 'import: also confirm each contribution that a movement seems to settle' },
    'include-look-alikes': { type: 'boolean', help: 'import: also add movements that look like ones already there' },
    'dry-run': { type: 'boolean', help: 'import: say what would happen and write nothing' },
  },
  run(input) {
    const [action, book, third] = input.positionals as [string, string, string | undefined];
    if (action === 'list') return withBook(book, (context) => list(context, input));
    if (third === undefined) throw new UsageError('money import takes BOOK FILE, money take-back BOOK BATCH');
    if (action === 'import')
      return withBook(book, (context) => importMoney(context, third, input), { writes: input.options['dry-run'] !== true });
    if (action !== 'take-back') throw new UsageError('money lists, imports or takes back');
    if (!/^[1-9]\d{0,9}$/u.test(third)) throw new UsageError('BATCH is the number that the import gave');
    return withBook(
      book,
      (context) => {
        takeBackMoney(context, { id: newId(), batch: Number(third) });
        return { json: { batch: Number(third), takenBack: true }, text: `batch ${third} taken back` };
      },
      { writes: true },
    );
  },
};

function list(context: Context, input: Input): Answer {
  const { read } = context.book;
  const { currencyDigits } = read.cooperative();
  const span = { from: optional(input, 'from'), to: optional(input, 'to') };
  const money = (amount: bigint): string => amountText(amount, currencyDigits);
  const sums = read.moneySums(span);
  const lines = read.moneyLines(span, 1_000_000, null).map(({ number, seq, day, amount, label, counterparty, settles, project }) => ({
    number,
    batch: seq,
    day,
    amount: money(amount),
    label,
    counterparty,
    settles,
    project,
  }));
  const said = { income: money(sums.income), cost: money(sums.cost), settled: money(sums.settled), result: money(sums.income - sums.cost) };
  return {
    json: { ...said, lines },
    text: [
      `income ${said.income}, cost ${said.cost}, result ${said.result}`,
      ...lines.map((line) => `${line.day}  ${line.amount}  ${line.label}`),
    ].join('\n'),
  };
}

/** Reads a bank's file and, unless it is only tried, records what is new. */
export async function importMoney(context: Context, file: string, input: Input): Promise<Answer> {
  const path = resolve(file);
  const { read } = context.book;
  const { currency, currencyDigits } = read.cooperative();
  const dateOrder =
    optional(input, 'date-order') === null ? {} : { dateOrder: choice(input, 'date-order', ['dmy', 'mdy'] as const, 'dmy') };
  const proposal = readMoney((await prepareImport(readImportFile(path))).bytes, {
    fileName: basename(path),
    currency,
    currencyDigits,
    today: clock.today(),
    fingerprintKey: read.importKey(),
    ...dateOrder,
  });
  const planned = planMoney(context, proposal.lines);
  const count = (state: string): number => planned.filter((one) => one.state === state).length;
  const match = input.options['match'] === true;
  const chosen = planned
    .filter((one) => one.state === 'new' || (input.options['include-look-alikes'] === true && one.state === 'looksLike'))
    .map(({ line, settles }) => ({ line, settles: match ? settles : null, project: null }));
  const dryRun = input.options['dry-run'] === true;
  const answer =
    dryRun || chosen.length === 0 ? null : recordMoney(context, { id: newId(), fileName: basename(path), format: proposal.format }, chosen);
  const total = (sign: 1 | -1): bigint => chosen.reduce((sum, { line }) => (sign > 0 === line.amount > 0n ? sum + line.amount : sum), 0n);
  const json = {
    format: proposal.format,
    rows: proposal.rowsTotal,
    new: count('new'),
    alreadyThere: count('alreadyThere'),
    looksLike: count('looksLike'),
    matches: planned.flatMap(({ line, settles }) => (settles === null ? [] : [{ row: line.row, contribution: settles }])),
    income: amountText(total(1), currencyDigits),
    cost: amountText(-total(-1), currencyDigits),
    refused: proposal.refused.map(({ row, code, details }) => ({ row, code, message: sentence(code, details, input.language) })),
    batch: answer?.batch ?? null,
    ...(dryRun ? { dryRun: true } : {}),
  };
  return {
    json,
    text: [
      `${json.format}: ${json.rows} rows, ${json.new} new, ${json.alreadyThere} already there, ${json.looksLike} look like others, ${json.refused.length} refused`,
      ...json.refused.map(({ row, message }) => `  ${row}: ${message}`),
      answer ? `recorded as batch ${answer.batch}` : 'nothing written',
    ].join('\n'),
  };
}
