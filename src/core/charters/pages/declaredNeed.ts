import { label } from '../build.ts';
import { example, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const declaredNeedPage: CharterPage = {
  charter: 'declared-need',
  suits: label(
    'A team that lets each one name their need, and has agreed on what to do in a thin month.',
    'Une équipe où chaque personne dit son besoin, et qui a convenu quoi faire d’un mois maigre.',
  ),
  purpose: label(
    'Everyone receives the same base. Some have an agreed part for a duty they carry. On top, each one declares what they need; it is a separate line that can be taken back without touching the base. When it all adds up to more than there is, the charter says beforehand what happens. There are three ways: cut the declared needs alike (as written here); cut everything above the base alike; or pay no declared need and sit down together again. In each of them the base is served first. For the third way, change the last step so that it gives nothing when money is short. For the second, put one step in place of the last two, by a key that adds the agreed part and the need.',
    'Tout le monde reçoit la même base. Certaines personnes ont une part convenue pour une fonction qu’elles portent. En plus, chaque personne déclare ce dont elle a besoin ; c’est une ligne à part, réversible, qui ne touche pas à la base. Quand le total dépasse ce qu’il y a, la charte dit d’avance ce qui se passe. Trois façons : réduire les besoins déclarés dans la même proportion (comme ici) ; réduire de même tout ce qui dépasse la base ; ou ne payer aucun besoin et se remettre autour de la table. Dans les trois, la base est servie d’abord. Pour la troisième, changez la dernière étape pour qu’elle ne donne rien quand l’argent manque. Pour la deuxième, remplacez les deux dernières étapes par une seule, dont la clé additionne la part convenue et le besoin.',
  ),
  questions: [
    label('What is a base that everyone can live on?', 'Quelle base permet à chaque personne de vivre ?'),
    label(
      'In a thin month, who gives way: the needs, everything above the base, or do we talk?',
      'Un mois maigre, qui cède : les besoins, tout ce qui dépasse la base, ou bien parlons-nous ?',
    ),
    label(
      'For how long do we try it, and how do we stop without harm?',
      'Combien de temps essayons-nous, et comment arrêter sans dommage ?',
    ),
  ],
  usedBy: label(
    'Le Pain des Cairns, a French bakery, tried it for six months.',
    'Le Pain des Cairns, une boulangerie française, l’a essayé six mois.',
  ),
  figuresFrom: label(
    'There everyone earned 1,600 net, 1,400 for those without a part in running the house, and the highest pay of the trial was 2,130: a line of 530 on top. The base of 1,400, the agreed part of 200 and the need of 530 are taken from that. The three rules for a short month are ours.',
    'Là, tout le monde gagnait 1 600 nets, 1 400 sans participation à la conduite de la maison, et le plus haut salaire de l’essai fut 2 130 : une ligne de 530 en plus. La base de 1 400, la part convenue de 200 et le besoin de 530 en sont tirés. Les trois règles pour un mois trop court sont de nous.',
  ),
  checkWithAdviser: label(
    'How to write the supplement as a bonus that can be taken back, equal pay rules, minimum wages, and how needs are kept private.',
    'Comment écrire le complément en prime réversible, l’égalité de traitement, les salaires minimaux, et comment garder les besoins confidentiels.',
  ),
  sources: [
    {
      label: label('Le Pain des Cairns: pay by need', 'Le Pain des Cairns : le salaire au besoin'),
      url: 'https://lepaindescairns.fr/le-salaire-au-besoin',
    },
    {
      label: label('Moneyvox: is pay by need fairer?', 'Moneyvox : le salaire au besoin est-il plus juste ?'),
      url: 'https://www.moneyvox.fr/actu/84436/le-salaire-au-besoin-est-il-plus-juste',
    },
    {
      label: label('La Toque: the end of the trial', 'La Toque : la fin de l’essai'),
      url: 'https://www.latoque.fr/engagement/article/833047/',
    },
  ],
  example: example({
    intro: label(
      'In June 5,000 are there to pay three people. Olga and Paul carry a duty (200 each). Olga declares a need of 530, Quentin of 270. It would take 5,400.',
      'En juin, on dispose de 5 000 pour payer trois personnes. Olga et Paul portent une fonction (200 chacun). Olga déclare un besoin de 530, Quentin de 270. Il faudrait 5 400.',
    ),
    charter: 'declared-need',
    from: '2025-06-01',
    to: '2025-06-30',
    result: '5000',
    members: [person(1, 'Olga'), person(2, 'Paul'), person(3, 'Quentin')],
    figures: [known('agreed', 1, '200'), known('agreed', 2, '200'), known('need', 1, '530'), known('need', 3, '270')],
    expected: {
      steps: [
        { step: 'base', amount: '4200', how: label('3 × 1,400', '3 × 1 400') },
        { step: 'agreed', amount: '400', how: label('2 × 200', '2 × 200') },
        { step: 'need', amount: '400', how: label('800 asked, 400 left: one half', '800 demandés, 400 restants : la moitié') },
      ],
      members: [
        receives(1, '1/3', '1865', [
          ['base', '1400'],
          ['agreed', '200'],
          ['need', '265'],
        ]),
        receives(2, '1/3', '1600', [
          ['base', '1400'],
          ['agreed', '200'],
        ]),
        receives(3, '1/3', '1535', [
          ['base', '1400'],
          ['need', '135'],
        ]),
      ],
      undistributed: '0',
    },
    note: label(
      'With the second rule, 800 is shared over the 1,200 asked above the base: Olga 486.67, Paul 133.33, Quentin 180. With the third, no need is paid this month: 400 wait while the three talk.',
      'Avec la deuxième règle, 800 se partagent sur les 1 200 demandés au-dessus de la base : Olga 486,67, Paul 133,33, Quentin 180. Avec la troisième, aucun besoin n’est payé ce mois-ci : 400 attendent que les trois en parlent.',
    ),
  }),
};
