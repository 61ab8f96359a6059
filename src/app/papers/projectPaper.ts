import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import { buildProjectPaper, type ProjectPaper } from '../../core/statements/projectPaper.ts';
import { commitmentReport } from '../commitments/report.ts';
import { requireProject } from '../projects.ts';
import type { Run } from './run.ts';

export function makeProjectPaper(run: Run, target: DocumentTarget, issue: IssueFacts): ProjectPaper {
  const { number, name, owner, criticalSize } = requireProject(run.read, target.subject!);
  const report = commitmentReport(run.context, { asOf: target.asOf, project: number });
  const named = (member: number): string => run.members.get(member)?.name ?? '';
  const of = (activity: number) => {
    const { label, unit } = run.activities.get(activity)!;
    return { activity: label, unit };
  };
  return buildProjectPaper(
    {
      ...run.issuing,
      asOf: report.asOf,
      project: { number, name, owner: owner === null ? '' : named(owner) },
      size: criticalSize,
      team: report.teams[0]!,
      needs: report.needs.map((need) => ({ ...need, ...of(need.activity) })),
      commitments: report.commitments.map((commitment) => ({
        ...commitment,
        ...of(commitment.activity),
        member: { number: commitment.member, name: named(commitment.member) },
      })),
    },
    issue,
  );
}
