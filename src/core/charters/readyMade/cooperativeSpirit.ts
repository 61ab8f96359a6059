import {
  allThatIsLeft,
  carryForward,
  charter,
  equalAmong,
  equalRights,
  key,
  label,
  lossesStep,
  shareStep,
  toMembers,
  weightOf,
} from '../build.ts';
import type { Charter } from '../charter.ts';

/**
 * The spirit of OsmoseIt's cooperative projects: any profit goes to all who took part, by what they contributed;
 * rights on the results are shared equally between the contributors; no economic model is presumed.
 */
export const cooperativeSpirit: Charter = charter({
  name: 'cooperative-spirit',
  title: label('Cooperative spirit', 'Esprit coopératif'),
  summary: label(
    "Profits go wholly to those who contributed, by the value of what they gave in the period. Everyone's hour counts the same. Rights on the results are equal for each contributor.",
    'Les profits vont entièrement à celles et ceux qui ont contribué, selon la valeur de leurs apports de la période. Chaque heure compte autant. Les droits sur les résultats sont égaux entre contributeurs.',
  ),
  keys: {
    contributions: key(label('Contributions of the period', 'Apports de la période'), weightOf(null, 'period'), carryForward),
  },
  steps: [
    lossesStep,
    shareStep('shared', label('Shared by contribution', 'Réparti selon les apports'), allThatIsLeft, toMembers('contributions')),
  ],
  rights: { ...equalRights, rule: 'equal', among: 'contributors', span: 'period' },
});

/** One member, one part: of the surplus and of the rights, whatever each one gave. */
export const equal: Charter = charter({
  name: 'equal',
  title: label('Equal parts', 'Parts égales'),
  summary: label(
    'Everyone who was a member in the period receives the same part and holds the same rights. What each gave is written down, but does not change the sharing.',
    'Chaque membre de la période reçoit la même part et détient les mêmes droits. Les apports sont notés, mais ne changent rien au partage.',
  ),
  keys: {
    heads: key(label('One part for each member', 'Une part par membre'), equalAmong('members', 'period'), carryForward),
  },
  steps: [lossesStep, shareStep('shared', label('Shared equally', 'Réparti à parts égales'), allThatIsLeft, toMembers('heads'))],
  rights: equalRights,
});
