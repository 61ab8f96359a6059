import {
  allThatIsLeft,
  carryForward,
  charter,
  key,
  label,
  lossesStep,
  rightsBy,
  shareStep,
  toMembers,
  usualActivities,
  weightOf,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * Unpaid time counts twice its rate and cash four times, because each is put at risk before there is anything to share; rights and
 * profits follow everything given since the start. Who leaves at fault keeps only money, without its multiplier, and the group may
 * buy it back at that price; who leaves otherwise keeps everything (source: Slicing Pie, on the charter's page; all editable).
 */
export const dynamicEquity: Charter = charter({
  name: 'dynamic-equity',
  title: label('Dynamic equity', 'Parts dynamiques'),
  summary: label(
    'For a project that cannot pay yet: work counts twice its rate, cash four times. Rights and profits both follow everything given since the start.',
    'Pour un projet qui ne peut pas encore payer : le travail compte deux fois son taux, le numéraire quatre fois. Droits et profits suivent tout ce qui a été apporté depuis le début.',
  ),
  activities: usualActivities({ work: '2', cash: '4', other: '2' }),
  keys: {
    contributions: key(label('Contributions since the start', 'Apports depuis le début'), weightOf(null, 'sinceStart'), carryForward),
  },
  steps: [
    lossesStep,
    shareStep(
      'shared',
      label('Shared by contribution since the start', 'Réparti selon les apports depuis le début'),
      allThatIsLeft,
      toMembers('contributions'),
    ),
  ],
  rights: rightsBy('contributions'),
  leaver: {
    atFault: {
      weights: [
        { activities: ['cash', 'expense'], keep: 'unmultiplied' },
        { activities: null, keep: 'none' },
      ],
      rights: 'keep',
      retained: 'untilDue',
      stages: [],
      lostTo: null,
      offerPercent: '100',
    },
    notAtFault: {
      weights: [{ activities: null, keep: 'full' }],
      rights: 'keep',
      retained: 'untilDue',
      stages: [],
      lostTo: null,
      offerPercent: '100',
    },
  },
});
