import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activity,
  carryForward,
  charter,
  figure,
  key,
  label,
  rightsBy,
  shareStep,
  allThatIsLeft,
  toMembers,
  weightOf,
} from '../../core/charters/build.ts';
import type { Charter } from '../../core/charters/charter.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import { fraction, fractionText } from '../../core/shares/fraction.ts';
import type { RunOutcome } from '../../core/waterfall/outcome.ts';
import { runSharing } from '../../core/waterfall/run.ts';
import { FileRefused, readSimulation, type SimulationInput } from './index.ts';
import { readNumber } from './numbers.ts';
import { periodsAgo } from './period.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const ours: Charter = charter({
  name: 'ours',
  title: label('Ours', 'La nôtre'),
  summary: label('', ''),
  activities: [
    activity('work', 'work', label('Work', 'Travail'), '20', '2', {
      lessPaid: 'wages',
      rates: [
        { from: '2026-02-01', to: null, member: null, rate: '30', multiplier: '2' },
        { from: '2026-03-01', to: '2026-03-31', member: 'Bo', rate: '50', multiplier: '1' },
      ],
    }),
    activity('cash', 'cash', label('Money put in', 'Argent apporté'), '1', '4', { onceSpent: 'spent' }),
    activity('idea', 'knowledge', label('Ideas', 'Idées'), '1'),
  ],
  figures: [
    figure('wages', 'member', 'money', label('Wages paid', 'Salaires versés')),
    figure('spent', 'cooperative', 'money', label('Cash spent', 'Argent dépensé')),
  ],
  keys: { given: key(label('Given', 'Apports'), weightOf(null, 'sinceStart'), carryForward) },
  steps: [
    shareStep(
      'claims',
      label('Claims', 'Créances'),
      { take: 'claims', activities: ['idea'], figure: null, lasting: 'untilPaid', order: 'oldestFirst' },
      {
        to: 'claimants',
        account: 'profits',
        retained: null,
      },
    ),
    shareStep('shared', label('Shared', 'Réparti'), allThatIsLeft, toMembers('given')),
  ],
  rights: rightsBy('given'),
});

const members = 'Member\nAda\nBo\n';
const given = 'Member,Activity,Quantity\nAda,work,1\n';
function read(files: { members?: string; contributions?: string; usage?: string }, more: Partial<SimulationInput> = {}) {
  return readSimulation({
    charter: ours,
    members: bytes(files.members ?? members),
    contributions: bytes(files.contributions ?? given),
    usage: files.usage === undefined ? null : bytes(files.usage),
    result: 10_000n,
    from: null,
    to: null,
    today: '2026-06-30',
    currency: 'EUR',
    digits: 2,
    ...more,
  });
}
const hourOf = (euros: bigint): bigint => euros * 100n * 36_000_000n;

