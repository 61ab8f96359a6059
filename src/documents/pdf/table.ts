import type { Element, Sheet } from './sheet.ts';
import { colors, lineHeightRatio, styles, type TextStyle } from './theme.ts';
import type { Line } from './wrap.ts';

export interface Column {
  readonly header: string;
  /** Figures stand on their decimal mark, whatever follows it; quantities in different units end together, at the right. */
  readonly align?: 'left' | 'decimal' | 'right';
  /** A share of the width that the other columns leave; without it the column is as wide as its longest text. */
  readonly grow?: number;
  /** The ink of the column's cells, unless the row has one of its own. */
  readonly color?: string;
  /** Points: a column for drawings, which has no text to be as wide as. */
  readonly width?: number;
  /** As wide as its longest word, within reason: its texts wrap, and no word of them is cut. */
  readonly longestWord?: boolean;
  /** Points: no narrower than this, so that a long header is not cut into many lines. */
  readonly atLeast?: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly strong?: boolean;
  readonly color?: string;
  /** It is the heading of the rows that follow: it never stands alone at the foot of a page. */
  readonly leads?: boolean;
  /** What stands among figures is no figure, whatever digits it has: it ends where the widest of them ends. */
  readonly words?: boolean;
  /** Drawings beside the texts, by column: decoration, since the texts say the same. */
  readonly drawings?: ReadonlyMap<number, (x: number, top: number, width: number, height: number) => void>;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The decimal mark of the language. */
  readonly mark: ',' | '.';
  /** The first cell of each row names the row. */
  readonly rowHeaders?: boolean;
  /** No line of column headers: pairs of a name and a value. */
  readonly plain?: boolean;
  readonly size?: number;
  /** The last row is a total: it never stands alone on a page. */
  readonly keepTotal?: boolean;
}

const gap = 9;
const padding = 2.4;
/** Room that a repeated head may take; a row that does not fit below it is cut over pages. */
const tallestHead = 40;

/**
 * Draws a table from the sheet's place downwards. Headers are drawn again on each further page (there as artifacts, so that
 * they are read out once); texts wrap; a row taller than a page goes on over the next.
 */
export function drawTable(sheet: Sheet, table: Table): void {
  const body: TextStyle = { ...styles.body, size: table.size ?? styles.body.size };
  const head: TextStyle = { ...styles.small, weight: 'strong', size: Math.min(7.5, body.size) };
  const widths = columnWidths(sheet, table, body, head);
  const tails = table.columns.map((column, index) => (column.align === 'decimal' ? widestTail(sheet, table, index, body) : 0));
  const starts = widths.map((_, index) => sheet.left + widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0));
  const element = sheet.pdf.struct('Table');
  const lineHeight = body.size * lineHeightRatio;

  const drawHead = (first: boolean): void => {
    if (table.plain) return;
    const headLines = table.columns.map((column, index) => sheet.lines(column.header, head, widths[index]!));
    const height = Math.max(...headLines.map((lines) => lines.length)) * head.size * lineHeightRatio + padding;
    if (first) sheet.ensure(height + lineHeight * 2);
    const top = sheet.y;
    const draw = (index: number): void => {
      const lines = headLines[index]!;
      const offset = height - padding - lines.length * head.size * lineHeightRatio;
      lines.forEach((line, number) => {
        const { align = 'left' } = table.columns[index]!;
        const x = align === 'left' ? starts[index]! : starts[index]! + widths[index]! - line.width;
        sheet.drawLine(line, x, top + offset + number * head.size * lineHeightRatio, head);
      });
    };
    if (first) {
      const row = sheet.pdf.struct('TR');
      table.columns.forEach((_, index) =>
        sheet.tag(row, 'TH', () => draw(index), { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions),
      );
      row.end();
      element.add(row);
    } else {
      sheet.artifact(() => table.columns.forEach((_, index) => draw(index)), 'Pagination');
    }
    sheet.y = top + height;
    sheet.artifact(() => sheet.rule(sheet.y, sheet.left, sheet.right, 0.7, colors.ink));
    sheet.y += 1;
  };

  drawHead(true);
  let rules: number[] = [];
  const drawRules = (): void => {
    if (rules.length > 0) sheet.artifact(() => rules.forEach((y) => sheet.rule(y)));
    rules = [];
  };
  for (const [number, row] of table.rows.entries()) {
    const beforeTotal = table.keepTotal === true && number === table.rows.length - 2;
    const style: TextStyle = { ...body, weight: row.strong ? 'strong' : 'regular', color: row.color ?? body.color };
    let pending = row.cells.map((cell, index) => sheet.lines(cell, style, widths[index]!));
    const cells = row.cells.map((_, index) => {
      const isHeader = table.rowHeaders === true && index === 0;
      return {
        element: sheet.pdf.struct(isHeader ? 'TH' : 'TD', (isHeader ? { scope: 'Row' } : {}) as PDFKit.Mixins.StructureElementOptions),
        type: isHeader ? 'TH' : 'TD',
      };
    });
    const next = row.leads ? table.rows[number + 1] : undefined;
    const nextLines = next ? largest(next.cells.map((cell, index) => sheet.lines(cell, body, widths[index]!).length)) : 0;
    const following = next ? nextLines * lineHeight + 2 * padding : 0;
    let drawn = false;
    while (pending.some((lines) => lines.length > 0)) {
      const most = Math.max(...pending.map((lines) => lines.length));
      const whole = most * lineHeight + 2 * padding + (beforeTotal ? lineHeight + 2 * padding : 0) + following;
      const room = sheet.bottom - sheet.y;
      const tall = whole > sheet.bottom - sheet.page.top - tallestHead;
      if (whole > room && (!tall || room < lineHeight * 4)) {
        drawRules();
        sheet.newPage();
        drawHead(false);
        continue;
      }
      const count = Math.min(most, Math.floor((room - 2 * padding) / lineHeight));
      const top = sheet.y + padding;
      cells.forEach((cell, index) => {
        const now = pending[index]!.slice(0, count);
        if (now.length === 0) return;
        cell.element.add(sheet.content(cell.type, () => drawCell(sheet, now, index, top)));
      });
      if (row.drawings && !drawn) {
        const { drawings } = row;
        sheet.artifact(() => drawings.forEach((draw, index) => draw(starts[index]!, top, widths[index]!, lineHeight)));
      }
      drawn = true;
      pending = pending.map((lines) => lines.slice(count));
      sheet.y = top + Math.min(most, count) * lineHeight + padding;
      rules.push(sheet.y);
    }
    endRow(
      sheet,
      element,
      cells.map((cell) => cell.element),
    );

    function drawCell(target: Sheet, lines: readonly Line[], index: number, top: number): void {
      const color = row.color ?? table.columns[index]!.color;
      const ink = color === undefined ? style : { ...style, color };
      lines.forEach((line, number) => {
        const right = starts[index]! + widths[index]!;
        const { align = 'left' } = table.columns[index]!;
        const end = right - line.width;
        const onMark = align === 'decimal' && !row.words;
        const x = align === 'left' ? starts[index]! : onMark ? end - tails[index]! + tailWidth(target, line.text, table.mark, style) : end;
        target.drawLine(line, x, top + number * lineHeight, ink);
      });
    }
  }
  drawRules();
  element.end();
  sheet.root.add(element);
  sheet.y += 2;
}

