import { describe, expect, it } from 'vitest';
import {
  activity,
  allThatIsLeft,
  carryForward,
  equalAmong,
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
} from '../charters/build.ts';
import type { Limit, Take } from '../charters/steps.ts';
import { gave, known, person } from '../charters/pages/example.ts';
import { fractionText } from '../shares/fraction.ts';
import { euros, gained, got, share, took, words } from '../../../tests/support/sharingCase.ts';

// One short example of each kind of take, limit and giving, with figures that can be checked by hand.

const fund = toAccount('fund:common');
const toFund = (name: string, take: Take, limits: readonly Limit[] = []) => shareStep(name, words, take, fund, limits);
const equally = { equally: key(words, equalAmong('members', 'period'), carryForward) };
const byHours = { hours: key(words, hoursOf(['work'], 'period'), carryForward) };
const sixThreeOne = [gave(1, 'work', '6'), gave(2, 'work', '3'), gave(3, 'work', '1')];
const rest = (by: string) => shareStep('rest', words, allThatIsLeft, toMembers(by));

describe('what a step takes', () => {
  it('percentages of the result, together and to the cent', () => {
    const steps = [toFund('a', percent('15', 'result')), toFund('b', percent('45', 'result')), toFund('c', percent('40', 'result'))];
    // 15.0015, 45.0045 and 40.004: the cent that is left goes where most was cut off.
    expect(took(share({ result: '100.01', steps }))).toEqual({ a: '15', b: '45.01', c: '40' });
  });

  it('percentages of the income', () => {
    const outcome = share({
      result: '1000',
      steps: [toFund('a', percent('2', 'income')), toFund('b', percent('1', 'income'))],
      figures: [known('income', null, '20000', '2025-06-30')],
    });
    expect(took(outcome)).toEqual({ a: '400', b: '200' });
    expect(euros(outcome.undistributed)).toBe('400');
  });

  it('percentages of what is left, one after the other', () => {
    const steps = [toFund('a', percent('10', 'remainder')), toFund('b', percent('10', 'remainder')), toFund('c', allThatIsLeft)];
    expect(took(share({ result: '100', steps }))).toEqual({ a: '10', b: '9', c: '81' });
  });

  it('percentages of what there is to share: what the first of them finds', () => {
    const outcome = share({
      result: '100000',
      steps: [
        lossesStep,
        toFund('property', { take: 'figure', figure: 'gain', over: 'period' }),
        toFund('legal', percent('15', 'distributable')),
        toFund('sum', { take: 'amount', amount: '1000' }),
        toFund('work', percent('45', 'distributable')),
        toFund('house', percent('40', 'distributable')),
      ],
      figures: [known('gain', null, '20000', '2025-05-01')],
      balances: { losses: '-10000' },
    });
    // 70,000 are there; the fixed sum between them makes only the last one short.
    expect(took(outcome)).toEqual({ losses: '10000', property: '20000', legal: '10500', sum: '1000', work: '31500', house: '27000' });
    expect(outcome.steps.at(-1)).toMatchObject({ derivation: { of: 'distributable', base: 7_000_000n }, cuts: [{ limit: 'left' }] });
  });

  it('never more than is left', () => {
    const outcome = share({
      result: '100',
      steps: [toFund('a', { take: 'amount', amount: '80' }), toFund('b', { take: 'amount', amount: '50' })],
    });
    expect(took(outcome)).toEqual({ a: '80', b: '20' });
    expect(outcome.steps[1]!.cuts).toEqual([{ limit: 'left', allowed: 2000n }]);
  });

  it('a figure: the cooperative’s, else the sum of the members’', () => {
    const steps = [toFund('a', { take: 'figure', figure: 'kept', over: 'period' })];
    expect(took(share({ result: '100', steps, figures: [known('kept', null, '12.349', '2025-02-01')] }))).toEqual({ a: '12.34' });
    const own = [known('kept', 1, '5', '2025-02-01'), known('kept', 2, '6', '2025-02-01')];
    expect(took(share({ result: '100', steps, figures: own }))).toEqual({ a: '11' });
  });

  it('a percentage of what the losses made good leave of the result, whatever was brought forward', () => {
    const outcome = share({
      result: '100',
      balances: { losses: '-40', undistributed: '20' },
      charter: { undistributed: 'bringForward' },
      steps: [lossesStep, toFund('legal', percent('5', 'afterLosses')), toFund('half', percent('50', 'afterLosses'))],
    });
    expect(took(outcome)).toEqual({ losses: '40', legal: '3', half: '30' });
    expect(euros(outcome.undistributed)).toBe('47');
  });

  it('interest on a figure of the cooperative', () => {
    const figures = [known('building', null, '500', '2025-06-30')];
    const step = shareStep('works', words, { take: 'interest', percent: '2', figure: 'building', over: 'atEnd' }, toAccount('fund:works'));
    expect(took(share({ result: '100', figures, steps: [step] }))).toEqual({ works: '10' });
  });

  it('interest on a figure', () => {
    const outcome = share({
      result: '1000',
      keys: { capital: key(words, figureOf('capital', 'timeWeighted'), carryForward) },
      steps: [
        shareStep('interest', words, { take: 'interest', percent: '4', figure: 'capital', over: 'timeWeighted' }, toMembers('capital')),
      ],
      // Bo's 1,000 came on 20 October: there for 73 of 365 days, which is a fifth.
      figures: [known('capital', 1, '1000'), known('capital', 2, '1000', '2025-10-20')],
    });
    expect(took(outcome)).toEqual({ interest: '48' });
    expect(got(outcome)).toEqual(['40', '8', '0']);
  });

  it('what is asked; when short, all cut in proportion or nothing', () => {
    const asked = (whenShort: 'scale' | 'nothing', result: string) =>
      share({
        result,
        keys: { needs: key(words, figureOf('need', 'atEnd'), carryForward) },
        steps: [shareStep('needs', words, { take: 'asked', whenShort }, toMembers('needs'))],
        figures: [known('need', 1, '60'), known('need', 2, '40')],
      });
    expect(got(asked('scale', '150'))).toEqual(['60', '40', '0']);
    expect(got(asked('scale', '50'))).toEqual(['30', '20', '0']);
    expect(got(asked('nothing', '99.99'))).toEqual(['0', '0', '0']);
    expect(euros(asked('nothing', '99.99').undistributed)).toBe('99.99');
  });
});

