import { expect, test } from 'vitest';
import type { Outcome } from '../../../contract/shares.ts';
import { chosenOf, columnsOf, dueDays, keptByGroup, outcomeLines } from './outcomeLines.ts';

type Step = Pick<Outcome['steps'][number], 'kind' | 'taken' | 'amount' | 'toAccounts'>;
type Part = Pick<Outcome['members'][number]['parts'][number], 'retained' | 'due' | 'chosen'>;
type Member = Pick<Outcome['members'][number], 'cash' | 'retained' | 'repaid'> & { readonly parts: readonly Part[] };

const account = (amount: bigint) => ({ account: 'reserve:legal', label: { en: 'Reserve', fr: 'Réserve' }, amount });
const step = (kind: string, taken: bigint, amount = taken, kept = 0n): Step => ({
  kind,
  taken,
  amount,
  toAccounts: kept === 0n ? [] : [account(kept)],
});
const outcome = (
  given: Partial<Record<'broughtForward' | 'undistributed' | 'unallocated', bigint>>,
  steps: readonly Step[],
  members: readonly Member[] = [],
): Outcome => ({ result: 0n, broughtForward: 0n, undistributed: 0n, unallocated: 0n, ...given, steps, members }) as unknown as Outcome;

test('result and what was brought forward are the sum of the other lines; repayments are beside', () => {
  const of = outcome({ broughtForward: 50n, undistributed: 10n }, [
    step('share', 300n, 300n, 300n),
    step('repay', 0n, 70n),
    step('repay', 0n),
    step('share', 740n),
  ]);
  const lines = outcomeLines(of);
  expect(lines.map((line) => [line.line, line.amount])).toEqual([
    ['broughtForward', 50n],
    ['step', 300n],
    ['step', 70n],
    ['step', 740n],
    ['undistributed', 10n],
  ]);
  expect(keptByGroup(of)).toBe(300n);
});

test('undistributed stands there also when it is nothing, unallocated only when it is something', () => {
  expect(outcomeLines(outcome({}, [])).map((line) => line.line)).toEqual(['undistributed']);
  expect(outcomeLines(outcome({ unallocated: -5n }, [])).map((line) => line.line)).toEqual(['undistributed', 'unallocated']);
});

test('columns beside the amount come only where someone has something in them', () => {
  const plain: Member = { cash: 100n, retained: 0n, repaid: 0n, parts: [{ retained: 0n, due: null, chosen: null }] };
  const kept: Member = {
    cash: 30n,
    retained: 70n,
    repaid: 5n,
    parts: [
      { retained: 40n, due: '2031-12-31', chosen: { account: 'budget', amount: 8n } },
      { retained: 30n, due: '2031-12-31', chosen: { account: 'budget', amount: 2n } },
    ],
  };
  expect(columnsOf(outcome({}, [], [plain]))).toEqual([]);
  expect(columnsOf(outcome({}, [], [plain, kept]))).toEqual(['cash', 'retained', 'chosen', 'repaid']);
  expect(columnsOf(outcome({}, [], [{ ...plain, repaid: 1n }]))).toEqual(['repaid']);
  const member = outcome({}, [], [kept]).members[0]!;
  expect(chosenOf(member)).toBe(10n);
  expect(dueDays(member)).toEqual(['2031-12-31']);
});
