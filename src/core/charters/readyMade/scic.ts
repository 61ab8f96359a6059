import {
  allThatIsLeft,
  carryForward,
  charter,
  figure,
  figureOf,
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
 * A cooperative company of collective interest as its statutes often put it: most of the surplus can never be shared, shares may
 * bear a bounded interest, and votes are weighted by colleges. Each figure is a setting; the page says where it was read.
 */
export const scic: Charter = charter({
  name: 'scic',
  title: label('SCIC: general-interest cooperative', 'Scic : coopérative d’intérêt collectif'),
  summary: label(
    '15 % to the legal reserve up to its ceiling, half of the rest to the statutory reserve, public aid kept out, a small interest on shares, and everything else to reserves. Rights by colleges.',
    '15 % à la réserve légale jusqu’à son plafond, la moitié du reste à la réserve statutaire, aides publiques mises de côté, un petit intérêt aux parts, et tout le reste en réserve. Droits par collèges.',
  ),
  figures: [
    figure('capital', 'member', 'money', label('Capital held', 'Capital détenu')),
    figure('publicAid', 'cooperative', 'money', label('Public aid of the period', 'Aides publiques de la période')),
  ],
  keys: {
    capital: key(
      label('Capital held through the period', 'Capital détenu au long de la période'),
      figureOf('capital', 'timeWeighted'),
      carryForward,
    ),
  },
  steps: [
    lossesStep,
    shareStep('legal', label('Legal reserve', 'Réserve légale'), percent('15', 'remainder'), toAccount('reserve:legal'), [
      { limit: 'ceiling', amount: null, percent: '100', of: 'capital', counting: 'thisReserve' },
    ]),
    shareStep('statutory', label('Statutory reserve', 'Réserve statutaire'), percent('50', 'remainder'), toAccount('reserve:statutory')),
    shareStep(
      'publicAid',
      label('Public aid, kept out of the sharing', 'Aides publiques, tenues hors du partage'),
      { take: 'figure', figure: 'publicAid', over: 'period' },
      toAccount('reserve:statutory'),
    ),
    shareStep(
      'interest',
      label('Interest on shares', 'Intérêt aux parts sociales'),
      { take: 'interest', percent: '2', figure: 'capital', over: 'timeWeighted' },
      toMembers('capital'),
    ),
    shareStep(
      'rest',
      label('The rest to the statutory reserve', 'Le reste à la réserve statutaire'),
      allThatIsLeft,
      toAccount('reserve:statutory'),
    ),
  ],
  rights: {
    rule: 'colleges',
    vesting: null,
    eligible: null,
    per: 'cooperative',
    colleges: [
      { key: 'guarantors', label: label('Guarantors', 'Garants'), percent: '30', minimumMembers: 3, mergesInto: null },
      { key: 'carriers', label: label('Carrying members', 'Membres porteurs'), percent: '30', minimumMembers: 3, mergesInto: null },
      { key: 'employees', label: label('Employees', 'Salariés'), percent: '15', minimumMembers: 3, mergesInto: 'guarantors' },
      { key: 'beneficiaries', label: label('Beneficiaries', 'Bénéficiaires'), percent: '15', minimumMembers: 3, mergesInto: null },
      { key: 'supporters', label: label('Supporters', 'Adhérents'), percent: '5', minimumMembers: 3, mergesInto: null },
      { key: 'graduates', label: label('Young graduates', 'Jeunes diplômés'), percent: '5', minimumMembers: 3, mergesInto: null },
    ],
  },
});