describe('claims', () => {
  const claims = (take: Partial<Extract<Take, { take: 'claims' }>>) =>
    shareStep(
      'claims',
      words,
      { take: 'claims', activities: ['cash'], figure: null, lasting: 'untilPaid', order: 'oldestFirst', ...take },
      { to: 'claimants', account: 'profits', retained: null },
    );
  const given = [gave(1, 'cash', '100', '2025-01-05'), gave(2, 'cash', '100', '2025-02-05'), gave(3, 'cash', '100', '2024-12-05')];
  const paid = new Map([['claims', new Map([[1, 40_00n]])]]);

  it('oldest first, and in proportion', () => {
    expect(got(share({ result: '150', steps: [claims({})], contributions: given }))).toEqual(['50', '0', '100']);
    expect(got(share({ result: '150', steps: [claims({ order: 'proRata' })], contributions: given }))).toEqual(['50', '50', '50']);
  });

  it('until paid, forever, or once', () => {
    const run = (lasting: 'untilPaid' | 'forever' | 'once') =>
      got(share({ result: '1000', steps: [claims({ lasting })], contributions: given, claimsPaid: paid }));
    expect(run('untilPaid')).toEqual(['60', '100', '100']);
    expect(run('forever')).toEqual(['100', '100', '100']);
    expect(run('once')).toEqual(['100', '100', '0']);
  });

  it('from a figure, with and without contributions', () => {
    const figures = [known('owed', 2, '30', '2025-01-10'), known('owed', 2, '10', '2026-01-10')];
    expect(got(share({ result: '1000', steps: [claims({ activities: null, figure: 'owed' })], figures }))).toEqual(['0', '30', '0']);
    expect(got(share({ result: '1000', steps: [claims({ figure: 'owed' })], figures, contributions: given }))).toEqual([
      '100',
      '130',
      '100',
    ]);
  });

  it('profit shares follow what is open where nothing else is shared', () => {
    const outcome = share({ result: '0', steps: [claims({})], contributions: given, claimsPaid: paid });
    expect(outcome.members.map((member) => fractionText(member.profitShare))).toEqual(['3/13', '5/13', '5/13']);
  });

  it('parts of a cent go on to the next month, and a month of corrections alone has none', () => {
    const pennies = { activities: [activity('work', 'work', words, '0.05')] };
    const contributions = [gave(1, 'work', '0.1', '2025-01-05'), gave(1, 'work', '0.1', '2025-02-05'), gave(2, 'work', '-1', '2025-03-05')];
    expect(got(share({ result: '1', charter: pennies, steps: [claims({ activities: ['work'] })], contributions }))).toEqual([
      '0.01',
      '0',
      '0',
    ]);
  });

  it('what is taken back in a later month is taken off the oldest, like a payment', () => {
    const figures = [
      known('owed', 1, '100', '2025-01-10'),
      known('owed', 1, '50', '2025-02-10'),
      known('owed', 1, '-30', '2025-03-10'),
      known('owed', 2, '5', '2025-01-10'),
    ];
    const steps = [claims({ activities: null, figure: 'owed' })];
    expect(got(share({ result: '1000', steps, figures }))).toEqual(['120', '5', '0']);
    // January is 70 and 5: 15 pays a fifth of it.
    expect(got(share({ result: '15', steps, figures }))).toEqual(['14', '1', '0']);
  });
});

