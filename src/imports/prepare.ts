import { solidtimeTable } from './archive/solidtime.ts';
import { checkImportSize } from './decode/size.ts';
import { seemsFromBytes } from './decode/looksLike.ts';
import { Refused } from '../core/refusals/refusal.ts';
import type { Encoding, ImportReason } from './proposal.ts';
import { sheetTable } from './sheet/read.ts';

/** A file made ready to be read: text as it is, a workbook and an archive as the table that they hold. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** What the file was, when it was no text. */
  readonly encoding: Encoding | null;
  readonly reasons: readonly ImportReason[];
}

/**
 * Opens what is no text: a workbook becomes the table of its first sheet, a solidtime archive its entries with names in place of numbers. All the
 * rest is handed on and refused where it is read. Throws FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_CSV, FILE_UNPACKED_TOO_LARGE.
 */
export async function prepareImport(bytes: Uint8Array): Promise<Prepared> {
  const size = checkImportSize(bytes.length);
  if (size) throw new Refused(size);
  const seems = seemsFromBytes(bytes);
  if (seems === 'xlsx') return { bytes: await sheetTable(bytes), encoding: 'xlsx', reasons: ['workbook'] };
  if (seems === 'zip') {
    const table = solidtimeTable(bytes);
    if (table) return { bytes: table, encoding: 'zip', reasons: ['archiveSolidtime'] };
    // Some programs put the parts of a workbook in another order, so that its beginning does not tell.
    const sheet = await sheetTable(bytes).catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.code === 'FILE_NOT_CSV') return undefined;
      throw error;
    });
    if (sheet) return { bytes: sheet, encoding: 'xlsx', reasons: ['workbook'] };
  }
  return { bytes, encoding: null, reasons: [] };
}
