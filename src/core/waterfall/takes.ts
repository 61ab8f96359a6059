import type { Over } from '../charters/keys.ts';
import type { Limit, Step, Take } from '../charters/steps.ts';
import { percentUnits, wholePercent } from '../quantities/decimal.ts';
import { floorOf, ratio, times, total, type Ratio } from '../quantities/ratio.ts';
import { apportion } from '../shares/apportion.ts';
import { figureScale, type Facts } from './facts.ts';
import { figureOf, groupFigure, hasGroupFigure } from './figures.ts';
import type { Cut, Derivation } from './outcome.ts';
import { money, type Pot } from './pot.ts';
import { seniorValues } from './split.ts';

export type ShareStep = Extract<Step, { kind: 'share' }>;

type SharedBase = 'result' | 'afterLosses' | 'income' | 'distributable';

/** What each percentage of one base comes to: cut from it together, so that they sum as the charter says. */
export class Percentages {
  readonly #amounts = new Map<string, bigint>();
  readonly #bases = new Map<SharedBase, bigint>();
  readonly #steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  /** The base, which the first step that asks for it settles. */
  base(base: SharedBase, amount: () => bigint): bigint {
    let settled = this.#bases.get(base);
    if (settled === undefined) {
      this.#bases.set(base, (settled = amount()));
      this.#cut(base, settled);
    }
    return settled;
  }

  #cut(base: SharedBase, amount: bigint): void {
    const cuts = this.#steps.flatMap((step) =>
      step.kind === 'share' && step.take.take === 'percent' && step.take.of === base
        ? [{ key: step.key, weight: percentUnits(step.take.percent) }]
        : [],
    );
    const rest = cuts.reduce((left, cut) => left - cut.weight, wholePercent);
    const claimants = [...cuts, { key: '', weight: rest }].map(({ weight }, index) => ({ number: index + 1, weight }));
    apportion(amount, claimants)
      .slice(0, -1)
      .forEach((part, index) => this.#amounts.set(cuts[index]!.key, part));
  }

  of(key: string): bigint {
    return this.#amounts.get(key) ?? 0n;
  }
}

/** A percentage through the one function that divides: the part against the rest. */
export function percentOf(base: bigint, percent: string): bigint {
  const part = percentUnits(percent);
  return apportion(base, [
    { number: 1, weight: part },
    { number: 2, weight: wholePercent - part },
  ])[0]!;
}

export function minorOf(value: Ratio, facts: Facts): bigint {
  return floorOf(times(value, ratio(10n ** BigInt(facts.digits))));
}

export function incomeOf(facts: Facts): bigint {
  const income = minorOf(groupFigure(facts, 'income', 'period'), facts);
  return income > 0n ? income : 0n;
}

function membersTogether(facts: Facts, figure: string, over: Over): bigint {
  const amount = minorOf(total(facts.members.map((member) => figureOf(facts, figure, member.number, over))), facts);
  return amount > 0n ? amount : 0n;
}

/** The cooperative's figure if it has one, else the sum of the members' own. */
function groupOrMembers(facts: Facts, figure: string, over: Over): bigint {
  if (!hasGroupFigure(facts, figure)) return membersTogether(facts, figure, over);
  const amount = minorOf(groupFigure(facts, figure, over), facts);
  return amount > 0n ? amount : 0n;
}

function baseOf(base: SharedBase, pot: Pot): bigint {
  switch (base) {
    case 'result':
      return pot.facts.result;
    case 'afterLosses': {
      const madeGood = pot.steps.reduce((sum, step) => (step.kind === 'losses' ? sum + step.taken : sum), 0n);
      return pot.facts.result > madeGood ? pot.facts.result - madeGood : 0n;
    }
    case 'income':
      return incomeOf(pot.facts);
    case 'distributable':
      return pot.left;
  }
}

/** What a step would take if there were enough, before its limits. Claims are counted apart. */
export function wantedBy(
  step: ShareStep,
  take: Exclude<Take, { take: 'claims' }>,
  pot: Pot,
  percentages: Percentages,
): { wanted: bigint; derivation: Derivation } {
  const { facts } = pot;
  switch (take.take) {
    case 'percent': {
      const { of } = take;
      if (of === 'remainder') {
        const wanted = percentOf(pot.left, take.percent);
        return { wanted, derivation: { form: 'percent', percent: take.percent, of, base: pot.left, wanted } };
      }
      const base = percentages.base(of, () => baseOf(of, pot));
      const wanted = percentages.of(step.key);
      return { wanted, derivation: { form: 'percent', percent: take.percent, of: take.of, base, wanted } };
    }
    case 'amount': {
      const wanted = money(take.amount, facts.digits);
      return { wanted, derivation: { form: 'amount', wanted } };
    }
    case 'figure': {
      const wanted = groupOrMembers(facts, take.figure, take.over);
      return { wanted, derivation: { form: 'figure', figure: take.figure, wanted } };
    }
    case 'interest': {
      const isGroups = pot.charter.figures.some((figure) => figure.name === take.figure && figure.of === 'cooperative');
      const base = isGroups ? groupOrMembers(facts, take.figure, take.over) : membersTogether(facts, take.figure, take.over);
      const wanted = percentOf(base, take.percent);
      return { wanted, derivation: { form: 'interest', percent: take.percent, figure: take.figure, base, wanted } };
    }
    case 'asked': {
      const values = step.give.to === 'key' ? seniorValues(pot.charter.keys[step.give.key]!, pot.valuer.key(step.give.key), facts) : [];
      const wanted = minorOf(total(values), facts);
      return { wanted, derivation: { form: 'asked', wanted, whenShort: take.whenShort } };
    }
  }
}

