import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { applyPeriod, closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { periodOutcome } from '../../src/app/outcomes.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { give } from '../support/actions.ts';
import { memoryBook, people, project } from '../support/workshop.ts';

const march = { from: '2026-03-01', to: '2026-03-31', result: 10_000n };

function shopWithWork() {
  const shop = memoryBook();
  people(shop.lead, 'Ada Exemple', 'Bo Exemple');
  project(shop.lead);
  give(shop.lead, { member: 1 });
  return shop;
}
const balances = (shop: ReturnType<typeof shopWithWork>) =>
  Object.fromEntries(
    shop.book.read
      .accounts()
      .filter((row) => row.balance !== 0n)
      .map((row) => [row.account, row.balance]),
  );

describe('a run that is final before it is applied', () => {
  it('moves no money until it is applied, and says before and after all the same', () => {
    const shop = shopWithWork();
    const { period } = closePeriod(shop.lead, { id: v7(), ...march, apply: false });
    expect(balances(shop)).toEqual({});
    const before = periodOutcome(shop.book.read, period);
    expect(before.accounts).toEqual([{ account: 'member:1:profits', label: expect.anything(), before: 0n, after: 10_000n }]);
    expect(shop.doctor().violations).toEqual([]);
    applyPeriod(shop.lead, { id: v7(), period });
    expect(balances(shop)).toEqual({ 'member:1:profits': 10_000n, 'outside:result': -10_000n });
    expect(periodOutcome(shop.book.read, period).accounts).toEqual(before.accounts);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('is undone in both steps, and restored', () => {
    const shop = shopWithWork();
    const { period } = closePeriod(shop.lead, { id: v7(), ...march, apply: false });
    applyPeriod(shop.lead, { id: v7(), period });
    undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
    expect(balances(shop)).toEqual({});
    expect(shop.book.read.periods()[0]).toMatchObject({ state: 'closed', appliedSeq: null });
    applyPeriod(shop.lead, { id: v7(), period });
    reopenPeriod(shop.lead, { id: v7(), period, reason: 'wrong' });
    expect(balances(shop)).toEqual({});
    expect(shop.doctor().violations).toEqual([]);
    const again = closePeriod(shop.lead, { id: v7(), ...march });
    expect(shop.book.read.periods().find((row) => row.number === again.period)!.appliedSeq).not.toBeNull();
    expect(balances(shop)).toEqual({ 'member:1:profits': 10_000n, 'outside:result': -10_000n });
    shop.close();
  });

  it('can be opened again before it was applied', () => {
    const shop = shopWithWork();
    const { period } = closePeriod(shop.lead, { id: v7(), ...march, apply: false });
    reopenPeriod(shop.lead, { id: v7(), period, reason: 'wrong' });
    expect(balances(shop)).toEqual({});
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });
});
