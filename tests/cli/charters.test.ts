import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCharter } from '../../src/contract/charterFile.ts';
import { dynamicEquity, readyMadeCharters } from '../../src/core/charters/readyMade/index.ts';
import { readPdf } from '../documents/readPdf.ts';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const codeOf = async (...args: string[]): Promise<[number | null, string]> => {
  const ran = await run(...args);
  const { error } = ran.json<{ error?: { code: string; message: string } }>();
  expect(error?.message ?? '', `${args.join(' ')}: ${ran.out}`).toMatch(/^[“«\p{Lu}].+\.$/u);
  return [ran.exitCode, error!.code];
};
const bytesOf = (file: string): string => hash('sha256', readFileSync(file), 'hex');

interface Tried {
  readonly from: string;
  readonly to: string;
  readonly members: {
    name: string;
    today: { amount: string } | null;
    trial: { amount: string; cash: string; retained: string; rightsShare: string };
    difference: string;
  }[];
  readonly trial: { charter: string; steps: { step: string; taken: string; amount: string }[]; undistributed: string };
  readonly differences: { section: string; change: string }[];
  readonly warnings: { code: string; message: string }[];
}
interface Shown {
  readonly inForce: {
    number: number;
    from: string;
    decidedBy: string;
    charter: { name: string };
    words: { key: string; words: { en: string; fr: string } }[];
  };
  readonly history: { number: number; name: string; from: string; decidedBy: string; minutes: string | null; differences: unknown[] }[];
}

const book = (): string => at('club.tantieme');
beforeAll(async () => {
  folder = tempFolder();
  writeFileSync(
    at('given.csv'),
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-01-05,work,10,h,,,,Plans,\nIvo Roux,2026-01-06,work,15,h,,,,Models,\nIvo Roux,2026-01-07,work,15,h,,,,Models,\n',
  );
  await run('new', book(), '--name', 'Club', '--lead', 'Lou Garnier');
  await run('import', book(), at('given.csv'), '--project', 'House');
  await run('approve', book(), '--all');
});
afterAll(() => removeFolder(folder));

describe('charters', () => {
  it('lists the ready-made ones with their names in both languages', async () => {
    const listed = (await run('charters')).json<
      { name: string; title: { en: string; fr: string }; summary: { en: string; fr: string } }[]
    >();
    expect(listed.map((charter) => charter.name)).toEqual(readyMadeCharters.map((charter) => charter.name));
    expect(listed.length).toBe(14);
    for (const { title, summary } of listed) for (const text of [title.en, title.fr, summary.en, summary.fr]) expect(text).not.toBe('');
    const french = await tantieme(at('state'), ['charters', '--lang', 'fr']);
    for (const charter of readyMadeCharters) expect(french.out).toContain(charter.title.fr);
  });

  it('a new book begins with any of them, and refuses one that is none', async () => {
    expect((await run('new', at('scop.tantieme'), '--name', 'Scop', '--charter', 'scop')).json()).toMatchObject({ charter: 'scop' });
    const { inForce, history } = (await run('charter', 'show', at('scop.tantieme'))).json<Shown>();
    expect(inForce).toMatchObject({ number: 1, charter: { name: 'scop' } });
    expect(history).toMatchObject([{ number: 1, name: 'scop', minutes: null, differences: [] }]);
    expect(await codeOf('new', at('x.tantieme'), '--name', 'X', '--charter', 'scope')).toEqual([1, 'CHARTER_UNKNOWN']);
  });
});

