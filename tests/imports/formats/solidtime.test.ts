import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { prepareImport, readImport, readImportAsync } from '../../../src/imports/index.ts';
import { options, read } from '../help.ts';

const report = [
  'Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags',
  'Plan,,Atelier,,Ada Exemple,2026-03-02 09:00:00,2026-03-02 11:00:00,2:00:00,2,No,"bois, plan"',
  'Permanence,Accueil,Fablab,Mairie,Bo Exemple,2026-03-13 22:30:00,2026-03-14 00:30:01,2:00:01,2.0002777777778,Yes,',
].join('\n');
const generic = [
  'description,billable,client,project,tags,start,end,task,user_name,user_email',
  '"Plan","false","","Atelier","bois, plan","2026-03-02T08:00:00Z","2026-03-02T10:00:00Z","","Ada Exemple","ada@exemple.test"',
  '"Permanence","true","Mairie","Fablab","","2026-03-13T13:00:00Z","2026-03-13T14:30:00Z","Accueil","Bo Exemple","bo@exemple.test"',
  '"Nuit","false","","Atelier","","2026-03-14T22:30:00Z","2026-03-15T01:00:00Z","","Ada Exemple","ada@exemple.test"',
].join('\n');

/** A full export as its own program makes it, with people and things of our own. */
const archive = (changes: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'meta.json': '{"id":"x","version":"1.0","organizations":["o1"],"exported_at":"2026-08-26T18:21:59Z"}',
        'organizations.csv': 'id,name\no1,Coop\n',
        'members.csv':
          'id,user_id,name,email,organization_id,billable_rate,role,created_at,updated_at\nm1,u1,"Ada Exemple",ada@exemple.test,o1,,admin,,\nm2,u2,"Bo, dit ""le long""",bo@exemple.test,o1,,employee,,\n',
        'clients.csv': 'id,name,organization_id\nc1,Mairie,o1\n',
        'projects.csv': 'id,name,color,client_id,organization_id\np1,Atelier,#ec407a,,o1\np2,Fablab,#ec407a,c1,o1\n',
        'project_members.csv': 'id,billable_rate,project_id,user_id,member_id\n',
        'tasks.csv': 'id,name,project_id,organization_id,done_at\nt1,Accueil,p2,o1,\nt1,Doublon,p2,o1,\n',
        'tags.csv': 'id,name,organization_id\ng1,bois,o1\ng2,plan,o1\n',
        'organization_invitations.csv': 'id,email\n',
        'time_entries.csv':
          'id,description,start,end,billable_rate,billable,type,member_id,user_id,organization_id,client_id,project_id,task_id,tags,is_imported,still_active_email_sent_at,created_at,updated_at\n' +
          'e1,Plan,2026-03-02T08:00:00Z,2026-03-02T10:00:00Z,,false,,m1,u1,o1,,p1,,"[""g1"",""g2""]",false,,,\n' +
          'e2,Permanence,2026-03-13T13:00:00Z,2026-03-13T14:30:00Z,,true,work,m2,u2,o1,c1,p2,t1,[],false,,,\n' +
          'e3,Pause,2026-03-13T12:00:00Z,2026-03-13T12:30:00Z,,false,break,m2,u2,o1,,,,[],false,,,\n' +
          'e4,En cours,2026-03-13T16:00:00Z,,,false,,m1,u1,o1,,p1,,[],false,,,\n',
        ...changes,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

describe('solidtime', () => {
  it('reads its detailed report, in the zone of the report', () => {
    const proposal = read(report);
    expect(proposal).toMatchObject({ format: 'solidtime', dateOrder: 'iso', refused: [] });
    expect(proposal.rows).toMatchObject([
      { memberName: 'Ada Exemple', project: 'Atelier', day: '2026-03-02', startTime: '09:00:00', quantity: 7_200, tags: 'bois, plan' },
      { memberName: 'Bo Exemple', project: 'Fablab', day: '2026-03-13', startTime: '22:30:00', quantity: 7_201, activityHint: 'Accueil' },
    ]);
  });

  it('reads the form of its generic import, whose times are Greenwich’s, on the clock of the chosen zone', () => {
    const proposal = read(generic);
    expect(proposal).toMatchObject({ format: 'solidtime', refused: [] });
    expect(proposal.reasons).toContain('timesConverted');
    expect(proposal.rows.map((one) => [one.memberEmail, one.day, one.startTime, one.quantity])).toEqual([
      ['ada@exemple.test', '2026-03-02', '09:00:00', 7_200],
      ['bo@exemple.test', '2026-03-13', '14:00:00', 5_400],
      ['ada@exemple.test', '2026-03-14', '23:30:00', 9_000],
    ]);
    expect(read(generic, { timeZone: 'Pacific/Auckland' }).rows.map((one) => [one.day, one.startTime])).toEqual([
      ['2026-03-02', '21:00:00'],
      ['2026-03-14', '02:00:00'],
      ['2026-03-15', '11:30:00'],
    ]);
  });

  it('reads its full archive: names in place of numbers, breaks and running timers refused by name', async () => {
    const proposal = await readImportAsync(archive(), { ...options, fileName: 'export.zip' });
    expect(proposal).toMatchObject({ format: 'solidtime', encoding: 'zip', delimiter: '' });
    expect(proposal.reasons).toContain('archiveSolidtime');
    expect(proposal.rows).toMatchObject([
      {
        row: 2,
        memberName: 'Ada Exemple',
        project: 'Atelier',
        day: '2026-03-02',
        quantity: 7_200,
        tags: 'bois, plan',
        description: 'Plan',
      },
      { row: 3, memberName: 'Bo, dit "le long"', project: 'Fablab', day: '2026-03-13', quantity: 5_400, activityHint: 'Accueil' },
    ]);
    expect(proposal.refused).toMatchObject([
      { row: 4, code: 'ROW_NOT_WORK' },
      { row: 5, code: 'ROW_UNFINISHED' },
    ]);
    // The same work in the archive and in the generic form is the same work.
    expect(proposal.rows[0]!.fingerprint).toBe(read(generic).rows[0]!.fingerprint);
  });

  it('reads an archive whose parts lie in a folder, and refuses other archives', async () => {
    const inFolder = zipSync({
      export: {
        'meta.json': strToU8('{"version":"1.0"}'),
        'time_entries.csv': strToU8('id,start,end\n1,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z\n'),
      },
    });
    const prepared = await prepareImport(inFolder);
    expect(prepared.encoding).toBe('zip');
    // Whose entry it is cannot be told: the row is refused, not the file.
    expect(readImport(prepared, options).refused).toMatchObject([{ row: 2, code: 'NAME_MISSING' }]);
    await expect(readImportAsync(zipSync({ 'notes.txt': strToU8('x'), 'more.txt': strToU8('y') }), options)).rejects.toThrow(
      'FILE_NOT_CSV',
    );
    await expect(readImportAsync(archive().slice(0, 200), options)).rejects.toThrow('FILE_NOT_CSV');
  });
});
