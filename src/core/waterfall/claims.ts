import type { Take } from '../charters/steps.ts';
import { monthNumber } from '../days/day.ts';
import {
  atLeastZero,
  floorOf,
  isMore,
  isPositive,
  minus,
  none,
  plus,
  ratio,
  times,
  total,
  type Ratio,
  asWhole,
} from '../quantities/ratio.ts';
import { weightScale } from '../quantities/unit.ts';
import { apportion } from '../shares/apportion.ts';
import { figureScale } from './facts.ts';
import type { Pot } from './pot.ts';

export type ClaimsTake = Extract<Take, { take: 'claims' }>;

/** What is open of each member's claims, by month, the oldest first; in minor units, exact. */
export interface OpenClaims {
  readonly months: readonly number[];
  /** One list a member, in the order of the months. */
  readonly open: readonly (readonly Ratio[])[];
  readonly wanted: bigint;
}

/** Claims from contributions and from a figure, less what earlier runs of the step paid, taken off the oldest. */
export function openClaims(stepKey: string, take: ClaimsTake, pot: Pick<Pot, 'facts' | 'valuer'>): OpenClaims {
  const { facts, valuer } = pot;
  const positions = new Map(facts.members.map((member, position) => [member.number, position]));
  const byMember: Map<number, Ratio>[] = facts.members.map(() => new Map());
  const add = (member: number, month: number, value: Ratio): void => {
    const claims = byMember[positions.get(member)!]!;
    claims.set(month, plus(claims.get(month) ?? none, value));
  };
  if (take.activities !== null) {
    const minor = ratio(1n, weightScale);
    for (const row of valuer.counted(take.lasting === 'once' ? 'period' : 'sinceStart'))
      if (take.activities.includes(row.sum.activity)) add(row.member, row.sum.month, times(row.weight, minor));
  }
  if (take.figure !== null) {
    const minor = ratio(10n ** BigInt(facts.digits), figureScale);
    for (const row of facts.figures) {
      if (row.name !== take.figure || row.member === null || row.day > facts.to || (take.lasting === 'once' && row.day < facts.from))
        continue;
      if (positions.has(row.member)) add(row.member, monthNumber(row.day), times(ratio(row.value), minor));
    }
  }
  const months = [...new Set(byMember.flatMap((claims) => [...claims.keys()]))].sort((left, right) => left - right);
  const paid = take.lasting === 'untilPaid' ? pot.facts.claimsPaid.get(stepKey) : undefined;
  const open = facts.members.map((member, position) => {
    // What corrections take back beyond their own month counts like a payment: both go against the oldest that is open.
    const claims = months.map((month) => byMember[position]!.get(month) ?? none);
    let payment = claims.reduce((sum, claim) => (isPositive(claim) ? sum : minus(sum, claim)), ratio(paid?.get(member.number) ?? 0n));
    return claims.map((claim) => {
      if (!isPositive(claim)) return none;
      const used = isMore(payment, claim) ? claim : atLeastZero(payment);
      payment = minus(payment, used);
      return minus(claim, used);
    });
  });
  return { months, open, wanted: floorOf(total(open.map(total))) };
}

/** Pays a pool out: in proportion to what is open, or month by month. */
export function payClaims(pool: bigint, claims: OpenClaims, take: ClaimsTake, pot: Pot): { parts: bigint[]; weights: bigint[] } {
  const { members } = pot.facts;
  const owed = claims.open.map(total);
  const weights = asWhole(owed);
  const pay = (amount: bigint, values: readonly Ratio[]): bigint[] => {
    const whole = asWhole(values);
    return amount === 0n || !values.some(isPositive)
      ? members.map(() => 0n)
      : apportion(
          amount,
          members.map((member, position) => ({ number: member.number, weight: whole[position]! })),
        );
  };
  if (take.order === 'proRata') return { parts: pay(pool, owed), weights };
  // Whole months, up to the one that the pool runs out in. What is below a unit goes on to the next month.
  const parts = members.map(() => 0n);
  let upTo = none;
  let paid = 0n;
  claims.months.forEach((_, month) => {
    const values = claims.open.map((list) => list[month]!);
    upTo = plus(upTo, total(values));
    const due = floorOf(upTo);
    const now = due < pool ? due : pool;
    pay(now - paid, values).forEach((part, position) => (parts[position]! += part));
    paid = now;
  });
  return { parts, weights };
}
