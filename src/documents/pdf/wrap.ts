import type { PdfFont } from './pdfDocument.ts';

export interface Line {
  readonly text: string;
  readonly width: number;
}

/**
 * Breaks a text into lines that fit, at ordinary spaces only: amounts and units are joined by no-break spaces. A word
 * wider than the line (a hash, a long address) is cut wherever the line is full.
 */
export function wrap(text: string, font: PdfFont, size: number, width: number): Line[] {
  const lines: Line[] = [];
  const space = font.widthOfString(' ', size);
  let line = '';
  let lineWidth = 0;
  const flush = (): void => {
    if (line !== '') lines.push({ text: line, width: lineWidth });
    line = '';
    lineWidth = 0;
  };
  for (const word of text.split(' ').filter((part) => part !== '')) {
    for (const [index, piece] of piecesOf(word, font, size, width).entries()) {
      const pieceWidth = font.widthOfString(piece, size);
      if (line !== '' && (index > 0 || lineWidth + space + pieceWidth > width)) flush();
      lineWidth = line === '' ? pieceWidth : lineWidth + space + pieceWidth;
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  flush();
  return lines.length > 0 ? lines : [{ text: '', width: 0 }];
}

function piecesOf(word: string, font: PdfFont, size: number, width: number): string[] {
  if (font.widthOfString(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const character of word) {
    const characterWidth = font.widthOfString(character, size);
    if (piece !== '' && pieceWidth + characterWidth > width) {
      pieces.push(piece);
      piece = '';
      pieceWidth = 0;
    }
    piece += character;
    pieceWidth += characterWidth;
  }
  pieces.push(piece);
  return pieces;
}
