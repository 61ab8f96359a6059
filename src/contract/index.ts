import { assembliesContract } from './assemblies.ts';
import { capitalContract } from './capital.ts';
import { chartersContract, figuresContract } from './charters.ts';
import { commitmentsContract, needsContract, rhythmContract } from './commitments.ts';
import { approvalsContract, contributionsContract } from './contributions.ts';
import { documentsContract } from './documents.ts';
import { identityContract } from './identity.ts';
import { bankAccountsContract, exportsContract } from './exports.ts';
import { moneyContract } from './money.ts';
import { importsContract } from './imports.ts';
import { activitiesContract, membersContract, projectsContract } from './people.ts';
import { booksContract, sessionContract, undoContract } from './session.ts';
import { periodsContract, sharesContract } from './shares.ts';
import { timerContract, weeksContract } from './weeks.ts';

/** The API as data: the page, the hosts and the tests all speak from this one list. */
export const contract = {
  session: sessionContract,
  books: booksContract,
  undo: undoContract,
  members: membersContract,
  projects: projectsContract,
  activities: activitiesContract,
  needs: needsContract,
  commitments: commitmentsContract,
  rhythm: rhythmContract,
  assemblies: assembliesContract,
  charters: chartersContract,
  figures: figuresContract,
  contributions: contributionsContract,
  approvals: approvalsContract,
  weeks: weeksContract,
  timer: timerContract,
  shares: sharesContract,
  periods: periodsContract,
  documents: documentsContract,
  identity: identityContract,
  imports: importsContract,
  money: moneyContract,
  capital: capitalContract,
  exports: exportsContract,
  bankAccounts: bankAccountsContract,
};
export type Contract = typeof contract;