/** How tall a plain table will be, to decide whether it fits what is left of a page. */
export function plainTableHeight(sheet: Sheet, table: Table): number {
  const style: TextStyle = { ...styles.body, size: table.size ?? styles.body.size };
  const widths = columnWidths(sheet, table, style, style);
  return table.rows.reduce((sum, row) => {
    const lines = largest(row.cells.map((cell, index) => sheet.lines(cell, style, widths[index]!).length));
    return sum + lines * style.size * lineHeightRatio + 2 * padding;
  }, 3);
}

function endRow(sheet: Sheet, table: Element, cells: readonly Element[]): void {
  const row = sheet.pdf.struct('TR');
  for (const cell of cells) {
    cell.end();
    row.add(cell);
  }
  row.end();
  table.add(row);
}

function columnWidths(sheet: Sheet, table: Table, body: TextStyle, head: TextStyle): number[] {
  const strong: TextStyle = { ...body, weight: 'strong' };
  const natural = table.columns.map((column, index) => {
    if (column.grow !== undefined) return 0;
    if (column.width !== undefined) return column.width;
    const tail = column.align === 'decimal' ? widestTail(sheet, table, index, body) : 0;
    const header = table.plain ? 0 : headerWidth(sheet, column.header, head);
    const cells = table.rows.map((row) => {
      if (column.longestWord) return longestWord(sheet, row.cells[index] ?? '', body);
      const text = row.cells[index] ?? '';
      const style = row.strong ? strong : body;
      return column.align === 'decimal' && !row.words
        ? sheet.widthOf(text, style) - tailWidth(sheet, text, table.mark, style) + tail
        : sheet.widthOf(text, style);
    });
    // A hair more, so that the widest text is not wrapped by a rounding of its own width.
    return Math.max(header, largest(cells), column.atLeast ?? 0) + 0.01;
  });
  const free = sheet.width - gap * (table.columns.length - 1) - natural.reduce((sum, width) => sum + width, 0);
  const shares = table.columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  return table.columns.map((column, index) => (column.grow === undefined ? natural[index]! : Math.max(40, (free * column.grow) / shares)));
}

/** Points: a longer word than this is cut, or other columns would have no room. */
const widestWord = 80;

function longestWord(sheet: Sheet, text: string, style: TextStyle): number {
  return Math.min(widestWord, Math.max(...text.split(' ').map((word) => sheet.widthOf(word, style))));
}

/** As wide as its longest word; since version 6 wide enough that it takes no more than two lines. */
function headerWidth(sheet: Sheet, header: string, style: TextStyle): number {
  const words = header.split(' ');
  const width = (from: number, to: number): number => sheet.widthOf(words.slice(from, to).join(' '), style);
  const longest = Math.max(...words.map((word) => sheet.widthOf(word, style)));
  if (sheet.layoutVersion < 6) return longest;
  return Math.max(longest, Math.min(...words.map((_, index) => Math.max(width(0, index + 1), width(index + 1, words.length)))));
}

function widestTail(sheet: Sheet, table: Table, index: number, body: TextStyle): number {
  return largest(
    table.rows.map((row) =>
      row.words ? 0 : tailWidth(sheet, row.cells[index] ?? '', table.mark, { ...body, weight: row.strong ? 'strong' : 'regular' }),
    ),
  );
}

/** Not Math.max(...values): a long list would not fit on the stack. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => (value > most ? value : most), 0);
}

/** The width of what stands from the decimal mark on; without a mark, of what follows the last figure (a unit). */
function tailWidth(sheet: Sheet, text: string, mark: string, style: TextStyle): number {
  const clean = sheet.clean(text);
  const at = clean.lastIndexOf(mark);
  const figures = /\d/u.test(clean.slice(at + 1, at + 2));
  const tail = at >= 0 && figures ? clean.slice(at) : clean.slice((/\d(?=\D*$)/u.exec(clean)?.index ?? clean.length) + 1);
  return sheet.widthOf(tail, style);
}
