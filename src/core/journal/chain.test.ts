import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkLink, emptyHead, hashInput, type JournalRow } from './chain.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const row = (seq: number, prev: string, body: string): JournalRow => ({
  seq,
  id: String(seq),
  kind: 'x',
  body,
  prev,
  hash: sha256(hashInput(prev, body)),
});
const first = row(1, emptyHead.hash, '{"a":1}');

it('each row follows from the one before', () => {
  expect(checkLink(emptyHead, first, sha256)).toBeUndefined();
  expect(checkLink(first, row(2, first.hash, '{}'), sha256)).toBeUndefined();
});
it('and a fault is named', () => {
  expect(checkLink(emptyHead, { ...first, seq: 2 }, sha256)).toEqual({ seq: 2, fault: 'gap' });
  expect(checkLink(first, row(2, emptyHead.hash, '{}'), sha256)).toEqual({ seq: 2, fault: 'prev' });
  expect(checkLink(emptyHead, { ...first, body: '{"a":2}' }, sha256)).toEqual({ seq: 1, fault: 'hash' });
  expect(checkLink(emptyHead, { ...first, hash: '0'.repeat(64) }, sha256)).toEqual({ seq: 1, fault: 'hash' });
});
it('the hash is of these bytes, for whoever verifies without us (docs/spec/journal.md)', () => {
  expect(hashInput('00', '{}')).toBe('tantieme-1\n00\n{}');
  expect(sha256(hashInput(emptyHead.hash, '{}'))).toBe(sha256(`tantieme-1\n${'0'.repeat(64)}\n{}`));
});
