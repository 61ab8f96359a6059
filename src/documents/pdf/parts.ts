import type { CommonHeader, MemberPart, StatementBody } from '../../core/statements/document.ts';
import { addAmounts } from './amounts.ts';
import { decimalMark, formatDay, formatPercent } from './format.ts';
import { money, type Frame } from './frame.ts';
import { drawNote, isZero, wordsIn } from './sections.ts';
import { drawTable, type Row } from './table.ts';
import { colors } from './theme.ts';
import { leaverSentences } from './words/leaver.ts';

/** What a member receives from each step, in which form, what is still open for them, and what leaving came to. */
type Header = Pick<CommonHeader, 'cooperative' | 'language'>;

export function drawParts(frame: Frame, document: Header & StatementBody): void {
  const { sheet, words } = frame;
  sheet.heading(words.yourParts, 80);
  if (document.parts.length === 0) sheet.paragraph(words.noParts);
  else drawPartsTable(frame, document);
  drawForms(frame, document);
  drawOpen(frame, document);
  drawProjects(frame, document);
  if (document.leaver) {
    sheet.heading(words.leaving);
    sheet.list(leaverSentences(document.leaver, null, document.cooperative, document.language));
  }
}

export function drawPartsTable(frame: Frame, document: Header & Pick<StatementBody, 'parts' | 'amount'>): void {
  const { sheet, words, language } = frame;
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 4 },
      { header: words.derivation, grow: 6 },
      { header: words.amount, align: 'decimal' },
    ],
    rows: [
      ...document.parts.map((part) => ({
        cells: [part.label[language], partSentences(frame, document, part), money(document, part.amount)],
      })),
      { cells: [words.total, '', money(document, document.amount)], strong: true, color: colors.profits },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function partSentences({ words, language }: Frame, document: Header, part: MemberPart): string {
  const sentences = part.words === null ? [] : [`${wordsIn(part.words, language)}.`];
  if (part.due !== null) sentences.push(words.keptUntil(money(document, part.retained), formatDay(part.due, language)));
  if (part.chosen) sentences.push(words.sentTo(money(document, part.chosen.amount), part.chosen.label[language]));
  if (part.account.account !== 'profits' && !isZero(part.cash)) sentences.push(words.receivedOn(part.account.label[language]));
  return sentences.join(' ');
}

/** In cash, on other accounts, retained: nothing when all of it is in cash. */
export function drawForms(frame: Frame, document: Header & Pick<StatementBody, 'parts' | 'amount' | 'repaid'>): void {
  const { sheet, words, language } = frame;
  const forms = new Map<string, string[]>();
  const add = (form: string, amount: string): void => void (isZero(amount) || forms.set(form, [...(forms.get(form) ?? []), amount]));
  for (const part of document.parts) {
    add(part.account.account === 'profits' ? words.inCash : part.account.label[language], part.cash);
    if (part.chosen) add(part.chosen.label[language], part.chosen.amount);
  }
  for (const part of document.parts) add(words.retained, part.retained);
  const onlyCash = [...forms.keys()].every((form) => form === words.inCash);
  const repaid = !isZero(document.repaid);
  if (onlyCash && !repaid) return;
  const row = (name: string, amount: string, strong = false): Row => ({ cells: [name, money(document, amount)], strong });
  sheet.heading(words.becomes, 70);
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 1 },
      { header: words.amount, align: 'decimal' },
    ],
    rows: [
      ...[...forms].map(([form, amounts]) => row(form, addAmounts(amounts, document.cooperative.currencyDigits))),
      row(words.total, document.amount, true),
      ...(repaid ? [row(words.repaid, document.repaid)] : []),
    ],
    mark: decimalMark[language],
    rowHeaders: true,
    plain: true,
  });
  if (repaid) drawNote(frame, words.repaidNote);
}

export function drawOpen(frame: Frame, document: Header & Pick<StatementBody, 'open'>): void {
  const { sheet, words, language } = frame;
  if (document.open.length === 0) return;
  sheet.heading(words.openParts, 70);
  const amounts = document.open.map(({ amount }) => amount);
  drawTable(sheet, {
    columns: [
      { header: words.dueOn, grow: 1 },
      { header: words.amount, align: 'decimal' },
    ],
    rows: [
      ...document.open.map(({ due, amount }) => ({ cells: [formatDay(due, language), money(document, amount)] })),
      ...(amounts.length > 1
        ? [{ cells: [words.total, money(document, addAmounts(amounts, document.cooperative.currencyDigits))], strong: true }]
        : []),
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, words.openPartsNote);
}

function drawProjects(frame: Frame, document: Pick<StatementBody, 'rightsByProject'>): void {
  const { sheet, words, language } = frame;
  if (document.rightsByProject.length === 0) return;
  sheet.heading(words.byProject, 70);
  drawTable(sheet, {
    columns: [
      { header: words.project, grow: 1 },
      { header: words.rightsOfProject, align: 'decimal' },
    ],
    rows: document.rightsByProject.map(({ project, share }) => ({ cells: [project, formatPercent(share, language)] })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
}
