import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charterFile } from '../../../../contract/charterFile.ts';
import type { Charter } from '../../../../core/charters/charter.ts';
import { figure, figureOf, key, label, percent, shareStep, toAccount, toMembers, weightOf } from '../../../../core/charters/build.ts';
import { charterFindings } from '../../../../core/charters/check.ts';
import {
  readyMadeCharters,
  scic,
  scop,
  workerPatronage,
  cooperativeSpirit,
  creativeContribution,
} from '../../../../core/charters/readyMade/index.ts';
import { decimalText, scaled } from '../../../../core/quantities/decimal.ts';
import { dialParts, figureAt, turn, within } from './dial.ts';
import { dialsOf } from './dialsOf.ts';

/** Every form of figure that the ready-made ones do not have. */
const rich: Charter = {
  ...cooperativeSpirit,
  activities: cooperativeSpirit.activities.map((activity) => ({
    ...activity,
    cap: { quantity: '120', per: 'month' as const },
    rates: [{ from: '2026-01-01', to: null, member: null, rate: '12.5', multiplier: '0.05' }],
  })),
  keys: {
    ...cooperativeSpirit.keys,
    rich: key(
      label('Points', 'Points'),
      {
        by: 'sum',
        parts: [
          { times: '2', of: { by: 'weight', activities: ['work'], span: 'period', fade: { form: 'compound', percentPerMonth: '2.5' } } },
          { times: '0', of: { by: 'weight', activities: null, span: 'sinceStart', fade: { form: 'linear', months: 24 } } },
        ],
      },
      { then: 'carryForward' },
      {
        floor: { is: 'amount', amount: '50' },
        smallest: '60',
        atLeast: { is: 'value', value: '10' },
        cap: { is: 'amount', amount: '900' },
        seniority: [{ years: 2, coefficient: '1.5' }],
      },
    ),
    three: key(
      label('Three', 'Trois'),
      {
        by: 'mix',
        parts: [
          { percent: '20', of: weightOf(['work'], 'period') },
          { percent: '30', of: { by: 'equal', among: 'members', span: 'period' } },
          { percent: '50', of: { by: 'each', amount: '100' } },
        ],
      },
      { then: 'carryForward' },
      { floor: { is: 'percent', percent: '5' }, cap: { is: 'percent', percent: '40' }, atLeast: { is: 'percentOfMean', percent: '25' } },
    ),
    capped: key(
      label('Capped', 'Plafonné'),
      figureOf('turnover', 'period', '3000'),
      { then: 'carryForward' },
      { cap: { is: 'figure', figure: 'turnover', over: 'period', percent: '20' } },
    ),
    named: key(
      label('Named', 'Nommés'),
      {
        by: 'amounts',
        amounts: [
          { member: '1', amount: '300' },
          { member: '2', amount: '0' },
        ],
      },
      { then: 'carryForward' },
    ),
  },
  steps: [
    ...cooperativeSpirit.steps,
    {
      kind: 'levy',
      key: 'levy',
      label: label('Levy', 'Prélèvement'),
      percent: '5',
      bands: [
        { above: '1000', percent: '10' },
        { above: '2000', percent: '15' },
      ],
      figure: 'turnover',
      over: 'period',
      atMost: '5000',
      fee: '20',
      grant: '100',
      eligible: null,
    },
    shareStep('fixed', label('Fixed', 'Fixe'), { take: 'amount', amount: '100' }, toAccount('reserve:fixed'), [
      { limit: 'amount', amount: '80' },
      { limit: 'ceiling', amount: '5000', percent: null, of: null, counting: 'thisReserve' },
    ]),
    shareStep('capped', label('Capped', 'Plafonné'), percent('10', 'remainder'), toMembers('capped'), [{ limit: 'cash', floor: '500' }]),
    shareStep(
      'kept',
      label('Kept', 'Gardé'),
      percent('10', 'remainder'),
      toMembers('rich', { retained: { percent: '30', months: 24, above: '50' } }),
    ),
  ],
  figures: [figure('turnover', 'member', 'money', label('Turnover', 'Chiffre d’affaires'))],
  rights: {
    rule: 'mixed',
    equalPercent: '40',
    among: 'members',
    span: 'period',
    key: 'rich',
    vesting: { months: 24, cliffMonths: 6 },
    eligible: { types: null, colleges: null, members: null, presenceDays: 30, seniorityMonths: 3, hours: 20, either: false, atEnd: false },
    per: 'cooperative',
  },
  leaver: {
    atFault: {
      weights: [],
      rights: 'keep',
      retained: 'stages',
      stages: [
        { months: 6, percent: '50' },
        { months: 12, percent: '50' },
      ],
      lostTo: null,
      offerPercent: '80',
    },
    notAtFault: { weights: [], rights: 'keep', retained: 'untilDue', stages: [], lostTo: null, offerPercent: null },
  },
};
const all = [...readyMadeCharters, rich];
const named = all.map((charter) => [charter.name + (charter === rich ? ', with everything' : ''), charter] as const);

