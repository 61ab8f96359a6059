import { describe, expect, it } from 'vitest';
import { checkImportSize, importSteps, largestImportBytes, readImport } from '../../src/imports/index.ts';
import { bytesOf, english, french, frenchHeader, options, read, refusalOf, toggl, togglHeader, togglRow } from './help.ts';

describe('a whole file is refused by name', () => {
  it('FILE_EMPTY: no bytes, or only blanks', () => {
    expect(refusalOf('').code).toBe('FILE_EMPTY');
    expect(refusalOf('\ufeff').code).toBe('FILE_EMPTY');
    expect(refusalOf(' \r\n\r\n').code).toBe('FILE_EMPTY');
  });

  it('FILE_TOO_LARGE: a 200 MB file, before anything of it is read', () => {
    const size = 200 * 1024 * 1024;
    expect(checkImportSize(size)).toEqual({ code: 'FILE_TOO_LARGE', details: { bytes: size, limitBytes: 100 * 1024 * 1024 } });
    expect(checkImportSize(largestImportBytes)).toBeUndefined();
    let isTouched = false;
    const spy = new Proxy(new Uint8Array(0), {
      get(target, key) {
        if (key === 'length') return size;
        isTouched = true;
        return Reflect.get(target, key);
      },
    });
    expect(refusalOf(spy).code).toBe('FILE_TOO_LARGE');
    expect(isTouched).toBe(false);
  });

  it.each([
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['xlsx', 'PK\u0003\u0004....[Content_Types].xml'],
    ['zip', 'PK\u0003\u0004....notes.txt'],
    ['ods', 'PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    ['sqlite', 'SQLite format 3\0....'],
    ['html', '\n<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['json', '{"error": "not found"}'],
    ['json', '[{"a":1}]'],
    ['xml', '<?xml version="1.0"?><a/>'],
    ['rtf', '{\\rtf1 x}'],
    ['binary', 'User,Email\0,Date\n'],
  ])('FILE_NOT_CSV: a %s that calls itself .csv', (seems, content) => {
    expect(refusalOf(content, { fileName: 'export.csv' })).toEqual({ code: 'FILE_NOT_CSV', details: { seems } });
  });

  it('FILE_NOT_CSV: pictures and old Excel files', () => {
    const of = (...bytes: number[]): unknown => refusalOf(new Uint8Array([...bytes, 65, 66, 67, 68])).details['seems'];
    expect(of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)).toBe('png');
    expect(of(0xff, 0xd8, 0xff, 0xe0)).toBe('jpeg');
    expect(of(0xd0, 0xcf, 0x11, 0xe0)).toBe('xls');
  });

  it('FILE_ENCODING: text that is nearly UTF-8, that windows-1252 does not have, or that is cut', () => {
    const good = bytesOf(toggl({ user: 'Éloïse Été' }, { user: 'Zoé' }));
    const cut = good.slice();
    cut[cut.indexOf(0xc3, 200) + 1] = 0x20;
    expect(refusalOf(cut).code).toBe('FILE_ENCODING');
    const mac = bytesOf(toggl({ user: 'X' }));
    mac[mac.indexOf(0x58)] = 0x8e;
    mac[mac.indexOf(0x50)] = 0x8f;
    expect(refusalOf(mac).code).toBe('FILE_ENCODING');
    expect(refusalOf(new Uint8Array([0xff, 0xfe, 65, 0, 66])).code).toBe('FILE_ENCODING');
    expect(refusalOf(new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])).code).toBe('FILE_ENCODING');
  });

  it('FORMAT_UNKNOWN: says which columns it found', () => {
    expect(refusalOf('plante;couleur;hauteur;prix\nrose;rouge;12;1')).toEqual({
      code: 'FORMAT_UNKNOWN',
      details: { columns: 'plante, couleur, hauteur, prix' },
    });
    expect(refusalOf('just a line of text').code).toBe('FORMAT_UNKNOWN');
  });

  it('FORMAT_MONEY: a bank’s file has a place of its own', () => {
    const details = { format: 'bank' };
    expect(refusalOf('dateOp;dateVal;label;amount\n2026-03-02;2026-03-02;x;1')).toEqual({ code: 'FORMAT_MONEY', details });
    expect(refusalOf('OFXHEADER:100\n<OFX><STMTTRN><DTPOSTED>20260302<TRNAMT>1<FITID>1').code).toBe('FORMAT_MONEY');
  });

  it('FORMAT_MISMATCH: the format asked for is not the one in the file', () => {
    expect(refusalOf(toggl({}), { format: 'contributions' })).toEqual({
      code: 'FORMAT_MISMATCH',
      details: { asked: 'contributions', found: 'toggl' },
    });
    expect(refusalOf(french('Ada;02/03/2026;temps;2;h;;EUR;;;'), { format: 'toggl' }).code).toBe('FORMAT_MISMATCH');
  });

  it('COLUMN_MISSING: names them, in the language of the header', () => {
    expect(refusalOf(toggl({}).replace('Duration', 'Total').replace('End time', 'Until when'))).toMatchObject({
      code: 'COLUMN_MISSING',
      details: { columns: 'Duration', format: 'toggl' },
    });
    expect(refusalOf(frenchHeader.replace('Quantité;', '').replace('Date', 'Quand'))).toMatchObject({
      code: 'COLUMN_MISSING',
      details: { columns: 'Date, Quantité' },
    });
    expect(refusalOf('a,b,c\n1,2,3', { format: 'toggl' })).toMatchObject({
      code: 'COLUMN_MISSING',
      details: { columns: 'Start date, Duration' },
    });
  });

  it('COLUMN_DUPLICATE: only for a column that is read', () => {
    expect(refusalOf(`${togglHeader},duration\n${togglRow()},02:00:00`)).toEqual({
      code: 'COLUMN_DUPLICATE',
      details: { column: 'duration' },
    });
    expect(read(`${togglHeader},Client,Client\n${togglRow()},x,y`).rows).toHaveLength(1);
  });

  it('DATE_AMBIGUOUS: no day in the whole file tells which comes first, until the person does', () => {
    const text = english('Ada,02/03/2026,time,2,h,,,,,', 'Ada,04/05/2026,time,2,h,,,,,');
    expect(refusalOf(text).code).toBe('DATE_AMBIGUOUS');
    expect(read(text, { dateOrder: 'dmy' }).rows.map((row) => row.day)).toEqual(['2026-03-02', '2026-05-04']);
    expect(read(text, { dateOrder: 'mdy' }).rows.map((row) => row.day)).toEqual(['2026-02-03', '2026-04-05']);
  });

  it('TIME_ZONE_UNKNOWN', () => {
    expect(refusalOf(toggl({}), { timeZone: 'Europe/Atlantis' })).toEqual({
      code: 'TIME_ZONE_UNKNOWN',
      details: { timeZone: 'Europe/Atlantis' },
    });
  });

  it('CANCELLED: between two steps', () => {
    expect(refusalOf(toggl({}), { isCancelled: () => true }).code).toBe('CANCELLED');
  });
});

