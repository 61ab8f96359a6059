import type { PatronageNotice } from '../../core/statements/notice.ts';
import type { FirstNotice } from '../../core/statements/third.ts';
import { decimalMark, formatDay, formatPercent } from './format.ts';
import { drawEnd } from './end.ts';
import { drawBasis, drawIssuer, drawLimits, drawRecipient, drawTitle, money, periodOf, titleWords, type Frame } from './frame.ts';
import { drawForms, drawOpen, drawPartsTable } from './parts.ts';
import { drawNote, drawRates, drawSteps, isZero, rightsInWords } from './sections.ts';
import { drawTable, type Row } from './table.ts';
import { colors } from './theme.ts';
import { noticeWords } from './words/notice.ts';
import { paperWords } from './words/paper.ts';

/** Draws what a closed period gives a member, in which forms, and how their accounts move. */
export function drawNotice(frame: Frame, document: PatronageNotice | FirstNotice): void {
  const { sheet, words, language } = frame;
  const own = noticeWords[language];
  const paper = paperWords[language];
  const say = (amount: string): string => money(document, amount);
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: periodOf(frame, document),
    figure: {
      label: own.yourPart,
      value: say(document.amount),
      color: colors.profits,
      lines: [
        { text: own.inCash(say(document.cash)), color: colors.profits },
        ...(isZero(document.retained) ? [] : [{ text: own.retained(say(document.retained)), color: colors.quiet }]),
      ],
    },
  });
  drawRecipient(frame, document);
  drawPatronage(frame, document);
  if ('basis' in document) drawRates(frame, document, { heading: own.basis, nothing: words.nothingGiven });
  sheet.heading(words.yourParts, 80);
  if (document.parts.length === 0) sheet.paragraph(words.noParts);
  else drawPartsTable(frame, document);
  drawForms(frame, document);
  if ('appliedOn' in document && !isZero(document.cash))
    drawNote(frame, own.cashOn(document.appliedOn === null ? null : formatDay(document.appliedOn, language)));
  drawOpen(frame, document);
  drawRoll(frame, document);
  drawSteps(frame, document, own.steps);
  drawBasis(frame, document, rightsInWords(document));
  drawLimits(
    frame,
    [own.provesFrom(String(document.head.seq)), paper.provesSame],
    [own.notPaid, own.notTax, own.notMeeting, paper.notWhen, paper.notWho],
  );
  drawEnd(frame, document);
}

function drawPatronage(frame: Frame, document: PatronageNotice | FirstNotice): void {
  const { sheet, language } = frame;
  const own = noticeWords[language];
  const say = (amount: string): string => money(document, amount);
  const percent = (share: string | null): string => (share === null ? '' : formatPercent(share, language));
  sheet.heading(own.patronage, 80);
  drawTable(sheet, {
    columns: [
      { header: '', grow: 1 },
      { header: own.amount, align: 'decimal' },
      { header: own.part, align: 'decimal' },
    ],
    rows: [
      { cells: [own.result, say(document.result.amount), ''] },
      { cells: [own.toMembers, say(document.toMembers), percent(document.toMembersShare)] },
      { cells: [own.toYou, say(document.amount), percent(document.share)], strong: true, color: colors.profits },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, own.partNote);
}

function drawRoll(frame: Frame, document: PatronageNotice | FirstNotice): void {
  const { sheet, words, language } = frame;
  const own = noticeWords[language];
  if (document.accounts.length === 0) return;
  const say = (amount: string): string => money(document, amount);
  const some = (key: 'released' | 'lost'): boolean => document.accounts.some((account) => !isZero(account[key]));
  const columns = (['attributed', 'released', 'lost'] as const).filter((key) => key === 'attributed' || some(key));
  sheet.heading(own.roll, 80);
  drawTable(sheet, {
    columns: [
      { header: words.account, grow: 1 },
      { header: words.accountBefore, align: 'decimal' },
      ...columns.map((key) => ({ header: own[key], align: 'decimal' as const })),
      { header: words.accountAfter, align: 'decimal' },
    ],
    rows: document.accounts.map((account): Row => ({
      cells: [account.label[language], say(account.before), ...columns.map((key) => say(account[key])), say(account.after)],
    })),
    mark: decimalMark[language],
    rowHeaders: true,
  });
  drawNote(frame, document.applied ? own.rollNote : `${own.rollNote} ${own.notApplied}`);
}
