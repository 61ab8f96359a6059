import { addDays, type Day } from '../../core/days/day.ts';
import { lookAlike, settlementOf, type Settleable } from '../../core/money/line.ts';
import type { Context } from '../context.ts';

/** A movement as a reader of a bank's file gives it. */
export interface MoneyFileLine {
  readonly row: number;
  readonly day: Day;
  readonly amount: bigint;
  readonly label: string;
  readonly counterparty: string;
  readonly fingerprint: string;
}

export interface PlannedLine {
  readonly line: MoneyFileLine;
  readonly state: 'new' | 'alreadyThere' | 'looksLike';
  /** The line in the book that is the same or looks like it. */
  readonly existing: number | null;
  /** The contribution that it seems to settle, for a person to confirm. */
  readonly settles: number | null;
}

/** What the lines of a file would be in this book: each against what is there, each contribution proposed once. Nothing is written. */
export function planMoney(context: Context, lines: readonly MoneyFileLine[]): PlannedLine[] {
  const { read } = context.book;
  if (lines.length === 0) return [];
  const days = lines.map((line) => line.day).sort();
  const [from, to] = [days[0]!, days.at(-1)!];
  const known = read.moneyFingerprints();
  const there = read.moneyBetween(addDays(from, -3), addDays(to, 3));
  const names = new Map(read.members().map((member) => [member.number, folded(member.name)]));
  let open: readonly Settleable[] = read
    .settleable(addDays(from, -92), addDays(to, 10))
    .map(({ number, member, day, kind, quantity }) => ({ number, day, kind, quantity, name: names.get(member) ?? '' }));
  return lines.map((line): PlannedLine => {
    const same = known.get(line.fingerprint);
    if (same !== undefined) return { line, state: 'alreadyThere', existing: same, settles: null };
    const movement = { day: line.day, amount: line.amount, text: folded(`${line.label} ${line.counterparty}`) };
    const like = lookAlike(movement, there);
    const settled = settlementOf(movement, open);
    if (settled) open = open.filter((one) => one.number !== settled.number);
    return { line, state: like ? 'looksLike' : 'new', existing: like?.number ?? null, settles: settled?.number ?? null };
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