describe('one row is refused by name, the others are read', () => {
  const codesOf = (text: string): unknown => read(text).refused.map((row) => [row.row, row.code]);
  const refusedToggl = (row: Parameters<typeof togglRow>[0]): unknown => {
    const proposal = read(toggl({}, row ?? {}, {}));
    expect(proposal.rows).toHaveLength(2);
    expect(proposal.rowsTotal).toBe(3);
    expect(proposal.refused[0]?.row).toBe(3);
    return proposal.refused[0]?.code;
  };
  const refusedFrench = (line: string): unknown => {
    const proposal = read(french('Ada;25/03/2026;temps;2;h;;EUR;;;', line));
    expect(proposal.rows).toHaveLength(1);
    return proposal.refused[0]?.code;
  };

  it('ROW_RAGGED: too short, too long, or with quotation marks that never close', () => {
    expect(codesOf(`${togglHeader}\n${togglRow()}\nAda,ada@exemple.test,,Atelier\n${togglRow()},surplus`)).toEqual([
      [3, 'ROW_RAGGED'],
      [4, 'ROW_RAGGED'],
    ]);
    expect(codesOf(`${togglHeader}\n${togglRow()}\n"Ada,${togglRow()}\n${togglRow()}`)).toEqual([[3, 'ROW_RAGGED']]);
    expect(read(`${togglHeader}\n${togglRow()}\n"Ada,${togglRow()}\n${togglRow()}`).refused[0]?.details).toEqual({
      problem: 'quotes',
      lines: 2,
    });
  });

  it('a row without its empty last cells, or with some more, is whole', () => {
    const bare = togglRow().replace(/,,$/u, '');
    expect(read(`${togglHeader}\n${bare}\n${togglRow()},,\n`).rows).toHaveLength(2);
  });

  it('ROW_FORMULA: in names, notes and numbers; an ordinary note with a dash is none', () => {
    expect(refusedToggl({ user: '=cmd|"/c calc"!A1' })).toBe('ROW_FORMULA');
    expect(refusedToggl({ project: '@SUM(A1:A9)' })).toBe('ROW_FORMULA');
    expect(refusedToggl({ project: '+Atelier' })).toBe('ROW_FORMULA');
    expect(refusedToggl({ description: '=HYPERLINK("http://x.test")' })).toBe('ROW_FORMULA');
    expect(refusedToggl({ description: '-2+3+cmd|x' })).toBe('ROW_FORMULA');
    expect(refusedToggl({ duration: '=1+1' })).toBe('ROW_FORMULA');
    expect(read(toggl({ description: '- réunion (longue)' }, { description: '@ada appel' })).rows).toHaveLength(2);
    expect(read(toggl({ description: "'=1+1" })).rows[0]?.description).toBe('=1+1');
  });

  it('ROW_DURATION_MISMATCH: beyond two seconds', () => {
    expect(refusedToggl({ duration: '02:00:03' })).toBe('ROW_DURATION_MISMATCH');
    expect(refusedToggl({ duration: '03:00:00' })).toBe('ROW_DURATION_MISMATCH');
    expect(refusedToggl({ end: '08:00:00' })).toBe('ROW_DURATION_MISMATCH');
    expect(read(toggl({ duration: '02:00:02' }, { duration: '01:59:58' })).rows.map((row) => row.quantity)).toEqual([7202, 7198]);
  });

  it('quantities: QUANTITY_NOT_POSITIVE, QUANTITY_NOT_NUMBER, DAY_OVER_24_HOURS, QUANTITY_TOO_LARGE, QUANTITY_TOO_FINE', () => {
    expect(refusedToggl({ duration: '-02:00:00' })).toBe('QUANTITY_NOT_POSITIVE');
    expect(refusedToggl({ duration: '00:00:00' })).toBe('QUANTITY_NOT_POSITIVE');
    expect(refusedToggl({ duration: '600:00:00', endDay: '2026-03-27' })).toBe('DAY_OVER_24_HOURS');
    expect(refusedToggl({ duration: 'two hours' })).toBe('QUANTITY_NOT_NUMBER');
    // Start and end tell it as well.
    expect(read(toggl({ duration: '' })).rows[0]?.quantity).toBe(7_200);
    expect(refusedToggl({ duration: '', end: '' })).toBe('ROW_UNFINISHED');
    expect(refusedToggl({ duration: '', start: '', end: '' })).toBe('QUANTITY_NOT_NUMBER');
    expect(refusedToggl({ duration: '1e308' })).not.toBeUndefined();
    expect(refusedFrench('Ada;02/03/2026;temps;-5;h;;EUR;;;')).toBe('QUANTITY_NOT_POSITIVE');
    expect(refusedFrench('Ada;02/03/2026;numéraire;0,00;EUR;;EUR;;;')).toBe('QUANTITY_NOT_POSITIVE');
    expect(refusedFrench('Ada;02/03/2026;temps;0,333;h;;EUR;;;')).toBe('QUANTITY_TOO_FINE');
    expect(refusedFrench('Ada;02/03/2026;numéraire;10,005;EUR;;EUR;;;')).toBe('QUANTITY_TOO_FINE');
    expect(refusedFrench('Ada;02/03/2026;numéraire;1,000;EUR;;EUR;;;')).toBe('QUANTITY_TOO_FINE');
    expect(refusedFrench('Ada;02/03/2026;numéraire;99999999999999999999;EUR;;EUR;;;')).toBe('QUANTITY_TOO_LARGE');
    expect(refusedFrench('Ada;02/03/2026;numéraire;beaucoup;EUR;;EUR;;;')).toBe('QUANTITY_NOT_NUMBER');
    expect(refusedFrench('Ada;02/03/2026;numéraire;;EUR;;EUR;;;')).toBe('QUANTITY_NOT_NUMBER');
  });

  it('dates: DATE_IMPOSSIBLE, DATE_FUTURE, and DATE_AMBIGUOUS where other rows can be read', () => {
    expect(refusedToggl({ day: '2026-02-31' })).toBe('DATE_IMPOSSIBLE');
    expect(refusedToggl({ day: 'hier' })).toBe('DATE_IMPOSSIBLE');
    expect(refusedToggl({ day: '' })).toBe('DATE_IMPOSSIBLE');
    expect(refusedToggl({ start: '25:00:00' })).toBe('DATE_IMPOSSIBLE');
    expect(refusedToggl({ day: '2026-11-02' })).toBe('DATE_FUTURE');
    expect(refusedToggl({ day: '03/02/2026' })).toBe('DATE_AMBIGUOUS');
    expect(refusedFrench('Ada;31/02/2026;temps;1;h;;EUR;;;')).toBe('DATE_IMPOSSIBLE');
    expect(refusedFrench('Ada;02/13/2026;temps;1;h;;EUR;;;')).toBe('DATE_IMPOSSIBLE');
  });

  it('words: KIND_UNKNOWN, UNIT_UNKNOWN, CURRENCY_UNKNOWN, RATE_INVALID, NAME_MISSING, INPUT_INVALID', () => {
    expect(refusedFrench('Ada;02/03/2026;amour;1;h;;EUR;;;')).toBe('KIND_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;;1;h;;EUR;;;')).toBe('KIND_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;temps;1;EUR;;EUR;;;')).toBe('UNIT_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;temps;1 jour;;;EUR;;;')).toBe('UNIT_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;numéraire;1;USD;;EUR;;;')).toBe('UNIT_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;matière;1;kg;;EUR;;;')).toBe('UNIT_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;temps;1;h;25;USD;;;')).toBe('CURRENCY_UNKNOWN');
    expect(refusedFrench('Ada;02/03/2026;temps;1;h;cher;EUR;;;')).toBe('RATE_INVALID');
    expect(refusedFrench('Ada;02/03/2026;temps;1;h;-1;EUR;;;')).toBe('RATE_INVALID');
    expect(refusedFrench(';02/03/2026;temps;1;h;;EUR;;;')).toBe('NAME_MISSING');
    expect(refusedFrench(`${'A'.repeat(201)};02/03/2026;temps;1;h;;EUR;;;`)).toBe('INPUT_INVALID');
    expect(refusedToggl({ description: 'x'.repeat(2001) })).toBe('INPUT_INVALID');
  });
});

describe('a large file', () => {
  it('yields between steps, and can be cancelled in the middle', () => {
    const text = toggl(...Array.from({ length: 30_000 }, (_, index) => ({ description: `Note ${index}` })));
    const steps = [...importSteps(bytesOf(text), options)];
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    let asked = 0;
    expect(() => readImport(bytesOf(text), { ...options, isCancelled: () => (asked += 1) > 1 })).toThrow('CANCELLED');
    expect(asked).toBe(2);
  });

  it('a quotation mark that never closes costs no more than the file is long', () => {
    const started = process.cpuUsage();
    const proposal = read(`${togglHeader}\n${togglRow()}\n"${'x"y '.repeat(3_000_000)}`);
    expect(proposal.rows).toHaveLength(1);
    expect(proposal.refused).toMatchObject([{ row: 3, code: 'ROW_RAGGED' }]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });
});