describe('charter', () => {
  it('shows the charter in force in words', async () => {
    const { inForce } = (await run('charter', 'show', book())).json<Shown>();
    expect(inForce.charter.name).toBe('cooperative-spirit');
    for (const line of inForce.words) for (const text of [line.words.en, line.words.fr]) expect(text, line.key).not.toBe('');
    const text = await tantieme(at('state'), ['charter', 'show', book(), '--lang', 'fr']);
    expect(text.out).toContain('Esprit');
    expect(text.exitCode).toBe(0);
  });

  it('puts the comparison with any other charter on paper, in either language, unsigned', async () => {
    const words = { en: ['comparison.pdf', 'simulation'], fr: ['comparaison.pdf', 'simulation'] } as const;
    for (const language of ['en', 'fr'] as const) {
      const asked = ['charter', 'try', book(), 'equal', '--result', '1000', '--from', '2026-01-01', '--to', '2026-01-31'];
      const { file, members } = (
        await run(...asked, '--against', 'worker-patronage', '--out', at('paper'), '--title', 'Dupont & Fils', '--lang', language)
      ).json<Tried & { file: string }>();
      expect(members.map(({ today, trial }) => [today?.amount, trial.amount])).toEqual([
        ['175.00', '500.00'],
        ['525.00', '500.00'],
      ]);
      expect(file).toBe(join(at('paper'), words[language][0]));
      const { text } = await readPdf(readFileSync(file));
      expect(text).toContain('Dupont & Fils');
      expect(text).toContain(words[language][1]);
      expect(await codeOf('verify', file)).toEqual([1, 'PDF_NOT_OURS']);
    }
  });

  it('tries a ready-made charter or a file beside today’s, and leaves the book’s bytes alone', async () => {
    const before = bytesOf(book());
    const tried = (
      await run('charter', 'try', book(), 'worker-patronage', '--result', '1000', '--from', '2026-01-01', '--to', '2026-01-31')
    ).json<Tried>();
    expect(
      tried.members.map(({ name, today, trial, difference }) => [
        name,
        today?.amount,
        trial.amount,
        trial.cash,
        trial.retained,
        difference,
      ]),
    ).toEqual([
      ['Noa Petit', '250.00', '175.00', '35.00', '140.00', '-75.00'],
      ['Ivo Roux', '750.00', '525.00', '105.00', '420.00', '-225.00'],
    ]);
    expect(tried.trial).toMatchObject({ charter: 'worker-patronage', undistributed: '0.00' });
    expect(tried.trial.steps.find((step) => step.step === 'collective')).toMatchObject({ taken: '300.00', amount: '300.00' });
    expect(tried.differences.length).toBeGreaterThan(0);
    const recounted = [
      'charter',
      'try',
      book(),
      'dynamic-equity',
      '--result',
      '-1 000,50',
      '--from',
      '2026-01-01',
      '--to',
      '2026-01-31',
      '--recount',
    ];
    expect((await run(...recounted)).json<Tried>().members.map((member) => member.trial.rightsShare)).toEqual(['1/4', '3/4']);
    // Figures that are not known yet are warnings, not refusals.
    const warned = (await run('charter', 'try', book(), 'scop', '--result', '1000')).json<Tried>();
    expect(warned.warnings.map((warning) => warning.code)).toContain('FIGURE_MISSING');
    expect(warned.warnings[0]!.message).toMatch(/\.$/u);
    const text = await tantieme(at('state'), ['charter', 'try', book(), 'equal', '--result', '10', '--lang', 'fr']);
    expect(text.out).toMatch(/Noa Petit +2\.50 +5\.00 +2\.50/u);
    expect((await tantieme(at('state'), ['charter', 'try', book(), 'scop', '--result', '10'])).out).toContain(warned.warnings[0]!.message);
    expect(bytesOf(book())).toBe(before);
  });

  it('goes round: exported, adopted by another book with who decided and the minutes, and exported again the same', async () => {
    expect((await run('new', at('first.tantieme'), '--name', 'First', '--charter', 'dynamic-equity')).exitCode).toBe(0);
    const exported = (await run('charter', 'export', at('first.tantieme'), at('ours.json'))).json<{ file: string; name: string }>();
    expect(exported).toEqual({ file: at('ours.json'), name: 'dynamic-equity' });
    expect(parseCharter(readFileSync(at('ours.json'), 'utf8'), 2)).toEqual(dynamicEquity);
    expect(await codeOf('charter', 'export', at('first.tantieme'), at('ours.json'))).toEqual([1, 'BOOK_EXISTS']);
    writeFileSync(at('minutes.pdf'), '%PDF-1.7 minutes');
    const adopt = ['charter', 'adopt', book(), at('ours.json'), '--from', '2026-02-01'];
    const adopted = await run(...adopt, '--decided-by', 'Assembly of 30 January', '--minutes', at('minutes.pdf'));
    expect(adopted.json()).toEqual({ number: 2, name: 'dynamic-equity', from: '2026-02-01', warnings: [] });
    const { inForce, history } = (await run('charter', 'show', book())).json<Shown>();
    expect(inForce).toMatchObject({ number: 2, from: '2026-02-01', decidedBy: 'Assembly of 30 January', charter: dynamicEquity });
    expect(history).toMatchObject([
      { number: 1, name: 'cooperative-spirit', differences: [] },
      { number: 2, name: 'dynamic-equity', minutes: 'minutes.pdf' },
    ]);
    expect(history[1]!.differences.length).toBeGreaterThan(0);
    await run('charter', 'export', book(), at('again.json'));
    expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('ours.json'), 'utf8'));
    expect((await run('doctor', book())).json()).toMatchObject({ ok: true });
  });

  it('close tells each step’s name and what it took, and each member’s cash and retained parts', async () => {
    expect((await run('charter', 'adopt', book(), 'worker-patronage', '--from', '2026-02-01', '--decided-by', 'Us')).exitCode).toBe(0);
    writeFileSync(
      at('february.csv'),
      'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-02-05,work,1,h,,,,Plans,\nIvo Roux,2026-02-06,work,1,h,,,,Models,\n',
    );
    await run('import', book(), at('february.csv'), '--project', 'House');
    await run('approve', book(), '--all');
    await run('close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '0');
    const closed = (await run('close', book(), '--from', '2026-02-01', '--to', '2026-02-28', '--result', '100')).json();
    expect(closed).toMatchObject({
      steps: [
        { step: 'collective', label: 'Collective account', taken: '30.00', amount: '30.00' },
        { step: 'patronage', taken: '70.00', amount: '70.00' },
        { step: 'repayment', taken: '0.00', amount: '0.00' },
      ],
      members: [
        { name: 'Noa Petit', amount: '35.00', cash: '7.00', retained: '28.00', profitShare: '1/2', rightsShare: '1/2' },
        { name: 'Ivo Roux', amount: '35.00', cash: '7.00', retained: '28.00', profitShare: '1/2', rightsShare: '1/2' },
      ],
      undistributed: '0.00',
      unallocated: '0.00',
    });
    expect(await codeOf('charter', 'adopt', book(), 'equal', '--from', '2026-02-28', '--decided-by', 'Us')).toEqual([
      1,
      'CHARTER_DATE_CLOSED',
    ]);
  });

  it('refuses by name and place what cannot be tried or adopted', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ ...dynamicEquity, rights: { rule: 'proRata', key: 'songs' } }));
    const bad = await run('charter', 'try', book(), at('bad.json'), '--result', '1');
    expect(bad.json<{ error: { code: string; message: string } }>().error).toMatchObject({
      code: 'CHARTER_KEY_UNKNOWN',
      place: 'rights.key',
      message: expect.stringContaining('the rights rule (key)') as string,
    });
    writeFileSync(at('text.json'), 'Dear all');
    expect(await codeOf('charter', 'try', book(), at('text.json'), '--result', '1')).toEqual([1, 'CHARTER_NOT_JSON']);
    expect(await codeOf('charter', 'try', book(), at('absent.json'), '--result', '1')).toEqual([1, 'FILE_NOT_FOUND']);
    expect(await codeOf('charter', 'try', book(), 'equal', '--result', 'much')).toEqual([1, 'AMOUNT_NOT_NUMBER']);
    expect(await codeOf('charter', 'try', book(), 'equal', '--result', '1', '--from', '2026-03-31', '--to', '2026-03-01')).toEqual([
      1,
      'PERIOD_EMPTY',
    ]);
    expect(await codeOf('charter', 'adopt', book(), 'equal', '--from', '2026-04-31', '--decided-by', 'Us')).toEqual([1, 'DATE_IMPOSSIBLE']);
    expect(
      await codeOf('charter', 'adopt', book(), 'equal', '--from', '2026-04-01', '--decided-by', 'Us', '--minutes', at('text.json')),
    ).toEqual([1, 'RECEIPT_KIND']);
    expect(await codeOf('charter', 'show', at('nowhere.tantieme'))).toEqual([1, 'BOOK_NOT_FOUND']);
  });

  it.each([
    ['an action that is none', ['charter', 'frobnicate', 'b.tantieme']],
    ['an action that is none, with a file', ['charter', 'frobnicate', 'b.tantieme', 'f.json']],
    ['show with a file', ['charter', 'show', 'b.tantieme', 'f.json']],
    ['export without a file', ['charter', 'export', 'b.tantieme']],
    ['no book', ['charter', 'show']],
    ['charters with an argument', ['charters', 'b.tantieme']],
  ])('%s is wrong use', async (_, args) => {
    const ran = await tantieme(at('state'), args);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.err).toContain('tantieme charter');
  });

  it('options that are missing are wrong use too', async () => {
    expect((await run('charter', 'try', book(), 'equal')).exitCode).toBe(2);
    expect((await run('charter', 'adopt', book(), 'equal', '--decided-by', 'Us')).exitCode).toBe(2);
    expect((await run('charter', 'adopt', book(), 'equal', '--from', '2026-05-01')).exitCode).toBe(2);
  });
});
