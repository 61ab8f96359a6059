import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { submitContribution } from '../../src/app/contributions/submit.ts';
import { saveDraft } from '../../src/app/contributions/drafts.ts';
import { submitDrafts } from '../../src/app/contributions/submit.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { examine } from '../../src/app/doctor.ts';
import { makeInspector } from '../../src/store/inspect.ts';
import { openBook } from '../../src/store/open.ts';
import { addMember } from '../../src/app/members.ts';
import { addProject } from '../../src/app/projects.ts';
import { leadContext, newBook } from '../../src/engine/library.ts';
import { founding, removeFolder, tempFolder, testClock } from '../support/workshop.ts';

function withFile<Result>(work: (context: ReturnType<typeof leadContext>, opened: ReturnType<typeof openBook>) => Result): Result {
  const folder = tempFolder();
  const clock = testClock();
  newBook(`${folder}/book.tantieme`, founding(), clock, `${folder}/state`);
  const opened = openBook(`${folder}/book.tantieme`, { stateFolder: `${folder}/state`, now: () => clock.now() });
  try {
    const context = leadContext(opened, clock);
    addMember(context, { id: v7(), name: 'Ada Exemple', type: 'person', email: '', address: '', joined: '2026-01-01', left: null });
    addProject(context, { id: v7(), name: 'Atelier', owner: null });
    return work(context, opened);
  } finally {
    opened.close();
    removeFolder(folder);
  }
}

const given = { member: 1, project: 1, activity: 1, day: '2026-06-01', quantity: 3600 };

describe('undoing a submission', () => {
  it('gives what was typed back as a draft, whether or not it was one before', () => {
    withFile((context) => {
      submitContribution(context, { id: v7(), ...given, note: 'Plan, niveau 1' });
      undo(context, { id: v7(), seq: nextUndo(context)!.seq });
      expect(context.book.read.drafts().map(({ member, day, quantity, text }) => ({ member, day, quantity, text }))).toEqual([
        { member: 1, day: given.day, quantity: 3600, text: 'Plan, niveau 1' },
      ]);
      const [draft] = context.book.read.drafts();
      saveDraft(context, { draftId: draft!.id, ...given, quantity: 7200, note: 'deux heures' });
      submitDrafts(context, { id: v7(), draftIds: [draft!.id] });
      expect(context.book.read.drafts()).toEqual([]);
      undo(context, { id: v7(), seq: nextUndo(context)!.seq });
      expect(context.book.read.drafts().map((row) => row.text)).toEqual(['deux heures']);
    });
  });
});

describe('the doctor', () => {
  it('sees one moment of the book while commands go on, and takes nothing of them for a fault', () => {
    withFile((context, opened) => {
      for (let number = 0; number < 60; number++) submitContribution(context, { id: v7(), ...given, quantity: 60, note: '' });
      const steps = examine(opened.book, makeInspector(opened.book, opened.heads));
      let step = steps.next();
      expect(step.done).toBe(false);
      for (let number = 0; number < 20; number++) submitContribution(context, { id: v7(), ...given, quantity: 61, note: 'meanwhile' });
      while (!step.done) step = steps.next();
      expect(step.value.violations).toEqual([]);
      expect(step.value.ok).toBe(true);
    });
  });
});
