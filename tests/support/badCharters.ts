import type { Charter } from '../../src/core/charters/charter.ts';
import type { RefusalCode } from '../../src/core/refusals/codes.ts';
import type { Facts } from '../../src/core/waterfall/facts.ts';
import { mistypedCharters, type BadCharter } from './mistypedCharters.ts';
import { sound, soundFacts } from './soundCharter.ts';

export type { BadCharter };
const bad: BadCharter[] = [...mistypedCharters];
const on = (code: RefusalCode, when: string, place: string, change: BadCharter['change']): void =>
  void bad.push({ code, when, place, change });
const many = <Thing>(count: number, make: (index: number) => Thing): Thing[] => Array.from({ length: count }, (_, index) => make(index));
const emptyKey = (of: unknown): unknown => ({ of, whenEmpty: { then: 'carryForward' } });

on('CHARTER_TOO_LONG', '101 steps', 'steps', (file) => file.steps.push(...many(95, (index) => ({ kind: 'losses', key: `more-${index}` }))));
on('CHARTER_TOO_LONG', '101 keys', 'keys', (file) =>
  Object.assign(file.keys, Object.fromEntries(many(97, (index) => [`k${index}`, emptyKey({ by: 'equal' })]))),
);
on('CHARTER_TOO_LONG', '101 activities', 'activities', (file) =>
  file.activities.push(...many(98, (index) => ({ key: `a${index}`, kind: 'work', rate: 1 }))),
);
on('CHARTER_TOO_DEEP', 'six sources in each other', 'keys.deep.of.parts[0].of.parts[0].of.parts[0].of.parts[0].of.parts[0].of', (file) => {
  let of: unknown = { by: 'equal' };
  for (let depth = 0; depth < 5; depth++) of = { by: 'sum', parts: [{ of }] };
  file.keys.deep = emptyKey(of);
});
on('CHARTER_NAME_TWICE', 'two steps of one name', 'steps[4].key', (file) => (file.steps[4].key = 'losses'));
on('CHARTER_NAME_TWICE', 'two activities of one name', 'activities[2].key', (file) => {
  file.activities[2] = { key: 'cash', kind: 'cash', rate: 2 };
});
on('CHARTER_NAME_TWICE', 'two figures of one name', 'figures[1].name', (file) => file.figures.splice(1, 0, { name: 'pay' }));
on('CHARTER_NAME_TWICE', 'two colleges of one name', 'rights.colleges[1].key', (file) => {
  file.rights.colleges[1].key = 'workers';
  file.rights.colleges[0].mergesInto = null;
});
on(
  'CHARTER_NAME_TWICE',
  'a member with two amounts',
  'keys.needs.of.amounts[1].member',
  (file) => (file.keys.needs.of.amounts[1].member = 'Ada'),
);
on(
  'CHARTER_NAME_TWICE',
  'two leaver rules for one activity',
  'leaver.atFault.weights[1].activities[0]',
  (file) => (file.leaver.atFault.weights[1].activities = ['work']),
);
on(
  'CHARTER_ACTIVITY_UNKNOWN',
  'a key by an activity that is not there',
  'keys.work.of.activities[0]',
  (file) => (file.keys.work.of.activities = ['labour']),
);
on('CHARTER_ACTIVITY_UNKNOWN', 'credit to one', 'activities[2].creditedTo[0]', (file) => (file.activities[2].creditedTo = ['labour']));
on('CHARTER_ACTIVITY_UNKNOWN', 'claims of one', 'steps[3].take.activities[0]', (file) => (file.steps[3].take.activities = ['labour']));
on(
  'CHARTER_ACTIVITY_UNKNOWN',
  'a leaver’s one',
  'leaver.atFault.weights[0].activities[0]',
  (file) => (file.leaver.atFault.weights[0].activities = ['labour']),
);
on('CHARTER_FIGURE_UNKNOWN', 'a levy on a figure that is not there', 'steps[4].figure', (file) => (file.steps[4].figure = 'turnover'));
on(
  'CHARTER_FIGURE_UNKNOWN',
  'a choice without a figure',
  'steps[5].give.choice.figure',
  (file) => (file.steps[5].give.choice = { figure: 'wish', account: 'budget' }),
);
on(
  'CHARTER_FIGURE_UNKNOWN',
  'a figure called like something every object has',
  'steps[4].figure',
  (file) => (file.steps[4].figure = 'constructor'),
);
on('CHARTER_KEY_UNKNOWN', 'giving to a key that is not there', 'steps[5].give.key', (file) => (file.steps[5].give.key = 'hours'));
on('CHARTER_KEY_UNKNOWN', 'an outcome', 'keys.work.whenEmpty.key', (file) => (file.keys.work.whenEmpty.key = 'toString'));
on('CHARTER_KEY_UNKNOWN', 'a loss', 'loss.key', (file) => (file.loss.key = 'hours'));
on('CHARTER_KEY_UNKNOWN', 'rights', 'rights.key', (file) => {
  file.rights = { rule: 'proRata', key: 'hours' };
});
on(
  'CHARTER_STEP_UNKNOWN',
  'a limit by a step that is not there',
  'steps[3].limits[0].step',
  (file) => (file.steps[3].limits[0].step = 'reserve'),
);
on(
  'CHARTER_COLLEGE_UNKNOWN',
  'a key for a college that is not there',
  'keys.both.eligible.colleges[0]',
  (file) => (file.keys.both.eligible.colleges = ['staff']),
);
on(
  'CHARTER_COLLEGE_UNKNOWN',
  'merging into one',
  'rights.colleges[0].mergesInto',
  (file) => (file.rights.colleges[0].mergesInto = 'staff'),
);
on(
  'CHARTER_FIGURE_OF_MEMBERS',
  'a key by the cooperative’s figure',
  'keys.plays.of.figure',
  (file) => (file.keys.plays.of.figure = 'spent'),
);
on('CHARTER_FIGURE_OF_MEMBERS', 'a key by the income', 'keys.plays.of.figure', (file) => (file.keys.plays.of.figure = 'income'));
on('CHARTER_FIGURE_OF_GROUP', 'spending counted a member', 'activities[1].onceSpent', (file) => (file.activities[1].onceSpent = 'pay'));
on('CHARTER_FIGURE_OF_GROUP', 'a percentage of an income that is the members’', 'steps[1].take.of', (file) => {
  file.figures.push({ name: 'income', of: 'member' });
  file.steps[1].take.of = 'income';
});
on('CHARTER_TOO_FINE', 'parts of a cent', 'steps[4].grant', (file) => (file.steps[4].grant = '10.001'));
on('CHARTER_TOO_FINE', 'a rate with five decimals', 'activities[0].rate', (file) => (file.activities[0].rate = '20.12345'));
on('CHARTER_TOO_FINE', 'money against money with three', 'activities[1].rate', (file) => (file.activities[1].rate = '1.001'));
on(
  'CHARTER_TOO_FINE',
  'a multiplier with three',
  'activities[0].rates[1].multiplier',
  (file) => (file.activities[0].rates[1].multiplier = '1.001'),
);
on('CHARTER_TOO_FINE', 'fading with five decimals', 'keys.work.of.fade.percentPerMonth', (file) => {
  file.keys.work.of.fade = { form: 'compound', percentPerMonth: '1.00001' };
});
on(
  'CHARTER_TOO_FINE',
  'a coefficient with five',
  'keys.both.seniority[0].coefficient',
  (file) => (file.keys.both.seniority[0].coefficient = '1.00001'),
);
on('CHARTER_TOO_FINE', 'a cap of parts of a minute', 'activities[0].cap.quantity', (file) => (file.activities[0].cap.quantity = '1.001'));
on('CHARTER_TOO_LARGE', 'a grant beyond all measure', 'steps[4].grant', (file) => (file.steps[4].grant = '10000000000001'));
on('CHARTER_TOO_LARGE', 'a multiplier of a million', 'activities[0].multiplier', (file) => (file.activities[0].multiplier = 1_000_000));
on('CHARTER_TOO_LARGE', 'a rate of a thousand million', 'activities[0].rate', (file) => (file.activities[0].rate = 1_000_000_000));
on('CHARTER_TOO_FINE', 'a smallest part of parts of a cent', 'keys.plays.smallest', (file) => (file.keys.plays.smallest = '5.001'));
on('CHARTER_NEGATIVE', 'a grant below zero', 'steps[4].grant', (file) => (file.steps[4].grant = -10));
on('CHARTER_NEGATIVE', 'an amount below zero', 'keys.needs.of.amounts[0].amount', (file) => (file.keys.needs.of.amounts[0].amount = -1));
on('CHARTER_NEGATIVE', 'a value to reach that is below zero', 'keys.plays.atLeast.value', (file) => {
  file.keys.plays.atLeast = { is: 'value', value: -1 };
});
on('CHARTER_NEGATIVE', 'a smallest part below zero', 'keys.plays.smallest', (file) => (file.keys.plays.smallest = -5));
on(
  'CHARTER_NEGATIVE',
  'all cash below less than nothing',
  'steps[5].give.retained.above',
  (file) => (file.steps[5].give.retained.above = -1),
);
on('CHARTER_NEGATIVE', 'a levy up to less than nothing', 'steps[4].atMost', (file) => (file.steps[4].atMost = -1));
on('CHARTER_NEGATIVE', 'a band below zero', 'steps[4].bands[0].above', (file) => (file.steps[4].bands = [{ above: -1, percent: 8 }]));
on(
  'CHARTER_PERCENT',
  'a band of more than all',
  'steps[4].bands[0].percent',
  (file) => (file.steps[4].bands = [{ above: 9, percent: 101 }]),
);
on('CHARTER_PERCENT', 'a percentage of the mean below zero', 'keys.plays.atLeast.percent', (file) => {
  file.keys.plays.atLeast = { is: 'percentOfMean', percent: -25 };
});
on('CHARTER_PERCENT', 'a percentage below zero', 'steps[1].take.percent', (file) => (file.steps[1].take.percent = -15));
on('CHARTER_PERCENT', 'more than all retained', 'steps[5].give.retained.percent', (file) => (file.steps[5].give.retained.percent = 101));
on('CHARTER_PERCENT', 'more than all equal', 'rights.equalPercent', (file) => {
  file.rights = { rule: 'mixed', equalPercent: '100.0001', key: 'plays' };
});
on('CHARTER_OVER_100', 'percentages of the result over 100', 'steps[5].take.percent', (file) => (file.steps[5].take.percent = '85.01'));
on('CHARTER_OVER_100', 'of the income', 'steps[5].take.percent', (file) => {
  file.steps[1].take.of = 'income';
  file.steps[5].take = { take: 'percent', percent: 86, of: 'income' };
});
on('CHARTER_OVER_100', 'of what there is to share', 'steps[5].take.percent', (file) => {
  file.steps[1].take.of = 'distributable';
  file.steps[5].take = { take: 'percent', percent: 86, of: 'distributable' };
});
on('CHARTER_MIX', 'a mix of 90', 'keys.both.of.parts', (file) => (file.keys.both.of.parts[0].percent = 50));
on('CHARTER_COLLEGES', 'colleges of 110', 'rights.colleges', (file) => (file.rights.colleges[1].percent = 50));
on('CHARTER_STAGES', 'stages of 90', 'leaver.notAtFault.stages', (file) => (file.leaver.notAtFault.stages[0].percent = 30));
on('CHARTER_STAGES', 'stages that are missing', 'leaver.notAtFault.stages', (file) => (file.leaver.notAtFault.stages = []));
on('CHARTER_RATE_ZERO', 'a rate of zero', 'activities[0].rate', (file) => (file.activities[0].rate = 0));
on(
  'CHARTER_RATE_ZERO',
  'a multiplier below zero',
  'activities[0].rates[0].multiplier',
  (file) => (file.activities[0].rates[0].multiplier = '-1'),
);
on('CHARTER_DAY', '30 February', 'activities[0].rates[0].to', (file) => (file.activities[0].rates[0].to = '2026-02-30'));
on(
  'CHARTER_RATE_DATES',
  'a rate that ends before it begins',
  'activities[0].rates[0]',
  (file) => (file.activities[0].rates[0].to = '2025-12-31'),
);
on(
  'CHARTER_RATES_OVERLAP',
  'two rates for everyone on one day',
  'activities[0].rates[1]',
  (file) => (file.activities[0].rates[0].to = '2026-07-01'),
);
on('CHARTER_RATES_OVERLAP', 'one that has no end', 'activities[0].rates[1]', (file) => (file.activities[0].rates[0].to = null));
on('CHARTER_RATES_OVERLAP', 'two rates of one member', 'activities[0].rates[2]', (file) => (file.activities[0].rates[0].member = 'Ada'));
on(
  'CHARTER_CREDIT_CHAIN',
  'credit to what is credited',
  'activities[2].creditedTo[0]',
  (file) => (file.activities[2].creditedTo = ['mentoring']),
);
on('CHARTER_INVALID', 'credit to nothing', 'activities[2].creditedTo', (file) => (file.activities[2].creditedTo = []));
for (const list of ['types', 'members', 'colleges'])
  on('CHARTER_KEY_EMPTY', `no ${list}`, `keys.both.eligible.${list}`, (file) => (file.keys.both.eligible[list] = []));
