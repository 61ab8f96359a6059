import type { CharterComparison, ComparedMember, ComparedRun } from '../../core/statements/comparison.ts';
import { addAmounts, minorUnits } from './amounts.ts';
import { drawPairedBars } from './bars.ts';
import { partOf } from './figures.ts';
import { decimalMark, formatDay, formatDecimal, formatMoney, formatPercent, type Language } from './format.ts';
import { drawIssuer } from './frame.ts';
import { drawNote, isZero, wordsIn } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { drawTable, type Column, type Row } from './table.ts';
import { colors, styles } from './theme.ts';
import { comparisonWords, type ComparisonWords } from './words/comparison.ts';
import { rendererVersion } from './version.ts';
import type { Words } from './words/shape.ts';

/** What every part of a comparison needs. */
interface Page {
  readonly sheet: Sheet;
  readonly language: Language;
  readonly words: Words;
  readonly own: ComparisonWords;
  readonly document: CharterComparison;
  readonly money: (amount: string) => string;
  /** The names of the two columns. */
  readonly first: string;
  readonly second: string;
}

/** Draws the comparison, top to bottom: what it is not, the totals, each member, the steps of both, and what differs in words. */
export function drawComparison(sheet: Sheet, words: Words, document: CharterComparison, dataSha256: string): void {
  const { language } = document;
  const own = comparisonWords[language];
  const money = (amount: string): string => formatMoney(amount, document.cooperative.currency, language);
  const on: Page = { sheet, language, words, own, document, money, first: document.inForce ? own.today : own.reference, second: own.trial };
  drawIssuer({ sheet, words, language: document.language }, { name: document.cooperative.name, legalForm: '', seat: '', registration: '' });
  drawHead(on);
  drawNotice(on);
  drawFindings(on);
  drawTotals(on);
  drawMembers(on);
  drawShares(on);
  drawForms(on);
  drawSteps(on, on.first, document.today);
  drawSteps(on, on.second, document.trial);
  drawDifferences(on);
  drawBasis(on);
  drawFooters(on, dataSha256);
}

function drawHead({ sheet, language, own, document, money }: Page): void {
  const top = sheet.y;
  const rightWidth = 190;
  const width = sheet.width - rightWidth - 15;
  sheet.block('H1', headline(own, document.title), styles.title, { width, after: 4 });
  const { from, to } = document.period;
  sheet.block('P', own.period(formatDay(from, language), formatDay(to, language)), styles.body, { width });
  sheet.block('P', own.made(formatDay(document.madeOn, language)), styles.body, { width });
  const end = sheet.y;
  sheet.y = top + 2;
  const place = { x: sheet.right - rightWidth, width: rightWidth, align: 'right' } as const;
  sheet.block('P', own.result, styles.quiet, place);
  const text = money(document.result);
  let size = styles.figure.size as number;
  while (size > 12 && sheet.widthOf(text, { ...styles.figure, size }) > rightWidth) size -= 1;
  sheet.block('P', text, { ...styles.figure, size, color: document.result.startsWith('-') ? colors.ink : colors.profits }, place);
  sheet.y = Math.max(sheet.y, end) + 10;
}

export function headline(own: ComparisonWords, title: string): string {
  return title === '' ? own.headline : own.titled(title);
}

/** Said first, between two rules, in the language of the paper and then in the other one. */
function drawNotice({ sheet, language }: Page): void {
  const rule = (): void => sheet.artifact(() => sheet.rule(sheet.y, sheet.left, sheet.right, 0.7, colors.ink));
  rule();
  sheet.y += 6;
  for (const said of language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)) {
    const own = said === language;
    const spoken = own ? {} : { language: said === 'fr' ? 'fr-FR' : 'en-GB' };
    const { notice, noticeText } = comparisonWords[said];
    sheet.block('P', notice, own ? { ...styles.strong, size: 11 } : { ...styles.strong, color: colors.quiet }, spoken);
    sheet.block('P', noticeText, own ? styles.body : styles.quiet, { after: own ? 4 : 0, ...spoken });
  }
  sheet.y += 6;
  rule();
  sheet.y += 2;
}

function drawFindings({ sheet, own, document }: Page): void {
  if (document.findings.length === 0) return;
  sheet.heading(own.findings);
  sheet.list(document.findings.map((finding) => finding.text));
}

