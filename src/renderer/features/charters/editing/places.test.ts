import { expect, test } from 'vitest';
import { entryOf, isWithin, outward, sectionOf } from './places.ts';

test.each([
  ['steps[2].take.percent', 'steps', 'steps[2]'],
  ['keys.work.of.parts[1].percent', 'keys', 'keys.work'],
  ['activities[0]', 'activities', 'activities[0]'],
  ['rights.colleges', 'rights', null],
  ['leaver.atFault.stages', 'leaver', null],
  ['undistributed', 'other', null],
  ['title.fr', 'name', null],
  ['', 'name', null],
])('%s stands in %s, entry %s', (place, section, entry) => {
  expect(sectionOf(place)).toBe(section);
  expect(entryOf(place)).toBe(entry);
});

test('a place is within what surrounds it, and not within its neighbour', () => {
  expect(isWithin('steps[1].take', 'steps[1]')).toBe(true);
  expect(isWithin('steps[1]', 'steps')).toBe(true);
  expect(isWithin('steps[12]', 'steps[1]')).toBe(false);
  expect(isWithin('keys.workers', 'keys.work')).toBe(false);
});

test('from a place outward, the narrowest first', () => {
  expect(outward('keys.a.of.parts[1].percent')).toEqual([
    'keys.a.of.parts[1].percent',
    'keys.a.of.parts[1]',
    'keys.a.of.parts',
    'keys.a.of',
    'keys.a',
    'keys',
  ]);
});