on('CHARTER_KEY_EMPTY', 'nobody may be levied', 'steps[4].eligible.members', (file) => (file.steps[4].eligible = { members: [] }));
on('CHARTER_KEY_EMPTY', 'nobody may have rights', 'rights.eligible.types', (file) => (file.rights.eligible = { types: [] }));
on('CHARTER_KEY_EMPTY', 'a key of no activity', 'keys.work.of.activities', (file) => (file.keys.work.of.activities = []));
on('CHARTER_KEY_EMPTY', 'nothing for each', 'keys.plays.of.amount', (file) => (file.keys.plays.of = { by: 'each', amount: '0.00' }));
on('CHARTER_KEY_EMPTY', 'no amounts', 'keys.needs.of.amounts', (file) => (file.keys.needs.of.amounts = []));
on(
  'CHARTER_KEY_EMPTY',
  'no times anything',
  'keys.plays.of.parts',
  (file) => (file.keys.plays.of = { by: 'sum', parts: [{ times: 0, of: { by: 'equal' } }] }),
);
on('CHARTER_KEY_EMPTY', 'a mix of nothing', 'keys.both.of.parts', (file) => (file.keys.both.of.parts = []));
on(
  'CHARTER_KEY_EMPTY',
  'a part of a mix that nobody can hold',
  'keys.both.of.parts[1].of.activities',
  (file) => (file.keys.both.of.parts[1].of.activities = []),
);
on('CHARTER_KEY_EMPTY', 'a cap of zero', 'keys.plays.cap', (file) => (file.keys.plays.cap = { is: 'amount', amount: 0 }));
on('CHARTER_KEY_EMPTY', 'a smallest part above the cap', 'keys.plays.smallest', (file) => {
  file.keys.plays.cap = { is: 'amount', amount: 4 };
  file.keys.plays.smallest = 5;
});
on('CHARTER_FLOOR_ABOVE_CAP', 'a floor above the cap', 'keys.both', (file) => (file.keys.both.cap.percent = '9.9'));
on(
  'CHARTER_FLOORS_OVER_100',
  'two floors of 51',
  'keys.both.floor',
  (file) => (file.keys.both.floor.percent = file.keys.both.cap.percent = 51),
);
on('CHARTER_FADE', 'fading over no month', 'keys.both.of.parts[1].of.fade', (file) => (file.keys.both.of.parts[1].of.fade.months = 0));
on(
  'CHARTER_FADE',
  'fading by all at once',
  'keys.both.of.parts[1].of.fade',
  (file) => (file.keys.both.of.parts[1].of.fade = { form: 'compound', percentPerMonth: 100 }),
);
on('CHARTER_SENIORITY', 'bands that do not rise', 'keys.both.seniority[1]', (file) => (file.keys.both.seniority[1].years = 1));
on('CHARTER_BANDS', 'a band of a levy from nothing on', 'steps[4].bands[0]', (file) => (file.steps[4].bands = [{ above: 0, percent: 8 }]));
on('CHARTER_BANDS', 'bands of a levy that do not rise', 'steps[4].bands[1]', (file) => {
  file.steps[4].bands = [
    { above: 1000, percent: 8 },
    { above: 1000, percent: 9 },
  ];
});
on('CHARTER_SENIORITY', 'a coefficient of zero', 'keys.both.seniority[0]', (file) => (file.keys.both.seniority[0].coefficient = 0));
on(
  'CHARTER_OUTCOME_CYCLE',
  'outcomes in a circle',
  'keys.plays.whenEmpty.key',
  (file) => (file.keys.plays.whenEmpty = { then: 'key', key: 'work' }),
);
on('CHARTER_OUTCOME_CYCLE', 'an outcome to itself', 'keys.work.whenEmpty.key', (file) => (file.keys.work.whenEmpty.key = 'work'));
on(
  'CHARTER_OUTCOME_CYCLE',
  'colleges that merge in a circle',
  'rights.colleges[1].mergesInto',
  (file) => (file.rights.colleges[1].mergesInto = 'workers'),
);
on(
  'CHARTER_SOURCE_CYCLE',
  'a key of a key of itself',
  'keys.both.of.parts[0].of.key',
  (file) => (file.keys.work.of = { by: 'key', key: 'both' }),
);
on('CHARTER_SOURCE_CYCLE', 'rights by a key by rights', 'rights.key', (file) => {
  file.keys.plays.of = { by: 'rights' };
  file.keys.both.eligible.colleges = null;
  file.rights = { rule: 'proRata', key: 'plays' };
});
on('CHARTER_STEP_ORDER', 'a limit by a later step', 'steps[3].limits[0].step', (file) => (file.steps[3].limits[0].step = 'rest'));
on('CHARTER_STEP_ORDER', 'a limit by itself', 'steps[3].limits[0].step', (file) => (file.steps[3].limits[0].step = 'claims'));
on('CHARTER_INVALID', 'a limit by no step', 'steps[3].limits[0].step', (file) => (file.steps[3].limits[0].step = null));
on(
  'CHARTER_INVALID',
  'a limit of the result that names a step',
  'steps[3].limits[0].step',
  (file) => (file.steps[3].limits[0].of = 'result'),
);
on('CHARTER_CEILING', 'two ceilings in one', 'steps[1].limits[0]', (file) =>
  Object.assign(file.steps[1].limits[0], { percent: 10, of: 'capital' }),
);
on('CHARTER_CEILING', 'a ceiling without a figure', 'steps[1].limits[0]', (file) => (file.steps[1].limits[0].amount = null));
on(
  'CHARTER_CEILING',
  'a percentage of nothing',
  'steps[1].limits[0]',
  (file) => (file.steps[1].limits[0] = { limit: 'ceiling', percent: 10 }),
);
on(
  'CHARTER_CEILING_GIVE',
  'a ceiling for members',
  'steps[5].limits[0]',
  (file) => (file.steps[5].limits = [{ limit: 'ceiling', amount: 1000 }]),
);
on(
  'CHARTER_ASKED_GIVE',
  'what is asked goes to an account',
  'steps[2].give.to',
  (file) => (file.steps[2].give = { to: 'account', account: 'fund:needs' }),
);
on(
  'CHARTER_ASKED_BOUNDS',
  'a cap on what is asked',
  'steps[2].give.key',
  (file) => (file.keys[file.steps[2].give.key].cap = { is: 'amount', amount: 10 }),
);
on('CHARTER_CLAIMS_EMPTY', 'claims of nothing', 'steps[3].take', (file) => (file.steps[3].take.activities = null));
on('CHARTER_CLAIMS_GIVE', 'claims that pay others', 'steps[3].give.to', (file) => (file.steps[3].give = { to: 'key', key: 'both' }));
on('CHARTER_CLAIMS_GIVE', 'claimants of no claim', 'steps[5].give.to', (file) => (file.steps[5].give = { to: 'claimants' }));
on('CHARTER_VESTING', 'a cliff beyond the months', 'rights.vesting', (file) => (file.rights.vesting.cliffMonths = 49));
on('CHARTER_SECOND', 'a second approval where all need two', 'approval.secondAbove', (file) => {
  file.approval = { approvers: 2, secondAbove: 500 };
});
on('CHARTER_NEGATIVE', 'a second approval above less than nothing', 'approval.secondAbove', (file) => {
  file.approval = { secondAbove: -1 };
});
on('CHARTER_SECOND', 'two and a second', 'approval.secondAbove', (file) => (file.approval = { approvers: 2, secondAbove: 500 }));
on('CHARTER_NEGATIVE', 'a second above less than nothing', 'approval.secondAbove', (file) => (file.approval = { secondAbove: -1 }));
on('CHARTER_INVALID', 'lost to nowhere', 'leaver.atFault.lostTo', (file) => (file.leaver.atFault.lostTo = null));

