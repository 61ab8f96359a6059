import type { AnnualStatement } from '../../core/statements/annual.ts';
import type { FirstAnnualStatement } from '../../core/statements/third.ts';
import { decimalMark, formatDay, formatPercent, formatWeight } from './format.ts';
import { drawYearOfCapital } from './yearOfCapital.ts';
import { drawEnd } from './end.ts';
import { drawIssuer, drawLimits, drawRecipient, drawTitle, money, timeText, titleWords, type Frame } from './frame.ts';
import { drawNote, drawRates, isZero } from './sections.ts';
import { drawTable } from './table.ts';
import { colors } from './theme.ts';
import { annualWords } from './words/annual.ts';
import { paperWords } from './words/paper.ts';

/** Draws a member's year: amounts attributed, accounts, what was given, shares held. */
export function drawAnnual(frame: Frame, document: AnnualStatement | FirstAnnualStatement): void {
  const { words, language } = frame;
  const own = annualWords[language];
  const paper = paperWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: paper.span(formatDay(document.from, language), formatDay(document.to, language)),
    figure: {
      label: own.attributedInYear,
      value: money(document, document.amount),
      color: colors.profits,
      lines: isZero(document.repaid) ? [] : [{ text: own.released(money(document, document.repaid)), color: colors.profits }],
    },
  });
  drawRecipient(frame, document);
  drawPeriods(frame, document);
  if ('byStep' in document) drawByStep(frame, document);
  drawAccounts(frame, document);
  if (document.capital) drawYearOfCapital(frame, document, document.capital);
  drawHolding(frame, document);
  drawRates(frame, document, { heading: own.given, nothing: own.nothingGiven });
  frame.sheet.heading(words.basis);
  frame.sheet.list([own.basisPeriods, words.weightRule]);
  drawLimits(
    frame,
    [paper.provesFrom(String(document.head.seq)), paper.provesSame],
    [
      own.notTax,
      own.notPaid,
      ...('byStep' in document ? [own.noWithholding] : []),
      ...(document.capital ? [] : [own.noCapital]),
      paper.notWhen,
      paper.notWho,
    ],
  );
  drawEnd(frame, document);
}

function drawPeriods(frame: Frame, document: AnnualStatement | FirstAnnualStatement): void {
  const { sheet, words, language } = frame;
  const own = annualWords[language];
  const say = (amount: string): string => money(document, amount);
  sheet.heading(own.attributed, 80);
  if (document.periods.length === 0) {
    sheet.paragraph(own.noPeriods);
    return;
  }
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: own.period, grow: 1 },
      { header: words.profits, align: 'decimal' },
      { header: words.rightsColumn, align: 'decimal' },
      { header: own.amount, align: 'decimal' },
      { header: words.inCash, align: 'decimal' },
      { header: words.retained, align: 'decimal' },
      { header: words.repaidColumn, align: 'decimal' },
    ],
    rows: [
      ...document.periods.map((period) => ({
        cells: [
          words.period(period.number, formatDay(period.from, language), formatDay(period.to, language)),
          formatPercent(period.profitShare, language),
          formatPercent(period.rightsShare, language),
          say(period.amount),
          say(period.cash),
          say(period.retained),
          say(period.repaid),
        ],
      })),
      {
        cells: [words.total, '', '', say(document.amount), say(document.cash), say(document.retained), say(document.repaid)],
        strong: true,
        color: colors.profits,
      },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
    size: 8.5,
  });
  drawNote(frame, own.attributedNote);
}

/** The same amounts by the step that gave them: an interest on capital is another income than a patronage refund. */
function drawByStep(frame: Frame, document: AnnualStatement): void {
  const { sheet, words, language } = frame;
  const own = annualWords[language];
  const [only, ...others] = document.byStep;
  if (!only) return;
  if (others.length === 0) {
    drawNote(frame, own.onlyStep(only.label[language]));
    return;
  }
  sheet.heading(own.byStep, 70);
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: words.step, grow: 1 },
      { header: own.amount, align: 'decimal' },
    ],
    rows: [
      ...document.byStep.map(({ label, amount }) => ({ cells: [label[language], money(document, amount)] })),
      { cells: [words.total, money(document, document.amount)], strong: true, color: colors.profits },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function drawAccounts(frame: Frame, document: AnnualStatement | FirstAnnualStatement): void {
  const { sheet, words, language } = frame;
  const own = annualWords[language];
  if (document.accounts.length === 0) return;
  // A day's name in one or two lines, and amounts of any size that still fit.
  const wide = frame.layoutVersion < 5 ? {} : { atLeast: 72 };
  sheet.heading(own.accounts, 70);
  drawTable(sheet, {
    columns: [
      { header: words.account, grow: 1 },
      { header: own.onFirst, align: 'decimal', ...wide },
      { header: own.onLast, align: 'decimal', ...wide },
    ],
    rows: document.accounts.map((account) => ({
      cells: [account.label[language], money(document, account.opening), money(document, account.closing)],
    })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, own.accountsNote);
}

function drawHolding(frame: Frame, document: AnnualStatement | FirstAnnualStatement): void {
  const { sheet, words, language } = frame;
  const own = annualWords[language];
  const { holding, cooperative } = document;
  const weight = (value: string): string => formatWeight(value, cooperative.currencyDigits, language);
  sheet.heading(own.holding, 80);
  drawTable(sheet, {
    columns: [
      { header: words.weight, grow: 1 },
      { header: words.member, align: 'decimal' },
    ],
    rows: [
      { cells: [own.onFirst, weight(holding.openingWeight)] },
      { cells: [own.inYear, weight(holding.movementWeight)] },
      { cells: [own.onLast, weight(holding.closingWeight)], strong: true },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, `${own.timeGiven(timeText(frame, document.seconds))} ${own.allMembers(weight(holding.groupClosingWeight))}`);
}
