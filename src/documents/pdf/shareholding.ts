import type { NextPeriod, PromiseLine, ShareholdingStatement } from '../../core/statements/document.ts';
import type { FirstShareholdingStatement } from '../../core/statements/first.ts';
import type { SecondShareholdingStatement } from '../../core/statements/second.ts';
import type { ThirdShareholdingStatement } from '../../core/statements/third.ts';
import { drawBar, makeQr, partOf, qrText } from './figures.ts';
import { drawFirstParts, drawFirstSteps, firstRightsInWords } from './first.ts';
import {
  decimalMark,
  formatDuration,
  formatDay,
  formatFraction,
  formatMultiplier,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRate,
  formatRoughly,
  formatShortDay,
  formatWeight,
} from './format.ts';
import { drawAudit } from './audit.ts';
import { drawEnd, drawFooters } from './end.ts';
import {
  drawBasis,
  drawIssuer,
  drawLimits,
  drawRecipient,
  drawTitle,
  groupsHours,
  money,
  notProved,
  periodOf,
  quantityAlign,
  type Frame,
} from './frame.ts';
import { drawParts } from './parts.ts';
import { drawNote, drawRates, drawSteps, rightsInWords } from './sections.ts';
import { drawTable, plainTableHeight, type Table } from './table.ts';
import { colors, styles } from './theme.ts';
import { standingWords } from './words/standing.ts';
import { drawYearOfCapital } from './yearOfCapital.ts';

type Statement = ShareholdingStatement | ThirdShareholdingStatement | SecondShareholdingStatement | FirstShareholdingStatement;

/** Draws a member's statement of one period, top to bottom. */
export function drawShareholding(frame: Frame, document: Statement): void {
  const { sheet, words, language } = frame;
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: words.shareholdingTitle,
    when: periodOf(frame, document),
    figure: {
      label: words.yourAmount,
      value: money(document, document.amount),
      color: colors.profits,
      lines: [
        { text: `${formatPercent(document.holding.profitShare, language)} ${words.ofProfits}`, color: colors.profits },
        { text: `${formatPercent(document.holding.rightsShare, language)} ${words.ofRights}`, color: colors.rights },
      ],
    },
  });
  drawRecipient(frame, document);
  drawHolding(frame, document);
  if ('paper' in document) {
    drawRates(frame, document, { heading: words.given, nothing: words.nothingGiven, noted: 'audit' in document });
    drawPromises(frame, document);
    if ('audit' in document) {
      drawStanding(frame, document);
      drawUnsettled(frame, document);
      drawShares(frame, document);
    }
  } else drawGiven(frame, document);
  if (document.schema === 1) {
    drawFirstSteps(frame, document);
    drawFirstParts(frame, document);
  } else {
    drawSteps(frame, document);
    drawParts(frame, document);
  }
  drawBasis(frame, document, document.schema === 1 ? firstRightsInWords(frame, document) : rightsInWords(document));
  drawLimits(frame, words.provesItems(String(document.head.seq)), notProved(frame, document, words.provesNotStatement));
  drawMovements(frame, document);
  if ('paper' in document) {
    drawEnd(frame, document);
    return;
  }
  const qr = makeQr(sheet, qrText(document.number, frame.dataSha256));
  drawAudit(frame, document, qr);
  drawFooters(frame, document, qr);
}

/** What was promised and given, and how the member votes. */
function drawPromises(frame: Frame, document: ShareholdingStatement | ThirdShareholdingStatement): void {
  const { sheet, words, language } = frame;
  const own = standingWords[language];
  const quantity = (text: string, unit: PromiseLine['unit']): string =>
    formatRoughly(Number(text), unit, document.cooperative, language, groupsHours(frame));
  if (document.promises.length > 0) {
    sheet.heading(own.promised, 80);
    drawTable(sheet, {
      columns: [
        { header: words.project, grow: 1 },
        { header: words.activity, grow: 1 },
        { header: own.due, align: quantityAlign(frame) },
        { header: own.given, align: quantityAlign(frame) },
      ],
      rows: document.promises.map((line) => ({
        cells: [line.project, line.activity[language], quantity(line.promised, line.unit), quantity(line.given, line.unit)],
      })),
      mark: decimalMark[language],
      rowHeaders: true,
    });
    drawNote(frame, own.promisedNote);
  }
  if ('audit' in document) return;
  sheet.heading(own.voting);
  sheet.paragraph(own.votes(document.colleges));
}