describe('what keeps a step small', () => {
  it('an amount, or a percentage', () => {
    expect(took(share({ result: '1000', steps: [toFund('a', allThatIsLeft, [{ limit: 'amount', amount: '70' }])] }))).toEqual({ a: '70' });
    const limited = (of: 'result' | 'income' | 'remainder') =>
      share({
        result: '1000',
        steps: [toFund('a', percent('40', 'result')), toFund('b', allThatIsLeft, [{ limit: 'percent', percent: '20', of, step: null }])],
        figures: [known('income', null, '500', '2025-06-30')],
      });
    expect(took(limited('result'))['b']).toBe('200');
    expect(took(limited('income'))['b']).toBe('100');
    expect(took(limited('remainder'))['b']).toBe('120');
    expect(limited('remainder').steps[1]!.cuts).toEqual([{ limit: 'percent', allowed: 12_000n }]);
  });

  it('a percentage of what an earlier step gave to members, or took for an account', () => {
    const limits: Limit[] = [{ limit: 'percent', percent: '50', of: 'step', step: 'first' }];
    const forAccount = [toFund('first', percent('30', 'result')), toFund('second', allThatIsLeft, limits)];
    expect(took(share({ result: '1000', steps: forAccount }))).toEqual({ first: '300', second: '150' });
    // Nobody takes more than 100: of 600 the members get 300 and the fund the rest.
    const capped = key(
      words,
      equalAmong('members', 'period'),
      { then: 'account', account: 'fund:common' },
      { cap: { is: 'amount', amount: '100' } },
    );
    const outcome = share({
      result: '1000',
      keys: { capped },
      steps: [shareStep('first', words, percent('60', 'result'), toMembers('capped')), toFund('second', allThatIsLeft, limits)],
    });
    expect(took(outcome)).toEqual({ first: '600', second: '150' });
  });

  it('a ceiling, by amount or by capital, of this reserve or of all', () => {
    const filled = (limit: Partial<Extract<Limit, { limit: 'ceiling' }>>) =>
      took(
        share({
          result: '1000',
          steps: [
            shareStep('legal', words, allThatIsLeft, toAccount('reserve:legal'), [
              { limit: 'ceiling', amount: null, percent: null, of: null, counting: 'thisReserve', ...limit },
            ]),
          ],
          figures: [known('capital', 1, '300'), known('capital', 2, '200'), known('highestCapital', null, '900')],
          balances: { 'reserve:legal': '120', 'reserve:other': '60', 'fund:common': '5000' },
        }),
      )['legal'];
    expect(filled({ amount: '150' })).toBe('30');
    expect(filled({ amount: '150', counting: 'totalReserves' })).toBe('0');
    expect(filled({ amount: '200', counting: 'totalReserves' })).toBe('20');
    expect(filled({ percent: '100', of: 'capital' })).toBe('380');
    expect(filled({ percent: '20', of: 'highestCapital' })).toBe('60');
  });

  it('cash above a floor: less is given, or more is retained', () => {
    const outcome = (retained: { percent: string; months: number; above: null } | null) =>
      share({
        result: '1000',
        keys: byHours,
        steps: [shareStep('paid', words, allThatIsLeft, toMembers('hours', { retained }), [{ limit: 'cash', floor: '100' }])],
        contributions: sixThreeOne,
        figures: [known('cash', null, '400')],
      });
    expect(got(outcome(null))).toEqual(['180', '90', '30']);
    expect(euros(outcome(null).undistributed)).toBe('700');
    const half = outcome({ percent: '50', months: 12, above: null });
    expect(got(half)).toEqual(['600', '300', '100']);
    expect(got(half, 'cash')).toEqual(['180', '90', '30']);
  });
});

