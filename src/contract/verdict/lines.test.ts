import { expect, test } from 'vitest';
import type { Verdict } from '../verifying.ts';
import { verdictLines, verdictSummary } from './lines.ts';
import { lineSentence, verdictWords } from './words.ts';

const signature = {
  signer: 'A',
  role: 'lead',
  valid: true,
  fingerprint: 'ab',
  authorityFingerprint: 'cd',
  known: true,
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2066-01-01T00:00:00.000Z',
  standing: 'good' as const,
  revoked: null,
  signedAt: '2026-03-01T09:30:00.000Z',
  reason: '',
  stamp: null,
};
const fine: Verdict = {
  fileName: 'a.pdf',
  form: 'pdf',
  ours: true,
  intact: true,
  coversWholeFile: true,
  known: true,
  knownBy: 'book',
  asked: { book: true, certificate: false },
  state: 'current',
  replacedBy: '',
  replacedReason: '',
  otherLanguage: '',
  dataMatchesPrint: true,
  fileSha256: '',
  signatures: [signature],
  document: null,
  manifest: null,
};
const says = (verdict: Verdict) => Object.fromEntries(verdictLines(verdict).map((line) => [line.about, line.says]));
const summary = (verdict: Verdict) => verdictSummary(verdictLines(verdict));
const entry = { name: 'a.pdf', number: '2026-0001', state: 'same' as const };
const manifest = (changes: Partial<NonNullable<Verdict['manifest']>>): Verdict => ({
  ...fine,
  form: 'manifest',
  dataMatchesPrint: null,
  manifest: { cooperative: 'C', madeOn: '2026-03-01', head: 7, files: [entry], extra: [], ...changes },
});

test('a document without a fault is good in every line, and its time is the signer’s word', () => {
  expect(says(fine)).toEqual({
    content: 'intact',
    coverage: 'whole',
    signer: 'known',
    current: 'current',
    data: 'same',
    time: 'claimed',
  });
  expect(summary(fine)).toBe('good');
});

test('appended bytes are said although the signature itself holds', () => {
  const appended = { ...fine, intact: false, coversWholeFile: false, dataMatchesPrint: false };
  expect(says(appended)).toMatchObject({ content: 'intact', coverage: 'appended', data: 'differs' });
  expect(summary(appended)).toBe('bad');
});

test('an altered document, an unknown signer, a replaced, withdrawn or foreign one and one without signature are told apart', () => {
  expect(says({ ...fine, signatures: [{ ...signature, valid: false }] })).toMatchObject({ content: 'altered', signer: 'broken' });
  expect(says({ ...fine, known: false })['signer']).toBe('stranger');
  expect(says({ ...fine, state: 'replaced', replacedBy: '2026-0007', replacedReason: 'late' })['current']).toBe('replaced');
  expect(says({ ...fine, otherLanguage: '2026-0009' })['current']).toBe('currentBoth');
  expect(says({ ...fine, state: 'withdrawn', replacedReason: 'a bill came late' })['current']).toBe('withdrawn');
  expect(summary({ ...fine, state: 'other' })).toBe('bad');
  const unsigned = { ...fine, signatures: [], coversWholeFile: false };
  expect(says(unsigned)).toMatchObject({ content: 'unsigned', coverage: 'unsigned', signer: 'unsigned' });
});

test('without a book, what only a book can know is not called good', () => {
  const alone: Verdict = { ...fine, known: null, knownBy: null, asked: { book: false, certificate: false }, state: null };
  expect(says(alone)).toMatchObject({ signer: 'noBook', current: 'noBook' });
  expect(summary(alone)).toBe('unknown');
  const withCertificate = { ...alone, known: true, knownBy: 'certificate' as const, asked: { book: false, certificate: true } };
  expect(says(withCertificate)['signer']).toBe('certificate');
  expect(says({ ...withCertificate, known: false, knownBy: null })['signer']).toBe('otherCertificate');
});

test('of two who signed, one known and one not, both are named', () => {
  const two: Verdict = {
    ...fine,
    known: false,
    knownBy: null,
    asked: { book: false, certificate: true },
    signatures: [signature, { ...signature, signer: 'B', known: false }],
  };
  expect(says(two)['signer']).toBe('some');
  expect(summary(two)).toBe('warning');
  const line = verdictLines(two).find(({ about }) => about === 'signer')!;
  for (const language of ['en', 'fr'] as const)
    expect(lineSentence(line, two, language, { instant: String, day: String })).toMatch(/[ ’]A\..* B\./u);
});

test('data and archive copies are compared with what was brought along', () => {
  const data: Verdict = { ...fine, form: 'data', dataMatchesPrint: null, signatures: [{ ...signature, signedAt: null }] };
  expect(says(data)).toEqual({ content: 'intact', signer: 'known', current: 'current', data: 'noPrint', time: 'none' });
  expect(says({ ...data, dataMatchesPrint: true })['data']).toBe('sameBeside');
  expect(says({ ...data, signatures: [] })['content']).toBe('noSignatureFile');
  expect(says({ ...fine, form: 'archive', dataMatchesPrint: null })['data']).toBe('noData');
  expect(says({ ...fine, form: 'archive', dataMatchesPrint: false, state: null })).toMatchObject({
    data: 'archiveDiffers',
    current: 'noData',
  });
});

