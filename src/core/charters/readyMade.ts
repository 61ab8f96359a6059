import type { Charter, CharterActivity, RightsRule } from './charter.ts';

const hour = (euros: number): number => euros * 100 * 100;
/** One for one: a minor unit of money weighs one minor unit. */
const faceValue = 100;

function activities(workMultiplier: number, cashMultiplier: number, otherMultiplier: number): readonly CharterActivity[] {
  return [
    { key: 'work', kind: 'work', label: { en: 'Work', fr: 'Travail' }, rate: hour(20), multiplier: workMultiplier },
    { key: 'cash', kind: 'cash', label: { en: 'Cash', fr: 'Numéraire' }, rate: faceValue, multiplier: cashMultiplier },
    { key: 'expense', kind: 'expense', label: { en: 'Expense paid', fr: 'Dépense avancée' }, rate: faceValue, multiplier: cashMultiplier },
    {
      key: 'equipment',
      kind: 'equipment',
      label: { en: 'Equipment lent', fr: 'Matériel prêté' },
      rate: hour(5),
      multiplier: otherMultiplier,
    },
    {
      key: 'material',
      kind: 'material',
      label: { en: 'Material supplied', fr: 'Fournitures' },
      rate: faceValue,
      multiplier: otherMultiplier,
    },
  ];
}

/**
 * The spirit of OsmoseIt's cooperative projects: any profit goes to all who took part, by what they contributed;
 * rights on the results are shared equally between the contributors; no economic model is presumed.
 */
export const cooperativeSpirit: Charter = {
  schema: 1,
  name: 'cooperative-spirit',
  title: { en: 'Cooperative spirit', fr: 'Esprit coopératif' },
  summary: {
    en: 'Profits go wholly to those who contributed, by the value of what they gave in the period. Everyone’s hour counts the same. Rights on the results are equal for each contributor.',
    fr: 'Les profits vont entièrement à celles et ceux qui ont contribué, selon la valeur de leurs apports de la période. Chaque heure compte autant. Les droits sur les résultats sont égaux entre contributeurs.',
  },
  activities: activities(100, 100, 100),
  rights: { rule: 'equal', among: 'contributors', span: 'period' },
  steps: [
    { kind: 'absorbLosses', label: { en: 'Losses carried forward', fr: 'Report des pertes antérieures' } },
    {
      kind: 'split',
      take: { of: 'remainder', basisPoints: 10_000 },
      key: { of: 'contribution', span: 'period' },
      label: { en: 'Shared by contribution', fr: 'Réparti selon les apports' },
      whenEmpty: 'undistributed',
    },
  ],
  loss: { rule: 'carryForward', label: { en: 'Loss carried forward', fr: 'Perte reportée' } },
  selfApproval: false,
};

/**
 * Unpaid time counts twice its rate and cash four times, because each is put at risk before there is anything to share;
 * rights and profits follow everything given since the start (multipliers: REFERENCE 3.1, Slicing Pie; all editable).
 */
export const dynamicEquity: Charter = {
  schema: 1,
  name: 'dynamic-equity',
  title: { en: 'Dynamic equity', fr: 'Parts dynamiques' },
  summary: {
    en: 'For a project that cannot pay yet: work counts twice its rate, cash four times. Rights and profits both follow everything given since the start.',
    fr: 'Pour un projet qui ne peut pas encore payer : le travail compte deux fois son taux, le numéraire quatre fois. Droits et profits suivent tout ce qui a été apporté depuis le début.',
  },
  activities: activities(200, 400, 200),
  rights: { rule: 'proRata', span: 'sinceStart' },
  steps: [
    { kind: 'absorbLosses', label: { en: 'Losses carried forward', fr: 'Report des pertes antérieures' } },
    {
      kind: 'split',
      take: { of: 'remainder', basisPoints: 10_000 },
      key: { of: 'contribution', span: 'sinceStart' },
      label: { en: 'Shared by contribution since the start', fr: 'Réparti selon les apports depuis le début' },
      whenEmpty: 'undistributed',
    },
  ],
  loss: { rule: 'carryForward', label: { en: 'Loss carried forward', fr: 'Perte reportée' } },
  selfApproval: false,
};

export const readyMadeCharters: readonly Charter[] = [cooperativeSpirit, dynamicEquity];

/** A ready-made charter with the figures that the group chose: part to a reserve, part to a fund, and its own rights rule. */
export function fitCharter(
  charter: Charter,
  choice: { rights: RightsRule | null; reserveBasisPoints: number; fundBasisPoints: number; selfApproval: boolean },
): Charter {
  const steps = charter.steps.filter((step) => step.kind === 'absorbLosses' || step.kind === 'split');
  const [losses, ...splits] = steps;
  return {
    ...charter,
    rights: choice.rights ?? charter.rights,
    selfApproval: choice.selfApproval,
    steps: [
      losses!,
      ...(choice.reserveBasisPoints > 0
        ? [
            {
              kind: 'reserve' as const,
              account: 'reserve:general',
              take: { of: 'remainder' as const, basisPoints: choice.reserveBasisPoints },
              label: { en: 'Reserve', fr: 'Réserve' },
            },
          ]
        : []),
      ...(choice.fundBasisPoints > 0
        ? [
            {
              kind: 'fund' as const,
              account: 'fund:common',
              take: { of: 'remainder' as const, basisPoints: choice.fundBasisPoints },
              label: { en: 'Common fund', fr: 'Fonds commun' },
            },
          ]
        : []),
      ...splits,
    ],
  };
}
