import type { Charter, Label } from './charter.ts';
import type { Step, Take } from './steps.ts';

type ClaimsTake = Extract<Take, { take: 'claims' }>;

/** A step that pays claims, with its place among the steps. */
export interface ClaimsStep {
  readonly index: number;
  readonly key: string;
  readonly label: Label;
  readonly take: ClaimsTake;
}

export function claimsSteps(charter: Charter): ClaimsStep[] {
  return charter.steps.flatMap((step: Step, index) =>
    step.kind === 'share' && step.take.take === 'claims' ? [{ index, key: step.key, label: step.label, take: step.take }] : [],
  );
}

/** Names of what claims come from: activities, and a figure, which may be called alike. */
export function claimSources(take: ClaimsTake): string[] {
  return [...(take.activities ?? []).map((name) => `activity ${name}`), ...(take.figure === null ? [] : [`figure ${take.figure}`])];
}

function shareSource(left: ClaimsTake, right: ClaimsTake): boolean {
  const known = new Set(claimSources(left));
  return claimSources(right).some((name) => known.has(name));
}

/**
 * Which steps of a later charter what a step has paid counts for. A claim is what it comes from, not what its step is called, so that
 * a renamed step does not pay again: the step of the same name is the one, as long as a source is common to both; else those with a
 * common source that were not there under their name before. More than one means that the claim was divided: what was paid can
 * then be told apart for neither. `forever` and `once` are never paid off, and go by their name alone.
 */
export function claimHeirs(earlier: Charter, step: ClaimsStep, later: Charter): ClaimsStep[] {
  const before = claimsSteps(earlier);
  const after = claimsSteps(later).filter((other) => shareSource(step.take, other.take));
  const named = after.find((other) => other.key === step.key);
  const newcomers = after.filter(
    (other) =>
      other !== named &&
      other.take.lasting === 'untilPaid' &&
      !before.some((known) => known.key === other.key && shareSource(known.take, other.take)),
  );
  if (step.take.lasting !== 'untilPaid' || (named && named.take.lasting !== 'untilPaid')) return named ? [named] : [];
  if (!named) return newcomers;
  const kept = new Set(claimSources(named.take));
  const lost = new Set(claimSources(step.take).filter((name) => !kept.has(name)));
  return [named, ...newcomers.filter((other) => claimSources(other.take).some((name) => lost.has(name)))];
}
