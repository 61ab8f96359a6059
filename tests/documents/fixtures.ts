import { apportion, roundingRule } from '../../src/core/shares/apportion.ts';
import { amountText } from '../../src/core/money/amount.ts';
import { fraction, fractionText } from '../../src/core/shares/fraction.ts';
import { weigh } from '../../src/core/shares/weigh.ts';
import type { MovementLine } from '../../src/core/statements/document.ts';
import type { FirstDistributionReport, FirstHeader, FirstShareholdingStatement } from '../../src/core/statements/first.ts';

/** Documents of the first schema, as they were issued. Five invented members with seconds given, one rate for all, and a surplus of 10 000.00 EUR. */
export const people = [
  { number: 1, name: 'Éloïse Marchand', seconds: 1_076_272 },
  { number: 2, name: 'Chloé Nguyễn', seconds: 553_367 },
  { number: 3, name: 'Awa Diop', seconds: 538_143 },
  { number: 4, name: 'Driss Benali', seconds: 535_290 },
  { number: 5, name: 'Bruno Keller & Söhne', seconds: 485_794 },
] as const;

const rate = 250_000;
const weightOf = (seconds: number): bigint => weigh({ unit: 'time', quantity: seconds, rate, multiplier: 100 });
const total = people.reduce((sum, person) => sum + person.seconds, 0);
const pool = 855_000n;
const amounts = apportion(
  pool,
  people.map((person) => ({ number: person.number, weight: weightOf(person.seconds) })),
);
const labels = {
  reserve: { en: 'Reserve', fr: 'Réserve' },
  fund: { en: 'Solidarity fund', fr: 'Fonds de solidarité' },
  split: { en: 'Sharing by contribution', fr: 'Partage selon les apports' },
  work: { en: 'Work', fr: 'Travail' },
};

function header(language: 'en' | 'fr', number: string): FirstHeader {
  return {
    schema: 1,
    language,
    number,
    issuedOn: '2016-05-03',
    cooperative: {
      bookId: '0190f3f2-0000-7000-8000-0123456789ab',
      name: 'L’Atelier des Cîmes & Cie',
      legalForm: language === 'fr' ? 'Société coopérative d’intérêt collectif' : 'Community interest cooperative',
      seat: '12 rue de l’Église, 38000 Grenoble',
      registration: 'RCS Grenoble 123 456 789',
      currency: 'EUR',
      currencyDigits: 2,
    },
    period: { number: 1, from: '2016-01-01', to: '2016-04-30' },
    head: { seq: 1309, hash: '5f2c8a1be0d94c7736a1f80e2b9d4c6a7f1e3d5b8c0a2948e6d7f5c3b1a09e8d' },
    charter: {
      name: 'cooperative-spirit',
      title: { en: 'Cooperative spirit', fr: 'Esprit coopératif' },
      adoptedFrom: '2016-01-01',
      rights: { rule: 'equal', among: 'contributors', heads: people.length },
    },
    roundingRule,
    replaces: null,
    signer: { name: 'Maïa Lefèvre', role: 'lead' },
  };
}

const result: FirstShareholdingStatement['result'] = {
  amount: '10000.00',
  steps: [
    {
      kind: 'reserve',
      label: labels.reserve,
      amount: '1000.00',
      derivation: { form: 'percentage', basisPoints: 1000, of: 'result', base: '10000.00' },
    },
    {
      kind: 'fund',
      label: labels.fund,
      amount: '450.00',
      derivation: { form: 'percentage', basisPoints: 500, of: 'remainder', base: '9000.00' },
    },
    {
      kind: 'split',
      label: labels.split,
      amount: '8550.00',
      derivation: {
        form: 'split',
        basisPoints: 10_000,
        of: 'remainder',
        base: '8550.00',
        key: 'contribution',
        span: 'period',
        totalWeight: weightOf(total).toString(),
        holders: 5,
      },
    },
  ],
  undistributed: '0.00',
};

/** Cuts the member's seconds into so many movements on successive days, the last one taking what is left. */
function movementsOf(seconds: number, count: number): MovementLine[] {
  const each = Math.floor(seconds / count);
  return Array.from({ length: count }, (_, index) => {
    const quantity = index === count - 1 ? seconds - each * (count - 1) : each;
    return {
      day: new Date(Date.UTC(2016, 0, 1 + Math.floor((index * 120) / count))).toISOString().slice(0, 10),
      reference: index * 3 + 1,
      project: index % 5 === 4 ? 'Rénovation de la grande salle et de ses abords, deuxième tranche' : 'Atelier vélo',
      activity: labels.work,
      unit: 'time',
      quantity,
      rate,
      multiplier: 100,
      weight: weightOf(quantity).toString(),
      corrects: null,
    };
  });
}

export function statement(
  language: 'en' | 'fr',
  options: { movements?: number; person?: number; name?: string } = {},
): FirstShareholdingStatement {
  const index = options.person ?? 0;
  const person = people[index]!;
  const weight = weightOf(person.seconds);
  const movements = movementsOf(person.seconds, options.movements ?? 4);
  return {
    ...header(language, `2016-${String(index + 1).padStart(4, '0')}`),
    kind: 'shareholding-statement',
    member: {
      number: person.number,
      name: options.name ?? person.name,
      type: 'person',
      address: '3 place du Marché\n38100 Grenoble',
      joined: '2015-09-01',
    },
    holding: {
      openingWeight: '0',
      movementWeight: weight.toString(),
      closingWeight: weight.toString(),
      groupClosingWeight: weightOf(total).toString(),
      groupMovementWeight: weightOf(total).toString(),
      profitShare: fractionText(fraction(weight, weightOf(total))),
      rightsShare: '1/5',
      previousProfitShare: '3/10',
      previousRightsShare: '1/5',
      seconds: person.seconds,
    },
    result,
    parts: [
      {
        label: labels.split,
        amount: amountText(amounts[index]!, 2),
        weight: weight.toString(),
        totalWeight: weightOf(total).toString(),
        pool: '8550.00',
      },
    ],
    amount: amountText(amounts[index]!, 2),
    basis: [
      {
        activity: labels.work,
        unit: 'time',
        quantity: person.seconds,
        rate,
        multiplier: 100,
        weight: weight.toString(),
        entries: movements.length,
      },
    ],
    movements,
  };
}

export function report(language: 'en' | 'fr', options: { members?: number } = {}): FirstDistributionReport {
  const repeated = Array.from({ length: options.members ?? people.length }, (_, index) => ({
    person: people[index % people.length]!,
    index,
  }));
  return {
    ...header(language, '2016-0006'),
    kind: 'distribution-report',
    result,
    members: repeated.map(({ person, index }) => ({
      number: index + 1,
      name: person.name,
      seconds: person.seconds,
      weight: weightOf(person.seconds).toString(),
      profitShare: fractionText(fraction(BigInt(person.seconds), BigInt(total))),
      rightsShare: '1/5',
      amount: amountText(amounts[index % people.length]!, 2),
    })),
    accounts: [
      { account: 'reserve', label: labels.reserve, before: '0.00', after: '1000.00' },
      { account: 'fund:solidarity', label: labels.fund, before: '0.00', after: '450.00' },
      { account: 'members', label: { en: 'Members’ profits', fr: 'Résultats dus aux membres' }, before: '0.00', after: '8550.00' },
    ],
  };
}
