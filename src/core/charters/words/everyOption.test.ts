import { describe, expect, it } from 'vitest';
import {
  activity,
  charter,
  equalAmong,
  figure,
  figureOf,
  hoursOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  toOtherKey,
  usualActivities,
  weightOf,
} from '../build.ts';
import type { Charter } from '../charter.ts';
import type { Eligibility } from '../keys.ts';
import type { RightsRule } from '../rules.ts';
import { charterWords } from '../words.ts';

// A charter in which everything is set that can be set: whatever of it is changed, its words must change too.

const text = (name: string) => label(`${name} en`, `${name} fr`);
const eligible: Eligibility = {
  types: ['person'],
  colleges: ['guarantors'],
  members: ['1', 'Bo'],
  presenceDays: 90,
  seniorityMonths: 6,
  hours: 40,
  either: true,
  atEnd: true,
};
const conditions = { vesting: { months: 48, cliffMonths: 12 }, eligible, per: 'project' } as const;

const rightsRules: readonly RightsRule[] = [
  { ...conditions, rule: 'equal', among: 'contributors', span: 'period' },
  { ...conditions, rule: 'equal', among: 'members', span: 'sinceStart' },
  { ...conditions, rule: 'proRata', key: 'weight' },
  { ...conditions, rule: 'mixed', equalPercent: '40', among: 'members', span: 'period', key: 'weight' },
  {
    ...conditions,
    rule: 'colleges',
    colleges: [
      { key: 'guarantors', label: text('Guarantors'), percent: '60', minimumMembers: 3, mergesInto: null },
      { key: 'workers', label: text('Workers'), percent: '40', minimumMembers: 2, mergesInto: 'guarantors' },
    ],
  },
];

