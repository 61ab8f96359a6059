import { sinceTheStart } from '../../core/days/day.ts';
import type { CommonHeader, StatementDocument } from '../../core/statements/document.ts';
import { drawMark, drawQr, type QrDrawing } from './figures.ts';
import { formatDay, formatHash, formatMoney, type Language } from './format.ts';
import type { Sheet } from './sheet.ts';
import { drawTable, plainTableHeight, type Table } from './table.ts';
import { colors, contentWidth, lineHeightRatio, page, styles } from './theme.ts';
import type { Words } from './words/shape.ts';

/** What every part of a page needs: the data, the paper, the words, and the facts about the data's own bytes. */
export interface Frame {
  readonly sheet: Sheet;
  readonly words: Words;
  readonly language: Language;
  readonly dataSha256: string;
  readonly signerFingerprint: string | null;
  /** Of the document's schema: `version.ts`. */
  readonly layoutVersion: number;
}

/** Number and the first eight figures of the data's hash: enough to find a document again, short enough to say aloud. */
export function shortId(document: StatementDocument, dataSha256: string): string {
  return `${document.number} · ${dataSha256.slice(0, 4)}-${dataSha256.slice(4, 8)}`;
}

export function money(document: Pick<CommonHeader, 'cooperative' | 'language'>, text: string): string {
  return formatMoney(text, document.cooperative.currency, document.language);
}

