import type { MaybeLogged } from '../../core/statements/auditLog.ts';
import type { ContributionLine, ContributionStatement } from '../../core/statements/contributions.ts';
import { decimalMark, formatDay, formatQuantity, formatRoughly, formatShortDay, formatWeight } from './format.ts';
import { drawEnd } from './end.ts';
import { drawIssuer, drawLimits, drawRecipient, drawTitle, groupsHours, quantityAlign, timeText, titleWords, type Frame } from './frame.ts';
import { drawNote, drawRates } from './sections.ts';
import { drawTable } from './table.ts';
import { colors } from './theme.ts';
import { contributionWords } from './words/contributions.ts';
import { paperWords } from './words/paper.ts';

/** Draws what a member gave in some days: sums first, then every contribution with who approved it. */
export function drawContributions(frame: Frame, document: MaybeLogged<ContributionStatement>): void {
  const { language, words } = frame;
  const own = contributionWords[language];
  const paper = paperWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: paper.span(formatDay(document.from, language), formatDay(document.to, language)),
    figure: {
      label: own.approvedTime,
      value: timeText(frame, document.approved.seconds),
      color: colors.rights,
      lines: [
        {
          text: own.approvedWeight(formatWeight(document.approved.weight, document.cooperative.currencyDigits, language)),
          color: colors.rights,
        },
        ...(document.waiting.entries === 0 ? [] : [{ text: own.waitingCount(document.waiting.entries), color: colors.quiet }]),
      ],
    },
  });
  drawRecipient(frame, document);
  drawSums(frame, document);
  drawProjects(frame, document);
  drawRates(frame, document, { heading: own.basis, nothing: words.nothingGiven });
  frame.sheet.heading(words.basis);
  frame.sheet.list([words.weightRule, own.waitingRule]);
  drawLimits(
    frame,
    [paper.provesFrom(String(document.head.seq)), paper.provesSame],
    [own.notPaid, own.notAll, paper.notWhen, paper.notWho],
  );
  drawLines(frame, document);
  drawEnd(frame, document);
}

function drawSums(frame: Frame, document: MaybeLogged<ContributionStatement>): void {
  const { sheet, words, language } = frame;
  const { cooperative, byActivity, approved, waiting } = document;
  const own = contributionWords[language];
  const weight = (value: string): string => formatWeight(value, cooperative.currencyDigits, language);
  sheet.heading(words.given, 80);
  if (byActivity.length === 0) {
    sheet.paragraph(own.nothing);
    return;
  }
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: words.activity, grow: 1 },
      { header: own.approved, align: quantityAlign(frame) },
      { header: words.weight, align: 'decimal' },
      { header: words.entries, align: 'decimal' },
      { header: own.waiting, align: quantityAlign(frame) },
      { header: words.entries, align: 'decimal' },
    ],
    rows: [
      ...byActivity.map((line) => ({
        cells: [
          line.activity[language],
          formatRoughly(line.approved.quantity, line.unit, cooperative, language, groupsHours(frame)),
          weight(line.approved.weight),
          String(line.approved.entries),
          line.waiting.entries === 0 ? '–' : formatQuantity(line.waiting.quantity, line.unit, cooperative, language, groupsHours(frame)),
          String(line.waiting.entries),
        ],
      })),
      {
        cells: [words.total, '', weight(approved.weight), String(approved.entries), '', String(waiting.entries)],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function drawProjects(frame: Frame, document: MaybeLogged<ContributionStatement>): void {
  const { sheet, words, language } = frame;
  const { cooperative, byProject } = document;
  const own = contributionWords[language];
  if (byProject.length === 0) return;
  sheet.heading(own.byProject, 80);
  drawTable(sheet, {
    columns: [
      { header: words.project, grow: 1 },
      { header: own.timeApproved, align: quantityAlign(frame) },
      { header: words.weight, align: 'decimal' },
      { header: words.entries, align: 'decimal' },
      { header: own.timeWaiting, align: quantityAlign(frame) },
      { header: words.entries, align: 'decimal' },
    ],
    rows: byProject.map((line) => ({
      cells: [
        line.project,
        formatRoughly(line.approved.seconds, 'time', cooperative, language, groupsHours(frame)),
        formatWeight(line.approved.weight, cooperative.currencyDigits, language),
        String(line.approved.entries),
        line.waiting.entries === 0 ? '–' : formatQuantity(line.waiting.seconds, 'time', cooperative, language, groupsHours(frame)),
        String(line.waiting.entries),
      ],
    })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function drawLines(frame: Frame, document: MaybeLogged<ContributionStatement>): void {
  const { sheet, words, language } = frame;
  const { cooperative, lines } = document;
  const own = contributionWords[language];
  if (lines.length === 0) return;
  sheet.heading(own.annex, 100);
  drawNote(frame, own.annexNote(lines.length));
  sheet.y += 3;
  drawTable(sheet, {
    columns: [
      { header: words.day },
      { header: words.reference, align: 'decimal' },
      { header: words.project, grow: 4 },
      { header: words.activity, grow: 4 },
      { header: words.quantity, align: quantityAlign(frame) },
      { header: words.weight, align: 'decimal' },
      { header: own.decided, grow: 5 },
    ],
    rows: lines.map((line) => ({
      cells: [
        formatShortDay(line.day, language),
        String(line.reference),
        line.project,
        line.activity[language] + (line.corrects === null ? '' : words.correction(line.corrects)),
        formatQuantity(line.quantity, line.unit, cooperative, language, groupsHours(frame)),
        formatWeight(line.weight, cooperative.currencyDigits, language),
        decision(frame, line),
      ],
      ...(line.state === 'waiting' ? { color: colors.quiet } : {}),
    })),
    mark: decimalMark[language],
    size: 8,
  });
}

function decision({ language }: Frame, { state, approver, decidedOn }: ContributionLine): string {
  const own = contributionWords[language];
  if (state === 'waiting') return own.stillWaiting;
  return [approver, decidedOn === null ? '' : formatShortDay(decidedOn, language)].filter((part) => part !== '').join(', ');
}
