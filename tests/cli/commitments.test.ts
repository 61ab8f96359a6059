import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const book = (): string => at('club.tantieme');
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);

beforeAll(async () => {
  folder = tempFolder();
  writeFileSync(
    at('given.csv'),
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-01-05,work,10,h,,,,Plans,\nIvo Roux,2026-01-06,cash,80.50,,,EUR,,Glue,\n',
  );
  await run('new', book(), '--name', 'Club', '--lead', 'Lou Garnier', '--charter', 'cooperative-spirit');
  await run('import', book(), at('given.csv'), '--project', 'House');
  await run('approve', book(), '--all');
});
afterAll(() => removeFolder(folder));

describe('needs and commitments', () => {
  it('are entered as people write quantities, and refused by name', async () => {
    const need = (...args: string[]) => run('need', 'add', book(), '--project', 'house', ...args);
    expect((await need('--activity', 'work', '--quantity', '40h', '--title', 'Plans')).json()).toEqual({ need: 1 });
    expect((await need('--activity', 'Numéraire', '--quantity', '1 250,50', '--by', '2026-06-30')).json()).toEqual({ need: 2 });
    for (const [code, args] of [
      ['ACTIVITY_UNKNOWN', ['--activity', 'magic', '--quantity', '1']],
      ['QUANTITY_NOT_NUMBER', ['--activity', 'work', '--quantity', 'lots']],
      ['UNIT_UNKNOWN', ['--activity', 'cash', '--quantity', '12 kg']],
      ['DATE_IMPOSSIBLE', ['--activity', 'work', '--quantity', '1', '--by', '2026-02-30']],
    ] as const) {
      const ran = await need(...args);
      expect([ran.exitCode, ran.json<{ error: { code: string } }>().error.code]).toEqual([1, code]);
    }
    const commit = (...args: string[]) => run('commit', book(), ...args);
    const weekly = ['--quantity', '7', '--per', 'week', '--from', '2026-01-05'];
    expect((await commit('--member', 'noa petit', '--need', '1', ...weekly)).json()).toEqual({ commitment: 1 });
    const once = ['--quantity', '100', '--from', '2026-01-06', '--to', '2026-01-31'];
    expect((await commit('--member', '2', '--project', 'House', '--activity', 'cash', ...once)).json()).toEqual({ commitment: 2 });
    expect((await commit('--member', 'noa petit', '--need', '9', ...weekly)).json()).toMatchObject({ error: { code: 'NEED_UNKNOWN' } });
    expect((await commit('--member', 'noa petit', '--need', 'one', ...weekly)).exitCode).toBe(2);
  });

  it('are told with what was given and the gap: time in seconds, money as decimal text', async () => {
    const told = (await run('commitments', book(), '--project', 'House', '--as-of', '2026-01-31', '--lang', 'fr')).json();
    const where = { project: 'House', unit: 'time' };
    expect(told).toEqual({
      asOf: '2026-01-31',
      needs: [
        {
          need: 1,
          ...where,
          activity: 'Travail',
          title: 'Plans',
          by: null,
          open: true,
          needed: 144_000,
          promised: 97_200,
          given: 36_000,
          pending: 0,
          missing: 46_800,
        },
        {
          need: 2,
          project: 'House',
          unit: 'money',
          activity: 'Numéraire',
          title: '',
          by: '2026-06-30',
          open: true,
          needed: '1250.50',
          promised: '0.00',
          given: '0.00',
          pending: '0.00',
          missing: '1250.50',
        },
      ],
      members: [
        { member: 1, name: 'Noa Petit', ...where, activity: 'Travail', promised: 75_600, given: 36_000, pending: 0, gap: 39_600 },
        {
          member: 2,
          name: 'Ivo Roux',
          project: 'House',
          unit: 'money',
          activity: 'Numéraire',
          promised: '100.00',
          given: '80.50',
          pending: '0.00',
          gap: '19.50',
        },
      ],
      projects: [{ project: 'House', committed: 2, covered: '97200/288000', needed: { members: null, covered: null }, reached: null }],
    });
    const ran = await tantieme(at('state'), ['commitments', book(), '--as-of', '2026-01-31']);
    expect(ran.out).toMatch(/Noa Petit\s+House\s+Work\s+21h00\s+10h00\s+0h00\s+11h00/u);
    expect((await run('commitments', book(), '--project', 'None')).json()).toMatchObject({ error: { code: 'PROJECT_UNKNOWN' } });
    expect((await run('commitments', book(), '--as-of', 'soon')).json()).toMatchObject({ error: { code: 'DATE_IMPOSSIBLE' } });
  });
});
