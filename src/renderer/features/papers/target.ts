import { documentKinds, type DocumentKindFacts, type DocumentTarget, type IssuedKind } from '../../../core/statements/kinds.ts';

/** What is asked for, as the form has it: what its kind does not have stays null. */
export type Target = DocumentTarget;

export function emptyTarget(kind: IssuedKind): Target {
  return { kind, member: null, period: null, from: null, to: null, asOf: null, subject: null };
}

export function factsOf(kind: IssuedKind): DocumentKindFacts {
  return documentKinds[kind];
}

/** Whether everything that its kind needs is there. A member that is left out means each that it concerns. */
export function isComplete({ kind, period, from, to, asOf, subject }: Target): boolean {
  const { time, about } = factsOf(kind);
  const timed =
    time === 'period' ? period !== null : time === 'days' ? from !== null && to !== null && from <= to : time !== 'day' || asOf !== null;
  return timed && (subject !== null || !['project', 'charter', 'subscription'].includes(about));
}
