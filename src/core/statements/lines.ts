import type { Charter, Label } from '../charters/charter.ts';
import { amountText } from '../money/amount.ts';
import type { LeaverOutcome, PartOutcome } from '../waterfall/outcome.ts';
import type { KeptOutcome, KeptStep } from '../waterfall/stored.ts';
import { moneyWords, partWords, stepWords, type Money } from '../waterfall/words.ts';
import type { AccountAmount, LeaverLine, MemberPart, ResultLines, RightsWording, StepLine } from './document.ts';

/** What the lines of a document need beside the outcome: the charter for its words, money, and how accounts are called. */
export interface LineFacts {
  readonly charter: Charter;
  readonly money: Money;
  readonly accountLabel: (account: string) => Label;
}

export function resultLines(result: bigint, outcome: KeptOutcome, facts: LineFacts): ResultLines {
  const { digits } = facts.money;
  return {
    amount: amountText(result, digits),
    broughtForward: amountText(outcome.broughtForward, digits),
    steps: outcome.steps.filter((step) => !isIdle(step)).map((step) => stepLine(step, facts)),
    undistributed: amountText(outcome.undistributed, digits),
    unallocated: amountText(outcome.unallocated, digits),
  };
}

/** A step of repayments where nothing is due has nothing to say. */
export function isIdle({ amount, derivation }: Pick<KeptStep, 'amount' | 'derivation'>): boolean {
  return derivation.form === 'repay' && derivation.due === 0n && amount === 0n;
}

export function stepLine(step: KeptStep, facts: LineFacts): StepLine {
  const { digits } = facts.money;
  return {
    key: step.key,
    kind: step.kind,
    label: step.label,
    taken: amountText(step.taken, digits),
    amount: amountText(step.amount, digits),
    words: stepWords(step, facts.charter, facts.money),
    toAccounts: step.toAccounts.map(({ account, amount }) => onAccount(account, amount, facts)),
  };
}

function onAccount(account: string, amount: bigint, { accountLabel, money }: LineFacts): AccountAmount {
  return { account, label: accountLabel(account), amount: amountText(amount, money.digits) };
}

/** `memberAccount` names a member's own account (`profits`, `budget` …) as a reader of their own statement calls it. */
export function memberPart(part: PartOutcome, step: KeptStep, facts: LineFacts, memberAccount: (name: string) => Label): MemberPart {
  const { money } = facts;
  const { digits } = money;
  const words = partWords(part, money);
  return {
    step: step.key,
    label: step.label,
    amount: amountText(part.amount, digits),
    cash: amountText(part.cash, digits),
    retained: amountText(part.retained, digits),
    due: part.retained === 0n ? null : part.due,
    account: { account: part.account, label: memberAccount(part.account) },
    chosen: part.chosen && {
      account: part.chosen.account,
      label: memberAccount(part.chosen.account),
      amount: amountText(part.chosen.amount, digits),
    },
    weight: part.weight.toString(),
    totalWeight: part.totalWeight.toString(),
    pool: amountText(part.pool, digits),
    bounded: part.bounded,
    words: words.en === moneyWords(part.amount, 'en', money) ? null : words,
  };
}

export function leaverLine(leaver: LeaverOutcome, facts: LineFacts): LeaverLine {
  const { digits } = facts.money;
  return {
    leaving: leaver.leaving,
    weightBefore: leaver.weightBefore.toString(),
    weightAfter: leaver.weightAfter.toString(),
    offer: leaver.offer === null ? null : amountText(leaver.offer, digits),
    instalments: leaver.instalments.map(({ due, amount }) => ({ due, amount: amountText(amount, digits) })),
    lost: leaver.lost && onAccount(leaver.lost.account, leaver.lost.amount, facts),
  };
}

export function rightsWording({ rights, keys }: Charter, heads: number): RightsWording {
  const conditions = { perProject: rights.per === 'project', conditions: rights.eligible !== null, vesting: rights.vesting };
  switch (rights.rule) {
    case 'equal':
      return { rule: 'equal', among: rights.among, heads, ...conditions };
    case 'proRata':
      return { rule: 'proRata', key: keys[rights.key]!.label, ...conditions };
    case 'mixed':
      return { rule: 'mixed', equalPercent: rights.equalPercent, among: rights.among, heads, key: keys[rights.key]!.label, ...conditions };
    case 'colleges':
      return { rule: 'colleges', colleges: rights.colleges.map(({ label, percent }) => ({ label, percent })), ...conditions };
  }
}
