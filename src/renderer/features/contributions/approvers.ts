import type { Names } from './names.ts';

export interface Approver {
  readonly name: string;
  readonly personId: string;
}

/** Who may decide on a contribution: the lead, and the project's owner; the one who gave it only when the charter says so. */
export function approversOf(names: Names, given: { readonly member: number; readonly project: number }): readonly Approver[] {
  const owner = names.projects.find((project) => project.number === given.project)?.owner ?? null;
  const people = names.actors.filter((actor, index) => index === 0 || (owner !== null && actor.memberNumber === owner));
  return people
    .filter((actor) => actor.memberNumber !== given.member || names.viewer.selfApproval)
    .map(({ name, personId }) => ({ name, personId }));
}
