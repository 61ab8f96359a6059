import { fractionToNumber, parseFraction } from '../../core/shares/fraction.ts';
import { table } from '../command.ts';
import type { SimulationAnswer } from './answer.ts';

const words = {
  en: {
    result: 'result',
    steps: ['step', 'taken', 'amount', 'to accounts'],
    members: ['n°', 'member', 'weight', 'profit share', 'rights share', 'cash', 'retained', 'amount'],
    leavers: ['n°', 'leaver', 'weight before', 'weight after', 'offer', 'instalments'],
    accounts: ['account', 'before', 'after'],
    broughtForward: 'brought forward',
    undistributed: 'undistributed',
    unallocated: 'borne by nobody',
    rounding: 'rounding',
    colon: ': ',
  },
  fr: {
    result: 'résultat',
    steps: ['étape', 'pris', 'montant', 'aux comptes'],
    members: ['n°', 'membre', 'poids', 'part des profits', 'part des droits', 'versé', 'retenu', 'montant'],
    leavers: ['n°', 'partant·e', 'poids avant', 'poids après', 'offre', 'échéances'],
    accounts: ['compte', 'avant', 'après'],
    broughtForward: 'reporté',
    undistributed: 'non réparti',
    unallocated: 'porté par personne',
    rounding: 'arrondi',
    colon: '\u00a0: ',
  },
} as const;

/** The answer for people: the steps, the members, what is left, then how each figure came about. */
export function simulationText(answer: SimulationAnswer, language: 'en' | 'fr'): string {
  const word = words[language];
  const share = (text: string): string => `${(fractionToNumber(parseFraction(text)) * 100).toFixed(2)} %`;
  const blocks = [
    `${answer.charter}, ${answer.from} … ${answer.to}, ${word.result}${word.colon}${answer.result} ${answer.currency}`,
    table(
      word.steps,
      answer.steps.map((step) => [
        step.label,
        step.taken,
        step.amount,
        step.toAccounts.map(({ account, amount }) => `${account} ${amount}`).join(', '),
      ]),
    ),
    table(
      word.members,
      answer.members.map((member) => [
        String(member.number),
        member.name,
        member.weight,
        share(member.profitShare),
        share(member.rightsShare),
        member.cash,
        member.retained,
        member.amount,
      ]),
    ),
  ];
  if (answer.leavers.length > 0)
    blocks.push(
      table(
        word.leavers,
        answer.leavers.map((leaver) => [
          String(leaver.number),
          leaver.name,
          leaver.weightBefore,
          leaver.weightAfter,
          leaver.offer ?? '',
          leaver.instalments.map(({ due, amount }) => `${due} ${amount}`).join(', '),
        ]),
      ),
    );
  if (answer.accounts.length > 0)
    blocks.push(
      table(
        word.accounts,
        answer.accounts.map(({ account, before, after }) => [account, before, after]),
      ),
    );
  const lefts = [
    [word.broughtForward, answer.broughtForward],
    [word.undistributed, answer.undistributed],
    [word.unallocated, answer.unallocated],
    [word.rounding, answer.rounding.rule],
  ];
  blocks.push(lefts.map(([name, value]) => `${name}${word.colon}${value}`).join('\n'), answer.explain.join('\n'));
  return blocks.join('\n\n');
}