/** The vote, and what comes next; that no assembly is called, and that nothing is contested, is said too. */
function drawStanding({ sheet, language }: Frame, { colleges, next, unsettled }: ShareholdingStatement): void {
  const own = standingWords[language];
  const day = (text: string): string => formatDay(text, language);
  const rows: [string, string][] = [
    [own.voting, own.votes(colleges)],
    ...(unsettled.length === 0 ? [[own.unsettled, own.settled] as [string, string]] : []),
    [own.next, next.to === null ? own.nextFrom(day(next.from)) : own.nextClosed(day(next.from), day(next.to))],
    ...(next.charter ? [[own.charter, own.nextCharter(next.charter.title[language], day(next.charter.from))] as [string, string]] : []),
    [own.meeting, meetingOf(next.assembly, language)],
  ];
  const table: Table = {
    columns: [
      { header: '', grow: 3 },
      { header: '', grow: 7 },
    ],
    rows: rows.map((cells) => ({ cells })),
    mark: decimalMark[language],
    plain: true,
    rowHeaders: true,
  };
  sheet.heading(own.standing, 20 + plainTableHeight(sheet, table));
  drawTable(sheet, table);
}

function meetingOf(assembly: NextPeriod['assembly'], language: Frame['language']): string {
  const own = standingWords[language];
  if (assembly === null) return own.noMeeting;
  const { day, time, title, place } = assembly;
  const when = time === null ? formatDay(day, language) : own.atHour(formatDay(day, language), time);
  return [when, place, title].filter((part) => part !== '').join(', ');
}

/** Shares of the capital, of a member who has had some. */
function drawShares(frame: Frame, document: ShareholdingStatement): void {
  const { capital } = document;
  if (capital === null || (capital.opening.shares === 0 && capital.movements.length === 0)) return;
  drawYearOfCapital(frame, document, capital);
  drawNote(frame, standingWords[frame.language].notMarket);
}

/** Contributions of the period's days that did not count, each with why. */
function drawUnsettled(frame: Frame, document: ShareholdingStatement): void {
  const { sheet, words, language } = frame;
  const own = standingWords[language];
  if (document.unsettled.length === 0) return;
  sheet.heading(own.unsettled, 80);
  drawTable(sheet, {
    columns: [
      { header: words.day },
      { header: words.reference, align: 'decimal' },
      { header: words.project, grow: 3 },
      { header: words.activity, grow: 3 },
      { header: words.quantity, align: quantityAlign(frame) },
      { header: own.state, grow: 5 },
    ],
    rows: document.unsettled.map((line) => ({
      cells: [
        formatShortDay(line.day, language),
        String(line.reference),
        line.project,
        line.activity[language],
        formatQuantity(line.quantity, line.unit, document.cooperative, language, groupsHours(frame)),
        line.on === null ? own.waiting : own.returned(line.by, formatShortDay(line.on, language), line.reason),
      ],
    })),
    mark: decimalMark[language],
    size: 8,
  });
  drawNote(frame, own.unsettledNote);
}

