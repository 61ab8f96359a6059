import type { Label } from '../../core/charters/charter.ts';
import type { Cell, Column, ColumnType, Sheet } from '../ports/sheets.ts';

/** A column of a table and how its cell comes from a row: the two stand together, so that none can be in another's place. */
export interface Filled<Row> extends Column {
  readonly of: (row: Row) => Cell;
}

export function column<Row>(key: string, type: ColumnType, en: string, fr: string, of: (row: Row) => Cell, legend?: Label): Filled<Row> {
  return { key, type, title: { en, fr }, of, ...(legend ? { legend } : {}) };
}

/** A column of machine words, with what people read for each. */
export function wordColumn<Row>(
  key: string,
  en: string,
  fr: string,
  words: Readonly<Record<string, Label>>,
  of: (row: Row) => string,
): Filled<Row> {
  return { ...column(key, 'word', en, fr, of), words };
}

export function sheetOf<Row>(name: string, en: string, fr: string, columns: readonly Filled<Row>[], rows: () => Iterable<Row>): Sheet {
  return {
    name,
    title: { en, fr },
    columns: columns.map(({ key, type, title, legend, words }) => ({
      key,
      type,
      title,
      ...(legend && { legend }),
      ...(words && { words }),
    })),
    *rows() {
      for (const row of rows()) yield columns.map(({ of }) => of(row));
    },
  };
}

/** Legends that several tables share. */
export const legends = {
  weight: {
    en: 'Exact value under the charter, in fine units; 36,000,000 of them are one minor unit of money',
    fr: 'Valeur exacte selon la charte, en unités fines\u00a0; 36\u00a0000\u00a0000 font une unité mineure de la monnaie',
  },
  rate: {
    en: 'In hundredths of a minor unit for one hour, one minor unit or one piece',
    fr: 'En centièmes d’unité mineure pour une heure, une unité mineure ou une pièce',
  },
  multiplier: { en: 'In hundredths: × 2 is 200', fr: 'En centièmes\u00a0: × 2 vaut 200' },
} as const satisfies Readonly<Record<string, Label>>;
