import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readImportAsync, type ImportProposal } from '../../../src/imports/index.ts';
import { bytesOf, english, french, options, read, refusalOf, toggl, togglHeader, togglRow } from '../help.ts';

const days = (text: string, changes: Parameters<typeof read>[1] = {}) =>
  read(text, changes).rows.map((row) => [row.day, row.startTime, row.quantity]);

describe('days and clocks as they are met', () => {
  it('months by name, short or whole, before or behind the day, are never taken for weekdays', () => {
    for (const day of [
      'Mar 26, 2026',
      'March 26, 2026',
      '26 Mar 2026',
      '26-Mar-2026',
      '26 mars 2026',
      '2026/03/26',
      '26.03.2026',
      'mar. 26/03/2026',
    ])
      expect([day, ...days(`Who;When;Hours\nAda;${day};2\n`)]).toEqual([day, ['2026-03-26', null, 7_200]]);
    expect(days('Qui;Jour;Heures\nAda;mar. 3 mars 2026;2\n')).toEqual([['2026-03-03', null, 7_200]]);
  });

  it('days and times that a workbook counts are days and times; other bare numbers are not', () => {
    expect(days(french('Ada;46083;temps;2;h;;;;;', 'Ada;46083,375;temps;2;h;;;;;').split('\r\n').slice(0, 2).join('\n'))).toEqual([
      ['2026-03-02', null, 7_200],
    ]);
    expect(days('Qui;Jour;De;À\nAda;46083;0,375;0,4375\nAda;46083.375;;46083.5\n')).toEqual([
      ['2026-03-02', '09:00:00', 5_400],
      ['2026-03-02', '09:00:00', 10_800],
    ]);
    expect(read('Qui;Jour;Heures\nAda;99999;2\nAda;123;2\n').refused.map((row) => row.code)).toEqual([
      'DATE_IMPOSSIBLE',
      'DATE_IMPOSSIBLE',
    ]);
  });

  it('full hours, halves of the day with points and narrow spaces', () => {
    expect(days('Qui;Jour;De;À\nAda;25/03/2026;9h;10 h 30\nAda;25/03/2026;14 h;15h05\n')).toEqual([
      ['2026-03-25', '09:00:00', 5_400],
      ['2026-03-25', '14:00:00', 3_900],
    ]);
    expect(days('Who,Day,From,Until\nAda,2026-03-25,9 am,1:30\u202fp.m.\nAda,2026-03-25,12 am,12:45 a. m.\n')).toEqual([
      ['2026-03-25', '09:00:00', 16_200],
      ['2026-03-25', '00:00:00', 2_700],
    ]);
  });
});

describe('what a bare number of a duration column counts', () => {
  const unit = (text: string) => {
    const proposal = read(text);
    return [proposal.rows.map((row) => row.quantity), proposal.reasons.filter((reason) => reason.startsWith('unit'))];
  };

  it('is said by the column’s name', () => {
    for (const name of ['Durée (min)', 'Durée en minutes', 'Minutes', 'Time (minutes)', 'Temps passé [mn]', 'Dauer (Minuten)'])
      expect([name, ...unit(`Qui;Date;${name};Quoi\nAda;25/03/2026;15;x\n`)]).toEqual([name, [900], ['unitMinutes']]);
    for (const name of ['Durée (h)', 'Temps passé (h)', 'Duration (hh:mm)', 'Durée en heures', 'Time spent'])
      expect([name, ...unit(`Qui;Date;${name};Quoi\nAda;25/03/2026;15;x\n`)]).toEqual([name, [54_000], []]);
    expect(unit('Qui;Date;Durée (s)\nAda;25/03/2026;90\n')).toEqual([[90], ['unitSeconds']]);
    // A unit in the cell wins over it.
    expect(unit('Qui;Date;Durée (min)\nAda;25/03/2026;1,5 h\n')).toEqual([[5_400], ['unitMinutes']]);
  });

  it('is said by starts and ends, all together', () => {
    const rows = (one: string, two: string): string =>
      `User,Start,End,Duration,Project\nAda,2026-03-02 09:00,2026-03-02 11:00,${one},A\nAda,2026-03-03 09:00,2026-03-03 09:20,${two},A\n`;
    expect(unit(rows('120', '20'))).toEqual([[7_200, 1_200], ['unitMinutes']]);
    expect(unit(rows('7200', '1200'))).toEqual([[7_200, 1_200], ['unitSeconds']]);
    expect(read(rows('2', '20')).refused.map((row) => row.row)).toEqual([3]);
  });

  it('is said by numbers that are no hours of a day; a few mistakes do not change what the others say', () => {
    expect(unit('Qui;Date;Durée\nAda;25/03/2026;90\nAda;26/03/2026;15\nAda;27/03/2026;45\n')).toEqual([
      [5_400, 900, 2_700],
      ['unitMinutes'],
    ]);
    expect(unit('Qui;Date;Durée\nAda;25/03/2026;2\nAda;26/03/2026;80\nAda;27/03/2026;3\n')).toEqual([[7_200, 10_800], []]);
    expect(unit('Qui;Date;Durée\nAda;25/03/2026;5400\nAda;26/03/2026;3600\n')).toEqual([[5_400, 3_600], ['unitSeconds']]);
  });

  it('minutes and seconds with their unit are minutes and seconds', () => {
    expect(read(toggl({ duration: '120:00 min' }, { duration: '90:00 min' })).refused.map((row) => row.code)).toEqual([
      'ROW_DURATION_MISMATCH',
    ]);
  });
});

