import { describe, expect, it } from 'vitest';
import { documentFileName } from './handOut.ts';

describe('a document’s file name', () => {
  it('keeps every letter of European names, plain, and leaves out what has none', () => {
    const named = (name: string): string => documentFileName({ number: '2026-0007', kind: 'charter', language: 'en' }, name);
    expect(['Œuvre du Vieux Port', 'Søren Łukasz', 'Ægir Groß', 'Bérénice N’Diaye', '李 小龍'].map(named)).toEqual([
      '2026-0007_charter_oeuvre-du-vieux-port.pdf',
      '2026-0007_charter_soren-lukasz.pdf',
      '2026-0007_charter_aegir-gross.pdf',
      '2026-0007_charter_berenice-n-diaye.pdf',
      '2026-0007_charter.pdf',
    ]);
  });
});
