import { v7 } from 'uuid';
import type { Adoption } from '../../src/app/charters.ts';
import type { Context } from '../../src/app/context.ts';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { submitContribution, type ContributionInput } from '../../src/app/contributions/submit.ts';
import { fitCharter, type Choice } from '../../src/core/charters/fit.ts';
import { readyMadeCharter } from '../../src/core/charters/readyMade/index.ts';

/** Numbers of the activities that both ready-made charters bring, in their order. */
export const activity = { work: 1, cash: 2, expense: 3, equipment: 4, material: 5 } as const;

export const hours = (count: number): number => Math.round(count * 3600);

export function entry(changes: Partial<ContributionInput> = {}): ContributionInput {
  return { member: 1, project: 1, activity: activity.work, day: '2026-03-02', quantity: hours(2), note: '', ...changes };
}

export function submit(context: Context, changes: Partial<ContributionInput> = {}): number {
  return submitContribution(context, { id: v7(), ...entry(changes) }).number;
}

export function give(context: Context, changes: Partial<ContributionInput> = {}): number {
  const number = submit(context, changes);
  approveContributions(context, { id: v7(), numbers: [number] });
  return number;
}

/** The adoption of a ready-made charter with a group's own percentages. */
export function fitted(name: string, from: string, choice: Partial<Choice> = {}): Adoption {
  const charter = fitCharter(readyMadeCharter(name)!, {
    rights: null,
    reservePercent: '0',
    fundPercent: '0',
    selfApproval: false,
    ...choice,
  });
  return { id: v7(), charter, from, decidedBy: '', minutes: null };
}
