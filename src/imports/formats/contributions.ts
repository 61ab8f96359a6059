import { contributionsRows } from '../contributions/row.ts';
import type { TableFormat } from '../table/format.ts';
import { own } from './column.ts';

/** The app's own table of contributions, as `template.ts` writes it and as people vary it. */
export const contributions: TableFormat = {
  name: 'contributions',
  reason: 'headersContributions',
  columns: [
    own('member', { en: ['Member'], fr: ['Membre'] }),
    own('email', { en: ['E-mail', 'Email'], fr: ['Courriel', 'Adresse e-mail'] }),
    own('day', { en: ['Date'] }),
    own('kind', { en: ['Kind', 'Type'] }),
    own('quantity', { en: ['Quantity'], fr: ['Quantité'] }),
    own('unit', { en: ['Unit'], fr: ['Unité'] }, { isReached: true }),
    own('unitValue', { en: ['Unit value', 'Unit price'], fr: ['Valeur unitaire', 'Prix unitaire'] }),
    own('currency', { en: ['Currency'], fr: ['Devise'] }),
    own('project', { en: ['Project'], fr: ['Projet'] }),
    own('activity', { en: ['Activity'], fr: ['Activité'] }),
    own('description', { en: ['Description'] }),
    own('receipt', { en: ['Receipt'], fr: ['Justificatif'] }),
  ],
  needs: [['member'], ['day'], ['kind'], ['quantity']],
  leastMarks: 0,
  repeated: 'refused',
  inFileName: /contribution|apport/iu,
  languageIsWeak: false,
  rows: contributionsRows,
};
