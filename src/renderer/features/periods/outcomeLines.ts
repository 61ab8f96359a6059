import type { Outcome } from '../../../contract/shares.ts';

export type StepLine = Outcome['steps'][number];
export type OutcomeMember = Outcome['members'][number];

/** One line of the sharing as a list shows it: a step, or what stands before and after all steps. */
export type OutcomeLine =
  | { readonly line: 'broughtForward' | 'undistributed' | 'unallocated'; readonly key: string; readonly amount: bigint }
  | { readonly line: 'step'; readonly key: string; readonly at: number; readonly step: StepLine; readonly amount: bigint };

/**
 * The lines in order: what came from before, the steps with what each took from what was left, what nobody takes. Result and
 * `broughtForward` are the sum of the others. Repayments stand with what became payable; they are beside the result.
 */
export function outcomeLines(outcome: Outcome): readonly OutcomeLine[] {
  const steps = outcome.steps.flatMap((step, at): OutcomeLine[] => {
    const beside = step.kind === 'repay';
    if (beside && step.amount === 0n) return [];
    return [{ line: 'step', key: `${at}`, at, step, amount: beside ? step.amount : step.taken }];
  });
  return [
    ...(outcome.broughtForward === 0n ? [] : [{ line: 'broughtForward', key: 'broughtForward', amount: outcome.broughtForward } as const]),
    ...steps,
    { line: 'undistributed', key: 'undistributed', amount: outcome.undistributed },
    ...(outcome.unallocated === 0n ? [] : [{ line: 'unallocated', key: 'unallocated', amount: outcome.unallocated } as const]),
  ];
}

export const memberColumns = ['cash', 'retained', 'chosen', 'repaid'] as const;
export type MemberColumn = (typeof memberColumns)[number];

/** What a member's own choice sent to another account, all steps together. */
export function chosenOf(member: OutcomeMember): bigint {
  return member.parts.reduce((sum, part) => sum + (part.chosen?.amount ?? 0n), 0n);
}

/** A member's amount in a column beside the whole. */
export function columnOf(member: OutcomeMember, column: MemberColumn): bigint {
  return column === 'chosen' ? chosenOf(member) : member[column];
}

/** The columns that say something: cash stands apart only where not everything is cash. */
export function columnsOf(outcome: Outcome): readonly MemberColumn[] {
  const some = (column: MemberColumn): boolean => outcome.members.some((member) => columnOf(member, column) !== 0n);
  const apart = some('retained') || some('chosen');
  return memberColumns.filter((column) => (column === 'cash' ? apart : some(column)));
}

/** Days on which a member's retained parts fall due, each once. */
export function dueDays(member: OutcomeMember): readonly string[] {
  return [...new Set(member.parts.flatMap((part) => (part.retained !== 0n && part.due !== null ? [part.due] : [])))].sort();
}

/** What went to the group's own accounts. */
export function keptByGroup(outcome: Outcome): bigint {
  return outcome.steps.reduce((sum, step) => sum + step.toAccounts.reduce((of, to) => of + to.amount, 0n), 0n);
}
