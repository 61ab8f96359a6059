import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { updateShareClass } from '../../src/app/capital/classes.ts';
import { takeBackCapital } from '../../src/app/capital/record.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { setFigures } from '../../src/app/figures.ts';
import { removeMember, updateMember } from '../../src/app/members.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { allThatIsLeft, carryForward, charter, figure, figureOf, key, label, shareStep, toMembers } from '../../src/core/charters/build.ts';
import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import { holdingsOn } from '../../src/core/capital/holdings.ts';
import { makeClass, operate } from '../support/shares.ts';
import { memoryBook, people, refusalOf, type Workshop } from '../support/workshop.ts';

const twenty = { label: { en: 'Share', fr: 'Part' }, nominal: 2000n, from: '2026-01-01' };

/** All of a result goes to members by the capital that they hold on the last day. */
const interestOnCapital = charter({
  name: 'by-capital',
  title: label('By capital', 'Selon le capital'),
  summary: label('An example', 'Un exemple'),
  activities: cooperativeSpirit.activities,
  figures: [figure('capital', 'member', 'money', label('Capital held', 'Capital détenu'))],
  keys: { capital: key(label('Capital', 'Capital'), figureOf('capital', 'atEnd'), carryForward) },
  steps: [shareStep('capital', label('By capital', 'Selon le capital'), allThatIsLeft, toMembers('capital'))],
  rights: cooperativeSpirit.rights,
});

function shop(): Workshop {
  const made = memoryBook();
  people(made.lead, 'Ada', 'Bo');
  makeClass(made.lead);
  return made;
}

const balances = ({ book }: Workshop) =>
  book.read
    .balances()
    .filter(({ unit, balance }) => unit.startsWith('share:') && balance !== 0n)
    .map(({ account, unit, balance }) => [account, unit, balance]);

