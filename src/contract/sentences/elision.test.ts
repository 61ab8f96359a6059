import { expect, test } from 'vitest';
import { fill as fillVerdict } from '../verdict/words.ts';
import { sentence } from './index.ts';

test('French says « d’Ada » and « de Bruno »', () => {
  const said = (name: string): string => sentence('SIGNER_RENEWED', { name }, 'fr');
  expect(said('Ada Exemple')).toContain('Le certificat d’Ada Exemple a');
  expect(said('Élise')).toContain('Le certificat d’Élise a');
  expect(said('Bruno')).toContain('Le certificat de Bruno a');
  expect(fillVerdict('celle de {others}', { others: 'Inès, Zoé' })).toBe('celle d’Inès, Zoé');
  expect(fillVerdict('celle de {others}', {})).toBe('celle de {others}');
});
