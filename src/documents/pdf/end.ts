import type { CurrentDocument, StatementDocument } from '../../core/statements/document.ts';
import type { ThirdDocument } from '../../core/statements/third.ts';
import { drawAudit } from './audit.ts';
import { drawAuditLog } from './auditLog.ts';
import { dataText, drawQr, makeQr, qrText, type QrDrawing } from './figures.ts';
import { shortId, type Frame } from './frame.ts';
import { styles } from './theme.ts';
import { paperWords } from './words/paper.ts';
import type { Line } from './wrap.ts';

/** What every document since the first two kinds ends with: a note on characters, the audit page, and the foot of each page. */
export function drawEnd(frame: Frame, document: CurrentDocument | ThirdDocument): void {
  drawReplaced(frame);
  const { sheet, dataSha256, language } = frame;
  const qr = makeQr(sheet, document.signer === null ? dataText(dataSha256) : qrText(document.number, dataSha256));
  const closing = 'period' in document;
  if ('audit' in document) drawAuditLog(frame, document, qr, closing);
  else drawAudit(frame, document, qr, closing ? frame.words.auditHead : paperWords[language].head);
  drawFooters(frame, document, qr);
}

/** Which characters the typeface lacks is known once everything is drawn that holds a name. */
export function drawReplaced({ sheet, language }: Frame): void {
  if (!sheet.replaced) return;
  sheet.y += 4;
  sheet.paragraph(paperWords[language].replaced, styles.small);
}

/** Short id, number of the page and code at the foot of each page: artifacts, since they say nothing new. */
export function drawFooters(frame: Frame, document: Pick<StatementDocument, 'number' | 'cooperative'>, qr: QrDrawing): void {
  const { sheet } = frame;
  const side = 34;
  const top = sheet.page.height - sheet.page.bottom + 20;
  sheet.eachPage((index, count) => {
    sheet.artifact(() => {
      sheet.rule(top - 8);
      sheet.drawLine(identityLine(frame, document), sheet.left, top, styles.small);
      const number = `${index + 1} / ${count}`;
      const width = sheet.widthOf(number, styles.small);
      sheet.drawLine({ text: number, width }, sheet.right - side - 12 - width, top, styles.small);
      drawQr(sheet, qr, sheet.right - side, top - 2, side);
    }, 'Pagination');
  });
}

/** Whose document it is and which one. Since version 6 a long name is cut short, and never the number. */
function identityLine({ sheet, dataSha256 }: Frame, document: Pick<StatementDocument, 'number' | 'cooperative'>): Line {
  const { name } = document.cooperative;
  const room = sheet.width - 140;
  const which = ` · ${shortId(document, dataSha256)}`;
  const [whole, ...more] = sheet.lines(name + which, styles.small, room);
  if (sheet.layoutVersion < 6 || more.length === 0) return whole!;
  const end = `…${which}`;
  const [start] = sheet.lines(name, styles.small, room - sheet.widthOf(end, styles.small));
  const text = start!.text + sheet.clean(end);
  return { text, width: sheet.widthOf(text, styles.small) };
}
