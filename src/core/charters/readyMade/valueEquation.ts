import { activity, carryForward, charter, key, label, lossesStep, rightsBy, shareStep, weightOf } from '../build.ts';
import type { Charter } from '../charter.ts';

const claims = ['work', 'material', 'expense', 'equipment', 'sharedEquipment'];

/**
 * The value equation of open value networks: whatever was given for the common work is a claim, paid from income until it is paid
 * off; an hour on shared equipment is credited to those who paid for the equipment. What no claim takes stays open.
 */
export const valueEquation: Charter = charter({
  name: 'value-equation',
  title: label('Value equation', 'Équation de valeur'),
  summary: label(
    'Every contribution is a claim at its value. Income pays the claims, all in the same proportion, until they are paid off. What is left stays open for the next sharing.',
    'Chaque apport est une créance à sa valeur. Les revenus paient les créances, toutes dans la même proportion, jusqu’à les solder. Le reste demeure ouvert pour le partage suivant.',
  ),
  activities: [
    activity('work', 'work', label('Work', 'Travail'), '25'),
    activity('material', 'material', label('Material supplied', 'Fournitures'), '1'),
    activity('expense', 'expense', label('Expense paid', 'Dépense avancée'), '1'),
    activity('equipment', 'equipment', label('Own equipment used', 'Matériel personnel utilisé'), '10'),
    activity('sharedEquipment', 'equipment', label('Shared equipment used', 'Matériel commun utilisé'), '50', '1', {
      creditedTo: ['equipmentPool'],
    }),
    activity('equipmentPool', 'cash', label('Money put into shared equipment', 'Argent mis dans le matériel commun'), '1'),
  ],
  keys: {
    contributions: key(label('Contributions since the start', 'Apports depuis le début'), weightOf(claims, 'sinceStart'), carryForward),
  },
  steps: [
    lossesStep,
    shareStep(
      'claims',
      label('Claims of the contributors', 'Créances des contributeurs'),
      { take: 'claims', activities: claims, figure: null, lasting: 'untilPaid', order: 'proRata' },
      { to: 'claimants', account: 'profits', retained: null },
    ),
  ],
  undistributed: 'bringForward',
  rights: rightsBy('contributions'),
});
