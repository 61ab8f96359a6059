import { describe, expect, it } from 'vitest';
import {
  allThatIsLeft,
  carryForward,
  equalAmong,
  figureOf,
  hoursOf,
  key,
  shareStep,
  toFallback,
  toMembers,
  toOtherKey,
  weightOf,
} from '../charters/build.ts';
import type { Bound, Eligibility, Key, Source, WhenEmpty } from '../charters/keys.ts';
import { gave, known, organisation, person } from '../charters/pages/example.ts';
import { euros, gained, got, share, words, type SharingCase } from '../../../tests/support/sharingCase.ts';
import { withinBounds } from './split.ts';

// Every source and every option of a key, each on a pool that can be shared by hand.

const given = [gave(1, 'work', '6'), gave(2, 'work', '3'), gave(3, 'work', '1')];

/** Splits a pool by one key. */
function split(pool: string, of: Source, more: Partial<Omit<Key, 'label' | 'of'>> = {}, rest: Omit<Partial<SharingCase>, 'result'> = {}) {
  const { whenEmpty = carryForward, ...options } = more;
  return share({
    result: pool,
    contributions: given,
    ...rest,
    keys: { one: key(words, of, whenEmpty, options), ...rest.keys },
    steps: [shareStep('shared', words, allThatIsLeft, toMembers('one'))],
  });
}
const hours = hoursOf(['work'], 'period');

describe('what gives each member a value', () => {
  it('heads, who contributed or who belonged', () => {
    expect(got(split('90', equalAmong('members', 'period')))).toEqual(['30', '30', '30']);
    const contributions = [gave(1, 'work', '6'), gave(2, 'work', '1', '2024-05-01')];
    expect(got(split('90', equalAmong('contributors', 'period'), {}, { contributions }))).toEqual(['90', '0', '0']);
    expect(got(split('90', equalAmong('contributors', 'sinceStart'), {}, { contributions }))).toEqual(['45', '45', '0']);
  });

  it('membership: days of the period, full months or full years', () => {
    const members = [
      person(1, 'Ada', { joined: '2025-07-02' }),
      person(2, 'Bo', { joined: '2022-12-31' }),
      person(3, 'Cy', { joined: '2023-01-01', left: '2025-02-01' }),
      person(4, 'Di', { joined: '2020-01-01', left: '2024-12-31' }),
    ];
    const by = (pool: string, count: 'days' | 'months' | 'years') => got(split(pool, { by: 'membership', count }, {}, { members }));
    expect(by('580', 'days')).toEqual(['183', '365', '32', '0']);
    expect(by('66', 'months')).toEqual(['5', '36', '25', '0']);
    expect(by('5', 'years')).toEqual(['0', '3', '2', '0']);
  });

  it('rights, whatever their rule', () => {
    const rights = { rule: 'proRata', key: 'hours', vesting: null, eligible: null, per: 'cooperative' } as const;
    const keys = { hours: key(words, hours, carryForward) };
    expect(got(split('100', { by: 'rights' }, {}, { charter: { rights }, keys }))).toEqual(['60', '30', '10']);
  });

  it('weight of some activities or all, in the period or since the start', () => {
    const contributions = [gave(1, 'work', '1'), gave(2, 'cash', '60'), gave(3, 'work', '1', '2024-05-01')];
    expect(got(split('80', weightOf(null, 'period'), {}, { contributions }))).toEqual(['20', '60', '0']);
    expect(got(split('80', weightOf(['work'], 'period'), {}, { contributions }))).toEqual(['80', '0', '0']);
    expect(got(split('100', weightOf(null, 'sinceStart'), {}, { contributions }))).toEqual(['20', '60', '20']);
  });

  it('weight that fades, by a percentage each month or in a straight line', () => {
    const contributions = [gave(1, 'work', '1', '2025-12-01'), gave(2, 'work', '1', '2025-10-01')];
    const faded = (fade: { form: 'compound'; percentPerMonth: string } | { form: 'linear'; months: number }) =>
      got(split('181', { by: 'weight', activities: null, span: 'period', fade }, {}, { contributions }));
    expect(faded({ form: 'compound', percentPerMonth: '10' })).toEqual(['100', '81', '0']);
    // Two months of eight are gone: three quarters, 181 × 4/7 and 3/7.
    expect(faded({ form: 'linear', months: 8 })).toEqual(['103.43', '77.57', '0']);
    expect(faded({ form: 'linear', months: 2 })).toEqual(['181', '0', '0']);
  });

  it('a figure, read in four ways and up to a most', () => {
    const figures = [
      known('plays', 1, '10', '2024-06-30'),
      known('plays', 1, '20', '2025-03-01'),
      known('plays', 1, '40', '2025-10-20'),
      known('plays', 2, '30', '2025-01-01'),
    ];
    const by = (over: 'period' | 'sinceStart' | 'atEnd' | 'timeWeighted', atMost: string | null = null) =>
      got(split('1000', figureOf('plays', over, atMost), {}, { figures }));
    expect(by('period')).toEqual(['666.67', '333.33', '0']);
    expect(by('sinceStart')).toEqual(['700', '300', '0']);
    expect(by('atEnd')).toEqual(['571.43', '428.57', '0']);
    // 59 days of 10, 233 of 20, 73 of 40: 8,170 against 365 of 30.
    expect(by('timeWeighted')).toEqual(['427.3', '572.7', '0']);
    expect(by('atEnd', '30')).toEqual(['500', '500', '0']);
  });

  it('a fixed value for each, amounts by name, and another key', () => {
    expect(got(split('90', { by: 'each', amount: '7' }))).toEqual(['30', '30', '30']);
    const amounts = [
      { member: 'Ada', amount: '2' },
      { member: '3', amount: '1' },
    ];
    expect(got(split('90', { by: 'amounts', amounts }))).toEqual(['60', '0', '30']);
    expect(got(split('100', { by: 'key', key: 'hours' }, {}, { keys: { hours: key(words, hours, carryForward) } }))).toEqual([
      '60',
      '30',
      '10',
    ]);
  });

  it('a sum of points, and a mix of percentages', () => {
    const heads = equalAmong('members', 'period');
    const sum: Source = {
      by: 'sum',
      parts: [
        { times: '1', of: hours },
        { times: '2.5', of: heads },
      ],
    };
    // 8.5, 5.5 and 3.5 of 17.5.
    expect(got(split('175', sum))).toEqual(['85', '55', '35']);
    const mix: Source = {
      by: 'mix',
      parts: [
        { percent: '60', of: hours },
        { percent: '40', of: heads },
      ],
    };
    expect(got(split('300', mix))).toEqual(['148', '94', '58']);
  });

  it('a part of a mix that nobody holds goes where the key says', () => {
    const mix: Source = {
      by: 'mix',
      parts: [
        { percent: '60', of: hours },
        { percent: '40', of: figureOf('plays', 'period') },
      ],
    };
    const outcome = split('100', mix, { whenEmpty: toFallback('fund:common') }, { unknown: ['plays'] });
    expect([got(outcome), gained(outcome)]).toEqual([['36', '18', '6'], { 'fund:common': '40' }]);
  });
});

