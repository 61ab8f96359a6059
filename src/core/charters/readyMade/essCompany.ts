import {
  allThatIsLeft,
  charter,
  equalRights,
  figure,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  weightOf,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * A French commercial company of the social and solidarity economy: a fifth to the development fund until reserves reach a fifth
 * of the capital, half to other reserves, both of the profit less earlier losses, and the rest by contributions. Each figure is a setting (page).
 */
export const essCompany: Charter = charter({
  name: 'ess-company',
  title: label('Social-economy company', 'Société commerciale de l’ESS'),
  summary: label(
    'A fifth of the profit to the development fund until reserves reach a fifth of the capital, half to other reserves. What remains is shared by contribution.',
    'Un cinquième du bénéfice au fonds de développement jusqu’à ce que les réserves atteignent un cinquième du capital, la moitié dans les autres réserves. Ce qui demeure est réparti selon les apports.',
  ),
  figures: [figure('capital', 'member', 'money', label('Capital held', 'Capital détenu'))],
  keys: {
    contributions: key(
      label('Contributions of the period', 'Apports de la période'),
      weightOf(null, 'period'),
      toFallback('reserve:statutory'),
    ),
  },
  steps: [
    lossesStep,
    shareStep(
      'development',
      label('Development fund', 'Fonds de développement'),
      percent('20', 'distributable'),
      toAccount('reserve:development'),
      [{ limit: 'ceiling', amount: null, percent: '20', of: 'capital', counting: 'totalReserves' }],
    ),
    shareStep('reserves', label('Reserves', 'Réserves'), percent('50', 'distributable'), toAccount('reserve:statutory')),
    shareStep('shared', label('Shared by contribution', 'Réparti selon les apports'), allThatIsLeft, toMembers('contributions')),
  ],
  rights: equalRights,
});
