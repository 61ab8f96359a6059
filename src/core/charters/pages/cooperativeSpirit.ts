import { label } from '../build.ts';
import { example, gave, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const cooperativeSpiritPage: CharterPage = {
  charter: 'cooperative-spirit',
  suits: label(
    'A project where people give time, money or things, and share what comes of it by what each gave.',
    'Un projet où l’on donne du temps, de l’argent ou du matériel, et où l’on partage ce qui en sort selon ce que chaque personne a donné.',
  ),
  purpose: label(
    "For people who build something together without putting profit first. If there is a surplus, all of it goes to those who contributed, by the value of what they gave in the period. Everyone's hour is worth the same. The rights on what was made are equal for all who took part.",
    'Pour des personnes qui construisent ensemble sans mettre le profit en premier. S’il y a un excédent, il va tout entier à celles et ceux qui ont contribué, selon la valeur de leurs apports de la période. Chaque heure vaut autant. Les droits sur ce qui a été fait sont égaux pour toutes les personnes qui ont pris part.',
  ),
  questions: [
    label("Is everyone's hour really worth the same to us?", 'L’heure de chaque personne vaut-elle vraiment autant pour nous ?'),
    label(
      'Should a small contribution give the same rights on the result as a large one?',
      'Un petit apport doit-il donner les mêmes droits sur le résultat qu’un grand ?',
    ),
    label('Do we want to keep something aside before sharing?', 'Voulons-nous garder quelque chose de côté avant de partager ?'),
  ],
  usedBy: label(
    'Written after the cooperative spirit that OsmoseIt describes for the projects it hosts: fair sharing by contribution, equal rights, and costs and risks borne together.',
    'Écrite d’après l’esprit coopératif que décrit OsmoseIt pour les projets qu’elle accueille : partage équitable selon les apports, droits égaux, coûts et risques portés ensemble.',
  ),
  figuresFrom: label(
    'The two rules (by contribution, equal rights) come from that text. It gives no figures: 20 for an hour of work and 5 for an hour of equipment are only starting points, to be set by the group.',
    'Les deux règles (selon les apports, droits égaux) viennent de ce texte. Il ne donne aucun chiffre : 20 pour une heure de travail et 5 pour une heure de matériel ne sont que des points de départ, à fixer par le groupe.',
  ),
  checkWithAdviser: label(
    'Whether money paid to a contributor is pay, a fee or a share of profit in your country, and who declares it.',
    'Si l’argent versé à une personne qui contribue est un salaire, des honoraires ou une part de bénéfice dans votre pays, et qui le déclare.',
  ),
  sources: [{ label: label('OsmoseIt: the cooperative spirit', 'OsmoseIt : l’esprit coopératif'), url: null }],
  example: example({
    intro: label(
      'Awa, Bruno and Chloé make an exhibition. Awa works 30 hours, Bruno 10, Chloé 5, and Chloé lends a van for 20 hours. The year ends with 3,000; 500 were lost the year before.',
      'Awa, Bruno et Chloé montent une exposition. Awa travaille 30 heures, Bruno 10, Chloé 5, et Chloé prête une camionnette 20 heures. L’année se termine avec 3 000 ; 500 avaient été perdus l’année d’avant.',
    ),
    charter: 'cooperative-spirit',
    result: '3000',
    members: [person(1, 'Awa'), person(2, 'Bruno'), person(3, 'Chloé')],
    contributions: [
      gave(1, 'work', '30'),
      gave(2, 'work', '10', '2025-05-12'),
      gave(3, 'work', '5'),
      gave(3, 'equipment', '20', '2025-06-02'),
    ],
    balances: [{ account: 'losses', amount: '-500' }],
    expected: {
      steps: [
        {
          step: 'losses',
          amount: '500',
          how: label('the loss of the year before comes first', 'la perte de l’année d’avant passe en premier'),
        },
        { step: 'shared', amount: '2500', how: label('3,000 − 500', '3 000 − 500') },
      ],
      members: [
        receives(1, '1/3', '1500', [['shared', '1500']]),
        receives(2, '1/3', '500', [['shared', '500']]),
        receives(3, '1/3', '500', [['shared', '500']]),
      ],
      undistributed: '0',
    },
    note: label(
      'Awa gave 30 × 20 = 600, Bruno 10 × 20 = 200, Chloé 5 × 20 + 20 × 5 = 200: 1,000 in all. So Awa has 600/1,000 of the 2,500. The rights are one third each.',
      'Awa a donné 30 × 20 = 600, Bruno 10 × 20 = 200, Chloé 5 × 20 + 20 × 5 = 200 : 1 000 en tout. Awa reçoit donc 600/1 000 des 2 500. Les droits sont d’un tiers chacun.',
    ),
  }),
};
