import type { ActivityKind } from '../../src/core/charters/charter.ts';
import type { Fact, Rights } from '../support/randomBook.ts';

/**
 * A slow second implementation of the rules, to disagree with the first: lists that are searched from end to end and exact
 * ratios of big integers, written from the design and the specifications alone. It shares no code with `src/core`.
 * It believes what was accepted or refused, and says what follows from it.
 */
export class Ratio {
  readonly over: bigint;
  readonly under: bigint;
  constructor(over: bigint, under = 1n) {
    const flipped = under < 0n ? -1n : 1n;
    let [a, b] = [over < 0n ? -over : over, under * flipped];
    while (b !== 0n) [a, b] = [b, a % b];
    const by = a === 0n ? 1n : a;
    this.over = (over * flipped) / by;
    this.under = (under * flipped) / by;
  }
  plus(other: Ratio): Ratio {
    return new Ratio(this.over * other.under + other.over * this.under, this.under * other.under);
  }
  times(other: Ratio): Ratio {
    return new Ratio(this.over * other.over, this.under * other.under);
  }
  by(other: Ratio): Ratio {
    return new Ratio(this.over * other.under, this.under * other.over);
  }
  isMoreThan(other: Ratio): boolean {
    return this.over * other.under > other.over * this.under;
  }
  equals(other: Ratio): boolean {
    return this.over === other.over && this.under === other.under;
  }
  floor(): bigint {
    const cut = this.over / this.under;
    return this.over < 0n && cut * this.under !== this.over ? cut - 1n : cut;
  }
  toString(): string {
    return `${this.over}/${this.under}`;
  }
}
const nothing = new Ratio(0n);
const atLeastZero = (value: Ratio): Ratio => (value.isMoreThan(nothing) ? value : nothing);
const total = (list: readonly Ratio[]): Ratio => list.reduce((sum, value) => sum.plus(value), nothing);

interface Given {
  readonly number: number;
  readonly member: number;
  readonly activity: number;
  readonly day: string;
  readonly quantity: number;
  /** In minor units of money, exact. */
  readonly value: Ratio;
  readonly price: Ratio;
  stands: boolean;
}
interface Closed {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly moved: readonly (readonly [account: string, amount: bigint])[];
  open: boolean;
}
export interface Told {
  readonly steps: readonly (readonly [kind: string, amount: bigint])[];
  readonly amounts: ReadonlyMap<number, bigint>;
  readonly rights: ReadonlyMap<number, Ratio>;
  readonly profit: ReadonlyMap<number, Ratio>;
  readonly undistributed: bigint;
}

/** Hands out an amount unit by unit: everyone's whole part first, then one each to who lacks most. */
export function handOut(amount: bigint, keys: ReadonlyMap<number, Ratio>): Map<number, bigint> {
  const sum = total([...keys.values()]);
  const lacking = [...keys].map(([number, key]) => {
    const due = key.by(sum).times(new Ratio(amount));
    return { number, key, got: due.floor(), lack: due.plus(new Ratio(-due.floor())) };
  });
  let left = amount - lacking.reduce((given, one) => given + one.got, 0n);
  while (left > 0n) {
    let most = lacking[0]!;
    for (const one of lacking) {
      const more =
        one.lack.isMoreThan(most.lack) ||
        (one.lack.equals(most.lack) && (one.key.isMoreThan(most.key) || (one.key.equals(most.key) && one.number < most.number)));
      if (more) most = one;
    }
    most.got += 1n;
    most.lack = new Ratio(-1n);
    left -= 1n;
  }
  return new Map(lacking.map((one) => [one.number, one.got]));
}

