import { label } from '../build.ts';
import { example, gave, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const scopPage: CharterPage = {
  charter: 'scop',
  suits: label(
    "A French workers' cooperative (SCOP): part to those who work, part to capital, part to the house.",
    'Une société coopérative de travail (Scop) : une part à celles et ceux qui travaillent, une au capital, une à la maison.',
  ),
  purpose: label(
    'What the year earned is cut into three: those who work there, those who hold shares, and the cooperative itself. Gains that the work of the year did not make, such as the sale of a building, go to a reserve first. The work share follows pay and time, half and half, and grows with seniority. Interest on capital can never be more than the work share.',
    'Ce que l’année a gagné est coupé en trois : celles et ceux qui y travaillent, le capital, et la coopérative elle-même. Les gains qui ne viennent pas du travail de l’année, comme la vente d’un local, vont d’abord à une réserve. La part travail suit le salaire et le temps, moitié-moitié, et grandit avec l’ancienneté. L’intérêt au capital ne peut jamais dépasser la part travail.',
  ),
  questions: [
    label('By pay, by time, equally, or a mix?', 'Selon le salaire, le temps, à parts égales, ou un mélange ?'),
    label('How much should long years count?', 'Combien doivent compter les longues années ?'),
    label(
      'What does the cooperative need for next year and the ten after?',
      'De quoi la coopérative a-t-elle besoin pour l’an prochain et les dix suivants ?',
    ),
  ],
  usedBy: label(
    'French SCOPs. The seniority coefficients are those of the articles of Scopyleft.',
    'Les Scop françaises. Les coefficients d’ancienneté sont ceux des statuts de Scopyleft.',
  ),
  figuresFrom: label(
    'An older version of article 33 of the SCOP law says: 15 % to the legal reserve until it equals the highest capital reached, a development fund each year, and at least 25 % to those who work there after 3 months in the year or 6 months of seniority. Coefficients of 1.1, 1.15 and 1.2 from 1, 3 and 5 full years come from Scopyleft; three years fall in two of its bands, and we count them in the higher one. Since coefficients make the parts larger, the whole is brought back to the work share. 20 %, 50 % and 4 % of interest are examples: half of what is left after the two funds is 34 % of the net surplus here. In a year without gains to keep out, enter 0.',
    'Une version ancienne de l’article 33 de la loi sur les Scop dit : 15 % à la réserve légale jusqu’au plus haut capital atteint, un fonds de développement chaque année, et au moins 25 % à celles et ceux qui y travaillent après 3 mois dans l’année ou 6 mois d’ancienneté. Les coefficients 1,1, 1,15 et 1,2 dès 1, 3 et 5 ans révolus viennent de Scopyleft ; trois ans y figurent dans deux tranches, nous les comptons dans la plus haute. Comme les coefficients agrandissent les parts, le tout est ramené à la part travail. 20 %, 50 % et 4 % d’intérêt sont des exemples : la moitié de ce que laissent les deux fonds fait ici 34 % de l’excédent net. Une année sans gains à tenir à part, saisissez 0.',
  ),
  checkWithAdviser: label(
    'All of it: older texts were seen. Ask for the article as it stands, the ceiling of the legal reserve, the highest rate of interest (8.5 % in the version seen), which gains count as kept out, and whether the work share stays at 25 % at least after your changes. All who work there are to be counted, members or not: enter them too.',
    'Tout : ce sont des textes anciens qui ont été lus. Demandez l’article en vigueur, le plafond de la réserve légale, le taux d’intérêt maximal (8,5 % dans la version lue), quels gains sont tenus à part, et si la part travail reste d’au moins 25 % après vos changements. Toutes les personnes qui y travaillent comptent, membres ou non : saisissez-les aussi.',
  ),
  sources: [
    {
      label: label('SCOP law, article 33 (older version)', 'Loi sur les Scop, article 33 (version ancienne)'),
      url: 'https://legal.tricoteuses.fr/articles/LEGIARTI000006289968',
    },
    {
      label: label('SCOP law: gains kept out of the sharing', 'Loi sur les Scop : gains tenus hors du partage'),
      url: 'https://legal.tricoteuses.fr/articles/LEGIARTI000025559905',
    },
    { label: label('Scopyleft: articles of association', 'Scopyleft : statuts'), url: 'https://github.com/scopyleft/documentation' },
    {
      label: label('Easycompta: usual practice, 45/15/40', 'Easycompta : pratique courante, 45/15/40'),
      url: 'https://easycompta.eu/gie/scop-societe-cooperative',
    },
  ],
  example: example({
    intro: label(
      'The result is 100,000, of which 10,000 come from the sale of a workshop. Rosa has six full years, 30,000 of pay, 1,600 hours and 20,000 of capital. Samir has three, 20,000, 1,600 hours and 20,000. Tess came on 1 May: 10,000, 800 hours and 10,000. The legal reserve holds 20,000; the highest capital was 80,000.',
      'Le résultat est de 100 000, dont 10 000 viennent de la vente d’un atelier. Rosa a six ans révolus, 30 000 de salaire, 1 600 heures et 20 000 de capital. Samir en a trois, 20 000, 1 600 heures et 20 000. Tess est arrivée le 1er mai : 10 000, 800 heures et 10 000. La réserve légale contient 20 000 ; le plus haut capital a été de 80 000.',
    ),
    charter: 'scop',
    result: '100000',
    members: [
      person(1, 'Rosa', { joined: '2019-03-01' }),
      person(2, 'Samir', { joined: '2022-06-01' }),
      person(3, 'Tess', { joined: '2025-05-01' }),
    ],
    contributions: [gave(1, 'work', '1600'), gave(2, 'work', '1600'), gave(3, 'work', '800', '2025-09-01')],
    figures: [
      known('capital', 1, '20000'),
      known('capital', 2, '20000'),
      known('capital', 3, '10000'),
      known('pay', 1, '30000', '2025-12-31'),
      known('pay', 2, '20000', '2025-12-31'),
      known('pay', 3, '10000', '2025-12-31'),
      known('highestCapital', null, '80000'),
      known('exogenous', null, '10000', '2025-07-01'),
    ],
    balances: [{ account: 'reserve:legal', amount: '20000' }],
    expected: {
      steps: [
        { step: 'exogenous', amount: '10000', how: label('the sale of the workshop', 'la vente de l’atelier') },
        { step: 'legal', amount: '13500', how: label('15 % of 90,000', '15 % de 90 000') },
        { step: 'development', amount: '15300', how: label('20 % of 76,500', '20 % de 76 500') },
        { step: 'work', amount: '30600', how: label('half of 61,200', 'la moitié de 61 200') },
        {
          step: 'interest',
          amount: '2000',
          how: label('4 % of 50,000, less than the work share', '4 % de 50 000, moins que la part travail'),
        },
        { step: 'rest', amount: '28600', how: label('what is left', 'ce qui reste') },
      ],
      members: [
        receives(1, '1/3', '15231.44', [
          ['work', '14431.44'],
          ['interest', '800'],
        ]),
        receives(2, '1/3', '12069', [
          ['work', '11269'],
          ['interest', '800'],
        ]),
        receives(3, '1/3', '5299.56', [
          ['work', '4899.56'],
          ['interest', '400'],
        ]),
      ],
      undistributed: '0',
    },
    note: label(
      'Half by pay and half by time, Rosa has 45 %, Samir 36.67 %, Tess 18.33 %. Times 1.2, 1.15 and 1 these are 54, 42.17 and 18.33, together 114.5: the 30,600 are shared in those proportions, 324, 253 and 110 out of 687.',
      'Moitié salaire, moitié temps, Rosa a 45 %, Samir 36,67 %, Tess 18,33 %. Multipliés par 1,2, 1,15 et 1, cela fait 54, 42,17 et 18,33, ensemble 114,5 : les 30 600 sont partagés dans ces proportions, 324, 253 et 110 sur 687.',
    ),
  }),
};
