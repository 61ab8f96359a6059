import type { StatementDocument } from '../../core/statements/document.ts';
import { drawQr, type QrDrawing } from './figures.ts';
import { formatDay, formatHash } from './format.ts';
import { shortId, type Frame } from './frame.ts';
import { drawTable, plainTableHeight, type Table } from './table.ts';
import { colors, lineHeightRatio, styles } from './theme.ts';
import { paperWords } from './words/paper.ts';

/** The page that lets a stranger check: what was signed, by whom, from which state of the journal, and how to verify it. */
export function drawAudit(
  frame: Frame,
  document: Pick<StatementDocument, 'number' | 'issuedOn' | 'cooperative' | 'head' | 'signer'>,
  qr: QrDrawing,
  /** What the journal’s head is of: a closing, when left out. */
  headLabel: string = frame.words.auditHead,
): void {
  const { sheet, words, language } = frame;
  const rows: [string, string][] = [
    [words.auditDocument, shortId(document, frame.dataSha256)],
    [words.auditBook, document.cooperative.bookId],
    [words.auditData, formatHash(frame.dataSha256)],
    [headLabel, `${words.auditHeadValue(String(document.head.seq))} ${formatHash(document.head.hash)}`],
    [words.auditIssued, formatDay(document.issuedOn, language)],
    ...signedRows(frame, document),
  ];
  const unsigned = document.signer === null;
  const own = paperWords[language];
  const steps = unsigned ? own.unsignedSteps : words.verifySteps;
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
  const headings = 2 * (styles.heading.size * lineHeightRatio + 4);
  if (sheet.y > sheet.page.top) sheet.y += 13;
  // The page stays whole: it is the one that a stranger looks for.
  sheet.ensure(headings + plainTableHeight(sheet, table) + 11 + verifyHeight(frame, steps));
  sheet.block('H2', unsigned ? own.origin : words.audit, styles.heading, { after: 4 });
  drawTable(sheet, table);
  sheet.y += 9;
  drawVerify(frame, unsigned ? own.compare : words.verify, steps, {
    qr,
    alt: unsigned ? own.qrAlt(frame.dataSha256) : words.qrAlt(document.number, frame.dataSha256),
  });
}

const side = 84;

/** What the steps and the code beside them take, without their heading. */
export function verifyHeight({ sheet }: Frame, steps: readonly string[]): number {
  const width = sheet.width - side - 24;
  const height = (step: string): number => sheet.lines(step, styles.quiet, width).length * styles.quiet.size * lineHeightRatio + 3;
  return Math.max(
    steps.reduce((sum, step) => sum + height(step), 0),
    side,
  );
}

/** How to check, step by step, with the code at the right. */
export function drawVerify(
  { sheet }: Frame,
  heading: string,
  steps: readonly string[],
  { qr, alt }: { readonly qr: QrDrawing; readonly alt: string },
): void {
  const width = sheet.width - side - 24;
  const top = sheet.y;
  const bbox = [sheet.right - side, top, sheet.right, top + side];
  sheet.tag(sheet.root, 'Figure', () => drawQr(sheet, qr, sheet.right - side, top, side), {
    alt,
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  sheet.block('H2', heading, styles.heading, { width, after: 4 });
  for (const step of steps) sheet.block('P', step, { ...styles.quiet, color: colors.ink }, { width, after: 3 });
  sheet.y = Math.max(sheet.y, top + side);
}

function signedRows(
  { words, language, signerFingerprint, layoutVersion }: Frame,
  { signer, cooperative }: Pick<StatementDocument, 'signer' | 'cooperative'>,
): [string, string][] {
  if (signer === null) return [[words.auditForm, paperWords[language].unsignedForm(layoutVersion)]];
  return [
    [words.auditSigner, words.auditSignerValue(signer.name, signer.role, cooperative.name)],
    [words.auditFingerprint, signerFingerprint === null ? words.auditFingerprintUnknown : formatHash(signerFingerprint)],
    [words.auditForm, words.auditFormValue(layoutVersion)],
  ];
}
