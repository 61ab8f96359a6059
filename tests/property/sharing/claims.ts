import type { Take } from '../../../src/core/charters/steps.ts';
import { monthNumber } from '../../../src/core/days/day.ts';
import { Ratio } from '../secondOpinion.ts';
import { apportionAgain, atLeastNone, less, none, smaller, smallest, total, whole } from './exact.ts';
import { add } from './split.ts';
import type { World } from './world.ts';

type Claims = Extract<Take, { take: 'claims' }>;

interface Open {
  readonly member: number;
  readonly month: number;
  /** In minor units, exact. */
  amount: Ratio;
}

/**
 * What is owed: one claim a member and month. What was paid before, and what corrections take back, is taken off the oldest.
 */
export function claimsAgain(world: World, step: string, take: Claims): { readonly open: readonly Open[]; readonly together: bigint } {
  const { from, to } = world.facts;
  const list: Open[] = [];
  const owe = (member: number, month: number, amount: Ratio): void => {
    const known = list.find((claim) => claim.member === member && claim.month === month);
    if (known === undefined) list.push({ member, month, amount });
    else known.amount = known.amount.plus(amount);
  };
  for (const entry of world.entries(take.lasting === 'once' ? 'period' : 'sinceStart')) {
    if (!take.activities?.includes(entry.activity)) continue;
    owe(entry.member, entry.month, world.money(entry.weight).times(world.minor));
  }
  for (const row of world.facts.figures) {
    if (row.name !== take.figure || row.member === null || row.day > to) continue;
    if (take.lasting === 'once' && row.day < from) continue;
    owe(row.member, monthNumber(row.day), new Ratio(row.value, 10_000n).times(world.minor));
  }
  const open = list.toSorted((claim, other) => claim.month - other.month);
  for (const member of world.facts.members) {
    const own = open.filter((claim) => claim.member === member.number);
    let off = whole(take.lasting === 'untilPaid' ? (world.facts.claimsPaid.get(step)?.get(member.number) ?? 0n) : 0n);
    for (const claim of own) {
      if (claim.amount.isMoreThan(none)) continue;
      off = off.plus(less(none, claim.amount));
      claim.amount = none;
    }
    for (const claim of own) {
      const cut = smaller(off, claim.amount);
      claim.amount = less(claim.amount, cut);
      off = less(off, cut);
    }
  }
  return { open, together: total(open.map((claim) => atLeastNone(claim.amount))).floor() };
}

/** The amount by what is open: all at once, or month by month. Fractions of a month's claims go on to the next. */
export function payClaims(world: World, step: string, take: Claims, amount: bigint): Map<number, bigint> {
  const { open } = claimsAgain(world, step, take);
  const paid = new Map<number, bigint>();
  const pay = (claims: readonly Open[], money: bigint): void => {
    const owed = new Map<number, Ratio>();
    for (const claim of claims) owed.set(claim.member, (owed.get(claim.member) ?? none).plus(claim.amount));
    for (const [member, part] of apportionAgain(money, owed)) add(paid, member, part);
  };
  if (take.order === 'proRata') {
    pay(open, amount);
    return paid;
  }
  let upTo = none;
  let before = 0n;
  for (const month of [...new Set(open.map((claim) => claim.month))].toSorted((one, other) => one - other)) {
    const claims = open.filter((claim) => claim.month === month);
    upTo = upTo.plus(total(claims.map((claim) => claim.amount)));
    const now = smallest(upTo.floor(), amount);
    pay(claims, now - before);
    before = now;
  }
  return paid;
}
