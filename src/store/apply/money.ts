import { dayFromNumber, monthNumber } from '../../core/days/day.ts';
import type { EntryData, TransferTuple } from '../../core/journal/entries.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';

const addBalance = `insert into balance (account, unit, amount) values (?, ?, ?) on conflict (account, unit) do update set amount = amount + excluded.amount`;
const addMonth = `insert into balance_month (account, unit, month, amount) values (?, ?, ?, ?)
  on conflict (account, unit, month) do update set amount = amount + excluded.amount`;

export interface Booked {
  readonly seq: number;
  readonly day: number;
  readonly unit: string;
  readonly period: number | null;
  readonly reverses: number | null;
}

/** Books one movement of an amount from one account to another: both balances move by the same amount, so their sum stays zero. */
export function transfer(db: Connection, [from, to, amountText]: TransferTuple, booked: Booked): void {
  const amount = BigInt(amountText);
  assert(amount > 0n && from !== to, 'a transfer moves a positive amount between two accounts');
  const month = monthNumber(dayFromNumber(booked.day));
  const number = db.get<{ next: number }>('select coalesce(max(number), 0) + 1 as next from transfer')!.next;
  db.run(
    'insert into transfer (number, seq, day, month, unit, amount, from_account, to_account, period, reverses) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    number,
    booked.seq,
    booked.day,
    month,
    booked.unit,
    amount,
    from,
    to,
    booked.period,
    booked.reverses,
  );
  for (const [account, signed] of [
    [from, -amount],
    [to, amount],
  ] as const) {
    db.run(addBalance, account, booked.unit, signed);
    db.run(addMonth, account, booked.unit, month, signed);
  }
}

function currency(db: Connection): string {
  return db.get<{ currency: string }>('select currency from cooperative')!.currency;
}

export function applyPeriodClosed(db: Connection, seq: number, data: EntryData['period.closed'], outcomeText: string): void {
  db.run(
    'insert into period (number, from_day, to_day, state, result, charter, closed_seq, applied_seq, outcome) values (?, ?, ?, 1, ?, ?, ?, ?, ?)',
    data.number,
    data.from,
    data.to,
    BigInt(data.result),
    data.charter,
    seq,
    data.applied === false ? null : seq,
    outcomeText,
  );
  bookPeriod(db, seq, data.number, data.to, data.transfers);
}

function bookPeriod(db: Connection, seq: number, period: number, day: number, transfers: readonly TransferTuple[]): void {
  const unit = currency(db);
  for (const tuple of transfers) transfer(db, tuple, { seq, day, unit, period, reverses: null });
}

export function applyPeriodApplied(db: Connection, seq: number, data: EntryData['period.applied']): void {
  const { to_day: day } = db.get<{ to_day: number }>('select to_day from period where number = ?', data.number)!;
  db.run('update period set applied_seq = ? where number = ?', seq, data.number);
  bookPeriod(db, seq, data.number, day, data.transfers);
}

export function applyPeriodApplicationUndone(db: Connection, seq: number, data: EntryData['period.applicationUndone']): void {
  db.run('update period set applied_seq = null where number = ?', data.number);
  takeTransfersBack(db, seq, data.number);
}

/** Re-opening books each transfer of the period the other way round; nothing is erased. */
export function applyPeriodReopened(db: Connection, seq: number, data: EntryData['period.reopened']): void {
  db.run('update period set state = 2, reopened_seq = ? where number = ?', seq, data.number);
  takeTransfersBack(db, seq, data.number);
}

/** The period counts as closed again, on the same amounts. */
export function applyPeriodRestored(db: Connection, seq: number, data: EntryData['period.restored']): void {
  const { to_day: day } = db.get<{ to_day: number }>('select to_day from period where number = ?', data.number)!;
  db.run('update period set state = 1, reopened_seq = null, applied_seq = ? where number = ?', data.applied ? seq : null, data.number);
  bookPeriod(db, seq, data.number, day, data.transfers);
}

/** Each transfer of a period that still stands, booked the other way round. */
function takeTransfersBack(db: Connection, seq: number, period: number): void {
  reverseTransfers(db, seq, 'period', period);
}

/** Each transfer that still stands and was booked for a period, or by an entry, is booked the other way round. */
export function reverseTransfers(db: Connection, seq: number, of: 'period' | 'seq', number: number): void {
  const booked = db.all<{
    number: number;
    day: number;
    unit: string;
    amount: bigint;
    from_account: string;
    to_account: string;
    period: number | null;
  }>(
    `select number, day, unit, amount, from_account, to_account, period from transfer where ${of} = ? and reverses is null and number not in (select reverses from transfer where reverses is not null) order by number`,
    number,
  );
  for (const row of booked)
    transfer(db, [row.to_account, row.from_account, row.amount.toString()], {
      seq,
      day: row.day,
      unit: row.unit,
      period: row.period,
      reverses: row.number,
    });
}
