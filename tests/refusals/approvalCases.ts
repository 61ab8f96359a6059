import { approveContributions } from '../../src/app/contributions/decide.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { removeMember } from '../../src/app/members.ts';
import { updateProject } from '../../src/app/projects.ts';
import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import { submit } from '../support/actions.ts';
import { adopt, id, on } from './caseTools.ts';

const twoApprovals = { ...cooperativeSpirit, approval: { approvers: 2, secondAbove: null } };

on('ALREADY_ENDORSED', 'approving a second time where two people have to', (kit) => {
  adopt(kit, { charter: twoApprovals });
  approveContributions(kit.lead, { id: id(), numbers: [2] });
  approveContributions(kit.lead, { id: id(), numbers: [2] });
});
on('CORRECTION_NEEDS_SECOND', 'correcting to what needs two people', (kit) => {
  adopt(kit, { charter: twoApprovals });
  correctContribution(kit.lead, { id: id(), number: 1, reason: 'typo', replacement: { day: '2026-03-02', quantity: 60, note: '' } });
});
on('NOT_ALLOWED', 'the owner of a project that names other approvers', (kit) => {
  const number = submit(kit.lead, { project: 2 });
  updateProject(kit.lead, { id: id(), number: 2, name: 'Second', owner: 2, archived: false, approvers: [3] });
  approveContributions(kit.bo, { id: id(), numbers: [number] });
});
on('MEMBER_UNKNOWN', 'naming nobody as an approver', (kit) =>
  updateProject(kit.lead, { id: id(), number: 2, name: 'Second', owner: 2, archived: false, approvers: [99] }),
);
on('MEMBER_IN_USE', 'removing who approves in a project', (kit) => {
  updateProject(kit.lead, { id: id(), number: 2, name: 'Second', owner: 2, archived: false, approvers: [3] });
  removeMember(kit.lead, { id: id(), number: 3 });
});
