import type { Context } from '../context.ts';
import type { DocumentRow } from '../ports/book.ts';
import { startRun } from './run.ts';
import { currentDocument, type DocumentLanguage } from './state.ts';
import { eachTarget, settleTarget, type AskedTarget } from './targets.ts';

/** The current documents of what is asked for in a language: one, or one for each member that its kind is for. */
export function currentDocuments(context: Context, asked: AskedTarget, language: DocumentLanguage): DocumentRow[] {
  const run = startRun(context);
  return eachTarget(run.read, settleTarget(run.read, run.today, asked)).flatMap((target) => currentDocument(run, target, language) ?? []);
}
