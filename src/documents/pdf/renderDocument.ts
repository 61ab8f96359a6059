import type { CharterComparison } from '../../core/statements/comparison.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import { renderComparison } from './renderComparison.ts';
import { renderStatement, type RenderOptions } from './renderStatement.ts';

/** The unsigned PDF of any document: the same bytes for the same document and options. */
export function renderDocument(document: StatementDocument | CharterComparison, options: RenderOptions): Promise<Uint8Array> {
  return document.kind === 'charter-comparison' ? renderComparison(document, options) : renderStatement(document, options);
}
