import type { StatementDocument, StepLine } from '../../core/statements/document.ts';
import { decimalMark, formatBasisPoints, formatWeight } from './format.ts';
import { money, type Frame } from './frame.ts';
import { drawTable, type Row } from './table.ts';
import { styles } from './theme.ts';

/** The waterfall from the result to nothing left, each line with how it was worked out. */
export function drawSteps(frame: Frame, document: StatementDocument): void {
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

function derivation(frame: Frame, document: StatementDocument, step: StepLine): string {
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

export function rightsInWords(frame: Frame, document: StatementDocument): string {
  const { rights } = document.charter;
  const equal = rights.rule === 'mixed' ? rights.equalBasisPoints : 10_000;
  return frame.words.rights(rights, formatBasisPoints(equal, frame.language), formatBasisPoints(10_000 - equal, frame.language));
}

export function drawNote(frame: Frame, text: string): void {
  frame.sheet.block('P', text, styles.small, { after: 2 });
}
