import { hash } from 'node:crypto';
import { largestAmount } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { dayReader, decideOrder } from '../dates/order.ts';
import { bankAmount, decimalMark } from './amounts.ts';
import { isCamt, readCamt } from './camt.ts';
import { isOfx, readOfx } from './ofx.ts';
import { isQif, readQif } from './qif.ts';
import { detectMoneyTable, readMoneyTable, requireMoneyTable } from './table.ts';
import { moneyText } from './text.ts';
import type { MoneyFormat, MoneyOptions, MoneyProposal, ProposedLine, RawLine, RawLines, RefusedLine } from './proposal.ts';

/** What a file of movements is, by what it holds; undefined when it is none. Its name does not count. */
export function detectMoney(bytes: Uint8Array): MoneyFormat | undefined {
  try {
    const { text } = moneyText(bytes.subarray(0, 400_000));
    if (isOfx(text)) return 'ofx';
    if (isCamt(text)) return 'camt';
    if (isQif(text)) return 'qif';
    return detectMoneyTable(text)?.format;
  } catch {
    return undefined;
  }
}

/**
 * Reads a bank's file (a table, OFX, QIF, CAMT.053, Open Collective's table) into proposed movements. What is wrong with one row
 * is in `refused`; what is wrong with the file is thrown as `Refused`: FILE_*, FORMAT_UNKNOWN, DATE_AMBIGUOUS when not one day can be read.
 */
export function readMoney(bytes: Uint8Array, options: MoneyOptions): MoneyProposal {
  const raw = readRaw(bytes);
  const rows = raw.lines.filter((line) => !('code' in line)) as readonly RawLine[];
  const evidence = decideOrder(
    rows.map((line) => line.day),
    { person: options.dateOrder, isFrench: raw.isFrench },
  );
  const days = dayReader(evidence.order);
  const mark = raw.mark ?? decimalMark(rows.map((line) => line.amount));
  const print = printer(options.fingerprintKey);
  const lines: ProposedLine[] = [];
  const refused: RefusedLine[] = [];
  for (const line of raw.lines) {
    const made = 'code' in line ? line : understand(line, options, days.read, mark, print);
    if ('code' in made) refused.push(made);
    else lines.push(made);
  }
  if (evidence.order === 'undecided' && lines.length === 0) throw new Refused(refuse('DATE_AMBIGUOUS', { text: evidence.example }));
  if (raw.lines.length === 0) throw new Refused(refuse('FILE_EMPTY'));
  return {
    format: raw.format,
    encoding: raw.encoding,
    dateOrder: evidence.order,
    rowsTotal: raw.lines.length,
    lines,
    refused,
  };
}

function readRaw(bytes: Uint8Array): RawLines {
  const decoded = moneyText(bytes);
  if (isOfx(decoded.text)) return readOfx(decoded);
  if (isCamt(decoded.text)) return readCamt(decoded);
  if (isQif(decoded.text)) return readQif(decoded);
  return readMoneyTable(decoded, requireMoneyTable(decoded.text));
}

function understand(
  line: RawLine,
  options: MoneyOptions,
  readDay: ReturnType<typeof dayReader>['read'],
  mark: ',' | '.' | undefined,
  print: (text: string) => string,
): ProposedLine | RefusedLine {
  const { row } = line;
  if (line.notDone !== undefined) return { row, code: 'MOVEMENT_NOT_DONE', details: { state: line.notDone.slice(0, 40) } };
  // A moment begins with its day, which is the bank's own.
  const day = readDay(line.day.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/u, '$1').replace(/^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[T ,].*$/u, '$1'));
  if (typeof day !== 'string') return { row, ...day };
  if (day > options.today) return { row, code: 'DATE_FUTURE', details: { day } };
  const currency = line.currency.trim().toUpperCase();
  if (currency !== '' && currency !== options.currency && !(currency === '€' && options.currency === 'EUR'))
    return { row, code: 'CURRENCY_OTHER', details: { currency, own: options.currency } };
  const moved = bankAmount(line.amount, options.currencyDigits, mark);
  if (typeof moved !== 'bigint') return { row, ...moved };
  const fee = (line.fee ?? '') === '' ? 0n : bankAmount(line.fee!, options.currencyDigits, mark);
  if (typeof fee !== 'bigint') return { row, ...fee };
  const amount = moved - (fee < 0n ? -fee : fee);
  if (amount === 0n) return { row, code: 'AMOUNT_ZERO', details: {} };
  const size = amount < 0n ? -amount : amount;
  if (size > largestAmount) return { row, code: 'AMOUNT_TOO_LARGE', details: { text: line.amount.slice(0, 40) } };
  const what = line.id === '' ? `${line.label.toLowerCase()}` : line.id;
  return { row, day, amount, label: line.label, counterparty: line.counterparty, fingerprint: print(`${day}|${amount}|${what}`) };
}

/** The nth movement with the same day, amount and text counts n: two identical coffees are two, and are found again both. */
function printer(key: string): (text: string) => string {
  const times = new Map<string, number>();
  return (text) => {
    const nth = (times.get(text) ?? 0) + 1;
    times.set(text, nth);
    return hash('sha256', `${key}|money|${nth}|${text}`, 'hex').slice(0, 16);
  };
}
