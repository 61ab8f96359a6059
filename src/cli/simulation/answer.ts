import type { Charter } from '../../core/charters/charter.ts';
import { amountText } from '../../core/money/amount.ts';
import { decimalText } from '../../core/quantities/decimal.ts';
import { ratio, times, type Ratio } from '../../core/quantities/ratio.ts';
import { weightScale } from '../../core/quantities/unit.ts';
import { roundingRule } from '../../core/shares/apportion.ts';
import { fraction, fractionText, type Fraction } from '../../core/shares/fraction.ts';
import type { LeaverOutcome, MemberOutcome, RunOutcome } from '../../core/waterfall/outcome.ts';
import type { RetainedPart } from '../../core/waterfall/facts.ts';
import { valuerWithRights } from '../../core/waterfall/rights.ts';
import { explainRun } from '../../core/waterfall/words.ts';
import type { Simulation } from '../../imports/simulation/index.ts';

export interface Naming {
  readonly currency: string;
  readonly language: 'en' | 'fr';
}

/** What `simulate` prints (docs/spec/simulate.md): money as decimal strings, shares as exact fractions "n/d". */
export function simulationAnswer(charter: Charter, { facts, projects }: Simulation, outcome: RunOutcome, naming: Naming) {
  const { digits } = facts;
  const { language } = naming;
  const say = (amount: bigint): string => amountText(amount, digits);
  const names = new Map(facts.members.map(({ number, name }) => [number, name]));
  const weights = valuerWithRights(charter, facts).valuer.weights('sinceStart', null, null);
  const fine = ratio(weightScale * 10n ** BigInt(digits));
  return {
    charter: charter.name,
    currency: naming.currency,
    from: facts.from,
    to: facts.to,
    result: say(facts.result),
    members: outcome.members.map((member, position) => ({
      number: member.number,
      name: names.get(member.number)!,
      weight: exactText(weights[position]!),
      weightUnits: exactText(times(weights[position]!, fine)),
      profitShare: fractionText(member.profitShare),
      rightsShare: fractionText(member.rightsShare),
      lines: linesOf(member, outcome, say, language),
      cash: say(member.cash),
      retained: say(member.retained),
      repaid: say(member.repaid),
      retainedOpen: say(openAfter(member, facts.retained, outcome.leavers)),
      amount: say(member.amount),
    })),
    steps: outcome.steps.map((step) => ({
      step: step.key,
      label: step.label[language],
      taken: say(step.taken),
      amount: say(step.amount),
      toAccounts: step.toAccounts.map(({ account, amount }) => ({ account, amount: say(amount) })),
    })),
    broughtForward: say(outcome.broughtForward),
    undistributed: say(outcome.undistributed),
    unallocated: say(outcome.unallocated),
    rounding: { rule: roundingRule },
    ...(outcome.rightsByProject.length > 0
      ? {
          rightsByProject: outcome.rightsByProject.map(({ project, members }) => ({
            project: projects.get(project) ?? '',
            members: members.map(({ number, share }) => ({ number, name: names.get(number)!, share: fractionText(share) })),
          })),
        }
      : {}),
    leavers: outcome.leavers.map((leaver) => leaverOf(leaver, names, digits)),
    accounts: accountsOf(facts.balances, outcome).map(({ account, before, after }) => ({
      account,
      before: say(before),
      after: say(after),
    })),
    explain: explainRun(outcome, charter, names, { digits, currency: naming.currency, language }),
  };
}

export type SimulationAnswer = ReturnType<typeof simulationAnswer>;

/** What a member's retained parts come to after the run: those from before that were not paid, and this run's. What a leaver lost is gone. */
function openAfter(member: MemberOutcome, before: readonly RetainedPart[], leavers: readonly LeaverOutcome[]): bigint {
  const open = before.reduce((sum, part) => (part.member === member.number ? sum + part.amount : sum), 0n);
  const lost = leavers.find((leaver) => leaver.number === member.number)?.lost?.amount ?? 0n;
  return open - member.repaid - lost + member.retained;
}

/** A member's view: what is received is positive. A levy line says it the other way round too: negative where the pot pays. */
function linesOf(member: MemberOutcome, outcome: RunOutcome, say: (amount: bigint) => string, language: 'en' | 'fr') {
  return member.parts.map((part) => {
    const step = outcome.steps[part.step]!;
    return {
      step: step.key,
      label: step.label[language],
      amount: say(part.amount),
      ...(step.kind === 'levy' ? { levy: say(-part.amount) } : {}),
      cash: say(part.cash),
      account: part.account,
      ...(part.retained === 0n ? {} : { retained: say(part.retained), due: part.due }),
      ...(part.chosen ? { chosen: { account: part.chosen.account, amount: say(part.chosen.amount) } } : {}),
      ...(part.bounded ? { bounded: part.bounded } : {}),
    };
  });
}

function leaverOf(leaver: LeaverOutcome, names: ReadonlyMap<number, string>, digits: number) {
  const say = (amount: bigint): string => amountText(amount, digits);
  const weight = (units: bigint): string => exactText(ratio(units, weightScale * 10n ** BigInt(digits)));
  return {
    number: leaver.number,
    name: names.get(leaver.number)!,
    leaving: leaver.leaving,
    weightBefore: weight(leaver.weightBefore),
    weightAfter: weight(leaver.weightAfter),
    offer: leaver.offer === null ? null : say(leaver.offer),
    instalments: leaver.instalments.map(({ due, amount }) => ({ due, amount: say(amount) })),
    lost: leaver.lost === null ? null : { account: leaver.lost.account, amount: say(leaver.lost.amount) },
  };
}

/** Balances of the group's accounts before and after: what was given, and what the run moved. Members' own accounts are in their lines. */
function accountsOf(balances: ReadonlyMap<string, bigint>, outcome: RunOutcome): { account: string; before: bigint; after: bigint }[] {
  const after = new Map(balances);
  const gain = (account: string, amount: bigint): void => void after.set(account, (after.get(account) ?? 0n) + amount);
  for (const step of outcome.steps) for (const { account, amount } of step.toAccounts) gain(account, amount);
  gain('undistributed', outcome.undistributed - outcome.broughtForward);
  return [...after.keys()]
    .toSorted()
    .map((account) => ({ account, before: balances.get(account) ?? 0n, after: after.get(account)! }))
    .filter(({ before, after: now }) => before !== 0n || now !== 0n);
}

/** An exact value as a decimal where it has one, otherwise as "n/d". */
export function exactText(value: Ratio): string {
  const { numerator, denominator } = fraction(value.over, value.under);
  const digits = decimalsOf(denominator);
  return digits === undefined
    ? fractionText({ numerator, denominator } satisfies Fraction)
    : decimalText((numerator * 10n ** BigInt(digits)) / denominator, digits);
}

/** How many decimals an exact reduced fraction needs; undefined when no number of them is enough. */
function decimalsOf(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