describe('operations on shares', () => {
  it('move shares between accounts in a unit of their class, and keep their numbers', () => {
    const made = shop();
    makeClass(made.lead, 'Investor', { nominal: 10_000n });
    expect(operate(made.lead).number).toBe(1);
    operate(made.lead, { kind: 'transfer', toMember: 2, shares: 2, day: '2026-02-03' });
    operate(made.lead, { kind: 'redemption', member: 2, shares: 1, day: '2026-02-04' });
    operate(made.lead, { member: 2, shares: 10, amount: 20_000n, day: '2026-02-05' });
    expect(operate(made.lead, { kind: 'conversion', member: 2, shares: 10, toClass: 2, toShares: 2, day: '2026-02-06' }).number).toBe(5);
    expect(balances(made)).toEqual([
      ['member:1:shares', 'share:1', 3n],
      ['member:2:shares', 'share:1', 1n],
      ['member:2:shares', 'share:2', 2n],
      ['outside:capital', 'share:1', -4n],
      ['outside:capital', 'share:2', -2n],
    ]);
    expect(made.book.read.accounts()).toEqual([]);
    expect(made.doctor().violations).toEqual([]);
    made.close();
  });

  it('are undone and done again, taken back by number, and keep what is said of them', () => {
    const made = shop();
    operate(made.lead, { note: 'Board of 1 February' });
    undo(made.lead, { id: v7(), seq: nextUndo(made.lead)!.seq });
    expect([balances(made), made.book.read.capitalOperations()]).toEqual([[], []]);
    redo(made.lead, { id: v7(), seq: nextRedo(made.lead)!.seq });
    expect(made.book.read.capitalOperations()).toMatchObject([{ number: 1, note: 'Board of 1 February' }]);
    expect(balances(made)[0]).toEqual(['member:1:shares', 'share:1', 5n]);
    operate(made.lead, { kind: 'redemption', shares: 5, day: '2026-03-01' });
    expect(refusalOf(() => takeBackCapital(made.lead, { id: v7(), number: 1 })).code).toBe('CAPITAL_LATER');
    takeBackCapital(made.lead, { id: v7(), number: 2 });
    takeBackCapital(made.lead, { id: v7(), number: 1 });
    expect(made.book.read.everyCapitalOperation().map((row) => [row.number, row.takenBack])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(operate(made.lead).number).toBe(3);
    expect(made.doctor().violations).toEqual([]);
    made.close();
  });

  it('put no word of what was said into the journal', () => {
    const made = shop();
    operate(made.lead, { note: 'Signed by Zebulon' });
    const bodies = made.book.db.all<{ body: string }>('select body from journal').map((row) => row.body);
    expect(bodies.join('\n')).not.toContain('Zebulon');
    made.close();
  });

  it('hold members where they are: neither removed nor out of their membership', () => {
    const made = shop();
    operate(made.lead);
    expect(refusalOf(() => removeMember(made.lead, { id: v7(), number: 1 })).code).toBe('MEMBER_IN_USE');
    const dates = (joined: string, left: string | null) => () =>
      updateMember(made.lead, { id: v7(), number: 1, name: 'Ada', type: 'person', email: '', address: '', joined, left });
    expect(refusalOf(dates('2026-02-02', null)).code).toBe('MEMBER_IN_USE');
    dates('2020-01-01', '2026-03-01')();
    operate(made.lead, { kind: 'redemption', shares: 5, day: '2026-06-01' });
    expect(refusalOf(() => operate(made.lead, { day: '2026-06-01' })).code).toBe('MEMBER_NOT_ACTIVE');
    made.close();
  });

  it('are known as they stood when an entry was written', () => {
    const made = shop();
    operate(made.lead);
    const then = made.book.version();
    takeBackCapital(made.lead, { id: v7(), number: 1 });
    operate(made.lead, { shares: 1, amount: 0n });
    const { read } = made.book;
    expect(holdingsOn(read.capitalOperationsBefore(then + 1), null)).toMatchObject([{ shares: 5, due: 0n }]);
    expect(read.capitalOperationsBefore(then)).toEqual([]);
    expect(holdingsOn(read.capitalOperations(), null)).toMatchObject([{ shares: 1, due: 2000n }]);
    made.close();
  });

  it('keep the nominal value of their class, and typed figures from their first day on are refused', () => {
    const made = shop();
    updateShareClass(made.lead, { id: v7(), number: 1, ...twenty, nominal: 1000n, archived: false });
    updateShareClass(made.lead, { id: v7(), number: 1, ...twenty, archived: false });
    operate(made.lead);
    expect(refusalOf(() => updateShareClass(made.lead, { id: v7(), number: 1, ...twenty, nominal: 1n, archived: false })).code).toBe(
      'SHARE_CLASS_IN_USE',
    );
    const typed = (day: string) => () =>
      setFigures(made.lead, { id: v7(), rows: [{ name: 'capital', member: 1, day, value: 1n }], source: '' });
    typed('2026-01-31')();
    expect(refusalOf(typed('2026-02-01'))).toEqual({ code: 'FIGURE_FROM_REGISTER', details: { name: 'capital', since: '2026-02-01' } });
    made.close();
  });
});

describe('a closing that follows the register', () => {
  it('keeps what the register said then, whatever is recorded or taken back later, and is computed anew when it is opened again', () => {
    const made = shop();
    adoptCharter(made.lead, { id: v7(), charter: interestOnCapital, from: '2026-01-01', decidedBy: '', minutes: null });
    operate(made.lead, { day: '2026-01-01', shares: 50, amount: 100_000n });
    operate(made.lead, { day: '2026-01-01', member: 2, shares: 50, amount: 50_000n });
    const close = () => closePeriod(made.lead, { id: v7(), from: '2026-01-01', to: '2026-03-31', result: 30_000n }).period;
    const amounts = (period: number) =>
      made.book.read
        .periods()
        .find((row) => row.number === period)!
        .outcome.members.map(({ number, amount }) => [number, amount]);
    // By what is paid up: 1,000.00 against 500.00.
    const first = close();
    expect(amounts(first)).toEqual([
      [1, '20000'],
      [2, '10000'],
    ]);
    const late = operate(made.lead, { kind: 'payment', day: '2026-01-01', member: 2, shares: 0, amount: 50_000n });
    expect(amounts(first)[1]).toEqual([2, '10000']);
    expect(made.doctor().violations).toEqual([]);
    takeBackCapital(made.lead, { id: v7(), number: late.number });
    expect(made.doctor().violations).toEqual([]);
    operate(made.lead, { kind: 'payment', day: '2026-01-01', member: 2, shares: 0, amount: 50_000n });
    reopenPeriod(made.lead, { id: v7(), period: first, reason: 'a payment that came late' });
    expect(amounts(close())).toEqual([
      [1, '15000'],
      [2, '15000'],
    ]);
    expect(made.doctor().violations).toEqual([]);
    made.close();
  });
});
