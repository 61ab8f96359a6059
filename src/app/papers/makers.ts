import type { IssueFacts } from '../../core/statements/build.ts';
import type { CurrentDocument } from '../../core/statements/document.ts';
import type { DocumentTarget, IssuedKind } from '../../core/statements/kinds.ts';
import { makeDistribution, makeStatement } from '../statements.ts';
import type { Run } from './run.ts';

/** Reads what a document says and builds it; the target is settled, and names its member. */
export type Maker = (run: Run, target: DocumentTarget, issue: IssueFacts) => CurrentDocument;

export const makers: Readonly<Record<IssuedKind, Maker>> = {
  'shareholding-statement': (run, target, issue) => makeStatement(run.read, run, run.periodFacts(target.period!), issue, target.member!),
  'distribution-report': (run, target, issue) => makeDistribution(run.read, run.periodFacts(target.period!), issue),
};
