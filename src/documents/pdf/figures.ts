import qrcode from 'qrcode-generator';
import { fractionToNumber, parseFraction } from '../../core/shares/fraction.ts';
import type { PdfReference } from './pdfDocument.ts';
import type { Sheet } from './sheet.ts';
import { colors } from './theme.ts';

/** A QR code as a drawing of unit squares that can be placed many times at any size. */
export interface QrDrawing {
  readonly form: PdfReference;
  readonly modules: number;
}

/**
 * What the code holds: the document's number and the hash of its data, in capitals because the alphanumeric mode makes a
 * smaller code. Whoever scans it can compare both with the paper and with the app.
 */
export function qrText(number: string, dataSha256: string): string {
  return `TANTIEME:VERIFY/${number}/${dataSha256}`.toUpperCase();
}

/** The same of a document that nobody signed: its data alone. */
export function dataText(dataSha256: string): string {
  return `TANTIEME:DATA/${dataSha256}`.toUpperCase();
}

export function makeQr(sheet: Sheet, text: string): QrDrawing {
  const code = qrcode(0, 'M');
  code.addData(text, /^[0-9A-Z $%*+\-./:]*$/u.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < modules; row++) {
    let start = -1;
    for (let column = 0; column <= modules; column++) {
      const dark = column < modules && code.isDark(row, column);
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        runs.push(`${start} ${modules - 1 - row} ${column - start} 1 re`);
        start = -1;
      }
    }
  }
  const form = sheet.pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, modules, modules], Resources: {} });
  form.end(`${runs.join('\n')}\nf`);
  return { form, modules };
}

/** Places the code with its lower left corner at (x, y + side), y down the page. Only inside a tag or an artifact. */
export function drawQr(sheet: Sheet, qr: QrDrawing, x: number, y: number, side: number): void {
  sheet.pdf.page.xobjects['QR'] = qr.form;
  const scale = side / qr.modules;
  sheet.fill(colors.ink);
  // The page's own axis points down here, so the drawing is turned up again.
  sheet.pdf.save().transform(scale, 0, 0, -scale, x, y + side);
  sheet.pdf.addContent('/QR Do');
  sheet.pdf.restore();
}

/** The mark: a circle cut in unequal parts. */
export function drawMark(sheet: Sheet, centerX: number, centerY: number, radius: number): void {
  const cuts = [0, 0.46, 0.74, 0.9, 1];
  const tints = [colors.rights, colors.profits, '#7aa5a6', '#cfa97a'];
  const point = (turn: number): readonly [number, number] => [
    centerX + radius * Math.sin(turn * 2 * Math.PI),
    centerY - radius * Math.cos(turn * 2 * Math.PI),
  ];
  tints.forEach((tint, index) => {
    const from = cuts[index]! + 0.012;
    const to = cuts[index + 1]! - 0.012;
    const [startX, startY] = point(from);
    const [endX, endY] = point(to);
    const middle = (from + to) / 2;
    const nudge = radius * 0.06;
    const centre = [centerX + nudge * Math.sin(middle * 2 * Math.PI), centerY - nudge * Math.cos(middle * 2 * Math.PI)];
    const large = to - from > 0.5 ? 1 : 0;
    sheet.fill(tint);
    sheet.pdf.path(`M ${centre[0]} ${centre[1]} L ${startX} ${startY} A ${radius} ${radius} 0 ${large} 1 ${endX} ${endY} Z`).fill();
  });
}

export interface Segment {
  readonly part: number;
  readonly color: string;
}

/** One bar of a fixed width, cut in proportion; white hairlines keep neighbours apart without colour. */
export function drawBar(sheet: Sheet, x: number, y: number, width: number, height: number, segments: readonly Segment[]): void {
  sheet.fill(colors.rest);
  sheet.pdf.rect(x, y, width, height).fill();
  let from = x;
  for (const segment of segments) {
    const length = Math.max(0, Math.min(1, segment.part)) * width;
    sheet.fill(segment.color);
    sheet.pdf.rect(from, y, length, height).fill();
    from += length;
    if (from < x + width - 0.5 && length > 1) {
      sheet.fill('#ffffff');
      sheet.pdf.rect(from - 0.4, y, 0.8, height).fill();
    }
  }
}

export function partOf(share: string): number {
  return fractionToNumber(parseFraction(share));
}
