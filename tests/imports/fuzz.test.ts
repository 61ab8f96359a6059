import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { refusalCodes } from '../../src/core/refusals/codes.ts';
import {
  contributionsWorkbook,
  importFormats,
  readImport,
  readImportAsync,
  sketchImport,
  type ImportOptions,
  type ImportProposal,
} from '../../src/imports/index.ts';
import { runs } from '../support/property.ts';
import { bytesOf, english, french, options, toggl } from './help.ts';
import { mutate, mutations } from './mutations.ts';

/** A good file for each reader, in the forms that it has. `TANTIEME_PROPERTY_RUNS=20` makes ten thousand of five hundred cases. */
const bases: Readonly<Record<string, readonly string[]>> = {
  toggl: [
    toggl(
      {},
      { user: 'Éloïse', description: 'Plan, "niveau"\n1' },
      { day: '2026-03-04' },
      { start: '22:00:00', endDay: '2026-03-03', end: '00:00:00' },
    ),
    '"Description","Billable","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"\n"x","No","01:00:00","Ada","a@b.test","P","t","03/14/2026","09:00 AM","03/14/2026","10:00 AM"\n',
  ],
  clockify: [
    '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)"\n"Atelier","","Plan","","Ada","","a@b.test","bois","No","03/02/2026","09:00:00 AM","03/02/2026","11:00:00 AM","02:00:00","2.00","0.00","0.00"\n"Fablab","M","P","A","Bo","","b@b.test","","Yes","03/13/2026","10:00 PM","03/14/2026","00:30 AM","02:30:00","2.50","25.00","37.50"\n',
    'Projet;Utilisateur;Groupe;Date de début;Heure de début;Date de fin;Heure de fin;Durée (h);Durée (décimal)\nAtelier;Ada;;02/03/2026;09:00;02/03/2026;10:30;01:30:00;1,50\n',
  ],
  kimai: [
    'Date,De,À,Durée,Devise,Taux,Nom,Nom d\'utilisateur,Courriel,Client,Projet,Activité,Description,Mots-clés,Type,category\n2026-03-02,09:00,11:00,"2,00",EUR,0,Ada,ada,a@b.test,Coop,Atelier,Plan,x,"a, b",timesheet,work\n2026-03-02,22:00,01:00,3:00,EUR,0,Ada,ada,a@b.test,Coop,Atelier,Plan,x,,timesheet,work\n',
  ],
  solidtime: [
    'Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags\nPlan,,Atelier,,Ada,2026-03-02 09:00:00,2026-03-02 11:00:00,2:00:00,2,No,"a, b"\n',
    'description,billable,client,project,tags,start,end,task,user_name,user_email\n"Plan","false","","Atelier","","2026-03-29T00:30:00Z","2026-03-29T02:30:00Z","","Ada","a@b.test"\n',
  ],
  harvest: [
    'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Last Name,Employee?\n2026-03-02,Coop,Atelier,,Plan,"un\ndeux","2.000,0",No,Ada,Exemple,Yes\n26.01.2015,Coop,Atelier,,Plan,,"0,25",No,Ada,Exemple,Yes\n',
  ],
  contributions: [
    french('Ada;02/03/2026;temps;2,00;h;25,00;EUR;Atelier;Plan;', 'Bo;25/03/2026;numéraire;1 500,00;EUR;1,00;EUR;Capital;Apport;recu.pdf'),
    english('Ada,2026-03-02,time,1:30,h,,EUR,Workshop,"a, b",', 'Bo,03/25/2026,material,4,unit,2.50,EUR,Workshop,wood,'),
  ],
  csv: [
    'Date\tTemps passé (min)\tMontant souhaité\tActivités\tDescription\n01/02/2026\t90\t60\tA, B\tx\n25/02/2026\t\t12,50\tAchat\tvis\n',
    'Qui;Jour;De;À;Projet;Quoi\nAda;mer. 25/03/2026;9h00;10 h 30;Atelier;plan\nBo;26 mars 2026;09:00;11:00;Atelier;x\n',
  ],
  ics: [
    'BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Paris:20260302T090000\r\nDTEND;TZID=X:20260302T110000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=9\r\nEXDATE:20260309T080000Z\r\nSUMMARY:Atelier\\, bois\r\n #plan\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260316T080000Z\r\nDTSTART:20260317T080000Z\r\nDURATION:PT1H30M\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3\nSEQUENCE:2\nDTSTART;TZID=tzone://Microsoft/Utc:20260302T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2\nRDATE;VALUE=PERIOD:20260401T080000Z/PT2H\nSUMMARY:z\nEND:VEVENT\nEND:VCALENDAR\n',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20260302\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260801\nRDATE:20260305T080000Z,20260306T080000Z\nSUMMARY:y\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  lines: [
    '01/02/2023 2 h 60 € Menuiserie : pose\n15-03-2023 1,5 h A, B : finitions\n16/03/2023 12 345,67 € Achat : scie\n2023-03-21 3:15 : montage\n',
  ],
};

const wide: ImportOptions = { ...options, defaultMember: 'Ada', otherZones: ['UTC', 'Asia/Tokyo'], wholeDaySeconds: 25_200 };

/** Every row is proposed or refused, once, and what is proposed can be taken. */
function expectSound(proposal: ImportProposal): void {
  const numbers = [...proposal.rows, ...proposal.refused].map((row) => row.row);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(proposal.rowsTotal).toBe(numbers.length);
  expect(new Set(proposal.rows.map((row) => row.fingerprint)).size).toBe(proposal.rows.length);
  const unsound = proposal.rows.filter(
    (row) =>
      !(Number.isSafeInteger(row.quantity) && row.quantity > 0) ||
      !(row.day <= options.today && /^\d{4}-\d{2}-\d{2}$/u.test(row.day) && row.memberName !== '') ||
      !(row.startTime === null || /^\d{2}:\d{2}:\d{2}$/u.test(row.startTime)),
  );
  expect(unsound).toEqual([]);
  expect(proposal.refused.filter((row) => !refusalCodes.includes(row.code))).toEqual([]);
  expect(proposal.members.reduce((sum, member) => sum + member.rows, 0)).toBe(proposal.rows.length);
}

function readSoundly(read: () => ImportProposal): ImportProposal | undefined {
  const started = process.cpuUsage();
  try {
    const proposal = read();
    expectSound(proposal);
    return proposal;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(refusalCodes).toContain(error.refusal.code);
    return undefined;
  } finally {
    // Processor time: on a machine that does much else the clock says nothing of a hang.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  }
}

describe('mutated files', () => {
  it('each reader has a good file to begin with', () => {
    expect(Object.keys(bases).sort()).toEqual([...importFormats].sort());
    for (const [format, texts] of Object.entries(bases))
      for (const text of texts) expect(readImport(bytesOf(text), wide)).toMatchObject({ format, rowsTotal: expect.any(Number) as number });
  });

  it.each(importFormats)('law: a %s file is refused by a known code, or every row of it is proposed or refused, once', (format) => {
    const texts = bases[format]!.map(bytesOf);
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, fc.constantFrom('auto', format), (base, changes, asked) => {
        const bytes = mutate(base, changes);
        const read = (): ImportProposal => readImport(bytes, { ...wide, format: asked });
        const proposal = readSoundly(read);
        // The same bytes again are the same rows: nothing depends on what was read before.
        if (proposal && changes.length === 1) expect(read()).toEqual(proposal);
      }),
      runs(500),
    );
  });

  it('law: so is a table of which a person says the columns, and the columns themselves can always be shown', () => {
    const base = bytesOf(bases['csv']![0]!);
    const columns = fc.dictionary(
      fc.constantFrom('member', 'day', 'start', 'end', 'duration', 'project', 'description', 'kind', 'quantity'),
      fc.nat(7),
    );
    fc.assert(
      fc.property(
        mutations,
        columns,
        fc.constantFrom<'h' | 'min' | 's'>('h', 'min', 's'),
        fc.boolean(),
        (changes, chosen, durationUnit, headless) => {
          const bytes = mutate(base, changes);
          readSoundly(() => readImport(bytes, { ...wide, mapping: { columns: chosen, durationUnit, headless } }));
          try {
            sketchImport({ bytes, encoding: null, reasons: [] });
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        },
      ),
      runs(500),
    );
  });

  it('law: so are workbooks and archives', async () => {
    const archive = zipSync({
      'meta.json': strToU8('{"version":"1.0"}'),
      'members.csv': strToU8('id,user_id,name,email\nm1,u1,Ada,a@b.test\n'),
      'projects.csv': strToU8('id,name\np1,Atelier\n'),
      'time_entries.csv': strToU8(
        'id,description,start,end,type,member_id,project_id,tags\n1,x,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,,m1,p1,"[""g""]"\n',
      ),
    });
    const plain = zipSync(
      Object.fromEntries([
        ['meta.json', strToU8('{}')],
        ['time_entries.csv', strToU8('id,start,end\n1,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z\n')],
      ]),
      { level: 0 },
    );
    const workbook = await contributionsWorkbook({ language: 'en', currency: 'EUR', currencyDigits: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(archive, plain, archive, plain, archive, plain, workbook),
        mutations,
        fc.nat(8_000),
        async (base, changes, shift) => {
          const bytes = mutate(
            base,
            changes.map((change) => ({ ...change, at: change.at + shift })),
          );
          try {
            expectSound(await readImportAsync(bytes, wide));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        },
      ),
      runs(500),
    );
  });

  it('law: any bytes at all are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readSoundly(() => readImport(bytes, options))),
      runs(500),
    );
  });

  it('a million columns, a long line and a million blank lines are read in time with their length', () => {
    for (const text of [','.repeat(1_000_000), 'x'.repeat(10_000_000), '\n'.repeat(1_000_000) + 'x', '"'.repeat(2_000_001)]) {
      const started = process.cpuUsage();
      expect(() => readImport(bytesOf(text), options)).toThrow(Refused);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
    }
    const broad = toggl({}) + ','.repeat(2_000_000);
    expect(readImport(bytesOf(broad), options)).toMatchObject({ rowsTotal: 2, refused: [{ row: 3, code: 'ROW_RAGGED' }] });
  });
});
