import { label } from '../build.ts';
import { example, known, organisation, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const scicPage: CharterPage = {
  charter: 'scic',
  suits: label(
    'A French general-interest cooperative (SCIC), with several kinds of members and votes by colleges.',
    'Une société coopérative d’intérêt collectif (Scic), avec plusieurs sortes de membres et des voix par collèges.',
  ),
  purpose: label(
    'The surplus of a SCIC is there for its purpose: at least 57.5 % of it goes to reserves that nobody can ever share, and often all of it. What is left may pay a small interest on shares, once public aid is taken out. Votes are weighted by colleges; a college that is too small lends its weight to the others.',
    'L’excédent d’une Scic sert son objet : au moins 57,5 % vont à des réserves que personne ne pourra jamais partager, et souvent tout. Ce qui reste peut payer un petit intérêt aux parts, une fois les aides publiques retirées. Les voix sont pondérées par collèges ; un collège trop petit prête son poids aux autres.',
  ),
  questions: [
    label('Do we want to pay any interest on shares at all?', 'Voulons-nous seulement payer un intérêt aux parts ?'),
    label('Which colleges do we have, and what does each one weigh?', 'Quels sont nos collèges, et combien pèse chacun ?'),
    label('Where do the votes of a college go that has too few members?', 'Où vont les voix d’un collège qui a trop peu de membres ?'),
  ],
  usedBy: label(
    'French SCICs. 1D LAB and France Barter are two of them; the colleges are those of a third, Aurora 5R.',
    'Les Scic françaises. 1D LAB et France Barter en sont deux ; les collèges sont ceux d’une troisième, Aurora 5R.',
  ),
  figuresFrom: label(
    '15 % to the legal reserve until it equals the capital, and half of the rest to the statutory reserve, are read in the guide of the SCIC network; the example statutes take the same 15 and 50. Colleges of 30/30/15/15/5/5 from 3 members on, and employees joining the guarantors when they are fewer, come from those statutes. The 2 % of interest is an example. In a year without public aid, enter 0.',
    '15 % à la réserve légale jusqu’au montant du capital, et la moitié du reste à la réserve statutaire, se lisent dans le guide du réseau des Scic ; les statuts donnés en exemple prennent les mêmes 15 et 50. Les collèges 30/30/15/15/5/5 à partir de 3 membres, et les salariés rejoignant les garants quand ils sont moins, viennent de ces statuts. Les 2 % d’intérêt sont un exemple. Une année sans aides publiques, saisissez 0.',
  ),
  checkWithAdviser: label(
    'All of it: older versions of the texts were seen. Sources differ on when the 15 % may stop (the legal reserve or all reserves, the capital now or the highest ever): set the ceiling accordingly. Ask for the highest rate of interest allowed this year (an average of bond yields plus 2 points, it was said), and whether a college of 5 % is allowed: the legal minimum may be 10 %. Public aid is whatever the law counts as such.',
    'Tout : ce sont des versions anciennes des textes qui ont été lues. Les sources diffèrent sur l’arrêt des 15 % (réserve légale ou ensemble des réserves, capital actuel ou plus haut jamais atteint) : réglez le plafond en conséquence. Demandez le taux d’intérêt maximal de l’année (une moyenne de taux obligataires plus 2 points, y lisait-on), et si un collège de 5 % est permis : le minimum légal est peut-être de 10 %. Les aides publiques sont celles que la loi compte comme telles.',
  ),
  sources: [
    {
      label: label('SCIC network: results and reserves', 'Réseau des Scic : résultats et réserves impartageables'),
      url: 'http://www.les-scic.coop/sites/fr/les-scic/FAQ/Resultats_et_reserves_impartageables',
    },
    {
      label: label('Law of 1947 on cooperation, article 16', 'Loi de 1947 sur la coopération, article 16'),
      url: 'http://legifrance.gouv.fr/affichTexteArticle.do?idArticle=LEGIARTI000028965427&cidTexte=LEGITEXT000006068032',
    },
    {
      label: label('Pep2a: results and profits', 'Pep2a : résultats et bénéfices'),
      url: 'https://pep2a.fr/notre-fonctionnement/resultats-benefices/',
    },
    {
      label: label('Aurora 5R: structure of the SCIC', 'Aurora 5R : structure de la Scic'),
      url: 'https://github.com/aurora-5r/aurora-5r-site',
    },
  ],
  example: example({
    intro: label(
      'A surplus of 10,000, of which 1,000 is public aid. Three guarantors and three organisations hold 10,000 of capital each. Two employees hold none; the other colleges are still empty.',
      'Un excédent de 10 000, dont 1 000 d’aides publiques. Trois garantes et garants et trois organisations détiennent 10 000 de capital chacun. Deux salariées n’en ont pas ; les autres collèges sont encore vides.',
    ),
    charter: 'scic',
    result: '10000',
    members: [
      person(1, 'Ana', { colleges: ['guarantors'] }),
      person(2, 'Ben', { colleges: ['guarantors'] }),
      person(3, 'Clara', { colleges: ['guarantors'] }),
      organisation(4, 'Mairie', { colleges: ['carriers'] }),
      organisation(5, 'École', { colleges: ['carriers'] }),
      organisation(6, 'Théâtre', { colleges: ['carriers'] }),
      person(7, 'Djamila', { colleges: ['employees'] }),
      person(8, 'Emma', { colleges: ['employees'] }),
    ],
    figures: [1, 2, 3, 4, 5, 6].map((member) => known('capital', member, '10000')).concat(known('publicAid', null, '1000', '2025-06-30')),
    balances: [{ account: 'reserve:legal', amount: '5000' }],
    expected: {
      steps: [
        {
          step: 'legal',
          amount: '1500',
          how: label('15 % of 10,000; the reserve may still grow by 55,000', '15 % de 10 000 ; la réserve peut encore grandir de 55 000'),
        },
        { step: 'statutory', amount: '4250', how: label('half of the 8,500 that are left', 'la moitié des 8 500 restants') },
        { step: 'publicAid', amount: '1000', how: label('the public aid of the year', 'les aides publiques de l’année') },
        { step: 'interest', amount: '1200', how: label('2 % of 60,000 of capital', '2 % de 60 000 de capital') },
        { step: 'rest', amount: '2050', how: label('what is left', 'ce qui reste') },
      ],
      members: [
        receives(1, '3/25', '200', [['interest', '200']]),
        receives(2, '3/25', '200', [['interest', '200']]),
        receives(3, '3/25', '200', [['interest', '200']]),
        receives(4, '2/15', '200', [['interest', '200']]),
        receives(5, '2/15', '200', [['interest', '200']]),
        receives(6, '2/15', '200', [['interest', '200']]),
        receives(7, '3/25', '0', []),
        receives(8, '3/25', '0', []),
      ],
      undistributed: '0',
    },
    note: label(
      '8,800 of the 10,000 can never be shared. The two employees are fewer than 3, so they join the guarantors: 45 for five people. With the 30 of the organisations that makes 75: the five people hold 45/75 = 60 %, 12 % each; the three organisations 40 %.',
      '8 800 des 10 000 ne seront jamais partagés. Les deux salariées sont moins de 3 et rejoignent donc les garants : 45 pour cinq personnes. Avec les 30 des organisations, cela fait 75 : les cinq personnes ont 45/75 = 60 %, soit 12 % chacune ; les trois organisations 40 %.',
    ),
  }),
};
