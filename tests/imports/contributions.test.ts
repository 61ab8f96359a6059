import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '../../src/core/charters/charter.ts';
import { english, french, frenchHeader, read } from './help.ts';

/** The two rows that the reference gives for the template, as a French spreadsheet saves them. */
const example = french(
  'Ada Exemple;02/03/2026;temps;2,00;h;25,00;EUR;Atelier;Plan niveau 1;',
  'Bo Exemple;05/03/2026;numéraire;500,00;EUR;1,00;EUR;Capital;Apport;recu-014.pdf',
);

describe('contributions in our own table', () => {
  it('reads the French example: day first by its headers, hours, money, unit values', () => {
    const proposal = read(example);
    expect(proposal).toMatchObject({
      format: 'contributions',
      delimiter: ';',
      dateOrder: 'dmy',
      refused: [],
      projects: ['Atelier', 'Capital'],
    });
    expect(proposal.reasons).toEqual(['headersContributions', 'datesHeaderLanguage']);
    expect(proposal.rows).toMatchObject([
      {
        row: 2,
        memberName: 'Ada Exemple',
        kind: 'work',
        day: '2026-03-02',
        quantity: 7200,
        unitRate: 250_000,
        project: 'Atelier',
        description: 'Plan niveau 1',
        receipt: null,
      },
      {
        row: 3,
        memberName: 'Bo Exemple',
        kind: 'cash',
        day: '2026-03-05',
        quantity: 50_000,
        unitRate: 100,
        project: 'Capital',
        receipt: 'recu-014.pdf',
      },
    ]);
  });

  it('is the same file in UTF-8 with and without mark, UTF-16 and windows-1252', () => {
    const expected = read(example).rows;
    const text = example;
    const windows = new Uint8Array(Buffer.from(text, 'latin1'));
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
    for (const [encoding, bytes] of [
      ['utf-8-bom', new TextEncoder().encode(`\ufeff${text}`)],
      ['windows-1252', windows],
      ['utf-16le', utf16],
      ['utf-16be', new Uint8Array(Buffer.from(utf16).swap16())],
    ] as const) {
      const proposal = read(bytes);
      expect(proposal.encoding).toBe(encoding);
      expect(proposal.rows).toEqual(expected);
    }
    expect(read(windows).reasons).toContain('encodingFallback');
    const euro = new Uint8Array(Buffer.from(french('Zoé;25/03/2026;numéraire;5 E;;;;;Prix: 5 E;').replaceAll('5 E', '5 \u0080'), 'latin1'));
    expect(read(euro).rows[0]).toMatchObject({ quantity: 500, description: 'Prix: 5 €' });
  });

  it('reads quantities as people write them', () => {
    const cases: readonly (readonly [string, string, string, number])[] = [
      ['temps', '1,5', 'h', 5400],
      ['temps', '1.5', '', 5400],
      ['temps', '2h30', 'h', 9000],
      ['temps', '2 h 30', '', 9000],
      ['temps', '1:30', 'h', 5400],
      ['travail', '90 min', '', 5400],
      ['travail', '90', 'minutes', 5400],
      ['time', '45m', 'h', 2700],
      ['work', '0,01', 'h', 36],
      ['temps', '7261', 's', 7261],
      ['numéraire', '12 345,67', 'EUR', 1_234_567],
      ['numéraire', '12\u202f345,67 €', '€', 1_234_567],
      ['cash', '1.234,56', 'EUR', 123_456],
      ['cash', '1,234.56', '', 123_456],
      ['dépense', '€ 20', 'euros', 2_000],
      ['expense', '12,5', '', 1_250],
      ['équipement', '2,5', 'heures', 9_000],
      ['matériel', '3', 'h', 10_800],
      ['matière', '2,5', 'EUR', 250],
    ];
    const proposal = read(french(...cases.map(([kind, quantity, unit]) => `Ada;25/03/2026;${kind};${quantity};${unit};;EUR;;;`)));
    expect(proposal.refused).toEqual([]);
    expect(proposal.rows.map((row) => row.quantity)).toEqual(cases.map((one) => one[3]));
  });

  it('knows every kind by its French and its English names, each in its own unit', () => {
    const cases: readonly (readonly [string, string, string, ActivityKind, number])[] = [
      ['espace', '3', 'h', 'space', 10_800],
      ['Locaux', '2h30', '', 'space', 9_000],
      ['space', '1,5', 'heures', 'space', 5_400],
      ['savoir', '250,00', 'EUR', 'knowledge', 25_000],
      ['Connaissances', '80', '€', 'knowledge', 8_000],
      ['knowledge', '12,5', '', 'knowledge', 1_250],
      ['promotion', '45 min', '', 'promotion', 2_700],
      ['recommandation', '2', 'pièces', 'referral', 200],
      ['Referrals', '1', '', 'referral', 100],
      ['achat', '1 234,56', 'EUR', 'purchase', 123_456],
      ['purchases', '20', '€', 'purchase', 2_000],
      ['Vente', '99,90', 'EUR', 'sale', 9_990],
      ['sales', '5', '', 'sale', 500],
      ['usage', '1,5', 'unité', 'usage', 150],
      ['utilisation', '12', '', 'usage', 1_200],
    ];
    const proposal = read(french(...cases.map(([kind, quantity, unit]) => `Ada;25/03/2026;${kind};${quantity};${unit};;EUR;;;`)));
    expect(proposal.refused).toEqual([]);
    expect(proposal.rows.map((row) => [row.kind, row.quantity])).toEqual(cases.map((one) => [one[3], one[4]]));
  });

  it('refuses a unit that a kind is not counted in', () => {
    const rows = read(
      french(
        'Ada;25/03/2026;recommandation;2;h;;EUR;;;',
        'Ada;25/03/2026;espace;2;EUR;;EUR;;;',
        'Ada;25/03/2026;vente;2;h;;EUR;;;',
        'Ada;25/03/2026;parrainages;2;;;EUR;;;',
      ),
    );
    expect(rows.rows).toEqual([]);
    expect(rows.refused.map((row) => row.code)).toEqual(['UNIT_UNKNOWN', 'UNIT_UNKNOWN', 'UNIT_UNKNOWN', 'KIND_UNKNOWN']);
  });

  it('takes pieces with their price for what they are worth', () => {
    const rows = read(
      french(
        'Ada;25/03/2026;matière;2,5;pièces;10,00;EUR;;;',
        'Ada;25/03/2026;material;3;unit;0,3333;EUR;;;',
        'Ada;25/03/2026;matière;2;pièces;;EUR;;;',
      ),
    );
    expect(rows.rows).toMatchObject([{ kind: 'material', quantity: 2_500, unitRate: null }]);
    expect(rows.refused).toMatchObject([
      { row: 3, code: 'QUANTITY_TOO_FINE' },
      { row: 4, code: 'RATE_MISSING' },
    ]);
  });

  it('reads English headers in any order, with lines before them, an activity and an e-mail address', () => {
    const text =
      'Our cooperative\nExported on 2026-04-01\n\nQuantity\tActivity\tMember\tE-mail\tKind\tDate\n1.5\tWeaving\tAda\tADA@exemple.test\ttime\t2026-03-02\n';
    const proposal = read(text);
    expect(proposal).toMatchObject({
      format: 'contributions',
      delimiter: '\t',
      dateOrder: 'iso',
      reasons: ['headersContributions', 'linesBeforeHeader', 'datesIso'],
    });
    expect(proposal.rows).toMatchObject([
      { row: 5, memberEmail: 'ADA@exemple.test', activityHint: 'Weaving', quantity: 5400, project: null },
    ]);
  });

  it('understands the order of days from the whole column, never from one row', () => {
    const days = (...texts: readonly string[]): unknown =>
      read(english(...texts.map((text) => `Ada,${text},time,1,h,,,,,`))).rows.map((row) => row.day);
    expect(days('02/03/2026', '25/03/2026')).toEqual(['2026-03-02', '2026-03-25']);
    expect(days('02/03/2026', '03/25/2026')).toEqual(['2026-02-03', '2026-03-25']);
    expect(days('02.03.2026', '2026-03-04', '2026/3/5')).toEqual(['2026-03-02', '2026-03-04', '2026-03-05']);
    expect(days('31/12/18', '1-2-2019')).toEqual(['2018-12-31', '2019-02-01']);
    expect(days('02/02/2026')).toEqual(['2026-02-02']);
  });

  it('is recognised by its content when its name says Toggl, and takes the default project where a row has none', () => {
    const proposal = read(example.replace('Atelier', ''), { fileName: 'Toggl_time_entries.csv', defaultProject: ' Studio ' });
    expect(proposal.format).toBe('contributions');
    expect(proposal.reasons).toContain('fileNameDisagrees');
    expect(proposal.projects).toEqual(['Studio', 'Capital']);
    expect(read(example.replace('Atelier', '')).rows[0]?.fingerprint).toBe(proposal.rows[0]?.fingerprint);
  });

  it('counts rows as a spreadsheet does: blank lines and notes over several lines', () => {
    const proposal = read(
      `${frenchHeader}\r\n\r\n;;;;;;;;;\r\nAda;25/03/2026;temps;1;h;;EUR;;"un\r\ndeux ; ""trois""";\r\nAda;25/03/2026;temps;x;h;;EUR;;;\r\n`,
    );
    expect(proposal.rowsTotal).toBe(2);
    expect(proposal.rows[0]).toMatchObject({ row: 4, description: 'un\ndeux ; "trois"' });
    expect(proposal.refused[0]?.row).toBe(5);
  });
});
