import { label } from '../build.ts';
import { example, gave, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const equalPage: CharterPage = {
  charter: 'equal',
  suits: label(
    'A small group that gives about the same and trusts one another not to count.',
    'Un petit groupe qui donne à peu près autant et préfère la confiance au comptage.',
  ),
  purpose: label(
    'The simplest agreement there is: one member, one part. Whoever was a member in the period receives the same amount and holds the same rights. You can still write down what each gave, so that it is seen, but it does not change the sharing.',
    'L’accord le plus simple : un membre, une part. Toute personne membre pendant la période reçoit le même montant et détient les mêmes droits. Vous pouvez noter ce que chaque personne donne, pour que cela se voie, mais le partage n’en dépend pas.',
  ),
  questions: [
    label('Do we all give about the same, over the year?', 'Donnons-nous toutes et tous à peu près autant, sur l’année ?'),
    label('What about someone who joins in December?', 'Et pour une personne qui arrive en décembre ?'),
    label('Would counting help us, or hurt us?', 'Compter nous aiderait-il, ou nous abîmerait-il ?'),
  ],
  usedBy: label(
    'Many informal groups: bands, shared gardens, small teams of friends.',
    'Beaucoup de groupes informels : ensembles de musique, jardins partagés, petites équipes entre proches.',
  ),
  figuresFrom: label(
    'There is no figure to choose. Whoever was a member on at least one day counts; a minimum number of days of presence can be added.',
    'Il n’y a aucun chiffre à choisir. Compte toute personne membre au moins un jour ; on peut ajouter un nombre minimum de jours de présence.',
  ),
  checkWithAdviser: label(
    'Whether your legal form lets a surplus be shared equally: some ask for a reserve first, or a share by activity.',
    'Si votre forme juridique permet de partager un excédent à parts égales : certaines demandent d’abord une réserve, ou une part selon l’activité.',
  ),
  sources: [{ label: label('Our own proposal', 'Proposition de notre part'), url: null }],
  example: example({
    intro: label(
      'Three friends share 10,000. One of them worked a lot more this year; they have agreed not to count.',
      'Trois proches se partagent 10 000. L’un a bien plus travaillé cette année ; le groupe a convenu de ne pas compter.',
    ),
    charter: 'equal',
    result: '10000',
    members: [person(1, 'Dina'), person(2, 'Élie'), person(3, 'Fatou')],
    contributions: [gave(1, 'work', '200'), gave(2, 'work', '40')],
    expected: {
      steps: [{ step: 'shared', amount: '10000', how: label('all of it', 'tout') }],
      members: [
        receives(1, '1/3', '3333.34', [['shared', '3333.34']]),
        receives(2, '1/3', '3333.33', [['shared', '3333.33']]),
        receives(3, '1/3', '3333.33', [['shared', '3333.33']]),
      ],
      undistributed: '0',
    },
    note: label(
      'A third of 10,000 is 3,333.33 and one cent is left. All three have the same claim to it, so it goes to the lowest member number: that is the rule, and it is printed on every statement.',
      'Le tiers de 10 000 est 3 333,33 et il reste un centime. Les trois y ont le même droit, il va donc au plus petit numéro de membre : c’est la règle, imprimée sur chaque relevé.',
    ),
  }),
};
