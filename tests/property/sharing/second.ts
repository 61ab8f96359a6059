import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Step } from '../../../src/core/charters/steps.ts';
import type { Facts } from '../../../src/core/waterfall/facts.ts';
import { Ratio } from '../secondOpinion.ts';
import { apportionAgain, cutOf, decimal, hundred, less, none, one, percentage, smaller, smallest, total, whole } from './exact.ts';
import { claimsAgain, payClaims } from './claims.ts';
import { leaversAgain } from './leavers.ts';
import { lossAgain } from './loss.ts';
import { rightsAgain, rightsByProjectAgain } from './rights.ts';
import { add, splitAgain, type Split } from './split.ts';
import type { PartTold, StepTold, Told } from './told.ts';
import { seniorValues } from './values.ts';
import { World } from './world.ts';

type Share = Extract<Step, { kind: 'share' }>;
type Levy = Extract<Step, { kind: 'levy' }>;
type Repay = Extract<Step, { kind: 'repay' }>;

/**
 * A slow second implementation of sharing, to disagree with the first: written from docs/spec/sharing.md alone, with exact
 * ratios and lists that are searched from end to end. It shares nothing with `src/core` but types and the calendar.
 */
export function shareAgain(charter: Charter, facts: Facts): Told {
  const world = new World(charter, facts, (other) => rightsAgain(other).shares);
  // A loss stands alone: what was undistributed before waits for the next surplus.
  const isBrought = charter.undistributed === 'bringForward' && facts.result >= 0n;
  const before = isBrought ? (facts.balances.get('undistributed') ?? 0n) : 0n;
  const run = new Run(world, facts.result + before);
  if (run.there < 0n) {
    for (const step of charter.steps) if (step.kind === 'repay') run.repay(step);
    const loss = lossAgain(world, -run.there);
    run.steps.push(...loss.steps);
    run.left = 0n;
    return run.told(before, loss.unallocated);
  }
  for (const step of charter.steps) {
    if (step.kind === 'share') run.share(step);
    if (step.kind === 'losses') run.losses(step.key);
    if (step.kind === 'levy') run.levy(step);
    if (step.kind === 'repay') run.repay(step);
  }
  return run.told(before, 0n);
}

class Run {
  readonly world: World;
  readonly there: bigint;
  readonly steps: StepTold[] = [];
  readonly repaid = new Map<number, bigint>();
  left: bigint;
  /** What was left where the first percentage of what can be distributed came. */
  #distributable: bigint | null = null;
  #afterLosses: bigint | null = null;
  #cashGiven = 0n;
  #open: { readonly member: number; amount: bigint; readonly due: string }[];

  constructor(world: World, there: bigint) {
    this.world = world;
    this.there = there;
    this.left = there;
    this.#open = world.facts.retained.map((part) => ({ member: part.member, amount: part.amount, due: part.due }));
  }