/** Both charters in a few lines: where the result goes. */
function drawTotals(on: Page): void {
  const { sheet, own, words, document, money } = on;
  const { today, trial } = document;
  const digits = document.cooperative.currencyDigits;
  const sum = (run: ComparedRun, of: (step: ComparedRun['steps'][number]) => string): string => addAmounts(run.steps.map(of), digits);
  const members = (run: ComparedRun): string =>
    addAmounts([sum(run, (step) => step.taken), minus(sum(run, (step) => step.toAccounts))], digits);
  const lines: [string, string, string][] = [
    [own.toMembers, members(today), members(trial)],
    [own.toAccounts, sum(today, (step) => step.toAccounts), sum(trial, (step) => step.toAccounts)],
    [words.undistributed, today.undistributed, trial.undistributed],
    [words.unallocated, today.unallocated, trial.unallocated],
  ];
  const total = (column: 1 | 2): string =>
    addAmounts(
      lines.map((line) => line[column]),
      digits,
    );
  const rows: Row[] = lines.flatMap(([name, before, after], index) =>
    index > 0 && isZero(before) && isZero(after) ? [] : [{ cells: [name, money(before), money(after), difference(on, before, after)] }],
  );
  sheet.heading(own.atAGlance, 90);
  drawTable(sheet, {
    columns: [{ header: own.where, grow: 1 }, ...amountColumns(on), { header: own.difference, align: 'decimal' }],
    rows: [...rows, { cells: [words.total, money(total(1)), money(total(2)), difference(on, total(1), total(2))], strong: true }],
    mark: decimalMark[on.language],
    rowHeaders: true,
  });
}

function amountColumns({ first, second }: Page): Column[] {
  return [
    { header: first, align: 'decimal' },
    { header: second, align: 'decimal' },
  ];
}

function minus(amount: string): string {
  return minorUnits(amount) === 0n ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function difference({ document, money }: Page, before: string, after: string): string {
  return signed(addAmounts([after, minus(before)], document.cooperative.currencyDigits), money);
}

/** A change with its sign, plus as well as minus. */
function signed(amount: string, money: (amount: string) => string): string {
  return isZero(amount) || amount.startsWith('-') ? money(amount) : `+${money(amount)}`;
}

function drawMembers(on: Page): void {
  const { sheet, words, own, document, money } = on;
  const { members } = document;
  if (members.length === 0) return;
  const longest = largest(members.flatMap((member) => [member.today.amount, member.trial.amount]));
  const digits = document.cooperative.currencyDigits;
  const total = (of: (member: ComparedMember) => string): string => addAmounts(members.map(of), digits);
  sheet.heading(own.members, 90);
  if (longest === 0n) {
    sheet.paragraph(own.noAmounts);
    return;
  }
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      ...memberColumns(words),
      { header: on.first, align: 'decimal' },
      { header: on.second, align: 'decimal', color: colors.profits },
      { header: own.difference, align: 'decimal' },
      { header: own.paired, width: 92 },
    ],
    rows: [
      ...members.map((member) => ({
        cells: [...memberCells(member), money(member.today.amount), money(member.trial.amount), signed(member.difference, money), ''],
        drawings: new Map([
          [
            5,
            pairOf(
              sheet,
              lengthOf(member.today.amount, longest),
              lengthOf(member.trial.amount, longest),
              colors.profitsPale,
              colors.profits,
            ),
          ],
        ]),
      })),
      {
        cells: [
          '',
          words.total,
          money(total((member) => member.today.amount)),
          money(total((member) => member.trial.amount)),
          signed(
            total((member) => member.difference),
            money,
          ),
          '',
        ],
        strong: true,
      },
    ],
    mark: decimalMark[on.language],
  });
  drawNote(on, own.pairedNote);
}

function memberColumns(words: Words): Column[] {
  return [
    { header: words.reference, align: 'decimal' },
    { header: words.name, grow: 1 },
  ];
}

/** Imagined members have no number. */
function memberCells({ number, name }: ComparedMember): string[] {
  return [number < 0 ? '' : String(number), name];
}

function pairOf(sheet: Sheet, first: number, second: number, pale: string, dark: string) {
  return (x: number, top: number, width: number, height: number): void =>
    drawPairedBars(sheet, { first, second, pale, dark }, x, top, width, height);
}

