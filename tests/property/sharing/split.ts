import type { Bound } from '../../../src/core/charters/keys.ts';
import { Ratio } from '../secondOpinion.ts';
import { apportionAgain, atLeastNone, ceiling, decimal, less, none, one, percentage, total, whole } from './exact.ts';
import { keyValues, seniorityOf } from './values.ts';
import type { World } from './world.ts';

export interface Split {
  readonly parts: Map<number, bigint>;
  readonly accounts: Map<string, bigint>;
  /** What stays with what is left. */
  stays: bigint;
}

/** Comes after every member in a tie. */
export const behindAll = 1_000_000_000;

export const add = <K>(map: Map<K, bigint>, key: K, amount: bigint): void => {
  if (amount !== 0n) map.set(key, (map.get(key) ?? 0n) + amount);
};

/** Section 3: a pool by a key. */
export function splitAgain(world: World, name: string, pool: bigint): Split {
  const split: Split = { parts: new Map(), accounts: new Map(), stays: 0n };
  splitInto(world, name, pool, split);
  return split;
}

function fallTo(world: World, name: string, amount: bigint, split: Split): void {
  const { whenEmpty } = world.charter.keys[name]!;
  if (whenEmpty.then === 'carryForward') split.stays += amount;
  if (whenEmpty.then === 'account') add(split.accounts, whenEmpty.account, amount);
  if (whenEmpty.then === 'key') splitInto(world, whenEmpty.key, amount, split);
}

function splitInto(world: World, name: string, pool: bigint, split: Split): void {
  if (pool === 0n) return;
  const key = world.charter.keys[name]!;
  const weights = weighed(world, name, pool);
  if (weights.size === 0) {
    fallTo(world, name, pool, split);
    return;
  }
  // What nobody holds is set aside first: floors and caps are the members' own, within the rest.
  const together = apportionAgain(pool, weights);
  const aside = together.get(behindAll) ?? 0n;
  weights.delete(behindAll);
  if (key.floor === null && key.cap === null) {
    let small = aside;
    for (const member of weights.keys()) small += handOver(world, name, member, together.get(member) ?? 0n, split);
    fallTo(world, name, small, split);
    return;
  }
  const there = pool - aside;
  const claimants = [...weights].map(([member, weight]) => {
    const cap = boundOf(world, key.cap, member, pool);
    const floor = boundOf(world, key.floor, member, pool);
    const most = cap === null ? null : cap.floor();
    const wished = floor === null ? 0n : ceiling(floor);
    return { member, weight, most, least: most !== null && wished > most ? most : wished, fixed: null as bigint | null };
  });
  const floors = claimants.reduce((sum, claimant) => sum + claimant.least, 0n);
  if (floors > there) {
    const cut = apportionAgain(there, new Map(claimants.map((claimant) => [claimant.member, whole(claimant.least)])));
    let small = aside;
    for (const [member, part] of cut) small += handOver(world, name, member, part, split);
    fallTo(world, name, small, split);
    return;
  }
  for (;;) {
    const free = claimants.filter((claimant) => claimant.fixed === null);
    const rest = whole(there - claimants.reduce((sum, claimant) => sum + (claimant.fixed ?? 0n), 0n));
    const weight = total(free.map((claimant) => claimant.weight));
    const due = free.map((claimant) => ({ claimant, part: rest.times(claimant.weight).by(weight) }));
    const over = due.filter(({ claimant, part }) => claimant.most !== null && part.isMoreThan(whole(claimant.most)));
    const under = due.filter(({ claimant, part }) => whole(claimant.least).isMoreThan(part));
    if (over.length === 0 && under.length === 0) break;
    const beyond = total(over.map(({ claimant, part }) => less(part, whole(claimant.most!))));
    const lacking = total(under.map(({ claimant, part }) => less(whole(claimant.least), part)));
    if (lacking.isMoreThan(beyond)) for (const { claimant } of under) claimant.fixed = claimant.least;
    else for (const { claimant } of over) claimant.fixed = claimant.most;
  }
  const rest = there - claimants.reduce((sum, claimant) => sum + (claimant.fixed ?? 0n), 0n);
  const free = claimants.filter((claimant) => claimant.fixed === null);
  const parts = apportionAgain(rest, new Map(free.map((claimant) => [claimant.member, claimant.weight])));
  let falls = aside + (free.length === 0 ? rest : 0n);
  for (const claimant of claimants) {
    falls += handOver(world, name, claimant.member, claimant.fixed ?? parts.get(claimant.member) ?? 0n, split);
  }
  fallTo(world, name, falls, split);
}

/** Gives a part out, unless it is below the smallest that is; answers what was not given. */
function handOver(world: World, name: string, member: number, part: bigint, split: Split): bigint {
  const { smallest } = world.charter.keys[name]!;
  if (smallest !== null && decimal(smallest).times(world.minor).isMoreThan(whole(part))) return part;
  add(split.parts, member, part);
  return 0n;
}

/** Values less what was received, by seniority, and the one more claimant of what nobody holds; only what is above zero. */
function weighed(world: World, name: string, pool: bigint): Map<number, Ratio> {
  const key = world.charter.keys[name]!;
  const values = keyValues(world, name);
  let weights = new Map([...values.of].filter(([, value]) => value.isMoreThan(none)));
  const { lessReceived } = key;
  if (lessReceived !== null) {
    const received = (member: number): Ratio => world.figure(lessReceived.figure, member, lessReceived.over).times(world.minor);
    for (;;) {
      const sum = total([...weights.values()]);
      const there = whole(pool).plus(total([...weights.keys()].map(received)));
      const targets = new Map([...weights].map(([member, value]) => [member, there.times(value).by(sum)]));
      const enough = [...targets].filter(([member, target]) => received(member).isMoreThan(target)).map(([member]) => member);
      if (enough.length === 0) {
        weights = new Map([...targets].map(([member, target]) => [member, atLeastNone(less(target, received(member)))]));
        break;
      }
      weights = new Map([...weights].filter(([member]) => !enough.includes(member)));
    }
  }
  const senior = [...weights].map(([member, weight]): [number, Ratio] => [member, weight.times(seniorityOf(world, key, member))]);
  weights = new Map(senior.filter(([, weight]) => weight.isMoreThan(none)));
  if (weights.size > 0 && values.unheld.isMoreThan(none)) {
    weights.set(behindAll, values.unheld.by(less(one, values.unheld)).times(total([...weights.values()])));
  }
  return weights;
}

/** A bound in minor units, exact. */
function boundOf(world: World, bound: Bound | null, member: number, pool: bigint): Ratio | null {
  if (bound === null) return null;
  if (bound.is === 'amount') return decimal(bound.amount).times(world.minor);
  if (bound.is === 'percent') return percentage(bound.percent).times(whole(pool));
  return world.figure(bound.figure, member, bound.over).times(percentage(bound.percent)).times(world.minor);
}
