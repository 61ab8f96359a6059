import { endCommitment, makeCommitment, updateCommitment, withdrawCommitment } from '../../app/commitments/commit.ts';
import { addNeed, closeNeed, removeNeed, reopenNeed, updateNeed } from '../../app/commitments/needs.ts';
import { commitmentHistory, commitmentReport, memberRounds } from '../../app/commitments/report.ts';
import type { Reads } from '../../app/ports/book.ts';
import { ownDays, workByWeek } from '../../app/rhythm.ts';
import type { CommitmentReport } from '../../contract/commitments.ts';
import type { Ratio } from '../../core/quantities/ratio.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';
import type { Context } from '../../app/context.ts';
import { answering, api, changing } from './base.ts';

const { needs, commitments, rhythm } = api;

function unitFinder(read: Reads): (activity: number) => UnitKind {
  const units = new Map(read.activities().map((activity) => [activity.number, activity.unit]));
  return (activity) => units.get(activity) ?? 'time';
}

const asShare = (ratio: Ratio | null): string | null => ratio && `${ratio.over}/${ratio.under}`;

/** A report with its exact share as text, and with the units that its quantities are in. The contract leaves out what it does not name. */
function showReport(context: Context, input: { asOf: string | null; project: number | null }): CommitmentReport {
  const { read } = context.book;
  const report = commitmentReport(context, input);
  const unitOf = unitFinder(read);
  const sizes = new Map(read.projects().map((project) => [project.number, project.criticalSize]));
  return {
    asOf: report.asOf,
    needs: report.needs.map((row) => ({ ...row, unit: unitOf(row.activity) })),
    commitments: report.commitments.map((row) => ({ ...row, unit: unitOf(row.activity) })),
    lines: report.lines.map((row) => ({ ...row, unit: unitOf(row.activity) })),
    teams: report.teams.map(({ project, committed, coverage, openNeeds, reached }) => ({
      project,
      ...sizes.get(project)!,
      committed: [...committed],
      covered: asShare(coverage),
      openNeeds,
      reached,
    })),
  };
}

export const needsRouter = needs.router({
  add: needs.add.handler(changing((desk, input) => addNeed(desk.context, input))),
  update: needs.update.handler(changing((desk, input) => updateNeed(desk.context, input))),
  close: needs.close.handler(changing((desk, input) => closeNeed(desk.context, input))),
  reopen: needs.reopen.handler(changing((desk, input) => reopenNeed(desk.context, input))),
  remove: needs.remove.handler(changing((desk, input) => removeNeed(desk.context, input))),
});

export const commitmentsRouter = commitments.router({
  report: commitments.report.handler(answering((desk, input) => showReport(desk.context, input))),
  rounds: commitments.rounds.handler(
    answering((desk, input) => {
      const unitOf = unitFinder(desk.opened.book.read);
      return memberRounds(desk.context, input.member, input.day ?? desk.context.clock.today()).map((row) => ({
        ...row,
        unit: unitOf(row.activity),
      }));
    }),
  ),
  make: commitments.make.handler(changing((desk, input) => makeCommitment(desk.context, input))),
  update: commitments.update.handler(changing((desk, input) => updateCommitment(desk.context, input))),
  end: commitments.end.handler(changing((desk, input) => endCommitment(desk.context, input))),
  withdraw: commitments.withdraw.handler(changing((desk, input) => withdrawCommitment(desk.context, input))),
  history: commitments.history.handler(answering((desk, input) => [...commitmentHistory(desk.context, input.number)])),
});

export const rhythmRouter = rhythm.router({
  ownDays: rhythm.ownDays.handler(answering((desk, input) => [...ownDays(desk.context, input)])),
  weeks: rhythm.weeks.handler(answering((desk, input) => [...workByWeek(desk.context, input)])),
});
