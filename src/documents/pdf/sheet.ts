import type { Pdf, PdfFont } from './pdfDocument.ts';
import { printable } from './printable.ts';
import type { Resources } from './resources.ts';
import { colors, lineHeightRatio, pages, styles, type PageForm, type TextStyle, type Weight } from './theme.ts';
import { wrap, type Line } from './wrap.ts';

export type Element = PDFKit.PDFStructureElement;

/**
 * The paper under the pen: a place down the page, and a tree of tags beside it. Everything drawn is either inside a tag or
 * marked as an artifact, as PDF/UA asks, so drawing goes through here.
 */
export class Sheet {
  readonly pdf: Pdf;
  readonly resources: Resources;
  readonly root: Element;
  readonly page: PageForm;
  /** Of the document that is drawn: what was laid out otherwise before asks for it. */
  readonly layoutVersion: number;
  y: number;
  private readonly fonts: Record<Weight, PdfFont>;
  private readonly cleaned = new Map<string, string>();
  private color = '';
  private face = '';

  private readonly leavesPictographsOut: boolean;
  /** Something that was drawn stands by the numbers of its characters. */
  replaced = false;

  constructor(
    pdf: Pdf,
    resources: Resources,
    {
      page = pages.a4,
      leavesPictographsOut = false,
      layoutVersion = 1,
    }: { readonly page?: PageForm; readonly leavesPictographsOut?: boolean; readonly layoutVersion?: number } = {},
  ) {
    this.page = page;
    this.layoutVersion = layoutVersion;
    this.leavesPictographsOut = leavesPictographsOut;
    this.y = page.top;
    this.pdf = pdf;
    this.resources = resources;
    pdf.font('regular');
    const regular = pdf._font;
    pdf.font('strong');
    this.fonts = { regular, strong: pdf._font };
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    this.newPage();
  }

  get left(): number {
    return this.page.margin;
  }
  get right(): number {
    return this.page.width - this.page.margin;
  }
  /** Between the margins. */
  get width(): number {
    return this.page.width - 2 * this.page.margin;
  }
  /** Where text must end: the footer begins below. */
  get bottom(): number {
    return this.page.height - this.page.bottom;
  }

  newPage(): void {
    this.pdf.addPage();
    this.forgetState();
    this.y = this.page.top;
  }

  /** Starts a new page unless this much room is left. */
  ensure(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  clean(text: string): string {
    const known = this.cleaned.get(text);
    if (known !== undefined) return known;
    const clean = printable(text, this.resources, this.leavesPictographsOut);
    this.cleaned.set(text, clean.text);
    this.replaced ||= clean.replaced;
    return clean.text;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.fonts[style.weight].widthOfString(this.clean(text), style.size);
  }

  lines(text: string, style: TextStyle, width: number): Line[] {
    return wrap(this.clean(text), this.fonts[style.weight], style.size, width);
  }

  /** Draws one line that is already measured; `top` is the top of its line box. Only inside a tag or an artifact. */
  drawLine(line: Line, x: number, top: number, style: TextStyle): void {
    if (line.text === '') return;
    const face = `${style.weight} ${style.size}`;
    if (this.face !== face) this.pdf.font(style.weight).fontSize(style.size);
    this.face = face;
    this.fill(style.color);
    const baseline = top + style.size * (lineHeightRatio / 2 + 0.33);
    this.pdf.text(line.text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      textWidth: line.width,
      wordCount: 1,
    } as PDFKit.Mixins.TextOptions);
  }

  fill(color: string): void {
    if (this.color !== color) this.pdf.fillColor(color);
    this.color = color;
  }

  /** Runs what draws inside a new tag under a parent. */
  tag(parent: Element, type: string, draw: () => void, options: PDFKit.Mixins.StructureElementOptions = {}): void {
    const content = this.content(type, draw);
    parent.add(this.pdf.struct(type, options, [content]));
  }

  /** Marks what is drawn, for a tag that will hold several such pieces. */
  content(type: string, draw: () => void): PDFKit.PDFStructureContent {
    const content = this.pdf.markStructureContent(type);
    draw();
    this.pdf.endMarkedContent();
    return content;
  }

  /** Decoration that a reading voice skips. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A block of text at the left margin or in a column of its own; moves down past it. */
  block(
    tag: string,
    text: string,
    style: TextStyle,
    place: { x?: number; width?: number; after?: number; parent?: Element; align?: 'left' | 'right'; language?: string } = {},
  ): void {
    const x = place.x ?? this.left;
    const width = place.width ?? this.width;
    const height = style.size * lineHeightRatio;
    const element = this.pdf.struct(tag, place.language === undefined ? {} : { lang: place.language });
    let pending = this.lines(text, style, width);
    // Since version 6 a few lines are not cut in two: one of them alone on the next page is a line that nobody reads.
    if (this.layoutVersion >= 6 && pending.length <= 3) this.ensure(pending.length * height);
    while (pending.length > 0) {
      this.ensure(height);
      const count = Math.max(1, Math.min(pending.length, Math.floor((this.bottom - this.y) / height + 1e-6)));
      const now = pending.slice(0, count);
      element.add(
        this.content(tag, () => {
          for (const line of now) {
            this.drawLine(line, place.align === 'right' ? x + width - line.width : x, this.y, style);
            this.y += height;
          }
        }),
      );
      pending = pending.slice(count);
    }
    element.end();
    (place.parent ?? this.root).add(element);
    this.y += place.after ?? 0;
  }

  /** The room that such a list asks for: its last item wants two lines, whatever it has. */
  listHeight(items: readonly string[], style: TextStyle = styles.body): number {
    const lines = items.reduce((sum, item) => sum + this.lines(item, style, this.width - 10).length, 0);
    return (lines + 1) * style.size * lineHeightRatio + items.length * 2.5;
  }

  heading(text: string, room = 60): void {
    this.y += 13;
    this.ensure(room);
    this.block('H2', text, styles.heading, { after: 4 });
  }

  paragraph(text: string, style: TextStyle = styles.body, after = 3): void {
    this.block('P', text, style, { after });
  }

  /** Several sentences, each with a dash that hangs in the margin of the list. */
  list(items: readonly string[], style: TextStyle = styles.body): void {
    const list = this.pdf.struct('L');
    for (const item of items) {
      this.ensure(style.size * lineHeightRatio * 2);
      const entry = this.pdf.struct('LI');
      const top = this.y;
      this.tag(entry, 'Lbl', () => this.drawLine({ text: '–', width: 0 }, this.left, top, style));
      this.block('LBody', item, style, { x: this.left + 10, width: this.width - 10, parent: entry, after: 2.5 });
      entry.end();
      list.add(entry);
    }
    list.end();
    this.root.add(list);
  }

  rule(y: number, from: number = this.left, to: number = this.right, width = 0.5, color: string = colors.hairline): void {
    this.pdf.lineWidth(width).moveTo(from, y).lineTo(to, y).stroke(color);
  }

  /** Goes back to each page once their number is known. */
  eachPage(draw: (index: number, count: number) => void): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.pdf.switchToPage(start + index);
      this.forgetState();
      draw(index, count);
    }
  }

  private forgetState(): void {
    this.color = '';
    this.face = '';
  }
}
