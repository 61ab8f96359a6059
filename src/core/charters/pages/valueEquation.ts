import { label } from '../build.ts';
import { example, gave, organisation, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const valueEquationPage: CharterPage = {
  charter: 'value-equation',
  suits: label(
    'An open network where anyone can contribute to a product, and income comes later.',
    'Un réseau ouvert où chaque personne peut contribuer à un produit, et où les revenus viennent plus tard.',
  ),
  purpose: label(
    'Each contribution is written down with its value and becomes a claim on future income. When money comes in, it pays the claims, all in the same proportion, until each is paid off. An hour on a machine that several people paid for is credited to those people. What no claim takes stays open: it waits for the next sharing, or for what the group decides.',
    'Chaque apport est noté avec sa valeur et devient une créance sur les revenus à venir. Quand l’argent arrive, il paie les créances, toutes dans la même proportion, jusqu’à les solder. Une heure de machine payée à plusieurs est créditée à ces personnes. Ce qu’aucune créance ne prend demeure ouvert : cela attend le partage suivant, ou ce que décidera le groupe.',
  ),
  questions: [
    label('What is a fair value for each kind of contribution?', 'Quelle est la juste valeur de chaque sorte d’apport ?'),
    label(
      'Should claims be paid in proportion, or the oldest first?',
      'Les créances sont-elles payées en proportion, ou les plus anciennes d’abord ?',
    ),
    label(
      'Does a claim end once it is paid, or does it give a part of income for ever?',
      'Une créance s’éteint-elle une fois payée, ou donne-t-elle toujours une part des revenus ?',
    ),
  ],
  usedBy: label(
    'Open value networks that keep a shared record of contributions, with the ValueNetwork software.',
    'Des réseaux de valeur ouverts qui tiennent un registre commun des apports, avec le logiciel ValueNetwork.',
  ),
  figuresFrom: label(
    'The kinds of claims, 25 for an hour and 50 for an hour of shared equipment are those of the tests of that software. The purchases and expenses that it counts for half count in full here. All are editable.',
    'Les sortes de créances, 25 pour une heure et 50 pour une heure de matériel commun sont celles des essais de ce logiciel. Les achats et dépenses qu’il compte pour moitié comptent ici en entier. Tout se modifie.',
  ),
  checkWithAdviser: label(
    'What a claim on future income is in law, how it is taxed when it is paid, and what contributors without a contract are.',
    'Ce qu’est en droit une créance sur des revenus à venir, comment elle est imposée quand elle est payée, et le statut des personnes qui contribuent sans contrat.',
  ),
  sources: [
    {
      label: label('ValueNetwork: tests of the value equation', 'ValueNetwork : essais de l’équation de valeur'),
      url: 'https://github.com/valnet/valuenetwork',
    },
  ],
  example: example({
    intro: label(
      'Lina works one hour and supplies material for 50. Moussa supplies 50 too, pays 10 of expenses and uses his own machine for an hour. One hour on the shared machine goes to the two associations that paid for it with 600 and 400. Claims come to 195; only 117 come in.',
      'Lina travaille une heure et fournit 50 de matériel. Moussa fournit 50 aussi, avance 10 de dépenses et utilise sa machine une heure. Une heure de machine commune revient aux deux associations qui l’ont payée 600 et 400. Les créances font 195 ; il n’entre que 117.',
    ),
    charter: 'value-equation',
    result: '117',
    members: [person(1, 'Lina'), person(2, 'Moussa'), organisation(3, 'Atelier nord'), organisation(4, 'Atelier sud')],
    contributions: [
      gave(1, 'work', '1'),
      gave(1, 'material', '50'),
      gave(2, 'material', '50'),
      gave(2, 'expense', '10'),
      gave(2, 'equipment', '1'),
      gave(1, 'sharedEquipment', '1'),
      gave(3, 'equipmentPool', '600', '2025-01-15'),
      gave(4, 'equipmentPool', '400', '2025-01-15'),
    ],
    expected: {
      steps: [{ step: 'claims', amount: '117', how: label('117 of the 195 that are owed: 60 %', '117 sur les 195 dus : 60 %') }],
      members: [
        receives(1, '5/13', '45', [['claims', '45']]),
        receives(2, '14/39', '42', [['claims', '42']]),
        receives(3, '2/13', '18', [['claims', '18']]),
        receives(4, '4/39', '12', [['claims', '12']]),
      ],
      undistributed: '0',
    },
    note: label(
      'Lina is owed 25 + 50 = 75, Moussa 50 + 10 + 10 = 70, the associations 30 and 20. Each receives 60 % of it, and the 78 that remain stay owed. Had 195 come in, all would be paid, as in the published example.',
      'Lina a une créance de 25 + 50 = 75, Moussa de 50 + 10 + 10 = 70, les associations de 30 et 20. Chaque créance est payée à 60 %, et les 78 qui manquent restent dus. Avec 195, tout serait payé, comme dans l’exemple publié.',
    ),
  }),
};
