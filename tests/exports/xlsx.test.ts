import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cell, ColumnType, Sheet } from '../../src/app/ports/sheets.ts';
import { writeXlsx } from '../../src/exports/index.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

const options = { language: 'fr', money: { currency: 'EUR', digits: 2 }, at: new Date('2026-06-30T08:00:00Z') } as const;

/** A table of columns that are called after what they hold. */
function table(
  types: readonly ColumnType[],
  rows: Iterable<readonly Cell[]>,
  title = 'Un titre bien plus long que trente et un caractères',
): Sheet {
  const columns = types.map((type) => ({ key: type, type, title: { en: type, fr: type } }));
  return { name: 'table', title: { en: title, fr: title }, columns, rows: () => rows };
}

const bytesOf = (sheet: Sheet, rowsInTab?: number): Buffer => Buffer.concat([...writeXlsx([sheet], options, rowsInTab)]);

async function read(sheet: Sheet, rowsInTab?: number) {
  const path = join(folder, 'table.xlsx');
  writeFileSync(path, bytesOf(sheet, rowsInTab));
  return readXlsx(path);
}

describe('a workbook', () => {
  it('goes on in another tab where one is full, under the same heading, and leaves no tab without rows', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => [index]);
    const tabs = (await read(table(['integer'], rows), 4)).slice(0, -1);
    expect(tabs.map(({ sheet, data }) => [sheet, data.flat()])).toEqual([
      ['Un titre bien plus long que tre', ['integer', 0, 1, 2]],
      ['Un titre bien plus long que 2', ['integer', 3, 4, 5]],
    ]);
    expect((await read(table(['integer'], [])))[0]!.data).toEqual([['integer']]);
  });

  it('holds any text, and says where there was what no workbook can say', async () => {
    const texts = ['<&>"\'', 'a\r\nb\tc', '\u0007bell\ufffe', '\ud800', ' =1+1 ', '😀李', 'x'.repeat(40_000)];
    const { data } = (
      await read(
        table(
          ['text'],
          texts.map((text) => [text]),
        ),
      )
    )[0]!;
    expect(data.slice(1, -1).flat()).toEqual(['<&>"\'', 'a\nb\tc', '\ufffdbell\ufffd', '\ufffd', expect.stringContaining('=1+1'), '😀李']);
    expect(data.at(-1)![0]).toHaveLength(32_767);
  });

  it('types days, amounts, durations and shares, and keeps as text what a number or a day of its own would be another of', async () => {
    const types = ['day', 'day', 'money', 'money', 'seconds', 'share', 'yesNo', 'decimal', 'integer'] as const;
    const row = ['2026-02-28', '1900-01-01', -1234n, 12_345_678_901_234_567n, 5400, '1/3', true, '0.5', null];
    const { data } = (await read(table(types, [row])))[0]!;
    expect(data[1]).toEqual([
      new Date('2026-02-28T00:00:00Z'),
      '1900-01-01',
      -12.34,
      '123456789012345.67',
      // A length of time is a time of the first day to this reader.
      new Date('1899-12-30T01:30:00Z'),
      expect.closeTo(1 / 3, 6),
      '1/3',
      'oui',
      0.5,
      null,
    ]);
  });

  it('is made as its rows are read, so that none of it waits in memory', () => {
    let [taken, before, most] = [0, 0, 0];
    const rows = function* (): Generator<readonly Cell[]> {
      for (; taken < 60_000; taken++) yield [taken, `Ligne ${taken}`, BigInt(taken)];
    };
    for (const part of writeXlsx([table(['integer', 'text', 'money'], rows())], options)) {
      expect(part.length).toBeLessThan(1_000_000);
      most = Math.max(most, taken - before);
      before = taken;
    }
    expect(taken).toBe(60_000);
    expect(most).toBeLessThan(20_000);
  });

  it('has the same bytes for the same rows, and no formula in any tab', () => {
    const sheet = table(['text', 'decimal'], [['=1+1', '-5']]);
    expect(bytesOf(sheet).equals(bytesOf(sheet))).toBe(true);
    for (const [name, content] of Object.entries(unzipSync(bytesOf(sheet))))
      if (name.includes('sheet1')) expect(strFromU8(content)).not.toContain('<f');
  });

  it('is read alike by another program’s library, where it is installed (openpyxl)', async ({ skip }) => {
    const path = join(folder, 'table.xlsx');
    writeFileSync(path, bytesOf(table(['text', 'day', 'money', 'integer'], [['=1+1', '2026-02-28', 1250n, 7]], 'Table')));
    const script = `import openpyxl, sys\nprint([(c.data_type, str(c.value)) for c in openpyxl.load_workbook(sys.argv[1])['Table'][2]])`;
    const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' });
    if (status !== 0) skip('openpyxl is not installed');
    expect(stdout.trim()).toBe("[('s', '=1+1'), ('d', '2026-02-28 00:00:00'), ('n', '12.5'), ('n', '7')]");
  });
});
