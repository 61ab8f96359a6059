import { describe, expect, it } from 'vitest';
import { read, refusalOf } from '../help.ts';

const as = { defaultMember: 'Ada Exemple', fileName: 'collé.txt' } as const;

describe('lines as people type them', () => {
  it('reads the form that loot’s issue 66 asks for: day, time, wished amount, activities, text', () => {
    const text = [
      '01/02/2023 2 h 60 € Menuiserie : pose du parquet',
      '15-03-2023 1,5 h Menuiserie, Peinture : finitions',
      '',
      '16/03/2023 0,25h : appel',
      '17/03/2023 2h30 : plan 3 : coupe',
      '18/03/2023 45 min Accueil : permanence',
      '19/03/2023 12 345,67 € Achat : scie à format',
      '20/03/2023 1.5 h 0 € Atelier : rangement',
      '2023-03-21 3:15 Atelier : montage',
      '22/03/23 2 h\u00a0: relecture',
    ].join('\r\n');
    const proposal = read(text, as);
    expect(proposal).toMatchObject({ format: 'lines', delimiter: '', onePerson: true, onlyProposed: false, dateOrder: 'dmy', refused: [] });
    expect(proposal.rows.map((row) => [row.row, row.day, row.kind, row.quantity, row.activityHint, row.description])).toEqual([
      [1, '2023-02-01', 'work', 7_200, 'Menuiserie', 'pose du parquet (60 €)'],
      [2, '2023-03-15', 'work', 5_400, 'Menuiserie, Peinture', 'finitions'],
      [4, '2023-03-16', 'work', 900, null, 'appel'],
      [5, '2023-03-17', 'work', 9_000, null, 'plan 3 : coupe'],
      [6, '2023-03-18', 'work', 2_700, 'Accueil', 'permanence'],
      [7, '2023-03-19', 'expense', 1_234_567, 'Achat', 'scie à format'],
      [8, '2023-03-20', 'work', 5_400, 'Atelier', 'rangement'],
      [9, '2023-03-21', 'work', 11_700, 'Atelier', 'montage'],
      [10, '2023-03-22', 'work', 7_200, null, 'relecture'],
    ]);
    expect(proposal.members).toEqual([{ name: 'Ada Exemple', email: null, rows: 9 }]);
  });

  it('refuses what a line lacks by name, and keeps the others', () => {
    const proposal = read(
      [
        '01/02/2023 2 h : bien',
        '01/02/2023 2 h sans texte',
        'hier 2 h : quoi',
        '31/02/2023 2 h : jour',
        '01/13/2023 2 h : mois',
        '01/02/2023 26 h : long',
        '01/02/2023 0 h : rien',
        '01/02/2023 60 USD : monnaie',
        '01/02/2023 : sans temps',
        '01/02/2027 1 h : demain',
        '03/02/2023 1 h : bien',
      ].join('\n'),
      { ...as, format: 'lines' },
    );
    expect(proposal.rows.map((row) => row.row)).toEqual([1, 11]);
    expect(proposal.refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'LINE_UNREADABLE'],
      [3, 'LINE_UNREADABLE'],
      [4, 'DATE_IMPOSSIBLE'],
      [5, 'DATE_IMPOSSIBLE'],
      [6, 'DAY_OVER_24_HOURS'],
      [7, 'QUANTITY_NOT_POSITIVE'],
      [8, 'UNIT_UNKNOWN'],
      [9, 'QUANTITY_NOT_NUMBER'],
      [10, 'DATE_FUTURE'],
    ]);
  });

  it('is not mistaken for a table, nor a table or a letter for it', () => {
    expect(refusalOf('01/02/2023 2 h Atelier : plan').code).toBe('PERSON_NEEDED');
    expect(refusalOf('Bonjour,\nvoici mes heures :\n2 h lundi\n', as).code).toBe('FORMAT_UNKNOWN');
    expect(refusalOf('a;b;c\n1;2;3\n', as).code).toBe('FORMAT_UNKNOWN');
    expect(read('Date;Heures;Projet\n01/02/2023;2,5;Atelier\n25/02/2023;1;Atelier\n', as).format).toBe('csv');
  });
});
