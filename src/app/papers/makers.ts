import type { CurrentDocument } from '../../core/statements/document.ts';
import type { DocumentTarget, IssuedKind } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import { makeDistribution, makeNotice, makeStatement } from '../statements.ts';
import { makeAnnual } from './annual.ts';
import { makeMembersRegister, makeMovementRegister, makeShareCertificate, makeSubscriptionForm } from './capital.ts';
import { makeCharterPaper } from './charterPaper.ts';
import { makeContributions } from './contributions.ts';
import { makeProjectPaper } from './projectPaper.ts';
import type { Run } from './run.ts';
import { standingOf } from './standing.ts';

/** Reads what a document says and builds it; the target is settled, and names its member. */
export type Maker = (run: Run, target: DocumentTarget, issue: IssueFacts) => CurrentDocument;

export const makers: Readonly<Record<IssuedKind, Maker>> = {
  'shareholding-statement': (run, target, issue) => {
    const facts = run.periodFacts(target.period!);
    return makeStatement(run.read, run, facts, issue, target.member!, standingOf(run, facts, target.member!));
  },
  'distribution-report': (run, target, issue) => makeDistribution(run.read, run.periodFacts(target.period!), issue),
  'patronage-notice': (run, target, issue) => makeNotice(run.read, run, run.periodFacts(target.period!), issue, target.member!),
  'contribution-statement': makeContributions,
  'annual-statement': makeAnnual,
  charter: makeCharterPaper,
  'share-certificate': makeShareCertificate,
  'members-register': makeMembersRegister,
  'movement-register': makeMovementRegister,
  'subscription-form': makeSubscriptionForm,
  'project-report': makeProjectPaper,
};
