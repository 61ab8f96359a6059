import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

const folder = tempFolder();
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const book = at('club.tantieme');
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

beforeAll(async () => {
  await run('new', book, '--name', 'Club', '--charter', 'cooperative-spirit', '--lang', 'fr', '--lead', 'Lou Garnier');
});
afterAll(() => removeFolder(folder));

const clockify =
  '"Projet","Client","Description","Tâche","Utilisateur","Groupe","Email","Balises","Facturable","Date de début","Heure de début","Date de fin","Heure de fin","Durée (h)","Durée (décimal)","Taux facturable (EUR)","Montant facturable (EUR)"\n' +
  '"Atelier","","Plan","Accueil","Ada Exemple","","ada@exemple.test","bois","Non","26/03/2026","09:00:00","26/03/2026","11:00:00","02:00:00","2.00","0","0"\n' +
  '"Atelier","","Plan","","Ada Exemple","","ada@exemple.test","","Non","27/03/2026","09:00:00","27/03/2026","11:00:00","05:00:00","5.00","0","0"\n';

it('says what a file would bring and writes nothing, then brings it, knows it again in another zone, and takes it back', async () => {
  const file = put('toggl.csv', clockify);
  const expected = {
    format: 'clockify',
    rows: 2,
    new: 1,
    alreadyThere: 0,
    looksLike: 0,
    created: { members: ['Ada Exemple'], project: 'Atelier', projects: ['Atelier'] },
    refused: [{ row: 3, code: 'ROW_DURATION_MISMATCH', message: expect.any(String) as string }],
    batch: null,
  };
  expect((await run('import', book, file, '--dry-run')).json()).toEqual({ ...expected, dryRun: true });
  expect((await run('import', book, file, '--format', 'clockify')).json()).toEqual({ ...expected, batch: 1 });
  expect((await run('import', book, file, '--time-zone', 'Asia/Tokyo')).json()).toMatchObject({ new: 0, alreadyThere: 1, batch: null });
  expect((await run('take-back', book, '1')).json()).toEqual({ batch: 1, takenBack: true, rows: 1 });
  expect(await run('take-back', book, '1')).toMatchObject({ exitCode: 1 });
  expect((await run('import', book, file)).json()).toMatchObject({ new: 1, batch: 2 });
}, 120_000);

it('names every member and every project that a file would make', async () => {
  const file = put('deux.csv', 'Membre;Date;Heures;Projet\nZoé Exemple;26/03/2026;2;Cantine\nZoé Exemple;27/03/2026;2;Jardin\n');
  expect((await run('import', book, file, '--dry-run')).json()).toMatchObject({
    created: { members: ['Zoé Exemple'], project: 'Cantine', projects: ['Cantine', 'Jardin'] },
  });
  const { out } = await tantieme(at('state'), ['import', book, file, '--dry-run']);
  expect(out).toContain('new members: Zoé Exemple\nnew projects: Cantine, Jardin\n');
});

it('reads any table by --map, lines as they are typed, and calendars only when they are asked for', async () => {
  const table = put('x.csv', 'Wer;Wann;Wieviel\nBo Exemple;02/04/2026;90\nBo Exemple;25/04/2026;30\n');
  expect((await run('import', book, table)).out).toContain('FORMAT_UNKNOWN');
  const mapped = ['--map', 'person=Wer,date=Wann,duration=Wieviel:min', '--project', 'Atelier'];
  expect((await run('import', book, table, ...mapped)).json()).toMatchObject({
    format: 'csv',
    rows: 2,
    new: 2,
    created: { members: ['Bo Exemple'] },
    batch: 3,
  });
  const lines = put('collé.txt', '01/02/2026 2 h 60 € Accueil : permanence\n02/02/2026 1,5 h : rangement\n');
  expect((await run('import', book, lines, '--member', 'Bo Exemple')).json()).toMatchObject({
    format: 'lines',
    new: 0,
    refused: [{ code: 'MEMBER_NOT_ACTIVE' }, { code: 'MEMBER_NOT_ACTIVE' }],
  });
  expect((await run('import', book, lines)).json()).toMatchObject({
    format: 'lines',
    new: 2,
    created: { members: ['Lou Garnier'] },
    batch: 4,
  });
  const calendar = put(
    'agenda.ics',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260504T080000Z\r\nDURATION:PT1H\r\nSUMMARY:Réunion\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  expect((await run('import', book, calendar)).json()).toMatchObject({
    format: 'ics',
    rows: 1,
    new: 1,
    created: { members: [], project: null, projects: [] },
    batch: null,
  });
  expect((await run('import', book, calendar, '--include-proposed')).json()).toMatchObject({ new: 1, batch: 5 });
  expect(await run('import', book, table, '--map', 'colour=Wer')).toMatchObject({ exitCode: 2 });
  expect((await run('doctor', book)).json()).toMatchObject({ violations: [] });
}, 120_000);

it('proposes what lasts all day only once it is said what a day counts', async () => {
  const file = put(
    'foire.ics',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:f\r\nDTSTART;VALUE=DATE:20260502\r\nDTEND;VALUE=DATE:20260504\r\nSUMMARY:Foire\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  expect((await run('import', book, file, '--dry-run')).json()).toMatchObject({ new: 0, refused: [{ code: 'EVENT_ALL_DAY' }] });
  expect((await run('import', book, file, '--all-day', '7h')).json()).toMatchObject({ new: 2, refused: [], batch: null });
  expect((await run('import', book, file, '--all-day', '7h', '--include-proposed', '--project', 'Atelier')).json()).toMatchObject({
    new: 2,
    batch: expect.any(Number) as number,
  });
  expect(await run('import', book, file, '--all-day', '25h')).toMatchObject({ exitCode: 2 });
}, 120_000);

it('takes back what it brought of a bank’s file as well, and never guesses which of two batches of one number is meant', async () => {
  const bank = put('relevé.csv', 'Date;Libellé;Débit;Crédit\n25/03/2026;QUINCAILLERIE;42,50;\n26/03/2026;VENTE;;100,00\n');
  const { batch } = (await run('import', book, bank)).json<{ batch: number }>();
  expect((await run('take-back', book, String(batch))).json()).toEqual({ batch, takenBack: true, rows: 2 });
  expect((await run('take-back', book, String(batch))).out).toContain('IMPORT_TAKEN_BACK');
  expect((await run('money', 'list', book)).json()).toMatchObject({ lines: [] });
  expect((await run('take-back', book, '999')).out).toContain('IMPORT_UNKNOWN');
  const again = (await run('import', book, bank)).json<{ batch: number }>().batch;
  for (let given = 0, index = 0; given < again; index++) {
    const line = put('une.txt', `${1 + (index % 28)}/0${5 + Math.floor(index / 28)}/2026 1 h Accueil : permanence\n`);
    given = (await run('import', book, line, '--member', 'Lou Garnier', '--project', 'Atelier')).json<{ batch: number }>().batch;
  }
  expect((await run('take-back', book, String(again))).exitCode).toBe(2);
  expect((await run('take-back', book, String(again), '--of', 'money')).json()).toMatchObject({ rows: 2 });
  expect((await run('take-back', book, String(again), '--of', 'contributions')).json()).toMatchObject({ rows: 1 });
  expect((await run('doctor', book)).json()).toMatchObject({ violations: [] });
}, 120_000);