test('a manifest names what is altered, missing or not listed, each by itself', () => {
  expect(says(manifest({}))).toEqual({ content: 'intact', files: 'all', signer: 'known', time: 'claimed' });
  expect(summary(manifest({ extra: ['x.pdf'] }))).toBe('warning');
  expect(summary(manifest({ files: [entry, { ...entry, name: 'c.pdf', state: 'missing' }] }))).toBe('warning');
  const wrong = manifest({
    files: [entry, { ...entry, name: 'b.pdf', state: 'altered' }, { ...entry, name: 'c.pdf', state: 'missing' }],
    extra: ['x.pdf'],
  });
  const sentences = verdictLines(wrong).map((line) => lineSentence(line, wrong, 'en', { instant: String, day: String }));
  expect(sentences).toContain('Altered since they were handed out: b.pdf.');
  expect(sentences).toContain('Listed, but not here: c.pdf.');
  expect(sentences).toContain('Here, but not listed, so not vouched for: x.pdf.');
  expect(summary(wrong)).toBe('bad');
  expect(summary(manifest({ files: [{ ...entry, state: null }] }))).toBe('unknown');
});

test('a time stamp is attributed to its service, and one that does not hold is said to', () => {
  const stamp = { at: '2026-03-01T09:31:00.000Z', authority: 'Clock & Co', valid: true, known: false };
  const stamped = (changes: Partial<typeof stamp>) => ({ ...fine, signatures: [{ ...signature, stamp: { ...stamp, ...changes } }] });
  expect(says(stamped({}))['time']).toBe('stamp');
  expect(says(stamped({ known: true }))['time']).toBe('knownStamp');
  expect(summary(stamped({ valid: false }))).toBe('bad');
  const [line] = verdictLines(stamped({})).slice(-1);
  expect(lineSentence(line!, stamped({}), 'fr', { instant: () => '1 mars', day: String })).toContain(
    '« Clock & Co », affirme que la signature existait le 1 mars',
  );
});

test('of two signatures the stamp of one is told with its name, and of the other its own word', () => {
  const stamp = { at: '2026-03-01T09:31:00.000Z', authority: 'Clock & Co', valid: true, known: true };
  const both: Verdict = {
    ...fine,
    signatures: [
      { ...signature, stamp },
      { ...signature, signer: 'B' },
    ],
  };
  const lines = verdictLines(both).filter(({ about }) => about === 'time');
  expect(lines.map(({ says: word, finding }) => [word, finding])).toEqual([
    ['knownStamp', 'note'],
    ['claimed', 'note'],
  ]);
  const texts = lines.map((line) => lineSentence(line, both, 'en', { instant: (iso) => iso.slice(11, 16), day: String }));
  expect(texts[0]).toContain('09:31 (A).');
  expect(texts[1]).toContain('09:30 (B).');
  const wrong = { ...both, signatures: [both.signatures[0]!, { ...signature, stamp: { ...stamp, valid: false } }] };
  expect(verdictLines(wrong).flatMap((line) => (line.about === 'time' ? [line.says] : []))).toEqual(['badStamp', 'knownStamp']);
});

test('both languages leave no name in braces unfilled', () => {
  for (const language of ['en', 'fr'] as const) {
    for (const [about, sentences] of Object.entries(verdictWords[language].says)) {
      for (const says of Object.keys(sentences)) {
        const line = { about, finding: 'good', says } as never;
        expect(lineSentence(line, manifest({}), language, { instant: String, day: String })).not.toMatch(/[{}]/u);
      }
    }
  }
});

test('what came after the signature is said and takes nothing from it; what came before it does', () => {
  const revoked = { day: '2026-04-01', reason: 'lost' as const, note: '' };
  const standing = (value: (typeof fine.signatures)[number]['standing']): Verdict => ({
    ...fine,
    signatures: [{ ...signature, standing: value, revoked }],
  });
  expect(
    ['good', 'expiredSince', 'expiredStamped', 'revokedSince', 'revokedStamped', 'outOfTime', 'revokedStolen', 'revokedBefore'].map((one) =>
      summary(standing(one as 'good')),
    ),
  ).toEqual(['good', 'good', 'good', 'good', 'good', 'warning', 'warning', 'bad']);
  for (const one of [
    'expiredSince',
    'expiredStamped',
    'revokedSince',
    'revokedStamped',
    'outOfTime',
    'revokedStolen',
    'revokedBefore',
  ] as const)
    for (const language of ['en', 'fr'] as const) {
      const line = verdictLines(standing(one)).find(({ about }) => about === 'certificate')!;
      const text = lineSentence(line, standing(one), language, { instant: String, day: String });
      expect(text).toMatch(/2026-04-01|2066-01-01/u);
      expect(text).not.toMatch(/[{}]/u);
    }
});