/** Numbers are only used for the length of a drawing here, never for an amount. */
function lengthOf(amount: string, longest: bigint): number {
  return longest === 0n ? 0 : Number((minorUnits(amount) * 10_000n) / longest) / 10_000;
}

function largest(amounts: readonly string[]): bigint {
  return amounts.reduce((most, amount) => {
    const size = minorUnits(amount) < 0n ? -minorUnits(amount) : minorUnits(amount);
    return size > most ? size : most;
  }, 0n);
}

function drawShares(on: Page): void {
  const { sheet, words, own, document, language } = on;
  const { members } = document;
  const hasProfits = members.some(({ today, trial }) => partOf(today.profitShare) > 0 || partOf(trial.profitShare) > 0);
  const hasRights = members.some(({ today, trial }) => partOf(today.rightsShare) > 0 || partOf(trial.rightsShare) > 0);
  const kinds = [
    ...(hasProfits ? [{ of: 'profitShare' as const, name: own.profits, dark: colors.profits, pale: colors.profitsPale }] : []),
    ...(hasRights ? [{ of: 'rightsShare' as const, name: own.rights, dark: colors.rights, pale: colors.rightsPale }] : []),
  ];
  if (kinds.length === 0) return;
  const longest = Math.max(...kinds.flatMap(({ of }) => members.flatMap((member) => [partOf(member.today[of]), partOf(member.trial[of])])));
  sheet.heading(own.shares, 90);
  drawTable(sheet, {
    columns: [
      ...memberColumns(words),
      ...kinds.flatMap(({ name, dark }): Column[] => [
        { header: own.of(name, on.first), align: 'decimal', color: dark },
        { header: own.of(name, on.second), align: 'decimal', color: dark },
        { header: own.paired, width: 52 },
      ]),
    ],
    rows: members.map((member) => ({
      cells: [
        ...memberCells(member),
        ...kinds.flatMap(({ of }) => [formatPercent(member.today[of], language), formatPercent(member.trial[of], language), '']),
      ],
      drawings: new Map(
        kinds.map(({ of, pale, dark }, index) => [
          4 + 3 * index,
          pairOf(sheet, partOf(member.today[of]) / longest, partOf(member.trial[of]) / longest, pale, dark),
        ]),
      ),
    })),
    mark: decimalMark[language],
  });
}

/** Cash and retained parts, where one of the charters retains any. */
function drawForms(on: Page): void {
  const { sheet, words, own, document, money } = on;
  const { members } = document;
  if (members.every(({ today, trial }) => isZero(today.retained) && isZero(trial.retained))) return;
  const columns: { header: string; of: (member: ComparedMember) => string }[] = [
    { header: own.of(own.cash, on.first), of: ({ today }) => today.cash },
    { header: own.of(own.cash, on.second), of: ({ trial }) => trial.cash },
    { header: own.of(own.retained, on.first), of: ({ today }) => today.retained },
    { header: own.of(own.retained, on.second), of: ({ trial }) => trial.retained },
  ];
  const digits = document.cooperative.currencyDigits;
  sheet.heading(own.forms, 90);
  drawTable(sheet, {
    keepTotal: true,
    columns: [...memberColumns(words), ...columns.map(({ header }): Column => ({ header, align: 'decimal' }))],
    rows: [
      ...members.map((member) => ({ cells: [...memberCells(member), ...columns.map(({ of }) => money(of(member)))] })),
      { cells: ['', words.total, ...columns.map(({ of }) => money(addAmounts(members.map(of), digits)))], strong: true },
    ],
    mark: decimalMark[on.language],
  });
}

