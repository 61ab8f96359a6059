import type { ExampleContribution, ExampleFigure, ExampleMember, ExampleMemberOutcome, WorkedExample } from './page.ts';

/** The year of every example, unless it says another. */
export const year = { from: '2025-01-01', to: '2025-12-31' } as const;

/** A person who has belonged since before the period and still does. */
export function person(number: number, name: string, more: Partial<ExampleMember> = {}): ExampleMember {
  return { number, name, type: 'person', colleges: [], joined: '2024-01-01', left: null, leaving: null, ...more };
}

export function organisation(number: number, name: string, more: Partial<ExampleMember> = {}): ExampleMember {
  return person(number, name, { type: 'organisation', ...more });
}

export function gave(member: number, activity: string, quantity: string, day = '2025-03-10'): ExampleContribution {
  return { member, activity, quantity, day };
}

/** A member's figure; null is the cooperative's own. It holds from before the period unless a day is given. */
export function known(name: string, member: number | null, value: string, day = '2024-12-31'): ExampleFigure {
  return { name, member, day, value };
}

/** One member's expected outcome: lines as [step, amount]. */
export function receives(
  member: number,
  rights: string,
  total: string,
  lines: readonly (readonly [step: string, amount: string])[],
  more: Partial<Pick<ExampleMemberOutcome, 'retained' | 'chosen' | 'repaid' | 'offer'>> = {},
): ExampleMemberOutcome {
  return {
    member,
    lines: lines.map(([step, amount]) => ({ step, amount })),
    total,
    retained: '0',
    chosen: '0',
    repaid: '0',
    offer: null,
    rights,
    ...more,
  };
}

/** An example with what most of them share: euros, the year, and nothing from before. */
export function example(
  parts: Pick<WorkedExample, 'intro' | 'charter' | 'result' | 'members' | 'expected' | 'note'> &
    Partial<Pick<WorkedExample, 'currency' | 'from' | 'to' | 'contributions' | 'figures' | 'balances' | 'retained'>>,
): WorkedExample {
  return { currency: 'EUR', ...year, contributions: [], figures: [], balances: [], retained: [], ...parts };
}
