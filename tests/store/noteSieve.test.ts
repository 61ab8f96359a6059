import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ledgerPage, type LedgerFilter } from '../../src/app/contributions/ledger.ts';
import { withdrawContributions } from '../../src/app/contributions/decide.ts';
import { resubmitContribution } from '../../src/app/contributions/submit.ts';
import { entry, submit } from '../support/actions.ts';
import { runs } from '../support/property.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada');
  project(shop.lead);
});
afterEach(() => shop.close());

const all: LedgerFilter = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };
const found = (search: string): readonly number[] =>
  ledgerPage(shop.lead, { ...all, search }, null, 1_000_000).rows.map((row) => row.number);

it('law: a search finds exactly the notes that have its text, also those that came after the last search', () => {
  const notes = new Map<number, string>();
  const letters = fc.string({ unit: fc.constantFrom(...'abcABC %_\\é1'), maxLength: 12 }).map((text) => text.trim().replace(/\s+/gu, ' '));
  fc.assert(
    fc.property(letters, letters, fc.nat(12), fc.nat(6), (note, other, from, length) => {
      const number = submit(shop.lead, { note, quantity: 1 });
      notes.set(number, note);
      for (const search of [other, note.slice(from % (note.length + 1)).slice(0, length)].map((text) => text.trim())) {
        const expected = [...notes]
          .filter(([, text]) => search === '' || text.toLowerCase().includes(search.toLowerCase()))
          .map(([one]) => one);
        expect([search, found(search).toSorted((left, right) => left - right)]).toEqual([search, expected]);
      }
    }),
    runs(80),
  );
});

it('a text that was changed is found by its new words, and a page says the same sums as the one before it', () => {
  const number = submit(shop.lead, { note: 'ponçage' });
  expect([found('ponçage'), found('vernis'), found('zzzz')]).toEqual([[number], [], []]);
  resubmitContribution(shop.lead, { id: v7(), number, ...entry({ note: 'vernis' }) });
  expect([found('ponçage'), found('vernis')]).toEqual([[], [number]]);
  const second = submit(shop.lead, { note: 'vernis', day: '2026-03-01' });
  const first = ledgerPage(shop.lead, all, null, 1);
  const next = ledgerPage(shop.lead, all, first.next, 1);
  expect([first.total, next.total, next.rows[0]!.number]).toEqual([2, 2, second]);
  withdrawContributions(shop.lead, { id: v7(), numbers: [second] });
  expect(ledgerPage(shop.lead, { ...all, states: ['submitted'] }, null, 1).total).toBe(1);
});
