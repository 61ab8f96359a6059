import type { DistributionReport } from '../../core/statements/document.ts';
import type { ThirdDistributionReport } from '../../core/statements/third.ts';
import { addAmounts } from './amounts.ts';
import { decimalMark, formatDay } from './format.ts';
import { money, type Frame } from './frame.ts';
import { amountOf, derivation, drawNote, isZero, negated } from './sections.ts';
import { drawTable, type Row } from './table.ts';
import { colors, styles } from './theme.ts';
import { assemblyWords } from './words/assembly.ts';

/** The parts of the report that an assembly needs to decide: what is left after each step, how each account moves, and room for the vote. */
export function drawFalling(frame: Frame, document: DistributionReport | ThirdDistributionReport): void {
  const { sheet, words, language } = frame;
  const { result, cooperative } = document;
  const own = assemblyWords[language];
  const say = (amount: string): string => money(document, amount);
  const add = (...amounts: string[]): string => addAmounts(amounts, cooperative.currencyDigits);
  let left = result.amount;
  const rows: Row[] = [{ cells: [words.result, '', say(result.amount), say(left)], strong: true }];
  if (!isZero(result.broughtForward)) {
    left = add(left, result.broughtForward);
    rows.push({ cells: [words.broughtForward, words.broughtForwardNote, say(result.broughtForward), say(left)] });
  }
  for (const step of result.steps) {
    left = add(left, negated(step.taken));
    rows.push({ cells: [step.label[language], derivation(frame, step, say), amountOf(step, say), say(left)] });
  }
  if (!isZero(result.unallocated)) {
    left = add(left, negated(result.unallocated));
    rows.push({ cells: [words.unallocated, words.unallocatedNote, say(result.unallocated), say(left)] });
  }
  if (!isZero(result.undistributed) || result.steps.length === 0)
    rows.push({
      cells: [words.undistributed, words.undistributedNote, say(result.undistributed), say(add(left, negated(result.undistributed)))],
    });
  sheet.heading(words.resultSteps, 90);
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 4 },
      { header: words.derivation, grow: 6 },
      { header: words.amount, align: 'decimal' },
      { header: own.left, align: 'decimal' },
    ],
    rows,
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

export function drawAccountsMoved(frame: Frame, document: DistributionReport | ThirdDistributionReport): void {
  const { sheet, words, language } = frame;
  if (document.accounts.length === 0) return;
  const say = (amount: string): string => money(document, amount);
  sheet.heading(words.accounts, 80);
  drawTable(sheet, {
    columns: [
      { header: words.account, grow: 1 },
      { header: words.accountBefore, align: 'decimal' },
      { header: assemblyWords[language].moved, align: 'decimal' },
      { header: words.accountAfter, align: 'decimal' },
    ],
    rows: document.accounts.map(({ label, before, after }) => ({
      cells: [label[language], say(before), say(addAmounts([after, negated(before)], document.cooperative.currencyDigits)), say(after)],
    })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

/** The proposal, lines to write the votes on, and lines to sign on. */
export function drawVote(frame: Frame, document: DistributionReport | ThirdDistributionReport): void {
  const { sheet, language } = frame;
  const own = assemblyWords[language];
  const { from, to } = document.period;
  sheet.heading(own.decision, 200);
  sheet.paragraph(own.resolution(money(document, document.result.amount), formatDay(from, language), formatDay(to, language)));
  drawBlanks(frame, [[own.held], [own.present, own.inFavour, own.against, own.abstained]]);
  drawBlanks(frame, [own.signs], 40);
  drawNote(frame, own.blank);
}

/** Rows of labels, each with a line below to write on. */
export function drawBlanks({ sheet }: Frame, rows: readonly (readonly string[])[], room = 26): void {
  for (const labels of rows) {
    sheet.ensure(room + 12);
    const top = sheet.y + 4;
    const width = (sheet.width - 12 * (labels.length - 1)) / labels.length;
    let bottom = top;
    labels.forEach((label, index) => {
      const x = sheet.left + index * (width + 12);
      sheet.y = top;
      sheet.block('P', label, styles.quiet, { x, width });
      bottom = Math.max(bottom, sheet.y);
    });
    const line = bottom + room - 8;
    sheet.artifact(() =>
      labels.forEach((_, index) =>
        sheet.rule(line, sheet.left + index * (width + 12), sheet.left + index * (width + 12) + width, 0.7, colors.ink),
      ),
    );
    sheet.y = line + 6;
  }
}
