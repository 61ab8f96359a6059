import writeWorkbook from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import { dayNumber } from '../../core/days/day.ts';
import { exampleRows, headersOf, sheetCellsOf, type TemplateOptions, type TemplateRow } from '../template.ts';

const widths = [22, 12, 16, 10, 9, 14, 9, 18, 18, 40, 20];

/**
 * Rows of our own table as a workbook: days are days and quantities numbers, so that a spreadsheet of any language shows them its own way, and the
 * head stays in sight.
 */
export async function writeContributionsWorkbook(rows: readonly TemplateRow[], options: TemplateOptions): Promise<Uint8Array> {
  const dateFormat = options.language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
  const head = headersOf(options.language).map((value) => ({ value, fontWeight: 'bold' as const }));
  const data: SheetData = [
    head,
    ...rows.map((row) =>
      sheetCellsOf(row, options).map((cell) => {
        if (cell.kind === 'day') return { type: Date, value: new Date(dayNumber(cell.day) * 86_400_000), format: dateFormat };
        if (cell.kind === 'number') return { type: Number, value: cell.value };
        return cell.text === '' ? null : { type: String, value: cell.text };
      }),
    ),
  ];
  const sheet = options.language === 'fr' ? 'Apports' : 'Contributions';
  const made = writeWorkbook(data, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 });
  return new Uint8Array(await made.toBuffer());
}

/** The empty workbook to fill in, with the two rows of the template. */
export function contributionsWorkbook(options: TemplateOptions): Promise<Uint8Array> {
  return writeContributionsWorkbook(exampleRows(options), options);
}
