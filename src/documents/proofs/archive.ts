import { renderStatement, type RenderOptions } from '../pdf/renderStatement.ts';
import { attachedData, openPdf } from '../pdfFile/pdfFile.ts';
import { parseDocument } from '../verify/documentSchema.ts';

/** The data attached to a PDF of ours, byte for byte; null when it has none that can be read. */
export function dataInside(pdf: Uint8Array): Uint8Array | null {
  try {
    return attachedData(openPdf(pdf)) ?? null;
  } catch {
    return null;
  }
}

/**
 * The unsigned archive copy of a document (PDF/A-1a, PDF 1.4), drawn from its data: the same pages, nothing attached.
 * @returns null when the data are no document that is signed.
 */
export async function renderArchive(data: Uint8Array, options: Omit<RenderOptions, 'profile'>): Promise<Uint8Array | null> {
  const document = parseDocument(data);
  return document && renderStatement(document, { ...options, profile: 'archive' });
}