describe('damage and disguise', () => {
  it('a lost letter costs its row, not the file; a file full of zeros is none', () => {
    const proposal = read(toggl({ description: 'Pl\0an' }, { description: 'bon' }, { description: 'aussi' }));
    expect(proposal.rows.map((row) => row.description)).toEqual(['bon', 'aussi']);
    expect(proposal.refused).toMatchObject([{ row: 2, code: 'ROW_UNREADABLE' }]);
    expect(refusalOf(toggl({ description: '\0'.repeat(50) }))).toMatchObject({ code: 'FILE_NOT_CSV', details: { seems: 'binary' } });
  });

  it('a first line that only tells a spreadsheet the separator is passed over', () => {
    for (const line of ['sep=,', '"sep=,"', 'SEP=,'])
      expect(read(`${line}\r\n${toggl({})}`)).toMatchObject({ format: 'toggl', rowsTotal: 1 });
    expect(read(`sep=;\n${toggl({}).replaceAll(',', ';')}`)).toMatchObject({ format: 'toggl', delimiter: ';', rowsTotal: 1 });
  });

  it('UTF-16 of both orders, with a mark and without, is read as it is meant', () => {
    const text = toggl({ user: 'Éloïse', email: '' }).replaceAll(',', '\t');
    const wide = (isBig: boolean, mark: string): Uint8Array => {
      const bytes = Buffer.from(mark + text, 'utf16le');
      return new Uint8Array(isBig ? bytes.swap16() : bytes);
    };
    for (const isBig of [false, true])
      for (const mark of ['\ufeff', ''])
        expect(read(wide(isBig, mark))).toMatchObject({ encoding: isBig ? 'utf-16be' : 'utf-16le', members: [{ name: 'Éloïse' }] });
  });

  it('columns that no tool owns are not called a tool’s: it says that they are not known', () => {
    expect(refusalOf('Who,Date,How much,Project,What\nAda,2026-03-02,90,Atelier,x\n').code).toBe('FORMAT_UNKNOWN');
  });

  it('days of a thirteenth month, in both places, leave the question open and refuse only themselves', () => {
    const text = [togglHeader, ...['02/13/2026', '13/02/2026', '03/04/2026'].map((day) => togglRow({ day }))].join('\n');
    expect(refusalOf(text).code).toBe('DATE_AMBIGUOUS');
    expect(read(text, { dateOrder: 'dmy' }).refused.map((row) => [row.row, row.code])).toEqual([[2, 'DATE_IMPOSSIBLE']]);
  });
});

