import {
  activity,
  allThatIsLeft,
  charter,
  figure,
  figureOf,
  key,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  weightOf,
} from '../../src/core/charters/build.ts';
import type { Charter, Label } from '../../src/core/charters/charter.ts';
import { buildDistribution, buildShareholding, type Movement, type PeriodFacts } from '../../src/core/statements/build.ts';
import { charterDifferences } from '../../src/core/charters/differences.ts';
import { buildComparison, type CharterComparison } from '../../src/core/statements/comparison.ts';
import type { DistributionReport, ShareholdingStatement } from '../../src/core/statements/document.ts';
import type { IssueFacts } from '../../src/core/statements/paper.ts';
import { monthNumber } from '../../src/core/days/day.ts';
import { weigh } from '../../src/core/shares/weigh.ts';
import type { Facts, MemberFacts } from '../../src/core/waterfall/facts.ts';
import { runSharing } from '../../src/core/waterfall/run.ts';
import { readOutcome, storeOutcome } from '../../src/core/waterfall/stored.ts';

/** Documents as they are issued today, from real runs of invented charters on invented figures. */
const inkind = activity('work', 'work', label('Work', 'Travail'), '20');

/** Six steps: repayments, losses, two reserves, a work share that is retained in part, an interest on capital, the rest. */
export const richCharter: Charter = charter({
  name: 'workshop',
  title: label('Workshop on the river', 'Atelier de la rivière'),
  summary: label('An example', 'Un exemple'),
  activities: [inkind],
  figures: [
    figure('capital', 'member', 'money', label('Capital held', 'Capital détenu')),
    figure('choice', 'member', 'number', label('Part for the common budget', 'Part pour le budget commun')),
  ],
  keys: {
    work: key(
      label('What was given in the period', 'Les apports de la période'),
      weightOf(null, 'period'),
      toFallback('reserve:development'),
      {
        cap: { is: 'percent', percent: '40' },
      },
    ),
    capital: key(label('Capital held', 'Capital détenu'), figureOf('capital', 'atEnd'), toFallback('reserve:development')),
  },
  steps: [
    { kind: 'repay', key: 'repay', label: label('Retained parts that fall due', 'Parts retenues échues'), cashFloor: null },
    lossesStep,
    shareStep('legal', label('Legal reserve', 'Réserve légale'), percent('15', 'remainder'), toAccount('reserve:legal'), [
      { limit: 'ceiling', amount: '4000', percent: null, of: null, counting: 'thisReserve' },
    ]),
    shareStep(
      'development',
      label('Development fund', 'Fonds de développement'),
      percent('20', 'remainder'),
      toAccount('reserve:development'),
    ),
    shareStep(
      'work',
      label('Work share', 'Part travail'),
      percent('75', 'remainder'),
      toMembers('work', { retained: { percent: '40', months: 60, above: null }, choice: { figure: 'choice', account: 'budget' } }),
    ),
    shareStep(
      'interest',
      label('Interest on capital', 'Intérêt au capital'),
      { take: 'interest', percent: '3.5', figure: 'capital', over: 'atEnd' },
      toMembers('capital'),
      [{ limit: 'percent', percent: '100', of: 'step', step: 'work' }],
    ),
  ],
  undistributed: 'bringForward',
  rights: {
    rule: 'mixed',
    equalPercent: '40',
    among: 'members',
    span: 'period',
    key: 'work',
    vesting: { months: 24, cliffMonths: 6 },
    eligible: null,
    per: 'cooperative',
  },
  leaver: {
    atFault: {
      weights: [{ activities: null, keep: 'none' }],
      rights: 'lose',
      retained: 'lose',
      stages: [],
      lostTo: 'reserve:development',
      offerPercent: null,
    },
    notAtFault: {
      weights: [{ activities: null, keep: 'unmultiplied' }],
      rights: 'keep',
      retained: 'stages',
      stages: [
        { months: 6, percent: '30' },
        { months: 18, percent: '70' },
      ],
      lostTo: null,
      offerPercent: '12.5',
    },
  },
});

/** Everything to who contributed, in proportion. */
export const simpleCharter: Charter = charter({
  name: 'simple',
  title: label('All to those who give', 'Tout à qui contribue'),
  summary: label('An example', 'Un exemple'),
  activities: [inkind],
  keys: { work: key(label('Contributions', 'Apports'), weightOf(null, 'period'), { then: 'carryForward' }) },
  steps: [shareStep('all', label('Sharing by contribution', 'Partage selon les apports'), allThatIsLeft, toMembers('work'))],
  rights: { rule: 'equal', among: 'members', span: 'period', vesting: null, eligible: null, per: 'cooperative' },
});

