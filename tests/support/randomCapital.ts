import { v7 } from 'uuid';
import { addShareClass, updateShareClass } from '../../src/app/capital/classes.ts';
import { recordCapital, takeBackCapital } from '../../src/app/capital/record.ts';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import type { Context } from '../../src/app/context.ts';
import { capitalKinds } from '../../src/core/capital/operation.ts';
import { addDays } from '../../src/core/days/day.ts';

/** Numbers that the particulars of an action are drawn from. */
interface Drawn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}
const pick = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(1, list.length)];
const day = (offset: number): string => addDays('2026-01-01', offset % 181);

/** The cooperative's details, sometimes with when and where it was founded. */
function doCooperative(context: Context, { a, b, c, d }: Drawn): boolean {
  updateCooperative(context, {
    id: v7(),
    name: `Atelier ${a % 5}`,
    legalForm: 'SCOP',
    seat: `Seat ${b % 5}`,
    registration: String(c % 99),
    ...(d % 3 ? { founded: d % 2 ? day(d) : null, country: ['', 'FR', 'BE'][d % 4] ?? 'CH' } : {}),
  });
  return true;
}

/** Something about the cooperative, a class of shares, or who holds them. False when there is nothing to do it to. */
export function doShares(context: Context, kind: 'updateCooperative' | 'shareClass' | 'capital', drawn: Drawn): boolean {
  return { updateCooperative: doCooperative, shareClass: doShareClass, capital: doCapital }[kind](context, drawn);
}

/** A class of shares made or changed. */
function doShareClass(context: Context, { a, b, c, d }: Drawn): boolean {
  const fields = {
    id: v7(),
    label: { en: `Class ${b % 6}`, fr: `Catégorie ${b % 6}` },
    nominal: BigInt([2000, 4000, 1][c % 3]!),
    from: d % 4 ? '2026-01-01' : day(d),
  };
  const known = pick(context.book.read.shareClasses(), b);
  if (a % 3 === 0 && !known) return false;
  if (a % 3 === 0) {
    const nominal = c % 2 ? known!.nominal : fields.nominal;
    updateShareClass(context, { ...fields, nominal, number: known!.number, archived: d % 5 === 0 });
  } else addShareClass(context, fields);
  return true;
}

/** An operation on shares, mostly one that can be done; or one that is taken back. */
function doCapital(context: Context, { a, b, c, d }: Drawn): boolean {
  const { read } = context.book;
  const [member, shareClass] = [pick(read.members(), a), pick(read.shareClasses(), b)];
  if (!member || !shareClass) return false;
  if (c % 9 === 0) {
    const known = pick(read.capitalOperations(), b);
    if (!known) return false;
    takeBackCapital(context, { id: v7(), number: known.number });
    return true;
  }
  const shares = 1 + (c % 12);
  const other = pick(read.shareClasses(), b + 1)!;
  const kind = d % 3 ? 'subscription' : capitalKinds[d % capitalKinds.length]!;
  recordCapital(context, {
    id: v7(),
    kind,
    day: day(60 + (d % 120)),
    member: member.number,
    shareClass: shareClass.number,
    shares,
    amount: kind === 'payment' ? BigInt(1 + (c % 900)) : (shareClass.nominal * BigInt(shares)) / BigInt(1 + (b % 2)),
    toMember: pick(read.members(), a + 1 + (c % 3))!.number,
    toClass: other.number,
    toShares: Number((shareClass.nominal * BigInt(shares)) / other.nominal),
    note: d % 2 ? `meeting ${d % 7}` : '',
  });
  return true;
}
