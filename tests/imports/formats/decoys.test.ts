import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import {
  contributionsTemplate,
  contributionsWorkbook,
  prepareImport,
  readImport,
  readImportAsync,
  writeContributionsWorkbook,
} from '../../../src/imports/index.ts';
import { bytesOf, french, options, read, toggl } from '../help.ts';

const clockify =
  'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR)\nAtelier,,Plan,,Ada,,ada@exemple.test,,No,2026-03-02,09:00:00,2026-03-02,11:00:00,02:00:00,2.00,0,0\n';
const kimai = 'Date,From,To,Duration,User,Customer,Project,Activity,Description\n2026-03-02,09:00,11:00,2:00,Ada,Coop,Atelier,Plan,x\n';
const harvest =
  'Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name\n2026-03-02,Coop,Atelier,Plan,x,"2,0",No,Ada,Exemple\n';
const solidtime =
  'Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags\nx,,Atelier,,Ada,2026-03-02 09:00:00,2026-03-02 11:00:00,2:00:00,2,No,\n';
const own = french('Ada;25/03/2026;temps;2,00;h;;EUR;Atelier;x;');
const files = { toggl: toggl({}), clockify, kimai, harvest, solidtime, contributions: own };
const names = [
  'Toggl_time_entries.csv',
  'Clockify_Time_Report_Detailed.csv',
  '20260401-kimai-export.csv',
  'harvest_time_report.csv',
  'solidtime-report.csv',
  'apports.csv',
  'agenda.ics',
  'x',
];

describe('a file named like one tool’s that is another’s', () => {
  it.each(Object.entries(files))('%s is recognised by its columns under every name', (format, text) => {
    for (const fileName of names) {
      const proposal = read(text, { fileName });
      expect([fileName, proposal.format]).toEqual([fileName, format]);
      const isOwnName = format === 'contributions' ? /apports/u.test(fileName) : fileName.toLowerCase().includes(format);
      const isNamed = fileName !== 'x' && !fileName.endsWith('.ics');
      expect([fileName, proposal.reasons.includes('fileNameDisagrees')]).toEqual([fileName, isNamed && !isOwnName]);
    }
  });

  it.each(Object.entries(files))('%s is the same in every encoding, with every separator, after a few lines of its own', (format, text) => {
    const expected = read(text).rows.map((row) => row.fingerprint);
    expect(expected).toHaveLength(1);
    const prints = (made: string | Uint8Array): unknown => {
      const proposal = read(made);
      return [proposal.format, proposal.rows.map((row) => row.fingerprint)];
    };
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const made of [
      `\ufeff${text}`,
      wide,
      new Uint8Array(Buffer.from(wide).swap16()),
      new Uint8Array(Buffer.from(text, 'latin1')),
      `Rapport\r\nÉdité le 1 avril 2026\r\n\r\n${text}`,
      text.replaceAll('\r\n', '\n').replaceAll('\n', '\r'),
      ...(text.includes('"2,0"') ? [] : [text.replaceAll(/[,;]/gu, '\t').replaceAll('2\t00', '2,00')]),
    ])
      expect(prints(made)).toEqual([format, expected]);
  });

  it('other things are never taken for one of them', () => {
    const bank = 'dateOp;dateVal;label;category;amount\n2026-03-02;2026-03-02;CARTE;Bricolage;-42,50\n';
    const members = 'Full name,Email,Institution name,Type,Association,Tax ID\nAda,a@b.test,,Person,,\n';
    const summary =
      '"Project","Client","Description","Time (h)","Time (decimal)","Amount (EUR)"\n"Atelier","","Plan","02:00:00","2.00","0.00"\n';
    for (const text of [members, summary]) expect(() => read(text)).toThrow(/FORMAT_UNKNOWN|COLUMN_MISSING/u);
    expect(() => read(bank)).toThrow(/FORMAT_MONEY/u);
  });
});

describe('workbooks', () => {
  it.each(['en', 'fr'] as const)('the %s template as a workbook holds what the text does', async (language) => {
    const written = { language, currency: 'EUR', currencyDigits: 2 } as const;
    const text = readImport(contributionsTemplate(written), options);
    const sheet = await readImportAsync(await contributionsWorkbook(written), options);
    expect(sheet).toMatchObject({ format: 'contributions', encoding: 'xlsx', delimiter: '', refused: [] });
    expect(sheet.reasons).toContain('workbook');
    expect(sheet.rows).toEqual(text.rows);
  });

  it('keeps text, exact figures and the places of rows', async () => {
    const row = {
      member: 'Éloïse "la grande"',
      day: '2026-03-02',
      kind: 'work',
      quantity: 6_001,
      unitRate: 123_456,
      project: '=x',
      activity: 'a;b',
      description: 'un\ndeux, trois',
      receipt: '',
    } as const;
    const written = { language: 'fr', currency: 'EUR', currencyDigits: 2 } as const;
    const made = await readImportAsync(await writeContributionsWorkbook([row, { ...row, quantity: 86_400 }], written), options);
    expect(made.rows).toMatchObject([
      {
        row: 2,
        memberName: row.member,
        quantity: 6_001,
        unitRate: 123_456,
        project: '=x',
        activityHint: 'a;b',
        description: row.description,
      },
      { row: 3, quantity: 86_400 },
    ]);
  });

  it('reads other tools’ workbooks: days, times of the day and lengths of time as spreadsheets keep them', async () => {
    const time = (hours: number): { type: DateConstructor; value: Date; format: string } => ({
      type: Date,
      value: new Date(Date.UTC(1899, 11, 30) + hours * 3_600_000),
      format: '[hh]:mm',
    });
    const day = { type: Date, value: new Date(Date.UTC(2026, 2, 2)), format: 'dd/mm/yyyy' };
    const heads = ['Date', 'From', 'To', 'Duration', 'User', 'Customer', 'Project', 'Activity', 'Description'].map((value) => ({ value }));
    const text = (value: string): { value: string } => ({ value });
    const bytes = await writeWorkbook([
      [{ value: 'Export' }],
      [],
      heads,
      [day, time(9), time(10.5), time(1.5), text('Ada'), text('Coop'), text('Atelier'), text('Plan'), text('x')],
      [day, time(9), time(10.5), time(3), text('Ada'), text('Coop'), text('Atelier'), text('Plan'), text('x')],
    ]).toBuffer();
    const made = await readImportAsync(new Uint8Array(bytes), options);
    expect(made).toMatchObject({ format: 'kimai', rowsTotal: 2, refused: [{ row: 5, code: 'ROW_DURATION_MISMATCH' }] });
    expect(made.rows).toMatchObject([{ row: 4, day: '2026-03-02', startTime: '09:00:00', quantity: 5_400 }]);
  });

  it('a damaged one is refused by name', async () => {
    const whole = await contributionsWorkbook({ language: 'en', currency: 'EUR', currencyDigits: 2 });
    for (const cut of [100, 1_000, whole.length - 30]) await expect(prepareImport(whole.slice(0, cut))).rejects.toThrow('FILE_NOT_CSV');
    expect(() => readImport(bytesOf('PK\u0003\u0004 [Content_Types].xml'), options)).toThrow('FILE_NOT_CSV');
  });
});
