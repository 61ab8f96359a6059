import type { Label } from '../../core/charters/charter.ts';
import type { Column, ColumnType, Sheet } from '../../app/ports/sheets.ts';

/** The column that holds sentences. */
export const legendColumn = 'legend';

/** What the columns of the tables are called and hold: a table of its own. */
export function legendSheet(sheets: readonly Sheet[], language: 'en' | 'fr'): Sheet {
  const column = (key: string, en: string, fr: string): Column => ({ key, type: 'text', title: { en, fr } });
  return {
    name: 'legend',
    title: { en: 'Legend', fr: 'Légende' },
    columns: [
      column('table', 'Table', 'Tableau'),
      column('column', 'Column', 'Colonne'),
      column('machineName', 'Machine name', 'Nom pour les programmes'),
      column(legendColumn, 'What it holds', 'Contenu'),
    ],
    *rows() {
      for (const { title, columns } of sheets)
        for (const { key, type, title: heading, legend } of columns)
          yield [title[language], heading[language], key, (legend ?? types[type])[language]];
    },
  };
}

const types: Readonly<Record<ColumnType, Label>> = {
  text: { en: 'Text', fr: 'Texte' },
  day: { en: 'A day', fr: 'Un jour' },
  instant: { en: 'A moment, in universal time', fr: 'Un instant, en temps universel' },
  integer: { en: 'A whole number', fr: 'Un nombre entier' },
  seconds: { en: 'A duration', fr: 'Une durée' },
  money: { en: 'An amount in the book’s currency', fr: 'Un montant dans la monnaie du livre' },
  decimal: { en: 'A number', fr: 'Un nombre' },
  share: {
    en: 'A share of the whole: in percent, and as the exact fraction',
    fr: 'Une part de l’ensemble\u00a0: en pourcentage, et la fraction exacte',
  },
  word: { en: 'One of a few words', fr: 'Un mot parmi quelques-uns' },
  quantity: {
    en: 'Hours for time, an amount for money, else pieces',
    fr: 'Des heures pour le temps, un montant pour l’argent, sinon des pièces',
  },
  yesNo: { en: 'Yes or no', fr: 'Oui ou non' },
};
