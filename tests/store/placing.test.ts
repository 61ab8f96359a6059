import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addActivity } from '../../src/app/activities.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { adopt } from '../../src/app/cooperatives.ts';
import { removeMember, updateMember } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { placeMember } from '../../src/app/placing.ts';
import { deleteCharterDraft, deleteScenario, saveCharterDraft, saveScenario } from '../../src/app/scenarios.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { sha256 } from '../../src/store/book.ts';
import { fitted, give } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
});
afterEach(() => {
  const { violations } = shop.doctor();
  shop.close();
  if (violations.length > 0) throw new Error(`the book is not in order: ${JSON.stringify(violations)}`);
});

const place = (colleges: string[], leaving: 'atFault' | 'notAtFault' | null = null, number = 1) =>
  placeMember(shop.lead, { id: v7(), number, colleges, leaving });
const leave = (left: string | null) =>
  updateMember(shop.lead, { id: v7(), number: 1, name: 'Ada', type: 'person', email: '', address: '', joined: '2020-01-01', left });
const placed = () => {
  const { colleges, left, leaving } = shop.book.read.members()[0]!;
  return { colleges, left, leaving };
};
const undoLast = () => undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });

describe('placing a member', () => {
  it('says where they sit, each college once, and is undone', () => {
    place(['workers', 'founders', 'workers']);
    expect(placed().colleges).toEqual(['founders', 'workers']);
    place([]);
    undoLast();
    expect(placed().colleges).toEqual(['founders', 'workers']);
    undoLast();
    expect(placed().colleges).toEqual([]);
    expect(refusalOf(() => place(['Salariés'])).code).toBe('COLLEGE_NAME');
    expect(refusalOf(() => place([], null, 9)).code).toBe('MEMBER_UNKNOWN');
    expect(refusalOf(() => placeMember(shop.as(2), { id: v7(), number: 2, colleges: [], leaving: null })).code).toBe('NOT_ALLOWED');
  });

  it('says how they left only once they have, and forgets it when they are a member again', () => {
    expect(refusalOf(() => place([], 'atFault'))).toEqual({ code: 'MEMBER_NOT_LEFT', details: { name: 'Ada' } });
    leave('2026-03-31');
    const left = shop.book.version();
    place(['workers'], 'atFault');
    const gone = placed();
    expect(gone).toEqual({ colleges: ['workers'], left: '2026-03-31', leaving: 'atFault' });
    expect(refusalOf(() => undo(shop.lead, { id: v7(), seq: left })).code).toBe('UNDO_IMPOSSIBLE');
    leave(null);
    const back = { colleges: ['workers'], left: null, leaving: null };
    expect(placed()).toEqual(back);
    const returned = shop.book.version();
    undoLast();
    expect(placed()).toEqual(gone);
    undo(shop.lead, { id: v7(), seq: returned + 1 });
    expect(placed()).toEqual(back);
  });
});

describe('a closed period', () => {
  it('keeps whom it gave something, also who contributed nothing', () => {
    const adoption = fitted('equal', '2026-01-01');
    const keys = Object.fromEntries(
      Object.entries(adoption.charter.keys).map(([name, key]) => [
        name,
        { ...key, of: { by: 'equal', among: 'members', span: 'period' } as const },
      ]),
    );
    adoptCharter(shop.lead, { ...adoption, charter: { ...adoption.charter, keys } });
    const { seq } = closePeriod(shop.lead, { id: v7(), from: '2026-01-01', to: '2026-01-31', result: 1_000n });
    expect(refusalOf(() => removeMember(shop.lead, { id: v7(), number: 2 })).code).toBe('MEMBER_IN_USE');
    undo(shop.lead, { id: v7(), seq });
    removeMember(shop.lead, { id: v7(), number: 2 });
  });

  it('is found in order by the doctor, also when how somebody left is taken back later', () => {
    project(shop.lead);
    const rule = {
      weights: [{ activities: null, keep: 'unmultiplied' }],
      rights: 'keep',
      retained: 'untilDue',
      stages: [],
      lostTo: null,
      offerPercent: null,
    } as const;
    const { charter, ...adoption } = fitted('dynamic-equity', '2026-01-01');
    adoptCharter(shop.lead, { ...adoption, charter: { ...charter, leaver: { atFault: rule, notAtFault: rule } } });
    for (const member of [1, 2]) give(shop.lead, { member });
    leave('2026-03-15');
    place([], 'atFault');
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 30_000n });
    expect(shop.book.read.periods()[0]!.outcome.members.map((member) => member.amount)).toEqual(['10000', '20000']);
    place([], null);
    expect(shop.doctor().violations).toEqual([]);
  });
});

