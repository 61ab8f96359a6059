import { registerFigures } from '../core/capital/figures.ts';
import { slug } from '../core/charters/slug.ts';
import { dayFromNumber, dayNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import { decimalText } from '../core/quantities/decimal.ts';
import type { FigureTuple } from '../core/journal/entries.ts';
import { refuse, Refused, type Refusal } from '../core/refusals/refusal.ts';
import { figureScale } from '../core/waterfall/facts.ts';
import { capitalSince } from './capital/figures.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import { foldName } from './members.ts';
import type { FigureBatchRow, Reads, Writer } from './ports/book.ts';
import type { ReadFigure, ReadFigures } from './ports/importReader.ts';

/** A dated value that charters follow, of a member or, with `member` null, of the cooperative. */
export interface FigureInput {
  readonly name: string;
  readonly member: number | null;
  readonly day: Day;
  /** Ten-thousandths of a unit. */
  readonly value: bigint;
}

/** Ten million million units: as much as an amount of money may be, in every currency. */
const largestValue = 10_000_000_000_000n * figureScale;

/**
 * Sets figures by hand, as one batch. A value holds in place of what was set before for its name, member and day; removing the
 * batch brings that back. `source` says where they come from.
 */
export function setFigures(
  context: Context,
  input: { id: string; rows: readonly FigureInput[]; source: string },
): { seq: number; batch: number } {
  requireLead(context);
  return perform(context, 'figures.set', input, (write) => {
    const check = figureCheck(context.book.read);
    for (const row of input.rows) {
      const wrong = check(row);
      if (wrong) throw new Refused(wrong);
    }
    return { batch: appendFigures(context, write, input.rows, input.source) };
  });
}

function appendFigures({ book: { read }, actor }: Context, write: Writer, rows: readonly FigureInput[], source: string): number {
  if (rows.length === 0) throw new Refused(refuse('FIGURES_NONE'));
  const batch = read.nextNumber('figure_batch');
  const tuples = rows.map((row): FigureTuple => [row.name, row.member ?? 0, dayNumber(row.day), row.value.toString()]);
  write.append('figures.set', { batch, rows: tuples }, { notes: [{ number: batch, author: actor.personId, text: tidyText(source) }] });
  return batch;
}

/** The rules for the figures of one batch, in their order; it remembers what it has accepted. */
function figureCheck(read: Reads): (row: FigureInput) => Refusal | undefined {
  const members = new Set(read.members().map((member) => member.number));
  const closedTo = read.lastClosedDay();
  const since = capitalSince(read);
  const met = new Set<string>();
  return ({ name, member, day, value }) => {
    if (!slug.test(name)) return refuse('FIGURE_NAME', { name: name.slice(0, 60) });
    if (member !== null && !members.has(member)) return refuse('MEMBER_UNKNOWN', { member });
    if (!parseIsoDay(day)) return refuse('DATE_IMPOSSIBLE', { text: day });
    if (closedTo !== null && day <= closedTo) return refuse('FIGURE_DATE_CLOSED', { day, closedTo });
    if (since !== null && day >= since && registerFigures.includes(name)) return refuse('FIGURE_FROM_REGISTER', { name, since });
    if (value > largestValue || value < -largestValue) return refuse('AMOUNT_TOO_LARGE', { text: decimalText(value, 4).slice(0, 40) });
    const key = `${name} ${member} ${day}`;
    if (met.has(key)) return refuse('FIGURE_TWICE', { name, day });
    met.add(key);
    return undefined;
  };
}

/** Figures that every charter may ask for, all of them money and the cooperative's own. */
const ofEveryCharter = [
  { name: 'income', labels: ['revenus', 'produits'], money: true },
  { name: 'cash', labels: ['trésorerie'], money: true },
  { name: 'capital', labels: [], money: true },
  { name: 'highestCapital', labels: ['highest capital', 'capital le plus haut'], money: true },
] as const;

/** Names, labels and units of the figures that the book's charters know: what a file's figures are read with. */
export function knownFigures(read: Reads): { readonly name: string; readonly labels: readonly string[]; readonly money: boolean }[] {
  const known = new Map<string, { name: string; labels: readonly string[]; money: boolean }>();
  for (const figure of ofEveryCharter) known.set(figure.name, figure);
  for (const { charter } of read.charters())
    for (const { name, label, unit } of charter.figures) known.set(name, { name, labels: [label.en, label.fr], money: unit === 'money' });
  return [...known.values()];
}

export interface PlannedFigure {
  readonly source: ReadFigure;
  /** `changed` replaces `before`; `same` says what the book says already and is not written. */
  readonly state: 'new' | 'changed' | 'same';
  readonly member: number | null;
  readonly before: bigint | null;
}

export interface FigurePlan {
  readonly file: ReadFigures;
  readonly rows: readonly PlannedFigure[];
  readonly refused: readonly { readonly row: number; readonly refusal: Refusal }[];
}

/** Says for every figure of a file what importing it would do. Nothing is written. */
export function planFigures(context: Context, file: ReadFigures): FigurePlan {
  const { read } = context.book;
  const memberOf = memberFinder(read);
  const check = figureCheck(read);
  const known = new Map(read.figures().map((row) => [`${row.name} ${row.member} ${row.day}`, row.value]));
  const rows: PlannedFigure[] = [];
  const refused: { row: number; refusal: Refusal }[] = file.refused.map(({ row, code, details }) => ({ row, refusal: { code, details } }));
  for (const source of file.rows) {
    const member = memberOf(source.member);
    const wrong = member === undefined ? refuse('MEMBER_UNKNOWN', { member: source.member.slice(0, 60) }) : check({ ...source, member });
    if (member === undefined || wrong) {
      refused.push({ row: source.row, refusal: wrong! });
      continue;
    }
    const before = known.get(`${source.name} ${member} ${source.day}`) ?? null;
    rows.push({ source, member, before, state: before === null ? 'new' : before === source.value ? 'same' : 'changed' });
  }
  return { file, rows, refused: refused.sort((left, right) => left.row - right.row) };
}

/** A member by number or by name, in this order; no text is the cooperative. */
function memberFinder(read: Reads): (text: string) => number | null | undefined {
  const members = read.members();
  const numbers = new Map(members.map((member) => [String(member.number), member.number]));
  const names = new Map(members.map((member) => [foldName(member.name), member.number]));
  return (text) => (text === '' ? null : (numbers.get(text) ?? names.get(foldName(text))));
}

/** Writes the figures of a file that are new or changed, as one batch that can be taken back. Refused rows stay out. */
export function importFigures(
  context: Context,
  input: { id: string; fileName: string },
  file: ReadFigures,
): { seq: number; batch: number; added: number; refused: number } {
  requireLead(context);
  const asked = file.rows.map(({ name, member, day, value }) => [name, member, day, value]);
  return perform(context, 'figures.import', { ...input, asked }, (write) => {
    const plan = planFigures(context, file);
    const rows = plan.rows
      .filter((row) => row.state !== 'same')
      .map(({ source, member }) => ({ name: source.name, member, day: source.day, value: source.value }));
    return { batch: appendFigures(context, write, rows, input.fileName), added: rows.length, refused: plan.refused.length };
  });
}

/** Takes a batch back: what was set before holds again. */
export function takeBackFigures(context: Context, input: { id: string; batch: number }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'figures.takeBack', input, (write) => {
    const batch = requireBatch(read, input.batch);
    if (batch.removed) throw new Refused(refuse('IMPORT_TAKEN_BACK', { batch: batch.number }));
    const wrong = closedFigure(read, batch.number);
    if (wrong) throw new Refused(wrong);
    write.append('figures.removed', { batch: batch.number });
    return {};
  });
}

function requireBatch(read: Reads, number: number): FigureBatchRow {
  const batch = read.figureBatches().find((known) => known.number === number);
  if (!batch) throw new Refused(refuse('IMPORT_UNKNOWN', { batch: number }));
  return batch;
}

/** A batch with a figure of a closed day neither comes nor goes: what was closed was computed from it. */
export function closedFigure(read: Reads, batch: number): Refusal | undefined {
  const closedTo = read.lastClosedDay();
  if (closedTo === null) return undefined;
  const shut = read.figureRows(batch).find(([, , day]) => day <= dayNumber(closedTo));
  return shut && refuse('FIGURE_DATE_CLOSED', { day: dayFromNumber(shut[2]), closedTo });
}

export function figuresClosed(read: Reads, batch: number): boolean {
  return closedFigure(read, batch) !== undefined;
}
