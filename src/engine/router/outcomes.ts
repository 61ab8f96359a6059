import { accountLabel } from '../../app/outcomes.ts';
import type { AccountChange } from '../../app/outcomes.ts';
import type { Reads } from '../../app/ports/book.ts';
import type { Outcome } from '../../contract/shares.ts';
import type { Charter, Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import { roundingRule } from '../../core/shares/apportion.ts';
import type { KeptOutcome } from '../../core/waterfall/stored.ts';
import { partWords, stepWords } from '../../core/waterfall/words.ts';

export interface ShownRun {
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  readonly charter: Charter;
  readonly charterFrom: Day;
  readonly outcome: KeptOutcome;
  readonly accounts: readonly AccountChange[];
  /** Names of members that the book does not have: imagined ones. */
  readonly names?: ReadonlyMap<number, string>;
}

/** A distribution as pages show it: with names, labels and every figure in words. */
export function showRun(read: Reads, run: ShownRun): Outcome {
  const { outcome, charter } = run;
  const { currency, currencyDigits: digits } = read.cooperative();
  const names = new Map([...read.members().map((member) => [member.number, member.name] as const), ...(run.names ?? [])]);
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const name = (number: number): string => names.get(number) ?? '';
  const account = (of: string): Label => ({ ...accountLabel(read, of, charter) });
  return {
    from: run.from,
    to: run.to,
    result: run.result,
    broughtForward: outcome.broughtForward,
    undistributed: outcome.undistributed,
    unallocated: outcome.unallocated,
    roundingRule,
    heads: outcome.heads,
    charterName: charter.name,
    charterTitle: { ...charter.title },
    charterFrom: run.charterFrom,
    rightsRule: charter.rights.rule,
    accounts: run.accounts.map((change) => ({ ...change, label: { ...change.label } })),
    steps: outcome.steps.map((step) => ({
      key: step.key,
      kind: step.kind,
      label: { ...step.label },
      taken: step.taken,
      amount: step.amount,
      toAccounts: step.toAccounts.map((to) => ({ ...to, label: account(to.account) })),
      words: { ...stepWords(step, charter, { currency, digits }) },
      splitKey: step.split?.key ?? null,
    })),
    members: outcome.members.map((member) => ({
      number: member.number,
      name: name(member.number),
      seconds: member.seconds,
      weight: member.weight,
      amount: member.amount,
      cash: member.parts.reduce((sum, part) => sum + part.cash, 0n),
      retained: member.retained,
      repaid: member.repaid,
      profitShare: member.profitShare,
      rightsShare: member.rightsShare,
      parts: member.parts.map((part) => ({ ...part, words: { ...partWords(part, { currency, digits }) } })),
    })),
    leavers: outcome.leavers.map((leaver) => ({
      ...leaver,
      name: name(leaver.number),
      instalments: leaver.instalments.map((instalment) => ({ ...instalment })),
    })),
    rightsByProject: outcome.rightsByProject.map(({ project, members }) => ({
      project,
      name: projects.get(project) ?? '',
      members: members.map((member) => ({ ...member, name: name(member.number) })),
    })),
  };
}
