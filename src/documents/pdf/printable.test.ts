import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';
import { loadResources } from './resources.ts';

const resources = loadResources();
const clean = (text: string, leavesPictographsOut = false): string => printable(text, resources, leavesPictographsOut).text;

describe('text made fit to print', () => {
  it('composes letters, turns special spaces into no-break spaces and drops what cannot be seen', () => {
    expect(clean('E\u0301loi\u0308se')).toBe('Éloïse');
    expect(clean('12\u202f345,67\u00a0€')).toBe('12\u00a0345,67\u00a0€');
    expect(clean('a\tb\nc\u0007d')).toBe('a b c d');
    expect(clean('co\u00adop\u200b\ufeff\u202e')).toBe('coop');
  });

  it('shows what the typeface lacks by its number, and says that it did', () => {
    expect(clean('Łódź, Þór, Ελλάς, Київ, Nguyễn')).toBe('Łódź, Þór, Ελλάς, Київ, Nguyễn');
    expect(clean('李 et مريم')).toBe('[U+674E] et [U+0645\u00a0U+0631\u00a0U+064A\u00a0U+0645]');
    expect(clean('Vélo 🚲')).toBe('Vélo [U+1F6B2]');
    expect(clean('❤️ et ①')).toMatch(/ et /u);
    expect(printable('李', resources, false).replaced).toBe(true);
    expect(printable('Éloïse', resources, false).replaced).toBe(false);
  });

  it('leaves pictographs out where earlier layouts did, unless nothing else would be left', () => {
    expect(clean('Vélo 🚲👩🏽‍🌾', true)).toBe('Vélo ');
    expect(clean('🚲', true)).toBe('[U+1F6B2]');
  });

  it('can rely on one font for both: they have the same characters', () => {
    expect([...resources.fonts.strong.characterSet]).toEqual([...resources.fonts.regular.characterSet]);
  });
});
