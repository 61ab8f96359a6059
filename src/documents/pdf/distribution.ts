import type { DistributionReport } from '../../core/statements/document.ts';
import type { FirstDistributionReport } from '../../core/statements/first.ts';
import type { SecondDistributionReport } from '../../core/statements/second.ts';
import type { ThirdDistributionReport } from '../../core/statements/third.ts';
import { addAmounts } from './amounts.ts';
import { drawBar, makeQr, qrText, type Segment } from './figures.ts';
import { drawFirstSteps, firstRightsInWords } from './first.ts';
import { decimalMark, formatPercent, formatWeight } from './format.ts';
import { drawAccountsMoved, drawFalling, drawVote } from './assembly.ts';
import { drawAudit } from './audit.ts';
import { drawEnd, drawFooters } from './end.ts';
import { drawBasis, drawIssuer, drawLimits, drawTitle, money, notProved, periodOf, quantityAlign, timeText, type Frame } from './frame.ts';
import { drawNote, drawSteps, isZero, negated, rightsInWords } from './sections.ts';
import { drawTable } from './table.ts';
import { colors } from './theme.ts';
import { leaverSentences } from './words/leaver.ts';

type Report = DistributionReport | ThirdDistributionReport | SecondDistributionReport | FirstDistributionReport;
type LaterReport = Exclude<Report, FirstDistributionReport>;

/** Draws the report that the group reads together: the result, its steps, each member's part, the accounts before and after. */
export function drawDistribution(frame: Frame, document: Report): void {
  const { sheet, words } = frame;
  const loss = document.result.amount.startsWith('-');
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: words.distributionTitle,
    when: periodOf(frame, document),
    figure: {
      label: loss ? words.loss : words.sharedResult,
      value: money(document, document.result.amount),
      color: loss ? colors.ink : colors.profits,
      lines: [],
    },
  });
  if (!loss) drawStepsBar(frame, document);
  if (document.schema === 1) drawFirstSteps(frame, document);
  else if (document.schema === 2) drawSteps(frame, document);
  else drawFalling(frame, document);
  drawMembers(frame, document);
  if (document.schema !== 1) {
    drawForms(frame, document);
    drawProjects(frame, document);
    drawLeavers(frame, document);
  }
  if ('paper' in document) drawAccountsMoved(frame, document);
  else drawAccounts(frame, document);
  drawBasis(frame, document, document.schema === 1 ? firstRightsInWords(frame, document) : rightsInWords(document));
  drawLimits(frame, words.provesItems(String(document.head.seq)), notProved(frame, document, words.provesNotReport));
  if ('paper' in document) {
    drawVote(frame, document);
    drawEnd(frame, document);
    return;
  }
  const qr = makeQr(sheet, qrText(document.number, frame.dataSha256));
  drawAudit(frame, document, qr);
  drawFooters(frame, document, qr);
}

