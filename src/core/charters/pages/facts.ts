import { monthNumber } from '../../days/day.ts';
import { scaled } from '../../quantities/decimal.ts';
import { unitScale } from '../../quantities/unit.ts';
import { assert } from '../../refusals/refusal.ts';
import { weigh } from '../../shares/weigh.ts';
import type { ContributionSum, Facts } from '../../waterfall/facts.ts';
import { type Charter, unitOfKind } from '../charter.ts';
import { multiplierUnits, rateUnits } from '../rateDigits.ts';
import type { ExampleContribution, WorkedExample } from './page.ts';

/** Both currencies of the examples have cents. */
const digits = 2;
const figureDigits = 4;

/** The facts of a worked example: contributions are weighed at the charter's own rates, all in one project. */
export function exampleFacts(charter: Charter, example: WorkedExample): Facts {
  return {
    from: example.from,
    to: example.to,
    digits,
    result: scaled(example.result, digits),
    members: example.members,
    sums: example.contributions.map((contribution) => sumOf(charter, example, contribution)),
    figures: example.figures.map((figure) => ({ ...figure, value: scaled(figure.value, figureDigits) })),
    balances: new Map(example.balances.map(({ account, amount }) => [account, scaled(amount, digits)])),
    claimsPaid: new Map(),
    retained: example.retained.map((part) => ({ ...part, amount: scaled(part.amount, digits) })),
  };
}

function sumOf(charter: Charter, example: WorkedExample, contribution: ExampleContribution): ContributionSum {
  const activity = charter.activities.find(({ key }) => key === contribution.activity);
  assert(activity, `the charter has an activity ${contribution.activity}`);
  const unit = unitOfKind[activity.kind];
  const isMoney = unit === 'money';
  const quantity = isMoney ? scaled(contribution.quantity, digits) : (scaled(contribution.quantity, 2) * unitScale[unit]) / 100n;
  const rate = rateUnits(activity.rate, activity.kind, digits);
  const weightAt = (multiplier: string) => weigh({ unit, quantity: Number(quantity), rate, multiplier: multiplierUnits(multiplier) });
  return {
    member: contribution.member,
    activity: activity.key,
    kind: activity.kind,
    project: 1,
    month: monthNumber(contribution.day),
    periodsAgo: contribution.day >= example.from ? 0 : 1,
    quantity,
    weight: weightAt(activity.multiplier),
    plainWeight: weightAt('1'),
  };
}
