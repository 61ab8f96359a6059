import type { FirstDocument, FirstShareholdingStatement, FirstStepLine } from '../../core/statements/first.ts';
import { decimalMark, formatBasisPoints, formatWeight } from './format.ts';
import { money, type Frame } from './frame.ts';
import { drawTable, type Row } from './table.ts';
import { colors } from './theme.ts';

/** The parts of a page that only documents of the first schema have: they are drawn as they were when these were issued. */
export function drawFirstSteps(frame: Frame, document: FirstDocument): void {
  const { sheet, words, language } = frame;
  const { result } = document;
  sheet.heading(words.resultSteps, 90);
  const rows: Row[] = [
    { cells: [words.result, '', money(document, result.amount)], strong: true },
    ...result.steps.map((step) => ({ cells: [step.label[language], derivation(frame, document, step), money(document, step.amount)] })),
    { cells: [words.undistributed, words.undistributedNote, money(document, result.undistributed)] },
  ];
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 4 },
      { header: words.derivation, grow: 6 },
      { header: words.amount, align: 'decimal' },
    ],
    rows,
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function derivation(frame: Frame, document: FirstDocument, step: FirstStepLine): string {
  const { words, language } = frame;
  const from = step.derivation;
  if (from.form === 'whole') return words.whole;
  if (from.form === 'losses') return words.losses(money(document, from.carriedLoss), money(document, from.available));
  const percent = formatBasisPoints(from.basisPoints, language);
  const base = money(document, from.base);
  if (from.form === 'percentage') return words.percentage(percent, from.of, base);
  const key =
    from.key === 'equal'
      ? words.byHead(from.holders)
      : words.byContribution(from.span, formatWeight(from.totalWeight, document.cooperative.currencyDigits, language), from.holders);
  return words.split(percent, from.of, base) + key;
}

export function firstRightsInWords(frame: Frame, document: FirstDocument): string {
  const { rights } = document.charter;
  const equal = rights.rule === 'mixed' ? rights.equalBasisPoints : 10_000;
  return frame.words.rights(rights, formatBasisPoints(equal, frame.language), formatBasisPoints(10_000 - equal, frame.language));
}

export function drawFirstParts(frame: Frame, document: FirstShareholdingStatement): void {
  const { sheet, words, language } = frame;
  sheet.heading(words.yourParts, 80);
  if (document.parts.length === 0) {
    sheet.paragraph(words.noParts);
    return;
  }
  const weight = (value: string): string => formatWeight(value, document.cooperative.currencyDigits, language);
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 4 },
      { header: words.calculation, grow: 6 },
      { header: words.amount, align: 'decimal' },
    ],
    rows: [
      ...document.parts.map((part) => ({
        cells: [
          part.label[language],
          partInWords(document, part.weight, part.totalWeight, weight, part.pool),
          money(document, part.amount),
        ],
      })),
      { cells: [words.total, '', money(document, document.amount)], strong: true, color: colors.profits },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

/** A split in equal parts counts heads, not fine units: its total is too small to be a weight. */
function partInWords(
  document: FirstShareholdingStatement,
  own: string,
  total: string,
  weight: (value: string) => string,
  pool: string,
): string {
  const counted = total.length <= 6;
  const [mine, all] = counted ? [own, total] : [weight(own), weight(total)];
  return `${mine}\u00a0/ ${all} ×\u00a0${money(document, pool)}`;
}
