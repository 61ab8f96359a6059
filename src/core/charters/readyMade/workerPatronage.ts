import {
  allThatIsLeft,
  carryForward,
  charter,
  equalRights,
  hoursOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toMembers,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * A worker cooperative with an account for each member: a part of the surplus is everyone's for good, the rest follows hours;
 * a fifth of it is paid now and the remainder stays on the members' accounts for five years (all editable).
 */
export const workerPatronage: Charter = charter({
  name: 'worker-patronage',
  title: label('Worker patronage', 'Ristourne au travail'),
  summary: label(
    'Part of the surplus goes to a collective reserve, the rest to members by hours of work: 20 % in cash now, 80 % retained on their accounts and paid after five years.',
    'Une part de l’excédent va à une réserve collective, le reste aux membres selon les heures de travail : 20 % en argent tout de suite, 80 % retenus sur leurs comptes et payés après cinq ans.',
  ),
  keys: {
    hours: key(label('Hours of work in the period', 'Heures de travail de la période'), hoursOf(['work'], 'period'), carryForward),
  },
  steps: [
    lossesStep,
    shareStep('collective', label('Collective account', 'Compte collectif'), percent('30', 'remainder'), toAccount('reserve:collective')),
    shareStep(
      'patronage',
      label('Shared by hours', 'Réparti selon les heures'),
      allThatIsLeft,
      toMembers('hours', { retained: { percent: '80', months: 60, above: null } }),
    ),
    {
      kind: 'repay',
      key: 'repayment',
      label: label('Retained parts that fall due', 'Parts retenues arrivées à échéance'),
      cashFloor: null,
    },
  ],
  rights: equalRights,
  leaver: {
    atFault: {
      weights: [{ activities: null, keep: 'full' }],
      rights: 'lose',
      retained: 'untilDue',
      stages: [],
      lostTo: null,
      offerPercent: null,
    },
    notAtFault: {
      weights: [{ activities: null, keep: 'full' }],
      rights: 'lose',
      retained: 'stages',
      stages: [
        { months: 0, percent: '30' },
        { months: 12, percent: '35' },
        { months: 24, percent: '35' },
      ],
      lostTo: null,
      offerPercent: null,
    },
  },
});
