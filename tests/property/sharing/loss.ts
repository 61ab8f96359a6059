import { Ratio } from '../secondOpinion.ts';
import { apportionAgain, less, none, one, percentage, smallest, total, whole } from './exact.ts';
import { behindAll } from './split.ts';
import type { PartTold, StepTold } from './told.ts';
import { keyValues, seniorValues } from './values.ts';
import type { World } from './world.ts';

/** Section 5: who bears a loss (given above zero). Steps of nothing are left out. */
export function lossAgain(world: World, loss: bigint): { readonly steps: readonly StepTold[]; readonly unallocated: bigint } {
  const rule = world.charter.loss;
  const steps: StepTold[] = [];
  const push = (kind: string, amount: bigint, account: string | null, parts: ReadonlyMap<number, PartTold>): void => {
    if (amount === 0n) return;
    const accounts = new Map(account === null ? [] : [[account, -amount] as const]);
    steps.push({ key: kind, kind, taken: -amount, amount: -amount, accounts, parts });
  };
  let left = loss;
  let fromAccounts = percentage(rule.fromPercent).times(whole(loss)).floor();
  for (const [index, account] of rule.from.entries()) {
    const balance = rule.from.indexOf(account) < index ? 0n : (world.facts.balances.get(account) ?? 0n);
    const borne = balance > 0n ? smallest(balance, fromAccounts) : 0n;
    push('lossFrom', borne, account, new Map());
    left -= borne;
    fromAccounts -= borne;
  }
  if (rule.rule === 'share') {
    const borne = bear(world, rule, left);
    const parts = new Map([...borne].map(([member, part]) => [member, { amount: -part, cash: -part, retained: 0n, chosen: 0n }]));
    const amount = [...borne.values()].reduce((sum, part) => sum + part, 0n);
    push('lossShared', amount, null, parts);
    left -= amount;
    if (rule.rest === 'unallocated') return { steps, unallocated: -left };
  }
  push('lossCarriedForward', left, 'losses', new Map());
  return { steps, unallocated: 0n };
}

function bear(world: World, rule: Extract<World['charter']['loss'], { rule: 'share' }>, loss: bigint): Map<number, bigint> {
  const { unheld } = keyValues(world, rule.key);
  const weights = new Map([...seniorValues(world, rule.key)].filter(([, weight]) => weight.isMoreThan(none)));
  // What nobody holds of a mix, nobody bears: a loss mirrors a surplus.
  if (weights.size > 0 && unheld.isMoreThan(none)) weights.set(behindAll, unheld.by(less(one, unheld)).times(total([...weights.values()])));
  const accepted = (member: number): Ratio | null => {
    if (rule.acceptedFigure === null || member === behindAll) return null;
    return whole(world.minorUnits(world.figure(rule.acceptedFigure, member, 'atEnd')));
  };
  const borne = new Map<number, bigint>();
  if (rule.reshare) {
    // What nobody bears is set aside first: it does not take part in the sharing again.
    const shared = loss - (apportionAgain(loss, weights).get(behindAll) ?? 0n);
    weights.delete(behindAll);
    let rest = shared;
    let free = new Map(weights);
    for (;;) {
      const sum = total([...free.values()]);
      const over = [...free].filter(([member, weight]) => {
        const most = accepted(member);
        return most !== null && whole(rest).times(weight).by(sum).isMoreThan(most);
      });
      if (over.length === 0) break;
      for (const [member] of over) borne.set(member, accepted(member)!.floor());
      free = new Map([...free].filter(([member]) => !borne.has(member)));
      rest = shared - [...borne.values()].reduce((all, part) => all + part, 0n);
    }
    for (const [member, part] of apportionAgain(rest, free)) borne.set(member, part);
  } else {
    for (const [member, part] of apportionAgain(loss, weights)) {
      const most = accepted(member);
      borne.set(member, most === null ? part : smallest(part, most.floor()));
    }
  }
  return new Map([...borne].filter(([member, part]) => member !== behindAll && part !== 0n));
}