const names = [
  'Éloïse Marchand',
  'Chloé Nguyễn',
  'Awa Diop',
  'Driss Benali',
  'Bruno Keller & Söhne',
  'Association des ami·es de l’atelier de la rivière et des communes voisines',
  'Iñaki Etxeberria',
];
const hours = [412, 290, 188, 96, 61, 24, 12];

export function memberNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index < names.length ? names[index]! : `${names[index % 5]!} ${index + 1}`));
}

/** `count` members with so many hours each; the fourth leaves without fault, and most have retained parts from before. */
export function factsOf(result: bigint, count: number = names.length): Facts {
  const members = memberNames(count).map((name, index): MemberFacts => ({
    number: index + 1,
    name,
    type: index === 5 ? 'organisation' : 'person',
    colleges: [],
    joined: `20${String(12 + (index % 4)).padStart(2, '0')}-09-01`,
    left: index === 3 ? '2016-03-31' : null,
    leaving: index === 3 ? 'notAtFault' : null,
  }));
  return {
    from: '2016-01-01',
    to: '2016-12-31',
    digits: 2,
    result,
    members,
    sums: members.flatMap((member, index) =>
      [0, 1].map((periodsAgo) => {
        const weight = weigh({ unit: 'time', quantity: secondsOf(index), rate: 200_000, multiplier: 100 });
        return {
          member: member.number,
          activity: 'work',
          kind: 'work' as const,
          project: 1,
          month: monthNumber(periodsAgo === 0 ? '2016-06-01' : '2015-06-01'),
          periodsAgo,
          quantity: BigInt(secondsOf(index)),
          weight,
          plainWeight: weight,
        };
      }),
    ),
    figures: members.flatMap((member, index) => [
      { name: 'capital', member: member.number, day: '2015-01-01', value: BigInt(500 + 150 * (index % 6)) * 10_000n },
      ...(index % 3 === 1 ? [{ name: 'choice', member: member.number, day: '2015-01-01', value: 250_000n }] : []),
    ]),
    balances: new Map([
      ['losses', -80_000n],
      ['reserve:legal', 250_000n],
      ['undistributed', 12_345n],
    ]),
    claimsPaid: new Map(),
    retained: members.slice(0, 5).flatMap((member) => [
      { member: member.number, amount: 4_250n, due: '2016-06-30' },
      { member: member.number, amount: 18_300n, due: '2019-12-31' },
    ]),
  };
}

function secondsOf(index: number): number {
  return hours[index % hours.length]! * 3600 + index * 60;
}

const accountLabels: Readonly<Record<string, Label>> = {
  losses: label('Losses carried forward', 'Pertes reportées'),
  'reserve:legal': label('Legal reserve', 'Réserve légale'),
  'reserve:development': label('Development fund', 'Fonds de développement'),
};

function periodFacts(of: Charter, facts: Facts): PeriodFacts {
  const records = new Map(
    facts.members.map((member, index) => {
      const own = facts.sums.filter((sum) => sum.member === member.number);
      const weight = own.reduce((sum, row) => (row.periodsAgo === 0 ? sum + row.weight : sum), 0n);
      return [member.number, { seconds: secondsOf(index), weight, weightSinceStart: own.reduce((sum, row) => sum + row.weight, 0n) }];
    }),
  );
  const outcome = runSharing(of, facts);
  return {
    cooperative: {
      bookId: '0190f3f2-0000-7000-8000-0123456789ab',
      name: 'L’Atelier des Cîmes & Cie',
      legalForm: 'Scop SARL à capital variable',
      seat: '12 rue de l’Église, 38000 Grenoble',
      registration: 'RCS Grenoble 123 456 789',
      currency: 'EUR',
      currencyDigits: 2,
      capital: null,
      logo: null,
    },
    period: { number: 4, from: facts.from, to: facts.to },
    head: { seq: 1309, hash: '5f2c8a1be0d94c7736a1f80e2b9d4c6a7f1e3d5b8c0a2948e6d7f5c3b1a09e8d' },
    charter: of,
    charterFrom: '2015-01-01',
    outcome: readOutcome(storeOutcome(outcome, facts, records)),
    result: facts.result,
    accountLabel: (account) => accountLabels[account] ?? { en: account, fr: account },
    memberAccountLabel: (name) => (name === 'budget' ? label('Common budget', 'Budget commun') : { en: name, fr: name }),
    open: [
      ...facts.retained.filter((part) => part.due > facts.to),
      ...outcome.members.flatMap((member) =>
        member.parts.flatMap((part) => (part.retained > 0n ? [{ member: member.number, amount: part.retained, due: part.due! }] : [])),
      ),
    ],
    projects: new Map([[1, 'Atelier vélo']]),
  };
}

