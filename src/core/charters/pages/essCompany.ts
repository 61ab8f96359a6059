import { label } from '../build.ts';
import { example, gave, known, organisation, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const essCompanyPage: CharterPage = {
  charter: 'ess-company',
  suits: label(
    'A French commercial company that belongs to the social and solidarity economy without being a cooperative.',
    'Une société commerciale française de l’économie sociale et solidaire, sans être une coopérative.',
  ),
  purpose: label(
    'For a company that puts most of its profit back into what it does. A fifth builds a development fund until reserves are large enough, half strengthens the company, and what remains is shared by what each one contributed in the year.',
    'Pour une société qui remet l’essentiel de son bénéfice dans ce qu’elle fait. Un cinquième forme un fonds de développement jusqu’à ce que les réserves suffisent, la moitié renforce la société, et ce qui demeure est partagé selon les apports de l’année.',
  ),
  questions: [
    label(
      'What remains: to those who contributed, or to those who hold capital?',
      'Ce qui demeure : à qui a contribué, ou à qui détient le capital ?',
    ),
    label('Do we want to keep more than the minimum?', 'Voulons-nous garder plus que le minimum ?'),
  ],
  usedBy: label(
    'Companies that follow the French law of 2014 on the social and solidarity economy.',
    'Des sociétés qui suivent la loi française de 2014 sur l’économie sociale et solidaire.',
  ),
  figuresFrom: label(
    'An order of 3 August 2015 asks for at least a fifth of the profit, less earlier losses, to a development fund until all reserves reach a fifth of the capital, and for at least half to reserves or carried forward. Both are taken from the profit less earlier losses, and the half does not count what the fund took: so the minimum is met in every case.',
    'Un arrêté du 3 août 2015 demande au moins un cinquième du bénéfice, diminué des pertes antérieures, pour un fonds de développement jusqu’à ce que l’ensemble des réserves atteigne un cinquième du capital, et au moins la moitié pour les réserves ou le report. Les deux se prennent sur le bénéfice diminué des pertes antérieures, et la moitié ne compte pas ce que le fonds a pris : le minimum est ainsi tenu dans tous les cas.',
  ),
  checkWithAdviser: label(
    'The order as it stands today, the legal reserve of your form of company, and how a sharing by contribution fits with your statutes, where dividends usually follow capital.',
    'L’arrêté en vigueur aujourd’hui, la réserve légale de votre forme de société, et comment un partage selon les apports s’accorde avec vos statuts, où les dividendes suivent d’ordinaire le capital.',
  ),
  sources: [
    {
      label: label('Order of 3 August 2015', 'Arrêté du 3 août 2015'),
      url: 'https://juriblio.fr/arretes/arrete-du-3-aout-2015/165210347',
    },
  ],
  example: example({
    intro: label(
      'The profit is 50,000; 10,000 had been lost before. The capital is 50,000 and reserves already hold 4,000. Ugo worked 500 hours, Violette 300, and the association Zest 200.',
      'Le bénéfice est de 50 000 ; 10 000 avaient été perdus avant. Le capital est de 50 000 et les réserves contiennent déjà 4 000. Ugo a travaillé 500 heures, Violette 300, et l’association Zest 200.',
    ),
    charter: 'ess-company',
    result: '50000',
    members: [person(1, 'Ugo'), person(2, 'Violette'), organisation(3, 'Zest')],
    contributions: [gave(1, 'work', '500'), gave(2, 'work', '300'), gave(3, 'work', '200')],
    figures: [known('capital', 1, '10000'), known('capital', 2, '10000'), known('capital', 3, '30000')],
    balances: [
      { account: 'losses', amount: '-10000' },
      { account: 'reserve:development', amount: '4000' },
    ],
    expected: {
      steps: [
        { step: 'losses', amount: '10000', how: label('the earlier loss', 'la perte antérieure') },
        {
          step: 'development',
          amount: '6000',
          how: label(
            '20 % of 40,000 would be 8,000; the ceiling leaves 10,000 − 4,000',
            '20 % de 40 000 feraient 8 000 ; le plafond laisse 10 000 − 4 000',
          ),
        },
        { step: 'reserves', amount: '20000', how: label('half of 40,000', 'la moitié de 40 000') },
        {
          step: 'shared',
          amount: '14000',
          how: label('what is left, 14 for each of the 1,000 hours', 'ce qui reste, 14 pour chacune des 1 000 heures'),
        },
      ],
      members: [
        receives(1, '1/3', '7000', [['shared', '7000']]),
        receives(2, '1/3', '4200', [['shared', '4200']]),
        receives(3, '1/3', '2800', [['shared', '2800']]),
      ],
      undistributed: '0',
    },
    note: label(
      'Zest holds three fifths of the capital, but the sharing follows what each gave this year. 26,000 of the 40,000 stay in the company.',
      'Zest détient trois cinquièmes du capital, mais le partage suit ce que chaque membre a donné cette année. 26 000 des 40 000 restent dans la société.',
    ),
  }),
};
