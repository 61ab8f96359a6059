import { contributionStates } from '../../core/journal/entries.ts';
import { buildContributions, type ContributionStatement, type DecidedMovement } from '../../core/statements/contributions.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import type { ContributionRow } from '../ports/book.ts';
import { movementOf, recipientOf } from '../statements.ts';
import type { Run } from './run.ts';

const rowsAtOnce = 1_000;

export function makeContributions(run: Run, target: DocumentTarget, issue: IssueFacts): ContributionStatement {
  const [from, to] = [target.from!, target.to!];
  const member = run.members.get(target.member!)!;
  const rows = contributionsOf(run, member.number, from, to).map((row) => decided(run, row));
  return buildContributions(run.issuing, issue, { from, to }, recipientOf(member), rows);
}

/** Approved ones and those that wait, by day and number. */
function contributionsOf({ read }: Run, member: number, from: string, to: string): ContributionRow[] {
  const { approved, submitted } = contributionStates;
  const filter = {
    members: [member],
    projects: [],
    activities: [],
    states: [approved, submitted],
    from,
    to,
    search: '',
    batch: null,
  };
  const rows: ContributionRow[] = [];
  for (let cursor: { day: string; number: number } | null = null; ;) {
    const page: readonly ContributionRow[] = read.page(filter, cursor, rowsAtOnce);
    rows.push(...page);
    const last = page.at(-1);
    if (page.length < rowsAtOnce || !last) break;
    cursor = { day: last.day, number: last.number };
  }
  return rows.sort((left, right) => (left.day === right.day ? left.number - right.number : left.day < right.day ? -1 : 1));
}

function decided(run: Run, row: ContributionRow): DecidedMovement {
  const isApproved = row.state === contributionStates.approved;
  const deed = isApproved && row.decidedSeq !== null ? run.deed(row.decidedSeq) : null;
  return {
    ...movementOf(run, row),
    state: isApproved ? 'approved' : 'waiting',
    approver: deed?.by ?? '',
    decidedOn: deed?.on ?? null,
  };
}
