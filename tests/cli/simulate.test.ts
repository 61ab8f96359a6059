import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';
import { differences } from '../examples/subset.ts';
import { exampleFolders, runsOf } from '../examples/runs.ts';

let folder: string;
beforeAll(() => {
  folder = tempFolder();
  mkdirSync(at('state'));
  writeFileSync(at('members.csv'), 'Membre;Retenu;Échéance\nAda;600,00;30/06/2026\nBo;;\n');
  writeFileSync(at('contributions.csv'), 'Membre;Activité;Quantité;Date\nAda;travail;1500;01/01/2026\nBo;travail;500;31/12/2026\n');
});
afterAll(() => removeFolder(folder));

const at = (name: string): string => join(folder, name);
const simulate = (...args: string[]) => tantieme(at('state'), ['simulate', ...args]);
const files = (): string[] => ['--members', at('members.csv'), '--contributions', at('contributions.csv')];
interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly file?: string; readonly row?: number };
}

describe('simulate as a command', () => {
  it('shares a result without a book, in either language', async () => {
    const ran = await simulate('--charter', 'worker-patronage', ...files(), '--result', '10 000,00', '--json');
    expect(ran.exitCode).toBe(0);
    // 30 % of 10,000 to the collective reserve; 7,000 by 1,500 and 500 hours; a fifth in cash, the rest for five years.
    expect(
      differences(
        {
          from: '2026-01-01',
          to: '2026-12-31',
          result: '10000.00',
          members: [
            {
              number: 1,
              name: 'Ada',
              weight: '30000',
              weightUnits: '108000000000000',
              profitShare: '3/4',
              rightsShare: '1/2',
              amount: '5250.00',
            },
            {
              number: 2,
              cash: '350.00',
              retained: '1400.00',
              repaid: '0.00',
              lines: [{ step: 'patronage', label: 'Shared by hours', amount: '1750.00', due: '2031-12-31' }],
            },
          ],
          steps: [{ step: 'collective', taken: '3000.00', toAccounts: [{ account: 'reserve:collective', amount: '3000.00' }] }],
          undistributed: '0.00',
          rounding: { rule: 'largest-remainder; ties: larger weight, then lower member number' },
          accounts: [{ account: 'reserve:collective', before: '0.00', after: '3000.00' }],
        },
        ran.json(),
      ),
    ).toEqual([]);
    const french = (await simulate('--charter', 'worker-patronage', ...files(), '--result', '10000', '--lang', 'fr', '--json')).json<{
      steps: { label: string }[];
      explain: string[];
    }>();
    expect(french.steps[0]?.label).toBe('Compte collectif');
    expect(french.explain[0]).toContain('30\u00a0%');
  });

  it('prints a table for people', async () => {
    const ran = await simulate('--charter', 'worker-patronage', ...files(), '--result', '10000');
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toMatch(/Ada +30000 +75\.00 % +50\.00 % +1050\.00 +4200\.00 +5250\.00/u);
    expect(ran.out).toContain('undistributed: 0.00');
  });

  it('runs a published example with the arguments of its folder', async () => {
    const example = exampleFolders()
      .flatMap(runsOf)
      .find((run) => run.name === 'W5-patronage-weights')!;
    const { charter, members, contributions, result, from, to, currency } = example.arguments;
    const args = { charter, members, contributions: contributions!, result, from: from!, to: to!, currency: currency! };
    const ran = await simulate(...Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]), '--json');
    expect(differences(example.expected, ran.json())).toEqual([]);
  });

  it('needs no contributions where nothing was given', async () => {
    const ran = await simulate('--charter', 'equal', '--members', at('members.csv'), '--result', '100', '--json');
    expect(ran.json<{ members: { amount: string }[] }>().members.map((member) => member.amount)).toEqual(['50.00', '50.00']);
  });

  it('is refused with a code, a sentence, and the place in the file', async () => {
    writeFileSync(at('wrong.csv'), 'Member,Activity,Quantity\nAda,work,1\n\nEve,work,1\n');
    writeFileSync(at('not.json'), '{');
    const charter = ['--charter', 'worker-patronage'];
    const wrong = ['--members', at('members.csv'), '--contributions', at('wrong.csv'), '--result', '1'];
    const cases: [string[], Partial<Failure['error']>][] = [
      [[...charter, ...wrong], { code: 'MEMBER_UNKNOWN', file: 'contributions', row: 4 }],
      [['--charter', 'nobody-knows', ...files(), '--result', '1'], { code: 'CHARTER_UNKNOWN' }],
      [['--charter', at('gone.json'), ...files(), '--result', '1'], { code: 'FILE_NOT_FOUND' }],
      [['--charter', at('not.json'), ...files(), '--result', '1'], { code: 'CHARTER_NOT_JSON' }],
      [
        [...charter, '--members', at('gone.csv'), '--contributions', at('contributions.csv'), '--result', '1'],
        { code: 'FILE_NOT_FOUND', file: 'members' },
      ],
      [['--charter', 'scic', ...files(), '--result', '1'], { code: 'FIGURE_MISSING' }],
      [[...charter, ...files(), '--result', 'all'], { code: 'AMOUNT_NOT_NUMBER' }],
      [[...charter, ...files(), '--result', '1', '--currency', 'XXX'], { code: 'CURRENCY_UNKNOWN' }],
      [[...charter, ...files(), '--result', '1', '--from', '2026-02-30'], { code: 'DATE_IMPOSSIBLE' }],
      [[...charter, ...files(), '--result', '1', '--from', '2026-02-01', '--to', '2026-01-01'], { code: 'PERIOD_EMPTY' }],
    ];
    for (const [args, expected] of cases) {
      const ran = await simulate(...args, '--json');
      const { error } = ran.json<Failure>();
      expect(ran.exitCode, error.code).toBe(1);
      expect(error).toMatchObject(expected);
      expect(error.message).toMatch(/^[“«\p{Lu}].+\.$/u);
    }
    const people = await simulate(...charter, ...wrong);
    expect(people.err).toMatch(/^contributions: 4: No member “Eve”/u);
  });

  it('says how it is used when an argument is missing or unknown', async () => {
    expect((await simulate('--charter', 'equal', ...files())).exitCode).toBe(2);
    expect((await simulate('--charter', 'equal', ...files(), '--result', '1', '--colour', 'red')).exitCode).toBe(2);
    expect((await simulate('--charter', 'equal', ...files(), '--result', '1', '--lang', 'de')).exitCode).toBe(2);
    expect((await simulate('--help')).out).toContain('tantieme simulate');
  });
});
