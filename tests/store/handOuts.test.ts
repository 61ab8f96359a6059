import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perform } from '../../src/app/context.ts';
import { markHandedOut, takeBackHandOut } from '../../src/app/papers/handOut.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { Connection } from '../../src/store/connection.ts';
import { handOuts } from '../../src/store/migrations/0015-hand-outs.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { issuePlain } from '../support/plainDocuments.ts';
import { memoryBook, people, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  issuePlain(shop.lead, '2026-0001', 1);
  issuePlain(shop.lead, '2026-0002', 2);
});
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

const has = (number: string): unknown => {
  const row = shop.book.read.documents().find((document) => document.number === number)!;
  return row.handedOutOn === null ? null : [row.handedOutHow, row.handedOutOn];
};
const mark = (how: 'file' | 'person' | 'print' | 'email', numbers: readonly string[], day: string | null = null) =>
  markHandedOut(shop.lead, { id: v7(), numbers, how, day });
const takeBack = (...numbers: string[]) => takeBackHandOut(shop.lead, { id: v7(), numbers });
const undoLast = () => undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
const redoLast = () => redo(shop.lead, { id: v7(), seq: nextRedo(shop.lead)!.seq });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return '';
};

describe('who has received what', () => {
  it('is noted with how and on which day, today when none is said', () => {
    mark('person', ['2026-0001'], '2026-06-28');
    mark('email', ['2026-0002']);
    expect([has('2026-0001'), has('2026-0002')]).toEqual([
      ['person', '2026-06-28'],
      ['email', '2026-06-30'],
    ]);
  });

  it('is undone and done again, one after the other, back to what was noted before', () => {
    mark('file', ['2026-0001', '2026-0002'], '2026-06-01');
    mark('person', ['2026-0001']);
    undoLast();
    expect(has('2026-0001')).toEqual(['file', '2026-06-01']);
    undoLast();
    expect([has('2026-0001'), has('2026-0002')]).toEqual([null, null]);
    redoLast();
    redoLast();
    expect([has('2026-0001'), has('2026-0002')]).toEqual([
      ['person', '2026-06-30'],
      ['file', '2026-06-01'],
    ]);
  });

  it('is taken back for one of those who were noted together, and that is undone too', () => {
    mark('file', ['2026-0001', '2026-0002']);
    mark('print', ['2026-0002']);
    takeBack('2026-0002');
    expect([has('2026-0001'), has('2026-0002')]).toEqual([['file', '2026-06-30'], null]);
    undoLast();
    expect(has('2026-0002')).toEqual(['print', '2026-06-30']);
    redoLast();
    expect(has('2026-0002')).toBeNull();
    // What is left of the first note is undone; the signature before it cannot be.
    const [first] = shop.book.read
      .lastCommands(10)
      .filter(({ firstSeq }) => shop.book.read.entry(firstSeq)!.kind === 'documents.handedOut')
      .slice(-1);
    undo(shop.lead, { id: v7(), seq: first!.lastSeq });
    expect(has('2026-0001')).toBeNull();
  });

  it('refuses days to come, days there are not, strangers, what nobody has, and whoever may not', () => {
    expect(codeOf(() => mark('file', ['2026-0001'], '2026-07-01'))).toBe('DATE_FUTURE');
    expect(codeOf(() => mark('file', ['2026-0001'], '2026-02-30'))).toBe('DATE_IMPOSSIBLE');
    expect(codeOf(() => mark('file', ['2026-0009']))).toBe('DOCUMENT_UNKNOWN');
    expect(codeOf(() => mark('file', []))).toBe('DOCUMENT_UNKNOWN');
    expect(codeOf(() => takeBack('2026-0001'))).toBe('DOCUMENT_NOT_HANDED_OUT');
    expect(codeOf(() => markHandedOut(shop.as(1), { id: v7(), numbers: ['2026-0001'], how: 'file' }))).toBe('NOT_ALLOWED');
    expect(codeOf(() => takeBackHandOut(shop.as(1), { id: v7(), numbers: ['2026-0001'] }))).toBe('NOT_ALLOWED');
    expect(shop.book.read.documents().every((document) => document.handedOutAt === null)).toBe(true);
  });

  it('of earlier programs is read without how and day: on the day of the note, as a file', () => {
    perform(shop.lead, 'documents.handOut', { id: v7() }, (write) => {
      write.append('documents.handedOut', { numbers: ['2026-0001'] });
      return {};
    });
    expect(has('2026-0001')).toEqual(['file', '2026-06-30']);
    undoLast();
    expect(has('2026-0001')).toBeNull();
  });
});

it('what earlier programs noted comes along when their book is opened', () => {
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < handOuts.number) migrate(db, migration);
  const body = JSON.stringify({ data: { numbers: ['2025-0001', '2025-0002'] } });
  db.run(
    'insert into journal (seq, id, kind, body, prev, hash) values (?, ?, ?, ?, ?, ?)',
    7,
    'a',
    'documents.handedOut',
    body,
    '',
    hash('sha256', body, 'hex'),
  );
  migrate(db, handOuts);
  expect(db.all('select * from hand_out order by document')).toEqual(
    ['2025-0001', '2025-0002'].map((document) => ({ document, seq: 7, how: null, day: null, void_seq: null })),
  );
  db.close();
});
