import type { MaybeLogged } from '../../core/statements/auditLog.ts';
import type { CharterPaper } from '../../core/statements/charterPaper.ts';
import { sinceTheStart } from '../../core/days/day.ts';
import { decimalMark, formatDay, formatHash } from './format.ts';
import { drawEnd } from './end.ts';
import { drawIssuer, drawLimits, drawTitle, titleWords, type Frame } from './frame.ts';
import { drawTable } from './table.ts';
import { styles } from './theme.ts';
import { charterPaperWords } from './words/charterPaper.ts';
import { paperWords } from './words/paper.ts';

/** Draws a charter to be read: what it is, then each rule under the heading of its section. */
export function drawCharterPaper(frame: Frame, document: MaybeLogged<CharterPaper>): void {
  const { sheet, language } = frame;
  const { charter } = document;
  const own = charterPaperWords[language];
  const paper = paperWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, { title: `${titleWords(document)}${own.colon}${charter.title}`, when: '', figure: null });
  if (charter.summary !== '') sheet.paragraph(charter.summary, { ...styles.body, size: 10.5 }, 6);
  const facts: [string, string][] = [
    [own.number, String(charter.number)],
    [own.from, charter.from === sinceTheStart ? own.sinceStart : formatDay(charter.from, language)],
    ...(charter.until === null ? [] : [[own.until, formatDay(charter.until, language)] as [string, string]]),
    [own.adoptedOn, formatDay(charter.adoptedOn, language)],
    ...(charter.decidedBy === '' ? [] : [[own.decidedBy, charter.decidedBy] as [string, string]]),
    // The rules name no currency: the same charter may hold in another country.
    ...(frame.layoutVersion < 7 ? [] : [[own.amounts, own.amountsIn(document.cooperative.currency)] as [string, string]]),
    ...(charter.minutes === '' ? [] : [[own.minutes, formatHash(charter.minutes)] as [string, string]]),
  ];
  drawTable(sheet, {
    columns: [
      { header: '', grow: 3 },
      { header: '', grow: 7 },
    ],
    rows: facts.map((cells) => ({ cells })),
    mark: decimalMark[language],
    plain: true,
    rowHeaders: true,
  });
  for (const { section, rules } of document.sections) {
    sheet.heading(own.sections[section], 70);
    if (rules.length === 0) sheet.paragraph(own.noSteps);
    rules.forEach((rule, index) => {
      sheet.ensure(34);
      const title = section === 'steps' ? `${index + 1}. ${rule.title}` : rule.title;
      // The only rule of a section, called like it, needs no second heading.
      if (frame.layoutVersion < 6 || title !== own.sections[section]) sheet.block('H3', title, styles.strong);
      sheet.paragraph(rule.words, styles.body, 5);
    });
  }
  drawLimits(
    frame,
    [own.proves(String(document.head.seq)), paper.provesSame],
    [own.notStatutes, own.notLater, paper.notWhen, paper.notWho],
  );
  drawEnd(frame, document);
}
