import { percentUnits, wholePercent } from '../quantities/decimal.ts';
import { asWhole, dividedBy, floorOf, isPositive, minus, none, one, ratio, times, total } from '../quantities/ratio.ts';
import { apportion } from '../shares/apportion.ts';
import { figureOf } from './figures.ts';
import { bookParts } from './give.ts';
import type { Pot } from './pot.ts';
import { nobody, seniorValues, withinBounds } from './split.ts';
import { minorOf } from './takes.ts';

/** Shares a loss by the charter's rule (docs/spec/sharing.md, section 5). Answers what nobody bears, as a positive amount. */
export function shareLoss(pot: Pot, loss: bigint): bigint {
  const rule = pot.charter.loss;
  let left = loss;
  let ofAccounts = floorOf(ratio(loss * percentUnits(rule.fromPercent), wholePercent));
  for (const account of rule.from) {
    const balance = pot.balance(account);
    const amount = balance <= 0n ? 0n : balance < ofAccounts ? balance : ofAccounts;
    if (amount === 0n) continue;
    left -= amount;
    ofAccounts -= amount;
    pot.note({
      key: account,
      kind: 'lossFrom',
      label: rule.label,
      taken: -amount,
      amount: -amount,
      toAccounts: [{ account, amount: -amount }],
      derivation: { form: 'lossFrom', balance, loss },
    });
  }
  if (rule.rule === 'share' && left > 0n) left = shareByKey(pot, rule, left);
  if (left === 0n) return 0n;
  if (rule.rule === 'share' && rule.rest === 'unallocated') return left;
  pot.note({
    key: 'losses',
    kind: 'lossCarriedForward',
    label: rule.label,
    taken: -left,
    amount: -left,
    toAccounts: [{ account: 'losses', amount: -left }],
    derivation: { form: 'whole' },
  });
  return 0n;
}

function shareByKey(pot: Pot, rule: Extract<Pot['charter']['loss'], { rule: 'share' }>, loss: bigint): bigint {
  const { facts } = pot;
  const key = pot.charter.keys[rule.key]!;
  const { of, unheld } = pot.valuer.key(rule.key);
  const values = seniorValues(key, { of }, facts);
  const accepted = facts.members.map((member) =>
    rule.acceptedFigure === null ? null : positive(minorOf(figureOf(facts, rule.acceptedFigure, member.number, 'atEnd'), facts)),
  );
  // What nobody holds of a mix is borne by nobody either: one more claimant, behind all members.
  const held = total(values);
  const empty = isPositive(unheld) && isPositive(held) ? times(held, dividedBy(unheld, minus(one, unheld))) : none;
  const weights = asWhole([...values, empty]);
  const nobodys = weights.pop()!;
  const claimants = facts.members.map((member, position) => ({ number: member.number, weight: weights[position]! }));
  let parts = facts.members.map(() => 0n);
  let bounded: ('floor' | 'cap' | null)[] = facts.members.map(() => null);
  if (values.some(isPositive)) {
    const even = apportion(loss, [...claimants, { number: nobody, weight: nobodys }]);
    const shared = loss - even.pop()!;
    if (rule.reshare)
      ({ parts, bounded } = withinBounds(
        shared,
        claimants,
        facts.members.map(() => 0n),
        accepted,
      ));
    else {
      parts = even.map((part, position) => (accepted[position] !== null && accepted[position]! < part ? accepted[position]! : part));
      bounded = even.map((part, position) => (parts[position]! < part ? 'cap' : null));
    }
  }
  const borne = parts.reduce((sum, part) => sum + part, 0n);
  bookParts(
    pot,
    null,
    { parts: parts.map((part) => -part), weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0n), bounded },
    [],
  );
  const all = rule.acceptedFigure === null ? null : accepted.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
  pot.note({
    key: rule.key,
    kind: 'lossShared',
    label: rule.label,
    taken: -borne,
    amount: -borne,
    derivation: { form: 'lossShared', loss, accepted: all },
  });
  return loss - borne;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
