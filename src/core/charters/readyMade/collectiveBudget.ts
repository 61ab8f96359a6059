import {
  activity,
  allThatIsLeft,
  charter,
  equalRights,
  figure,
  key,
  label,
  lossesStep,
  percent,
  plainActivities,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  weightOf,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * Enspiral's way with gifts to the group: half pays the common costs, half comes back to each giver as a balance to put into
 * projects of the group. A member may take a percentage of that half as pay instead.
 */
export const collectiveBudget: Charter = charter({
  name: 'collective-budget',
  title: label('Collective budget', 'Budget collectif'),
  summary: label(
    'Half of what comes in pays the common costs. The other half goes to members by what they put in, as a budget with which each one funds projects of the group. Who wishes takes a part as pay.',
    'La moitié de ce qui entre paie les frais communs. L’autre moitié va aux membres selon leurs versements, en budget pour financer les projets du groupe. Qui le souhaite en prend une part en argent.',
  ),
  activities: [activity('gift', 'cash', label('Paid to the group', 'Versé au groupe'), '1'), ...plainActivities],
  figures: [
    figure(
      'payPercent',
      'member',
      'number',
      label('Percentage taken as pay instead of budget', 'Pourcentage pris en argent plutôt qu’en budget'),
    ),
  ],
  keys: {
    gifts: key(
      label('Paid to the group in the period', 'Versé au groupe dans la période'),
      weightOf(['gift'], 'period'),
      toFallback('costs:core'),
    ),
  },
  steps: [
    lossesStep,
    shareStep('core', label('Common costs', 'Frais communs'), percent('50', 'remainder'), toAccount('costs:core')),
    shareStep(
      'budget',
      label('Budget of each member', 'Budget de chaque membre'),
      allThatIsLeft,
      toMembers('gifts', { account: 'budget', choice: { figure: 'payPercent', account: 'profits' } }),
    ),
  ],
  rights: equalRights,
});
