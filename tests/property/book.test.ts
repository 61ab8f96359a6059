import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { submitContribution } from '../../src/app/contributions/submit.ts';
import { previewOutcome } from '../../src/app/outcomes.ts';
import { shareTable } from '../../src/app/shares.ts';
import { canonicalJson, type Json } from '../../src/core/canonical/canonicalJson.ts';
import { v7 } from 'uuid';
import { entry } from '../support/actions.ts';
import { actionKinds, type ActionKind } from '../support/randomActions.ts';
import { actions, beginning, perform } from '../support/randomBook.ts';
import { runs } from '../support/property.ts';
import { dump, memoryBook, people, project, type Workshop } from '../support/workshop.ts';

/**
 * Where an undone command may leave a trace: it stays in the journal, and what it had made is kept, marked as removed. Drafts
 * are no part of what a book says: an undone submission lies among them again (tests/store/desk.test.ts).
 */
const exact = [
  'cooperative',
  'sum_cell',
  'sum_rate',
  'sum_month',
  'sum_member',
  'signer',
  'document',
  'document_file',
  'countersignature',
  'certificate',
  'signing_key',
  'receipt',
];
const marked = {
  member: 'removed = 0',
  project: 'removed = 0',
  activity: 'removed = 0',
  rate: 'removed = 0',
  charter: 'removed = 0',
  figure_batch: 'removed = 0',
  batch: 'taken_back = 0',
  period: 'state = 1',
  endorsement: 'void_seq is null',
  hand_out: 'void_seq is null',
  balance: 'amount <> 0',
  balance_month: 'amount <> 0',
};
const contributionColumns =
  'number, member, project, activity, rate, day, month, quantity, weight, state, batch, corrects, corrected_by, fingerprint, submitted_seq';

/** Everything that a book says, apart from how it came to it: `decided_seq` names the last decision, which an undo is. */
function meaning({ book }: Workshop): Record<string, unknown> {
  const { db, read } = book;
  return {
    ...dump(db, exact),
    ...Object.fromEntries(
      Object.entries(marked).map(([table, condition]) => [table, db.all(`select * from ${table} where ${condition} order by 1, 2, 3`)]),
    ),
    contribution: db.all(`select ${contributionColumns} from contribution where state <> 4 order by number`),
    texts: db.all<{ number: number }>('select number from contribution where state <> 4 order by number').map(({ number }) => {
      const { note, reason, startsAt } = read.contribution(number)!;
      return [number, note, reason, startsAt];
    }),
    people: read.members(),
    figures: read.figures(),
    projects: read.projects(),
    needs: read.needs().map((need) => ({ ...need, textsSeq: null })),
    shareClasses: read.shareClasses().map((row) => ({ ...row, usedSince: null })),
    capital: read.capitalOperations(),
    commitments: read.commitments().map((commitment) => ({ ...commitment, textsSeq: null })),
    declared: db.all('select member, week from week_declared order by member, week'),
    lastClosedDay: read.lastClosedDay(),
  };
}

/** The same without what says when something came to be as it is: what is done again came later. */
function state(shop: Workshop): Record<string, unknown> {
  const { contribution, period, endorsement, ...rest } = meaning(shop) as Record<string, Record<string, unknown>[]>;
  const without = (rows: Record<string, unknown>[], ...columns: string[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))));
  return {
    ...rest,
    contribution: without(contribution!, 'submitted_seq'),
    period: without(period!, 'applied_seq'),
    endorsement: without(endorsement!, 'seq', 'void_seq'),
  };
}

