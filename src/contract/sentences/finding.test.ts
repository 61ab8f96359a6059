import { describe, expect, test } from 'vitest';
import { readyMadeCharter } from '../../core/charters/readyMade/index.ts';
import { findingInPlace, findingSentence } from './finding.ts';

const scop = readyMadeCharter('scop')!;
const missing = (name: string, place: string) => ({ code: 'FIGURE_MISSING' as const, details: { name, place } });

describe('what is found in a charter', () => {
  test('is said without its place, and with figures by their labels', () => {
    const text = findingSentence(missing('pay', 'keys.work.of.parts[0].of.figure'), scop, 'en');
    expect(text).toContain('“Gross pay of the period”');
    expect(text).not.toContain('keys.');
    expect(findingSentence(missing('income', 'steps[0].take.figure'), { ...scop, figures: [] }, 'fr')).toContain('Recettes de la période');
    expect(findingSentence(missing('visits', ''), scop, 'en')).toContain('“visits”');
  });

  test('stands after what it is about, where that has a name', () => {
    expect(findingInPlace(missing('pay', 'steps[2].limits[0].of'), scop, 'fr')).toMatch(/^Réserve légale\u00a0: Le chiffre/u);
    expect(findingInPlace(missing('pay', 'keys.work.of.figure'), scop, 'en')).toMatch(/^Half by pay, half by time, with seniority: The/u);
    for (const place of ['', 'loss.from[0]', 'keys.nobody.of', 'steps[99]', 'keys.constructor'])
      expect(findingInPlace(missing('pay', place), scop, 'en')).toMatch(/^The figure/u);
  });
});
