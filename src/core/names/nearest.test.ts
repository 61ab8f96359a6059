import { describe, expect, it } from 'vitest';
import { nearDetail, nearest } from './nearest.ts';

describe('the name that was probably meant', () => {
  it.each([
    ['wrok', ['cash', 'work'], 'work'],
    ['percnt', ['percent', 'parts'], 'percent'],
    ['multipler', ['multiplier', 'rate'], 'multiplier'],
    ['whenempty', ['whenEmpty', 'when'], 'whenEmpty'],
    ['tkae', ['take', 'key'], 'take'],
    ['Élodei', ['Élodie', 'Bo'], 'Élodie'],
    ['BY', ['be', 'by'], 'by'],
  ])('%s among %j is %s', (word, known, meant) => expect(nearest(word, known)).toBe(meant));

  it('is none where none is near, and never the word itself', () => {
    expect(nearest('labour', ['work', 'cash'])).toBeUndefined();
    expect(nearest('work', ['work'])).toBeUndefined();
    expect(nearest('', ['work'])).toBeUndefined();
    expect(nearest('7', ['1', '2'])).toBeUndefined();
    expect(nearest('x'.repeat(61), ['x'.repeat(60)])).toBeUndefined();
    expect(nearDetail('labour', ['work'])).toEqual({});
    expect(nearDetail('wrk', ['work'])).toEqual({ near: 'work' });
  });
});
