import { describe, expect, it } from 'vitest';
import { bytesOf, read } from '../help.ts';

/** What calendars of other programs do that the standard hardly foresees. */

const as = { defaultMember: 'Ada Exemple', fileName: 'agenda.ics' } as const;
const calendar = (...blocks: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks.flatMap((block) => block.trim().split('\n')), 'END:VCALENDAR', ''].join('\r\n');
let named = 0;
const event = (lines: string): string =>
  `BEGIN:VEVENT\n${lines.includes('UID:') ? '' : `UID:e${(named += 1)}\n`}SUMMARY:Atelier\n${lines}\nEND:VEVENT`;
const said = (text: string, changes: Parameters<typeof read>[1] = {}) =>
  read(text, { ...as, ...changes }).rows.map((row) => [row.day, row.startTime, row.quantity / 3_600]);

describe('events that last all day', () => {
  const text = calendar(
    event('DTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260305'),
    event('DTSTART;VALUE=DATE:20260310'),
    event('DTSTART:20260312\nDTEND:20260313'),
    event('DTSTART;VALUE=DATE:20260316\nRRULE:FREQ=WEEKLY;COUNT=2'),
    event('DTSTART:20260320T080000Z\nDTEND:20260320T090000Z'),
  );

  it('have no hours of their own: they are refused by name until a person says what a day counts', () => {
    const proposal = read(text, as);
    expect(proposal).toMatchObject({ wholeDays: 4, onlyProposed: true });
    expect(proposal.refused.map((row) => row.code)).toEqual(Array.from({ length: 5 }, () => 'EVENT_ALL_DAY'));
    expect(proposal.rows.map((row) => row.day)).toEqual(['2026-03-20']);
  });

  it('are then proposed, each day for itself, and never taken unasked', () => {
    const proposal = read(text, { ...as, wholeDaySeconds: 7 * 3_600 });
    expect(proposal).toMatchObject({ refused: [], onlyProposed: true, wholeDays: 4 });
    expect(said(text, { wholeDaySeconds: 7 * 3_600 })).toEqual([
      ['2026-03-02', null, 7],
      ['2026-03-03', null, 7],
      ['2026-03-04', null, 7],
      ['2026-03-10', null, 7],
      ['2026-03-12', null, 7],
      ['2026-03-16', null, 7],
      ['2026-03-23', null, 7],
      ['2026-03-20', '09:00:00', 1],
    ]);
  });

  it('are known again whatever a day counts, and what no day can hold counts as nothing said', () => {
    const prints = (seconds: number) => read(text, { ...as, wholeDaySeconds: seconds }).rows.map((row) => row.fingerprint);
    expect(prints(3_600)).toEqual(prints(28_800));
    expect(new Set(prints(3_600)).size).toBe(8);
    for (const seconds of [0, -1, 86_401, 0.5]) expect(read(text, { ...as, wholeDaySeconds: seconds }).rows).toHaveLength(1);
  });
});

describe('zones by other names', () => {
  const at = (zone: string): string => event(`DTSTART;TZID=${zone}:20260702T090000\nDURATION:PT2H`);
  const romance =
    'BEGIN:VTIMEZONE\nTZID:NAME\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE';

  it('office programs’, those with the program’s own name in front, and distances from Greenwich are known', () => {
    const zones = [
      'Romance Standard Time',
      '"Romance Standard Time"',
      '/example.org/20260101_1/Europe/Paris',
      '/example.org/Europe/Paris',
      '/example.org/Tzfile/Europe/Paris',
      'GMT+0200',
      'UTC+2',
      'Etc/GMT-2',
    ];
    for (const zone of zones)
      expect([zone, ...said(calendar(at(zone)), { timeZone: 'UTC' })]).toEqual([zone, ['2026-07-02', '07:00:00', 2]]);
    expect(said(calendar(at('tzone://Microsoft/Utc'), at('SA Pacific Standard Time')), { timeZone: 'UTC' })).toEqual([
      ['2026-07-02', '09:00:00', 2],
      ['2026-07-02', '14:00:00', 2],
    ]);
  });

  it('a zone that the calendar defines itself is followed in summer and in winter, wherever its definition stands', () => {
    const winter = event('DTSTART;TZID=NAME:20260102T090000\nDURATION:PT2H');
    for (const name of ['Customized Time Zone', 'Bruxelles, Paris', 'tzone://Microsoft/Custom']) {
      const [zone, event] = [romance.replaceAll('NAME', name), winter.replaceAll('NAME', name.includes(',') ? `"${name}"` : name)];
      const summer = at(name.includes(',') ? `"${name}"` : name);
      for (const text of [calendar(zone, summer, event), calendar(summer, event, zone)])
        expect([name, ...said(text, { timeZone: 'UTC' })]).toEqual([name, ['2026-07-02', '07:00:00', 2], ['2026-01-02', '08:00:00', 2]]);
    }
  });

  it('one that nobody knows is said to be unknown, and its times are the reader’s own; floating times are too, unsaid', () => {
    const unknown = read(calendar(at('"(UTC+01:00) Brussels, Paris"')), { ...as, timeZone: 'America/New_York' });
    expect([unknown.rows[0]!.startTime, unknown.reasons.includes('zoneUnknown')]).toEqual(['09:00:00', true]);
    const floating = read(calendar(event('DTSTART:20260702T090000\nDURATION:PT2H')), { ...as, timeZone: 'America/New_York' });
    expect([floating.rows[0]!.startTime, floating.reasons.includes('zoneUnknown')]).toEqual(['09:00:00', false]);
  });
});

