import { label } from '../build.ts';
import { example, gave, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const workerPatronagePage: CharterPage = {
  charter: 'worker-patronage',
  suits: label(
    'A worker cooperative that shares its surplus by hours and needs to keep money in the house for a while.',
    'Une coopérative de travail qui partage son excédent selon les heures et a besoin de garder l’argent quelque temps.',
  ),
  purpose: label(
    'A part of the surplus belongs to everyone for good. The rest goes to those who worked, by their hours. They receive a fifth of it now; four fifths stay on an account in their name, help the cooperative to live, and are paid to them five years later.',
    'Une part de l’excédent appartient à tout le monde pour toujours. Le reste va à celles et ceux qui ont travaillé, selon leurs heures. Un cinquième leur est versé tout de suite ; quatre cinquièmes restent sur un compte à leur nom, font vivre la coopérative, et leur sont payés cinq ans plus tard.',
  ),
  questions: [
    label('How much cash can we really give this year?', 'Combien d’argent pouvons-nous vraiment donner cette année ?'),
    label('Is an hour an hour, or should pay count as well?', 'Une heure est-elle une heure, ou le salaire doit-il compter aussi ?'),
    label('How fast do we pay someone who leaves?', 'À quelle vitesse payons-nous une personne qui s’en va ?'),
  ],
  usedBy: label(
    'Worker cooperatives with internal capital accounts, common in the United States.',
    'Des coopératives de travail à comptes de capital internes, courantes aux États-Unis.',
  ),
  figuresFrom: label(
    '30 %, 20 % and 60 months are common-sense examples, not taken from a text: set your own. Paying a leaver 30 % at once and 35 % after one and two years follows a published specification. To pay retained parts only while there is cash, give the last step a floor.',
    '30 %, 20 % et 60 mois sont des exemples de bon sens, tirés d’aucun texte : fixez les vôtres. Payer 30 % au départ, puis 35 % après un et deux ans suit une spécification publiée. Pour ne payer les parts retenues que s’il y a de la trésorerie, donnez un plancher à la dernière étape.',
  ),
  checkWithAdviser: label(
    'How much must be paid in cash for the surplus to be taxed to members rather than to the cooperative, the notice members must receive, and what your statutes say on accounts of those who leave.',
    'Quelle part doit être versée en argent pour que l’excédent soit imposé chez les membres plutôt qu’à la coopérative, l’avis que chaque membre doit recevoir, et ce que vos statuts disent des comptes en cas de départ.',
  ),
  sources: [
    {
      label: label(
        'New York law on worker cooperatives: patronage is work performed',
        'Loi de New York sur les coopératives de travail : la ristourne suit le travail',
      ),
      url: 'https://nysenate.gov/legislation/laws/CCO/90',
    },
    {
      label: label(
        'New York law: internal capital accounts and collective account',
        'Loi de New York : comptes internes et compte collectif',
      ),
      url: 'http://ny.elaws.us/law/cco_art5-a_sec.93',
    },
    {
      label: label('Habitat: distributions and staged exits', 'Habitat : répartitions et sorties échelonnées'),
      url: 'https://github.com/nou-techne/habitat',
    },
  ],
  example: example({
    intro: label(
      'The surplus is 20,000. Nora worked 800 hours, Omar 400, Paz 200. A part of 500 that was retained for Nora five years ago falls due at the end of the year.',
      'L’excédent est de 20 000. Nora a travaillé 800 heures, Omar 400, Paz 200. Une part de 500 retenue pour Nora il y a cinq ans arrive à échéance en fin d’année.',
    ),
    charter: 'worker-patronage',
    result: '20000',
    members: [person(1, 'Nora', { joined: '2019-09-01' }), person(2, 'Omar'), person(3, 'Paz')],
    contributions: [gave(1, 'work', '800'), gave(2, 'work', '400'), gave(3, 'work', '200')],
    retained: [{ member: 1, amount: '500', due: '2025-12-31' }],
    expected: {
      steps: [
        { step: 'collective', amount: '6000', how: label('30 % of 20,000', '30 % de 20 000') },
        {
          step: 'patronage',
          amount: '14000',
          how: label('the rest, 10 for each of the 1,400 hours', 'le reste, 10 pour chacune des 1 400 heures'),
        },
        {
          step: 'repayment',
          amount: '500',
          how: label("Nora's part of five years ago, beside the result", 'la part de Nora d’il y a cinq ans, hors du résultat'),
        },
      ],
      members: [
        receives(1, '1/3', '8000', [['patronage', '8000']], { retained: '6400', repaid: '500' }),
        receives(2, '1/3', '4000', [['patronage', '4000']], { retained: '3200' }),
        receives(3, '1/3', '2000', [['patronage', '2000']], { retained: '1600' }),
      ],
      undistributed: '0',
    },
    note: label(
      'Of her 8,000 Nora receives 1,600 now and 6,400 on 31 December 2030, and the 500 from before. Rights stay one each: hours decide on money, not on votes.',
      'De ses 8 000, Nora reçoit 1 600 maintenant et 6 400 le 31 décembre 2030, et les 500 d’avant. Les droits restent d’une part par membre : les heures décident de l’argent, pas des voix.',
    ),
  }),
};
