import { contributionStates } from '../../core/journal/entries.ts';
import { buildContributions, type ContributionStatement, type DecidedMovement } from '../../core/statements/contributions.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import type { ContributionRow } from '../ports/book.ts';
import { withCounted } from './events.ts';
import { everyContribution } from './standing.ts';
import { movementOf, recipientOf } from '../statements.ts';
import type { Run } from './run.ts';

export function makeContributions(run: Run, target: DocumentTarget, issue: IssueFacts): ContributionStatement {
  const [from, to] = [target.from!, target.to!];
  const member = run.members.get(target.member!)!;
  const { approved, submitted } = contributionStates;
  const rows = everyContribution(run.read, { members: [member.number], states: [approved, submitted], from, to });
  const counted = rows.filter(({ state }) => state === approved);
  return buildContributions(
    run.issuing,
    withCounted(run, issue, counted),
    { from, to },
    recipientOf(member),
    rows.map((row) => decided(run, row)),
  );
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
