import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/cli/simulation/simulate.ts';
import { differences } from './subset.ts';
import { exampleFolders, examplesFolder, runsOf, tableRow } from './runs.ts';

const examples = exampleFolders();

describe('published examples, run through simulate', () => {
  it.each(examples.flatMap(runsOf))('$name', (run) => {
    const answer = simulate(run.arguments);
    // What is printed, not what is in memory.
    expect(differences(run.expected, JSON.parse(JSON.stringify(answer)))).toEqual([]);
    const minor = (text: string): bigint => BigInt(text.replace('.', ''));
    const there = minor(answer.result) + minor(answer.broughtForward);
    const taken = answer.steps.reduce((sum, step) => sum + minor(step.taken), 0n);
    expect(taken + minor(answer.undistributed) + minor(answer.unallocated)).toBe(there);
  });

  it('each says something in both languages', () => {
    for (const run of examples.flatMap(runsOf)) {
      const french = simulate({ ...run.arguments, language: 'fr' });
      expect(french.members.map((member) => member.amount)).toEqual(simulate(run.arguments).members.map((member) => member.amount));
    }
  });

  it.each(examples)('%s has a run, and a page with its source', (example) => {
    expect(runsOf(example).length).toBeGreaterThan(0);
    expect(tableRow(example)).toContain(example);
  });

  it('the table of all examples is the one in the documentation', () => {
    const page = readFileSync(join(examplesFolder, 'README.md'), 'utf8');
    expect(page.split('\n').filter((line) => line.startsWith('| ['))).toEqual(examples.map(tableRow));
  });
});

describe('the comparison with what is expected', () => {
  it('finds what is missing, different or too much', () => {
    const actual = {
      members: [
        { number: 1, amount: '2.00' },
        { number: 2, amount: '3.00' },
      ],
      leavers: [{}],
    };
    expect(differences({ members: [{ number: 2, amount: '3.00' }] }, actual)).toEqual([]);
    expect(differences({ members: [{ number: 2, amount: '3.01' }] }, actual)).toHaveLength(1);
    expect(differences({ members: [{ number: 3 }] }, actual)).toHaveLength(1);
    expect(differences({ leavers: [] }, actual)).toHaveLength(1);
    expect(differences({ undistributed: '0.00' }, actual)).toHaveLength(1);
  });
});