describe('the three files', () => {
  it('reads French headers, semicolons, decimal commas and days with the day first', () => {
    const { facts } = read({
      members:
        'Membre;Numéro;Type;Collège;Arrivée;Départ;Motif du départ;Salaires versés;Retenu;Échéance\nÉlodie;7;organisation;a + b;01/02/2020;13/03/2026;sans faute;1 234,56;10,50;31/12/2027\nBo;;;;;;;;;\n',
      contributions:
        'Membre;Activité;Quantité;Date;Unité;Projet\nelodie;travail;1,5;02/03/2026;h;Atelier\n2;Argent apporté;100,10;13/03/2026;€;\n',
    });
    expect(facts).toMatchObject({ from: '2026-03-02', to: '2026-03-13' });
    expect(facts.members).toEqual([
      {
        number: 7,
        name: 'Élodie',
        type: 'organisation',
        colleges: ['a', 'b'],
        joined: '2020-02-01',
        left: '2026-03-13',
        leaving: 'notAtFault',
      },
      { number: 2, name: 'Bo', type: 'person', colleges: [], joined: '2026-03-02', left: null, leaving: null },
    ]);
    expect(facts.figures).toEqual([{ name: 'wages', member: 7, day: '2026-03-02', value: 12_345_600n }]);
    expect(facts.retained).toEqual([{ member: 7, amount: 1050n, due: '2027-12-31' }]);
    expect(facts.sums.map(({ member, activity: name, quantity, project }) => [member, name, quantity, project])).toEqual([
      [7, 'work', 5400n, 1],
      [2, 'cash', 10_010n, 2],
    ]);
  });

  it('resolves the charter’s rates by day and member, and lets a row have its own', () => {
    const { facts } = read({
      contributions:
        'Member,Activity,Quantity,Date,Rate,Multiplier\nAda,work,1,2026-01-31,,\nAda,work,1,2026-02-01,,\nBo,work,1,2026-03-31,,\nBo,work,1,2026-04-01,,\nAda,work,1,2026-05-01,10.1234,0.5\n',
    });
    expect(facts.sums.map(({ weight, plainWeight }) => [weight, plainWeight])).toEqual([
      [hourOf(40n), hourOf(20n)],
      [hourOf(60n), hourOf(30n)],
      [hourOf(50n), hourOf(50n)],
      [hourOf(60n), hourOf(30n)],
      [hourOf(101_234n) / 10_000n / 2n, hourOf(101_234n) / 10_000n],
    ]);
  });

  it('turns what was paid and spent into the activity’s figures', () => {
    const { facts } = read({
      contributions: 'Member,Activity,Quantity,Date,Paid,Spent\nAda,work,2,2026-03-01,12.5,\nBo,cash,100,2026-03-02,,40\n',
    });
    expect(facts.figures).toEqual([
      { name: 'wages', member: 1, day: '2026-03-01', value: 125_000n },
      { name: 'spent', member: null, day: '2026-03-02', value: 400_000n },
    ]);
  });

  it('reads figures, balances, claims paid and retained parts', () => {
    const { facts } = read({
      usage:
        'Member,Figure,Value,Date\nAda,Wages paid,1.5,2026-01-02\n,spent,3,\n,balance:reserve:legal,100,\n,balance:losses,50,\n,balance:undistributed,7.25,\nBo,claims-paid:claims,9,\nBo,retained,5,2027-01-01\nAda,retained,6,\n',
    });
    expect(facts.figures).toEqual([
      { name: 'wages', member: 1, day: '2026-01-02', value: 15_000n },
      { name: 'spent', member: null, day: '2026-01-01', value: 30_000n },
    ]);
    expect([...facts.balances]).toEqual([
      ['reserve:legal', 10_000n],
      ['losses', -5_000n],
      ['undistributed', 725n],
    ]);
    expect(facts.claimsPaid.get('claims')?.get(2)).toBe(900n);
    expect(facts.retained).toEqual([
      { member: 2, amount: 500n, due: '2027-01-01' },
      { member: 1, amount: 600n, due: '2026-12-31' },
    ]);
  });

  it('dates what has no date within the period and the membership, and counts nothing after the end', () => {
    const { facts } = read(
      {
        members: 'Member,Joined\nAda,2026-02-10\nBo,\n',
        contributions: 'Member,Activity,Quantity,Date\nAda,work,1,\nBo,work,1,2025-01-15\nBo,work,5,2026-04-01\n',
      },
      { from: '2026-01-01', to: '2026-03-31' },
    );
    expect(facts.members.map(({ joined }) => joined)).toEqual(['2026-02-10', '2025-01-15']);
    expect(facts.sums.map(({ month, periodsAgo: ago }) => [month, ago])).toEqual([
      [2026 * 12 + 1, 0],
      [2025 * 12, 4],
    ]);
  });

  it('has the current year where nothing has a date, and reads files without a single row', () => {
    expect(read({}).facts).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
    expect(read({ contributions: 'Member,Activity,Quantity\n' }).facts.sums).toEqual([]);
  });

  it('law: the order of the rows changes nothing', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('Ada', 'Bo'), fc.constantFrom('work', 'cash', 'idea'), fc.nat(500), fc.integer({ min: 1, max: 12 })),
      { minLength: 1, maxLength: 12 },
    );
    const text = (list: readonly (readonly [string, string, number, number])[]): string =>
      `Member,Activity,Quantity,Date\n${list.map(([who, what, quantity, month]) => `${who},${what},${quantity},2026-${String(month).padStart(2, '0')}-01`).join('\n')}\n`;
    fc.assert(
      fc.property(rows, (list) => {
        const outcome = (order: typeof list) => related(runSharing(ours, read({ contributions: text(order) }).facts));
        expect(outcome(list.toReversed())).toEqual(outcome(list));
      }),
      { numRuns: 50 },
    );
  });
});

