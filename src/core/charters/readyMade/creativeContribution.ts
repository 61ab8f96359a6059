import {
  charter,
  equalRights,
  figure,
  figureOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  toOtherKey,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * 1D LAB's territorial creative contribution: what subscriptions bring in, less earlier losses, is cut into five parts that make the whole; creators
 * have one part by their works, played or not, and one by plays. When nothing was played, the second follows the works too.
 */
export const creativeContribution: Charter = charter({
  name: 'creative-contribution',
  title: label('Creative contribution', 'Contribution créative'),
  summary: label(
    'Subscriptions are shared 15 % by works, 40 % by plays, 10 % to a solidarity fund, 20 % to operations and 15 % to research. A work that nobody played still earns its fixed part.',
    'Les abonnements se partagent : 15 % selon les œuvres, 40 % selon les écoutes, 10 % à un fonds de solidarité, 20 % au fonctionnement et 15 % à la recherche. Une œuvre que personne n’a jouée garde sa part fixe.',
  ),
  figures: [
    figure('works', 'member', 'number', label('Works in the catalogue', 'Œuvres au catalogue')),
    figure('plays', 'member', 'number', label('Plays in the period', 'Écoutes de la période')),
  ],
  keys: {
    works: key(label('By works', 'Selon les œuvres'), figureOf('works', 'atEnd'), toFallback('fund:solidarity')),
    plays: key(label('By plays', 'Selon les écoutes'), figureOf('plays', 'period'), toOtherKey('works')),
  },
  steps: [
    lossesStep,
    shareStep(
      'works',
      label('Fixed part of the creators', 'Part fixe des créateurs et créatrices'),
      percent('15', 'distributable'),
      toMembers('works'),
    ),
    shareStep(
      'plays',
      label('Variable part of the creators', 'Part variable des créateurs et créatrices'),
      percent('40', 'distributable'),
      toMembers('plays'),
    ),
    shareStep('solidarity', label('Solidarity fund', 'Fonds de solidarité'), percent('10', 'distributable'), toAccount('fund:solidarity')),
    shareStep('operations', label('Operations', 'Fonctionnement'), percent('20', 'distributable'), toAccount('costs:operations')),
    shareStep(
      'research',
      label('Research and development', 'Recherche et développement'),
      percent('15', 'distributable'),
      toAccount('fund:research'),
    ),
  ],
  rights: equalRights,
});
