import { expect, test } from 'vitest';
import { moneyWords } from '../../core/waterfall/words.ts';
import { hidden, hideAmounts } from './hide.ts';

test('amounts of every size, sign and currency go from a sentence; percentages, counts and words stay', () => {
  for (const language of ['en', 'fr'] as const)
    for (const [currency, digits] of [
      ['EUR', 2],
      ['CHF', 2],
      ['USD', 2],
      ['JPY', 0],
      ['TND', 3],
    ] as const)
      for (const amount of [0n, 5n, 842350n, -680198n, 123456789012n]) {
        const said = moneyWords(amount, language, { currency, digits });
        const sentence = (words: string): string => `15 % de ce qui reste (${words}) = ${words}. Entre 7 membres, 20.95%.`;
        expect(hideAmounts(sentence(said), currency, language), said).toBe(sentence(hidden));
      }
});
