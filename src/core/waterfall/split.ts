import type { Bound, Key } from '../charters/keys.ts';
import { fullMonths } from '../days/day.ts';
import { percentUnits, scaled, wholePercent } from '../quantities/decimal.ts';
import {
  asWhole,
  atLeastZero,
  dividedBy,
  floorOf,
  isMore,
  isPositive,
  minus,
  none,
  one,
  plus,
  ratio,
  times,
  total,
  type Ratio,
} from '../quantities/ratio.ts';
import { apportion } from '../shares/apportion.ts';
import type { Facts } from './facts.ts';
import { figureOf } from './figures.ts';
import type { Values } from './values.ts';

/** A pool split by one key: one part a member, and what nobody could take. */
export interface SplitResult {
  readonly parts: readonly bigint[];
  readonly weights: readonly bigint[];
  readonly totalWeight: bigint;
  readonly bounded: readonly ('floor' | 'cap' | null)[];
  readonly untaken: bigint;
}

/** The number of the claimant who stands for the unheld part of a mix: behind every member in a tie. */
export const nobody = Number.MAX_SAFE_INTEGER;

/** Splits a pool by a key's values (docs/spec/sharing.md, section 3); the untaken part is for the key's named outcome. */
export function splitByKey(pool: bigint, key: Key, values: Values, facts: Facts): SplitResult {
  const weights = weightsOf(pool, key, values, facts);
  const held = total(weights);
  if (!isPositive(held))
    return {
      parts: weights.map(() => 0n),
      weights: weights.map(() => 0n),
      totalWeight: 0n,
      bounded: weights.map(() => null),
      untaken: pool,
    };
  const empty = isPositive(values.unheld) ? times(held, dividedBy(values.unheld, minus(one, values.unheld))) : none;
  const whole = asWhole([...weights, empty]);
  const claimants = facts.members.map((member, position) => ({ number: member.number, weight: whole[position]! }));
  const [untakenByMix, shared] = sharedPool(pool, claimants, whole.at(-1)!);
  const smallest = key.smallest === null ? 0n : scaled(key.smallest, facts.digits);
  if (!key.floor && !key.cap) {
    const parts = shared.parts ?? apportion(shared.pool, claimants);
    return finish(
      parts,
      claimants,
      claimants.map(() => null),
      untakenByMix,
      smallest,
    );
  }
  const floors = facts.members.map((member) => (key.floor ? boundOf(key.floor, pool, member.number, facts, 'up') : 0n));
  const caps = facts.members.map((member) => (key.cap ? boundOf(key.cap, pool, member.number, facts, 'down') : null));
  const { parts, bounded, left } = withinBounds(shared.pool, claimants, floors, caps);
  return finish(parts, claimants, bounded, untakenByMix + left, smallest);
}

interface Claimant {
  readonly number: number;
  readonly weight: bigint;
}

/** Parts below the smallest are not given out. */
function finish(
  parts: readonly bigint[],
  claimants: readonly Claimant[],
  bounded: SplitResult['bounded'],
  beyond: bigint,
  smallest: bigint,
): SplitResult {
  const tooSmall = parts.reduce((sum, part) => (part < smallest ? sum + part : sum), 0n);
  const untaken = beyond + tooSmall;
  return {
    parts: tooSmall === 0n ? parts : parts.map((part) => (part < smallest ? 0n : part)),
    weights: claimants.map((claimant) => claimant.weight),
    totalWeight: claimants.reduce((sum, claimant) => sum + claimant.weight, 0n),
    bounded,
    untaken,
  };
}

/** An unheld part is apportioned beside the members, so that everything sums to the pool. */
function sharedPool(pool: bigint, claimants: readonly Claimant[], empty: bigint): [bigint, { pool: bigint; parts: bigint[] | null }] {
  if (empty === 0n) return [0n, { pool, parts: null }];
  const parts = apportion(pool, [...claimants, { number: nobody, weight: empty }]);
  const untaken = parts.pop()!;
  return [untaken, { pool: pool - untaken, parts }];
}

function weightsOf(pool: bigint, key: Key, values: Values, facts: Facts): readonly Ratio[] {
  const levelled = key.lessReceived ? lessReceived(pool, key.lessReceived, values.of, facts) : values.of;
  return seniorValues(key, { of: levelled }, facts);
}

/** Values times the coefficients of the key's seniority. */
export function seniorValues(key: Key, { of }: Pick<Values, 'of'>, facts: Facts): readonly Ratio[] {
  return key.seniority.length === 0 ? of : of.map((value, position) => times(value, seniorityOf(key, facts, position)));
}

