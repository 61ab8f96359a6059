import type { ActivityKind, Label } from './charter.ts';

/** What people call each kind of contribution in a table; an import of contributions reads these words back. */
export const activityKindWords: Readonly<Record<ActivityKind, Label>> = {
  work: { en: 'time', fr: 'temps' },
  cash: { en: 'cash', fr: 'numéraire' },
  expense: { en: 'expense', fr: 'dépense' },
  equipment: { en: 'equipment', fr: 'matériel' },
  material: { en: 'material', fr: 'matière' },
  space: { en: 'space', fr: 'espace' },
  knowledge: { en: 'knowledge', fr: 'savoir' },
  promotion: { en: 'promotion', fr: 'promotion' },
  referral: { en: 'referral', fr: 'recommandation' },
  purchase: { en: 'purchase', fr: 'achat' },
  sale: { en: 'sale', fr: 'vente' },
  usage: { en: 'usage', fr: 'usage' },
};
