import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { saveDraft } from '../../src/app/contributions/drafts.ts';
import { resubmitContribution, submitContribution, submitDrafts } from '../../src/app/contributions/submit.ts';
import { undo } from '../../src/app/undo.ts';
import { entry } from '../support/actions.ts';
import { memoryBook, people, project } from '../support/workshop.ts';

it('keeps when something began beside the journal, with the entry that said it', () => {
  const { book, lead, doctor, close } = memoryBook();
  people(lead, 'Ada');
  project(lead);
  const startOf = (number: number) => book.read.contribution(number)!.startsAt;
  const plain = submitContribution(lead, { id: v7(), ...entry() }).number;
  const nine = submitContribution(lead, { id: v7(), ...entry({ startsAt: 540 }) }).number;
  expect([startOf(plain), startOf(nine)]).toEqual([null, 540]);

  const edited = resubmitContribution(lead, { id: v7(), number: nine, ...entry({ startsAt: 600 }) });
  expect(startOf(nine)).toBe(600);
  undo(lead, { id: v7(), seq: edited.seq });
  expect(startOf(nine)).toBe(540);

  const draftId = v7();
  saveDraft(lead, { draftId, ...entry({ day: '2026-03-03', startsAt: 0 }) });
  const { numbers, seq } = submitDrafts(lead, { id: v7(), draftIds: [draftId] });
  expect(startOf(numbers[0]!)).toBe(0);
  undo(lead, { id: v7(), seq });
  expect(book.read.drafts()).toMatchObject([{ startsAt: 0, origin: numbers[0], day: '2026-03-03' }]);

  approveContributions(lead, { id: v7(), numbers: [nine] });
  const replacement = { day: '2026-03-02', quantity: 60, note: '' };
  const corrected = correctContribution(lead, { id: v7(), number: nine, reason: 'shorter', replacement });
  expect(startOf(corrected.replacement!)).toBe(540);
  expect(startOf(corrected.contrary)).toBeNull();

  const journal = book.db.all<{ body: string }>('select body from journal').map((row) => row.body);
  expect(journal.join('\n')).not.toMatch(/startsAt|minute|starts/u);
  expect(doctor().violations).toEqual([]);
  close();
});
