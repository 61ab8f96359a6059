import {
  buildMembersRegister,
  buildMovementRegister,
  buildShareCertificate,
  buildSubscriptionForm,
  type CapitalFacts,
  type MembersRegister,
  type MovementRegister,
  type ShareCertificate,
  type SubscriptionForm,
} from '../../core/statements/capital.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import { requireSubscription } from '../capital/held.ts';
import { recipientOf } from '../statements.ts';
import type { Run } from './run.ts';

function factsOf(run: Run): CapitalFacts {
  return {
    ...run.issuing,
    operations: run.read.capitalOperations(),
    classes: new Map(run.read.shareClasses().map((shareClass) => [shareClass.number, shareClass.label])),
    members: new Map([...run.members].map(([number, member]) => [number, recipientOf(member)])),
  };
}

export function makeShareCertificate(run: Run, target: DocumentTarget, issue: IssueFacts): ShareCertificate {
  return buildShareCertificate(factsOf(run), issue, recipientOf(run.members.get(target.member!)!), target.asOf!);
}

export function makeMembersRegister(run: Run, target: DocumentTarget, issue: IssueFacts): MembersRegister {
  return buildMembersRegister(factsOf(run), issue, target.asOf!);
}

export function makeMovementRegister(run: Run, target: DocumentTarget, issue: IssueFacts): MovementRegister {
  return buildMovementRegister(factsOf(run), issue, target.asOf!, run.read.everyCapitalOperation());
}

export function makeSubscriptionForm(run: Run, target: DocumentTarget, issue: IssueFacts): SubscriptionForm {
  return buildSubscriptionForm(factsOf(run), issue, requireSubscription(run.read, target.subject!));
}
