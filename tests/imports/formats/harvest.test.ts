import { describe, expect, it } from 'vitest';
import { read } from '../help.ts';

const header =
  'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL';
const line = (day: string, hours: string, notes = ''): string =>
  `${day},Coop,Atelier,,Plan,${notes},${hours},No,No,No,Ada,Exemple,,Yes,"0,0","0,0","0,0","0,0",Euro - EUR,`;

describe('Harvest time report', () => {
  it('reads the reference: hours of a day, decimal comma, first and last name', () => {
    const text = `${header}\n${line('2026-03-02', '"2,0"', '"niveau 1"')}\n2026-03-13,Mairie,Fablab,FL,Accueil,,"1,5",Yes,No,Yes,Bo,Exemple,,Yes,"25,0","37,5","0,0","0,0",Euro - EUR,\n`;
    const proposal = read(text);
    expect(proposal).toMatchObject({ format: 'harvest', dateOrder: 'iso', refused: [] });
    expect(proposal.rows).toMatchObject([
      {
        memberName: 'Ada Exemple',
        day: '2026-03-02',
        quantity: 7_200,
        project: 'Atelier',
        activityHint: 'Plan',
        description: 'niveau 1',
        startTime: null,
      },
      { memberName: 'Bo Exemple', day: '2026-03-13', quantity: 5_400, project: 'Fablab', activityHint: 'Accueil', description: '' },
    ]);
  });

  it('reads hours however they are written, to the second', () => {
    const cases: readonly (readonly [string, number | string])[] = [
      ['0.25', 900],
      ['"0,01"', 36],
      ['1.33', 4_788],
      ['1.3333', 4_800],
      ['8', 28_800],
      ['1:45', 6_300],
      ['"2.000,0"', 'DAY_OVER_24_HOURS'],
      ['"1,250.5"', 'DAY_OVER_24_HOURS'],
      ['"1\u202f250,5"', 'DAY_OVER_24_HOURS'],
      ['0.0', 'QUANTITY_NOT_POSITIVE'],
      ['-1', 'QUANTITY_NOT_POSITIVE'],
      ['beaucoup', 'QUANTITY_NOT_NUMBER'],
    ];
    const proposal = read([header, ...cases.map(([hours]) => line('2026-03-02', hours))].join('\n'));
    const answers = new Map<number, number | string>([
      ...proposal.rows.map((one): [number, number] => [one.row, one.quantity]),
      ...proposal.refused.map((one): [number, string] => [one.row, one.code]),
    ]);
    expect(cases.map((_, index) => answers.get(index + 2))).toEqual(cases.map((one) => one[1]));
  });

  it('reads notes over several lines, older days with points, and columns that come and go', () => {
    const older =
      'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Department,Employee?,Hourly Rate,Billable Amount,Currency\n' +
      '26.01.2015,Coop,Atelier,,Plan,"niveau 1\n- escalier, bois\n",1.5,2,No,No,No,Ada,Exemple,7,Design,Yes,0,0,EUR\n' +
      '02.03.2015,Coop,Atelier,,Plan,,0.5,1,No,No,No,Ada,Exemple,7,Design,Yes,0,0,EUR\n';
    const proposal = read(older);
    expect(proposal).toMatchObject({ format: 'harvest', dateOrder: 'dmy', refused: [] });
    expect(proposal.rows.map((one) => [one.day, one.quantity, one.description])).toEqual([
      ['2015-01-26', 5_400, 'niveau 1\n- escalier, bois'],
      ['2015-03-02', 1_800, ''],
    ]);
  });

  it('keeps equal hours of one day apart, as two of them', () => {
    const proposal = read([header, line('2026-03-02', '1'), line('2026-03-02', '1')].join('\n'));
    expect(new Set(proposal.rows.map((one) => one.fingerprint)).size).toBe(2);
  });
});