function drawHolding(frame: Frame, document: Statement): void {
  const { sheet, words, language } = frame;
  const { holding, cooperative } = document;
  const weight = (value: string): string => formatWeight(value, cooperative.currencyDigits, language);
  sheet.heading(words.holding);
  drawShareBar(frame, words.profitShare, holding.profitShare, holding.previousProfitShare, colors.profits);
  drawShareBar(frame, words.rightsShare, holding.rightsShare, holding.previousRightsShare, colors.rights);
  sheet.y += 4;
  const groupOpening = (BigInt(holding.groupClosingWeight) - BigInt(holding.groupMovementWeight)).toString();
  const withPart = 'audit' in document;
  const part = (own: string, all: string): string[] =>
    !withPart ? [] : [BigInt(all) > 0n ? formatPercent(`${own}/${all}`, language) : '–'];
  drawTable(sheet, {
    columns: [
      { header: words.weight, grow: 1 },
      { header: words.member, align: 'decimal' },
      { header: words.group, align: 'decimal' },
      ...(withPart ? [{ header: standingWords[language].ofAll, align: 'decimal' as const }] : []),
    ],
    rows: [
      { cells: [words.opening, weight(holding.openingWeight), weight(groupOpening), ...part(holding.openingWeight, groupOpening)] },
      {
        cells: [
          words.movements,
          weight(holding.movementWeight),
          weight(holding.groupMovementWeight),
          ...part(holding.movementWeight, holding.groupMovementWeight),
        ],
      },
      {
        cells: [
          words.closing,
          weight(holding.closingWeight),
          weight(holding.groupClosingWeight),
          ...part(holding.closingWeight, holding.groupClosingWeight),
        ],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, words.weightNote);
}

/** One line: what it is a share of, the bar, the percentage, the exact fraction, and the last period's. */
function drawShareBar(frame: Frame, label: string, share: string, previous: string | null, color: string): void {
  const { sheet, words, language } = frame;
  const percent = formatPercent(share, language);
  const top = sheet.y;
  const barWidth = 130;
  const change = previous === null ? null : formatPoints(previous, share, language);
  const before = previous === null || change === null ? [] : [words.before(formatPercent(previous, language), change.text, change.plural)];
  const text = [formatFraction(share, language), ...before].join(' · ');
  const bbox = [sheet.left, top, sheet.left + barWidth, top + 12];
  sheet.tag(sheet.root, 'Figure', () => drawBar(sheet, sheet.left, top + 2.5, barWidth, 7, [{ part: partOf(share), color }]), {
    alt: words.barAlt(label, percent),
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  const x = sheet.left + barWidth + 12;
  sheet.block('P', `${percent} · ${label}`, { ...styles.strong, color }, { x, width: sheet.width - barWidth - 12 });
  sheet.block('P', text, styles.quiet, { x, width: sheet.width - barWidth - 12, after: 3 });
}

function drawGiven(frame: Frame, document: Statement): void {
  const { sheet, words, language } = frame;
  const { cooperative } = document;
  sheet.heading(words.given, 80);
  if (document.basis.length === 0) {
    sheet.paragraph(words.nothingGiven);
    return;
  }
  const rows = document.basis.map((line) => ({
    cells: [
      line.activity[language],
      formatQuantity(line.quantity, line.unit, cooperative, language, groupsHours(frame)),
      formatRate(line.rate, line.unit, cooperative, language),
      formatMultiplier(line.multiplier, language),
      formatWeight(line.weight, cooperative.currencyDigits, language),
      String(line.entries),
    ],
  }));
  const total = [
    words.total,
    '',
    '',
    '',
    formatWeight(document.holding.movementWeight, cooperative.currencyDigits, language),
    String(document.movements.length),
  ];
  drawTable(sheet, {
    columns: [
      { header: words.activity, grow: 1 },
      { header: words.quantity, align: 'decimal' },
      { header: words.rate, align: 'decimal' },
      { header: words.multiplier, align: 'decimal' },
      { header: words.weight, align: 'decimal' },
      { header: words.entries, align: 'decimal' },
    ],
    rows: [...rows, { cells: total, strong: true }],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(
    frame,
    `${words.timeGiven(formatDuration(document.holding.seconds, groupsHours(frame) ? language : null))} ${words.multiplierNote}`,
  );
}

function drawMovements(frame: Frame, document: Statement): void {
  const { sheet, words, language } = frame;
  const { cooperative } = document;
  if (document.movements.length === 0) return;
  sheet.heading(words.annex, 100);
  drawNote(frame, words.annexNote(document.movements.length));
  sheet.y += 3;
  drawTable(sheet, {
    columns: [
      { header: words.day },
      { header: words.reference, align: 'decimal' },
      { header: words.project, grow: 5 },
      { header: words.activity, grow: 6 },
      { header: words.quantity, align: quantityAlign(frame) },
      { header: words.rate, align: 'decimal' },
      { header: words.multiplier, align: 'decimal' },
      { header: words.weight, align: 'decimal' },
    ],
    rows: document.movements.map((line) => ({
      cells: [
        formatShortDay(line.day, language),
        String(line.reference),
        line.project,
        line.activity[language] + (line.corrects === null ? '' : words.correction(line.corrects)),
        formatQuantity(line.quantity, line.unit, cooperative, language, groupsHours(frame)),
        formatRate(line.rate, line.unit, cooperative, language),
        formatMultiplier(line.multiplier, language),
        formatWeight(line.weight, cooperative.currencyDigits, language),
      ],
    })),
    mark: decimalMark[language],
    size: 8,
  });
}
