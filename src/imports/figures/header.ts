import { slug } from '../../core/charters/slug.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { parseRecords } from '../csv/records.ts';
import { delimiters, type Delimiter } from '../proposal.ts';
import { shown } from '../row.ts';
import { fold, tidy } from '../text/fold.ts';

/** A figure that the group's charters know: its name, what else a file may call it, and whether it is money. */
export interface KnownFigure {
  readonly name: string;
  readonly labels: readonly string[];
  readonly money: boolean;
}

/** Lines of their own that a spreadsheet may have above its header. */
const headerWithinRecords = 25;

const fields = {
  member: { en: ['member', 'name'], fr: ['membre', 'nom'] },
  figure: { en: ['figure'], fr: ['chiffre', 'grandeur'] },
  value: { en: ['value', 'amount'], fr: ['valeur', 'montant'] },
  day: { en: ['date', 'day'], fr: ['jour'] },
} as const;
type Field = keyof typeof fields;

export interface FigureHeader {
  readonly form: 'long' | 'wide';
  readonly delimiter: Delimiter;
  /** Index of the header among the file's records. */
  readonly record: number;
  readonly column: Readonly<Partial<Record<Field, number>>>;
  /** In the wide form, the columns that hold a figure each. */
  readonly figures: readonly { readonly column: number; readonly figure: KnownFigure }[];
  readonly width: number;
  readonly isFrench: boolean;
}

/** Finds a figure by name or label, whatever the case; a name that no charter has is taken as it is where it can be one. */
export function figureFinder(known: readonly KnownFigure[]): (text: string) => KnownFigure | undefined {
  const byText = new Map<string, KnownFigure>();
  for (const figure of known) for (const label of figure.labels) if (label.trim() !== '') byText.set(fold(label), figure);
  // A name wins over a label that reads the same.
  for (const figure of known) byText.set(fold(figure.name), figure);
  return (text) => byText.get(fold(text)) ?? (slug.test(text) ? { name: text, labels: [], money: false } : undefined);
}

/**
 * The header of a file of figures: a column for the figure and one for its value; or a column for the member and one for each
 * figure. Throws COLUMN_MISSING, COLUMN_DUPLICATE, FIGURE_NAME (of a column that can be no figure).
 */
export function findHeader(text: string, find: (text: string) => KnownFigure | undefined, dayGiven: boolean): FigureHeader {
  let best: (Named & { delimiter: Delimiter; record: number; cells: readonly string[] }) | undefined;
  for (const delimiter of delimiters) {
    const records = parseRecords(text.slice(0, 65_536), delimiter).next().value?.records.slice(0, headerWithinRecords) ?? [];
    records.forEach((cells, record) => {
      const named = nameFields(cells);
      if (!best || rank(named, cells) > rank(best, best.cells)) best = { ...named, delimiter, record, cells };
    });
  }
  const long = best !== undefined && best.column.figure !== undefined;
  const needed: Field[] = long ? ['figure', 'value'] : ['member'];
  if (!dayGiven) needed.push('day');
  const language = best?.isFrench ? 'fr' : 'en';
  const missing = needed.filter((field) => best?.column[field] === undefined).map((field) => headerWord(field, language));
  if (!best || missing.length > 0) throw new Refused(refuse('COLUMN_MISSING', { columns: missing.join(', ') }));
  if (best.duplicate !== undefined) throw new Refused(refuse('COLUMN_DUPLICATE', { column: best.duplicate }));
  const { delimiter, record, column, isFrench, cells } = best;
  return {
    form: long ? 'long' : 'wide',
    delimiter,
    record,
    column,
    isFrench,
    width: cells.length,
    figures: long ? [] : figureColumns(cells, column, find),
  };
}

function headerWord(field: Field, language: 'en' | 'fr'): string {
  const word = field === 'day' ? 'date' : fields[field][language][0];
  return word[0]!.toUpperCase() + word.slice(1);
}

interface Named {
  readonly column: Partial<Record<Field, number>>;
  readonly duplicate: string | undefined;
  readonly isFrench: boolean;
}

function nameFields(cells: readonly string[]): Named {
  const column: Partial<Record<Field, number>> = {};
  let duplicate: string | undefined;
  let isFrench = false;
  cells.forEach((cell, index) => {
    const name = fold(cell).replace(/\s*[:*]$/u, '');
    for (const [field, { en, fr }] of Object.entries(fields) as [Field, { en: readonly string[]; fr: readonly string[] }][]) {
      if (!en.includes(name) && !fr.includes(name)) continue;
      if (column[field] !== undefined) duplicate ??= cell.trim();
      column[field] ??= index;
      if (fr.includes(name)) isFrench = true;
    }
  });
  return { column, duplicate, isFrench };
}

/** The header names most of the fields; where it names one only, it has other columns beside it. */
function rank({ column }: Named, cells: readonly string[]): number {
  return Object.keys(column).length * 2 + (cells.length > 1 ? 1 : 0);
}

function figureColumns(
  cells: readonly string[],
  column: Named['column'],
  find: (text: string) => KnownFigure | undefined,
): FigureHeader['figures'] {
  const taken = new Set(Object.values(column));
  const found: { column: number; figure: KnownFigure }[] = [];
  cells.forEach((cell, index) => {
    const text = tidy(cell);
    if (taken.has(index) || text === '') return;
    const figure = find(text);
    if (!figure) throw new Refused(refuse('FIGURE_NAME', { name: shown(text) }));
    if (found.some((other) => other.figure.name === figure.name)) throw new Refused(refuse('COLUMN_DUPLICATE', { column: text }));
    found.push({ column: index, figure });
  });
  if (found.length === 0) throw new Refused(refuse('COLUMN_MISSING', { columns: 'Figure' }));
  return found;
}
