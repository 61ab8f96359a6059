import { carryForward, charter, equalRights, figure, figureOf, key, label, lossesStep, shareStep, toMembers } from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * A common base and, on top, what each one says they need up to a ceiling, both by work time. One period is one month of pay.
 * The base is served before any need, so that a short month never cuts it first.
 */
export const basePlusNeed: Charter = charter({
  name: 'base-plus-need',
  title: label('Base plus need', 'Base plus besoin'),
  summary: label(
    'Each month everyone receives the same base, 6,000 at full time, and the supplement they declare, up to 2,500. Both follow work time. No reason is asked.',
    'Chaque mois, tout le monde reçoit la même base, 6 000 à plein temps, et le complément déclaré, jusqu’à 2 500. Les deux suivent le temps de travail. Aucune raison n’est demandée.',
  ),
  figures: [
    figure('workTime', 'member', 'number', label('Work time, 1 is full time', 'Temps de travail, 1 pour un plein temps')),
    figure('need', 'member', 'money', label('Declared need, at full time', 'Besoin déclaré, à plein temps')),
  ],
  keys: {
    base: key(label('Base by work time', 'Base selon le temps de travail'), { by: 'each', amount: '6000' }, carryForward, {
      scaledBy: { figure: 'workTime', over: 'atEnd' },
    }),
    need: key(label('Need by work time', 'Besoin selon le temps de travail'), figureOf('need', 'atEnd', '2500'), carryForward, {
      scaledBy: { figure: 'workTime', over: 'atEnd' },
    }),
  },
  steps: [
    lossesStep,
    shareStep('base', label('Common base', 'Base commune'), { take: 'asked', whenShort: 'scale' }, toMembers('base')),
    shareStep('need', label('Declared need', 'Besoin déclaré'), { take: 'asked', whenShort: 'scale' }, toMembers('need')),
  ],
  undistributed: 'bringForward',
  rights: equalRights,
});
