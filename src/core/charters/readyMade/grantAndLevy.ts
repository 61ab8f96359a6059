import { allThatIsLeft, charter, equalRights, figure, label, lossesStep, shareStep, toAccount } from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * Independent people with one pot: each owes a percentage of their turnover and is owed the same flat grant; who owes less than the
 * grant is paid by the pot. What the pot then holds is the group's.
 */
export const grantAndLevy: Charter = charter({
  name: 'grant-and-levy',
  title: label('Grant and levy', 'Prélèvement et forfait'),
  summary: label(
    'Each pays 10 % of their turnover into the pot and receives a flat grant of 300. In a thin month the pot pays the member. What the pot keeps is common.',
    'Chaque membre verse 10 % de son chiffre d’affaires au pot et reçoit un forfait de 300. Un mois maigre, c’est le pot qui paie. Ce que le pot garde est commun.',
  ),
  figures: [figure('turnover', 'member', 'money', label('Turnover of the period', 'Chiffre d’affaires de la période'))],
  keys: {},
  steps: [
    lossesStep,
    {
      kind: 'levy',
      key: 'levy',
      label: label('Levy less grant', 'Prélèvement moins forfait'),
      percent: '10',
      bands: [],
      figure: 'turnover',
      over: 'period',
      atMost: null,
      fee: '0',
      grant: '300',
      eligible: null,
    },
    shareStep('common', label('Common fund', 'Fonds commun'), allThatIsLeft, toAccount('fund:common')),
  ],
  rights: equalRights,
});
