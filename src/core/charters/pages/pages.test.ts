import { describe, expect, it } from 'vitest';
import { scaled } from '../../quantities/decimal.ts';
import { fractionText } from '../../shares/fraction.ts';
import type { RunOutcome } from '../../waterfall/outcome.ts';
import { runSharing } from '../../waterfall/run.ts';
import type { Label } from '../charter.ts';
import { readyMadeCharter, readyMadeCharters } from '../readyMade/index.ts';
import { exampleFacts } from './facts.ts';
import { charterPages } from './index.ts';
import type { CharterPage, ExampleOutcome } from './page.ts';

const money = (text: string) => scaled(text, 2);
const cents = (text: string) => money(text).toString();

/** What a run gave, in the form in which a page prints it; amounts in cents. Steps that moved nothing are left out. */
function printed(outcome: RunOutcome) {
  return {
    steps: outcome.steps
      .map((step) => ({ step: step.key, amount: String(step.kind === 'repay' ? step.amount : step.taken) }))
      .filter(({ amount }) => amount !== '0'),
    members: outcome.members.map((member) => ({
      member: member.number,
      lines: member.parts
        .filter((part) => part.amount !== 0n && outcome.steps[part.step]!.kind !== 'repay')
        .map((part) => ({ step: outcome.steps[part.step]!.key, amount: String(part.amount) })),
      total: String(member.amount),
      retained: String(member.retained),
      chosen: String(member.parts.reduce((sum, part) => sum + (part.chosen?.amount ?? 0n), 0n)),
      repaid: String(member.repaid),
      offer: outcome.leavers.find(({ number }) => number === member.number)?.offer?.toString() ?? null,
      rights: fractionText(member.rightsShare),
    })),
    undistributed: String(outcome.undistributed),
  };
}

function expectedOf(expected: ExampleOutcome) {
  return {
    steps: expected.steps.map(({ step, amount }) => ({ step, amount: cents(amount) })),
    members: expected.members.map((member) => ({
      member: member.member,
      lines: member.lines.map(({ step, amount }) => ({ step, amount: cents(amount) })),
      total: cents(member.total),
      retained: cents(member.retained),
      chosen: cents(member.chosen),
      repaid: cents(member.repaid),
      offer: member.offer === null ? null : cents(member.offer),
      rights: member.rights,
    })),
    undistributed: cents(expected.undistributed),
  };
}

function textsOf(page: CharterPage): readonly Label[] {
  const { example } = page;
  return [
    page.suits,
    page.purpose,
    ...page.questions,
    page.usedBy,
    page.figuresFrom,
    page.checkWithAdviser,
    ...page.sources.map((source) => source.label),
    example.intro,
    ...example.expected.steps.map((step) => step.how),
    example.note,
  ];
}

describe('the pages of the ready-made charters', () => {
  it('has one for each, under its name', () => {
    expect(Object.keys(charterPages).toSorted()).toEqual(readyMadeCharters.map(({ name }) => name).toSorted());
    for (const [name, page] of Object.entries(charterPages)) expect(page.example.charter).toBe(name);
  });

  it.each(Object.entries(charterPages))('%s: every text in both languages, French with its no-break spaces', (_, page) => {
    for (const text of textsOf(page)) {
      expect(text.en.trim()).not.toBe('');
      expect(text.fr.trim()).not.toBe('');
      expect(text.en + text.fr).not.toMatch(/'| {2}/u);
      expect(text.fr).not.toMatch(/[^\u00a0][:;!?%»]|«[^\u00a0]|\d \d{3}\b/u);
      expect(text.en).not.toMatch(/\u00a0/u);
    }
    expect(page.questions.length).toBeGreaterThan(1);
    expect(page.sources.length).toBeGreaterThan(0);
    for (const { url } of page.sources) if (url !== null) expect(URL.canParse(url)).toBe(true);
  });

  it.each(Object.entries(charterPages))('%s: the example adds up on paper', (name, { example }) => {
    const { expected } = example;
    for (const member of expected.members)
      expect(money(member.total)).toBe(member.lines.reduce((sum, line) => sum + money(line.amount), 0n));
    // What is repaid was retained in an earlier period: it is no part of this result.
    const repayments = new Set(readyMadeCharter(name)!.steps.flatMap((step) => (step.kind === 'repay' ? [step.key] : [])));
    const taken = expected.steps.reduce((sum, { step, amount }) => (repayments.has(step) ? sum : sum + money(amount)), 0n);
    expect(taken + money(expected.undistributed)).toBe(money(example.result));
  });

  it.each(Object.entries(charterPages))('%s: the charter gives the example to the cent', (name, { example }) => {
    const charter = readyMadeCharter(name)!;
    expect(printed(runSharing(charter, exampleFacts(charter, example)))).toEqual(expectedOf(example.expected));
  });
});
