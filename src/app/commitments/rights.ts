import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { CommitmentRow, NeedRow, ProjectRow, Reads } from '../ports/book.ts';
import { requireProject } from '../projects.ts';

/** What a project needs is said by the lead and by the project's owner. */
export function requireProjectLead(context: Context, number: number): ProjectRow {
  const project = requireProject(context.book.read, number);
  const owns = project.owner !== null && project.owner === context.actor.memberNumber;
  if (context.actor.role !== 'lead' && !owns) throw new Refused(refuse('NOT_ALLOWED'));
  return project;
}

export function requireNeed(read: Reads, number: number): NeedRow {
  const need = read.needs().find((known) => known.number === number);
  if (!need) throw new Refused(refuse('NEED_UNKNOWN', { need: number }));
  return need;
}

export function requireCommitment(read: Reads, number: number): CommitmentRow {
  const commitment = read.commitments().find((known) => known.number === number);
  if (!commitment) throw new Refused(refuse('COMMITMENT_UNKNOWN', { commitment: number }));
  return commitment;
}