  share(step: Share): void {
    const { world } = this;
    const wanted = this.#wanted(step);
    let amount = smallest(wanted, this.left, ...step.limits.map((limit) => this.#allowed(step, limit)));
    if (amount < 0n) amount = 0n;
    if (step.take.take === 'asked' && step.take.whenShort === 'nothing' && amount < wanted) amount = 0n;
    const split: Split = { parts: new Map(), accounts: new Map(), stays: 0n };
    const { give } = step;
    if (give.to === 'account') add(split.accounts, give.account, amount);
    if (give.to === 'member') {
      const member = world.facts.members.find((candidate) => world.isNamed(candidate, give.member));
      if (member === undefined) split.stays = amount;
      else add(split.parts, member.number, amount);
    }
    if (give.to === 'claimants') {
      if (step.take.take === 'claims')
        for (const [member, part] of payClaims(world, step.key, step.take, amount)) add(split.parts, member, part);
      else split.stays = amount;
    }
    if (give.to === 'key') Object.assign(split, splitAgain(world, give.key, amount));
    this.left -= amount - split.stays;
    this.steps.push({
      key: step.key,
      kind: 'share',
      taken: amount - split.stays,
      amount: amount - split.stays,
      accounts: split.accounts,
      parts: this.#cashAndRetained(step, split.parts),
    });
  }

  #cashAndRetained(step: Share, amounts: ReadonlyMap<number, bigint>): Map<number, PartTold> {
    const { world } = this;
    const retained = 'retained' in step.give ? step.give.retained : null;
    const parts = new Map<number, PartTold>();
    for (const [member, amount] of amounts) {
      const above = retained?.above ?? null;
      const isSmall = above !== null && decimal(above).times(world.minor).isMoreThan(whole(amount));
      const kept = retained === null || isSmall ? 0n : cutOf(amount, percentage(retained.percent));
      parts.set(member, { amount, cash: amount - kept, retained: kept, chosen: 0n });
    }
    const floor = step.limits.find((limit) => limit.limit === 'cash');
    if (retained !== null && floor !== undefined) {
      const allowed = this.#cashLeft(floor.floor);
      const asked = [...parts.values()].reduce((sum, part) => sum + part.cash, 0n);
      if (asked > allowed) {
        const had = apportionAgain(allowed, new Map([...parts].map(([member, part]) => [member, whole(part.cash)])));
        for (const [member, part] of parts) {
          part.cash = had.get(member) ?? 0n;
          part.retained = part.amount - part.cash;
        }
      }
    }
    const choice = step.give.to === 'key' ? step.give.choice : null;
    for (const [member, part] of parts) {
      if (choice !== null) {
        part.chosen = cutOf(part.cash, smaller(one, world.figure(choice.figure, member, 'atEnd').by(hundred)));
        part.cash -= part.chosen;
      }
      this.#cashGiven += part.cash;
    }
    return parts;
  }

  #wanted(step: Share): bigint {
    const { world } = this;
    const { take } = step;
    switch (take.take) {
      case 'percent':
        return take.of === 'remainder' ? cutOf(this.left, percentage(take.percent)) : this.#together(step.key, take.of);
      case 'amount':
        return world.minorUnits(decimal(take.amount));
      case 'figure':
        return world.figureOfAll(take.figure, take.over);
      case 'interest':
        return cutOf(world.interestOn(take.figure, take.over), percentage(take.percent));
      case 'asked':
        return step.give.to === 'key' ? world.minorUnits(total([...seniorValues(world, step.give.key).values()])) : 0n;
      case 'claims':
        return claimsAgain(world, step.key, take).together;
    }
  }

  /** The whole by all percentages of it and the rest, in the order of the steps. */
  #together(key: string, of: 'result' | 'afterLosses' | 'income' | 'distributable'): bigint {
    const { result } = this.world.facts;
    if (of === 'distributable') this.#distributable ??= this.left;
    if (of === 'afterLosses') {
      const lost = total(this.steps.filter((step) => step.kind === 'losses').map((step) => whole(step.taken))).floor();
      this.#afterLosses ??= smallest(result, result - lost > 0n ? result - lost : 0n);
    }
    const bases = { result, afterLosses: this.#afterLosses, income: this.world.income(), distributable: this.#distributable };
    const base = bases[of]!;
    const parts = new Map<number, Ratio>();
    let own = 0;
    let rest = one;
    for (const [index, step] of this.world.charter.steps.entries()) {
      if (step.kind !== 'share' || step.take.take !== 'percent' || step.take.of !== of) continue;
      if (step.key === key) own = index;
      parts.set(index, percentage(step.take.percent));
      rest = less(rest, percentage(step.take.percent));
    }
    parts.set(this.world.charter.steps.length, rest);
    return apportionAgain(base, parts).get(own) ?? 0n;
  }