const full: Charter = charter({
  name: 'full',
  title: text('Full'),
  summary: text('Summary'),
  activities: [
    ...usualActivities({ work: '1', cash: '4', other: '2' }),
    activity('tools', 'equipment', text('Tools'), '12.5', '1.5', {
      rates: [
        { from: '2026-03-01', to: '2026-06-30', member: null, rate: '25', multiplier: '1' },
        { from: '1900-01-01', to: '2026-06-30', member: 'Bo', rate: '26', multiplier: '3' },
        { from: '2026-07-01', to: null, member: '1', rate: '27', multiplier: '2' },
      ],
      cap: { quantity: '40', per: 'month' },
      lessPaid: 'paid',
      onceSpent: 'spent',
      creditedTo: ['cash', 'material'],
    }),
    activity('visits', 'referral', text('Visits'), '3', '2', { cap: { quantity: '7', per: 'year' } }),
  ],
  figures: [
    figure('paid', 'member', 'money', text('Paid')),
    figure('spent', 'cooperative', 'money', text('Spent')),
    figure('need', 'member', 'number', text('Need')),
  ],
  keys: {
    heads: key(text('Heads'), equalAmong('members', 'period'), toOtherKey('weight'), { eligible: { ...eligible, either: false } }),
    rights: key(text('Rights'), { by: 'rights' }, toFallback('fund:garden'), {
      eligible: { ...eligible, types: ['organisation'] },
      notEligible: 'whenEmpty',
    }),
    weight: key(
      text('Weight'),
      { by: 'weight', activities: ['work', 'cash'], span: 'period', fade: { form: 'compound', percentPerMonth: '2.5' } },
      toFallback('reserve:legal'),
      {
        scaledBy: { figure: 'need', over: 'atEnd' },
        seniority: [
          { years: 1, coefficient: '1.1' },
          { years: 3, coefficient: '1.2' },
        ],
        lessReceived: { figure: 'paid', over: 'sinceStart' },
        eligible,
        atLeast: { is: 'percentOfMean', percent: '25' },
        floor: { is: 'amount', amount: '100' },
        cap: { is: 'percent', percent: '30' },
        smallest: '5',
      },
    ),
    bounded: key(text('Bounded'), figureOf('need', 'timeWeighted', '2500'), toOtherKey('heads'), {
      floor: { is: 'percent', percent: '5' },
      cap: { is: 'figure', figure: 'need', over: 'period', percent: '100' },
      atLeast: { is: 'value', value: '12.5' },
    }),
    each: key(text('Each'), { by: 'each', amount: '1400' }, toOtherKey('heads'), {
      floor: { is: 'figure', figure: 'paid', over: 'atEnd', percent: '12.5' },
      cap: { is: 'amount', amount: '9000' },
    }),
    amounts: key(
      text('Amounts'),
      {
        by: 'amounts',
        amounts: [
          { member: '1', amount: '500' },
          { member: 'Bo', amount: '1300.5' },
        ],
      },
      toOtherKey('heads'),
    ),
    membership: key(text('Membership'), { by: 'membership', count: 'days' }, toOtherKey('heads')),
    sum: key(
      text('Sum'),
      {
        by: 'sum',
        parts: [
          { times: '2', of: { by: 'weight', activities: ['tools'], span: 'sinceStart', fade: { form: 'linear', months: 18 } } },
          {
            times: '1.5',
            of: {
              by: 'mix',
              parts: [
                { percent: '60', of: hoursOf(null, 'period') },
                { percent: '40', of: { by: 'key', key: 'bounded' } },
              ],
            },
          },
          { times: '3', of: { by: 'each', amount: '20' } },
        ],
      },
      toOtherKey('heads'),
    ),
    mix: key(
      text('Mix'),
      {
        by: 'mix',
        parts: [
          { percent: '30', of: equalAmong('contributors', 'sinceStart') },
          { percent: '30', of: hoursOf(['work', 'tools'], 'sinceStart') },
          { percent: '20', of: weightOf(null, 'period') },
          { percent: '20', of: { by: 'amounts', amounts: [{ member: 'Bo', amount: '8' }] } },
        ],
      },
      toOtherKey('heads'),
    ),
  },
  steps: [
    lossesStep,
    shareStep('legal', text('Legal'), percent('15', 'result'), toAccount('reserve:legal'), [
      { limit: 'ceiling', amount: null, percent: '100', of: 'highestCapital', counting: 'totalReserves' },
      { limit: 'ceiling', amount: '5000', percent: null, of: null, counting: 'thisReserve' },
      { limit: 'amount', amount: '700' },
      { limit: 'percent', percent: '20', of: 'income', step: null },
    ]),
    shareStep('person', text('Person'), percent('1.5', 'income'), { to: 'member', member: 'Bo' }),
    shareStep('common', text('Common'), percent('30', 'distributable'), toAccount('fund:common'), [
      { limit: 'percent', percent: '70', of: 'step', step: 'person' },
    ]),
    shareStep('fixed', text('Fixed'), { take: 'amount', amount: '800' }, toAccount('person:ada')),
    shareStep('kept', text('Kept'), { take: 'figure', figure: 'spent', over: 'period' }, toAccount('costs:core')),
    shareStep('all', text('All'), { take: 'figure', figure: 'need', over: 'sinceStart' }, toMembers('sum')),
    shareStep('interest', text('Interest'), { take: 'interest', percent: '4', figure: 'capital', over: 'timeWeighted' }, toMembers('mix'), [
      { limit: 'percent', percent: '50', of: 'step', step: 'legal' },
      { limit: 'cash', floor: '2000' },
    ]),
    shareStep('asked', text('Asked'), { take: 'asked', whenShort: 'nothing' }, toMembers('each', { account: 'budget' })),
    shareStep(
      'claims',
      text('Claims'),
      { take: 'claims', activities: ['work', 'tools'], figure: 'paid', lasting: 'untilPaid', order: 'oldestFirst' },
      { to: 'claimants', account: 'profits', retained: { percent: '25', months: 7, above: null } },
      [{ limit: 'cash', floor: '3000' }],
    ),
    shareStep(
      'rest',
      text('Rest'),
      percent('100', 'remainder'),
      toMembers('amounts', {
        account: 'wages',
        retained: { percent: '80', months: 60, above: '50' },
        choice: { figure: 'need', account: 'profits' },
      }),
    ),
    {
      kind: 'levy',
      key: 'levy',
      label: text('Levy'),
      percent: '10',
      bands: [
        { above: '1000', percent: '15' },
        { above: '2000', percent: '20.5' },
      ],
      figure: 'need',
      over: 'period',
      atMost: '5000',
      fee: '30',
      grant: '300',
      eligible,
    },
    { kind: 'repay', key: 'repay', label: text('Repay'), cashFloor: '4000' },
  ],
  undistributed: 'bringForward',
  rights: rightsRules[0]!,
  loss: {
    rule: 'share',
    label: text('Loss'),
    from: ['reserve:legal', 'fund:common'],
    fromPercent: '50',
    key: 'heads',
    acceptedFigure: 'need',
    reshare: true,
    rest: 'carryForward',
  },
  leaver: {
    atFault: {
      weights: [
        { activities: ['cash', 'tools'], keep: 'unmultiplied' },
        { activities: null, keep: 'none' },
      ],
      rights: 'lose',
      retained: 'lose',
      stages: [],
      lostTo: 'fund:solidarity',
      offerPercent: '50',
    },
    notAtFault: {
      weights: [{ activities: null, keep: 'unmultiplied' }],
      rights: 'keep',
      retained: 'stages',
      stages: [
        { months: 0, percent: '30' },
        { months: 24, percent: '70' },
      ],
      lostTo: null,
      offerPercent: null,
    },
  },
  approval: { approvers: 1, secondAbove: '500' },
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const choices: readonly (readonly string[])[] = [
  ['contributors', 'members'],
  ['result', 'afterLosses', 'income', 'remainder', 'distributable'],
  ['step', 'income'],
  ['member', 'cooperative'],
  ['money', 'number'],
  ['capital', 'highestCapital'],
  ['full', 'unmultiplied', 'none'],
  ['keep', 'lose'],
  ['untilDue', 'lose'],
  ['scale', 'nothing'],
  ['leaveOut', 'whenEmpty'],
  ['days', 'months', 'years'],
  ['untilPaid', 'forever', 'once'],
  ['oldestFirst', 'proRata'],
  ['thisReserve', 'totalReserves'],
  ['carryForward', 'unallocated'],
  ['keep', 'bringForward'],
  ['person', 'organisation'],
];
const byField: Readonly<Record<string, readonly string[]>> = {
  span: ['period', 'sinceStart'],
  over: ['period', 'sinceStart', 'atEnd', 'timeWeighted'],
  retained: ['untilDue', 'lose'],
  rights: ['keep', 'lose'],
  undistributed: ['keep', 'bringForward'],
  kind: ['work', 'equipment', 'referral', 'usage', 'material', 'cash', 'expense'],
};
const perCap = ['month', 'year', 'period'];
const perRights = ['cooperative', 'project'];
/** Which form a part has; each form stands somewhere in the charter above. */
const forms = new Set(['by', 'is', 'then', 'to', 'take', 'limit', 'rule', 'form']);
const canBeNull = new Set(
  'secondAbove cap lessPaid onceSpent creditedTo fade atMost scaledBy lessReceived eligible floor types colleges members presenceDays seniorityMonths hours retained above atLeast smallest choice vesting acceptedFigure offerPercent cashFloor mergesInto leaver'.split(
    ' ',
  ),
);

function otherText(value: string, field: string, place: string): string | undefined {
  const list =
    field === 'per' ? (place.includes('.cap.') ? perCap : perRights) : (byField[field] ?? choices.find((known) => known.includes(value)));
  const free = ['en', 'fr', 'key', 'member', 'account', 'figure', 'name', 'lostTo'].includes(field);
  if (list && !free) return list[(list.indexOf(value) + 1) % list.length]!;
  if (/^\d+(?:\.\d+)?$/u.test(value) && field !== 'member') return String(Number(value) + 1);
  if (/^\d{4}-/u.test(value)) return '2027-02-03';
  return `${value}x`;
}

/** Every charter that differs from this one in one place. */
function* changed(value: Json, place: string, field: string): Generator<{ place: string; value: Json }> {
  // Three parts bear the names of others that can be left out: a floor of cash, a leaver's retained parts, the colleges of the rights.
  // A band of a levy always begins somewhere.
  const isNeeded =
    (typeof value === 'string' && (field === 'floor' || field === 'retained')) ||
    place === '.rights.colleges' ||
    (field === 'above' && place.includes('.bands'));
  if (canBeNull.has(field) && value !== null && !isNeeded && !place.endsWith(']')) yield { place: `${place} = null`, value: null };
  if (typeof value === 'boolean') yield { place, value: !value };
  else if (typeof value === 'number') yield { place, value: value + 1 };
  else if (typeof value === 'string') {
    const isStep = field === 'kind' && place.startsWith('.steps');
    // Where a part goes and who it is for is a form only where a text of the list above stands.
    const isForm = forms.has(field) && !(field === 'to' && /^\d/u.test(value));
    const other = isStep || isForm ? undefined : otherText(value, field, place);
    if (other !== undefined) yield { place, value: other };
  } else if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (list.length > 0) yield { place: `${place} without its last`, value: list.slice(0, -1) };
    for (const [index, item] of list.entries())
      for (const other of changed(item, `${place}[${index}]`, field)) yield { place: other.place, value: list.with(index, other.value) };
  } else if (value !== null) {
    const parts = value as { readonly [name: string]: Json };
    for (const [name, part] of Object.entries(parts))
      for (const other of changed(part, `${place}.${name}`, name)) yield { place: other.place, value: { ...parts, [name]: other.value } };
  }
}

/**
 * What a charter is called is no rule of it, there is one form and one way to round, a college is read by its label, and a key that is
 * open to all has no others.
 */
const notSaid =
  /^\.(?:schema|name|title|summary|rounding|rights\.colleges\[\d\]\.key|keys\.(?:bounded|each|amounts|membership|sum|mix)\.notEligible)\b/u;
const names = new Map([['1', 'Awa']]);
const saidOf = (one: Charter) => JSON.stringify(charterWords(one, names));

describe('a charter with every option', () => {
  it.each(rightsRules.map((rights) => [rights.rule, rights] as const))('says every option, with rights %s', (_, rights) => {
    const all = { ...full, rights };
    const said = saidOf(all);
    const silent: string[] = [];
    let count = 0;
    for (const { place, value } of changed(all as unknown as Json, '', '')) {
      if (notSaid.test(place)) continue;
      count += 1;
      if (saidOf(value as unknown as Charter) === said) silent.push(place);
    }
    expect(count).toBeGreaterThan(400);
    expect(silent).toEqual([]);
  });

  it('is said in whole sentences, with French spacing, and with names for numbers', () => {
    for (const rights of rightsRules)
      for (const { title, words } of charterWords({ ...full, rights }, names)) {
        for (const said of [title, words]) {
          expect(said.fr).not.toMatch(/ [:;!?%»]|« |'|undefined|\[object|null|NaN/u);
          expect(said.en).not.toMatch(/'|undefined|\[object|null|NaN| {2}| \./u);
        }
        expect(words.en).toMatch(/^[A-Z0-9].*\.$/u);
        expect(words.fr).toMatch(/^[A-ZÀÉ0-9].*\.$/u);
      }
    expect(saidOf(full)).toContain('500 for Awa and 1,300.5 for Bo');
    expect(saidOf(full)).toContain('500 pour Awa et 1\u00a0300,5 pour Bo');
  });
});
