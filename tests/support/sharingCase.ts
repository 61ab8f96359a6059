import { charter, equalRights, figure, label } from '../../src/core/charters/build.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { checkCharter } from '../../src/core/charters/check.ts';
import { example, person } from '../../src/core/charters/pages/example.ts';
import { exampleFacts } from '../../src/core/charters/pages/facts.ts';
import type { ExampleContribution, ExampleFigure, WorkedExample } from '../../src/core/charters/pages/page.ts';
import { decimalText } from '../../src/core/quantities/decimal.ts';
import type { Facts } from '../../src/core/waterfall/facts.ts';
import type { RunOutcome } from '../../src/core/waterfall/outcome.ts';
import { runSharing } from '../../src/core/waterfall/run.ts';

export const words = label('x', 'x');

/** Ada (1), Bo (2) and Cy (3), members since before the period, which is the year 2025. */
export const three = [person(1, 'Ada'), person(2, 'Bo'), person(3, 'Cy')];

export interface SharingCase {
  readonly result: string;
  readonly steps?: Charter['steps'];
  readonly keys?: Charter['keys'];
  /** Whatever of the charter is not plain: by default rights are equal, a loss is carried forward, and what is left stays. */
  readonly charter?: Partial<Pick<Charter, 'activities' | 'undistributed' | 'rights' | 'loss' | 'leaver'>>;
  readonly members?: WorkedExample['members'];
  readonly contributions?: readonly ExampleContribution[];
  readonly figures?: readonly ExampleFigure[];
  /** Names of figures that the charter knows and nobody entered. */
  readonly unknown?: readonly string[];
  readonly balances?: Readonly<Record<string, string>>;
  readonly retained?: WorkedExample['retained'];
  readonly claimsPaid?: Facts['claimsPaid'];
}

/** The charter of a case; every figure with a row is declared in it. It is refused here if it contradicts itself. */
export function caseCharter(of: SharingCase): Charter {
  const rows = of.figures ?? [];
  const names = new Set([...rows.map(({ name }) => name), ...(of.unknown ?? [])]);
  const made = charter({
    name: 'case',
    title: words,
    summary: words,
    figures: [...names].map((name) =>
      figure(name, rows.some((row) => row.name === name && row.member === null) ? 'cooperative' : 'member', 'money', words),
    ),
    keys: of.keys ?? {},
    steps: of.steps ?? [],
    rights: equalRights,
    ...of.charter,
  });
  const refusal = checkCharter(made, 2);
  if (refusal) throw new Error(JSON.stringify(refusal));
  return made;
}

export function caseFacts(of: SharingCase, made: Charter): Facts {
  const facts = exampleFacts(
    made,
    example({
      intro: words,
      note: words,
      charter: 'case',
      result: of.result,
      members: of.members ?? three,
      contributions: of.contributions ?? [],
      figures: of.figures ?? [],
      balances: Object.entries(of.balances ?? {}).map(([account, amount]) => ({ account, amount })),
      retained: of.retained ?? [],
      expected: { steps: [], members: [], undistributed: '0' },
    }),
  );
  return { ...facts, ...(of.claimsPaid ? { claimsPaid: of.claimsPaid } : {}) };
}

export function share(of: SharingCase): RunOutcome {
  const made = caseCharter(of);
  return runSharing(made, caseFacts(of, made));
}

/** Cents as the shortest text: 4501n is "45.01". */
export const euros = (amount: bigint): string => decimalText(amount, 2);

/** What each step took, by its name. */
export function took(outcome: RunOutcome): Record<string, string> {
  return Object.fromEntries(outcome.steps.map((step) => [step.key, euros(step.taken)]));
}

/** What each member received, in order. */
export function got(outcome: RunOutcome, what: 'amount' | 'cash' | 'retained' | 'repaid' = 'amount'): string[] {
  return outcome.members.map((member) => euros(member[what]));
}

/** What accounts gained, by their name. */
export function gained(outcome: RunOutcome): Record<string, string> {
  const all = new Map<string, bigint>();
  for (const { account, amount } of outcome.steps.flatMap((step) => step.toAccounts)) all.set(account, (all.get(account) ?? 0n) + amount);
  return Object.fromEntries([...all].map(([account, amount]) => [account, euros(amount)]));
}
