import type { Sheet } from './sheet.ts';

/** Two thin bars, one above the other, in a pale and a dark ink of the same colour. Below zero a bar is hollow. */
export interface PairedBars {
  /** Parts of the longest bar there is: −1 to 1. */
  readonly first: number;
  readonly second: number;
  readonly pale: string;
  readonly dark: string;
}

/** Only inside an artifact: the figures stand beside it. */
export function drawPairedBars(sheet: Sheet, bars: PairedBars, x: number, top: number, width: number, height: number): void {
  const thickness = height * 0.34;
  drawOne(sheet, bars.first, bars.pale, x, top + height * 0.12, width, thickness);
  drawOne(sheet, bars.second, bars.dark, x, top + height * 0.54, width, thickness);
}

function drawOne(sheet: Sheet, part: number, color: string, x: number, y: number, width: number, height: number): void {
  const length = Math.min(1, Math.abs(part)) * width;
  if (length < 0.2) return;
  if (part < 0)
    sheet.pdf
      .lineWidth(0.6)
      .rect(x + 0.3, y + 0.3, Math.max(0.4, length - 0.6), height - 0.6)
      .stroke(color);
  else {
    sheet.fill(color);
    sheet.pdf.rect(x, y, length, height).fill();
  }
}
