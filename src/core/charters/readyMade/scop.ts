import {
  allThatIsLeft,
  charter,
  equalRights,
  figure,
  figureOf,
  hoursOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
} from '../build.ts';
import type { Charter } from '../charter.ts';

const development = 'reserve:development';

/**
 * A workers' cooperative company: what did not come from the year's work is kept out first, then the legal reserve, the
 * development fund, the work share by pay and time with seniority, an interest on capital that never passes the work share, and
 * the rest to the development fund. Each figure is a setting; the page says where it was read.
 */
export const scop: Charter = charter({
  name: 'scop',
  title: label('SCOP: workers’ cooperative', 'Scop : coopérative de travail'),
  summary: label(
    '15 % to the legal reserve up to its ceiling, then the development fund, a work share by pay and time that grows with seniority, and an interest on capital that never passes the work share.',
    '15 % à la réserve légale jusqu’à son plafond, puis le fonds de développement, une part travail selon le salaire et le temps qui grandit avec l’ancienneté, et un intérêt au capital qui ne dépasse jamais la part travail.',
  ),
  figures: [
    figure('capital', 'member', 'money', label('Capital held', 'Capital détenu')),
    figure('highestCapital', 'cooperative', 'money', label('Highest capital ever reached', 'Plus haut capital jamais atteint')),
    figure('pay', 'member', 'money', label('Gross pay of the period', 'Salaire brut de la période')),
    figure('exogenous', 'cooperative', 'money', label('Property gains and the like', 'Plus-values de cession et assimilées')),
  ],
  keys: {
    work: key(
      label('Half by pay, half by time, with seniority', 'Moitié salaire, moitié temps, avec l’ancienneté'),
      {
        by: 'mix',
        parts: [
          { percent: '50', of: figureOf('pay', 'period') },
          { percent: '50', of: hoursOf(['work'], 'period') },
        ],
      },
      toFallback(development),
      {
        seniority: [
          { years: 1, coefficient: '1.1' },
          { years: 3, coefficient: '1.15' },
          { years: 5, coefficient: '1.2' },
        ],
        eligible: {
          types: ['person'],
          colleges: null,
          members: null,
          presenceDays: 90,
          seniorityMonths: 6,
          hours: null,
          either: true,
          atEnd: false,
        },
      },
    ),
    capital: key(
      label('Capital held through the period', 'Capital détenu au long de la période'),
      figureOf('capital', 'timeWeighted'),
      toFallback(development),
    ),
  },
  steps: [
    shareStep(
      'exogenous',
      label('Property gains, kept out of the sharing', 'Plus-values, tenues hors du partage'),
      { take: 'figure', figure: 'exogenous', over: 'period' },
      toAccount('reserve:exogenous'),
    ),
    lossesStep,
    shareStep('legal', label('Legal reserve', 'Réserve légale'), percent('15', 'remainder'), toAccount('reserve:legal'), [
      { limit: 'ceiling', amount: null, percent: '100', of: 'highestCapital', counting: 'thisReserve' },
    ]),
    shareStep('development', label('Development fund', 'Fonds de développement'), percent('20', 'remainder'), toAccount(development)),
    shareStep('work', label('Work share', 'Part travail'), percent('50', 'remainder'), toMembers('work')),
    shareStep(
      'interest',
      label('Interest on capital', 'Intérêt au capital'),
      { take: 'interest', percent: '4', figure: 'capital', over: 'timeWeighted' },
      toMembers('capital'),
      [{ limit: 'percent', percent: '100', of: 'step', step: 'work' }],
    ),
    shareStep(
      'rest',
      label('The rest to the development fund', 'Le reste au fonds de développement'),
      allThatIsLeft,
      toAccount(development),
    ),
  ],
  rights: equalRights,
});
