import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, requireName, type Context } from './context.ts';
import { foldName, requireMember } from './members.ts';
import type { ProjectRow, Reads } from './ports/book.ts';

export function requireProject(read: Reads, number: number): ProjectRow {
  const project = read.projects().find((known) => known.number === number);
  if (!project) throw new Refused(refuse('PROJECT_UNKNOWN', { project: number }));
  return project;
}

function checkName(read: Reads, name: string, except: number | null): string {
  const tidy = requireName(name);
  const twin = read.projects().find((project) => project.number !== except && foldName(project.name) === foldName(tidy));
  if (twin) throw new Refused(refuse('PROJECT_DUPLICATE', { name: tidy }));
  return tidy;
}

/** Who approves, each once, in numerical order. */
function tidyApprovers(read: Reads, approvers: readonly number[]): number[] {
  for (const member of approvers) requireMember(read, member);
  return [...new Set(approvers)].sort((left, right) => left - right);
}

export function addProject(
  context: Context,
  input: { id: string; name: string; owner: number | null; approvers?: readonly number[] },
): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'projects.add', input, (write) => {
    const name = checkName(read, input.name, null);
    if (input.owner !== null) requireMember(read, input.owner);
    const number = read.nextNumber('project');
    const after = tidyApprovers(read, input.approvers ?? []);
    write.append('project.added', { number, name, owner: input.owner });
    if (after.length > 0) write.append('project.approversSet', { number, after, before: [] });
    return { number };
  });
}

export function updateProject(
  context: Context,
  input: { id: string; number: number; name: string; owner: number | null; archived: boolean; approvers?: readonly number[] },
): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'projects.update', input, (write) => {
    const { name, owner, archived, approvers } = requireProject(read, input.number);
    if (input.owner !== null) requireMember(read, input.owner);
    const after = { name: checkName(read, input.name, input.number), owner: input.owner, archived: input.archived };
    const approving = tidyApprovers(read, input.approvers ?? approvers);
    const others = approving.join() !== approvers.join();
    const changed = after.name !== name || after.owner !== owner || after.archived !== archived;
    // What was saved without a change is still said, as it always was.
    if (changed || !others) write.append('project.changed', { number: input.number, before: { name, owner, archived }, after });
    if (others) write.append('project.approversSet', { number: input.number, before: approvers, after: approving });
    return {};
  });
}
