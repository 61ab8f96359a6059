import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Fraction } from '../../../src/core/shares/fraction.ts';
import type { RunOutcome, StepOutcome } from '../../../src/core/waterfall/outcome.ts';
import { Ratio } from '../secondOpinion.ts';
import { none } from './exact.ts';
import type { PartTold, StepTold, Told } from './told.ts';

/**
 * Both tellings in one plain form: texts by name, with nothing that is nothing, so that a difference reads as one line and
 * both may leave out, or list, what is zero.
 */
export type Plain = { readonly [name: string]: Plain | string };

type Pairs = readonly (readonly [name: string | number, value: Plain | string | bigint | Ratio | null])[];

function plain(pairs: Pairs): Plain {
  const kept = pairs.flatMap(([name, value]): [string, Plain | string][] => {
    if (value === null || value === 0n) return [];
    if (value instanceof Ratio) return value.equals(none) ? [] : [[String(name), value.toString()]];
    if (typeof value === 'object') return Object.keys(value).length === 0 ? [] : [[String(name), value]];
    return [[String(name), String(value)]];
  });
  return Object.fromEntries(kept.toSorted(([name], [other]) => (name < other ? -1 : name > other ? 1 : 0)));
}

const ratioOf = (fraction: Fraction): Ratio => (fraction.denominator === 0n ? none : new Ratio(fraction.numerator, fraction.denominator));

function added(pairs: Iterable<readonly [string, bigint]>): Plain {
  const sums = new Map<string, bigint>();
  for (const [name, amount] of pairs) sums.set(name, (sums.get(name) ?? 0n) + amount);
  return plain([...sums]);
}

interface Part extends PartTold {
  readonly member: number;
}

function partsOf(parts: readonly Part[]): Plain {
  return plain(
    parts.map((part) => [
      part.member,
      plain([
        ['amount', part.amount],
        ['cash', part.cash],
        ['retained', part.retained],
        ['chosen', part.chosen],
      ]),
    ]),
  );
}

function stepOf(step: { taken: bigint; amount: bigint }, accounts: Iterable<readonly [string, bigint]>, parts: readonly Part[]): Plain {
  return plain([
    ['taken', step.taken],
    ['amount', step.amount],
    ['accounts', added(accounts)],
    ['parts', partsOf(parts)],
  ]);
}

/** Steps of a loss have no key in the charter: they go by what they do. */
function nameOf(step: { key: string; kind: string }, accounts: readonly string[]): string {
  return step.kind.startsWith('loss') && step.kind !== 'losses' ? [step.kind, ...accounts].join(' ') : step.key;
}

/** A member may have two parts of one step, when what a key could not give fell to another key: they are added up. */
export function memberParts(outcome: RunOutcome, index: number): Part[] {
  return outcome.members.map((member) => {
    const part = { member: member.number, amount: 0n, cash: 0n, retained: 0n, chosen: 0n };
    for (const line of member.parts.filter((candidate) => candidate.step === index)) {
      part.amount += line.amount;
      part.cash += line.cash;
      part.retained += line.retained;
      part.chosen += line.chosen?.amount ?? 0n;
    }
    return part;
  });
}

function outcomeStep(outcome: RunOutcome, step: StepOutcome, index: number): readonly [string, Plain] {
  const accounts = step.toAccounts.map((line) => [line.account, line.amount] as const);
  // What becomes payable to whom is told by the members' repaid amounts.
  const parts = step.kind === 'repay' ? [] : memberParts(outcome, index);
  return [
    nameOf(
      step,
      accounts.map(([account]) => account),
    ),
    stepOf(step, accounts, parts),
  ];
}

function toldStep(step: StepTold): readonly [string, Plain] {
  const parts = [...step.parts].map(([member, part]) => ({ member, ...part }));
  return [nameOf(step, [...step.accounts.keys()]), stepOf(step, step.accounts, parts)];
}

/** Heads mean something only where rights are equal, wholly or in part; a share of the profit where a step gives to a key. */
export function outcomeTold(outcome: RunOutcome, { rights, steps }: Pick<Charter, 'rights' | 'steps'>): Plain {
  const hasHeads = rights.rule === 'equal' || rights.rule === 'mixed';
  const hasProfit = steps.some((step) => step.kind === 'share' && step.give.to === 'key');
  return plain([
    ['broughtForward', outcome.broughtForward],
    ['steps', plain(outcome.steps.map((step, index) => outcomeStep(outcome, step, index)))],
    ['repaid', plain(outcome.members.map((member) => [member.number, member.repaid]))],
    ['undistributed', outcome.undistributed],
    ['unallocated', outcome.unallocated],
    ['heads', hasHeads ? BigInt(outcome.heads) : null],
    ['rights', plain(outcome.members.map((member) => [member.number, ratioOf(member.rightsShare)]))],
    ['profit', hasProfit ? plain(outcome.members.map((member) => [member.number, ratioOf(member.profitShare)])) : null],
    [
      'rightsByProject',
      plain(
        outcome.rightsByProject.map((line) => [line.project, plain(line.members.map((member) => [member.number, ratioOf(member.share)]))]),
      ),
    ],
    [
      'leavers',
      plain(
        outcome.leavers.map((leaver) => [
          leaver.number,
          plain([
            ['recorded', 'yes'],
            ['before', leaver.weightBefore],
            ['after', leaver.weightAfter],
            ['offer', leaver.offer],
            ['instalments', added(leaver.instalments.map((part) => [part.due, part.amount]))],
            ['lost', leaver.lost === null ? null : plain([[leaver.lost.account, leaver.lost.amount]])],
          ]),
        ]),
      ),
    ],
  ]);
}

export function secondTold(told: Told): Plain {
  return plain([
    ['broughtForward', told.broughtForward],
    ['steps', plain(told.steps.map(toldStep))],
    ['repaid', plain([...told.repaid])],
    ['undistributed', told.undistributed],
    ['unallocated', told.unallocated],
    ['heads', told.heads === null ? null : BigInt(told.heads)],
    ['rights', plain([...told.rights])],
    ['profit', told.profit === null ? null : plain([...told.profit])],
    ['rightsByProject', plain([...told.rightsByProject].map(([project, shares]) => [project, plain([...shares])]))],
    [
      'leavers',
      plain(
        told.leavers.map((leaver) => [
          leaver.number,
          plain([
            ['recorded', 'yes'],
            ['before', leaver.weightBefore],
            ['after', leaver.weightAfter],
            ['offer', leaver.offer],
            ['instalments', added(leaver.instalments)],
            ['lost', leaver.lost === null ? null : plain([[leaver.lost.account, leaver.lost.amount]])],
          ]),
        ]),
      ),
    ],
  ]);
}
