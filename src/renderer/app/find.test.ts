import { expect, test } from 'vitest';
import { find } from './find.ts';

const entries = ['Éloïse Marchand', 'Home', 'Add a member', 'Members'].map((label) => ({ label }));
const labels = (text: string): string[] => find(entries, text).map((entry) => entry.label);

test('accents and capitals do not matter, and what begins so comes first', () => {
  expect(labels('eloise')).toEqual(['Éloïse Marchand']);
  expect(labels('MEMB')).toEqual(['Members', 'Add a member']);
  expect(labels('a memb')).toEqual(['Add a member']);
  expect(labels('')).toHaveLength(4);
  expect(labels('nothing')).toEqual([]);
});
