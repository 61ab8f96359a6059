import { charterFile } from '../../src/contract/charterFile.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import type { Facts, MemberFacts } from '../../src/core/waterfall/facts.ts';

/** A part of a charter's file, free enough to be made wrong. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Part = any;

/** A charter with something of nearly everything, and nothing wrong. */
export function soundFile(): Part {
  const carry = { then: 'carryForward' };
  return {
    schema: 2,
    name: 'sound',
    activities: [
      {
        key: 'work',
        kind: 'work',
        rate: '20.1234',
        rates: [
          { from: '2026-01-01', to: '2026-06-30', rate: 21 },
          { from: '2026-07-01', rate: 22 },
          { from: '2026-03-01', member: 'Ada', rate: 30 },
        ],
        cap: { quantity: 40, per: 'month' },
        lessPaid: 'pay',
      },
      { key: 'cash', kind: 'cash', rate: 1, onceSpent: 'spent' },
      { key: 'mentoring', kind: 'work', rate: 20, creditedTo: ['work'] },
    ],
    figures: [{ name: 'pay', unit: 'money' }, { name: 'plays' }, { name: 'spent', of: 'cooperative', unit: 'money' }],
    keys: {
      work: { of: { by: 'weight', activities: ['work'] }, whenEmpty: { then: 'key', key: 'plays' } },
      plays: { of: { by: 'figure', figure: 'plays' }, whenEmpty: { then: 'account', account: 'fund:plays' } },
      both: {
        of: {
          by: 'mix',
          parts: [
            { percent: 60, of: { by: 'key', key: 'work' } },
            { percent: 40, of: { by: 'weight', fade: { form: 'linear', months: 24 } } },
          ],
        },
        seniority: [
          { years: 1, coefficient: 1.1 },
          { years: 3, coefficient: 1.2 },
        ],
        eligible: { types: ['person'], colleges: ['workers'], members: ['Ada', '2'] },
        floor: { is: 'percent', percent: 10 },
        cap: { is: 'percent', percent: 60 },
        whenEmpty: carry,
      },
      needs: {
        of: {
          by: 'amounts',
          amounts: [
            { member: 'Ada', amount: 100 },
            { member: 'Bo', amount: 50 },
          ],
        },
        whenEmpty: carry,
      },
    },
    steps: [
      { kind: 'losses', key: 'losses' },
      {
        kind: 'share',
        key: 'legal',
        take: { take: 'percent', percent: 15, of: 'result' },
        limits: [{ limit: 'ceiling', amount: 1000 }],
        give: { to: 'account', account: 'reserve:legal' },
      },
      { kind: 'share', key: 'needs', take: { take: 'asked' }, give: { to: 'key', key: 'needs' } },
      {
        kind: 'share',
        key: 'claims',
        take: { take: 'claims', activities: ['cash'] },
        limits: [{ limit: 'percent', percent: 50, of: 'step', step: 'legal' }],
        give: { to: 'claimants' },
      },
      { kind: 'levy', key: 'levy', percent: 5, figure: 'pay', grant: 10 },
      {
        kind: 'share',
        key: 'rest',
        take: { take: 'percent', percent: 85, of: 'result' },
        give: { to: 'key', key: 'both', retained: { percent: 50, months: 60 } },
      },
      { kind: 'repay', key: 'repay' },
    ],
    rights: {
      rule: 'colleges',
      colleges: [
        { key: 'workers', percent: 60, minimumMembers: 2, mergesInto: 'users' },
        { key: 'users', percent: 40 },
      ],
      vesting: { months: 48, cliffMonths: 12 },
    },
    loss: { rule: 'share', from: ['reserve:legal'], key: 'work', acceptedFigure: 'pay' },
    leaver: {
      atFault: { weights: [{ activities: ['work'], keep: 'unmultiplied' }, { keep: 'none' }], retained: 'lose', lostTo: 'fund:plays' },
      notAtFault: {
        retained: 'stages',
        stages: [
          { months: 6, percent: 40 },
          { months: 18, percent: 60 },
        ],
        offerPercent: 80,
      },
    },
  };
}

export function sound(change: (file: Part) => void = () => undefined): Charter {
  const file = soundFile();
  change(file);
  return charterFile.parse(file);
}

/** A cooperative that fits the sound charter: Ada (1) and Bo (2), all figures known, 1000.00 in the legal reserve. */
export function soundFacts(choice: { members?: number; reserve?: bigint; without?: string }): Facts {
  const member = (number: number): MemberFacts => ({
    number,
    name: ['Ada', 'Bo'][number - 1] ?? `Member ${number}`,
    type: 'person',
    colleges: ['workers'],
    joined: '2020-01-01',
    left: null,
    leaving: null,
  });
  const figure = (name: string, of: number | null) => ({ name, member: of, day: '2026-12-31', value: 10_000n });
  return {
    from: '2026-01-01',
    to: '2026-12-31',
    digits: 2,
    result: 100_000n,
    members: Array.from({ length: choice.members ?? 2 }, (_, index) => member(index + 1)),
    sums: [],
    figures: [figure('pay', 1), figure('plays', 2), figure('spent', null)].filter((row) => row.name !== choice.without),
    balances: new Map([['reserve:legal', choice.reserve ?? 100_000n]]),
    claimsPaid: new Map(),
    retained: [],
  };
}
