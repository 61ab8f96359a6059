import { label } from '../build.ts';
import { example, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const grantAndLevyPage: CharterPage = {
  charter: 'grant-and-levy',
  suits: label(
    'Independent people who share costs and a safety net, and whose months are uneven.',
    'Des personnes indépendantes qui partagent des frais et un filet de sécurité, et dont les mois sont inégaux.',
  ),
  purpose: label(
    'Each one keeps what they earn, pays a percentage of it into a common pot, and receives the same flat grant from it. Only the difference moves. Whoever earned much pays in; whoever earned little is paid by the pot. What the pot keeps belongs to everyone. If the pot is too thin, those it owes are all paid in the same proportion.',
    'Chaque personne garde ce qu’elle gagne, en verse un pourcentage dans un pot commun, et en reçoit le même forfait. Seule la différence circule. Qui a beaucoup gagné verse ; qui a peu gagné est payé par le pot. Ce que le pot garde est à tout le monde. S’il est trop maigre, les sommes dues sont toutes payées dans la même proportion.',
  ),
  questions: [
    label('How thin a month do we want the pot to cover?', 'Jusqu’à quel mois maigre voulons-nous que le pot soutienne ?'),
    label(
      'Do we count turnover, or what is left after direct costs?',
      'Comptons-nous le chiffre d’affaires, ou ce qui reste après les frais directs ?',
    ),
    label('What if the same people are always paid by the pot?', 'Et si le pot paie toujours les mêmes personnes ?'),
  ],
  usedBy: label(
    'Codeurs en Liberté, a French cooperative of software developers, works with a levy and a flat grant.',
    'Codeurs en Liberté, une coopérative française de développement logiciel, travaille avec un prélèvement et un forfait.',
  ),
  figuresFrom: label(
    '10 % and 300 are examples, not their figures. The grant is paid back by a turnover of 3,000: below it the pot pays.',
    '10 % et 300 sont des exemples, pas leurs chiffres. Le forfait correspond à 3 000 de chiffre d’affaires : en dessous, c’est le pot qui paie.',
  ),
  checkWithAdviser: label(
    'What such payments are between independent people or within a company (a fee, a subscription, pay), and VAT on them.',
    'Ce que sont ces versements entre personnes indépendantes ou dans une société (honoraires, cotisation, salaire), et la TVA.',
  ),
  sources: [
    {
      label: label('Codeurs en Liberté: foundations', 'Codeurs en Liberté : fondations'),
      url: 'https://gitlab.com/CodeursEnLiberte/fondations/issues/29',
    },
  ],
  example: example({
    intro: label(
      'The pot starts the period with 1,000. Rémi had a turnover of 6,000, Sara 4,000, Théo 1,000.',
      'Le pot commence la période avec 1 000. Rémi a fait 6 000 de chiffre d’affaires, Sara 4 000, Théo 1 000.',
    ),
    charter: 'grant-and-levy',
    result: '1000',
    members: [person(1, 'Rémi'), person(2, 'Sara'), person(3, 'Théo')],
    figures: [
      known('turnover', 1, '6000', '2025-12-31'),
      known('turnover', 2, '4000', '2025-12-31'),
      known('turnover', 3, '1000', '2025-12-31'),
    ],
    expected: {
      steps: [
        {
          step: 'levy',
          amount: '-200',
          how: label('400 paid in, 200 paid out: the pot grows by 200', '400 versés, 200 payés : le pot grandit de 200'),
        },
        { step: 'common', amount: '1200', how: label('1,000 + 200', '1 000 + 200') },
      ],
      members: [
        receives(1, '1/3', '-300', [['levy', '-300']]),
        receives(2, '1/3', '-100', [['levy', '-100']]),
        receives(3, '1/3', '200', [['levy', '200']]),
      ],
      undistributed: '0',
    },
    note: label(
      'Rémi owes 600 less the grant of 300, so he pays 300. Théo owes 100 less 300: the pot pays him 200.',
      'Rémi doit 600 moins le forfait de 300 : il verse 300. Théo doit 100 moins 300 : le pot lui paie 200.',
    ),
  }),
};
