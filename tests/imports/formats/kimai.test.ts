import { describe, expect, it } from 'vitest';
import { read } from '../help.ts';

const english =
  'Date,From,To,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,E-mail,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type,category,Account,Project number,VAT-ID,Order number';
const french =
  "Date,De,À,Durée,Devise,Taux,Taux interne,Taux horaire,Taux fixe,Nom,Nom d'utilisateur,Courriel,Numéro d'équipe,Client,Projet,Activité,Description,Facturable,Mots-clés,Type,category,Compte,Numéro de projet,ID de TVA,Numéro de commande";
const german =
  'Datum,Von,Bis,Dauer,Währung,Preis,Interner Preis,Stundenlohn,Festbetrag,Name,Benutzer,E-Mail,Personalnummer,Kunde,Projekt,Tätigkeit,Beschreibung,Abrechenbar,Schlagworte,Typ,Kategorie,Kundennummer,Projektnummer,Umsatzsteuer-ID,Bestellnummer';
const rows = (first: string, second: string): string =>
  [
    `2026-03-02,09:00,11:00,${first},EUR,0,0,0,0,Ada,ada,ada@exemple.test,,Coop,Atelier,Plan,"niveau 1",1,"bois, plan",timesheet,work,C-01,,,`,
    `2026-03-03,14:00,15:30,${second},EUR,37.5,0,25,0,Bo,bo,bo@exemple.test,,Mairie,Fablab,Accueil,,1,,timesheet,work,C-02,,,`,
  ].join('\n');
const expected = [
  {
    memberName: 'Ada',
    memberEmail: 'ada@exemple.test',
    project: 'Atelier',
    activityHint: 'Plan',
    tags: 'bois, plan',
    day: '2026-03-02',
    startTime: '09:00:00',
    quantity: 7_200,
    description: 'niveau 1',
  },
  {
    memberName: 'Bo',
    memberEmail: 'bo@exemple.test',
    project: 'Fablab',
    activityHint: 'Accueil',
    tags: null,
    day: '2026-03-03',
    startTime: '14:00:00',
    quantity: 5_400,
    description: '',
  },
];

describe('Kimai export', () => {
  it.each([
    ['English, hours and minutes', english, '2:00', '1:30'],
    ['English, decimals', english, '2', '1.5'],
    ['French, decimal comma', french, '"2,00"', '"1,50"'],
    ['French, hours and minutes', french, '02:00', '01:30'],
    ['German', german, '2:00', '1:30'],
    ['German, with seconds', german, '02:00:00', '01:30:00'],
  ])('reads the reference: %s', (_name, header, first, second) => {
    const proposal = read(`${header}\n${rows(first, second)}\n`);
    expect(proposal).toMatchObject({ format: 'kimai', dateOrder: 'iso', refused: [] });
    expect(proposal.rows).toMatchObject(expected);
  });

  it('takes the minutes from start and end where the duration is a rounded decimal: both exports are the same rows', () => {
    const header = 'Date,From,To,Duration,User,Customer,Project,Activity,Description';
    const [whole, decimal] = ['0:06', '0.11'].map((text) => read(`${header}\n2026-03-02,09:00,09:06,${text},ada,Coop,Atelier,Plan,x\n`));
    expect(whole!.format).toBe('kimai');
    expect(whole!.rows[0]).toMatchObject({ memberName: 'ada', quantity: 360 });
    expect(decimal!.rows).toEqual(whole!.rows);
  });

  it('takes breaks out, runs over midnight, and names the signed-in person where there is no name', () => {
    const header = english.replace('Duration,', 'Duration,Break,');
    const line = (from: string, to: string, duration: string, pause: string): string =>
      `2026-03-02,${from},${to},${duration},${pause},EUR,0,0,0,0,,ada,,,Coop,Atelier,Plan,x,1,,timesheet,work,,,,`;
    const proposal = read(
      [header, line('09:00', '17:00', '7:00', '1:00'), line('22:00', '01:00', '3:00', ''), line('09:00', '17:00', '6:00', '1:00')].join(
        '\n',
      ),
    );
    expect(proposal.rows.map((one) => [one.memberName, one.quantity])).toEqual([
      ['ada', 25_200],
      ['ada', 10_800],
    ]);
    expect(proposal.refused).toMatchObject([{ row: 4, code: 'ROW_DURATION_MISMATCH' }]);
  });

  it('leaves out what the group added, also under names that are there already, and does without prices', () => {
    const header = `${english},Lieu,Lieu,Description,Name`;
    const text = `${header}\n${rows('2:00', '1:30')
      .split('\n')
      .map((line) => `${line},ici,là,autre chose,Quelqu'un`)
      .join('\n')}`;
    expect(read(text).rows).toMatchObject(expected);
    const bare = 'Date,From,To,Duration,Name,User,Customer,Project,Activity,Description,Billable,Tags';
    expect(read(`${bare}\n2026-03-02,09:00,11:00,2:00,Ada,ada,Coop,Atelier,Plan,niveau 1,1,bois`)).toMatchObject({
      format: 'kimai',
      refused: [],
    });
  });

  it('refuses entries that are no hours by name: expenses, holidays', () => {
    const text = `${english}\n${rows('2:00', '1:30').replace(',timesheet,work,C-02', ',expense,material,C-02')}`;
    expect(read(text)).toMatchObject({ rowsTotal: 2, refused: [{ row: 3, code: 'ROW_NOT_WORK' }] });
  });
});