export class SecondOpinion {
  readonly #activities = new Map<number, ActivityKind>([
    [1, 'work'],
    [2, 'cash'],
    [3, 'expense'],
    [4, 'equipment'],
    [5, 'material'],
  ]);
  readonly #rates: { activity: number; member: number | null; from: string; rate: number; multiplier: number; ends?: boolean }[] = [];
  readonly #charters: { name: string; from: string; rights: Rights | null; reserve: number; fund: number }[];
  readonly #given: Given[] = [];
  readonly #closed: Closed[] = [];
  readonly #today: string;

  constructor(charter: 'cooperative-spirit' | 'dynamic-equity', today: string) {
    this.#today = today;
    this.#charters = [{ name: charter, from: '1900-01-01', rights: null, reserve: 0, fund: 0 }];
    // Ready-made: work at 20.00 and equipment at 5.00 an hour, the rest at face value; the second charter doubles, and cash counts four times.
    const times = charter === 'dynamic-equity' ? [200, 400, 400, 200, 200] : [100, 100, 100, 100, 100];
    [200_000, 100, 100, 50_000, 100].forEach((rate, index) =>
      this.#rates.push({ activity: index + 1, member: null, from: '1900-01-01', rate, multiplier: times[index]! }),
    );
  }

  follow(fact: Fact): void {
    if (fact.what === 'activity') this.#activities.set(fact.number, fact.kind);
    if (fact.what === 'rate') this.#rates.push(fact);
    if (fact.what === 'charter') this.#adopt(fact);
    if (fact.what === 'given') this.#give(fact);
    if (fact.what === 'approved') for (const number of fact.numbers) this.#find(number).stands = true;
    if (fact.what === 'unapproved' || fact.what === 'withdrawn') for (const number of fact.numbers) this.#find(number).stands = false;
    if (fact.what === 'corrected') this.#correct(fact);
    if (fact.what === 'closed') this.#close(fact);
    if (fact.what === 'reopened') this.#closed.find((period) => period.number === fact.number)!.open = true;
  }

  /** Another charter's multipliers hold from its first day, for everyone and for whoever has a rate of their own; what an hour is worth stays. */
  #adopt(fact: Extract<Fact, { what: 'charter' }>): void {
    const changes = fact.name !== this.#charterOn(fact.from).name;
    const next = this.#charters.filter((known) => known.from > fact.from).toSorted((left, right) => (left.from < right.from ? -1 : 1))[0];
    this.#charters.push(fact);
    if (!changes) return;
    const twofold: Partial<Record<ActivityKind, number>> = { work: 200, cash: 400, expense: 400, equipment: 200, material: 200 };
    for (const [activity, kind] of this.#activities) {
      // Kinds that neither charter names keep what the group gave them.
      if (twofold[kind] === undefined) continue;
      const multiplier = fact.name === 'dynamic-equity' ? twofold[kind] : 100;
      for (const member of new Set(this.#rates.filter((rate) => rate.activity === activity).map((rate) => rate.member))) {
        const begun = this.#rates.filter((rate) => rate.activity === activity && rate.member === member && rate.from <= fact.from);
        let best = begun[0];
        for (const rate of begun) if (rate.from >= best!.from) best = rate;
        if (!best || best.ends || best.multiplier === multiplier) continue;
        // Another charter that was adopted already finds what it left.
        const until = this.#rates.some(
          (rate) => rate.activity === activity && rate.member === member && next && rate.from > fact.from && rate.from <= next.from,
        );
        this.#rates.push({ ...best, from: fact.from, multiplier });
        if (next && !until) this.#rates.push({ ...best, from: next.from });
      }
    }
  }

  #find(number: number): Given {
    return this.#given.find((given) => given.number === number)!;
  }

  /** What one smallest unit is worth: the member's own latest rate that has begun, unless that was an end of their own, else the latest for all. */
  #price(activity: number, member: number, day: string): Ratio {
    const begun = this.#rates.filter((rate) => rate.activity === activity && rate.from <= day);
    const latest = (holder: number | null) => {
      const rates = begun.filter((rate) => rate.member === holder);
      let best = rates[0];
      for (const rate of rates) if (rate.from >= best!.from) best = rate;
      return best;
    };
    const own = latest(member);
    const best = own && !own.ends ? own : latest(null)!;
    const kind = this.#activities.get(activity)!;
    const inHours = kind === 'work' || kind === 'equipment' || kind === 'space' || kind === 'promotion';
    const perHour = inHours ? 3600n : kind === 'referral' || kind === 'usage' ? 100n : 1n;
    return new Ratio(BigInt(best.rate) * BigInt(best.multiplier), 100n * 100n * perHour);
  }

  #give(fact: { number: number; member: number; activity: number; day: string; quantity: number }): void {
    const price = this.#price(fact.activity, fact.member, fact.day);
    const made: Given = {
      number: fact.number,
      member: fact.member,
      activity: fact.activity,
      day: fact.day,
      quantity: fact.quantity,
      price,
      value: price.times(new Ratio(BigInt(fact.quantity))),
      stands: false,
    };
    const before = this.#given.findIndex((given) => given.number === fact.number);
    if (before >= 0) this.#given.splice(before, 1);
    this.#given.push(made);
  }

  #correct(fact: Extract<Fact, { what: 'corrected' }>): void {
    const original = this.#find(fact.number);
    const shut = this.#lastShut();
    const first = shut !== null && original.day <= shut ? (this.#today > shut ? this.#today : nextDay(shut)) : original.day;
    this.#given.push({
      ...original,
      number: fact.contrary,
      day: first,
      quantity: -original.quantity,
      value: original.value.times(new Ratio(-1n)),
      stands: true,
    });
    if (!fact.replacement) return;
    this.#give({ ...fact.replacement, member: original.member, activity: original.activity });
    this.#find(fact.replacement.number).stands = true;
  }

  #lastShut(): string | null {
    return this.#closed
      .filter((period) => !period.open)
      .reduce<string | null>((last, period) => (last === null || period.to > last ? period.to : last), null);
  }

  /** Who holds how much of the days from `from` (or the start) to `to`, corrections included. */
  weights(from: string | null, to: string): Map<number, Ratio> {
    const sums = new Map<number, Ratio>();
    for (const given of this.#given) {
      if (!given.stands || given.day > to || (from !== null && given.day < from)) continue;
      sums.set(given.member, (sums.get(given.member) ?? nothing).plus(given.value));
    }
    return sums;
  }

  #charterOn(day: string) {
    let best = this.#charters[0]!;
    for (const charter of this.#charters) if (charter.from <= day && charter.from >= best.from) best = charter;
    return best;
  }

  /** Shares of the rights when these weights count: those who hold something are the heads. */
  rights(day: string, weights: ReadonlyMap<number, Ratio>): Map<number, Ratio> {
    const charter = this.#charterOn(day);
    const rule = charter.rights ?? { rule: charter.name === 'dynamic-equity' ? 'proRata' : 'equal' };
    const holders = [...weights].filter(([, weight]) => weight.isMoreThan(nothing));
    const sum = total(holders.map(([, weight]) => weight));
    const equal =
      rule.rule === 'equal'
        ? new Ratio(1n)
        : rule.rule === 'proRata'
          ? nothing
          : new Ratio(BigInt((rule as { equalBasisPoints: number }).equalBasisPoints), 10_000n);
    const rest = new Ratio(1n).plus(equal.times(new Ratio(-1n)));
    return new Map(
      holders.map(([number, weight]) => [number, equal.by(new Ratio(BigInt(holders.length))).plus(rest.times(weight.by(sum)))]),
    );
  }

  profit(weights: ReadonlyMap<number, Ratio>): Map<number, Ratio> {
    const sum = total([...weights.values()].map(atLeastZero));
    return new Map([...weights].map(([number, weight]) => [number, sum.isMoreThan(nothing) ? atLeastZero(weight).by(sum) : nothing]));
  }

  balance(account: string): bigint {
    return this.#closed
      .filter((period) => !period.open)
      .flatMap((period) => period.moved)
      .reduce((sum, [name, amount]) => (name === account ? sum + amount : sum), 0n);
  }

  accounts(): string[] {
    return [...new Set(this.#closed.flatMap((period) => period.moved.map(([name]) => name)))];
  }

  /** What closing these days on this result would give. */
  tell(from: string, to: string, result: bigint): Told {
    const charter = this.#charterOn(to);
    const since = charter.name === 'dynamic-equity';
    const keys = this.weights(since ? null : from, to);
    const rights = this.rights(to, keys);
    const profit = this.profit(keys);
    if (result < 0n) return { steps: [['lossCarriedForward', result]], amounts: new Map(), rights, profit, undistributed: 0n };
    const steps: [string, bigint][] = [];
    let left = result;
    const owed = -this.balance('losses');
    if (owed > 0n) {
      const paid = owed < left ? owed : left;
      steps.push(['absorbLosses', paid]);
      left -= paid;
    }
    for (const [kind, points] of [
      ['reserve', charter.reserve],
      ['fund', charter.fund],
    ] as const) {
      if (points === 0) continue;
      const exact = new Ratio(left * BigInt(points), 10_000n);
      const over = exact.plus(new Ratio(-exact.floor()));
      const half = new Ratio(1n, 2n);
      // Largest remainder between what is taken and what is left: past the half it is taken, at the half the larger part has it.
      const up = over.isMoreThan(half) || (over.equals(half) && points >= 5000);
      const taken = exact.floor() + (up ? 1n : 0n);
      steps.push([kind, taken]);
      left -= taken;
    }
    const holders = new Map([...keys].filter(([, weight]) => weight.isMoreThan(nothing)));
    const amounts = holders.size > 0 ? handOut(left, holders) : new Map<number, bigint>();
    steps.push(['split', holders.size > 0 ? left : 0n]);
    return { steps, amounts, rights, profit, undistributed: holders.size > 0 ? 0n : left };
  }

  #close(fact: Extract<Fact, { what: 'closed' }>): void {
    const told = this.tell(fact.from, fact.to, fact.result);
    const moved: [string, bigint][] = [];
    for (const [kind, amount] of told.steps) {
      if (kind === 'lossCarriedForward' || kind === 'absorbLosses') moved.push(['losses', amount]);
      if (kind === 'reserve') moved.push(['reserve:general', amount]);
      if (kind === 'fund') moved.push(['fund:common', amount]);
    }
    for (const [number, amount] of told.amounts) moved.push([`member:${number}:profits`, amount]);
    moved.push(['undistributed', told.undistributed]);
    this.#closed.push({ number: fact.number, from: fact.from, to: fact.to, moved, open: false });
  }
}

function nextDay(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
