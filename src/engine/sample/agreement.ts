import { v7 } from 'uuid';
import { adoptCharter } from '../../app/charters.ts';
import type { Context } from '../../app/context.ts';
import { saveCharterDraft, saveScenario } from '../../app/scenarios.ts';
import type { Trial } from '../../contract/charters.ts';
import {
  allThatIsLeft,
  carryForward,
  charter,
  figure,
  figureOf,
  hoursOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toMembers,
  weightOf,
} from '../../core/charters/build.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { cooperativeSpirit, dynamicEquity, workerPatronage } from '../../core/charters/readyMade/index.ts';
import type { Retained } from '../../core/charters/steps.ts';
import { lastDayOfMonth, monthNumber, type Day } from '../../core/days/day.ts';
import type { SampleWords } from './words.ts';

/** What the sample's members agree on after their first year: part to the reserve, the rest by hours and contributions, a fifth retained. */
function workshopsOwn(retained: Retained): Charter {
  return charter({
    name: 'workshops-own',
    title: label('The workshops’ own sharing', 'Le partage des ateliers'),
    summary: label(
      'A fifth to the reserve until it holds 20,000, a little for the capital, and the rest to members: more than half by the hours of the period, the remainder by all that was given since the start.',
      'Un cinquième à la réserve jusqu’à 20 000, un peu pour le capital, et le reste aux membres : plus de la moitié selon les heures de la période, le solde selon tout ce qui a été apporté depuis le début.',
    ),
    activities: cooperativeSpirit.activities,
    figures: [figure('capital', 'member', 'money', label('Capital held', 'Capital détenu'))],
    keys: {
      sharing: key(
        label('Hours and contributions', 'Heures et apports'),
        {
          by: 'mix',
          parts: [
            { percent: '60', of: hoursOf(['work'], 'period') },
            { percent: '40', of: weightOf(null, 'sinceStart') },
          ],
        },
        carryForward,
      ),
      capital: key(
        label('Capital held through the period', 'Capital détenu au long de la période'),
        figureOf('capital', 'timeWeighted'),
        carryForward,
      ),
    },
    steps: [
      lossesStep,
      shareStep('reserve', label('Reserve', 'Réserve'), percent('20', 'remainder'), toAccount('reserve:general'), [
        { limit: 'ceiling', amount: '20000', percent: null, of: null, counting: 'thisReserve' },
      ]),
      shareStep('fund', label('Common fund', 'Fonds commun'), percent('5', 'remainder'), toAccount('fund:common')),
      shareStep(
        'interest',
        label('Interest on capital', 'Intérêt au capital'),
        { take: 'interest', percent: '2', figure: 'capital', over: 'timeWeighted' },
        toMembers('capital'),
        [{ limit: 'percent', percent: '10', of: 'result', step: null }],
      ),
      shareStep('sharing', label('Hours and contributions', 'Heures et apports'), allThatIsLeft, toMembers('sharing', { retained })),
      {
        kind: 'repay',
        key: 'repayment',
        label: label('Retained parts that fall due', 'Parts retenues arrivées à échéance'),
        cashFloor: null,
      },
    ],
    rights: cooperativeSpirit.rights,
    leaver: workerPatronage.leaver,
  });
}

/** Adopted from the first day after the closed year; the capital that it asks for is in the register of shares. */
export function adoptSecondCharter(context: Context, from: Day, words: SampleWords): void {
  adoptCharter(context, {
    id: v7(),
    charter: workshopsOwn({ percent: '20', months: 24, above: '50' }),
    from,
    decidedBy: words.decidedLater,
    minutes: null,
  });
}

/** A what-if that was kept and a charter that is being written: neither touches money. */
export function keepIdeas(context: Context, from: Day, words: SampleWords): void {
  const trial: Trial = {
    from,
    to: lastDayOfMonth(monthNumber(from)),
    result: 420_000n,
    charter: dynamicEquity,
    against: null,
    imagined: {
      members: [{ name: words.imagined }],
      contributions: [
        { member: -1, activity: 'work', quantity: '30' },
        { member: -1, activity: 'cash', quantity: '500' },
      ],
      figures: [],
    },
    recount: true,
  };
  saveScenario(context, { id: v7(), name: words.scenario, body: { ...trial, result: trial.result.toString() } });
  saveCharterDraft(context, { id: v7(), name: words.charterDraft, body: workshopsOwn({ percent: '50', months: 36, above: '50' }) });
}
