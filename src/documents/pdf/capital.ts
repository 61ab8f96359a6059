import type { MaybeLogged } from '../../core/statements/auditLog.ts';
import { numberWords } from '../../core/text/numberWords.ts';
import type {
  Holder,
  HeldShares,
  MembersRegister,
  MovementRegister,
  ShareCertificate,
  SubscriptionForm,
} from '../../core/statements/capital.ts';
import { drawBlanks } from './assembly.ts';
import { decimalMark, formatDay, formatShortDay } from './format.ts';
import { drawEnd } from './end.ts';
import { countText, drawIssuer, drawLimits, drawRecipient, drawTitle, money, titleWords, type Frame } from './frame.ts';
import { drawNote, isZero } from './sections.ts';
import { drawTable, type Column } from './table.ts';
import { colors } from './theme.ts';
import { capitalWords } from './words/capital.ts';
import { paperWords } from './words/paper.ts';

/** Draws what a member holds, and the operations that led to it. */
export function drawShareCertificate(frame: Frame, document: MaybeLogged<ShareCertificate>): void {
  const { sheet, language, words } = frame;
  const own = capitalWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: own.asOf(formatDay(document.asOf, language)),
    figure: {
      label: own.held,
      value: own.shares(document.shares, countText(frame, document.shares)),
      color: colors.rights,
      lines: [{ text: money(document, document.amount), color: colors.ink }],
    },
  });
  drawRecipient(frame, document);
  sheet.y += 4;
  sheet.paragraph(own.certified(document.member.name, document.member.number, document.cooperative.name, frame.layoutVersion));
  sheet.heading(own.holdings, 70);
  if (document.holdings.length === 0) sheet.paragraph(own.nothing);
  else drawHeld(frame, document, document.holdings);
  if (document.movements.length > 0) {
    sheet.heading(own.operations, 70);
    drawTable(sheet, {
      columns: [
        { header: words.reference, align: 'decimal' },
        { header: own.effective },
        { header: own.operation, grow: 1 },
        { header: own.class, grow: 1 },
        { header: own.quantity, align: 'decimal' },
        { header: own.nominal, align: 'decimal' },
        { header: own.amount, align: 'decimal' },
      ],
      rows: document.movements.map((movement) => ({
        cells: [
          String(movement.number),
          formatDay(movement.day, language),
          own.kinds[movement.operation],
          movement.class[language],
          movement.operation === 'payment' ? '–' : signed(frame, movement.shares),
          money(document, movement.nominal),
          money(document, movement.amount),
        ],
      })),
      mark: decimalMark[language],
      size: 8.5,
    });
  }
  sheet.heading(words.basis);
  sheet.list([own.ruleNominal, own.rulePaid]);
  drawLimits(
    frame,
    [paperWords[language].provesFrom(String(document.head.seq)), paperWords[language].provesSame],
    [own.notMarket, own.notVotes, paperWords[language].notWhen, paperWords[language].notWho],
  );
  drawEnd(frame, document);
}

/** A number of shares with its sign, as an operation moved them. */
function signed(frame: Frame, shares: number): string {
  return shares > 0 ? `+${countText(frame, shares)}` : countText(frame, shares).replace('-', '−');
}

type Totals = Pick<ShareCertificate, 'shares' | 'amount' | 'paidUp' | 'cooperative' | 'language'>;

function drawHeld(frame: Frame, document: Totals, holdings: readonly HeldShares[]): void {
  const { sheet, language, words } = frame;
  const own = capitalWords[language];
  drawTable(sheet, {
    keepTotal: true,
    columns: [{ header: own.class, grow: 1 }, ...heldColumns(own)],
    rows: [
      ...holdings.map((holding) => ({ cells: [holding.class[language], ...heldCells(frame, document, holding)] })),
      {
        cells: [words.total, countText(frame, document.shares), '', money(document, document.amount), money(document, document.paidUp)],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    rowHeaders: true,
  });
}

function heldColumns(own: (typeof capitalWords)['en']): Column[] {
  return [
    { header: own.quantity, align: 'decimal' },
    { header: own.nominal, align: 'decimal' },
    { header: own.amount, align: 'decimal' },
    { header: own.paidUp, align: 'decimal' },
  ];
}

function heldCells(
  frame: Frame,
  document: Pick<Totals, 'cooperative' | 'language'>,
  { shares, nominal, amount, paidUp }: HeldShares,
): string[] {
  return [countText(frame, shares), money(document, nominal), money(document, amount), money(document, paidUp)];
}

const named = ({ name, address }: Holder): string => [name, ...address.split('\n')].filter((part) => part.trim() !== '').join(', ');

/** Draws who holds which shares on a day. */
export function drawMembersRegister(frame: Frame, document: MaybeLogged<MembersRegister>): void {
  const { sheet, language, words } = frame;
  const own = capitalWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: own.asOf(formatDay(document.asOf, language)),
    figure: {
      label: own.capital,
      value: money(document, document.amount),
      color: colors.rights,
      lines: [
        { text: own.holders(document.holders), color: colors.ink },
        ...(document.paidUp === document.amount ? [] : [{ text: own.ofWhichPaid(money(document, document.paidUp)), color: colors.ink }]),
      ],
    },
  });
  drawTable(sheet, {
    keepTotal: true,
    columns: [
      { header: words.reference, align: 'decimal' },
      { header: own.holder, grow: 5 },
      { header: own.since },
      { header: own.class, grow: 2 },
      ...heldColumns(own),
    ],
    rows: [
      ...document.rows.map((row) => ({
        cells: [
          String(row.holder.number),
          named(row.holder),
          formatDay(row.joined, language),
          row.class[language],
          ...heldCells(frame, document, row),
        ],
      })),
      {
        cells: [
          '',
          words.total,
          '',
          '',
          countText(frame, document.shares),
          '',
          money(document, document.amount),
          money(document, document.paidUp),
        ],
        strong: true,
      },
    ],
    mark: decimalMark[language],
    size: 8,
  });
  sheet.heading(words.basis);
  sheet.list([own.ruleNominal, own.rulePaid, own.ruleNumber]);
  drawLimits(
    frame,
    [paperWords[language].provesFrom(String(document.head.seq)), paperWords[language].provesSame],
    [own.notVotes, paperWords[language].notWhen, ...(frame.layoutVersion < 5 ? [] : [paperWords[language].notWho])],
  );
  drawEnd(frame, document);
}