function drawSteps({ sheet, words, own, document, language, money }: Page, which: string, run: ComparedRun): void {
  sheet.heading(own.steps(which, run.charterTitle[language]), 90);
  if (run.steps.length === 0) sheet.paragraph(own.noSteps);
  const rows: Row[] = [{ cells: [own.result, '', money(document.result)], strong: true }];
  if (!isZero(run.broughtForward)) rows.push({ cells: [words.broughtForward, words.broughtForwardNote, money(run.broughtForward)] });
  for (const step of run.steps) {
    const beside = step.taken === step.amount ? '' : ` ${words.paidBeside(money(step.amount))}`;
    rows.push({ cells: [step.label[language], wordsIn(step.words, language) + beside, beside === '' ? money(step.taken) : ''] });
  }
  if (!isZero(run.unallocated)) rows.push({ cells: [words.unallocated, words.unallocatedNote, money(run.unallocated)] });
  if (!isZero(run.undistributed) || run.steps.length === 0)
    rows.push({ cells: [words.undistributed, words.undistributedNote, money(run.undistributed)] });
  drawTable(sheet, {
    columns: [
      { header: words.step, grow: 4 },
      { header: words.derivation, grow: 6 },
      { header: words.amount, align: 'decimal' },
    ],
    rows,
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function drawDifferences({ sheet, own, document, language, first, second }: Page): void {
  sheet.heading(own.differences, 90);
  if (document.differences.length === 0) {
    sheet.paragraph(own.noDifferences);
    return;
  }
  drawTable(sheet, {
    columns: [
      { header: own.what, grow: 3 },
      { header: first, grow: 5 },
      { header: second, grow: 5 },
    ],
    rows: document.differences.flatMap(({ section, title, change, before, after }, index, all): Row[] => [
      ...(section === all[index - 1]?.section ? [] : [{ cells: [own.sections[section], '', ''], strong: true, leads: true }]),
      {
        cells: [
          `${title[language]} (${own.change[change]})`,
          before === null ? '–' : wordsIn(before, language),
          after === null ? '–' : wordsIn(after, language),
        ],
      },
    ]),
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function drawBasis({ sheet, own, words, document, language, money }: Page): void {
  const { imagined, cooperative } = document;
  const hours = (quantity: string): string => `${formatDecimal(quantity, language)}\u00a0h`;
  const amountIn = (unit: 'time' | 'money' | 'count' | 'number', text: string): string =>
    unit === 'time' ? hours(text) : unit === 'money' ? money(toDigits(text, cooperative.currencyDigits)) : formatDecimal(text, language);
  const lines = [
    document.recount ? own.recounted : own.counted,
    ...(imagined.members.length > 0 ? [own.imaginedMembers(imagined.members.join(', '))] : []),
    ...imagined.contributions.map(({ name, activity, quantity, unit }) =>
      own.imaginedContribution(name, activity[language], amountIn(unit, quantity)),
    ),
    ...imagined.figures.map(({ label, name, unit, value }) => own.imaginedFigure(label[language], name, amountIn(unit, value))),
  ];
  const anything = lines.length > 1;
  sheet.heading(own.basis);
  sheet.list([...lines, ...(anything ? [own.imaginedNote] : []), own.rounding, words.rounding(rendererVersion)]);
}

/** `1500` as `1500.00` with two digits; what has more is left as it was written. */
function toDigits(text: string, digits: number): string {
  const [whole = '0', decimals = ''] = text.split('.');
  return digits === 0 && decimals === '' ? whole : `${whole}.${decimals.padEnd(digits, '0')}`;
}

/** What the file is, on each page again, in case one of them goes its own way. */
function drawFooters({ sheet, own, document }: Page, dataSha256: string): void {
  const top = sheet.page.height - sheet.page.bottom + 20;
  const title = headline(own, document.title);
  // The digest is what a copy is recognised by: long names are cut before it.
  const digest = ` · ${dataSha256.slice(0, 4)}-${dataSha256.slice(4, 8)}`;
  const named = `${document.cooperative.name} · ${title}`;
  const room = sheet.width - 190 - sheet.widthOf(`…${digest}`, styles.small);
  const [kept, ...cut] = sheet.lines(named, styles.small, room);
  const identity = `${kept!.text.trimEnd()}${cut.length > 0 ? '…' : ''}${digest}`;
  sheet.eachPage((index, count) => {
    sheet.artifact(() => {
      sheet.rule(top - 8);
      const strong = { ...styles.small, weight: 'strong' as const, color: colors.ink };
      const [line] = sheet.lines(identity, styles.small, sheet.width - 190);
      sheet.drawLine(line!, sheet.left, top, styles.small);
      const right = `${own.footer}    ${index + 1} / ${count}`;
      const width = sheet.widthOf(right, strong);
      sheet.drawLine({ text: right, width }, sheet.right - width, top, strong);
    }, 'Pagination');
  });
}
