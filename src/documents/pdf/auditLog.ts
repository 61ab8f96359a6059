import { roleWords } from '../../core/signers/role.ts';
import type { AuditEvent, AuditLog } from '../../core/statements/auditLog.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import { dayOfMoment } from '../../core/days/moment.ts';
import type { QrDrawing } from './figures.ts';
import { decimalMark, formatDay, formatHash, formatShortDay } from './format.ts';
import { drawVerify, verifyHeight } from './audit.ts';
import { shortId, type Frame } from './frame.ts';
import { drawNote } from './sections.ts';
import { drawTable, plainTableHeight, type Table } from './table.ts';
import { lineHeightRatio, styles } from './theme.ts';
import { auditLogWords } from './words/auditLog.ts';

/** Points: no such page takes less, so that where there is less room nothing needs to be measured. */
const least = 370;

type Audited = Pick<StatementDocument, 'number' | 'cooperative' | 'head' | 'signer'> & { readonly audit: AuditLog };

/** The page that lets a stranger check: what was signed, by whom, what led to it, and how to verify it. `closing`: its figures follow from one. */
export function drawAuditLog(frame: Frame, document: Audited, qr: QrDrawing, closing: boolean): void {
  const { sheet, words, language } = frame;
  const own = auditLogWords[language];
  const identity: Table = {
    columns: [
      { header: '', grow: 3 },
      { header: '', grow: 7 },
    ],
    rows: identityRows(frame, document, closing).map((cells) => ({ cells })),
    mark: '.',
    plain: true,
    rowHeaders: true,
    size: 8,
  };
  const log: Table = {
    columns: [{ header: own.when }, { header: own.event, grow: 7 }, { header: own.by, grow: 4 }, { header: own.entry, align: 'decimal' }],
    rows: document.audit.events.map((event) => ({ cells: eventCells(frame, event) })),
    mark: decimalMark[language],
    size: 8,
  };
  const heading = styles.heading.size * lineHeightRatio + 4;
  const note = (): number => sheet.lines(own.later, styles.small, sheet.width).length * styles.small.size * lineHeightRatio + 2;
  const tables = (): number => plainTableHeight(sheet, identity) + plainTableHeight(sheet, log) + 14;
  // A new page only when something stands on this one, and only where that keeps the whole together.
  if (sheet.y > sheet.page.top) sheet.y += 13;
  if (sheet.bottom - sheet.y < least) sheet.newPage();
  else sheet.ensure(3 * heading + tables() + 16 + note() + verifyHeight(frame, words.verifySteps));
  sheet.block('H2', words.audit, styles.heading, { after: 4 });
  drawTable(sheet, identity);
  sheet.y += 8;
  sheet.block('H3', own.log, styles.strong, { after: 3 });
  drawTable(sheet, log);
  sheet.y += 2;
  drawNote(frame, own.later);
  sheet.y += 6;
  // Where the log is longer than a page, how to verify goes on the next one whole.
  sheet.ensure(heading + verifyHeight(frame, words.verifySteps));
  drawVerify(frame, words.verify, words.verifySteps, { qr, alt: words.qrAlt(document.number, frame.dataSha256) });
}

function identityRows(frame: Frame, document: Audited, closing: boolean): [string, string][] {
  const { words, language, dataSha256, signerFingerprint, layoutVersion } = frame;
  const own = auditLogWords[language];
  const { audit, cooperative, head, number, signer } = document;
  return [
    [own.document, number === '' ? `${shortId(document, dataSha256)} (${own.preview})` : shortId(document, dataSha256)],
    [own.envelope, formatHash(dataSha256.slice(0, 32))],
    [words.auditBook, cooperative.bookId],
    [own.before, formatHash(dataSha256)],
    [own.after, own.afterValue(layoutVersion)],
    [own.head(String(head.seq), closing), formatHash(head.hash)],
    [own.generated, momentWords(frame, audit)],
    [words.auditSigner, signer === null ? '' : words.auditSignerValue(signer.name, signer.role, cooperative.name)],
    [own.fingerprint, signerFingerprint === null ? words.auditFingerprintUnknown : formatHash(signerFingerprint)],
    [words.auditForm, words.auditFormValue(layoutVersion)],
  ];
}

function momentWords({ language }: Frame, { generatedAt, zone }: AuditLog): string {
  const offset = offsetOf(generatedAt);
  const place = /^(?:Etc\/)?UTC$/u.test(zone) ? '' : zone.replaceAll('_', ' ');
  const where = [offset === '+00:00' ? 'UTC' : `UTC${offset}`, place].filter((part) => part !== '').join(', ');
  return auditLogWords[language].moment(formatDay(dayOfMoment(generatedAt), language), generatedAt.slice(11, 16), where);
}

/** The distance from UTC with a true minus sign. */
function offsetOf(moment: string): string {
  return moment.slice(16).replace('-', '\u2212');
}

function eventCells({ language, layoutVersion }: Frame, { at, event, by, entry, subject, note }: AuditEvent): string[] {
  const own = auditLogWords[language];
  const said = own.events[event](subject, event === 'signed' ? roleWords(note, language) : '', layoutVersion);
  return [
    `${formatShortDay(dayOfMoment(at), language)}\u00a0${at.slice(11, 16)}\u00a0${offsetOf(at)}`,
    note === '' || event === 'signed' ? said : own.said(said, note),
    by === '' ? own.nobody : by,
    entry === null ? own.nobody : String(entry),
  ];
}