describe('undo and redo', () => {
  const answersToOthers: readonly ActionKind[] = ['reopen', 'undo', 'undoAny', 'redo'];
  const undoable = actionKinds.filter((kind) => !answersToOthers.includes(kind));
  /** What must be there before the kind in question can do anything. */
  const first: Partial<Record<ActionKind, ActionKind>> = {
    approveAs: 'submit',
    endRate: 'setRate',
    withdrawWeek: 'submit',
    takeBack: 'import',
    takeBackFigures: 'setFigures',
    capital: 'shareClass',
  };
  const seen = new Set<ActionKind>();
  // Long lists of everything, and short ones that end in the kind in question, so that each kind meets what it needs.
  it.each(undoable)('of %s restore what the book said, and what it said afterwards', (kind) => {
    const ends = fc.record({
      kind: fc.constant(kind),
      a: fc.nat(1_000_000),
      b: fc.nat(1_000_000),
      c: fc.nat(1_000_000),
      d: fc.nat(1_000_000),
    });
    // Some kinds are seldom accepted: ten books may not meet one, fifty hardly ever fail to.
    for (let tries = 0; tries < 5 && !seen.has(kind); tries++) {
      fc.assert(
        fc.property(
          actions({ without: ['undo', 'undoAny', 'redo', 'reopen'], maxLength: 25 }),
          fc.array(ends, { minLength: 3, maxLength: 6 }),
          (list, last) => {
            const shop = memoryBook();
            beginning(shop.lead);
            for (const action of list) perform(shop.lead, action);
            for (const action of last) {
              const needed = first[kind];
              if (needed) perform(shop.lead, { ...action, kind: needed });
              const [before, seq] = [meaning(shop), shop.book.version()];
              const { accepted } = perform(shop.lead, action);
              // A closing may send back what waits first; the book before it is then another.
              if (!accepted || shop.book.version() === seq || shop.book.read.commandOf(seq + 1)!.lastSeq !== shop.book.version()) continue;
              const after = [state(shop), shop.book.read.drafts().length];
              undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
              expect(meaning(shop)).toEqual(before);
              redo(shop.lead, { id: v7(), seq: nextRedo(shop.lead)!.seq });
              expect([state(shop), shop.book.read.drafts().length]).toEqual(after);
              expect(nextRedo(shop.lead)).toBeNull();
              undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
              expect(meaning(shop)).toEqual(before);
              seen.add(kind);
            }
            expect(shop.doctor().violations).toEqual([]);
            shop.close();
          },
        ),
        runs(10),
      );
    }
    expect(seen, 'the property met what it is about').toContain(kind);
  });

  it('of several commands go back and forth in their order', () => {
    fc.assert(
      fc.property(actions({ without: ['undo', 'undoAny', 'redo', 'reopen'], maxLength: 12 }), fc.nat(6), (list, wanted) => {
        const shop = memoryBook();
        beginning(shop.lead);
        const states: Record<string, unknown>[] = [state(shop)];
        for (const action of list) {
          const seq = shop.book.version();
          perform(shop.lead, action);
          // A closing may send back what waits first, in a command of its own.
          if (shop.book.version() > seq && shop.book.read.commandOf(seq + 1)!.lastSeq === shop.book.version()) states.push(state(shop));
          else if (shop.book.version() > seq) states.splice(0, states.length, state(shop));
        }
        const steps = Math.min(wanted, states.length - 1);
        for (let step = 1; step <= steps; step++) {
          undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
          expect(state(shop)).toEqual(states.at(-1 - step));
        }
        for (let step = steps - 1; step >= 0; step--) {
          redo(shop.lead, { id: v7(), seq: nextRedo(shop.lead)!.seq });
          expect(state(shop)).toEqual(states.at(-1 - step));
        }
        expect(nextRedo(shop.lead)).toBeNull();
        expect(shop.doctor().violations).toEqual([]);
        shop.close();
      }),
      runs(20),
    );
  });
});

describe('whatever is done to a book, and undone in whatever order', () => {
  it('its state is the replay of its journal, its sums are true, and every invariant holds', () => {
    fc.assert(
      fc.property(actions({ maxLength: 60 }), (list) => {
        const shop = memoryBook();
        beginning(shop.lead);
        for (const action of list) perform(shop.lead, action);
        expect(shop.doctor().violations).toEqual([]);
        const { read } = shop.book;
        for (const span of [
          { from: null, to: null, project: null },
          { from: '2026-02-10', to: '2026-05-05', project: null },
          { from: null, to: '2026-04-30', project: 1 },
        ]) {
          const nonZero = (map: ReadonlyMap<number, bigint>) =>
            new Map([...map].filter(([, weight]) => weight !== 0n).sort(([left], [right]) => left - right));
          expect(nonZero(read.weights(span))).toEqual(nonZero(read.weightsRecomputed(span)));
        }
        // Nothing that stands belongs to someone or something that is no longer there.
        const numbers = new Set(read.members().map((member) => member.number));
        const projects = new Set(read.projects().map((known) => known.number));
        for (const row of shop.book.db.all<{ member: number; project: number }>(
          'select member, project from contribution where state <> 4',
        )) {
          expect(numbers).toContain(row.member);
          expect(projects).toContain(row.project);
        }
        for (const row of [...read.needs(), ...read.commitments()]) expect(projects).toContain(row.project);
        for (const row of read.commitments()) expect(numbers).toContain(row.member);
        for (const known of read.projects()) if (known.owner !== null) expect(numbers).toContain(known.owner);
        shop.close();
      }),
      runs(100),
    );
  });
});

describe('the order of entries is irrelevant', () => {
  it('to weights, shares and what a closing would give', () => {
    const given = fc.record({
      member: fc.integer({ min: 1, max: 3 }),
      activity: fc.integer({ min: 1, max: 5 }),
      quantity: fc.integer({ min: 1, max: 8000 }),
      day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'),
    });
    const twice = fc
      .uniqueArray(given, { minLength: 1, maxLength: 12, selector: (one) => `${one.member} ${one.day}` })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    const follows = (list: readonly { member: number; activity: number; quantity: number; day: string }[]): string => {
      const shop = memoryBook();
      people(shop.lead, 'Ada', 'Bo', 'Chloé');
      project(shop.lead);
      const numbers = list.map((one) => submitContribution(shop.lead, { id: v7(), ...entry(one) }).number);
      approveContributions(shop.lead, { id: v7(), numbers });
      const text = (value: unknown): Json =>
        JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item))) as Json;
      const said = canonicalJson([
        text(shareTable(shop.lead, { asOf: null, from: null, project: null })),
        text(previewOutcome(shop.lead, { from: '2026-02-01', to: '2026-03-31', result: 100_001n }).stored),
      ]);
      shop.close();
      return said;
    };
    fc.assert(
      fc.property(twice, ([list, other]) => {
        expect(follows(other)).toBe(follows(list));
      }),
      runs(25),
    );
  });
});