/** Reserves and funds in the colour of rights (they stay with the group), what members receive in the colour of profits. */
function drawStepsBar(frame: Frame, document: Report): void {
  const { sheet, words, language } = frame;
  const segments = document.schema === 1 ? firstSegments(document) : segmentsOf(document);
  if (segments.length === 0) return;
  const parts = document.result.steps.map((step) => `${step.label[language]} ${money(document, step.amount)}`).join(', ');
  const top = sheet.y;
  const bbox = [sheet.left, top, sheet.right, top + 9];
  sheet.tag(sheet.root, 'Figure', () => drawBar(sheet, sheet.left, top, sheet.width, 9, segments), {
    alt: words.stepsBarAlt(parts),
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  sheet.y += 11;
}

const kept = [colors.rights, '#5c8f91', '#9fbfc0'] as const;

/** Numbers are only used for the length of a drawing here, never for an amount. */
function firstSegments({ result }: FirstDistributionReport): Segment[] {
  const whole = Number(result.amount);
  if (!(whole > 0)) return [];
  let count = 0;
  return result.steps.map((step) => ({
    part: Number(step.amount) / whole,
    color: step.kind === 'split' ? colors.profits : kept[count++ % kept.length]!,
  }));
}

/** What members receive last, so that it stands together. */
function segmentsOf({ result }: LaterReport): Segment[] {
  const whole = Number(result.amount) + Number(result.broughtForward);
  if (!(whole > 0)) return [];
  const steps = result.steps.map((step) => {
    const toAccounts = step.toAccounts.reduce((sum, { amount }) => sum + Number(amount), 0);
    return { toAccounts, toMembers: Number(step.taken) - toAccounts };
  });
  const accounts = steps.filter(({ toAccounts }) => toAccounts > 0);
  const members = steps.filter(({ toMembers }) => toMembers > 0);
  return [
    ...accounts.map(({ toAccounts }, index) => ({ part: toAccounts / whole, color: kept[index % kept.length]! })),
    ...members.map(({ toMembers }) => ({ part: toMembers / whole, color: colors.profits })),
  ];
}

function drawMembers(frame: Frame, document: Report): void {
  const { sheet, words, language } = frame;
  const weight = (value: string): string => formatWeight(value, document.cooperative.currencyDigits, language);
  sheet.heading(words.members, 90);
  const sum = (values: readonly string[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);
  const amount = addAmounts(
    document.members.map((member) => member.amount),
    document.cooperative.currencyDigits,
  );
  drawTable(sheet, {
    keepTotal: document.schema !== 1,
    columns: [
      { header: words.reference, align: 'decimal' },
      { header: words.name, grow: 1 },
      { header: words.time, align: quantityAlign(frame) },
      { header: words.weight, align: 'decimal' },
      { header: words.profits, align: 'decimal' },
      { header: words.rightsColumn, align: 'decimal' },
      { header: words.amount, align: 'decimal' },
    ],
    rows: [
      ...document.members.map((member) => ({
        cells: [
          String(member.number),
          member.name,
          timeText(frame, member.seconds),
          weight(member.weight),
          formatPercent(member.profitShare, language),
          formatPercent(member.rightsShare, language),
          money(document, member.amount),
        ],
      })),
      {
        cells: [
          '',
          words.total,
          timeText(
            frame,
            document.members.reduce((total, member) => total + member.seconds, 0),
          ),
          weight(sum(document.members.map((member) => member.weight)).toString()),
          '',
          '',
          money(document, amount),
        ],
        strong: true,
      },
    ],
    mark: decimalMark[language],
  });
  drawNote(frame, words.weightNote);
}

/** Member by member, what is cash, what is retained and what becomes payable: nothing when all of it is cash. */
function drawForms(frame: Frame, document: LaterReport): void {
  const { sheet, words, language } = frame;
  const { members, cooperative } = document;
  const other = members.map((member) =>
    addAmounts([member.amount, negated(member.cash), negated(member.retained)], cooperative.currencyDigits),
  );
  const columns = [
    { header: words.inCash, amounts: members.map((member) => member.cash) },
    { header: words.otherAccounts, amounts: other },
    { header: words.retained, amounts: members.map((member) => member.retained) },
    { header: words.amount, amounts: members.map((member) => member.amount) },
    { header: words.repaidColumn, amounts: members.map((member) => member.repaid) },
  ];
  const [cash, chosen, retained, any, repaid] = columns.map(({ amounts }) => amounts.some((amount) => !isZero(amount)));
  if (!chosen && !retained && !repaid) return;
  const shown = columns.filter((_, index) => [cash, chosen, retained, any, repaid][index]);
  sheet.heading(words.becomesOfAll, 90);
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: words.reference, align: 'decimal' },
      { header: words.name, grow: 1 },
      ...shown.map(({ header }) => ({ header, align: 'decimal' as const })),
    ],
    rows: [
      ...members.map((member, index) => ({
        cells: [String(member.number), member.name, ...shown.map(({ amounts }) => money(document, amounts[index]!))],
      })),
      {
        cells: ['', words.total, ...shown.map(({ amounts }) => money(document, addAmounts(amounts, cooperative.currencyDigits)))],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    ...(sheet.layoutVersion < 6 ? {} : { size: 8 }),
  });
  if (repaid) drawNote(frame, words.repaidNote);
}

function drawProjects(frame: Frame, document: LaterReport): void {
  const { sheet, words, language } = frame;
  const rows = document.rightsByProject.flatMap(({ project, members }) =>
    members.map(({ name, share }, index) => ({ cells: [index === 0 ? project : '', name, formatPercent(share, language)] })),
  );
  if (rows.length === 0) return;
  sheet.heading(words.byProject, 80);
  drawTable(sheet, {
    columns: [
      { header: words.project, grow: 1 },
      { header: words.name, grow: 1 },
      { header: words.rightsOfProject, align: 'decimal' },
    ],
    rows,
    mark: decimalMark[language],
  });
}

function drawLeavers(frame: Frame, document: LaterReport): void {
  const { sheet, words, language } = frame;
  if (document.leavers.length === 0) return;
  sheet.heading(words.leavers);
  sheet.list(document.leavers.map((leaver) => leaverSentences(leaver, leaver.name, document.cooperative, language).join(' ')));
}

function drawAccounts(frame: Frame, document: Report): void {
  const { sheet, words, language } = frame;
  if (document.accounts.length === 0) return;
  sheet.heading(words.accounts, 80);
  drawTable(sheet, {
    columns: [
      { header: words.account, grow: 1 },
      { header: words.accountBefore, align: 'decimal' },
      { header: words.accountAfter, align: 'decimal' },
    ],
    rows: document.accounts.map((line) => ({ cells: [line.label[language], money(document, line.before), money(document, line.after)] })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
}
