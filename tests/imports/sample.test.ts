import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/imports/index.ts';
import { options } from './help.ts';

const folder = process.env['TANTIEME_SAMPLES'] ?? resolve(import.meta.dirname, '../../../shared/samples');
const file = join(folder, 'five-people-toggl.csv');
const isThere = existsSync(file);
const name = isThere
  ? 'a real team’s Toggl export'
  : `a real team’s Toggl export (skipped: TANTIEME_SAMPLES names no folder with five-people-toggl.csv)`;

describe.skipIf(!isThere)(name, () => {
  const bytes = isThere ? readFileSync(file) : new Uint8Array();

  it('gives every row and every second of five people, and refuses nothing', () => {
    const proposal = readImport(bytes, { ...options, fileName: 'five-people-toggl.csv' });
    expect(proposal).toMatchObject({
      format: 'toggl',
      delimiter: ',',
      dateOrder: 'iso',
      rowsTotal: 652,
      refused: [],
      projects: ['Studio'],
    });
    const seconds = new Map<string, number>();
    for (const row of proposal.rows) seconds.set(row.memberName, (seconds.get(row.memberName) ?? 0) + row.quantity);
    expect(Object.fromEntries(seconds)).toEqual({
      'Éloïse Marchand': 1_076_272,
      'Chloé Nguyen': 553_367,
      'Awa Diop': 538_143,
      'Driss Benali': 535_290,
      'Bruno Keller': 485_794,
    });
    expect(proposal.rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(3_188_866);
    expect(new Set(proposal.rows.map((row) => row.fingerprint)).size).toBe(652);
    expect(proposal.members.map((member) => member.rows).reduce((sum, rows) => sum + rows, 0)).toBe(652);
    expect(proposal.rows[0]).toMatchObject({
      row: 2,
      memberName: 'Bruno Keller',
      memberEmail: 'bruno@atelier.test',
      day: '2016-01-02',
      quantity: 1800,
      startTime: '13:00:00',
    });
  });

  it('gives the same fingerprints in every encoding and with other line ends', () => {
    const prints = (source: Uint8Array): readonly string[] => readImport(source, options).rows.map((row) => row.fingerprint);
    const text = new TextDecoder().decode(bytes);
    const expected = prints(bytes);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(prints(utf16)).toEqual(expected);
    expect(prints(new Uint8Array(Buffer.from(utf16).swap16()))).toEqual(expected);
    expect(prints(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual(expected);
    expect(prints(new TextEncoder().encode(`\ufeff${text.replaceAll('\r\n', '\n')}`))).toEqual(expected);
    expect(prints(new TextEncoder().encode(text.normalize('NFD')))).toEqual(expected);
  });
});