/** Who issues: the mark, the cooperative's name, form, seat and registration, at the top of the first page. */
export function drawIssuer(
  { sheet, words }: Pick<Frame, 'sheet' | 'words'>,
  cooperative: Pick<CommonHeader['cooperative'], 'name' | 'legalForm' | 'seat' | 'registration'>,
): void {
  const top = sheet.y;
  const bbox = [sheet.left, top, sheet.left + 26, top + 26];
  sheet.tag(sheet.root, 'Figure', () => drawMark(sheet, sheet.left + 13, top + 14, 12), {
    alt: words.markAlt,
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  const x = sheet.left + 36;
  const width = contentWidth - 36;
  sheet.block('P', cooperative.name, { ...styles.strong, size: 11 }, { x, width });
  const registration = cooperative.registration === '' ? '' : words.registration(cooperative.registration);
  const facts = [cooperative.legalForm, cooperative.seat, registration].filter((fact) => fact !== '').join(' · ');
  if (facts !== '') sheet.block('P', facts, styles.quiet, { x, width });
  sheet.y = Math.max(sheet.y, top + 28) + 8;
  sheet.artifact(() => sheet.rule(sheet.y));
  sheet.y += 15;
}

/** Title, number, period and dates at the left; the one number that matters, large, at the right. */
export function drawTitle(
  frame: Frame,
  document: StatementDocument,
  title: string,
  figure: { label: string; value: string; color: string; lines: readonly { text: string; color: string }[] },
): void {
  const { sheet, words, language } = frame;
  const top = sheet.y;
  const rightWidth = 215;
  const leftWidth = contentWidth - rightWidth - 15;
  sheet.block('H1', title, styles.title, { width: leftWidth, after: 4 });
  sheet.block('P', words.number(document.number), styles.strong, { width: leftWidth });
  const { period } = document;
  sheet.block('P', words.period(period.number, formatDay(period.from, language), formatDay(period.to, language)), styles.body, {
    width: leftWidth,
  });
  sheet.block('P', words.issued(formatDay(document.issuedOn, language)), styles.body, { width: leftWidth });
  if (document.replaces) {
    sheet.block(
      'P',
      words.replaces(document.replaces.number, document.replaces.reason),
      { ...styles.strong, color: colors.ink },
      { width: leftWidth },
    );
  }
  const leftEnd = sheet.y;
  sheet.y = top + 2;
  const place = { x: sheet.right - rightWidth, width: rightWidth, align: 'right' } as const;
  sheet.block('P', figure.label, styles.quiet, place);
  let size = styles.figure.size as number;
  while (size > 12 && sheet.widthOf(figure.value, { ...styles.figure, size }) > rightWidth) size -= 1;
  sheet.block('P', figure.value, { ...styles.figure, size, color: figure.color }, place);
  for (const line of figure.lines) sheet.block('P', line.text, { ...styles.strong, size: 10, color: line.color }, place);
  sheet.y = Math.max(sheet.y, leftEnd) + 12;
}

/** What the figures rest on: the charter, the rules in words. */
export function drawBasis(frame: Frame, document: StatementDocument, rights: string): void {
  const { sheet, words, language } = frame;
  sheet.heading(words.basis);
  sheet.list([
    document.charter.adoptedFrom === sinceTheStart
      ? words.charterSinceStart(document.charter.title[language])
      : words.charter(document.charter.title[language], formatDay(document.charter.adoptedFrom, language)),
    words.weightRule,
    rights,
    document.roundingRule.startsWith('largest-remainder') ? words.rounding : words.roundingOther(document.roundingRule),
  ]);
}

export function drawLimits(frame: Frame, document: StatementDocument): void {
  const { sheet, words } = frame;
  sheet.heading(words.proves);
  sheet.list(words.provesItems(String(document.head.seq)));
  sheet.heading(words.provesNot);
  sheet.list(document.kind === 'shareholding-statement' ? words.provesNotStatement : words.provesNotReport);
}

/** The page that lets a stranger check: what was signed, by whom, from which state of the journal, and how to verify it. */
export function drawAudit(frame: Frame, document: StatementDocument, qr: QrDrawing): void {
  const { sheet, words, language } = frame;
  const side = 84;
  const rows: [string, string][] = [
    [words.auditDocument, shortId(document, frame.dataSha256)],
    [words.auditBook, document.cooperative.bookId],
    [words.auditData, formatHash(frame.dataSha256)],
    [words.auditHead, `${words.auditHeadValue(String(document.head.seq))} ${formatHash(document.head.hash)}`],
    [words.auditIssued, formatDay(document.issuedOn, language)],
    [words.auditSigner, words.auditSignerValue(document.signer.name, document.signer.role, document.cooperative.name)],
    [words.auditFingerprint, frame.signerFingerprint === null ? words.auditFingerprintUnknown : formatHash(frame.signerFingerprint)],
    [words.auditForm, words.auditFormValue(frame.layoutVersion)],
  ];
  const table: Table = {
    columns: [
      { header: '', grow: 3 },
      { header: '', grow: 7 },
    ],
    rows: rows.map((cells) => ({ cells })),
    mark: '.',
    plain: true,
    rowHeaders: true,
    size: 8.5,
  };
  const width = contentWidth - side - 24;
  const steps = words.verifySteps.reduce(
    (sum, step) => sum + sheet.lines(step, styles.quiet, width).length * styles.quiet.size * lineHeightRatio + 3,
    0,
  );
  const headings = 2 * (styles.heading.size * lineHeightRatio + 4);
  if (sheet.y > page.top) sheet.y += 13;
  // The page stays whole: it is the one that a stranger looks for.
  sheet.ensure(headings + plainTableHeight(sheet, table) + 11 + Math.max(steps, side));
  sheet.block('H2', words.audit, styles.heading, { after: 4 });
  drawTable(sheet, table);
  sheet.y += 9;
  const top = sheet.y;
  const bbox = [sheet.right - side, top, sheet.right, top + side];
  const alt = words.qrAlt(document.number, frame.dataSha256);
  sheet.tag(sheet.root, 'Figure', () => drawQr(sheet, qr, sheet.right - side, top, side), {
    alt,
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  sheet.block('H2', words.verify, styles.heading, { width, after: 4 });
  for (const step of words.verifySteps) sheet.block('P', step, { ...styles.quiet, color: colors.ink }, { width, after: 3 });
  sheet.y = Math.max(sheet.y, top + side);
}

/** Short id, number of the page and code at the foot of each page: artifacts, since they say nothing new. */
export function drawFooters(frame: Frame, document: StatementDocument, qr: QrDrawing): void {
  const { sheet } = frame;
  const side = 34;
  const top = page.height - page.bottom + 20;
  const identity = `${document.cooperative.name} · ${shortId(document, frame.dataSha256)}`;
  sheet.eachPage((index, count) => {
    sheet.artifact(() => {
      sheet.rule(top - 8);
      const [line] = sheet.lines(identity, styles.small, contentWidth - 140);
      sheet.drawLine(line!, sheet.left, top, styles.small);
      const number = `${index + 1} / ${count}`;
      const width = sheet.widthOf(number, styles.small);
      sheet.drawLine({ text: number, width }, sheet.right - side - 12 - width, top, styles.small);
      drawQr(sheet, qr, sheet.right - side, top - 2, side);
    }, 'Pagination');
  });
}
