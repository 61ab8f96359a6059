import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareTable } from '../../src/app/shares.ts';
import { addDays } from '../../src/core/days/day.ts';
import { apportion } from '../../src/core/shares/apportion.ts';
import { actions, beginning, perform, type Fact } from '../support/randomBook.ts';
import { memoryBook, type Workshop } from '../support/workshop.ts';
import { runs } from '../support/property.ts';
import { handOut, Ratio, SecondOpinion } from './secondOpinion.ts';

/** Fine units in one minor unit, by the specification of weights. */
const fine = 36_000_000n;

function compareShares(shop: Workshop, second: SecondOpinion, from: string | null, asOf: string): void {
  const table = shareTable(shop.lead, { asOf, from, project: null });
  const weights = second.weights(from, asOf);
  const [rights, profit] = [second.rights(asOf, weights), second.profit(weights)];
  for (const member of table.members) {
    const expected = weights.get(member.number) ?? new Ratio(0n);
    const held = expected.over > 0n ? expected : new Ratio(0n);
    expect(`${member.number}: ${new Ratio(member.weight, fine)}`).toBe(`${member.number}: ${held}`);
    expect(member.profitShare).toBe(String(profit.get(member.number) ?? '0/1'));
    expect(member.rightsShare).toBe(String(rights.get(member.number) ?? '0/1'));
  }
  const shown = new Set(table.members.map((member) => member.number));
  for (const [number, weight] of weights) if (weight.over !== 0n) expect(shown).toContain(number);
}

function compareClosing(shop: Workshop, told: ReturnType<SecondOpinion['tell']>, number: number): void {
  const { outcome } = shop.book.read.periods().find((period) => period.number === number)!;
  const kinds: Readonly<Record<string, string>> = { absorbLosses: 'losses', reserve: 'share', fund: 'share', split: 'share' };
  expect(outcome.steps.map((step) => [step.kind, BigInt(step.amount)])).toEqual(
    told.steps.map(([kind, amount]) => [kinds[kind] ?? kind, amount]),
  );
  expect(BigInt(outcome.undistributed)).toBe(told.undistributed);
  for (const member of outcome.members) {
    expect(`${member.number}: ${member.amount}`).toBe(`${member.number}: ${told.amounts.get(member.number) ?? 0n}`);
    expect(member.profitShare).toBe(String(told.profit.get(member.number) ?? '0/1'));
    expect(member.rightsShare).toBe(String(told.rights.get(member.number) ?? '0/1'));
  }
  const named = new Set(outcome.members.map((member) => member.number));
  for (const [member, amount] of told.amounts) if (amount > 0n) expect(named).toContain(member);
}

describe('a slow second implementation agrees', () => {
  it('on how an amount is apportioned', () => {
    const weights = fc.array(fc.bigInt(0n, 5000n), { minLength: 1, maxLength: 9 }).filter((list) => list.some((weight) => weight > 0n));
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000_000n), weights, (amount, list) => {
        const mine = handOut(amount, new Map(list.map((weight, index) => [index + 1, new Ratio(weight)])));
        expect(
          apportion(
            amount,
            list.map((weight, index) => ({ number: index + 1, weight })),
          ),
        ).toEqual([...mine.values()]);
      }),
      runs(300),
    );
  });

  it.each(['cooperative-spirit', 'dynamic-equity'] as const)(
    'on weights, shares, rights, distributions and balances of random books under %s',
    (charter) => {
      fc.assert(
        fc.property(
          actions({ without: ['undo', 'undoAny', 'removeMember', 'placeMember', 'adoptAny'], maxLength: 50 }),
          fc.nat(180),
          fc.nat(180),
          (list, asOf, from) => {
            const shop = memoryBook({ charter });
            const second = new SecondOpinion(charter, shop.clock.today());
            const follow = (fact: Fact): void => {
              const told = fact.what === 'closed' ? second.tell(fact.from, fact.to, fact.result) : undefined;
              second.follow(fact);
              if (told && fact.what === 'closed') compareClosing(shop, told, fact.number);
            };
            for (const fact of beginning(shop.lead)) follow(fact);
            for (const action of list) for (const fact of perform(shop.lead, action).facts) follow(fact);
            compareShares(shop, second, null, '2026-12-31');
            compareShares(shop, second, null, addDays('2026-01-01', asOf));
            compareShares(shop, second, addDays('2026-01-01', Math.min(asOf, from)), addDays('2026-01-01', Math.max(asOf, from)));
            for (const row of shop.book.read.accounts())
              if (row.account !== 'outside:result')
                expect(`${row.account} ${row.balance}`).toBe(`${row.account} ${second.balance(row.account)}`);
            shop.close();
          },
        ),
        runs(60),
      );
    },
  );
});