describe('odd repetitions', () => {
  it('rules of when it does not take place, added days that last otherwise, the last working day of a month', () => {
    const daily = 'DTSTART:20260302T080000Z\nDTEND:20260302T090000Z';
    expect(said(calendar(event(`${daily}\nRRULE:FREQ=DAILY;COUNT=5\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=3`))).map(([day]) => day)).toEqual([
      '2026-03-03',
      '2026-03-05',
    ]);
    expect(said(calendar(event(`${daily}\nRDATE;VALUE=PERIOD:20260303T080000Z/PT2H,20260304T080000Z/20260304T110000Z`)))).toEqual([
      ['2026-03-02', '09:00:00', 1],
      ['2026-03-03', '09:00:00', 2],
      ['2026-03-04', '09:00:00', 3],
    ]);
    const monthly = 'DTSTART;TZID=Europe/Paris:20260130T090000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3';
    expect(said(calendar(event(monthly))).map(([day]) => day)).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
  });

  it('an occurrence that was moved stands for itself, one that was cancelled is refused by name, days left out by day are left out', () => {
    const series = 'UID:s\nDTSTART;TZID=Europe/Paris:20260302T090000\nDTEND;TZID=Europe/Paris:20260302T110000';
    const moved = 'UID:s\nRECURRENCE-ID;TZID=Europe/Paris:20260309T090000\nDTSTART;TZID=Europe/Paris:20260310T140000\nDURATION:PT1H';
    const cancelled = 'UID:s\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/Paris:20260316T090000\nDTSTART;TZID=Europe/Paris:20260316T090000';
    const text = calendar(event(`${series}\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20260323`), event(moved), event(cancelled));
    expect(said(text)).toEqual([
      ['2026-03-02', '09:00:00', 2],
      ['2026-03-10', '14:00:00', 1],
    ]);
    expect(read(text, as).refused.map((row) => row.code)).toEqual(['EVENT_CANCELLED']);
  });

  it('of several versions of one event the latest is proposed', () => {
    const version = (number: number, end: string): string =>
      event(`UID:v\nSEQUENCE:${number}\nDTSTART:20260302T080000Z\nDTEND:20260302T${end}Z`);
    expect(said(calendar(version(2, '093000'), version(0, '090000')))).toEqual([['2026-03-02', '09:00:00', 1.5]]);
  });
});

describe('odd texts', () => {
  it('letters that a fold cut in two are whole again', () => {
    const [before, after] = calendar(event('DTSTART:20260302T080000Z\nDURATION:PT1H').replace('Atelier', 'caf|')).split('|');
    const letter = bytesOf('é');
    const bytes = new Uint8Array([
      ...bytesOf(before!),
      ...letter.subarray(0, 1),
      ...bytesOf('\r\n '),
      ...letter.subarray(1),
      ...bytesOf(after!),
    ]);
    expect(read(bytes, as)).toMatchObject({ encoding: 'utf-8', rows: [{ description: 'café' }] });
  });

  it('alarms inside an event change neither its name nor its hours, wherever they stand', () => {
    const alarm = 'BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5M\nDESCRIPTION:x\nSUMMARY:alarme\nEND:VALARM';
    const text = calendar(`BEGIN:VEVENT\nUID:9\n${alarm}\nDTSTART:20260302T080000Z\nDTEND:20260302T090000Z\nSUMMARY:vrai\nEND:VEVENT`);
    expect(read(text, as).rows).toMatchObject([{ description: 'vrai', quantity: 3_600 }]);
  });
});