  /** What a limit lets a step have, in minor units. */
  #allowed(step: Share, limit: Share['limits'][number]): bigint {
    const { world } = this;
    if (limit.limit === 'amount') return world.minorUnits(decimal(limit.amount));
    if (limit.limit === 'cash') {
      const movesToRetained = 'retained' in step.give && step.give.retained !== null;
      return movesToRetained ? this.left : this.#cashLeft(limit.floor);
    }
    if (limit.limit === 'percent') {
      const base =
        limit.of === 'result'
          ? world.facts.result
          : limit.of === 'income'
            ? world.income()
            : limit.of === 'remainder'
              ? this.left
              : this.#gaveOrTook(limit.step!);
      return base <= 0n ? 0n : percentage(limit.percent).times(whole(base)).floor();
    }
    const upTo =
      limit.amount === null
        ? percentage(limit.percent!)
            .times(whole(this.#capital(limit.of)))
            .floor()
        : world.minorUnits(decimal(limit.amount));
    const account = step.give.to === 'account' ? step.give.account : null;
    const held = this.#held((name) => (limit.counting === 'totalReserves' ? name.startsWith('reserve:') : name === account));
    return upTo - held;
  }

  /** What a step before took for an account, or gave to members (not what its key sent elsewhere). */
  #gaveOrTook(key: string): bigint {
    const done = this.steps.find((step) => step.key === key);
    const asked = this.world.charter.steps.find((step) => step.key === key);
    if (done === undefined) return 0n;
    if (asked?.kind !== 'share' || asked.give.to === 'account') return done.taken;
    return [...done.parts.values()].reduce((sum, part) => sum + part.amount, 0n);
  }

  /** In minor units, rounded down before a percentage is taken of it. */
  #capital(of: 'capital' | 'highestCapital' | null): bigint {
    const { world } = this;
    const capital = world.figureOfAll('capital', 'atEnd');
    if (of !== 'highestCapital') return capital;
    const highest = world.minorUnits(world.figure('highestCapital', null, 'atEnd'));
    const days = world.facts.figures.filter((row) => row.name === 'capital' && row.day <= world.facts.to).map((row) => row.day);
    const ever = days.map((to) => new World(world.charter, { ...world.facts, to }, world.rightsOf).figureOfAll('capital', 'atEnd'));
    return [highest, ...ever].reduce((most, one) => (one > most ? one : most), capital);
  }

  #held(counts: (account: string) => boolean): bigint {
    const before = [...this.world.facts.balances];
    const now = this.steps.flatMap((step) => [...step.accounts]);
    return [...before, ...now].reduce((sum, [account, amount]) => (counts(account) ? sum + amount : sum), 0n);
  }

  #cashLeft(floor: string): bigint {
    const left = this.world.cash() - this.world.minorUnits(decimal(floor)) - this.#cashGiven;
    return left > 0n ? left : 0n;
  }

  losses(key: string): void {
    const carried = -this.#held((account) => account === 'losses');
    const amount = carried > 0n ? smallest(carried, this.left) : 0n;
    this.left -= amount;
    const accounts = new Map<string, bigint>();
    add(accounts, 'losses', amount);
    this.steps.push({ key, kind: 'losses', taken: amount, amount, accounts, parts: new Map() });
  }

  levy(step: Levy): void {
    const { world } = this;
    const grant = world.minorUnits(decimal(step.grant)) - world.minorUnits(decimal(step.fee));
    const lines = world.facts.members
      .filter((member) => world.wasMember(member, 'period') && world.isEligible(member, step.eligible))
      .map((member) => {
        const base = world.minorUnits(world.figure(step.figure, member.number, step.over));
        return { number: member.number, owes: levied(world, step, base) - grant };
      });
    const paidIn = lines.reduce((sum, line) => (line.owes > 0n ? sum + line.owes : sum), 0n);
    const owed = new Map(lines.filter((line) => line.owes < 0n).map((line) => [line.number, whole(-line.owes)]));
    const paidOut = smallest(this.left + paidIn, total([...owed.values()]).floor());
    const parts = new Map<number, PartTold>();
    for (const line of lines) {
      if (line.owes > 0n) parts.set(line.number, { amount: -line.owes, cash: -line.owes, retained: 0n, chosen: 0n });
    }
    for (const [member, amount] of apportionAgain(paidOut, owed)) parts.set(member, { amount, cash: amount, retained: 0n, chosen: 0n });
    this.#cashGiven += paidOut - paidIn;
    this.left += paidIn - paidOut;
    this.steps.push({ key: step.key, kind: 'levy', taken: paidOut - paidIn, amount: paidOut - paidIn, accounts: new Map(), parts });
  }

  repay(step: Repay): void {
    const due = this.#open.filter((part) => part.due <= this.world.facts.to && part.amount > 0n);
    const days = [...new Set(due.map((part) => part.due))].toSorted();
    let amount = 0n;
    for (const day of days) {
      const owed = new Map<number, Ratio>();
      for (const part of due) if (part.due === day) owed.set(part.member, (owed.get(part.member) ?? none).plus(whole(part.amount)));
      const all = total([...owed.values()]).floor();
      const paid = step.cashFloor === null ? all : smallest(all, this.#cashLeft(step.cashFloor));
      const parts = apportionAgain(paid, owed);
      for (const [member, part] of parts) add(this.repaid, member, part);
      this.#takeOff(day, parts);
      this.#cashGiven += paid;
      amount += paid;
    }
    this.steps.push({ key: step.key, kind: 'repay', taken: 0n, amount, accounts: new Map(), parts: new Map() });
  }

  #takeOff(day: string, paid: ReadonlyMap<number, bigint>): void {
    for (const [member, amount] of paid) {
      let left = amount;
      for (const part of this.#open) {
        if (part.member !== member || part.due !== day) continue;
        const off = smallest(left, part.amount);
        part.amount -= off;
        left -= off;
      }
    }
  }

  told(broughtForward: bigint, unallocated: bigint): Told {
    const { world } = this;
    const rights = rightsAgain(world);
    return {
      broughtForward,
      steps: this.steps,
      repaid: this.repaid,
      undistributed: this.left,
      unallocated,
      heads: rights.heads,
      rights: rights.shares,
      profit: profitAgain(world),
      rightsByProject: rightsByProjectAgain(world),
      leavers: leaversAgain(world, this.#open),
    };
  }
}

