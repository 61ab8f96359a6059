import type { OutputOf } from '../../rpc/client.ts';
import { amountText, parseAmount } from '../../../core/money/amount.ts';

type List = OutputOf<'figures.list'>;
export type AskedFigure = List['asked'][number];
export type FigureRow = List['rows'][number];
export type FigureBatch = List['batches'][number];

const figureDigits = 4;

/** One cell of the grid by its figure and member; 0 is the cooperative's own. */
export const cellKey = (figure: string, member: number | null): string => `${figure} ${member ?? 0}`;

/** A typed value as the plain decimal text that the book keeps, `1 234,5` → `1234.5`; null while it cannot be read. */
export function readValue(text: string): string | null {
  const value = parseAmount(text, figureDigits);
  if (typeof value !== 'bigint') return null;
  const plain = amountText(value, figureDigits);
  return plain.includes('.') ? plain.replace(/\.?0+$/u, '') : plain;
}

/** A kept value as its reader types it. */
export const typedValue = (value: string, language: 'en' | 'fr'): string => (language === 'fr' ? value.replace('.', ',') : value);

/** The value entered for exactly this day, and the latest one entered before it. */
export function valuesAt(
  rows: readonly FigureRow[],
  day: string,
): { readonly on: ReadonlyMap<string, string>; readonly before: ReadonlyMap<string, FigureRow> } {
  const on = new Map<string, string>();
  const before = new Map<string, FigureRow>();
  for (const row of rows) {
    const key = cellKey(row.name, row.member);
    if (row.day === day) on.set(key, row.value);
    else if (row.day < day && (before.get(key)?.day ?? '') <= row.day) before.set(key, row);
  }
  return { on, before };
}

export interface Entry {
  readonly name: string;
  readonly member: number | null;
  readonly value: string;
}

/** What a save would write: cells whose text says something else than the book. `wrong` are those that cannot be read, or were emptied. */
export function changedEntries(
  typed: ReadonlyMap<string, string>,
  on: ReadonlyMap<string, string>,
): { readonly entries: readonly Entry[]; readonly wrong: ReadonlyMap<string, 'invalid' | 'emptied'> } {
  const entries: Entry[] = [];
  const wrong = new Map<string, 'invalid' | 'emptied'>();
  for (const [key, text] of typed) {
    const [name, member] = key.split(' ');
    const known = on.get(key);
    if (text.trim() === '') {
      if (known !== undefined) wrong.set(key, 'emptied');
      continue;
    }
    const value = readValue(text);
    if (value === null) wrong.set(key, 'invalid');
    else if (value !== known) entries.push({ name: name!, member: member === '0' ? null : Number(member), value });
  }
  return { entries, wrong };
}

/** Of the figures asked for, those without a value in the days that are closed, with the last value before them, if any. */
export function missingIn(
  list: Pick<List, 'asked' | 'rows'>,
  from: string,
  to: string,
): readonly { readonly figure: AskedFigure; readonly last: string | null }[] {
  return list.asked.flatMap((figure) => {
    const days = list.rows.filter((row) => row.name === figure.name && row.day <= to).map((row) => row.day);
    if (days.some((day) => day >= from)) return [];
    return [{ figure, last: days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null) }];
  });
}
