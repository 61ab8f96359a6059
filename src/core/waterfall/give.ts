import type { Give, Limit, Retained } from '../charters/steps.ts';
import type { WhenEmpty } from '../charters/keys.ts';
import { addMonths } from '../days/day.ts';
import { percentUnits, wholePercent } from '../quantities/decimal.ts';
import { isMore, isPositive, ratio, total, type Ratio } from '../quantities/ratio.ts';
import { apportion } from '../shares/apportion.ts';
import { assert } from '../refusals/refusal.ts';
import { fractionText, fraction } from '../shares/fraction.ts';
import { isNamed } from './eligible.ts';
import { figureOf } from './figures.ts';
import type { SplitNote } from './outcome.ts';
import { percentOf } from './takes.ts';
import { money, type Pot } from './pot.ts';
import { splitByKey, type SplitResult } from './split.ts';

/** A pool split by a key and by what the key says of what nobody can take. */
export interface KeySplit {
  /** Members' parts by the step's own key and by those it fell to, with the weights of the step's own where a member has one. */
  readonly together: Omit<SplitResult, 'untaken'>;
  readonly toAccounts: readonly { account: string; amount: bigint }[];
  /** What stays with what is left. */
  readonly back: bigint;
  readonly note: SplitNote;
}

export function splitPool(pool: bigint, name: string, pot: Pot): KeySplit {
  const key = pot.charter.keys[name]!;
  const values = pot.valuer.key(name);
  const first = splitByKey(pool, key, values, pot.facts);
  const splits = [first];
  const toAccounts: { account: string; amount: bigint }[] = [];
  let untaken = first.untaken;
  let rule: WhenEmpty = key.whenEmpty;
  let back = 0n;
  const seen = new Set([name]);
  while (untaken > 0n) {
    if (rule.then === 'carryForward') {
      back = untaken;
      break;
    }
    if (rule.then === 'account') {
      toAccounts.push({ account: rule.account, amount: untaken });
      break;
    }
    assert(!seen.has(rule.key), 'named outcomes do not go in a circle');
    seen.add(rule.key);
    const next = pot.charter.keys[rule.key]!;
    const split = splitByKey(untaken, next, pot.valuer.key(rule.key), pot.facts);
    splits.push(split);
    untaken = split.untaken;
    rule = next.whenEmpty;
  }
  return { together: added(splits), toAccounts, back, note: noteOf(name, pot, values.of, first) };
}

function added(splits: readonly SplitResult[]): KeySplit['together'] {
  const [first, ...others] = splits as [SplitResult, ...SplitResult[]];
  if (others.length === 0) return first;
  const parts = first.parts.map((part, position) => others.reduce((sum, other) => sum + other.parts[position]!, part));
  const held = first.weights.some((weight) => weight > 0n) ? first : others.at(-1)!;
  return { parts, weights: held.weights, totalWeight: held.totalWeight, bounded: first.bounded };
}

function noteOf(name: string, pot: Pot, values: readonly Ratio[], first: SplitResult): SplitNote {
  const key = pot.charter.keys[name]!;
  const sum = total(values);
  const { whenEmpty } = key;
  return {
    key: name,
    label: key.label,
    total: fractionText(fraction(sum.over, sum.under)),
    holders: values.filter(isPositive).length,
    bounded: first.bounded.filter((bound) => bound !== null).length,
    fellTo:
      first.untaken === 0n
        ? null
        : {
            then: whenEmpty.then,
            where: whenEmpty.then === 'account' ? whenEmpty.account : whenEmpty.then === 'key' ? whenEmpty.key : '',
            amount: first.untaken,
          },
  };
}

type MembersGive = Extract<Give, { to: 'key' | 'claimants' }>;

/** Books members' amounts as cash, retained part and the part that each chose to send elsewhere. */
export function bookParts(
  pot: Pot,
  give: MembersGive | null,
  split: { parts: readonly bigint[]; weights: readonly bigint[]; totalWeight: bigint; bounded: SplitResult['bounded'] },
  limits: readonly Limit[],
): void {
  const { facts } = pot;
  const step = pot.steps.length;
  const pool = split.parts.reduce((sum, part) => sum + part, 0n);
  const cash = cashParts(pot, give?.retained ?? null, split.parts, limits);
  facts.members.forEach((member, position) => {
    const amount = split.parts[position]!;
    if (split.weights[position] === 0n && amount === 0n) return;
    const choice = give?.to === 'key' ? give.choice : null;
    const chosen = choice && cash[position]! > 0n ? chosenPart(pot, choice, member.number, cash[position]!) : 0n;
    const retained = amount - cash[position]!;
    pot.parts[position]!.push({
      step,
      amount,
      cash: cash[position]! - chosen,
      retained,
      due: retained > 0n ? addMonths(facts.to, give!.retained!.months) : null,
      account: give?.account ?? 'profits',
      chosen: chosen > 0n ? { account: choice!.account, amount: chosen } : null,
      weight: split.weights[position]!,
      totalWeight: split.totalWeight,
      pool,
      bounded: split.bounded[position] ?? null,
    });
    pot.cashGiven += cash[position]! - chosen;
  });
}

/** A member's own choice, in percent of their cash part; above 100 is all of it. */
function chosenPart(pot: Pot, choice: { figure: string; account: string }, member: number, cash: bigint): bigint {
  const percent = figureOf(pot.facts, choice.figure, member, 'atEnd');
  if (!isPositive(percent)) return 0n;
  if (!isMore(ratio(100n), percent)) return cash;
  const whole = 100n * percent.under;
  return apportion(cash, [
    { number: 1, weight: percent.over },
    { number: 2, weight: whole - percent.over },
  ])[0]!;
}

function cashParts(pot: Pot, retained: Retained | null, parts: readonly bigint[], limits: readonly Limit[]): bigint[] {
  if (!retained) return [...parts];
  const percent = percentUnits(retained.percent);
  const least = retained.above === null ? 0n : money(retained.above, pot.facts.digits);
  const wanted = parts.map((part) => (part < least ? part : part - percentOf(part, retained.percent)));
  assert(percent >= 0n && percent <= wholePercent, 'a retained part is a part');
  const floor = limits.find((limit) => limit.limit === 'cash');
  if (!floor) return wanted;
  const free = pot.cashAbove(floor.floor);
  const all = wanted.reduce((sum, cash) => sum + cash, 0n);
  if (all <= free) return wanted;
  return apportion(
    free,
    pot.facts.members.map((member, position) => ({ number: member.number, weight: wanted[position]! })),
  );
}

/** Everything to one member, called by name or number. */
export function oneMember(pot: Pot, name: string, amount: bigint): bigint[] | null {
  const position = pot.facts.members.findIndex((member) => isNamed(member, name));
  return position < 0 ? null : pot.facts.members.map((_, index) => (index === position ? amount : 0n));
}

export const noBounds = (pot: Pot): null[] => pot.facts.members.map(() => null);
