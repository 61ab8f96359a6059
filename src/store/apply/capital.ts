import type { EntryData } from '../../core/journal/entries.ts';
import { shareTransfers } from '../../core/capital/transfers.ts';
import type { Connection } from '../connection.ts';
import { reverseTransfers, transfer } from './money.ts';

export function applyShareClassAdded(db: Connection, { number, en, fr, nominal, from, archived }: EntryData['shareClass.added']): void {
  db.run(
    'insert into share_class (number, label_en, label_fr, nominal, from_day, archived) values (?, ?, ?, ?, ?, ?)',
    number,
    en,
    fr,
    BigInt(nominal),
    from,
    archived ? 1 : 0,
  );
}

export function applyShareClassChanged(db: Connection, { number, after }: EntryData['shareClass.changed']): void {
  db.run(
    'update share_class set label_en = ?, label_fr = ?, nominal = ?, from_day = ?, archived = ? where number = ?',
    after.en,
    after.fr,
    BigInt(after.nominal),
    after.from,
    after.archived ? 1 : 0,
    number,
  );
}

export function applyCapitalRecorded(db: Connection, seq: number, data: EntryData['capital.recorded']): void {
  db.run(
    'insert into capital_operation (number, seq, kind, day, member, class, shares, amount, to_member, to_class, to_shares) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    data.number,
    seq,
    data.kind,
    data.day,
    data.member,
    data.class,
    data.shares,
    BigInt(data.amount),
    data.to,
    data.into?.class ?? null,
    data.into?.shares ?? 0,
  );
  stand(db, seq, data.number, data);
}

/** From this entry on the operation counts: its shares move, and it is remembered since when. */
function stand(db: Connection, seq: number, number: number, data: EntryData['capital.recorded']): void {
  db.run('insert into capital_standing (number, seq) values (?, ?)', number, seq);
  for (const { unit, from, to, shares } of shareTransfers(data))
    transfer(db, [from, to, String(shares)], { seq, day: data.day, unit, period: null, reverses: null });
}

export function applyCapitalRemoved(db: Connection, seq: number, { number }: EntryData['capital.removed']): void {
  const { since } = db.get<{ since: number }>('select seq as since from capital_standing where number = ? and until_seq is null', number)!;
  db.run('update capital_operation set removed = 1 where number = ?', number);
  db.run('update capital_standing set until_seq = ? where number = ? and until_seq is null', seq, number);
  reverseTransfers(db, seq, 'seq', since);
}

export function applyCapitalRestored(db: Connection, seq: number, { number }: EntryData['capital.restored']): void {
  const row = db.get<{
    kind: EntryData['capital.recorded']['kind'];
    day: number;
    member: number;
    class: number;
    shares: number;
    amount: bigint;
    to_member: number | null;
    to_class: number | null;
    to_shares: number;
  }>('select kind, day, member, class, shares, amount, to_member, to_class, to_shares from capital_operation where number = ?', number)!;
  db.run('update capital_operation set removed = 0 where number = ?', number);
  const { to_member: to, to_class, to_shares, amount, ...same } = row;
  const into = to_class === null ? null : { class: to_class, shares: to_shares };
  stand(db, seq, number, { ...same, number, amount: amount.toString(), to, into });
}