/** A percentage of each slice between two bands, up to the most that counts. */
function levied(world: World, step: Levy, figure: bigint): bigint {
  const base = step.atMost === null ? figure : smallest(figure, world.minorUnits(decimal(step.atMost)));
  const slices = [
    { above: 0n, percent: step.percent },
    ...step.bands.map((band) => ({ above: world.minorUnits(decimal(band.above)), percent: band.percent })),
  ];
  return slices.reduce((sum, slice, index) => {
    const next = slices[index + 1]?.above ?? base;
    const size = smallest(base, next) - slice.above;
    return size > 0n ? sum + cutOf(size, percentage(slice.percent)) : sum;
  }, 0n);
}

/** Parts of the values, with seniority, of the key that percentages give most of a whole to; null where no step gives to a key. */
function profitAgain(world: World): Map<number, Ratio> | null {
  const shares = world.charter.steps.filter((step) => step.kind === 'share');
  const keys = [...new Set(shares.flatMap((step) => (step.give.to === 'key' ? [step.give.key] : [])))];
  if (keys.length === 0) return null;
  const taken = partsOfOne(shares);
  const sums = keys.map((key) =>
    total(shares.flatMap((step, index) => (step.give.to === 'key' && step.give.key === key ? [taken[index]!] : []))),
  );
  const most = keys[sums.findIndex((sum) => sums.every((other) => !other.isMoreThan(sum)))]!;
  const values = seniorValues(world, most);
  const sum = total([...values.values()]);
  if (!sum.isMoreThan(none)) return new Map();
  return new Map([...values].map(([member, value]) => [member, value.by(sum)]));
}

/** What each step would take of one whole by its percentage alone, in order. */
function partsOfOne(shares: readonly Share[]): Ratio[] {
  const taken: Ratio[] = [];
  const leftAt = (index: number): Ratio => less(one, total(taken.slice(0, index)));
  const first = shares.findIndex((step) => step.take.take === 'percent' && step.take.of === 'distributable');
  for (const [index, { take }] of shares.entries()) {
    const left = leftAt(index);
    if (take.take !== 'percent') taken.push(none);
    else {
      const base = take.of === 'remainder' ? left : take.of === 'distributable' ? leftAt(first) : one;
      taken.push(smaller(left, base.times(percentage(take.percent))));
    }
  }
  return taken;
}
