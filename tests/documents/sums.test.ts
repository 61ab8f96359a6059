import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { adoptCharter } from '../../src/app/charters.ts';
import { commitmentReport } from '../../src/app/commitments/report.ts';
import { makeCommitment } from '../../src/app/commitments/commit.ts';
import { periodOutcome } from '../../src/app/outcomes.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { amountText } from '../../src/core/money/amount.ts';
import type { AnnualStatement } from '../../src/core/statements/annual.ts';
import type { ContributionStatement } from '../../src/core/statements/contributions.ts';
import type { DistributionReport } from '../../src/core/statements/document.ts';
import type { PatronageNotice } from '../../src/core/statements/notice.ts';
import type { ProjectPaper } from '../../src/core/statements/projectPaper.ts';
import { readOutcome } from '../../src/core/waterfall/stored.ts';
import { addAmounts } from '../../src/documents/pdf/amounts.ts';
import { activity, give, submit } from '../support/actions.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';
import { halfKept } from './paperBook.ts';

const members = [1, 2, 3] as const;
const amount = (minor: bigint): string => amountText(minor, 2);
const add = (amounts: readonly string[]): string => addAmounts(amounts, 2);

const gift = fc.record({
  member: fc.constantFrom(...members),
  year: fc.constantFrom('2024', '2025'),
  month: fc.integer({ min: 1, max: 12 }),
  quantity: fc.integer({ min: 1, max: 3_600 }),
  approved: fc.boolean(),
});
type Gift = typeof gift extends fc.Arbitrary<infer One> ? One : never;

function bookOf(gifts: readonly Gift[], results: readonly bigint[]): Workshop {
  const shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo', 'Cy');
  project(shop.lead);
  adoptCharter(shop.lead, { id: v7(), charter: halfKept, from: '2024-01-01', decidedBy: '', minutes: null });
  for (const { member, year, month, quantity, approved } of gifts) {
    const entry = { member, day: `${year}-${String(month).padStart(2, '0')}-15`, quantity };
    if (approved) give(shop.lead, entry);
  }
  results.forEach((result, index) =>
    closePeriod(shop.lead, { id: v7(), from: `${2024 + index}-01-01`, to: `${2024 + index}-12-31`, result }),
  );
  return shop;
}

describe('whatever was given and shared', () => {
  it('the sums of each document are the book’s', () => {
    fc.assert(
      fc.property(
        fc.array(gift, { minLength: 1, maxLength: 12 }),
        fc.array(fc.bigInt({ min: -200_000n, max: 900_000n }), { minLength: 2, maxLength: 2 }),
        (gifts, results) => {
          const shop = bookOf(gifts, results);
          try {
            checkBook(shop);
          } finally {
            shop.close();
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

function checkBook(shop: Workshop): void {
  const { read } = shop.book;
  const language = 'en';
  const outcome = readOutcome(periodOutcome(read, 2).stored);
  const report = previewDocument(shop.lead, { kind: 'distribution-report', period: 2, language }) as DistributionReport;
  expect(add(report.members.map((member) => member.amount))).toBe(amount(outcome.members.reduce((sum, member) => sum + member.amount, 0n)));
  expect(add([...report.result.steps.map((step) => step.taken), report.result.undistributed, report.result.unallocated])).toBe(
    add([report.result.amount, report.result.broughtForward]),
  );
  for (const { account, after } of report.accounts)
    expect(after).toBe(amount(read.accounts().find((row) => row.account === account)!.balance));
  const span = { from: '2024-06-01', to: '2025-12-31' };
  for (const { number: member } of outcome.members) {
    const given = previewDocument(shop.lead, { kind: 'contribution-statement', member, language, ...span }) as ContributionStatement;
    const total = read.totals({ ...span, project: null }).get(member) ?? { weight: 0n, seconds: 0 };
    expect(given.approved).toMatchObject({ weight: total.weight.toString(), seconds: total.seconds });
    expect(given.basis.reduce((sum, line) => sum + BigInt(line.weight), 0n)).toBe(total.weight);
    expect(given.byProject.reduce((sum, line) => sum + line.approved.seconds, 0)).toBe(total.seconds);
    expect(given.approved.entries + given.waiting.entries).toBe(given.lines.length);
    const notice = previewDocument(shop.lead, { kind: 'patronage-notice', period: 2, member, language }) as PatronageNotice;
    for (const roll of notice.accounts) {
      expect(add([roll.before, roll.attributed, roll.released, roll.lost])).toBe(roll.after);
      expect(roll.after).toBe(amount(read.accounts().find((row) => row.account === `member:${member}:${roll.account}`)!.balance));
    }
    expect(add(notice.parts.map((part) => part.amount))).toBe(notice.amount);
    const year = previewDocument(shop.lead, {
      kind: 'annual-statement',
      from: '2025-01-01',
      to: '2025-12-31',
      member,
      language,
    }) as AnnualStatement;
    expect(year).toMatchObject({ amount: notice.amount, cash: notice.cash, retained: notice.retained, repaid: notice.repaid });
    for (const account of year.accounts)
      expect(account.closing).toBe(amount(read.accounts().find((row) => row.account === `member:${member}:${account.account}`)!.balance));
    expect(year.holding.closingWeight).toBe((read.weights({ from: null, to: '2025-12-31', project: null }).get(member) ?? 0n).toString());
  }
}

it('a project’s needs and commitments are the report’s, gaps never below zero', () => {
  const shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  for (const [member, quantity] of [
    [1, 36_000],
    [2, 7_200],
  ] as const)
    makeCommitment(shop.lead, {
      id: v7(),
      member,
      towards: { need: null, project: 1, activity: activity.work },
      quantity,
      per: 'month',
      from: '2026-01-01',
      to: null,
      note: '',
    });
  give(shop.lead, { member: 2, day: '2026-02-02', quantity: 80_000 });
  submit(shop.lead, { member: 1, day: '2026-02-03', quantity: 3_600 });
  const paper = previewDocument(shop.lead, { kind: 'project-report', subject: 1, asOf: '2026-03-31', language: 'en' }) as ProjectPaper;
  const report = commitmentReport(shop.lead, { asOf: '2026-03-31', project: 1 });
  expect(paper.commitments.map(({ due, given, waiting }) => [due, given, waiting])).toEqual(
    report.commitments.map(({ due, approved, pending }) => [due, approved, pending].map(String)),
  );
  expect(paper.commitments.map(({ gap }) => gap)).toEqual(['108000', '0']);
  expect(paper.team.coverage).toBeNull();
  shop.close();
});
