import Database from 'better-sqlite3';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addActivity, endRate } from '../../src/app/activities.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveContributions, unapproveContributions, withdrawContributions } from '../../src/app/contributions/decide.ts';
import { attachReceipt } from '../../src/app/contributions/drafts.ts';
import { submitContribution } from '../../src/app/contributions/submit.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { addMember, removeMember, updateMember } from '../../src/app/members.ts';
import { addProject, updateProject } from '../../src/app/projects.ts';
import { redo, undo } from '../../src/app/undo.ts';
import { refuse } from '../../src/core/refusals/refusal.ts';
import { newBook } from '../../src/engine/library.ts';
import { Desk } from '../../src/engine/desk.ts';
import { makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { Connection } from '../../src/store/connection.ts';
import { openBook, prepareConnection } from '../../src/store/open.ts';
import { entry } from '../support/actions.ts';
import { sound } from '../support/soundCharter.ts';
import { founding, testClock } from '../support/workshop.ts';
import { path, readFile, rowRefusal } from './kit.ts';

import { on, send, person, open, id, rows, csv, seqOf, correct, rate, adopt } from './caseTools.ts';

// Book and file.
on('BOOK_EXISTS', 'making a book over another', (kit) => newBook(kit.path, founding(), testClock(), kit.state));
on('BOOK_NOT_FOUND', 'opening what is not there', (kit) => open(kit, 'none.tantieme'));
on('BOOK_NOT_OURS', 'opening a text', (kit) => {
  writeFileSync(path(kit, 'text.tantieme'), 'x'.repeat(5000));
  open(kit, 'text.tantieme');
});
on('BOOK_NEWER', 'opening a book of a newer program', (kit) => {
  kit.book.db.pragma('user_version = 99');
  kit.book.db.pragma('wal_checkpoint(truncate)');
  open(kit, 'book.tantieme');
});
on('BOOK_DAMAGED', 'opening a book cut short', (kit) => {
  kit.close();
  truncateSync(kit.path, 40_000);
  open(kit, 'book.tantieme');
});
on('BOOK_BEHIND', 'changing a book that lost its newest changes', (kit) => {
  kit.heads.write({ ...kit.book.head(), seq: kit.book.version() + 3, book: kit.book.bookId, at: kit.clock.now() });
  const opened = openBook(kit.path, { stateFolder: kit.state, now: kit.clock.now });
  opened.close();
  return refuse('BOOK_BEHIND', opened.behind!);
});
on('BOOK_LOCKED', 'changing while another program is writing', (kit) => {
  const other = new Database(kit.path);
  other.exec('begin immediate');
  kit.book.db.pragma('busy_timeout = 20');
  try {
    return addMember(kit.lead, { id: id(), ...person({}) });
  } finally {
    other.close();
  }
});
on('BOOK_READ_ONLY', 'changing what is only looked at', (kit) => {
  const opened = openBook(kit.path, { stateFolder: kit.state, now: kit.clock.now, readOnly: 'otherWindow' });
  try {
    return addMember({ ...kit.lead, book: opened.book }, { id: id(), ...person({}) });
  } finally {
    opened.close();
  }
});
on('BOOK_NOT_OPEN', 'asking a desk with no book on it', (kit) => {
  const desk = new Desk({ stateFolder: kit.state, booksFolder: kit.folder, resourcesFolder: '', host: 'browser', clock: kit.clock });
  return desk.opened;
});
on('DISK_FULL', 'writing where no page is left', (kit) => {
  kit.book.db.pragma(`max_page_count = ${Number(kit.book.db.pragma('page_count'))}`);
  for (let count = 0; count < 50; count++)
    addMember(kit.lead, { id: id(), ...person({ name: `Member ${count}`, address: 'x'.repeat(4000) }) });
});
on('DISK_GONE', 'opening where no folder is', (kit) => new Connection(join(kit.folder, 'gone', 'book.tantieme'), { mustExist: false }));
on('SQLITE_TOO_OLD', 'running on an old database engine', () => {
  const db = new Connection(':memory:', { mustExist: false });
  db.raw.function('sqlite_version', () => '3.45.1');
  prepareConnection(db, false);
});
on('BACKUP_NOT_FOUND', 'restoring a backup that is gone', (kit) => restoreCopy(kit.state, kit.book.bookId, kit.path, 'none'));
on('BACKUP_DAMAGED', 'restoring a backup that is broken', (kit) => {
  const backup = makeBackup(kit.book, kit.state, kit.clock.now());
  writeFileSync(join(kit.state, 'backups', kit.book.bookId, backup.id), 'nothing');
  restoreCopy(kit.state, kit.book.bookId, kit.path, backup.id);
});
on('FOLDER_NOT_WRITABLE', 'making a book in a folder that is not there', (kit) =>
  newBook(join(kit.folder, 'none', 'b.tantieme'), founding(), testClock(), kit.state),
);

// Commands.
on('ID_REUSED', 'sending the same id with other content', (kit) => {
  const once = id();
  addProject(kit.lead, { id: once, name: 'A', owner: null });
  addProject(kit.lead, { id: once, name: 'B', owner: null });
});
on('INPUT_INVALID', 'a text that is not well formed', (kit) => addProject(kit.lead, { id: id(), name: 'lone \ud800', owner: null }));
on('INPUT_INVALID', 'a cell longer than the book keeps', () => rowRefusal(`${'A'.repeat(300)},2026-03-02,work,2,h,,,Studio,,`));
on('NOT_ALLOWED', 'a member adding a member', (kit) => addMember(kit.ada, { id: id(), ...person({}) }));
on('NOT_ALLOWED', 'a member logging for another', (kit) => submitContribution(kit.ada, { id: id(), ...entry({ member: 2 }) }));
on('NOT_ALLOWED', 'a member approving in a project of nobody', (kit) => approveContributions(kit.bo, { id: id(), numbers: [2] }));
on('NOT_ALLOWED', 'a member undoing what the lead did', (kit) => undo(kit.ada, { id: id(), seq: kit.book.version() }));
on('NOTHING_TO_UNDO', 'undoing what was undone', (kit) => {
  const seq = kit.book.version();
  undo(kit.lead, { id: id(), seq });
  undo(kit.lead, { id: id(), seq });
});
on('NOTHING_TO_UNDO', 'undoing an entry that is not there', (kit) => undo(kit.lead, { id: id(), seq: 9999 }));
on('UNDO_IMPOSSIBLE', 'undoing the founding', (kit) => undo(kit.lead, { id: id(), seq: 1 }));
on('UNDO_IMPOSSIBLE', 'undoing a member who has given something since', (kit) =>
  undo(kit.lead, { id: id(), seq: seqOf(kit, 'member.added') }),
);
on('UNDO_IMPOSSIBLE', 'undoing an approval that was taken back by hand', (kit) => {
  const seq = seqOf(kit, 'contributions.approved');
  unapproveContributions(kit.lead, { id: id(), numbers: [1] });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing an approval after a correction', (kit) => {
  const seq = seqOf(kit, 'contributions.approved');
  correct(kit, 1);
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a correction whose replacement was corrected', (kit) => {
  const { replacement } = correctContribution(kit.lead, {
    id: id(),
    number: 1,
    reason: 'typo',
    replacement: { day: '2026-03-02', quantity: 60, note: '' },
  });
  const seq = kit.book.version();
  correct(kit, replacement!);
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a correction whose replacement waits again', (kit) => {
  const { replacement } = correctContribution(kit.lead, {
    id: id(),
    number: 1,
    reason: 'typo',
    replacement: { day: '2026-03-02', quantity: 60, note: '' },
  });
  const seq = kit.book.version();
  unapproveContributions(kit.lead, { id: id(), numbers: [replacement!] });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a change that was changed again', (kit) => {
  const rename = (name: string): unknown => updateProject(kit.lead, { id: id(), number: 1, name, owner: null, archived: false });
  rename('First name');
  const seq = kit.book.version();
  rename('Second name');
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a withdrawal after its member was removed', (kit) => {
  const number = submitContribution(kit.lead, { id: id(), ...entry({ member: 3, day: '2026-03-09' }) }).number;
  withdrawContributions(kit.lead, { id: id(), numbers: [number] });
  const seq = kit.book.version();
  removeMember(kit.lead, { id: id(), number: 3 });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing the removal of a member whose name someone else has now', (kit) => {
  removeMember(kit.lead, { id: id(), number: 3 });
  const seq = kit.book.version();
  addMember(kit.lead, { id: id(), ...person({ name: 'CHLOE' }) });
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing an approval in a closed period', (kit) => {
  const seq = seqOf(kit, 'contributions.approved');
  kit.closeMarch();
  undo(kit.lead, { id: id(), seq });
});
on('UNDO_IMPOSSIBLE', 'undoing a receipt', (kit) => {
  attachReceipt(kit.lead, { owner: { number: 1, draftId: null }, name: 'r.pdf', bytes: new TextEncoder().encode('%PDF-1.7') });
  undo(kit.lead, { id: id(), seq: kit.book.version() });
});
on('NOTHING_TO_REDO', 'doing again what was not undone', (kit) => redo(kit.lead, { id: id(), seq: kit.book.version() }));
on('REDO_IMPOSSIBLE', 'doing a renaming again after another', (kit) => {
  const rename = (name: string): number => updateProject(kit.lead, { id: id(), number: 1, name, owner: null, archived: false }).seq;
  const undone = undo(kit.lead, { id: id(), seq: rename('First name') }).seq;
  rename('Second name');
  redo(kit.lead, { id: id(), seq: undone });
});
on('CANCELLED', 'stopping an import', () => readFile(csv('Ada,2026-03-02,work,2,h,,,Studio,,'), { isCancelled: () => true }));

// Cooperative, people, projects, activities, charters.
on('NAME_MISSING', 'a member without a name', (kit) => addMember(kit.lead, { id: id(), ...person({ name: '  ' }) }));
on('NAME_MISSING', 'a member whose name nobody can see', (kit) => addMember(kit.lead, { id: id(), ...person({ name: '\u200b\u202e' }) }));
on('NAME_MISSING', 'an imported row without a member', () => rowRefusal(',2026-03-02,work,2,h,,,Studio,,'));
on('CURRENCY_UNKNOWN', 'founding in an unknown currency', (kit) =>
  newBook(path(kit, 'x.tantieme'), founding({ currency: 'ZZZ' }), testClock(), kit.state),
);
on('CURRENCY_UNKNOWN', 'importing another currency', () => rowRefusal('Ada,2026-03-02,cash,20,,,USD,Studio,,'));
on('CHARTER_UNKNOWN', 'founding under an unknown charter', (kit) =>
  newBook(path(kit, 'x.tantieme'), founding({ charter: 'pirates' }), testClock(), kit.state),
);
on('CHARTER_UNKNOWN', 'founding under a charter whose name is mistyped', (kit) =>
  newBook(path(kit, 'x.tantieme'), founding({ charter: 'dynamic-equty' }), testClock(), kit.state),
);
on('CHARTER_NEGATIVE', 'adopting a grant below zero', (kit) => adopt(kit, { charter: sound((file) => (file.steps[4].grant = -1)) }));
on('CHARTER_DATE_CLOSED', 'a charter from a closed day', (kit) => {
  kit.closeMarch();
  adopt(kit, { from: '2026-03-15' });
});
on('MEMBER_UNKNOWN', 'logging for nobody', (kit) => send(kit, { member: 99 }));
on('MEMBER_UNKNOWN', 'previewing the statement of someone without a part', (kit) =>
  previewDocument(kit.lead, { kind: 'shareholding-statement', period: kit.closeMarch(), member: 99, language: 'en' }),
);
on('MEMBER_DUPLICATE', 'a member of the same name in other letters', (kit) =>
  addMember(kit.lead, { id: id(), ...person({ name: ' chloe ' }) }),
);
on('MEMBER_IN_USE', 'removing who has given something', (kit) => removeMember(kit.lead, { id: id(), number: 1 }));
on('MEMBER_IN_USE', 'removing who owns a project', (kit) => {
  withdrawContributions(kit.lead, { id: id(), numbers: [2] });
  removeMember(kit.lead, { id: id(), number: 2 });
});
on('MEMBER_IN_USE', 'a day of leaving before what was given', (kit) =>
  updateMember(kit.lead, { id: id(), number: 1, ...person({ name: 'Ada', left: '2026-03-01' }) }),
);
on('MEMBER_DATES', 'leaving before joining', (kit) =>
  addMember(kit.lead, { id: id(), ...person({ joined: '2026-02-01', left: '2026-01-31' }) }),
);
on('PROJECT_UNKNOWN', 'logging into nothing', (kit) => send(kit, { project: 99 }));
on('PROJECT_UNKNOWN', 'importing into no project', (kit) => rows(kit, csv('Ada,2026-03-02,work,2,h,,,,,')).refused[0]!.refusal);
on('PROJECT_DUPLICATE', 'a second project of one name', (kit) => addProject(kit.lead, { id: id(), name: 'STUDIO', owner: null }));
on('ACTIVITY_UNKNOWN', 'logging an unknown activity', (kit) => send(kit, { activity: 99 }));
on('ACTIVITY_DUPLICATE', 'a second activity of one name', (kit) =>
  addActivity(kit.lead, { id: id(), kind: 'work', label: { en: 'work', fr: 'Autre' }, rate: 1, multiplier: 100, from: '2026-01-01' }),
);
on('RATE_INVALID', 'a negative rate', (kit) => rate(kit, { rate: -1 }));
on('RATE_INVALID', 'an imported value that is no number', () => rowRefusal('Ada,2026-03-02,work,2,h,much,,Studio,,'));
on('RATE_MISSING', 'logging before the first rate', (kit) => {
  const { number } = addActivity(kit.lead, {
    id: id(),
    kind: 'work',
    label: { en: 'New', fr: 'Neuf' },
    rate: 1,
    multiplier: 100,
    from: '2026-05-01',
  });
  send(kit, { activity: number, day: '2026-04-30' });
});
on('RATE_MISSING', 'importing pieces without a price', () => rowRefusal('Ada,2026-03-02,material,2,pieces,,,Studio,,'));
on('RATE_DATE_CLOSED', 'a rate from a closed day', (kit) => {
  kit.closeMarch();
  rate(kit, { from: '2026-03-31' });
});
on('RATE_NOT_OWN', 'ending what everyone’s rate is already', (kit) =>
  endRate(kit.lead, { id: id(), activity: 1, member: 1, from: '2026-03-01' }),
);

// Contributions.
on('QUANTITY_NOT_NUMBER', 'no number', (kit) => send(kit, { quantity: Number.NaN }));
on('QUANTITY_NOT_NUMBER', 'an imported word', () => rowRefusal('Ada,2026-03-02,work,lots,h,,,Studio,,'));
on('QUANTITY_NOT_POSITIVE', 'nothing', (kit) => send(kit, { quantity: 0 }));
on('QUANTITY_NOT_POSITIVE', 'less than nothing', (kit) => send(kit, { quantity: -3600 }));
