import { describe, expect, it } from 'vitest';
import { readImportAsync } from '../../src/imports/index.ts';
import { bytesOf, options, read, toggl, togglHeader, togglRow } from './help.ts';

describe('Toggl detailed export', () => {
  it('reads the older header bare and the newer one quoted to the same fingerprints', () => {
    const older = read(toggl({ description: 'Plan, niveau 1' }));
    const newer = read(
      '\ufeff"Description","Billable","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"\n' +
        '"Plan, niveau 1","No","02:00:00","Ada Exemple","ada@exemple.test","Atelier","plan, bois","2026-03-02","09:00:00","2026-03-02","11:00:00"\n',
    );
    expect(newer.format).toBe('toggl');
    expect(newer.rows[0]?.tags).toBe('plan, bois');
    expect(newer.rows[0]?.fingerprint).toBe(older.rows[0]?.fingerprint);
    expect(read(toggl({ description: 'Plan, niveau 1' }).replace('Amount (EUR)', 'Amount ()')).rows).toEqual(older.rows);
    expect(read(toggl({ description: 'Plan, niveau 1' }).replaceAll('2026-03-02', '02/03/2026'), { dateOrder: 'dmy' }).rows).toEqual(
      older.rows,
    );
  });

  it('puts an entry across midnight on the day it started, and reads twelve-hour clocks', () => {
    const proposal = read(
      toggl(
        { day: '2026-03-02', start: '22:30:00', endDay: '2026-03-03', end: '00:30:00', duration: '02:00:00' },
        { start: '09:00:00 AM', end: '02:30 PM', duration: '05:30:00' },
        { start: '12:15:00 AM', end: '12:15:00 pm', duration: '12:00:00' },
      ),
    );
    expect(proposal.refused).toEqual([]);
    expect(proposal.rows.map((row) => [row.day, row.startTime, row.quantity])).toEqual([
      ['2026-03-02', '22:30:00', 7200],
      ['2026-03-02', '09:00:00', 19_800],
      ['2026-03-02', '00:15:00', 43_200],
    ]);
  });

  it('accepts hours across a change of clocks in the zone of the log, and only there', () => {
    // Central European clocks went from 02:00 to 03:00 on 29 March 2026: 23:00 to 06:00 were six hours, not seven.
    const night = toggl({ day: '2026-03-28', start: '23:00:00', endDay: '2026-03-29', end: '06:00:00', duration: '06:00:00' });
    expect(read(night).rows[0]?.quantity).toBe(21_600);
    expect(read(night, { timeZone: 'Africa/Dakar' }).refused[0]?.code).toBe('ROW_DURATION_MISMATCH');
    expect(read(toggl({ day: '2026-03-29', start: '14:00:00', end: '16:00:00', duration: '01:00:00' })).refused[0]?.code).toBe(
      'ROW_DURATION_MISMATCH',
    );
    // And back on 25 October: an hour more than the wall says.
    expect(
      read(toggl({ day: '2026-10-24', start: '23:00:00', endDay: '2026-10-25', end: '06:00:00', duration: '08:00:00' })).rows,
    ).toHaveLength(1);
  });

  it('keeps identical rows apart, and finds each of them again', () => {
    const once = read(toggl({}, {}, {}));
    expect(new Set(once.rows.map((row) => row.fingerprint)).size).toBe(3);
    expect(read(toggl({}, {}, {})).rows).toEqual(once.rows);
    expect(read(toggl({}, {})).rows.map((row) => row.fingerprint)).toEqual(once.rows.slice(0, 2).map((row) => row.fingerprint));
  });

  it('gives another fingerprint for another zone, member, day, start, duration, project or description', () => {
    const prints = [
      read(toggl({})),
      read(toggl({}), { timeZone: 'Africa/Dakar' }),
      read(toggl({ email: 'bo@exemple.test' })),
      read(toggl({ day: '2026-03-03' })),
      read(toggl({ start: '09:00:01' })),
      read(toggl({ duration: '01:59:59' })),
      read(toggl({ project: 'Fablab' })),
      read(toggl({ description: 'plan' })),
    ].map((proposal) => proposal.rows[0]?.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.every((print) => /^[0-9a-f]{16}$/u.test(print ?? ''))).toBe(true);
  });

  it('takes a member by e-mail address, else by name however it is spelled', () => {
    const header = togglHeader.replace('Email', 'Mail address of the office');
    const proposal = read(`${header}\n${togglRow({ user: 'Éloïse  Été' })}\n${togglRow({ user: 'eloise ete', start: '09:00:01' })}`);
    expect(proposal.members).toEqual([{ name: 'Éloïse  Été', email: null, rows: 2 }]);
    expect(read(toggl({ user: 'Ada' }, { user: 'Ada E.', email: 'ADA@exemple.test' })).members).toHaveLength(1);
  });

  it('reads the same in steps that let others work, and says how far it is', async () => {
    const text = toggl({}, { description: 'b' });
    const stages: string[] = [];
    const proposal = await readImportAsync(bytesOf(text), {
      ...options,
      onProgress: (progress) => stages.push(`${progress.stage} ${progress.done}/${progress.total}`),
    });
    expect(proposal).toEqual(read(text));
    expect(new Set(stages)).toEqual(new Set([`parse ${text.length}/${text.length}`]));
    await expect(readImportAsync(bytesOf(text), { ...options, isCancelled: () => true })).rejects.toThrow('CANCELLED');
  });
});
