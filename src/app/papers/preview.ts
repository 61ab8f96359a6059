import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { CurrentDocument, DocumentSigner } from '../../core/statements/document.ts';
import { documentKinds } from '../../core/statements/kinds.ts';
import type { PaperSize } from '../../core/statements/paper.ts';
import type { Context } from '../context.ts';
import { makingOf } from './events.ts';
import { makers } from './makers.ts';
import { startRun } from './run.ts';
import { replacedDocument } from './state.ts';
import { eachTarget, settleTarget, type AskedTarget } from './targets.ts';

/** A document as it would be issued now, without a number: what is shown, and what is handed out of kinds that nobody signs. */
export function previewDocument(
  context: Context,
  input: AskedTarget & { readonly language: 'en' | 'fr'; readonly paper?: PaperSize },
  signer: DocumentSigner = { name: context.book.read.lead().name, role: 'lead' },
): CurrentDocument {
  const { language, paper = 'a4', ...asked } = input;
  const run = startRun(context);
  const [target, ...others] = eachTarget(run.read, settleTarget(run.read, run.today, asked));
  if (!target || others.length > 0) throw new Refused(refuse('DOCUMENT_MEMBER'));
  const { signed } = documentKinds[target.kind];
  const replaces = signed ? replacedDocument(run, target, language) : null;
  return makers[target.kind](run, target, {
    number: '',
    language,
    paper,
    issuedOn: run.today,
    signer: signed ? signer : null,
    replaces,
    made: makingOf(run, target, replaces?.number ?? null, context.clock.now()),
  });
}
