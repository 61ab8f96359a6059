import { sinceTheStart } from '../../core/days/day.ts';
import { roleWords } from '../../core/signers/role.ts';
import type { ChartedFacts, CommonHeader, DocumentSigner, StatementDocument } from '../../core/statements/document.ts';
import { documentKinds } from '../../core/statements/kinds.ts';
import type { Issuer } from '../../core/statements/paper.ts';
import { drawMark } from './figures.ts';
import { formatCount, formatDay, formatDuration, formatMoney, noTime, type Language } from './format.ts';
import type { Sheet } from './sheet.ts';
import { colors, lineHeightRatio, styles } from './theme.ts';
import { drawLogo, fitted, readLogo } from './logo.ts';
import { auditLogWords } from './words/auditLog.ts';
import { paperWords } from './words/paper.ts';
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
export function shortId({ number }: Pick<StatementDocument, 'number'>, dataSha256: string): string {
  const hash = `${dataSha256.slice(0, 4)}-${dataSha256.slice(4, 8)}`;
  return number === '' ? hash : `${number} · ${hash}`;
}

export function money(document: Pick<CommonHeader, 'cooperative' | 'language'>, text: string): string {
  return formatMoney(text, document.cooperative.currency, document.language);
}

/** Whether thousands of hours stand apart, as in an amount: since version 7. */
export function groupsHours({ layoutVersion }: Pick<Frame, 'layoutVersion'>): boolean {
  return layoutVersion >= 7;
}

/** A duration to the second; none is no hours since version 5. */
export function timeText(frame: Pick<Frame, 'layoutVersion' | 'language'>, seconds: number): string {
  return seconds === 0 && frame.layoutVersion >= 5 ? noTime : formatDuration(seconds, groupsHours(frame) ? frame.language : null);
}

/** How a column of quantities stands: hours beside money beside pieces have no mark in common. */
export function quantityAlign({ layoutVersion }: Pick<Frame, 'layoutVersion'>): 'decimal' | 'right' {
  return layoutVersion < 6 ? 'decimal' : 'right';
}

/** A number of shares; since version 6 its thousands stand apart, as in an amount. */
export function countText({ layoutVersion, language }: Pick<Frame, 'layoutVersion' | 'language'>, count: number): string {
  return layoutVersion < 6 ? String(count) : formatCount(count, language);
}

type Issues = Pick<CommonHeader['cooperative'], 'name' | 'legalForm' | 'seat' | 'registration'> & Partial<Pick<Issuer, 'capital' | 'logo'>>;

