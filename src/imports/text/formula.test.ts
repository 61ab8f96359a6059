import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tidy, trimmed } from './fold.ts';
import { guardCell, isFormulaName, isFormulaText, unguardCell } from './formula.ts';

describe('formula cells', () => {
  it('law: a guarded cell begins with no sign that a spreadsheet runs, and comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' '), maxLength: 8 }), (text) => {
        expect(isFormulaName(guardCell(text))).toBe(false);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it('tells a formula from a note', () => {
    expect(['=1', '+x', '-x', '@x', '＝1'].map(isFormulaName)).toEqual([true, true, true, true, true]);
    expect(['=1', '+cmd|x', '@SUM(1)', '-A!1'].every(isFormulaText)).toBe(true);
    expect(['- list (long)', '@ada', '+1', '', 'a=b'].some(isFormulaText)).toBe(false);
  });
});

describe('fold and tidy', () => {
  it('make one of two spellings', () => {
    expect(fold(' É\u202floïse\u00a0 ')).toBe(fold('e\u0301 LOI\u0308SE'));
    expect(tidy(' e\u0301 ')).toBe('é');
  });

  it('law: trimmed is what trim makes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '~', ' ', '\u00a0', '\ufeff', '\t', 'é', '\u0085'), maxLength: 4 });
    fc.assert(
      fc.property(text, (some) => {
        expect(trimmed(some)).toBe(some.trim());
      }),
    );
  });
});
