import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { documentKinds, type DocumentKind } from '../../core/statements/kinds.ts';
import { perform, requireLead, type Context } from '../context.ts';
import type { DocumentRow } from '../ports/book.ts';

export function markHandedOut(context: Context, input: { id: string; numbers: readonly string[] }): { seq: number } {
  requireLead(context);
  return perform(context, 'documents.handOut', input, (write) => {
    const known = new Set(context.book.read.documents().map((document) => document.number));
    for (const number of input.numbers) if (!known.has(number)) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number }));
    write.append('documents.handedOut', { numbers: input.numbers });
    return {};
  });
}

/** A document's file name: which number, what it is, whose; safe on every system. `name` is the member's or the project's. */
export function documentFileName(document: Pick<DocumentRow, 'number' | 'kind' | 'language'>, name: string): string {
  const words = Object.hasOwn(documentKinds, document.kind)
    ? documentKinds[document.kind as DocumentKind].fileWords[document.language]
    : '';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9A-Za-z]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
  return [document.number, words, plain].filter((part) => part !== '').join('_') + '.pdf';
}