test.each(named)('%s: each dial at both ends gives a charter that can be read and adopted, and turning back restores it', (_, charter) => {
  expect(charterFindings(charter, 2)).toEqual([]);
  for (const dial of dialsOf(charter, 2)) {
    for (const value of [dial.least, dial.most, dial.limit]) {
      const turned = turn(charter, dial, value);
      expect(charterFile.parse(turned), `${dial.id} at ${value}`).toEqual(turned);
      expect(charterFindings(turned, 2), `${dial.id} at ${value}`).toEqual([]);
      expect(figureAt(turned, dial.path)).toBe(value);
      expect(turn(turned, dial, dial.value), `${dial.id} back from ${value}`).toEqual(charter);
    }
  }
});

test('any order of turns within the dials keeps a charter adoptable', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 1000 })), { maxLength: 12 }), (first, turns) => {
      let charter = first;
      for (const [which, part] of turns) {
        const dials = dialsOf(charter, 2, first);
        const dial = dials[which % dials.length]!;
        const [least, most] = [scaled(dial.least, dial.digits), scaled(dial.most, dial.digits)];
        charter = turn(charter, dial, decimalText(within(dial, least + ((most - least) * BigInt(part)) / 1000n), dial.digits));
        expect(charterFile.parse(charter)).toEqual(charter);
        expect(charterFindings(charter, 2), `${first.name}: ${dial.id}`).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(named)('%s: every dial has a name of its own, and a slider that can reach its value', (_, charter) => {
  const dials = dialsOf(charter, 2);
  expect(new Set(dials.map((dial) => dial.id)).size).toBe(dials.length);
  for (const dial of dials) {
    const [value, least, most] = [dial.value, dial.least, dial.most].map((text) => scaled(text, 10)) as [bigint, bigint, bigint];
    expect(least <= value && value <= most && least <= most, `${dial.id} ${dial.least} ${dial.value} ${dial.most}`).toBe(true);
    expect(scaled(dial.step, dial.digits) > 0n, dial.id).toBe(true);
  }
});

test('every kind of dial is met here', () => {
  const met = new Set(all.flatMap((charter) => dialsOf(charter, 2).map((dial) => dial.part)));
  expect(dialParts.filter((part) => !met.has(part))).toEqual([]);
});

test('a slider keeps its ends while its dial is turned', () => {
  const rate = dialsOf(cooperativeSpirit, 2).find((dial) => dial.part === 'rate')!;
  const turned = turn(cooperativeSpirit, rate, rate.most);
  expect(dialsOf(turned, 2, cooperativeSpirit).find((dial) => dial.id === rate.id)).toEqual({ ...rate, value: rate.most });
});

test('percentages that make a whole stay one', () => {
  const work = dialsOf(scop, 2).find((dial) => dial.part === 'part')!;
  expect(figureAt(turn(scop, work, '72.5'), work.rest!.path)).toBe('27.5');
  const employees = dialsOf(scic, 2).find((dial) => dial.part === 'college' && dial.detail?.label?.en === 'Employees')!;
  expect([employees.most, employees.rest!.detail.label?.en]).toEqual(['45', 'Guarantors']);
  const works = dialsOf(creativeContribution, 2).filter((dial) => dial.part === 'percent');
  expect(works.map((dial) => dial.most)).toEqual(['15', '40', '10', '20', '15']);
});

test('figures in yen have no decimals', () => {
  for (const dial of dialsOf(workerPatronage, 0)) if (dial.unit === 'money' && dial.part !== 'rate') expect(dial.digits, dial.id).toBe(0);
});
