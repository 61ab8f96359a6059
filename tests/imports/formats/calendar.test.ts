import { describe, expect, it } from 'vitest';
import { read, refusalOf } from '../help.ts';

const as = { defaultMember: 'Ada Exemple', fileName: 'agenda.ics' } as const;
const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Exemple//FR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const days = (text: string, changes: Parameters<typeof read>[1] = {}): unknown =>
  read(text, { ...as, ...changes }).rows.map((row) => [row.day, row.startTime, row.quantity]);
const codes = (text: string): unknown => read(text, as).refused.map((row) => row.code);

describe('iCalendar', () => {
  it('proposes the events of the reference, and takes none unasked', () => {
    const proposal = read(
      calendar(
        [
          'UID:a1@exemple.test',
          'DTSTART;TZID=Europe/Paris:20260302T090000',
          'DTEND;TZID=Europe/Paris:20260302T110000',
          'SUMMARY:Atelier bois #plan',
        ],
        [
          'UID:a2@exemple.test',
          'DTSTART:20260303T080000Z',
          'DURATION:PT1H30M',
          'SUMMARY:Permanence\\, accueil',
          'CATEGORIES:accueil,public',
        ],
      ),
      as,
    );
    expect(proposal).toMatchObject({ format: 'ics', delimiter: '', onlyProposed: true, onePerson: true, refused: [], rowsTotal: 2 });
    expect(proposal.rows).toMatchObject([
      { row: 1, memberName: 'Ada Exemple', day: '2026-03-02', startTime: '09:00:00', quantity: 7_200, description: 'Atelier bois #plan' },
      { row: 2, day: '2026-03-03', startTime: '09:00:00', quantity: 5_400, description: 'Permanence, accueil', tags: 'accueil, public' },
    ]);
    expect(refusalOf(calendar([]), { fileName: 'agenda.ics' }).code).toBe('PERSON_NEEDED');
  });

  it('joins folded lines, whatever ends them', () => {
    const text = calendar(['UID:1', 'DTSTART:20260302T080000Z', 'DTEND:20260302T0900', ' 00Z', 'SUMMARY:Une très longue', '  réunion']);
    for (const made of [text, text.replaceAll('\r\n', '\n')])
      expect(read(made, as).rows[0]).toMatchObject({ quantity: 3_600, description: 'Une très longue réunion' });
  });

  it('repeats by rule on the wall of the event, less what was left out, with what was moved, up to today', () => {
    const weekly = [
      'UID:w',
      'DTSTART;TZID=Europe/Paris:20260316T090000',
      'DTEND;TZID=Europe/Paris:20260316T100000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5',
      'EXDATE;TZID=Europe/Paris:20260323T090000',
      'SUMMARY:Réunion',
    ];
    const moved = [
      'UID:w',
      'RECURRENCE-ID;TZID=Europe/Paris:20260406T090000',
      'DTSTART;TZID=Europe/Paris:20260407T140000',
      'DTEND;TZID=Europe/Paris:20260407T153000',
      'SUMMARY:Réunion déplacée',
    ];
    // Clocks move on 29 March: nine o'clock stays nine o'clock.
    expect(days(calendar(weekly, moved))).toEqual([
      ['2026-03-16', '09:00:00', 3_600],
      ['2026-03-30', '09:00:00', 3_600],
      ['2026-04-13', '09:00:00', 3_600],
      ['2026-04-07', '14:00:00', 5_400],
    ]);
    const endless = [
      'UID:d',
      'DTSTART;TZID=Europe/Paris:20261028T180000',
      'DTEND;TZID=Europe/Paris:20261028T190000',
      'RRULE:FREQ=DAILY',
      'SUMMARY:x',
    ];
    expect(days(calendar(endless))).toHaveLength(5);
    const until = [
      'UID:u',
      'DTSTART;TZID=Europe/Paris:20260302T090000',
      'DTEND;TZID=Europe/Paris:20260302T100000',
      'RRULE:FREQ=DAILY;UNTIL=20260304T080000Z',
      'RDATE;TZID=Europe/Paris:20260310T090000',
      'SUMMARY:x',
    ];
    expect(days(calendar(until))).toEqual([
      ['2026-03-02', '09:00:00', 3_600],
      ['2026-03-03', '09:00:00', 3_600],
      ['2026-03-04', '09:00:00', 3_600],
      ['2026-03-10', '09:00:00', 3_600],
    ]);
    const monthly = [
      'UID:m',
      'DTSTART;TZID=Europe/Paris:20260331T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=MONTHLY;UNTIL=20260801',
      'SUMMARY:x',
    ];
    expect((days(calendar(monthly)) as string[][]).map(([day]) => day)).toEqual(['2026-03-31', '2026-05-31', '2026-07-31']);
  });

  it('reads zones that this machine knows, that the calendar defines, and none', () => {
    const own = [
      'BEGIN:VTIMEZONE',
      'TZID:Heure du village',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = calendar(
      ['UID:1', 'DTSTART;TZID=America/New_York:20260302T090000', 'DURATION:PT1H', 'SUMMARY:a'],
      ['UID:2', 'DTSTART;TZID=Heure du village:20260302T090000', 'DURATION:PT1H', 'SUMMARY:b'],
      ['UID:3', 'DTSTART:20260302T090000', 'DURATION:PT1H', 'SUMMARY:c'],
      ['UID:4', 'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20260302T090000', 'DURATION:PT1H', 'SUMMARY:d'],
      ['UID:5', 'DTSTART;TZID=Tokyo Standard Time:20260302T170000', 'DURATION:PT1H', 'SUMMARY:e'],
      ['UID:6', 'DTSTART;TZID="(UTC+01:00) Quelque part":20260302T090000', 'DURATION:PT1H', 'SUMMARY:f'],
    ).replace('BEGIN:VEVENT', `${own}\r\nBEGIN:VEVENT`);
    expect(days(text)).toEqual([
      ['2026-03-02', '15:00:00', 3_600],
      ['2026-03-02', '07:00:00', 3_600],
      ['2026-03-02', '09:00:00', 3_600],
      ['2026-03-02', '09:00:00', 3_600],
      ['2026-03-02', '09:00:00', 3_600],
      ['2026-03-02', '09:00:00', 3_600],
    ]);
  });

  it('rule 4: an event is the same in every zone setting and when its text was changed; another start is another', () => {
    const event = ['UID:1', 'DTSTART;TZID=Europe/Paris:20260302T090000', 'DURATION:PT1H', 'SUMMARY:a'];
    const print = (lines: readonly string[], timeZone = 'Europe/Paris'): unknown =>
      read(calendar(lines), { ...as, timeZone }).rows[0]?.fingerprint;
    expect(print(event, 'Asia/Tokyo')).toBe(print(event));
    expect(print(event.with(3, 'SUMMARY:autre'))).toBe(print(event));
    expect(print(event.with(1, 'DTSTART:20260302T080000Z'))).toBe(print(event));
    expect(print(event.with(1, 'DTSTART:20260302T090000Z'))).not.toBe(print(event));
    expect(print(event.with(0, 'UID:2'))).not.toBe(print(event));
    const floating = event.with(1, 'DTSTART:20260302T090000');
    expect(print(floating, 'Asia/Tokyo')).toBe(print(floating));
  });

  it('refuses by name what has no hours, and a broken event loses no other', () => {
    const good = ['UID:9', 'DTSTART:20260302T080000Z', 'DURATION:PT1H', 'SUMMARY:bon'];
    const text = calendar(
      ['UID:1', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260303', 'SUMMARY:Congrès'],
      ['UID:2', 'DTSTART:20260302T080000Z', 'SUMMARY:Sans fin'],
      ['UID:3', 'DTSTART:20260302T080000Z', 'DTEND:20260302T070000Z', 'SUMMARY:À rebours'],
      ['UID:4', 'DTSTART:20260302T080000Z', 'DTEND:20260304T080000Z', 'SUMMARY:Deux jours'],
      ['UID:5', 'DTSTART:20260302T080000Z', 'DURATION:PT1H', 'STATUS:CANCELLED', 'SUMMARY:Annulé'],
      ['UID:6', 'DTSTART:20271302T080000Z', 'DURATION:PT1H', 'SUMMARY:Mois treize'],
      ['UID:7', 'SUMMARY:Quand'],
      ['UID:8', 'DTSTART:20261225T080000Z', 'DURATION:PT1H', 'SUMMARY:Plus tard'],
      ['UID:10', 'DTSTART:20260302T080000Z', 'DURATION:PT1H', 'SUMMARY:=cmd|x'],
      good,
    );
    expect(read(text, as).rows).toMatchObject([{ description: 'bon' }]);
    expect(codes(text)).toEqual([
      'EVENT_ALL_DAY',
      'ROW_UNFINISHED',
      'QUANTITY_NOT_POSITIVE',
      'DAY_OVER_24_HOURS',
      'EVENT_CANCELLED',
      'EVENT_UNREADABLE',
      'EVENT_UNREADABLE',
      'DATE_FUTURE',
      'ROW_FORMULA',
    ]);
    const cut = calendar(good).replace('END:VEVENT', '');
    expect(read(`${cut}${calendar(good)}`, as).rows.length).toBeGreaterThan(0);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=YEARLY;BYYEARDAY=367',
    'FREQ=NEVER',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;BYWEEKNO=60;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=9MO',
    'FREQ=HOURLY;BYHOUR=99',
    'FREQ=WEEKLY;BYDAY=XX',
  ])('a rule that cannot be followed gives its first day, and ends: %s', (rule) => {
    const found = days(calendar(['UID:1', 'DTSTART:20260302T080000Z', 'DURATION:PT1H', `RRULE:${rule}`, 'SUMMARY:a'])) as unknown[];
    expect(found[0]).toEqual(['2026-03-02', '09:00:00', 3_600]);
  });
});
