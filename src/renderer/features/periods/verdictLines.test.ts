import { expect, test } from 'vitest';
import type { Verdict } from '../../../contract/documents.ts';
import { verdictLines, verdictSummary } from './verdictLines.ts';

const fine: Verdict = {
  fileName: 'a.pdf',
  ours: true,
  intact: true,
  coversWholeFile: true,
  known: true,
  replacedBy: '',
  replacedReason: '',
  dataMatchesPrint: true,
  signatures: [{ signer: 'A', role: 'lead', valid: true, fingerprint: 'ab' }],
  document: null,
};
const says = (verdict: Verdict) => Object.fromEntries(verdictLines(verdict).map((line) => [line.about, line.says]));

test('a document without a fault is good in every line', () => {
  expect(says(fine)).toEqual({ content: 'intact', coverage: 'whole', signer: 'known', current: 'current', data: 'same' });
  expect(verdictSummary(verdictLines(fine))).toBe('good');
});

test('appended bytes are said although the signature itself holds', () => {
  const appended = { ...fine, intact: false, coversWholeFile: false, dataMatchesPrint: false };
  expect(says(appended)).toMatchObject({ content: 'intact', coverage: 'appended', data: 'differs' });
  expect(verdictSummary(verdictLines(appended))).toBe('bad');
});

test('an altered document, an unknown signer, a replaced or outdated one and one without signature are told apart', () => {
  expect(says({ ...fine, signatures: [{ ...fine.signatures[0]!, valid: false }] })).toMatchObject({ content: 'altered', signer: 'broken' });
  expect(says({ ...fine, known: false })['signer']).toBe('stranger');
  expect(says({ ...fine, replacedBy: '2026-0007' })['current']).toBe('replaced');
  expect(says({ ...fine, replacedReason: 'a bill came late' })['current']).toBe('outdated');
  expect(says({ ...fine, signatures: [], coversWholeFile: false })).toMatchObject({
    content: 'unsigned',
    coverage: 'unsigned',
    signer: 'unsigned',
  });
});

test('without a book, what only a book can know is not called good', () => {
  const alone = { ...fine, known: null, replacedBy: null };
  expect(says(alone)).toMatchObject({ signer: 'noBook', current: 'noBook' });
  expect(verdictSummary(verdictLines(alone))).toBe('unknown');
});
