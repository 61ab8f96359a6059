import { api } from './base.ts';
import { assembliesRouter } from './assemblies.ts';
import { booksRouter, sessionRouter, undoRouter } from './books.ts';
import { capitalRouter } from './capital.ts';
import { chartersRouter, figuresRouter } from './charters.ts';
import { commitmentsRouter, needsRouter, rhythmRouter } from './commitments.ts';
import { approvalsRouter, contributionsRouter } from './contributions.ts';
import { documentsRouter } from './documents.ts';
import { identityRouter } from './identity.ts';
import { bankAccountsRouter, exportsRouter } from './exports.ts';
import { moneyRouter } from './money.ts';
import { importsRouter } from './imports.ts';
import { activitiesRouter, membersRouter, projectsRouter } from './people.ts';
import { periodsRouter, sharesRouter } from './shares.ts';
import { timerRouter, weeksRouter } from './weeks.ts';

/** The whole API over one desk: the same for every host. */
export const router = api.router({
  session: sessionRouter,
  books: booksRouter,
  undo: undoRouter,
  members: membersRouter,
  projects: projectsRouter,
  activities: activitiesRouter,
  needs: needsRouter,
  commitments: commitmentsRouter,
  rhythm: rhythmRouter,
  assemblies: assembliesRouter,
  charters: chartersRouter,
  figures: figuresRouter,
  contributions: contributionsRouter,
  approvals: approvalsRouter,
  weeks: weeksRouter,
  timer: timerRouter,
  shares: sharesRouter,
  periods: periodsRouter,
  documents: documentsRouter,
  identity: identityRouter,
  imports: importsRouter,
  money: moneyRouter,
  capital: capitalRouter,
  exports: exportsRouter,
  bankAccounts: bankAccountsRouter,
});