/** Charters with one thing wrong each. */
export const badCharters: readonly BadCharter[] = bad;

export interface BadMeeting {
  readonly code: RefusalCode;
  readonly when: string;
  readonly charter: Charter;
  readonly facts: Facts;
}
/** A charter that is sound, and a cooperative that it does not fit. */
export const badMeetings: readonly BadMeeting[] = [
  { code: 'CHARTER_TOO_MANY', when: '10 001 members', charter: sound(), facts: soundFacts({ members: 10_001 }) },
  {
    code: 'CHARTER_NOBODY',
    when: 'a key for organisations alone among persons',
    charter: sound((file) => (file.keys.both.eligible = { types: ['organisation'] })),
    facts: soundFacts({}),
  },
  {
    code: 'CHARTER_MEMBER_UNKNOWN',
    when: 'an amount for somebody who is not there',
    charter: sound((file) => (file.keys.needs.of.amounts[1].member = 'Zoé')),
    facts: soundFacts({}),
  },
  {
    code: 'CHARTER_MEMBER_UNKNOWN',
    when: 'an amount for somebody whose name is mistyped',
    charter: sound((file) => (file.keys.needs.of.amounts[0].member = 'Adda')),
    facts: soundFacts({}),
  },
  {
    code: 'CHARTER_ACCOUNT_UNKNOWN',
    when: 'a loss to an account that nothing fills',
    charter: sound((file) => (file.loss.from = ['reserve:legall'])),
    facts: soundFacts({}),
  },
  { code: 'CHARTER_CEILING_BELOW', when: 'a ceiling below the reserve', charter: sound(), facts: soundFacts({ reserve: 100_001n }) },
  {
    code: 'CHARTER_NEVER_REPAID',
    when: 'retained parts and no step that repays them',
    charter: sound((file) => file.steps.pop()),
    facts: soundFacts({}),
  },
  {
    code: 'CHARTER_LOSSES_STAY',
    when: 'losses carried forward and no step that makes them good',
    charter: sound((file) => file.steps.shift()),
    facts: soundFacts({}),
  },
  {
    code: 'CHARTER_NEVER_REPAID',
    when: 'parts that an earlier charter retained',
    charter: sound((file) => file.steps.pop()),
    facts: { ...soundFacts({}), retained: [{ member: 1, amount: 100n, due: '2027-12-31' }] },
  },
  {
    code: 'CHARTER_LOSSES_STAY',
    when: 'losses that an earlier charter carried forward',
    charter: sound((file) => file.steps.shift()),
    facts: { ...soundFacts({}), balances: new Map([['losses', -100n]]) },
  },
  {
    code: 'FIGURE_MISSING',
    when: 'a percentage of an income that nobody knows',
    charter: sound((file) => (file.steps[1].take.of = 'income')),
    facts: soundFacts({}),
  },
];