describe('activities', () => {
  it('have the charter’s name, or one of their kind and number that never passes to another', () => {
    const key = (number: number) => shop.book.read.activities().find((row) => row.number === number)?.key;
    const add = (name: string, changes: object = {}) =>
      addActivity(shop.lead, {
        id: v7(),
        kind: 'space',
        label: { en: name, fr: name },
        rate: 100,
        multiplier: 100,
        from: '2026-01-01',
        ...changes,
      }).number;
    const [first, second] = [add('Room'), add('Hall')];
    expect([key(first), key(second)]).toEqual(['space', `space-${second}`]);
    undoLast();
    undoLast();
    const third = add('Yard');
    expect(key(third)).toBe(`space-${third}`);
    expect(new Set(shop.book.read.activities().map((row) => row.key)).size).toBe(shop.book.read.activities().length);
  });
});

describe('a charter', () => {
  it('keeps who decided beside the journal, its minutes as they are, and when it was adopted', () => {
    const { book, lead } = shop;
    const bytes = new TextEncoder().encode('%PDF-1.7 minutes');
    const minutes = { name: 'minutes.pdf', type: 'application/pdf', sha256: sha256(bytes) };
    const { charter } = book.read.charters()[0]!;
    book.command({ id: v7(), actor: lead.actor.personId, at: lead.clock.now(), request: 'adopt' }, (write) => {
      adopt(write, 2, charter, '2026-07-01', {
        decidedBy: 'The meeting of Ada and Bo',
        author: lead.actor.personId,
        minutes: minutes.sha256,
      });
      write.saveMinutes(2, minutes, bytes);
      return {};
    });
    const [founding, adopted] = book.read.charters();
    expect(founding).toMatchObject({ number: 1, seq: 3, decidedBy: '', minutes: null });
    expect(founding!.adoptedAt).toBe(book.read.entry(3)!.at);
    expect(adopted).toMatchObject({
      number: 2,
      seq: book.version(),
      decidedBy: 'The meeting of Ada and Bo',
      minutes,
      charter: { schema: 2 },
    });
    expect(book.read.minutes(2)).toEqual({ row: minutes, bytes: Buffer.from(bytes) });
    expect(book.db.get<{ body: string }>('select body from journal order by seq desc limit 1')!.body).not.toContain('meeting of Ada');
    expect(shop.doctor().violations).toEqual([]);
    book.db.run('update minutes set bytes = ?', Buffer.from('%PDF-1.7 other'));
    expect(shop.doctor().violations).toMatchObject([{ check: 'minutesFile', subject: 'minutes.pdf' }]);
    // The file itself can be gone: what it was is still said.
    book.db.run('delete from minutes');
    expect(book.read.charters()[1]!.minutes).toEqual({ name: '', type: '', sha256: minutes.sha256 });
  });
});

describe('scenarios and charters that are being written', () => {
  it('are kept by name outside the journal, the latest first, until they are deleted', () => {
    const before = shop.book.head();
    const [one, two] = [v7(), v7()];
    saveScenario(shop.lead, { id: one, name: ' Lean year ', body: { result: '-1200.5', hours: 0.25 } });
    saveScenario(shop.lead, { id: two, name: 'Good year', body: null });
    saveScenario(shop.lead, { id: one, name: 'Lean year', body: { result: '0' } });
    expect(shop.book.read.scenarios().map(({ id, name, body }) => [id, name, body])).toEqual([
      [one, 'Lean year', '{"result":"0"}'],
      [two, 'Good year', 'null'],
    ]);
    saveCharterDraft(shop.lead, { id: one, name: 'Next charter', body: { schema: 2 } });
    expect(shop.book.read.charterDrafts()).toMatchObject([{ id: one, name: 'Next charter' }]);
    deleteScenario(shop.lead, one);
    deleteCharterDraft(shop.lead, one);
    expect(shop.book.read.scenarios()).toHaveLength(1);
    expect(shop.book.read.charterDrafts()).toEqual([]);
    expect(shop.book.head()).toEqual(before);
    expect(refusalOf(() => saveScenario(shop.lead, { id: v7(), name: ' ', body: 1 })).code).toBe('NAME_MISSING');
    expect(refusalOf(() => saveScenario(shop.lead, { id: v7(), name: 'x', body: 'x'.repeat(1_000_001) })).code).toBe('INPUT_INVALID');
    expect(refusalOf(() => saveCharterDraft(shop.as(1), { id: v7(), name: 'x', body: 1 })).code).toBe('NOT_ALLOWED');
  });
});
