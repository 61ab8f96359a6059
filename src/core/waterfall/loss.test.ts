import { describe, expect, it } from 'vitest';
import { allThatIsLeft, carryForward, equalAmong, figureOf, hoursOf, key, shareStep, toAccount, toMembers } from '../charters/build.ts';
import type { LossRule } from '../charters/rules.ts';
import type { Step } from '../charters/steps.ts';
import { gave, known, person } from '../charters/pages/example.ts';
import { euros, gained, got, share, took, words, type SharingCase } from '../../../tests/support/sharingCase.ts';

const given = [gave(1, 'work', '6'), gave(2, 'work', '3'), gave(3, 'work', '1')];
const keys = {
  hours: key(words, hoursOf(['work'], 'period'), carryForward),
  heads: key(words, equalAmong('members', 'period'), carryForward),
};
const carried: LossRule = { rule: 'carryForward', label: words, from: [], fromPercent: '100' };
const lose = (loss: LossRule, more: Partial<SharingCase> = {}) =>
  share({
    result: '-100',
    contributions: given,
    keys,
    steps: [shareStep('fund', words, allThatIsLeft, toAccount('fund:common'))],
    ...more,
    charter: { loss },
  });

describe('a loss', () => {
  it('is carried forward whole and charges nobody', () => {
    const outcome = lose(carried);
    expect([took(outcome), gained(outcome), got(outcome)]).toEqual([{ losses: '-100' }, { losses: '-100' }, ['0', '0', '0']]);
    expect([outcome.undistributed, outcome.unallocated]).toEqual([0n, 0n]);
  });

  it('is borne first by the accounts that are named, each down to zero', () => {
    const outcome = lose(
      { ...carried, from: ['reserve:a', 'reserve:b', 'fund:c'] },
      { balances: { 'reserve:a': '30', 'reserve:b': '-5', 'fund:c': '20' } },
    );
    expect(took(outcome)).toEqual({ 'reserve:a': '-30', 'fund:c': '-20', losses: '-50' });
    expect(took(lose({ ...carried, from: ['reserve:a'] }, { balances: { 'reserve:a': '500' } }))).toEqual({ 'reserve:a': '-100' });
  });

  const shared = (more: Partial<Extract<LossRule, { rule: 'share' }>>): LossRule => ({
    rule: 'share',
    label: words,
    from: [],
    fromPercent: '100',
    key: 'hours',
    acceptedFigure: null,
    reshare: false,
    rest: 'carryForward',
    ...more,
  });

  it('is shared by a key', () => {
    expect(got(lose(shared({})))).toEqual(['-60', '-30', '-10']);
    const nobody = lose(shared({}), { contributions: [] });
    expect([got(nobody), gained(nobody)]).toEqual([['0', '0', '0'], { losses: '-100' }]);
  });

  it('within what each accepted; what that cuts off is carried forward, shared again, or borne by nobody', () => {
    const figures = [known('accepted', 1, '40'), known('accepted', 2, '50'), known('accepted', 3, '15')];
    const cut = lose(shared({ acceptedFigure: 'accepted' }), { figures });
    expect([got(cut), gained(cut)]).toEqual([['-40', '-30', '-10'], { losses: '-20' }]);
    // The 60 that Ada does not bear are 45 and 15 for the others.
    const again = lose(shared({ acceptedFigure: 'accepted', reshare: true }), { figures });
    expect([got(again), gained(again)]).toEqual([['-40', '-45', '-15'], {}]);
    const open = lose(shared({ acceptedFigure: 'accepted', rest: 'unallocated' }), { figures });
    expect([got(open), euros(open.unallocated)]).toEqual([['-40', '-30', '-10'], '-20']);
  });

  it('takes at most a percentage of it from the accounts', () => {
    const half = shared({ from: ['reserve:a', 'reserve:b'], fromPercent: '50' });
    const outcome = lose(half, { balances: { 'reserve:a': '20', 'reserve:b': '80' } });
    expect([got(outcome), gained(outcome)]).toEqual([['-30', '-15', '-5'], { 'reserve:a': '-20', 'reserve:b': '-30' }]);
  });

  it('runs no step but repayments', () => {
    const repay: Step = { kind: 'repay', key: 'repay', label: words, cashFloor: null };
    const outcome = lose(carried, {
      steps: [shareStep('fund', words, allThatIsLeft, toAccount('fund:common')), repay],
      retained: [{ member: 1, amount: '7', due: '2025-12-31' }],
    });
    expect([took(outcome), got(outcome, 'repaid')]).toEqual([{ repay: '0', losses: '-100' }, ['7', '0', '0']]);
  });
});

