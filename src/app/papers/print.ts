import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { mostPrinted } from '../../core/statements/handOuts.ts';
import type { Reads } from '../ports/book.ts';
import type { GivenFile, Press } from '../ports/press.ts';
import { paperFiles, requireRows } from './handOutSet.ts';

/**
 * Documents as one file for the printer, in the order in which they were issued. A single one is the very file that was signed; several
 * are joined into one that is not signed, and the signed ones stay as they are.
 * @param input.newSheets each begins on a new sheet, also where both sides are printed.
 * @throws Refused DOCUMENT_UNKNOWN, DOCUMENTS_TOO_MANY, DOCUMENT_ALTERED.
 */
export function printFile(
  read: Reads,
  press: Press,
  input: { readonly numbers: readonly string[]; readonly newSheets: boolean; readonly title: string },
): GivenFile {
  const rows = requireRows(read, input.numbers);
  if (rows.length > mostPrinted) throw new Refused(refuse('DOCUMENTS_TOO_MANY', { limit: mostPrinted, count: rows.length }));
  const files = [...paperFiles(read, rows)];
  if (files.length === 1) return files[0]!;
  const { title, newSheets } = input;
  return { name: `${title}.pdf`, bytes: press.printJob(files, { title, newSheets }).bytes };
}
