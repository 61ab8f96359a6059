import { activity, charter, equalRights, label } from '../build.ts';
import type { Charter } from '../charter.ts';

/** Profits are off: no step shares money, a result stays whole. What each gave is still seen, and rights are equal for all who ever gave. */
export const commonsAndGift: Charter = charter({
  name: 'commons-and-gift',
  title: label('Commons and gift', 'Communs et don'),
  summary: label(
    'No money is shared: what comes in stays with the project. What each one gives is written down so that it is seen and thanked. Everyone who has given holds the same rights.',
    'Aucun argent n’est partagé : ce qui entre reste au projet. Ce que chaque personne donne est noté pour être vu et remercié. Toutes celles qui ont donné ont les mêmes droits.',
  ),
  activities: [
    activity('work', 'work', label('Time given', 'Temps donné'), '1'),
    activity('knowledge', 'knowledge', label('Knowledge and ideas', 'Savoirs et idées'), '1'),
    activity('promotion', 'promotion', label('Spreading the word', 'Faire connaître'), '1'),
    activity('equipment', 'equipment', label('Equipment lent', 'Matériel prêté'), '1'),
    activity('material', 'material', label('Material given', 'Fournitures données'), '1'),
    activity('cash', 'cash', label('Money given', 'Argent donné'), '1'),
  ],
  keys: {},
  steps: [],
  rights: { ...equalRights, rule: 'equal', among: 'contributors', span: 'sinceStart' },
});
