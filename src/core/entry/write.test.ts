import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../days/day.ts';
import type { Entry, EntryWorld } from './entry.ts';
import { fold } from './fold.ts';
import { parseEntry } from './parse.ts';
import { suggestEntries } from './suggest.ts';
import { writeEntry } from './write.ts';

const runs = { numRuns: 300 };

const name = fc.oneof(
  fc.constantFrom('Atelier', 'Cantine du quai', '2h', 'hier', '45 €', 'a "b" c', 'x\\y', '#@/', 'Café', 'lundi 2/3', 'a-b', 'a b'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && fold(text) !== ''),
);
const names = fc
  .uniqueArray(name, { minLength: 1, maxLength: 6, selector: fold })
  .map((list) => list.map((one, index) => ({ number: index + 1, name: one })));
const world: fc.Arbitrary<EntryWorld> = fc
  .record({ projects: names, members: names, labels: names, digits: fc.constantFrom(0, 2, 3) })
  .map(({ projects, members, labels, digits }) => ({
    projects,
    members,
    activities: labels.map(({ number, name: label }, index) => ({
      number,
      key: '',
      kind: 'work',
      unit: (['time', 'money', 'count'] as const)[index % 3]!,
      label: { en: label, fr: label },
    })),
    past: projects.map((project) => ({ note: project.name, project: project.number, activity: 1, quantity: 3600 })),
    today: '2026-03-09',
    currency: digits === 0 ? 'JPY' : digits === 3 ? 'TND' : 'EUR',
    currencyDigits: digits,
    member: 1,
  }));
/** Pieces that mean something, in any order and with anything between them, beside arbitrary text. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '2h',
          '1h30',
          '45 €',
          '12+8,50',
          '09:00-11:30',
          'hier',
          'lundi',
          '2/3',
          '31/02',
          '#at',
          '@',
          '/',
          '"',
          '\\',
          'à 9h',
          '2026-03-02',
          '-',
          'x',
          '3 pcs',
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(' ')),
);

describe('any line', () => {
  it('is read without fail, in spans that lie inside it and apart', () => {
    fc.assert(
      fc.property(typed, world, (line, given) => {
        const parsed = parseEntry(line, given);
        let at = 0;
        for (const { start, end } of [...parsed.spans, { start: line.length, end: line.length }]) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBe(line.length);
        for (const { span } of parsed.problems) if (span) expect(span.end).toBeLessThanOrEqual(line.length);
        if (parsed.problems.length === 0) {
          const { member, project, activity, quantity } = parsed;
          expect([member, project, activity].every((one) => one !== null)).toBe(true);
          expect(Number.isSafeInteger(quantity) && quantity! > 0).toBe(true);
          expect(parsed.day <= given.today).toBe(true);
        }
        for (const { line: proposed } of suggestEntries(parsed, line, given, 3)) expect(proposed).not.toBe('');
      }),
      runs,
    );
  });

  it('that is written from an entry reads as that entry again', () => {
    const entry = fc.record({
      indexes: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
      quantity: fc.oneof(
        fc.integer({ min: 1, max: 1440 }).map((minutes) => minutes * 60),
        fc.integer({ min: 1, max: 86_400 }),
      ),
      days: fc.nat(4000),
      startsAt: fc.option(fc.nat(1439)),
      note: fc.oneof(typed, fc.constant('')),
    });
    fc.assert(
      fc.property(world, entry, (given, { indexes, quantity, days, startsAt, note }) => {
        const activity = given.activities[indexes[2] % given.activities.length]!;
        const one: Entry = {
          member: given.members[indexes[0] % given.members.length]!.number,
          project: given.projects[indexes[1] % given.projects.length]!.number,
          activity: activity.number,
          day: addDays(given.today, -days),
          quantity,
          startsAt: activity.unit === 'time' ? startsAt : null,
          note,
        };
        const {
          problems,
          assumed,
          member,
          project,
          day,
          quantity: read,
          startsAt: begun,
          note: words,
          activity: kind,
        } = parseEntry(writeEntry(one, given), given);
        expect(problems).toEqual([]);
        expect(assumed).toEqual([]);
        expect({ member, project, activity: kind, day, quantity: read, startsAt: begun, note: words }).toEqual(one);
      }),
      runs,
    );
  });
});
