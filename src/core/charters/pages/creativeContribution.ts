import { label } from '../build.ts';
import { example, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const creativeContributionPage: CharterPage = {
  charter: 'creative-contribution',
  suits: label(
    'A catalogue of works that subscribers enjoy, and that wants small creators to live too.',
    'Un catalogue d’œuvres ouvert à des abonnés, qui veut que vivent aussi les petites créatrices et les petits créateurs.',
  ),
  purpose: label(
    'Libraries, schools or companies pay for subscriptions. More than half of that goes to creators: one part for the works they put in, played or not, and a larger one for how often they are played. The rest pays a solidarity fund, operations and research. Whoever is rarely played still earns something.',
    'Des bibliothèques, des écoles ou des comités paient des abonnements. Plus de la moitié va aux créateurs et créatrices : une part pour les œuvres déposées, jouées ou non, et une plus grande selon les écoutes. Le reste paie un fonds de solidarité, le fonctionnement et la recherche. Qui est rarement joué gagne quand même quelque chose.',
  ),
  questions: [
    label('How much should a work earn that nobody has played yet?', 'Combien doit gagner une œuvre que personne n’a encore jouée ?'),
    label('What happens with the part for plays in a month without any?', 'Que devient la part des écoutes dans un mois sans aucune ?'),
    label('Who decides what the solidarity fund pays for?', 'Qui décide de ce que paie le fonds de solidarité ?'),
  ],
  usedBy: label(
    '1D LAB, a general-interest cooperative, for its 1D Touch service: the territorial creative contribution.',
    '1D LAB, société coopérative d’intérêt collectif, pour son service 1D Touch : la contribution créative territoriale.',
  ),
  figuresFrom: label(
    "15 % by works, 40 % by plays, 10 % solidarity, 20 % operations and 15 % research are 1D LAB's public figures; an older text gives 35/10/55. That the part for plays joins the part for works when nothing was played is our choice: it may also wait, or go to the fund. Earlier losses are made good first, and the five percentages are cut from what is left, so that a loss makes each part smaller alike.",
    '15 % selon les œuvres, 40 % selon les écoutes, 10 % solidarité, 20 % fonctionnement et 15 % recherche sont les chiffres publics de 1D LAB ; un texte plus ancien donne 35/10/55. Que la part des écoutes rejoigne celle des œuvres quand rien n’a été joué est notre choix : elle peut aussi attendre, ou aller au fonds. Les pertes antérieures sont comblées d’abord, et les cinq pourcentages sont pris sur ce qui reste : une perte réduit ainsi chaque part de même.',
  ),
  checkWithAdviser: label(
    'What is owed to collecting societies and producers for each work, and VAT on subscriptions: share what is left after both.',
    'Ce qui est dû aux sociétés d’auteurs et aux producteurs pour chaque œuvre, et la TVA des abonnements : partagez ce qui reste après.',
  ),
  sources: [
    { label: label('1D LAB: innovative solutions', '1D LAB : solutions innovantes'), url: 'http://en.1d-lab.eu/innovative-solutions/' },
    {
      label: label('Tsugi: how 1D Touch invented fair streaming', 'Tsugi : comment 1D Touch invente le streaming équitable'),
      url: 'https://www.tsugi.fr/comment-1d-touch-invente-le-streaming-equitable/',
    },
    {
      label: label('Say-yess: the older key', 'Say-yess : la clé plus ancienne'),
      url: 'http://www.say-yess.com/2015/7448/1d-touch-streaming-equitable/',
    },
  ],
  example: example({
    intro: label(
      'A thousand subscriptions bring 2,000. Iris has 3 works and 500 plays, Jo 1 work and 300 plays, Kim 2 works that nobody has played yet.',
      'Mille abonnements rapportent 2 000. Iris a 3 œuvres et 500 écoutes, Jo 1 œuvre et 300 écoutes, Kim 2 œuvres que personne n’a encore jouées.',
    ),
    charter: 'creative-contribution',
    result: '2000',
    members: [person(1, 'Iris'), person(2, 'Jo'), person(3, 'Kim')],
    figures: [
      known('works', 1, '3'),
      known('works', 2, '1'),
      known('works', 3, '2'),
      known('plays', 1, '500', '2025-12-31'),
      known('plays', 2, '300', '2025-12-31'),
    ],
    expected: {
      steps: [
        { step: 'works', amount: '300', how: label('15 % of 2,000', '15 % de 2 000') },
        { step: 'plays', amount: '800', how: label('40 % of 2,000', '40 % de 2 000') },
        { step: 'solidarity', amount: '200', how: label('10 % of 2,000', '10 % de 2 000') },
        { step: 'operations', amount: '400', how: label('20 % of 2,000', '20 % de 2 000') },
        { step: 'research', amount: '300', how: label('15 % of 2,000', '15 % de 2 000') },
      ],
      members: [
        receives(1, '1/3', '650', [
          ['works', '150'],
          ['plays', '500'],
        ]),
        receives(2, '1/3', '350', [
          ['works', '50'],
          ['plays', '300'],
        ]),
        receives(3, '1/3', '100', [['works', '100']]),
      ],
      undistributed: '0',
    },
    note: label(
      'A work earns 300 / 6 = 50, a play 800 / 800 = 1. If nobody had been played, the 800 would have followed the works as well.',
      'Une œuvre gagne 300 / 6 = 50, une écoute 800 / 800 = 1. Si rien n’avait été joué, les 800 auraient suivi les œuvres aussi.',
    ),
  }),
};
