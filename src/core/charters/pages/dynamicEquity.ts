import { label } from '../build.ts';
import { example, gave, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const dynamicEquityPage: CharterPage = {
  charter: 'dynamic-equity',
  suits: label(
    'A young project that cannot pay yet, where each one takes a risk and the parts should follow.',
    'Un projet jeune qui ne peut pas encore payer, où chaque personne prend un risque et où les parts doivent suivre.',
  ),
  purpose: label(
    'Nobody knows at the start who will give how much. So parts are not fixed: each unpaid hour and each sum put in adds to them, from the first day on. Money counts four times and time twice, because both are given before there is anything to share. Profits and rights follow the same parts.',
    'Au début, personne ne sait qui donnera combien. Les parts ne sont donc pas figées : chaque heure non payée et chaque somme versée s’y ajoute, depuis le premier jour. L’argent compte quatre fois et le temps deux, parce que l’un et l’autre sont donnés avant qu’il y ait quoi que ce soit à partager. Profits et droits suivent les mêmes parts.',
  ),
  questions: [
    label(
      'Is money really twice as hard to find as time, for us?',
      'L’argent est-il vraiment deux fois plus difficile à trouver que le temps, pour nous ?',
    ),
    label(
      'What does someone keep who leaves: in good terms, or after a serious fault? Who decides which it was?',
      'Que garde une personne qui s’en va : en bons termes, ou après une faute grave ? Qui en décide ?',
    ),
    label('When do we stop counting: once everyone is paid?', 'Quand arrêtons-nous de compter : une fois tout le monde payé ?'),
  ],
  usedBy: label(
    'Start-up teams that follow the Slicing Pie way of sharing.',
    'Des équipes fondatrices qui suivent la méthode Slicing Pie.',
  ),
  figuresFrom: label(
    'Twice for time and four times for money come from Slicing Pie, as does the leaving rule: at fault, money counts once and all the rest is lost, and the group may buy it back at that price; otherwise everything is kept. 20 an hour is a starting point.',
    'Deux fois pour le temps et quatre fois pour l’argent viennent de Slicing Pie, comme la règle de départ : en cas de faute, l’argent compte une fois et tout le reste est perdu, et le groupe peut le racheter à ce prix ; sinon tout est gardé. 20 de l’heure est un point de départ.',
  ),
  checkWithAdviser: label(
    'What a fault is and how it is established, how unpaid work is treated by labour law, and how these parts become legal shares one day.',
    'Ce qu’est une faute et comment elle s’établit, comment le droit du travail voit le temps non payé, et comment ces parts deviendront un jour des parts légales.',
  ),
  sources: [
    {
      label: label('Slicing Pie: someone asks for their money back', 'Slicing Pie : quelqu’un redemande son argent'),
      url: 'http://slicingpie.com/i-want-my-money-back/',
    },
    {
      label: label('Slicing Pie: price of buying back', 'Slicing Pie : prix de rachat'),
      url: 'https://support.slicingpie.com/portal/kb/articles/buyout-price',
    },
    {
      label: label('Slicing Pie: settings of a member', 'Slicing Pie : réglages d’un membre'),
      url: 'https://support.slicingpie.com/portal/kb/articles/team-member-settings',
    },
  ],
  example: example({
    intro: label(
      'Inès worked 50 hours, Jules put in 500. Karim paid expenses of 1,000 and worked 100 hours, then left at fault on 31 October. The year brings 10,000.',
      'Inès a travaillé 50 heures, Jules a mis 500. Karim a avancé 1 000 de dépenses et travaillé 100 heures, puis est parti par sa faute le 31 octobre. L’année rapporte 10 000.',
    ),
    charter: 'dynamic-equity',
    result: '10000',
    members: [person(1, 'Inès'), person(2, 'Jules'), person(3, 'Karim', { left: '2025-10-31', leaving: 'atFault' })],
    contributions: [
      gave(1, 'work', '50'),
      gave(2, 'cash', '500'),
      gave(3, 'expense', '1000', '2025-02-03'),
      gave(3, 'work', '100', '2025-04-22'),
    ],
    expected: {
      steps: [{ step: 'shared', amount: '10000', how: label('all of it', 'tout') }],
      members: [
        receives(1, '2/5', '4000', [['shared', '4000']]),
        receives(2, '2/5', '4000', [['shared', '4000']]),
        receives(3, '1/5', '2000', [['shared', '2000']], { offer: '1000' }),
      ],
      undistributed: '0',
    },
    note: label(
      'Inès has 50 × 20 × 2 = 2,000 points, Jules 500 × 4 = 2,000. Karim had 4,000 for the expenses and 4,000 for the hours; having left at fault he keeps 1,000, and the group may buy them back for 1,000. Had he left in good terms he would keep all 8,000.',
      'Inès a 50 × 20 × 2 = 2 000 points, Jules 500 × 4 = 2 000. Karim en avait 4 000 pour les dépenses et 4 000 pour les heures ; parti par sa faute, il en garde 1 000, que le groupe peut racheter 1 000. Parti en bons termes, il garderait les 8 000.',
    ),
  }),
};
