import type { ApprovalRule } from '../charters/charter.ts';
import { scaled } from '../quantities/decimal.ts';
import { weightScale } from '../quantities/unit.ts';

/**
 * How many different people have to approve a contribution of this weight (fine units) before it counts. `digits` are those of the
 * currency's minor unit. Source: docs/spec/charter.md, "Approval".
 */
export function approvalsNeeded(rule: ApprovalRule, weight: bigint, digits: number): number {
  if (rule.secondAbove === null) return rule.approvers;
  return weight > scaled(rule.secondAbove, digits) * weightScale ? Math.max(2, rule.approvers) : rule.approvers;
}

/** The members who approve in a project, besides the lead: those that it names, or its owner. */
export function projectApprovers(project: { readonly approvers: readonly number[]; readonly owner: number | null }): readonly number[] {
  if (project.approvers.length > 0) return project.approvers;
  return project.owner === null ? [] : [project.owner];
}