/** Who issues: the cooperative's picture, or the mark where it has none, its name, form, seat and registration, at the top of the first page. */
export function drawIssuer(
  { sheet, words, language }: Pick<Frame, 'sheet' | 'words' | 'language'>,
  cooperative: Issues & Partial<MoneyOf>,
): void {
  const top = sheet.y;
  const logo = cooperative.logo ? readLogo(cooperative.logo) : null;
  const size = logo ? fitted(logo, 120, 44) : { width: 26, height: 26 };
  const bbox = [sheet.left, top, sheet.left + size.width, top + size.height];
  const draw = (): void => {
    if (logo) drawLogo(sheet, logo, sheet.left, top, size);
    else drawMark(sheet, sheet.left + 13, top + 14, 12);
  };
  sheet.tag(sheet.root, 'Figure', draw, {
    alt: logo ? paperWords[language].logoAlt(cooperative.name) : words.markAlt,
    bbox,
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  const x = sheet.left + size.width + 10;
  const width = sheet.width - size.width - 10;
  sheet.block('P', cooperative.name, { ...styles.strong, size: 11 }, { x, width });
  const registration = cooperative.registration === '' ? '' : words.registration(cooperative.registration);
  const capital =
    cooperative.capital && cooperative.currency
      ? paperWords[language].capital(formatMoney(cooperative.capital, cooperative.currency, language))
      : '';
  const facts = [cooperative.legalForm, capital, cooperative.seat, registration].filter((fact) => fact !== '').join(' · ');
  if (facts !== '') sheet.block('P', facts, styles.quiet, { x, width });
  sheet.y = Math.max(sheet.y, top + size.height + 2) + 8;
  sheet.artifact(() => sheet.rule(sheet.y));
  sheet.y += 15;
}

type MoneyOf = Pick<CommonHeader['cooperative'], 'currency'>;

/** What the head of a document says: which one it is, of when, and the one number that matters. */
export interface Head {
  readonly title: string;
  readonly when: string;
  readonly figure: {
    readonly label: string;
    readonly value: string;
    readonly color: string;
    readonly lines: readonly { readonly text: string; readonly color: string }[];
  } | null;
}

/** Title, number, time and dates at the left; the one number that matters, large, at the right. */
export function drawTitle(
  { sheet, words, language, layoutVersion }: Frame,
  document: Pick<CommonHeader, 'number' | 'issuedOn' | 'replaces'> & { readonly signer?: DocumentSigner | null },
  { title, when, figure }: Head,
): void {
  const top = sheet.y;
  const rightWidth = figure ? 215 : 0;
  const leftWidth = sheet.width - rightWidth - 15;
  sheet.block('H1', title, styles.title, { width: leftWidth, after: 4 });
  if (document.number !== '') sheet.block('P', words.number(document.number), styles.strong, { width: leftWidth });
  if (when !== '') sheet.block('P', when, styles.body, { width: leftWidth });
  sheet.block('P', words.issued(formatDay(document.issuedOn, language)), styles.body, { width: leftWidth });
  if (layoutVersion >= 6 && document.signer) {
    const { name, role } = document.signer;
    const own = auditLogWords[language];
    const say = document.number === '' ? own.toSign : own.signedBy;
    sheet.block('P', say(name, roleWords(role, language)), styles.body, { width: leftWidth });
  }
  if (document.replaces) {
    const { number, reason } = document.replaces;
    sheet.block(
      'P',
      reason === '' ? paperWords[language].replaces(number) : words.replaces(number, reason),
      { ...styles.strong, color: colors.ink },
      { width: leftWidth },
    );
  }
  if (!figure) {
    sheet.y += 12;
    return;
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

/** What the document is called. */
export function titleWords({ kind, language }: Pick<StatementDocument, 'kind' | 'language'>): string {
  return documentKinds[kind].words[language];
}

export function periodOf({ words, language }: Frame, { period }: Pick<ChartedFacts, 'period'>): string {
  return words.period(period.number, formatDay(period.from, language), formatDay(period.to, language));
}

/** What the figures rest on: the charter, the rules in words. */
export function drawBasis(
  frame: Frame,
  document: { readonly charter: Pick<ChartedFacts['charter'], 'title' | 'adoptedFrom'>; readonly roundingRule: string },
  rights: string,
): void {
  const { sheet, words, language } = frame;
  sheet.heading(words.basis);
  sheet.list([
    document.charter.adoptedFrom === sinceTheStart
      ? words.charterSinceStart(document.charter.title[language])
      : words.charter(document.charter.title[language], formatDay(document.charter.adoptedFrom, language)),
    words.weightRule,
    rights,
    document.roundingRule.startsWith('largest-remainder')
      ? words.rounding(frame.layoutVersion)
      : words.roundingOther(document.roundingRule),
  ]);
}

/** What the document proves, and what it does not. */
export function drawLimits({ sheet, words }: Frame, proves: readonly string[], provesNot: readonly string[]): void {
  const part = (heading: string, items: readonly string[]): void => {
    // Since version 6 what belongs together stays together: no last line of it stands alone on the next page.
    sheet.heading(heading, sheet.layoutVersion < 6 ? undefined : styles.heading.size * lineHeightRatio + 4 + sheet.listHeight(items));
    sheet.list(items);
  };
  part(words.proves, proves);
  part(words.provesNot, provesNot);
}

/** Of what was issued before there were time stamps, the sentences stay as they were. */
export function notProved({ language }: Frame, document: StatementDocument, sentences: readonly string[]): readonly string[] {
  const { notWhen, notWho } = paperWords[language];
  return 'paper' in document ? [...sentences.slice(0, -2), notWhen, notWho] : sentences;
}

export function drawRecipient(
  { sheet, words, language }: Frame,
  { member }: { readonly member: { readonly name: string; readonly address: string; readonly number: number; readonly joined: string } },
): void {
  sheet.block('P', member.name, { ...styles.strong, size: 11 });
  for (const line of member.address.split('\n').filter((part) => part.trim() !== '')) sheet.block('P', line, styles.body);
  sheet.block('P', words.memberSince(member.number, formatDay(member.joined, language)), styles.quiet, { after: 4 });
}