describe('the paste form', () => {
  it('as a table: a time, an amount wished for beside it, or an amount alone, which is what somebody paid', () => {
    const proposal = read(
      'Réalisé le\tTemps passé\tMontant souhaité\tActivités\tDescription\n01/02/2026\t2\t60\tMenuiserie, Accueil\tpose\n15-03-2026\t1,5\t\tMenuiserie\tfinitions\n16-03-2026\t\t12,50\tAchat\tvis\n17-03-2026\t2\t0\tMenuiserie\tcolle\n17-03-2026\t\t0\tMenuiserie\trien\n',
      { defaultMember: 'Ada' },
    );
    expect(proposal.rows.map((row) => [row.day, row.kind, row.quantity, row.activityHint, row.description])).toEqual([
      ['2026-02-01', 'work', 7_200, 'Menuiserie, Accueil', 'pose (60 EUR)'],
      ['2026-03-15', 'work', 5_400, 'Menuiserie', 'finitions'],
      ['2026-03-16', 'expense', 1_250, 'Achat', 'vis'],
      ['2026-03-17', 'work', 7_200, 'Menuiserie', 'colle'],
    ]);
    expect(proposal.refused.map((row) => row.code)).toEqual(['QUANTITY_NOT_NUMBER']);
  });

  it('as lines: hours in words, marks of a list in front; a bare number is neither hours nor money', () => {
    const proposal = read(
      '- 01/02/2026 2 heures Menuiserie : pose\n• 02/02/2026 2 heures 30 Menuiserie : pose\n* 03/02/2026 45 minutes A : b\n- 04/02/2026 3 Achat : vis\n',
      { defaultMember: 'Ada' },
    );
    expect(proposal.rows.map((row) => [row.kind, row.quantity])).toEqual([
      ['work', 7_200],
      ['work', 9_000],
      ['work', 2_700],
    ]);
    expect(proposal.refused).toMatchObject([{ row: 4, code: 'LINE_UNREADABLE' }]);
  });
});

describe('workbooks and archives', () => {
  const text = (value: string) => ({ type: String, value });
  const number = (value: number) => ({ type: Number, value });
  const heads = ['Membre', 'Date', 'Type', 'Quantité', 'Unité', 'Projet'].map(text);
  const open = async (...sheets: Parameters<typeof writeWorkbook>): Promise<ImportProposal> =>
    readImportAsync(new Uint8Array(await writeWorkbook(...sheets).toBuffer()), options);

  it('the first sheet that holds a known table is read, and it is said that it is not the first', async () => {
    const proposal = await open([
      { sheet: 'Lisez-moi', data: [[text('Mode d’emploi')], [text('Remplissez la feuille suivante.')]] },
      { sheet: 'Listes', data: [[text('temps')], [text('numéraire')]] },
      { sheet: 'Apports', data: [heads, [text('Ada'), text('02/03/2026'), text('temps'), number(2), text('h'), text('Atelier')]] },
    ]);
    expect(proposal).toMatchObject({ format: 'contributions', encoding: 'xlsx', rowsTotal: 1 });
    expect(proposal.reasons).toContain('workbookSheet');
  });

  it('merged titles, blank rows, days as text, as days and as bare numbers, times of a duration', async () => {
    const day = { type: Date, value: new Date('2026-03-02T00:00:00Z'), format: 'dd/mm/yyyy' };
    const span = { type: Date, value: new Date('1899-12-30T01:30:00Z'), format: '[h]:mm' };
    const proposal = await open([
      {
        sheet: 'Mars',
        data: [
          [{ type: String, value: 'Apports de mars', columnSpan: 5 }],
          [],
          heads,
          [text('Ada'), day, text('temps'), number(2.1), text('h')],
          [text('Ada'), number(46084), text('temps'), text('2,5'), text('h')],
          [],
          [text('Ada'), text('25 mars 2026'), text('temps'), span, text('h')],
        ],
      },
    ]);
    expect(proposal.refused).toEqual([]);
    expect(proposal.rows.map((row) => [row.row, row.day, row.quantity])).toEqual([
      [4, '2026-03-02', 7_560],
      [5, '2026-03-03', 9_000],
      [7, '2026-03-25', 5_400],
    ]);
  });

  it('an archive of one file is that file; of several it is refused, whatever they are', async () => {
    const archive = zipSync({ '__MACOSX/._temps.csv': strToU8('x'), 'export/temps.csv': bytesOf(english('Ada,2026-03-02,time,2,h,,,,,')) });
    const proposal = await readImportAsync(archive, options);
    expect([proposal.format, proposal.rowsTotal, proposal.reasons[0]]).toEqual(['contributions', 1, 'archiveOpened']);
    const two = zipSync({ 'a.csv': bytesOf(toggl({})), 'b.csv': bytesOf(toggl({})) });
    await expect(readImportAsync(two, options)).rejects.toThrow('FILE_NOT_CSV');
    const nested = zipSync({ 'inner.zip': two });
    await expect(readImportAsync(nested, options)).rejects.toThrow('FILE_NOT_CSV');
  });
});