function issueOf(language: 'en' | 'fr', number: string): IssueFacts {
  return {
    number,
    language,
    paper: 'a4',
    issuedOn: '2017-02-03',
    signer: { name: 'Maïa Lefèvre', role: 'lead' },
    replaces: null,
    made: {
      at: '2017-02-03T09:05+01:00',
      zone: 'Europe/Paris',
      by: 'Maïa Lefèvre',
      before: [
        {
          event: 'charterAdopted',
          at: '2015-01-05T18:30+01:00',
          entry: 12,
          by: 'Maïa Lefèvre',
          subject: '1',
          note: 'Assemblée du 5 janvier',
        },
        { event: 'contributionsCounted', at: '2017-01-04T20:12+01:00', entry: 1208, by: 'Awa Diop', subject: '4', note: '' },
        { event: 'periodClosed', at: '2017-02-01T08:40+01:00', entry: 1309, by: 'Maïa Lefèvre', subject: '4', note: '' },
      ],
    },
  };
}

export interface Case {
  readonly charter?: Charter;
  readonly result?: bigint;
  readonly members?: number;
  readonly language?: 'en' | 'fr';
}

export function currentStatement(
  member: number,
  { charter: of = richCharter, result = 1_234_567n, members, language = 'fr' }: Case = {},
): ShareholdingStatement {
  const facts = factsOf(result, members);
  const seconds = secondsOf(member - 1);
  const movements = [0, 1, 2, 3].map((index): Movement => {
    const quantity = index === 3 ? seconds - 3 * Math.floor(seconds / 4) : Math.floor(seconds / 4);
    return {
      number: 10 * member + index,
      day: `2016-0${index + 1}-12`,
      project: 'Atelier vélo',
      activity: label('Work', 'Travail'),
      unit: 'time',
      quantity,
      rate: 200_000,
      multiplier: 100,
      weight: weigh({ unit: 'time', quantity, rate: 200_000, multiplier: 100 }),
      corrects: null,
      rateNumber: 1,
      since: '2015-01-01',
      own: false,
    };
  });
  const { number, name, type, joined } = facts.members[member - 1]!;
  return buildShareholding(
    periodFacts(of, facts),
    issueOf(language, `2016-${String(number).padStart(4, '0')}`),
    { number, name, type, address: '3 place du Marché\n38100 Grenoble', joined },
    movements,
    { profitShare: '3/10', rightsShare: '1/7' },
    { colleges: [], promises: [], unsettled: [], next: { from: '2017-01-01', to: null, charter: null, assembly: null }, capital: null },
  );
}

export function currentReport({ charter: of = richCharter, result = 1_234_567n, members, language = 'fr' }: Case = {}): DistributionReport {
  const facts = factsOf(result, members);
  return buildDistribution(
    periodFacts(of, facts),
    issueOf(language, '2016-0099'),
    new Map(facts.members.map((member) => [member.number, member.name])),
    [
      { account: 'reserve:legal', label: accountLabels['reserve:legal']!, before: 250_000n, after: 400_000n },
      { account: 'losses', label: accountLabels['losses']!, before: -80_000n, after: 0n },
    ],
  );
}

/** Two charters on one result, the tried one with somebody more. */
export function comparison({
  result = 1_234_567n,
  members,
  language = 'fr',
  today = simpleCharter,
  trial = richCharter,
  title = 'Garder une part',
}: Case & {
  readonly today?: Charter;
  readonly trial?: Charter;
  readonly title?: string;
} = {}): CharterComparison {
  const facts = factsOf(result, members);
  const imagined: MemberFacts = {
    number: -1,
    name: 'Une personne de plus',
    type: 'person',
    colleges: [],
    joined: facts.from,
    left: null,
    leaving: null,
  };
  const tried = {
    ...facts,
    members: [...facts.members, imagined],
    sums: [...facts.sums, { ...facts.sums[0]!, member: -1 }],
  };
  return buildComparison({
    language,
    madeOn: '2017-02-03',
    title,
    cooperative: { name: 'L’Atelier des Cîmes & Cie', currency: 'EUR', currencyDigits: 2 },
    period: { from: facts.from, to: facts.to },
    result,
    recount: false,
    inForce: true,
    today: { charter: today, outcome: runSharing(today, facts) },
    trial: { charter: trial, outcome: runSharing(trial, tried) },
    names: new Map(tried.members.map((member) => [member.number, member.name])),
    imagined: {
      contributions: [{ member: -1, activity: 'work', quantity: '412' }],
      figures: [{ name: 'capital', member: 1, value: '1500' }],
    },
    differences: charterDifferences(today, trial, new Map()),
    findings: [
      {
        code: 'FIGURE_MISSING',
        text: language === 'fr' ? 'Il manque le chiffre «\u00a0choice\u00a0».' : 'The figure “choice” is missing.',
      },
    ],
  });
}
