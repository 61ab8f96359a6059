import { column, type ColumnSpec } from '../csv/columnSpec.ts';

/** The app's own table of contributions, as `template.ts` writes it and as people vary it. */
export const contributionsColumns: readonly ColumnSpec[] = [
  column('member', 'required', ['Member'], ['Membre']),
  column('email', 'optional', ['E-mail', 'Email'], ['Courriel', 'Adresse e-mail']),
  column('day', 'required', ['Date']),
  column('kind', 'required', ['Kind', 'Type']),
  column('quantity', 'required', ['Quantity'], ['Quantité']),
  column('unit', 'reached', ['Unit'], ['Unité']),
  column('unitValue', 'optional', ['Unit value', 'Unit price'], ['Valeur unitaire', 'Prix unitaire']),
  column('currency', 'optional', ['Currency'], ['Devise']),
  column('project', 'optional', ['Project'], ['Projet']),
  column('activity', 'optional', ['Activity'], ['Activité']),
  column('description', 'optional', ['Description']),
  column('receipt', 'optional', ['Receipt'], ['Justificatif']),
];
