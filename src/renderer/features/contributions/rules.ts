import type { Contribution, ContributionFilter } from '../../../contract/contributions.ts';
import type { Project } from '../../../contract/people.ts';
import { projectApprovers } from '../../../core/contributions/approvals.ts';
import type { BookStatus } from '../../../contract/session.ts';

/** Who looks at the screen, and what the charter and the book let them do. The book itself decides; this only keeps the screen honest. */
export interface Viewer {
  readonly personId: string;
  readonly role: 'lead' | 'member';
  readonly memberNumber: number | null;
  readonly selfApproval: boolean;
  /** Projects in which they approve. */
  readonly ownProjects: ReadonlySet<number>;
  readonly readOnly: boolean;
}

export function viewerOf(book: BookStatus, projects: readonly Project[]): Viewer {
  const { personId, role, memberNumber } = book.actor;
  const approves = projects.filter((project) => projectApprovers(project).some((member) => member === memberNumber));
  return {
    personId,
    role,
    memberNumber,
    selfApproval: book.charter.selfApproval,
    ownProjects: new Set(approves.map((project) => project.number)),
    readOnly: book.readOnly !== 'no',
  };
}

/** The lead logs and changes for anyone, a member their own. */
export const mayChange = (viewer: Viewer, member: number): boolean =>
  !viewer.readOnly && (viewer.role === 'lead' || viewer.memberNumber === member);

/** Why the viewer may not decide on a contribution, or null when they may. */
export function barOf(
  viewer: Viewer,
  given: { readonly member: number; readonly project: number; readonly approvals?: Contribution['approvals'] },
): 'readOnly' | 'notAllowed' | 'own' | 'endorsed' | null {
  if (viewer.readOnly) return 'readOnly';
  if (viewer.role !== 'lead' && !viewer.ownProjects.has(given.project)) return 'notAllowed';
  if (given.member === viewer.memberNumber && !viewer.selfApproval) return 'own';
  // Who has approved it already waits for the others, as long as these are too few.
  const { approvals } = given;
  return approvals && approvals.given < approvals.needed && approvals.by.some((one) => one.personId === viewer.personId)
    ? 'endorsed'
    : null;
}

export type ContributionAction = 'submit' | 'edit' | 'discard' | 'resubmit' | 'withdraw' | 'approve' | 'sendBack' | 'unapprove' | 'correct';

/** What the viewer can do with a contribution now, the next step first. */
export function actionsFor(viewer: Viewer, given: Contribution): readonly ContributionAction[] {
  const bar = barOf(viewer, given);
  const decides = bar === null;
  const changes = mayChange(viewer, given.member);
  const corrected = given.corrects !== null || given.correctedBy !== null;
  switch (given.state) {
    case 'draft':
      return changes ? ['submit', 'edit', 'discard'] : [];
    case 'submitted':
      return [
        ...(decides ? (['approve', 'sendBack'] as const) : bar === 'endorsed' ? (['sendBack'] as const) : []),
        ...(changes ? (['resubmit', 'withdraw'] as const) : []),
      ];
    case 'returned':
      return changes ? ['resubmit', 'withdraw'] : [];
    case 'approved':
      return decides && !corrected ? ['correct', 'unapprove'] : [];
    case 'closed':
      return decides && !corrected ? ['correct'] : [];
    case 'withdrawn':
      return [];
  }
}

/** True when a draft, which the ledger's own filter never sees, fits the filter. */
export function fitsFilter(draft: Contribution, filter: ContributionFilter): boolean {
  const within = (list: readonly number[], value: number): boolean => list.length === 0 || list.includes(value);
  if (filter.states.length > 0 && !filter.states.includes('draft')) return false;
  if (!within(filter.members, draft.member) || !within(filter.projects, draft.project) || !within(filter.activities, draft.activity))
    return false;
  if ((filter.from !== null && draft.day < filter.from) || (filter.to !== null && draft.day > filter.to) || filter.batch !== null)
    return false;
  return draft.note.toLowerCase().includes(filter.search.trim().toLowerCase());
}

export type ContributionField = 'member' | 'activity' | 'quantity' | 'day' | 'project';

/** The field that a refusal is about; undefined when it is about the whole. */
export function fieldOf(code: string | undefined): ContributionField | undefined {
  if (code === undefined) return undefined;
  if (code.startsWith('QUANTITY_') || code === 'DAY_OVER_24_HOURS' || code === 'WEIGHT_OVERFLOW') return 'quantity';
  if (code.startsWith('DATE_') || code === 'PERIOD_CLOSED' || code === 'MEMBER_NOT_ACTIVE') return 'day';
  if (code === 'RATE_MISSING' || code === 'ACTIVITY_UNKNOWN') return 'activity';
  if (code === 'PROJECT_UNKNOWN') return 'project';
  return code === 'MEMBER_UNKNOWN' || code === 'NOT_ALLOWED' ? 'member' : undefined;
}