describe('a levy', () => {
  const levy = (more: Partial<Extract<Step, { kind: 'levy' }>> = {}): Step => ({
    kind: 'levy',
    key: 'levy',
    label: words,
    percent: '10',
    bands: [],
    figure: 'turnover',
    over: 'period',
    atMost: null,
    fee: '0',
    grant: '30',
    eligible: null,
    ...more,
  });
  const turnover = (...values: string[]) => values.map((value, index) => known('turnover', index + 1, value, '2025-06-30'));
  const run = (result: string, step: Step, figures = turnover('1000', '400', '100')) =>
    share({ result, figures, steps: [step, shareStep('rest', words, allThatIsLeft, toAccount('fund:common'))] });

  it('less the grant: who owes pays in, who is owed is paid', () => {
    const outcome = run('5', levy());
    expect([got(outcome), took(outcome)]).toEqual([['-70', '-10', '20'], { levy: '-60', rest: '65' }]);
  });

  it('and a flat fee for each', () => {
    expect(got(run('0', levy({ fee: '20.5', grant: '0' })))).toEqual(['-120.5', '-60.5', '-30.5']);
    expect(got(run('0', levy({ fee: '20' })))).toEqual(['-90', '-30', '0']);
  });

  it('is paid in proportion where the pot is short', () => {
    const outcome = run('5', levy(), turnover('500', '0', '100'));
    // 20 come in and 5 are there; 30 and 20 are owed.
    expect([got(outcome), took(outcome)]).toEqual([['-20', '15', '10'], { levy: '5', rest: '0' }]);
    expect(outcome.steps[0]!.cuts).toEqual([{ limit: 'left', allowed: 2500n }]);
  });

  it('rises by bands, and stops at the most', () => {
    const bands = [
      { above: '200', percent: '20' },
      { above: '500', percent: '50' },
    ];
    // 1,000: 20 + 60 + 250; 400: 20 + 40; 100: 10.
    expect(got(run('0', levy({ bands, grant: '0' })))).toEqual(['-330', '-60', '-10']);
    expect(got(run('0', levy({ bands, grant: '0', atMost: '600' })))).toEqual(['-130', '-60', '-10']);
    expect(got(run('0', levy({ bands, grant: '0', atMost: '300' })))).toEqual(['-40', '-40', '-10']);
    expect(got(run('0', levy({ grant: '0', atMost: '300' })))).toEqual(['-30', '-30', '-10']);
  });

  it('from who takes part alone', () => {
    const eligible = {
      types: null,
      colleges: null,
      members: ['Ada'],
      presenceDays: null,
      seniorityMonths: null,
      hours: null,
      either: false,
      atEnd: false,
    };
    expect(got(run('0', levy({ eligible })))).toEqual(['-70', '0', '0']);
  });
});

describe('repayments', () => {
  const repay = (cashFloor: string | null): Step => ({ kind: 'repay', key: 'repay', label: words, cashFloor });
  const retained = [
    { member: 1, amount: '60', due: '2025-12-31' },
    { member: 2, amount: '30', due: '2025-12-31' },
    { member: 3, amount: '20', due: '2024-12-31' },
    { member: 1, amount: '99', due: '2026-01-01' },
  ];
  const run = (floor: string | null, cash: string) =>
    share({ result: '0', steps: [repay(floor)], retained, figures: [known('cash', null, cash)] });

  it('all that is due, beside the result', () => {
    const outcome = run(null, '0');
    expect([got(outcome, 'repaid'), got(outcome), took(outcome)]).toEqual([['60', '30', '20'], ['0', '0', '0'], { repay: '0' }]);
  });

  it('the oldest first, in proportion within a day, as far as cash goes', () => {
    expect(got(run('40', '90'), 'repaid')).toEqual(['20', '10', '20']);
    expect(got(run('40', '45'), 'repaid')).toEqual(['0', '0', '5']);
    expect(got(run('40', '10'), 'repaid')).toEqual(['0', '0', '0']);
  });

  it('after what members got in cash in the same run', () => {
    const outcome = share({
      result: '50',
      keys: { one: key(words, figureOf('turnover', 'period'), carryForward) },
      steps: [shareStep('paid', words, allThatIsLeft, toMembers('one')), repay('0')],
      members: [person(1, 'Ada'), person(2, 'Bo'), person(3, 'Cy')],
      retained,
      figures: [known('cash', null, '60'), known('turnover', 2, '1', '2025-03-01')],
    });
    expect([got(outcome), got(outcome, 'repaid')]).toEqual([
      ['0', '50', '0'],
      ['0', '0', '10'],
    ]);
  });
});
