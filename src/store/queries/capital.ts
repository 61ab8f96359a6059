import type { CapitalOperationRow, CapitalReads, ShareClassRow } from '../../app/ports/capital.ts';
import type { CapitalOperation } from '../../core/capital/operation.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import type { Connection } from '../connection.ts';
import { whileUnchanged } from './nouns.ts';

interface OperationRecord {
  readonly number: number;
  readonly seq: number;
  readonly kind: CapitalOperation['kind'];
  readonly day: number;
  readonly member: number;
  readonly class: number;
  readonly nominal: bigint;
  readonly shares: number;
  readonly amount: bigint;
  readonly to_member: number | null;
  readonly to_class: number | null;
  readonly to_nominal: bigint | null;
  readonly to_shares: number;
  readonly removed: number;
  readonly text: string | null;
}

const operations = `select o.number, o.seq, o.kind, o.day, o.member, o.class, c.nominal, o.shares, o.amount, o.to_member, o.to_class, t.nominal as to_nominal,
  o.to_shares, o.removed, (select n.text from note n where n.seq = o.seq and n.number = 1) as text
  from capital_operation o join share_class c on c.number = o.class left join share_class t on t.number = o.to_class`;

function toOperation(row: OperationRecord): CapitalOperationRow {
  const { number, seq, kind, member, nominal, shares, amount } = row;
  return {
    number,
    seq,
    kind,
    member,
    nominal,
    shares,
    amount,
    day: dayFromNumber(row.day),
    shareClass: row.class,
    toMember: row.to_member,
    toClass: row.to_class,
    toNominal: row.to_nominal,
    toShares: row.to_shares,
    takenBack: row.removed === 1,
    note: row.text ?? '',
  };
}

export function capitalReads(db: Connection): CapitalReads {
  const every = whileUnchanged(db, (): CapitalOperationRow[] =>
    db.all<OperationRecord>(`${operations} order by o.day, o.number`).map(toOperation),
  );
  const standing = whileUnchanged(db, (): CapitalOperationRow[] => every().filter((row) => !row.takenBack));
  return {
    shareClasses: whileUnchanged(db, (): ShareClassRow[] =>
      db
        .all<{
          number: number;
          label_en: string;
          label_fr: string;
          nominal: bigint;
          from_day: number;
          archived: number;
          used: number | null;
        }>(
          `select c.number, c.label_en, c.label_fr, c.nominal, c.from_day, c.archived,
             (select min(o.day) from capital_operation o where c.number in (o.class, o.to_class)) as used
           from share_class c where c.removed = 0 order by c.number`,
        )
        .map((row) => ({
          number: row.number,
          label: { en: row.label_en, fr: row.label_fr },
          nominal: row.nominal,
          from: dayFromNumber(row.from_day),
          archived: row.archived === 1,
          usedSince: row.used === null ? null : dayFromNumber(row.used),
        })),
    ),
    everyCapitalOperation: every,
    capitalOperations: standing,
    capitalOperationsBefore: (seq) =>
      db
        .all<OperationRecord>(
          `${operations} where o.number in (select s.number from capital_standing s where s.seq < ? and (s.until_seq is null or s.until_seq >= ?)) order by o.day, o.number`,
          seq,
          seq,
        )
        .map(toOperation),
  };
}
