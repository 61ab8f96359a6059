import type { Charter, Label } from '../charters/charter.ts';
import { assert } from '../refusals/refusal.ts';
import { ratio, times, floorOf } from '../quantities/ratio.ts';
import { scaled } from '../quantities/decimal.ts';
import type { Facts, RetainedPart } from './facts.ts';
import { groupFigure } from './figures.ts';
import type { Cut, Derivation, PartOutcome, SplitNote, StepKind, StepOutcome } from './outcome.ts';
import type { Valuer } from './values.ts';

/** What a run has done so far: one place that every step reads from and writes to, in order. */
export class Pot {
  readonly charter: Charter;
  readonly facts: Facts;
  readonly valuer: Valuer;
  readonly steps: StepOutcome[] = [];
  readonly parts: PartOutcome[][];
  /** What is still to be shared. */
  left: bigint;
  /** Cash that members were given in this run. */
  cashGiven = 0n;
  /** What accounts gained in this run. */
  readonly gained = new Map<string, bigint>();
  /** Earlier retained parts that became payable, by member position, and what is still open of all of them. */
  readonly repaid: bigint[];
  open: readonly RetainedPart[];

  constructor(charter: Charter, facts: Facts, valuer: Valuer, left: bigint) {
    this.charter = charter;
    this.facts = facts;
    this.valuer = valuer;
    this.left = left;
    this.parts = facts.members.map(() => []);
    this.repaid = facts.members.map(() => 0n);
    this.open = facts.retained;
  }

  balance(account: string): bigint {
    return (this.facts.balances.get(account) ?? 0n) + (this.gained.get(account) ?? 0n);
  }

  gain(account: string, amount: bigint): void {
    this.gained.set(account, (this.gained.get(account) ?? 0n) + amount);
  }

  /** All reserves together, with this run's. */
  totalReserves(): bigint {
    const names = new Set([...this.facts.balances.keys(), ...this.gained.keys()].filter((name) => name.startsWith('reserve:')));
    return [...names].reduce((sum, name) => sum + this.balance(name), 0n);
  }

  /** Cash that may still go out above a floor. */
  cashAbove(floor: string): bigint {
    const cash = floorOf(times(groupFigure(this.facts, 'cash', 'atEnd'), ratio(10n ** BigInt(this.facts.digits))));
    const free = cash - money(floor, this.facts.digits) - this.cashGiven;
    return free > 0n ? free : 0n;
  }

  note(step: {
    key: string;
    kind: StepKind;
    label: Label;
    taken: bigint;
    amount: bigint;
    toAccounts?: readonly { account: string; amount: bigint }[];
    derivation: Derivation;
    cuts?: readonly Cut[];
    split?: SplitNote | null;
  }): void {
    assert(step.taken <= this.left || step.taken <= 0n, 'a step takes at most what is left');
    this.left -= step.taken;
    for (const { account, amount } of step.toAccounts ?? []) this.gain(account, amount);
    this.steps.push({
      ...step,
      toAccounts: (step.toAccounts ?? []).filter((to) => to.amount !== 0n),
      cuts: step.cuts ?? [],
      split: step.split ?? null,
    });
  }
}

/** A charter's amount in minor units. */
export function money(text: string, digits: number): bigint {
  return scaled(text, digits);
}
