import type { DistributionReport } from '../../core/statements/document.ts';
import { drawBar, makeQr, qrText, type Segment } from './figures.ts';
import { decimalMark, formatDuration, formatPercent, formatWeight } from './format.ts';
import { drawAudit, drawBasis, drawFooters, drawIssuer, drawLimits, drawTitle, money, type Frame } from './frame.ts';
import { drawNote, drawSteps, rightsInWords } from './sections.ts';
import { drawTable } from './table.ts';
import { colors, contentWidth } from './theme.ts';

/** Draws the report that the group reads together: the result, its steps, each member's part, the accounts before and after. */
export function drawDistribution(frame: Frame, document: DistributionReport): void {
  const { sheet, words } = frame;
  const loss = document.result.amount.startsWith('-');
  drawIssuer(frame, document);
  drawTitle(frame, document, words.distributionTitle, {
    label: loss ? words.loss : words.sharedResult,
    value: money(document, document.result.amount),
    color: loss ? colors.ink : colors.profits,
    lines: [],
  });
  if (!loss) drawStepsBar(frame, document);
  drawSteps(frame, document);
  drawMembers(frame, document);
  drawAccounts(frame, document);
  drawBasis(frame, document, rightsInWords(frame, document));
  drawLimits(frame, document);
  const qr = makeQr(sheet, qrText(document.number, frame.dataSha256));
  drawAudit(frame, document, qr);
  drawFooters(frame, document, qr);
}

/** Reserves and funds in the colour of rights (they stay with the group), what members receive in the colour of profits. */
function drawStepsBar(frame: Frame, document: DistributionReport): void {
  const { sheet, words, language } = frame;
  const whole = Number(document.result.amount);
  if (!(whole > 0)) return;
  const tints = [colors.rights, '#5c8f91', '#9fbfc0'];
  let kept = 0;
  // Numbers are only used for the length of a drawing here, never for an amount.
  const segments: Segment[] = document.result.steps.map((step) => ({
    part: Number(step.amount) / whole,
    color: step.kind === 'split' ? colors.profits : tints[kept++ % tints.length]!,
  }));
  const parts = document.result.steps.map((step) => `${step.label[language]} ${money(document, step.amount)}`).join(', ');
  const top = sheet.y;
  const bbox = [sheet.left, top, sheet.right, top + 9];
  sheet.tag(sheet.root, 'Figure', () => drawBar(sheet, sheet.left, top, contentWidth, 9, segments), {
    alt: words.stepsBarAlt(parts),
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  sheet.y += 11;
}

function drawMembers(frame: Frame, document: DistributionReport): void {
  const { sheet, words, language } = frame;
  const weight = (value: string): string => formatWeight(value, document.cooperative.currencyDigits, language);
  sheet.heading(words.members, 90);
  const sum = (values: readonly string[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);
  const minor = sum(document.members.map((member) => member.amount.replace('.', '')));
  const digits = document.cooperative.currencyDigits;
  const figures = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const amount = `${minor < 0n ? '-' : ''}${digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`}`;
  drawTable(sheet, {
    columns: [
      { header: words.reference, align: 'decimal' },
      { header: words.name, grow: 1 },
      { header: words.time, align: 'decimal' },
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
          formatDuration(member.seconds),
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
          formatDuration(document.members.reduce((total, member) => total + member.seconds, 0)),
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

function drawAccounts(frame: Frame, document: DistributionReport): void {
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