/** The unit of a key's values is any that they have in common, and another in another order: what they say is a part of the whole. */
function related(outcome: RunOutcome) {
  const members = outcome.members.map((member) => ({
    ...member,
    parts: member.parts.map(({ weight, totalWeight, ...part }) => ({
      ...part,
      share: totalWeight === 0n ? '' : fractionText(fraction(weight, totalWeight)),
    })),
  }));
  return { ...outcome, members };
}

describe('what cannot be read', () => {
  const cases: readonly [RefusalCode, string, Parameters<typeof read>[0], string, number | null][] = [
    ['COLUMN_MISSING', 'a file without its columns', { contributions: 'Member;Activité\nAda;work\n' }, 'contributions', null],
    ['COLUMN_MISSING', 'members without names', { members: 'Number\n1\n' }, 'members', null],
    ['COLUMN_DUPLICATE', 'a column twice', { members: 'Member,Membre\nAda,Ada\n' }, 'members', null],
    ['FIGURE_UNKNOWN', 'a column that is no figure', { members: 'Member,Captial\nAda,1\n' }, 'members', null],
    ['FILE_EMPTY', 'an empty file', { contributions: ' \n' }, 'contributions', null],
    ['MEMBER_DUPLICATE', 'a name twice', { members: 'Member\nÀda\nADA\n' }, 'members', 3],
    ['MEMBER_DUPLICATE', 'a number twice', { members: 'Member,Number\nAda,2\nBo,2\n' }, 'members', 3],
    ['INPUT_INVALID', 'a number that is none', { members: 'Member,Number\nAda,0\n' }, 'members', 2],
    ['INPUT_INVALID', 'a type that is none', { members: 'Member,Type\nAda,robot\n' }, 'members', 2],
    ['INPUT_INVALID', 'a leaving that is none', { members: 'Member,Leaving\nAda,maybe\n' }, 'members', 2],
    ['MEMBER_DATES', 'leaving before joining', { members: 'Member,Joined,Left\nAda,2026-02-02,2026-02-01\n' }, 'members', 2],
    ['NAME_MISSING', 'a row without a name', { members: 'Member,Type\n,person\n' }, 'members', 2],
    ['ROW_FORMULA', 'a name that is a formula', { members: 'Member\n=1+1\n' }, 'members', 2],
    ['AMOUNT_NOT_NUMBER', 'a figure that is no number', { members: 'Member,wages\nAda,much\n' }, 'members', 2],
    ['AMOUNT_TOO_FINE', 'three figures behind a comma, which could be thousands', { members: 'Member,wages\nAda,"1,000"\n' }, 'members', 2],
    ['AMOUNT_TOO_LARGE', 'more money than there is', { members: 'Member,wages\nAda,99999999999999999\n' }, 'members', 2],
    ['MEMBER_UNKNOWN', 'an unknown member', { contributions: 'Member,Activity,Quantity\nAda,work,1\nEve,work,1\n' }, 'contributions', 3],
    ['NAME_MISSING', 'nobody', { contributions: 'Member,Activity,Quantity\n,work,1\n' }, 'contributions', 2],
    ['ACTIVITY_UNKNOWN', 'an unknown activity', { contributions: 'Member,Activity,Quantity\nAda,sleep,1\n' }, 'contributions', 2],
    ['ACTIVITY_UNKNOWN', 'no activity', { contributions: 'Member,Activity,Quantity\nAda,,1\n' }, 'contributions', 2],
    ['QUANTITY_NOT_NUMBER', 'no number', { contributions: 'Member,Activity,Quantity\nAda,work,lots\n' }, 'contributions', 2],
    ['QUANTITY_NOT_NUMBER', 'no quantity', { contributions: 'Member,Activity,Quantity\nAda,work,\n' }, 'contributions', 2],
    ['QUANTITY_NOT_POSITIVE', 'less than nothing', { contributions: 'Member,Activity,Quantity\nAda,work,-1\n' }, 'contributions', 2],
    ['QUANTITY_TOO_LARGE', 'far too much', { contributions: 'Member,Activity,Quantity\nAda,idea,99999999999999\n' }, 'contributions', 2],
    ['UNIT_UNKNOWN', 'a unit that does not fit', { contributions: 'Member,Activity,Quantity,Unit\nAda,work,1,km\n' }, 'contributions', 2],
    ['RATE_INVALID', 'a negative rate', { contributions: 'Member,Activity,Quantity,Rate\nAda,work,1,-2\n' }, 'contributions', 2],
    [
      'RATE_INVALID',
      'a multiplier of three decimals',
      { contributions: 'Member,Activity,Quantity,Multiplier\nAda,work,1,0.125\n' },
      'contributions',
      2,
    ],
    [
      'DATE_IMPOSSIBLE',
      'a day of no calendar',
      { contributions: 'Member,Activity,Quantity,Date\nAda,work,1,2026-02-30\n' },
      'contributions',
      2,
    ],
    [
      'DATE_AMBIGUOUS',
      'a day that reads two ways',
      { contributions: 'Member,Activity,Quantity,Date\nAda,work,1,03/04/2026\n' },
      'contributions',
      2,
    ],
    [
      'MEMBER_NOT_ACTIVE',
      'before joining',
      { members: 'Member,Joined\nAda,2026-02-01\n', contributions: 'Member,Activity,Quantity,Date\nAda,work,1,2026-01-31\n' },
      'contributions',
      2,
    ],
    [
      'MEMBER_NOT_ACTIVE',
      'after leaving',
      { members: 'Member,Left\nAda,2026-02-01\n', contributions: 'Member,Activity,Quantity,Date\nAda,work,1,2026-02-02\n' },
      'contributions',
      2,
    ],
    [
      'WEIGHT_OVERFLOW',
      'a value beyond counting',
      { contributions: 'Member,Activity,Quantity\nAda,cash,9000000000\n' },
      'contributions',
      2,
    ],
    [
      'FIGURE_UNKNOWN',
      'a payment that the activity does not know',
      { contributions: 'Member,Activity,Quantity,Paid\nAda,cash,1,1\n' },
      'contributions',
      2,
    ],
    ['ROW_RAGGED', 'a cell too many', { contributions: 'Member,Activity,Quantity\nAda,work,1,5\n' }, 'contributions', 2],
    ['ROW_RAGGED', 'a quotation mark that stays open', { contributions: 'Member,Activity,Quantity\nAda,"work,1\n' }, 'contributions', 2],
    ['FIGURE_UNKNOWN', 'a figure that the charter does not know', { usage: 'Member,Figure,Value\nAda,mood,1\n' }, 'usage', 2],
    ['FIGURE_UNKNOWN', 'a member’s balance', { usage: 'Member,Figure,Value\nAda,balance:profits,1\n' }, 'usage', 2],
    ['FIGURE_UNKNOWN', 'claims of a step that is none', { usage: 'Member,Figure,Value\nAda,claims-paid:shared,1\n' }, 'usage', 2],
    ['MEMBER_UNKNOWN', 'a figure of nobody known', { usage: 'Member,Figure,Value\nEve,wages,1\n' }, 'usage', 2],
    ['AMOUNT_NOT_NUMBER', 'no value', { usage: 'Member,Figure,Value\nAda,wages,\n' }, 'usage', 2],
  ];
  it.each(cases)('%s: %s', (code, _, files, file, row) => {
    const met = ((): unknown => {
      try {
        return read(files);
      } catch (error) {
        return error;
      }
    })();
    expect(met).toBeInstanceOf(FileRefused);
    expect(met).toMatchObject({ refusal: { code }, file, row });
  });

  it('CHARTER_TOO_MANY: a file of more members than a sharing takes', () => {
    const many = `Member\n${Array.from({ length: 10_001 }, (_, index) => `m${index}`).join('\n')}\n`;
    expect(() => read({ members: many })).toThrow('CHARTER_TOO_MANY');
  });

  it('PERIOD_EMPTY: an end before the beginning', () => {
    expect(() => read({}, { from: '2026-02-01', to: '2026-01-01' })).toThrow('PERIOD_EMPTY');
  });
});

