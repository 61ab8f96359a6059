import type { ProjectCommitment, ProjectNeed, ProjectPaper } from '../../core/statements/projectPaper.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';
import { drawBar } from './figures.ts';
import { decimalMark, formatBasisPoints, formatDay, formatPercent, formatRoughly } from './format.ts';
import { drawEnd } from './end.ts';
import { drawIssuer, drawLimits, drawTitle, groupsHours, quantityAlign, titleWords, type Frame } from './frame.ts';
import { drawNote } from './sections.ts';
import { drawTable, type Row } from './table.ts';
import { colors } from './theme.ts';
import { paperWords } from './words/paper.ts';
import { projectWords } from './words/projectPaper.ts';

/** Draws what a project looks for, what was promised to it and what was given. */
export function drawProjectPaper(frame: Frame, document: ProjectPaper): void {
  const { sheet, language, words } = frame;
  const own = projectWords[language];
  const paper = paperWords[language];
  const { project, team } = document;
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: `${titleWords(document)}${own.colon}${project.name}`,
    when: own.when(formatDay(document.asOf, language)),
    figure: {
      label: own.coverage,
      value: team.coverage === null ? '–' : formatPercent(team.coverage, language),
      color: colors.rights,
      lines: [
        { text: own.team(team.committed), color: colors.ink },
        ...(team.reached === null ? [] : [{ text: own.reached(team.reached), color: team.reached ? colors.rights : colors.profits }]),
      ],
    },
  });
  if (project.owner !== '') sheet.paragraph(own.owner(project.owner));
  sheet.paragraph(sizeWords(frame, document));
  drawNeeds(frame, document);
  drawCommitments(frame, document);
  sheet.heading(words.basis);
  sheet.list([own.ruleGiven, own.ruleDue, own.ruleCoverage]);
  drawLimits(frame, [paper.unsignedProves(String(document.head.seq))], [paper.unsignedNot, own.notBinding]);
  drawEnd(frame, document);
}

function sizeWords({ language }: Frame, { team }: ProjectPaper): string {
  const own = projectWords[language];
  const { members, neededCoverage } = team;
  if (members === null && neededCoverage === null) return own.noSize;
  return own.size(members, neededCoverage === null ? null : formatBasisPoints(neededCoverage, language));
}

function quantity(frame: Frame, document: ProjectPaper, text: string, unit: UnitKind): string {
  return formatRoughly(Number(text), unit, document.cooperative, frame.language, groupsHours(frame));
}

function drawNeeds(frame: Frame, document: ProjectPaper): void {
  const { sheet, words, language } = frame;
  const own = projectWords[language];
  sheet.heading(own.needs, 80);
  if (document.needs.length === 0) {
    sheet.paragraph(own.noNeeds);
    return;
  }
  const say = (text: string, need: ProjectNeed): string => quantity(frame, document, text, need.unit);
  drawTable(sheet, {
    columns: [
      { header: words.reference, align: 'decimal' },
      { header: own.need, grow: 1 },
      { header: own.needed, align: quantityAlign(frame) },
      { header: own.promised, align: quantityAlign(frame) },
      { header: own.given, align: quantityAlign(frame) },
      { header: own.waiting, align: quantityAlign(frame) },
      { header: own.missing, align: quantityAlign(frame) },
      { header: '', width: 46 },
    ],
    rows: document.needs.map((need): Row => ({
      cells: [
        String(need.number),
        needWords(frame, need),
        say(need.needed, need),
        say(need.promised, need),
        say(need.given, need),
        say(need.waiting, need),
        need.open ? say(need.missing, need) : own.closed,
        '',
      ],
      drawings: new Map([[7, (x, top, width, height) => drawBullet(frame, need, x, top, width, height)]]),
    })),
    mark: decimalMark[language],
    size: 8.5,
  });
  drawNote(frame, own.bars);
}

function needWords({ language }: Frame, need: ProjectNeed): string {
  const own = projectWords[language];
  const name = [need.title, need.activity[language]].filter((part) => part !== '').join(' · ');
  return need.by === null ? name : `${name} (${own.by(formatDay(need.by, language))})`;
}

/** Promised in the pale ink, given in the dark one, over what is needed: only inside an artifact, since the figures stand beside. */
function drawBullet({ sheet }: Frame, need: ProjectNeed, x: number, top: number, width: number, height: number): void {
  const part = (text: string): number => Number(text) / Number(need.needed);
  drawBar(sheet, x, top + height * 0.2, width, height * 0.6, [{ part: part(need.promised), color: colors.rightsPale }]);
  const given = Math.max(0, Math.min(1, part(need.given))) * width;
  sheet.fill(colors.rights);
  sheet.pdf.rect(x, top + height * 0.36, given, height * 0.28).fill();
}

function drawCommitments(frame: Frame, document: ProjectPaper): void {
  const { sheet, words, language } = frame;
  const own = projectWords[language];
  sheet.heading(own.commitments, 80);
  if (document.commitments.length === 0) {
    sheet.paragraph(own.noCommitments);
    return;
  }
  const wide = frame.layoutVersion >= 6;
  const say = (text: string, line: ProjectCommitment): string => quantity(frame, document, text, line.unit);
  drawTable(sheet, {
    columns: [
      { header: words.name, grow: wide ? 4 : 5 },
      { header: words.activity, grow: wide ? 3 : 4 },
      { header: own.promise, grow: wide ? 8 : 6 },
      { header: own.due, align: quantityAlign(frame) },
      { header: own.given, align: quantityAlign(frame) },
      { header: own.waiting, align: quantityAlign(frame) },
      { header: own.gap, align: quantityAlign(frame) },
    ],
    rows: document.commitments.map((line) => ({
      cells: [
        line.member.name,
        line.activity[language],
        promiseWords(frame, document, line),
        say(line.due, line),
        say(line.given, line),
        say(line.waiting, line),
        say(line.gap, line),
      ],
    })),
    mark: decimalMark[language],
    rowHeaders: true,
    size: 8.5,
  });
  drawNote(frame, own.gapNote);
}

function promiseWords(frame: Frame, document: ProjectPaper, line: ProjectCommitment): string {
  const { language } = frame;
  const own = projectWords[language];
  return own.terms(
    quantity(frame, document, line.quantity, line.unit),
    line.per,
    formatDay(line.from, language),
    line.to === null ? null : formatDay(line.to, language),
    line.need,
  );
}
