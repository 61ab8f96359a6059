import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsPaid, type ClaimPayment } from '../../../src/app/claims.ts';
import { openRetained } from '../../../src/app/facts.ts';
import type { PeriodRow } from '../../../src/app/ports/book.ts';
import { transfersOf } from '../../../src/app/transfers.ts';
import { claimSources, claimsSteps } from '../../../src/core/charters/claims.ts';
import type { Charter } from '../../../src/core/charters/charter.ts';
import { addDays, addMonths, type Day } from '../../../src/core/days/day.ts';
import { scaled } from '../../../src/core/quantities/decimal.ts';
import type { ContributionSum, Facts } from '../../../src/core/waterfall/facts.ts';
import { readOutcome, storeOutcome } from '../../../src/core/waterfall/stored.ts';
import { runSharing } from '../../../src/core/waterfall/run.ts';
import { runs } from '../../support/property.ts';
import { cases } from './randomCase.ts';
import { results, sumsOf } from './randomFacts.ts';

/** What a book keeps between runs: balances by account, and the periods that were closed, the latest first. */
class Kept {
  readonly balances = new Map<string, bigint>();
  readonly before: PeriodRow[] = [];
  readonly payments: ClaimPayment[] = [];

  close(charter: Charter, facts: Facts): void {
    const stored = storeOutcome(runSharing(charter, facts), facts, new Map());
    const outcome = readOutcome(stored);
    for (const [from, to, amount] of transfersOf(outcome)) {
      this.balances.set(from, (this.balances.get(from) ?? 0n) - BigInt(amount));
      this.balances.set(to, (this.balances.get(to) ?? 0n) + BigInt(amount));
    }
    this.before.unshift({ outcome: stored, from: facts.from, to: facts.to } as PeriodRow);
    for (const step of claimsSteps(charter)) {
      const index = outcome.steps.findIndex((done) => done.key === step.key && done.derivation.form === 'claims');
      if (index < 0) continue;
      const paid = outcome.members.map(({ number, parts }): [number, bigint] => [
        number,
        parts.reduce((sum, part) => (part.step === index ? sum + part.amount : sum), 0n),
      ]);
      this.payments.push({ charter, step, paid: new Map(paid) });
    }
  }
  balance(account: string): bigint {
    return this.balances.get(account) ?? 0n;
  }
}

interface Later {
  readonly result: bigint;
  readonly sums: readonly ContributionSum[];
}
/** A charter and its first period, and what two more bring. */
const years = cases.chain(({ charter, facts }) => {
  const first: Facts = { ...facts, balances: new Map(), claimsPaid: new Map(), retained: [] };
  const later = fc.record({ result: results, sums: sumsOf(facts.members, [facts.from, facts.to]) });
  return fc.tuple(fc.constant(charter), fc.constant(first), later, later);
});

/** Three periods, the later ones of a year each and by the `next` charter; members and figures stay, contributions are added. `look` sees the book after each. */
function live(charter: Charter, first: Facts, later: readonly Later[], look: (kept: Kept, facts: Facts) => void, next = charter): void {
  const kept = new Kept();
  kept.close(charter, first);
  look(kept, first);
  let sums = first.sums;
  let last: Day = first.to;
  for (const { result, sums: more } of later) {
    sums = [...sums.map((sum) => ({ ...sum, periodsAgo: sum.periodsAgo + 1 })), ...more.filter((sum) => sum.periodsAgo === 0)];
    const from = addDays(last, 1);
    last = addDays(addMonths(from, 12), -1);
    const facts: Facts = {
      ...first,
      from,
      to: last,
      result,
      sums,
      balances: new Map([...kept.balances].filter(([account]) => account !== 'outside:result')),
      claimsPaid: claimsPaid(kept.payments, next),
      retained: openRetained(kept.before),
    };
    kept.close(next, facts);
    look(kept, facts);
  }
}

it('owes each member on the account of retained parts exactly what is open of them, with its day', () => {
  fc.assert(
    fc.property(years, ([charter, first, ...later]) =>
      live(charter, first, later, (kept, { members }) => {
        const open = openRetained(kept.before);
        for (const part of open) expect(part.amount >= 0n && part.due !== null).toBe(true);
        for (const { number } of members)
          expect(open.reduce((sum, part) => (part.member === number ? sum + part.amount : sum), 0n)).toBe(
            kept.balance(`member:${number}:retained`),
          );
      }),
    ),
    runs(120),
  );
});

it('keeps all accounts in balance, losses at or below nothing, and what is undistributed at or above it', () => {
  fc.assert(
    fc.property(years, ([charter, first, ...later]) =>
      live(charter, first, later, (kept) => {
        expect([...kept.balances.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
        expect(kept.balance('losses') <= 0n).toBe(true);
        expect(kept.balance('undistributed') >= 0n).toBe(true);
      }),
    ),
    runs(120),
  );
});

it('fills no reserve beyond the amount of its ceiling', () => {
  fc.assert(
    fc.property(years, ([charter, first, ...later]) => {
      const before = new Map<string, bigint>();
      live(charter, first, later, (kept, facts) => {
        for (const step of charter.steps) {
          if (step.kind !== 'share' || step.give.to !== 'account') continue;
          const { account } = step.give;
          const ceiling = step.limits.find(
            (limit) => limit.limit === 'ceiling' && limit.amount !== null && limit.counting === 'thisReserve',
          );
          const others = charter.steps.some(
            (other) => other !== step && other.kind === 'share' && other.give.to === 'account' && other.give.account === account,
          );
          const fallen = JSON.stringify([charter.keys, charter.leaver]).includes(account);
          if (ceiling?.limit !== 'ceiling' || others || fallen) continue;
          const most = scaled(ceiling.amount!, facts.digits);
          const was = before.get(account) ?? 0n;
          expect(kept.balance(account) <= (was > most ? was : most)).toBe(true);
          before.set(account, kept.balance(account));
        }
      });
    }),
    runs(120),
  );
});

/** The same charter with its steps called otherwise, also where limits look at them. */
function renamed(charter: Charter): Charter {
  return {
    ...charter,
    steps: charter.steps.map((step) => {
      if (step.kind !== 'share') return { ...step, key: `${step.key}-new` };
      const limits = step.limits.map((limit) =>
        limit.limit === 'percent' && limit.step !== null ? { ...limit, step: `${limit.step}-new` } : limit,
      );
      return { ...step, key: `${step.key}-new`, limits };
    }),
  };
}

it('pays the same claims whatever their step is called afterwards', () => {
  fc.assert(
    fc.property(years, ([charter, first, ...later]) => {
      const steps = claimsSteps(charter).filter((step) => step.take.lasting === 'untilPaid');
      const sources = steps.flatMap((step) => claimSources(step.take));
      fc.pre(steps.length > 0 && new Set(sources).size === sources.length);
      // What lasts forever or counts once goes by its name alone, and has nothing to remember.
      const balances = (next: Charter): string[] => {
        const seen: string[] = [];
        live(charter, first, later, (kept) => seen.push(JSON.stringify([...kept.balances].sort(), asText)), next);
        return seen;
      };
      expect(balances(renamed(charter))).toEqual(balances(charter));
    }),
    runs(80),
  );
});

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