describe('what a key makes of its values', () => {
  const figures = [known('time', 1, '0.5'), known('time', 2, '1'), known('time', 3, '3')];

  it('scales them by a figure', () => {
    expect(got(split('90', hours, { scaledBy: { figure: 'time', over: 'atEnd' } }, { figures }))).toEqual(['30', '30', '30']);
  });

  it('counts full years of membership', () => {
    const members = [
      person(1, 'Ada', { joined: '2024-12-31' }),
      person(2, 'Bo', { joined: '2025-01-01' }),
      person(3, 'Cy', { joined: '2020-01-01' }),
    ];
    const seniority = [
      { years: 1, coefficient: '1.5' },
      { years: 5, coefficient: '2' },
    ];
    expect(got(split('90', equalAmong('members', 'period'), { seniority }, { members }))).toEqual(['30', '20', '40']);
  });

  it('leaves out who does not reach a value, or a part of the mean', () => {
    // 6, 3 and 1 have the mean of 10/3: 90 % of it is exactly 3, which Bo reaches; 91 % is more.
    expect(got(split('100', hours, { atLeast: { is: 'value', value: '3' } }))).toEqual(['66.67', '33.33', '0']);
    expect(got(split('90', hours, { atLeast: { is: 'percentOfMean', percent: '90' } }))).toEqual(['60', '30', '0']);
    expect(got(split('90', hours, { atLeast: { is: 'percentOfMean', percent: '91' } }))).toEqual(['90', '0', '0']);
    expect(euros(split('90', hours, { atLeast: { is: 'value', value: '7' } }).undistributed)).toBe('90');
  });

  it('takes the mean of those alone who have something', () => {
    const contributions = [gave(1, 'work', '6'), gave(2, 'work', '2')];
    // Mean 4, not 8/3: 60 % of it is 2.4.
    expect(got(split('80', hours, { atLeast: { is: 'percentOfMean', percent: '60' } }, { contributions }))).toEqual(['80', '0', '0']);
  });

  it('counts what was received already, and nobody gives back', () => {
    const less = (received: readonly [number, string][], pool: string) =>
      got(
        split(
          pool,
          equalAmong('members', 'period'),
          { lessReceived: { figure: 'advance', over: 'period' } },
          {
            figures: received.map(([member, value]) => known('advance', member, value, '2025-06-30')),
          },
        ),
      );
    // 60 + 30 is 30 each.
    expect(less([[1, '30']], '60')).toEqual(['0', '30', '30']);
    // Ada has more than 130 / 3 and is left out with it: 30 and 0 are shared by two.
    expect(less([[1, '100']], '30')).toEqual(['0', '15', '15']);
    expect(
      less(
        [
          [1, '10'],
          [2, '20'],
        ],
        '60',
      ),
    ).toEqual(['20', '10', '30']);
  });

  it('gives out no part below the smallest', () => {
    const outcome = split('20', hours, { smallest: '2.01', whenEmpty: toFallback('reserve:general') });
    expect([got(outcome), gained(outcome)]).toEqual([['12', '6', '0'], { 'reserve:general': '2' }]);
    expect(got(split('20', hours, { smallest: '2' }))).toEqual(['12', '6', '2']);
    expect(euros(split('20', hours, { smallest: '50' }).undistributed)).toBe('20');
  });

  it('lets the smallest part pass to another key, which has its own', () => {
    const keys = { heads: key(words, equalAmong('members', 'period'), toFallback('fund:common'), { smallest: '1' }) };
    const outcome = split('20', hours, { smallest: '3', whenEmpty: toOtherKey('heads') }, { keys });
    // 2 are left: 0.67, 0.67 and 0.66 are below 1 too.
    expect([got(outcome), gained(outcome)]).toEqual([['12', '6', '0'], { 'fund:common': '2' }]);
  });
});

