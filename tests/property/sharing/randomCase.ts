import fc from 'fast-check';
import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Facts } from '../../../src/core/waterfall/facts.ts';
import { charters } from './randomCharter.ts';
import { facts, members, periods } from './randomFacts.ts';

export interface Case {
  readonly charter: Charter;
  readonly facts: Facts;
}

/** A charter and facts that fit each other. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom(0, 2, 2, 3),
    periods.chain((period) => members(period).map((list) => ({ period, list }))),
  )
  .chain(([digits, { period, list }]) =>
    charters(digits, namesOf(list)).chain((charter) =>
      facts(
        digits,
        list,
        period,
        charter.steps.filter((step) => step.kind === 'share' && step.take.take === 'claims').map((step) => step.key),
      ).map((found) => ({ charter, facts: found })),
    ),
  );

function namesOf(list: Facts['members']): string[] {
  return list.map((member) => (member.name.startsWith('Member') ? String(member.number) : member.name));
}
