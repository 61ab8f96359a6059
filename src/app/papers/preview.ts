import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { CurrentDocument } from '../../core/statements/document.ts';
import type { Context } from '../context.ts';
import { makers } from './makers.ts';
import { startRun } from './run.ts';
import { replacedDocument } from './state.ts';
import { eachTarget, settleTarget, type AskedTarget } from './targets.ts';

/** A document as it would be issued now, without a number: what is shown, and what is handed out of kinds that nobody signs. */
export function previewDocument(context: Context, input: AskedTarget & { readonly language: 'en' | 'fr' }): CurrentDocument {
  const { read } = context.book;
  const today = context.clock.today();
  const [target, ...others] = eachTarget(read, settleTarget(read, today, input));
  if (!target || others.length > 0) throw new Refused(refuse('MEMBER_UNKNOWN', { member: '' }));
  const run = startRun(read, today);
  return makers[target.kind](run, target, {
    number: '',
    language: input.language,
    issuedOn: today,
    signer: { name: read.lead().name, role: 'lead' },
    replaces: replacedDocument(run, target),
  });
}