describe('floors and caps', () => {
  it('what a cap cuts off is shared by the others; beyond all caps it goes where the key says', () => {
    const cap = { is: 'amount', amount: '50' } as const;
    expect(got(split('100', hours, { cap }))).toEqual(['50', '37.5', '12.5']);
    const beyond = split('200', hours, { cap, whenEmpty: toFallback('fund:common') });
    expect([got(beyond), gained(beyond)]).toEqual([['50', '50', '50'], { 'fund:common': '50' }]);
    expect(beyond.steps[0]!.split).toMatchObject({
      holders: 3,
      bounded: 3,
      fellTo: { then: 'account', where: 'fund:common', amount: 5000n },
    });
  });

  it('a floor comes out of the others’ parts; when floors alone are too much, the pool follows them', () => {
    expect(got(split('100', hours, { floor: { is: 'amount', amount: '20' } }))).toEqual(['53.33', '26.67', '20']);
    expect(got(split('30', hours, { floor: { is: 'amount', amount: '20' } }))).toEqual(['10', '10', '10']);
  });

  it('as a percentage of the pool, or a figure of each', () => {
    expect(got(split('100', hours, { cap: { is: 'percent', percent: '50' } }))).toEqual(['50', '37.5', '12.5']);
    const figures = [known('most', 1, '20'), known('most', 2, '100'), known('most', 3, '100')];
    expect(got(split('100', hours, { cap: { is: 'figure', figure: 'most', over: 'atEnd', percent: '100' } }, { figures }))).toEqual([
      '20',
      '60',
      '20',
    ]);
  });

  it('as a percentage of a figure of each', () => {
    const figures = [known('most', 1, '40'), known('most', 2, '200'), known('most', 3, '200')];
    const cap: Bound = { is: 'figure', figure: 'most', over: 'atEnd', percent: '50' };
    expect(got(split('100', hours, { cap }, { figures }))).toEqual(['20', '60', '20']);
  });

  it('a cap wins over a floor', () => {
    const claimants = [
      { number: 1, weight: 1n },
      { number: 2, weight: 1n },
    ];
    expect(withinBounds(100n, claimants, [60n, 0n], [40n, null])).toEqual({ parts: [40n, 60n], bounded: ['cap', null], left: 0n });
  });

  it('who has no value has no floor', () => {
    const claimants = [
      { number: 1, weight: 0n },
      { number: 2, weight: 1n },
    ];
    expect(withinBounds(100n, claimants, [60n, 0n], [null, null]).parts).toEqual([0n, 100n]);
  });
});

