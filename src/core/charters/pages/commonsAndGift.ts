import { label } from '../build.ts';
import { example, gave, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const commonsAndGiftPage: CharterPage = {
  charter: 'commons-and-gift',
  suits: label(
    'A commons, an association or a volunteer project that shares no money.',
    'Un commun, une association ou un projet bénévole qui ne partage pas d’argent.',
  ),
  purpose: label(
    'Not every project is about money. Here profits are off: whatever comes in stays with the project, and no one is paid a share. Gifts of time, knowledge, things and money are written down so that they are seen and thanked, not ranked. Everyone who has ever given holds the same rights on what was made.',
    'Tous les projets ne parlent pas d’argent. Ici les profits sont coupés : ce qui entre reste au projet, et personne n’en touche une part. Les dons de temps, de savoir, de matériel et d’argent sont notés pour être vus et remerciés, non classés. Toute personne qui a donné un jour détient les mêmes droits sur ce qui a été fait.',
  ),
  questions: [
    label('Does writing gifts down please us, or spoil them?', 'Noter les dons nous fait-il plaisir, ou les abîme-t-il ?'),
    label('If money comes in one day, who decides what it is for?', 'Si de l’argent arrive un jour, qui décide à quoi il sert ?'),
    label('Under which licence do we share what we make?', 'Sous quelle licence partageons-nous ce que nous faisons ?'),
  ],
  usedBy: label(
    'Commons and volunteer groups; OsmoseIt, too, says that using it presumes no economic model.',
    'Des communs et des groupes bénévoles ; OsmoseIt dit aussi ne présupposer aucun modèle économique.',
  ),
  figuresFrom: label(
    'There are none. Each hour and each unit of money counts for one, only to see who has given at all.',
    'Il n’y en a pas. Chaque heure et chaque unité d’argent compte pour un, seulement pour voir qui a donné.',
  ),
  checkWithAdviser: label(
    'The licence of what you make, what your association may do with money left over, and receipts for gifts.',
    'La licence de ce que vous faites, ce que votre association peut faire d’un reste d’argent, et les reçus pour les dons.',
  ),
  sources: [{ label: label('OsmoseIt: no economic model presumed', 'OsmoseIt : aucun modèle économique présupposé'), url: null }],
  example: example({
    intro: label(
      'A repair café. Ulysse gave 10 hours, Vera an evening of 2 hours the year before, Wanda has just joined. A collection brought 500.',
      'Un café-réparation. Ulysse a donné 10 heures, Vera une soirée de 2 heures l’année d’avant, Wanda vient d’arriver. Une collecte a rapporté 500.',
    ),
    charter: 'commons-and-gift',
    result: '500',
    members: [person(1, 'Ulysse'), person(2, 'Vera'), person(3, 'Wanda', { joined: '2025-12-01' })],
    contributions: [gave(1, 'work', '10'), gave(2, 'work', '2', '2024-11-20')],
    expected: {
      steps: [],
      members: [receives(1, '1/2', '0', []), receives(2, '1/2', '0', []), receives(3, '0/1', '0', [])],
      undistributed: '500',
    },
    note: label(
      'The 500 stay whole. Ulysse and Vera hold the same rights, ten hours or two; Wanda will as soon as she gives something.',
      'Les 500 restent entiers. Ulysse et Vera ont les mêmes droits, dix heures ou deux ; Wanda les aura dès qu’elle donnera quelque chose.',
    ),
  }),
};