/** Capital held at the period's end, and the highest ever, as the charter's ceilings use them. */
export function capitalOf(facts: Facts, which: 'capital' | 'highestCapital'): bigint {
  const now = groupOrMembers(facts, 'capital', 'atEnd');
  if (which === 'capital') return now;
  const said = minorOf(groupFigure(facts, 'highestCapital', 'atEnd'), facts);
  const known = highestKnown(facts);
  return [said, known].reduce((highest, amount) => (amount > highest ? amount : highest), now);
}

/** The highest capital of all days up to the period's end, as far as its rows say it. */
function highestKnown(facts: Facts): bigint {
  const members = new Set(facts.members.map((member) => member.number));
  const rows = facts.figures.filter(
    (row) => row.name === 'capital' && row.day <= facts.to && (row.member === null || members.has(row.member)),
  );
  const inOrder = rows.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  const latest = new Map<number | null, bigint>();
  let together = 0n;
  let highest = 0n;
  inOrder.forEach((row, index) => {
    if (row.member !== null) together += row.value - (latest.get(row.member) ?? 0n);
    latest.set(row.member, row.value);
    // What several rows of one day say holds together.
    if (inOrder[index + 1]?.day === row.day) return;
    const capital = latest.get(null) ?? together;
    if (capital > highest) highest = capital;
  });
  return minorOf(ratio(highest, figureScale), facts);
}

/** How much the limits allow, and which of them cut; the cash limit is applied where the parts are known. */
export function limitTo(wanted: bigint, step: ShareStep, pot: Pot): { pool: bigint; cuts: Cut[] } {
  const cuts: Cut[] = [];
  let pool = wanted;
  const allow = (limit: Cut['limit'], allowed: bigint): void => {
    const kept = allowed > 0n ? allowed : 0n;
    if (kept >= pool) return;
    cuts.push({ limit, allowed: kept });
    pool = kept;
  };
  for (const limit of step.limits) {
    if (limit.limit === 'amount') allow('amount', money(limit.amount, pot.facts.digits));
    else if (limit.limit === 'percent') allow('percent', percentLimit(limit, pot));
    else if (limit.limit === 'ceiling') allow('ceiling', ceilingRoom(limit, step, pot));
    else if (!(step.give.to === 'key' || step.give.to === 'claimants') || step.give.retained === null)
      allow('cash', pot.cashAbove(limit.floor));
  }
  allow('left', pot.left);
  return { pool, cuts };
}

function percentLimit(limit: Extract<Limit, { limit: 'percent' }>, pot: Pot): bigint {
  const base =
    limit.of === 'result'
      ? pot.facts.result
      : limit.of === 'income'
        ? incomeOf(pot.facts)
        : limit.of === 'remainder'
          ? pot.left
          : givenBy(pot, limit.step);
  return base > 0n ? floorOf(ratio(base * percentUnits(limit.percent), wholePercent)) : 0n;
}

/** What a step gave to members; for a step that fills an account, what it took. */
function givenBy(pot: Pot, key: string | null): bigint {
  const index = pot.steps.findIndex((step) => step.key === key);
  if (index < 0) return 0n;
  const step = pot.steps[index]!;
  const toMembers = pot.parts.some((parts) => parts.some((part) => part.step === index));
  return step.split || toMembers ? step.amount - step.toAccounts.reduce((sum, to) => sum + to.amount, 0n) : step.taken;
}

function ceilingRoom(limit: Extract<Limit, { limit: 'ceiling' }>, step: ShareStep, pot: Pot): bigint {
  const ceiling =
    limit.amount !== null
      ? money(limit.amount, pot.facts.digits)
      : floorOf(ratio(capitalOf(pot.facts, limit.of ?? 'capital') * percentUnits(limit.percent ?? '100'), wholePercent));
  const there = limit.counting === 'totalReserves' ? pot.totalReserves() : step.give.to === 'account' ? pot.balance(step.give.account) : 0n;
  return ceiling - there;
}