describe('files of anything', () => {
  it('law: are read or refused with a code, never broken by', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Member',
        'Activity',
        'Quantity',
        'Date',
        'Figure',
        'Value',
        'Ada',
        'Bo',
        'work',
        'cash',
        '1',
        '1,5',
        '-3',
        '2026-01-02',
        '3/4/26',
        '"',
        '',
        'wages',
      ),
      fc.constantFrom(
        'balance:losses',
        'claims-paid:claims',
        'retained',
        '1e9',
        '٣',
        '½',
        '0x10',
        '=1',
        'NaN',
        '__proto__',
        'constructor',
        '\u0000',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const header = (names: string) =>
      fc.oneof({ weight: 4, arbitrary: fc.constant(names.split(',')) }, { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }) });
    const file = (names: string) =>
      fc
        .tuple(header(names), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 }), fc.constantFrom(',', ';', '\t'))
        .map(([first, rows, mark]) => [first, ...rows].map((row) => row.join(mark)).join('\n'));
    fc.assert(
      fc.property(
        file('Member,Number,wages,Joined'),
        file('Member,Activity,Quantity,Date,Unit,Rate'),
        file('Member,Figure,Value,Date'),
        (people, work, usage) => {
          try {
            runSharing(ours, read({ members: people, contributions: work, usage }).facts);
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('numbers', () => {
  const style = (delimiter: ',' | ';') => ({ delimiter, digits: 2 });
  it('takes either mark for the decimal one unless it could group thousands', () => {
    expect(readNumber('1,125', 4, style(';'), false)).toBe(11_250n);
    expect(readNumber('1.125', 4, style(','), false)).toBe(11_250n);
    expect(readNumber('1.125', 4, style(';'), false)).toBe(11_250n);
    expect(readNumber('0,125', 4, style(','), false)).toBe(1_250n);
    expect(readNumber('1 234 567,5', 4, style(';'), true)).toBe(12_345_675_000n);
    expect(readNumber('1.234.567,50 €', 2, style(';'), true)).toBe(123_456_750n);
    expect(readNumber('−12.5 %', 4, style(','), false)).toBe(-125_000n);
    expect(readNumber('1,125', 4, style(','), false)).toMatchObject({ code: 'AMOUNT_NOT_NUMBER' });
    expect(readNumber('1,125', 4, style(';'), true)).toMatchObject({ code: 'AMOUNT_TOO_FINE' });
    expect(readNumber('1.00001', 4, style(','), false)).toMatchObject({ code: 'AMOUNT_TOO_FINE' });
  });
});

describe('earlier periods', () => {
  it('are as long as this one', () => {
    const quarter = { from: '2026-04-01', to: '2026-06-30' };
    expect(['2026-04-01', '2026-03-31', '2026-01-01', '2025-12-31'].map((day) => periodsAgo(quarter, day))).toEqual([0, 1, 1, 2]);
    const week = { from: '2026-04-06', to: '2026-04-12' };
    expect(['2026-04-05', '2026-03-30', '2026-03-29'].map((day) => periodsAgo(week, day))).toEqual([1, 1, 2]);
  });
});