describe('whom a step gives to', () => {
  it('an account, one member, or members by a key', () => {
    const outcome = share({
      result: '1000',
      keys: byHours,
      steps: [
        toFund('fund', percent('10', 'result')),
        shareStep('bo', words, percent('5', 'result'), { to: 'member', member: 'Bo' }),
        rest('hours'),
      ],
      contributions: sixThreeOne,
    });
    expect(gained(outcome)).toEqual({ 'fund:common': '100' });
    expect(got(outcome)).toEqual(['510', '305', '85']);
  });

  it('a retained part, due later; amounts below a bound are all cash', () => {
    const outcome = share({
      result: '1000',
      keys: byHours,
      steps: [shareStep('paid', words, allThatIsLeft, toMembers('hours', { retained: { percent: '80', months: 60, above: '300' } }))],
      contributions: sixThreeOne,
    });
    expect(got(outcome, 'cash')).toEqual(['120', '60', '100']);
    expect(got(outcome, 'retained')).toEqual(['480', '240', '0']);
    expect(outcome.members.map((member) => member.parts[0]!.due)).toEqual(['2030-12-31', '2030-12-31', null]);
  });

  it('a part of the cash to an account of one’s choice', () => {
    const outcome = share({
      result: '1000',
      keys: byHours,
      steps: [
        shareStep(
          'paid',
          words,
          allThatIsLeft,
          toMembers('hours', {
            account: 'budget',
            retained: { percent: '50', months: 12, above: null },
            choice: { figure: 'pay', account: 'profits' },
          }),
        ),
      ],
      contributions: sixThreeOne,
      figures: [known('pay', 1, '40'), known('pay', 2, '250')],
    });
    expect(outcome.members.map(({ parts }) => [parts[0]!.account, euros(parts[0]!.cash), parts[0]!.chosen])).toEqual([
      ['budget', '180', { account: 'profits', amount: 12_000n }],
      ['budget', '0', { account: 'profits', amount: 15_000n }],
      ['budget', '50', null],
    ]);
  });
});

describe('a run as a whole', () => {
  it('makes good losses first, as far as it goes', () => {
    const run = (losses: string) => share({ result: '100', keys: equally, steps: [lossesStep, rest('equally')], balances: { losses } });
    expect(took(run('-40'))).toEqual({ losses: '40', rest: '60' });
    expect(took(run('-400'))).toEqual({ losses: '100', rest: '0' });
    expect(took(run('0'))).toEqual({ rest: '100' });
  });

  it('keeps what no step takes, or brings it forward', () => {
    const run = (undistributed: 'keep' | 'bringForward') =>
      share({
        result: '100',
        charter: { undistributed },
        steps: [toFund('half', percent('50', 'remainder'))],
        balances: { undistributed: '30' },
      });
    expect([took(run('keep')), euros(run('keep').undistributed)]).toEqual([{ half: '50' }, '50']);
    expect([took(run('bringForward')), euros(run('bringForward').undistributed)]).toEqual([{ half: '65' }, '65']);
  });

  it('who has no part has none, and a result of zero is nothing to share', () => {
    const nobody = share({ result: '100', keys: byHours, steps: [rest('hours')] });
    expect([got(nobody), euros(nobody.undistributed)]).toEqual([['0', '0', '0'], '100']);
    const corrected = share({
      result: '100',
      keys: { value: key(words, weightOf(null, 'period'), carryForward) },
      steps: [rest('value')],
      contributions: [gave(1, 'work', '-5'), gave(2, 'work', '1')],
    });
    expect(got(corrected)).toEqual(['0', '100', '0']);
    expect(got(share({ result: '0', keys: equally, steps: [rest('equally')] }))).toEqual(['0', '0', '0']);
    expect(share({ result: '100', keys: equally, steps: [rest('equally')], members: [] }).undistributed).toBe(10_000n);
  });

  it('gives the same whatever the order of the members', () => {
    const members = [person(1, 'Ada'), person(2, 'Bo'), person(3, 'Cy')];
    const run = (list: typeof members) =>
      share({ result: '100', keys: equally, steps: [rest('equally')], members: list }).members.map(({ number, amount }) => [
        number,
        amount,
      ]);
    expect(run(members)).toEqual([
      [1, 3334n],
      [2, 3333n],
      [3, 3333n],
    ]);
    expect(run(members.toReversed()).toReversed()).toEqual(run(members));
  });

  it('says the labels of its steps', () => {
    const named = label('Common fund', 'Fonds commun');
    expect(share({ result: '1', steps: [shareStep('a', named, allThatIsLeft, fund)] }).steps[0]!.label).toEqual(named);
  });
});
