import type { Contribution } from '../../../contract/contributions.ts';
import { projectApprovers } from '../../../core/contributions/approvals.ts';
import type { Names } from './names.ts';

export interface Approver {
  readonly name: string;
  readonly personId: string;
}

type Given = Pick<Contribution, 'member' | 'project' | 'approvals'>;

/** Who may decide on a contribution next: the lead, and the project's approvers; the one who gave it only when the charter says so. */
export function approversOf(names: Names, given: Given): readonly Approver[] {
  const project = names.projects.find((one) => one.number === given.project);
  const approvers = project ? projectApprovers(project) : [];
  const done = new Set(given.approvals?.by.map((one) => one.personId));
  return names.actors
    .filter((actor, index) => index === 0 || (actor.memberNumber !== null && approvers.includes(actor.memberNumber)))
    .filter((actor) => !done.has(actor.personId) && (actor.memberNumber !== given.member || names.viewer.selfApproval))
    .map(({ name, personId }) => ({ name, personId }));
}
