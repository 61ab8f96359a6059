import { describe, expect, it } from 'vitest';
import { prepareImport, sketchImport, type ColumnChoice } from '../../../src/imports/index.ts';
import { bytesOf, read, refusalOf } from '../help.ts';

const as = { defaultMember: 'Ada Exemple' } as const;
const choice = (columns: ColumnChoice['columns'], durationUnit: ColumnChoice['durationUnit'] = 'h'): { mapping: ColumnChoice } => ({
  mapping: { columns, durationUnit },
});
const brief = (text: string, changes: Parameters<typeof read>[1] = {}): unknown =>
  read(text, changes).rows.map((row) => [row.memberName, row.day, row.quantity, row.project, row.description]);

describe('any table by its columns', () => {
  it('knows the words of several languages without being told', () => {
    const expected = [['Ada', '2026-03-25', 5_400, 'Atelier', 'plan']];
    for (const text of [
      'Person,Date,Hours,Project,Notes\nAda,2026-03-25,1.5,Atelier,plan\n',
      'Qui;Jour;Temps passé;Projet;Commentaire\nAda;25/03/2026;1,5;Atelier;plan\n',
      'Mitarbeiter;Datum;Stunden;Projekt;Bemerkung\nAda;25.03.2026;1:30;Atelier;plan\n',
      'Persona\tFecha\tHoras\tProyecto\tComentario\nAda\t25/03/2026\t1,5\tAtelier\tplan\n',
      'Relevé d’heures\nÉdité le 1 avril\n\nQui;Jour;Durée (h);Projet;Quoi\nAda;mer. 25/03/2026;1h30;Atelier;plan\n',
      'Name,Day,From,To,Project,What\nAda,25 March 2026,9:00,10:30,Atelier,plan\n',
      'Name,Start,End,Project,Comment\nAda,2026-03-25T09:00:00+01:00,2026-03-25T10:30:00+01:00,Atelier,plan\n',
    ])
      expect([text, brief(text)]).toEqual([text, expected]);
  });

  it('takes a spreadsheet as it is pasted, and gives rows that name nobody to the one member', () => {
    const proposal = read('Date\tHeures\tNote\n02/03/2026\t2,5\tplan\n25/03/2026\t1\tcolle\n', as);
    expect(proposal).toMatchObject({ format: 'csv', delimiter: '\t', onePerson: true, members: [{ name: 'Ada Exemple', rows: 2 }] });
    expect(proposal.reasons).toContain('onePerson');
    expect(refusalOf('Date\tHeures\tNote\n02/03/2026\t2,5\tplan\n').code).toBe('PERSON_NEEDED');
  });

  it('is read as a person says: by names or places, durations in another unit, with no line of names', () => {
    const text = 'Wer;Wann;Wieviel;Wofür;Sonst\nAda;02/03/2026;90;Atelier;plan\nBo;25/03/2026;30;Atelier;colle\n';
    const expected = [
      ['Ada', '2026-03-02', 5_400, 'Atelier', 'plan'],
      ['Bo', '2026-03-25', 1_800, 'Atelier', 'colle'],
    ];
    expect(brief(text, choice({ member: 'Wer', day: 'wann', duration: 'Wieviel', project: 'Wofür', description: 'Sonst' }, 'min'))).toEqual(
      expected,
    );
    expect(brief(text, choice({ member: 0, day: 1, duration: 2, project: 3, description: 4 }, 'min'))).toEqual(expected);
    const bare = text.slice(text.indexOf('\n') + 1);
    const places = {
      columns: { member: 0, day: 1, duration: 2, project: 3, description: 4 },
      durationUnit: 'min',
      headless: true,
    } as const;
    expect(brief(bare, { mapping: places })).toEqual(expected);
    expect(read(text, choice({ member: 0, day: 1, duration: 2 }, 'min')).columns.map((column) => column.field)).toEqual([
      'member',
      'day',
      'duration',
      null,
      null,
    ]);
  });

  it('holds contributions of every kind where a kind and a quantity are said', () => {
    const text = 'Wer;Wann;Was;Wieviel;Einheit\nAda;25/03/2026;numéraire;1 500,00;EUR\nBo;25/03/2026;temps;1,5;h\nCy;25/03/2026;rien;1;h\n';
    const proposal = read(text, choice({ member: 'Wer', day: 'Wann', kind: 'Was', quantity: 'Wieviel', unit: 'Einheit' }));
    expect(proposal.rows.map((row) => [row.kind, row.quantity])).toEqual([
      ['cash', 150_000],
      ['work', 5_400],
    ]);
    expect(proposal.refused).toMatchObject([{ row: 4, code: 'KIND_UNKNOWN' }]);
  });

  it('also reads a known tool’s file otherwise than by itself', () => {
    const text =
      'User,Email,Project,Description,Start date,Start time,End date,End time,Duration,Client\nAda,a@b.test,P,d,2026-03-25,09:00,2026-03-25,10:00,01:00:00,Coop\n';
    expect(read(text).format).toBe('toggl');
    expect(read(text, choice({ member: 'User', day: 'Start date', duration: 'Duration', project: 'Client' }))).toMatchObject({
      format: 'csv',
      projects: ['Coop'],
      reasons: ['columnsChosen', 'datesIso'],
    });
  });

  it('says what is missing', () => {
    const text = 'Wer;Wann;Wieviel\nAda;25/03/2026;90\n';
    expect(refusalOf(text, choice({ member: 'Wer', day: 'Wann' }))).toEqual({
      code: 'COLUMN_MISSING',
      details: { columns: 'duration', format: 'csv' },
    });
    expect(refusalOf(text, choice({ member: 'Wer', day: 'Datum', duration: 'Wieviel' }))).toMatchObject({
      code: 'COLUMN_MISSING',
      details: { columns: 'Datum' },
    });
    expect(refusalOf(text, choice({ day: 1, duration: 9 }))).toMatchObject({ code: 'COLUMN_MISSING' });
    expect(refusalOf(text, choice({ day: 1, duration: 2, colour: 0 }))).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('shows the columns of a table that nothing knows, with a few cells and what is guessed of each', async () => {
    const text = 'Export du 1 avril\n\nWer;Datum;Wieviel;Projekt\nAda;25.03.2026;90;Atelier\nBo;26.03.2026;30;Atelier\n';
    expect(refusalOf(text).code).toBe('FORMAT_UNKNOWN');
    const sketch = sketchImport(await prepareImport(bytesOf(text)));
    expect(sketch).toMatchObject({
      names: ['Wer', 'Datum', 'Wieviel', 'Projekt'],
      guesses: [null, 'day', null, 'project'],
      samples: [
        ['Ada', '25.03.2026', '90', 'Atelier'],
        ['Bo', '26.03.2026', '30', 'Atelier'],
      ],
      signature: 'wer|datum|wieviel|projekt',
    });
    expect(sketchImport(await prepareImport(bytesOf('seul')))).toBeUndefined();
  });
});