/** Draws every operation on shares up to a day. */
export function drawMovementRegister(frame: Frame, document: MaybeLogged<MovementRegister>): void {
  const later = frame.layoutVersion >= 6;
  const { sheet, language, words } = frame;
  const own = capitalWords[language];
  drawIssuer(frame, document.cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: own.asOf(formatDay(document.asOf, language)),
    figure: {
      label: own.capital,
      value: money(document, document.amount),
      color: colors.rights,
      lines: [{ text: own.count(document.rows.length), color: colors.ink }],
    },
  });
  if (document.rows.length === 0) sheet.paragraph(own.noOperations);
  else
    drawTable(sheet, {
      columns: [
        { header: words.reference, align: 'decimal' },
        { header: own.date },
        { header: own.reason, ...(later ? { longestWord: true, atLeast: 62 } : { grow: 3 }) },
        { header: own.former, grow: 4 },
        { header: own.next, grow: 4 },
        { header: own.class, grow: frame.layoutVersion < 7 ? 3 : 4 },
        { header: own.quantity, align: 'decimal' },
        { header: own.amount, align: 'decimal' },
        { header: own.paid, align: 'decimal' },
      ],
      rows: document.rows.map((row) => ({
        cells: [
          String(row.number),
          later ? formatShortDay(row.day, language) : formatDay(row.day, language),
          row.takenBack ? own.takenBack(own.kinds[row.operation]) : own.kinds[row.operation],
          row.from === null ? '–' : named(row.from),
          row.to === null ? '–' : named(row.to),
          own.at(
            row.into === null ? row.class[language] : own.into(row.class[language], row.into.shares, row.into.class[language]),
            money(document, row.nominal),
          ),
          row.operation === 'payment' ? '–' : countText(frame, row.shares),
          row.operation === 'payment' ? '–' : money(document, row.amount),
          isZero(row.paid) ? '–' : money(document, row.paid),
        ],
      })),
      mark: decimalMark[language],
      size: 7.5,
    });
  if (!later) drawNote(frame, own.takenBackNote);
  sheet.heading(words.basis);
  sheet.list([own.ruleOrder, ...(later ? [own.takenBackNote] : []), own.ruleNominal]);
  drawLimits(
    frame,
    [paperWords[language].provesFrom(String(document.head.seq)), paperWords[language].provesSame],
    [paperWords[language].notWhen, paperWords[language].notWho],
  );
  drawEnd(frame, document);
}

/** Draws what a subscriber signs. */
export function drawSubscriptionForm(frame: Frame, document: SubscriptionForm): void {
  const { sheet, language } = frame;
  const own = capitalWords[language];
  const { cooperative, shares } = document;
  const aligned = frame.layoutVersion >= 6;
  drawIssuer(frame, cooperative);
  drawTitle(frame, document, {
    title: titleWords(document),
    when: own.operationOf(document.operation, formatDay(document.day, language)),
    figure: {
      label: own.subscribed,
      value: money(document, document.amount),
      color: colors.rights,
      lines: [{ text: own.shares(shares, countText(frame, shares)), color: colors.ink }],
    },
  });
  sheet.heading(own.subscriber);
  drawRecipient(frame, document);
  sheet.heading(own.increase, 120);
  drawTable(sheet, {
    columns: [
      { header: '', grow: aligned ? 2 : 1 },
      { header: '', align: frame.layoutVersion < 7 ? 'decimal' : 'right', ...(aligned ? { grow: 3 } : {}) },
    ],
    rows: [
      { cells: [own.class, document.class[language]], words: aligned },
      { cells: [own.quantity, countText(frame, shares)] },
      { cells: [own.nominal, money(document, document.nominal)] },
      { cells: [own.amount, money(document, document.amount)], strong: true },
      { cells: [own.inCash, money(document, document.paid)] },
      { cells: [own.inKind, own.none], words: aligned },
      { cells: [own.stillDue, money(document, document.due)] },
      { cells: [own.capitalBefore, money(document, document.capitalBefore)] },
      { cells: [own.capitalAfter, money(document, document.capitalAfter)] },
    ],
    mark: decimalMark[language],
    plain: true,
    rowHeaders: true,
  });
  sheet.heading(own.terms);
  sheet.list([
    own.subscribes(document.member.name, shares, numberWords(shares, language, true), document.class[language], cooperative.name),
    isZero(document.due)
      ? own.paidNow(money(document, document.paid))
      : own.paidPart(money(document, document.paid), money(document, document.due)),
    own.receives(cooperative.name, cooperative.seat),
    own.copy,
    ...(document.note === '' ? [] : [own.note(document.note)]),
  ]);
  sheet.heading(own.signature, 120);
  sheet.paragraph(own.byHand(numberWords(shares, language, true)));
  drawBlanks(frame, [[own.inWords], [own.place, own.signedOn]], 28);
  drawBlanks(frame, [[own.subscriberSigns, own.cooperativeSigns]], 46);
  drawLimits(frame, [paperWords[language].unsignedProves(String(document.head.seq))], [own.notPaidProof]);
  drawEnd(frame, document);
}