describe('who may hold a key', () => {
  const anyone: Eligibility = {
    types: null,
    colleges: null,
    members: null,
    presenceDays: null,
    seniorityMonths: null,
    hours: null,
    either: false,
    atEnd: false,
  };
  const members = [
    person(1, 'Ada', { colleges: ['users'] }),
    organisation(2, 'Bo', { joined: '2025-12-02' }),
    person(3, 'Cy', { joined: '2023-01-01', left: '2025-02-01' }),
  ];
  const held = (rule: Partial<Eligibility>) =>
    got(split('60', equalAmong('members', 'period'), { eligible: { ...anyone, ...rule } }, { members }));

  it('by type, college or name', () => {
    expect(held({})).toEqual(['20', '20', '20']);
    expect(held({ types: ['organisation'] })).toEqual(['0', '60', '0']);
    expect(held({ colleges: ['users'] })).toEqual(['60', '0', '0']);
    expect(held({ members: ['Ada', '3'] })).toEqual(['30', '0', '30']);
  });

  it('by presence, seniority and hours, all or one of them', () => {
    expect(held({ presenceDays: 30 })).toEqual(['20', '20', '20']);
    expect(held({ presenceDays: 31 })).toEqual(['30', '0', '30']);
    expect(held({ seniorityMonths: 23 })).toEqual(['30', '0', '30']);
    expect(held({ hours: 3 })).toEqual(['30', '30', '0']);
    expect(held({ hours: 3, seniorityMonths: 30 })).toEqual(['0', '0', '0']);
    expect(held({ hours: 6, seniorityMonths: 30, either: true })).toEqual(['30', '0', '30']);
  });

  it('still there at the end', () => {
    expect(held({ atEnd: true })).toEqual(['30', '30', '0']);
  });

  it('and what the others would have goes to them, or where what nobody takes goes', () => {
    const eligible = { ...anyone, members: ['1', '3'] };
    const whenEmpty = toFallback('reserve:common');
    expect(got(split('70', hours, { eligible, whenEmpty }))).toEqual(['60', '0', '10']);
    const apart = split('100', hours, { eligible, whenEmpty, notEligible: 'whenEmpty' });
    expect([got(apart), gained(apart)]).toEqual([['60', '0', '10'], { 'reserve:common': '30' }]);
    // Half of the pool follows plays, which nobody has; of the other half three tenths are Bo's.
    const mix: Source = { by: 'mix', parts: [hours, figureOf('plays', 'period')].map((of) => ({ percent: '50', of })) };
    const both = split('100', mix, { eligible, whenEmpty, notEligible: 'whenEmpty' }, { unknown: ['plays'] });
    expect([got(both), gained(both)]).toEqual([['30', '0', '5'], { 'reserve:common': '65' }]);
    const nobody = split('100', hours, {
      eligible: { ...anyone, members: ['Bo'], types: ['organisation'] },
      whenEmpty,
      notEligible: 'whenEmpty',
    });
    expect([got(nobody), gained(nobody)]).toEqual([['0', '0', '0'], { 'reserve:common': '100' }]);
  });
});

describe('what nobody takes', () => {
  const none = figureOf('plays', 'period');
  const lost = (whenEmpty: WhenEmpty) =>
    split('90', none, { whenEmpty }, { unknown: ['plays'], keys: { heads: key(words, equalAmong('members', 'period'), carryForward) } });

  it('stays with what is left, goes to an account, or by another key', () => {
    expect(euros(lost(carryForward).undistributed)).toBe('90');
    expect(gained(lost(toFallback('fund:common')))).toEqual({ 'fund:common': '90' });
    expect(got(lost(toOtherKey('heads')))).toEqual(['30', '30', '30']);
  });
});
