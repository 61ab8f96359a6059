import type { Label } from '../../core/charters/charter.ts';
import type { CurrentDocument, StepLine } from '../../core/statements/document.ts';
import { decimalMark, type Language } from './format.ts';
import { money, type Frame } from './frame.ts';
import { drawTable, type Row } from './table.ts';
import { styles } from './theme.ts';
import { rightsSentences } from './words/rights.ts';

/** The sharing from the result to nothing left, each line with how it was worked out. */
export function drawSteps(frame: Frame, document: CurrentDocument): void {
  const { sheet, words, language } = frame;
  const { result } = document;
  const say = (amount: string): string => money(document, amount);
  sheet.heading(words.resultSteps, 90);
  const rows: Row[] = [{ cells: [words.result, '', say(result.amount)], strong: true }];
  if (!isZero(result.broughtForward)) rows.push({ cells: [words.broughtForward, words.broughtForwardNote, say(result.broughtForward)] });
  for (const step of result.steps) rows.push({ cells: [step.label[language], derivation(frame, step, say), amountOf(step, say)] });
  if (!isZero(result.unallocated)) rows.push({ cells: [words.unallocated, words.unallocatedNote, say(result.unallocated)] });
  if (!isZero(result.undistributed) || result.steps.length === 0)
    rows.push({ cells: [words.undistributed, words.undistributedNote, say(result.undistributed)] });
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

function derivation({ words, language }: Frame, step: StepLine, say: (amount: string) => string): string {
  const text = wordsIn(step.words, language);
  return isBeside(step) ? `${text} ${words.paidBeside(say(step.amount))}` : text;
}

/** The column adds up to the result: what is paid beside it stands in words only. */
function amountOf(step: StepLine, say: (amount: string) => string): string {
  return isBeside(step) ? '' : say(step.taken);
}

function isBeside(step: StepLine): boolean {
  return step.taken !== step.amount;
}

export function isZero(amount: string): boolean {
  return /^-?[0.]+$/u.test(amount);
}

/** Sentences of the charter's words as print has them: a true minus sign before figures, as everywhere else on the page. */
export function wordsIn(text: Label, language: Language): string {
  return text[language].replace(/(?<![\p{L}\p{N}])-(?=[\d€$£]|[A-Z]{2,3})/gu, '\u2212');
}

export function rightsInWords({ charter, language }: CurrentDocument): string {
  return rightsSentences(charter.rights, language);
}

export function drawNote(frame: Pick<Frame, 'sheet'>, text: string): void {
  frame.sheet.block('P', text, styles.small, { after: 2 });
}
