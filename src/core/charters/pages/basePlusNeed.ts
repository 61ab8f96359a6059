import { label } from '../build.ts';
import { example, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const basePlusNeedPage: CharterPage = {
  charter: 'base-plus-need',
  suits: label(
    'A team that pays everyone the same base and adds what each one says they need.',
    'Une équipe qui paie à tout le monde la même base et ajoute ce dont chaque personne dit avoir besoin.',
  ),
  purpose: label(
    'Lives differ: children, rent, a parent to care for. Everyone receives the same base, and each one names the supplement they need, from nothing to a common ceiling. Both follow work time. Nobody has to give a reason. Share month by month: what there is to pay with is the result of the month.',
    'Les vies diffèrent : des enfants, un loyer, un parent à soutenir. Tout le monde reçoit la même base, et chaque personne dit le complément dont elle a besoin, de rien jusqu’à un plafond commun. Les deux suivent le temps de travail. Personne n’a à se justifier. Partagez mois par mois : ce dont on dispose pour payer est le résultat du mois.',
  ),
  questions: [
    label('Can everyone live on the base alone?', 'Chaque personne peut-elle vivre avec la base seule ?'),
    label('Who sees the needs: everyone, a small circle, nobody?', 'Qui voit les besoins : tout le monde, un petit cercle, personne ?'),
    label('When do we look back and decide whether to go on?', 'Quand ferons-nous le point pour décider de continuer ?'),
  ],
  usedBy: label(
    'Dezentrum, a Swiss think tank, under the name of need wage.',
    'Dezentrum, un laboratoire d’idées suisse, sous le nom de salaire au besoin.',
  ),
  figuresFrom: label(
    'CHF 6,000 and 0 to 2,500 at full time are those of Dezentrum. Here the base is served first, so that if a month is short the needs are cut before it; that is our choice.',
    'CHF 6 000 et de 0 à 2 500 à plein temps sont ceux de Dezentrum. Ici la base est servie d’abord, si bien qu’un mois trop court réduit les besoins avant elle ; c’est notre choix.',
  ),
  checkWithAdviser: label(
    'Minimum wages and equal pay rules, social contributions on the supplement, and what a work contract must say for it to change from month to month.',
    'Les salaires minimaux et l’égalité de traitement, les cotisations sur le complément, et ce que doit dire un contrat de travail pour qu’il change d’un mois à l’autre.',
  ),
  sources: [
    {
      label: label('Dezentrum introduces a need wage', 'Dezentrum introduit un salaire au besoin'),
      url: 'https://dezentrum.ch/en/blog/das-dezentrum-fuehrt-einen-bedarfslohn-ein',
    },
  ],
  example: example({
    intro: label(
      'In June 20,000 are there to pay with. Lou works full time and needs 1,500. Mia works 60 % and would need 3,000, which the ceiling makes 2,500. Noé works 80 % and needs nothing more.',
      'En juin, on dispose de 20 000 pour payer. Lou travaille à plein temps et a besoin de 1 500. Mia travaille à 60 % et aurait besoin de 3 000, que le plafond ramène à 2 500. Noé travaille à 80 % et n’a besoin de rien de plus.',
    ),
    charter: 'base-plus-need',
    currency: 'CHF',
    from: '2025-06-01',
    to: '2025-06-30',
    result: '20000',
    members: [person(1, 'Lou'), person(2, 'Mia'), person(3, 'Noé')],
    figures: [
      known('workTime', 1, '1'),
      known('workTime', 2, '0.6'),
      known('workTime', 3, '0.8'),
      known('need', 1, '1500'),
      known('need', 2, '3000'),
    ],
    expected: {
      steps: [
        { step: 'base', amount: '14400', how: label('6,000 × 1, 0.6 and 0.8', '6 000 × 1, 0,6 et 0,8') },
        { step: 'need', amount: '3000', how: label('1,500 × 1 and 2,500 × 0.6', '1 500 × 1 et 2 500 × 0,6') },
      ],
      members: [
        receives(1, '1/3', '7500', [
          ['base', '6000'],
          ['need', '1500'],
        ]),
        receives(2, '1/3', '5100', [
          ['base', '3600'],
          ['need', '1500'],
        ]),
        receives(3, '1/3', '4800', [['base', '4800']]),
      ],
      undistributed: '2600',
    },
    note: label(
      'Lou and Mia both receive 1,500 for their needs: 2,500 at 60 % is 1,500. The 2,600 that are left wait for July.',
      'Lou et Mia reçoivent 1 500 chacune pour leurs besoins : 2 500 à 60 % font 1 500. Les 2 600 qui restent attendent juillet.',
    ),
  }),
};
