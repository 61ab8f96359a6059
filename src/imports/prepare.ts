import { Refused } from '../core/refusals/refusal.ts';
import { solidtimeTable } from './archive/solidtime.ts';
import { onlyPart } from './archive/unzip.ts';
import { openText } from './decode/decode.ts';
import { seemsFromBytes } from './decode/looksLike.ts';
import { checkImportSize } from './decode/size.ts';
import { contributionTables } from './formats/index.ts';
import { detectMoney } from './money/index.ts';
import type { Encoding, ImportReason } from './proposal.ts';
import { sheetTables } from './sheet/read.ts';
import { candidatesOf, headsOf, isComplete } from './table/detect.ts';

/** A file made ready to be read: text as it is, a workbook and an archive as the table that they hold. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** What the file was, when it was no text. */
  readonly encoding: Encoding | null;
  readonly reasons: readonly ImportReason[];
}

/**
 * Opens what is no text: a workbook becomes the table of the first of its sheets that is recognised (of the first at all, when none is), a solidtime
 * archive its entries with names in place of numbers, an archive of one file that file. All the rest is handed on and refused where it is read.
 * Throws FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_CSV, FILE_UNPACKED_TOO_LARGE.
 */
export async function prepareImport(bytes: Uint8Array): Promise<Prepared> {
  const size = checkImportSize(bytes.length);
  if (size) throw new Refused(size);
  const seems = seemsFromBytes(bytes);
  if (seems === 'xlsx') return workbook(bytes);
  if (seems === 'zip') {
    const table = solidtimeTable(bytes);
    if (table) return { bytes: table, encoding: 'zip', reasons: ['archiveSolidtime'] };
    const part = onlyPart(bytes);
    // An archive in an archive is opened no further.
    if (part && seemsFromBytes(part) !== 'zip') return { ...(await prepareImport(part)), reasons: ['archiveOpened'] };
    // Some programs put the parts of a workbook in another order, so that its beginning does not tell.
    const sheet = await workbook(bytes).catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.code === 'FILE_NOT_CSV') return undefined;
      throw error;
    });
    if (sheet) return sheet;
  }
  return { bytes, encoding: null, reasons: [] };
}

async function workbook(bytes: Uint8Array): Promise<Prepared> {
  const tables = await sheetTables(bytes);
  const chosen = tables.length === 1 ? 0 : Math.max(0, tables.findIndex(isRecognised));
  return { bytes: tables[chosen]!, encoding: 'xlsx', reasons: [chosen === 0 ? 'workbook' : 'workbookSheet'] };
}

function isRecognised(table: Uint8Array): boolean {
  try {
    const { head } = openText(table);
    return candidatesOf(headsOf(head), contributionTables).some(({ header }) => isComplete(header)) || detectMoney(table) !== undefined;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
