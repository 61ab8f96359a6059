import type { YearOfCapital } from '../../core/statements/annual.ts';
import type { PaperHeader } from '../../core/statements/paper.ts';
import { decimalMark } from './format.ts';
import { countText, money, type Frame } from './frame.ts';
import { drawTable } from './table.ts';
import { annualWords } from './words/annual.ts';

/** Shares of the capital at both ends of some days, and what each kind of operation did between. */
export function drawYearOfCapital(frame: Frame, document: Pick<PaperHeader, 'cooperative' | 'language'>, capital: YearOfCapital): void {
  const { sheet, language } = frame;
  const own = annualWords[language];
  sheet.heading(own.shares, 80);
  drawTable(sheet, {
    columns: [
      { header: '', grow: 1 },
      { header: own.sharesColumn, align: 'decimal' },
      { header: own.nominal, align: 'decimal' },
    ],
    rows: [
      { cells: [own.onFirst, countText(frame, capital.opening.shares), money(document, capital.opening.amount)] },
      ...capital.movements.map((movement) => ({
        cells: [movement.label[language], countText(frame, movement.shares), money(document, movement.amount)],
      })),
      { cells: [own.onLast, countText(frame, capital.closing.shares), money(document, capital.closing.amount)], strong: true },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}