function seniorityOf(key: Key, facts: Facts, position: number): Ratio {
  const years = Math.floor(fullMonths(facts.members[position]!.joined, facts.to) / 12);
  const band = key.seniority.filter((known) => known.years <= years).at(-1);
  return band ? ratio(scaled(band.coefficient, 4), 10_000n) : one;
}

/**
 * Everything received already counts: targets share the pool and what was received together; who has more than their
 * target already is left out, until nobody is. In minor units.
 */
function lessReceived(pool: bigint, rule: NonNullable<Key['lessReceived']>, values: readonly Ratio[], facts: Facts): Ratio[] {
  const minor = ratio(10n ** BigInt(facts.digits));
  const received = facts.members.map((member) => atLeastZero(times(figureOf(facts, rule.figure, member.number, rule.over), minor)));
  let active = values.map(isPositive);
  for (;;) {
    const among = (list: readonly Ratio[]): Ratio => total(list.filter((_, position) => active[position]));
    const whole = among(values);
    if (!isPositive(whole)) return values.map(() => none);
    const all = plus(ratio(pool), among(received));
    const target = values.map((value, position) => (active[position] ? dividedBy(times(all, value), whole) : none));
    const still = active.map((is, position) => is && !isMore(received[position]!, target[position]!));
    if (still.every((is, position) => is === active[position])) {
      return target.map((value, position) => (active[position] ? minus(value, received[position]!) : none));
    }
    active = still;
  }
}

/** A bound in minor units, rounded so that a part within it stays within it. */
export function boundOf(bound: Bound, pool: bigint, member: number, facts: Facts, way: 'up' | 'down'): bigint {
  const minor = 10n ** BigInt(facts.digits);
  const exact =
    bound.is === 'amount'
      ? ratio(scaled(bound.amount, 4) * minor, 10_000n)
      : bound.is === 'percent'
        ? ratio(pool * percentUnits(bound.percent), wholePercent)
        : times(atLeastZero(figureOf(facts, bound.figure, member, bound.over)), ratio(minor * percentUnits(bound.percent), wholePercent));
  const down = floorOf(exact);
  return way === 'up' && isMore(exact, ratio(down)) ? down + 1n : down;
}

/** Shares within floors and caps; what a cap cuts off goes to the others, what is beyond all caps is left. */
export function withinBounds(
  pool: bigint,
  claimants: readonly Claimant[],
  floors: readonly bigint[],
  caps: readonly (bigint | null)[],
): { parts: bigint[]; bounded: ('floor' | 'cap' | null)[]; left: bigint } {
  const holds = claimants.map((claimant) => claimant.weight > 0n);
  const lower = floors.map((floor, index) => (holds[index] ? smaller(floor, caps[index] ?? null) : 0n));
  const floorSum = lower.reduce((sum, floor) => sum + floor, 0n);
  const bounded: ('floor' | 'cap' | null)[] = claimants.map(() => null);
  if (floorSum > pool) {
    const parts = apportion(
      pool,
      claimants.map((claimant, index) => ({ number: claimant.number, weight: lower[index]! })),
    );
    return { parts, bounded: lower.map((floor) => (floor > 0n ? 'floor' : null)), left: 0n };
  }
  const parts = claimants.map(() => 0n);
  let free = claimants.map((_, index) => index).filter((index) => holds[index]);
  let rest = pool;
  for (;;) {
    const whole = free.reduce((sum, index) => sum + claimants[index]!.weight, 0n);
    if (free.length === 0) return { parts, bounded, left: rest };
    // In parts of one over `whole`, so that nothing is divided before the end.
    const over = (index: number): bigint =>
      (caps[index] ?? null) === null ? 0n : positive(rest * claimants[index]!.weight - caps[index]! * whole);
    const under = (index: number): bigint => positive(lower[index]! * whole - rest * claimants[index]!.weight);
    const passes = free.reduce((sum, index) => sum + over(index), 0n);
    const lacks = free.reduce((sum, index) => sum + under(index), 0n);
    if (passes === 0n && lacks === 0n) break;
    const fixed = new Set(free.filter((index) => (passes >= lacks ? over(index) : under(index)) > 0n));
    for (const index of fixed) {
      parts[index] = passes >= lacks ? caps[index]! : lower[index]!;
      bounded[index] = passes >= lacks ? 'cap' : 'floor';
      rest -= parts[index]!;
    }
    free = free.filter((index) => !fixed.has(index));
  }
  const shared = apportion(
    rest,
    free.map((index) => claimants[index]!),
  );
  free.forEach((index, position) => (parts[index] = shared[position]!));
  return { parts, bounded, left: 0n };
}

function smaller(floor: bigint, cap: bigint | null): bigint {
  return cap !== null && cap < floor ? cap : floor;
}
function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
