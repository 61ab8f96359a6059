import { describe, expect, it } from 'vitest';
import { Refused } from '../../core/refusals/refusal.ts';
import { printable } from './printable.ts';
import { loadResources } from './resources.ts';

const resources = loadResources();
const clean = (text: string): string => printable(text, resources);

describe('text made fit to print', () => {
  it('composes letters, turns special spaces into no-break spaces and drops what cannot be seen', () => {
    expect(clean('E\u0301loi\u0308se')).toBe('Éloïse');
    expect(clean('12\u202f345,67\u00a0€')).toBe('12\u00a0345,67\u00a0€');
    expect(clean('a\tb\nc\u0007d')).toBe('a b c d');
    expect(clean('co\u00adop\u200b\ufeff\u202e')).toBe('coop');
  });

  it('leaves out pictographs, refuses letters without a glyph', () => {
    expect(clean('Vélo 🚲👩🏽‍🌾')).toBe('Vélo ');
    expect(clean('Łódź, Þór, Ελλάς, Київ, Nguyễn')).toBe('Łódź, Þór, Ελλάς, Київ, Nguyễn');
    expect(() => clean('🚲')).toThrow(Refused);
    let refusal: unknown;
    try {
      clean('李 et مريم');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refused);
    expect((refusal as Refused).refusal.code).toBe('GLYPH_MISSING');
    expect(String((refusal as Refused).refusal.details['characters'])).toContain('李');
  });

  it('can rely on one font for both: they have the same characters', () => {
    expect([...resources.fonts.strong.characterSet]).toEqual([...resources.fonts.regular.characterSet]);
  });
});
