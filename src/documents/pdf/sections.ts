import type { Label } from '../../core/charters/charter.ts';
import type { ChartedFacts, CommonHeader, RateLine, ResultLines, StepLine } from '../../core/statements/document.ts';
import { sinceTheStart } from '../../core/days/day.ts';
import { decimalMark, formatDay, formatMultiplier, formatQuantity, formatRate, formatWeight, type Language } from './format.ts';
import { groupsHours, money, quantityAlign, type Frame } from './frame.ts';
import { drawTable, type Row } from './table.ts';
import { styles } from './theme.ts';
import { paperWords } from './words/paper.ts';
import { rightsSentences } from './words/rights.ts';

/** The sharing from the result to nothing left, each line with how it was worked out. */
export function drawSteps(
  frame: Frame,
  document: Pick<CommonHeader, 'cooperative' | 'language'> & { readonly result: ResultLines },
  heading: string = frame.words.resultSteps,
): void {
  const { sheet, words, language } = frame;
  const { result } = document;
  const say = (amount: string): string => money(document, amount);
  sheet.heading(heading, 90);
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

export function derivation({ words, language }: Frame, step: StepLine, say: (amount: string) => string): string {
  const text = wordsIn(step.words, language);
  return isBeside(step) ? `${text} ${words.paidBeside(say(step.amount))}` : text;
}

/** The column adds up to the result: what is paid beside it stands in words only. */
export function amountOf(step: StepLine, say: (amount: string) => string): string {
  return isBeside(step) ? '' : say(step.taken);
}

function isBeside(step: StepLine): boolean {
  return step.taken !== step.amount;
}

export function isZero(amount: string): boolean {
  return /^-?[0.]+$/u.test(amount);
}

/** The same amount the other way round. */
export function negated(amount: string): string {
  return isZero(amount) ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

/** Sentences of the charter's words as print has them: a true minus sign before figures, as everywhere else on the page. */
export function wordsIn(text: Label, language: Language): string {
  return text[language].replace(/(?<![\p{L}\p{N}])-(?=[\d€$£]|[A-Z]{2,3})/gu, '\u2212');
}

export function rightsInWords({ charter, language }: Pick<ChartedFacts, 'charter'> & Pick<CommonHeader, 'language'>): string {
  return rightsSentences(charter.rights, language);
}

export function drawNote(frame: Pick<Frame, 'sheet'>, text: string): void {
  frame.sheet.block('P', text, styles.small, { after: 2 });
}

const superscript = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** The mark of a footnote, from one on. */
export function footnote(index: number): string {
  return [...String(index + 1)].map((digit) => superscript[Number(digit)]).join('');
}

/** What was given by activity and rate, with a footnote that says of each rate whose it is and since when, and what its multiplier does. */
export function drawRates(
  frame: Frame,
  document: Pick<CommonHeader, 'cooperative'> & { readonly basis: readonly RateLine[] },
  {
    heading,
    nothing,
    noted = false,
  }: { readonly heading: string; readonly nothing: string; /** What a weight is was said before. */ readonly noted?: boolean },
): void {
  const { sheet, words, language } = frame;
  const { cooperative, basis } = document;
  const own = paperWords[language];
  sheet.heading(heading, 80);
  if (basis.length === 0) {
    sheet.paragraph(nothing);
    return;
  }
  const weight = (value: string): string => formatWeight(value, cooperative.currencyDigits, language);
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: words.activity, grow: 1 },
      { header: words.quantity, align: quantityAlign(frame) },
      { header: words.rate, align: 'decimal' },
      { header: words.multiplier, align: 'decimal' },
      { header: words.weight, align: 'decimal' },
      { header: words.entries, align: 'decimal' },
    ],
    rows: [
      ...basis.map((line, index) => ({
        cells: [
          `${line.activity[language]}\u00a0${footnote(index)}`,
          formatQuantity(line.quantity, line.unit, cooperative, language, groupsHours(frame)),
          formatRate(line.rate, line.unit, cooperative, language),
          formatMultiplier(line.multiplier, language),
          weight(line.weight),
          String(line.entries),
        ],
      })),
      {
        cells: [
          words.total,
          '',
          '',
          '',
          weight(basis.reduce((sum, line) => sum + BigInt(line.weight), 0n).toString()),
          String(basis.reduce((sum, line) => sum + line.entries, 0)),
        ],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  basis.forEach((line, index) => {
    const since = line.since === sinceTheStart ? null : formatDay(line.since, language);
    const multiplier = line.multiplier === 100 ? own.oneNote : own.multiplierNote(formatMultiplier(line.multiplier, language));
    const rate = formatRate(line.rate, line.unit, cooperative, language);
    drawNote(frame, `${footnote(index)}\u00a0${own.rateNote(line.activity[language], rate, since, line.own)} ${multiplier}`);
  });
  if (!noted) drawNote(frame, words.weightNote);
}
