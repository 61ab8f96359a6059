import { expect, test } from 'vitest';
import { readyMadeCharters } from '../../../core/charters/readyMade/index.ts';
import { charterGroups, offeredCharters } from './charterGroups.ts';

const names = (search: string, language: 'en' | 'fr' = 'fr'): string[] =>
  offeredCharters(search, language).flatMap(({ charters }) => charters.map((charter) => charter.name));

test('every ready-made charter is offered, once', () => {
  const grouped = charterGroups.flatMap((one) => [...one.names] as string[]);
  expect([...grouped].sort()).toEqual(readyMadeCharters.map((charter) => charter.name).sort());
  expect(names('')).toEqual(grouped);
});

test('a search minds neither accents nor case, and every word counts', () => {
  expect(names('SCIC interet collectif')).toEqual(['scic']);
  expect(names('legal reserve capital', 'en')).not.toContain('equal');
  expect(names('zzz')).toEqual([]);
});
