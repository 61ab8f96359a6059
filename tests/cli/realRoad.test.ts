import { existsSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realSample, realSampleIsThere, tantieme, withoutRealSample } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

/** What five people really logged, as the sample's own description counts it. */
const seconds: Readonly<Record<string, number>> = {
  'Éloïse Marchand': 1_076_272,
  'Chloé Nguyen': 553_367,
  'Awa Diop': 538_143,
  'Driss Benali': 535_290,
  'Bruno Keller': 485_794,
};
const total = 3_188_866;
const amounts: Readonly<Record<string, string>> = {
  'Éloïse Marchand': '3375.09',
  'Chloé Nguyen': '1735.31',
  'Awa Diop': '1687.57',
  'Driss Benali': '1678.62',
  'Bruno Keller': '1523.41',
};

interface Member {
  readonly number: number;
  readonly name: string;
  readonly seconds: number;
  readonly weight: string;
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly amount: string;
}

const title: string = realSampleIsThere
  ? 'the road on the real input, by the real command line'
  : `the road on the real input (skipped: ${withoutRealSample})`;

describe.skipIf(!realSampleIsThere)(`${title}`, () => {
  let folder: string;
  let book: string;
  const run = (...args: string[]) => tantieme(join(folder, 'state'), [...args, '--json']);
  beforeAll(() => {
    folder = tempFolder();
    book = join(folder, 'b.tantieme');
  });
  afterAll(() => removeFolder(folder));

  it('new, a dry run that writes nothing, import, and again nothing', async () => {
    expect(await run('new', book, '--name', 'Atelier')).toMatchObject({ exitCode: 0, err: '' });
    const empty = (await run('doctor', book)).json();
    const dry = await run('import', book, realSample, '--project', 'Studio', '--dry-run');
    expect(dry.json()).toMatchObject({ format: 'toggl', rows: 652, new: 652, alreadyThere: 0, refused: [], batch: null });
    expect((await run('doctor', book)).json()).toEqual(empty);
    const first = (await run('import', book, realSample, '--project', 'Studio')).json<{ created: { members: string[] } }>();
    expect(first).toMatchObject({
      format: 'toggl',
      rows: 652,
      new: 652,
      alreadyThere: 0,
      looksLike: 0,
      refused: [],
      batch: 1,
      created: { project: 'Studio' },
    });
    expect([...first.created.members].sort()).toEqual(Object.keys(seconds).sort());
    const before = (await run('doctor', book)).json();
    const again = await run('import', book, realSample, '--project', 'Studio');
    expect(again.json()).toMatchObject({
      rows: 652,
      new: 0,
      alreadyThere: 652,
      refused: [],
      batch: null,
      created: { members: [], project: null },
    });
    expect((await run('doctor', book)).json()).toEqual(before);
  });

  it('approve, and everyone’s exact share of profits and rights', async () => {
    expect((await run('approve', book, '--all')).json()).toEqual({ approved: 652, endorsed: 0, left: 0, leftOnes: [] });
    const { asOf, members } = (await run('shares', book, '--project', 'Studio', '--as-of', '2016-04-30')).json<{
      asOf: string;
      members: Member[];
    }>();
    expect(asOf).toBe('2016-04-30');
    expect(Object.fromEntries(members.map((member) => [member.name, member.seconds]))).toEqual(seconds);
    for (const member of members) {
      const [over, under] = member.profitShare.split('/').map(BigInt);
      expect(over! * BigInt(total)).toBe(BigInt(seconds[member.name]!) * under!);
      expect(member.rightsShare).toBe('1/5');
      expect(BigInt(member.weight)).toBe(BigInt(seconds[member.name]!) * 2000n * 10_000n);
    }
    const early = (await run('shares', book, '--as-of', '2016-01-05')).json<{ members: Member[] }>();
    expect(early.members.reduce((sum, member) => sum + member.seconds, 0)).toBeLessThan(total);
  });

  it('close on 10,000.00: each to the cent', async () => {
    const closed = (await run('close', book, '--from', '2016-01-01', '--to', '2016-04-30', '--result', '10000.00')).json<{
      members: Member[];
    }>();
    expect(closed).toMatchObject({
      period: 1,
      from: '2016-01-01',
      to: '2016-04-30',
      result: '10000.00',
      undistributed: '0.00',
      steps: [{ label: 'Shared by contribution', amount: '10000.00' }],
      roundingRule: expect.stringContaining('largest-remainder') as string,
    });
    expect(Object.fromEntries(closed.members.map((member) => [member.name, member.amount]))).toEqual(amounts);
    expect(closed.members.map((member) => member.rightsShare)).toEqual(Array.from({ length: 5 }, () => '1/5'));
    expect(closed.members.reduce((sum, member) => sum + BigInt(member.amount.replace('.', '')), 0n)).toBe(1_000_000n);
  });

  it('statements, signed; verified; the doctor is content', async () => {
    writeFileSync(join(folder, 'pass'), 'four words of ours\nanother line\n');
    const out = join(folder, 'out');
    const made = (await run('statements', book, '--out', out, '--passphrase-file', join(folder, 'pass'))).json<{
      documents: { number: string; member: number | null; file: string; sha256: string }[];
      certificate: string;
      authority: string;
    }>();
    expect(made.documents.map((document) => document.number)).toEqual([
      '2016-0001',
      '2016-0002',
      '2016-0003',
      '2016-0004',
      '2016-0005',
      '2016-0006',
    ]);
    expect(made.documents.map((document) => document.member).sort()).toEqual([1, 2, 3, 4, 5, null].sort());
    for (const document of made.documents) expect(hash('sha256', readFileSync(document.file), 'hex')).toBe(document.sha256);
    expect(existsSync(made.certificate) && existsSync(made.authority)).toBe(true);
    const verified = await run('verify', made.documents[0]!.file, '--book', book);
    expect(verified.exitCode).toBe(0);
    expect(verified.json()).toMatchObject({
      intact: true,
      coversWholeFile: true,
      known: true,
      replacedBy: null,
      dataMatchesPrint: true,
      signatures: [{ role: 'lead', valid: true }],
    });
    // Asked again, the same documents are written out; none is issued twice.
    const again = (await run('statements', book, '--out', join(folder, 'again'), '--passphrase-file', join(folder, 'pass'))).json<{
      documents: { sha256: string }[];
    }>();
    expect(again.documents.map((document) => document.sha256)).toEqual(made.documents.map((document) => document.sha256));
    const doctor = await run('doctor', book);
    expect(doctor.exitCode).toBe(0);
    expect(doctor.json()).toMatchObject({ ok: true, violations: [] });
  });
});
