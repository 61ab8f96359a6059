import type { Label } from '../charters/charter.ts';
import { amountText } from '../money/amount.ts';
import { assert } from '../refusals/refusal.ts';
import { fraction, fractionText } from '../shares/fraction.ts';
import type { KeptOutcome } from '../waterfall/stored.ts';
import type { SignedHeader } from './auditLog.ts';
import { basisOf, cashOf, dueAmounts, lineFacts, periodHeader, type Movement, type PeriodFacts } from './build.ts';
import type { ChartedFacts, DueAmount, MemberPart, RateLine, Recipient, ResultLines } from './document.ts';
import { memberPart, resultLines } from './lines.ts';
import type { IssueFacts } from './paper.ts';

/** What a closed period gives a member: the patronage of all, their share of it, in which forms, and how their accounts move. */
export interface PatronageNotice extends SignedHeader, ChartedFacts {
  readonly kind: 'patronage-notice';
  readonly schema: 2;
  readonly member: Recipient;
  readonly result: ResultLines;
  /** What members receive or bear of the result, together; and as a part of it, where there is a surplus. */
  readonly toMembers: string;
  readonly toMembersShare: string | null;
  /** The member's part of what all members receive; null where that is nothing or less. */
  readonly share: string | null;
  readonly parts: readonly MemberPart[];
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  readonly repaid: string;
  readonly open: readonly DueAmount[];
  readonly accounts: readonly AccountRoll[];
  /** The amounts are on the accounts; until then the roll says what they will do. */
  readonly applied: boolean;
  /** The day on which they came on the accounts; null until then. */
  readonly appliedOn: string | null;
  /** What the member gave in the period, by activity and rate: what the patronage is reckoned from. */
  readonly basis: readonly RateLine[];
}

/** One account of the member, rolled forward: `before`, each movement, `after`. */
export interface AccountRoll {
  readonly account: string;
  readonly label: Label;
  readonly before: string;
  readonly attributed: string;
  /** From the retained account to what is payable: negative on the one, positive on the other. */
  readonly released: string;
  /** Lost by the charter's terms of leaving: zero or negative. */
  readonly lost: string;
  readonly after: string;
}

/** What a run does to the accounts of one member, by the account's name among theirs (`profits`, `retained` …), in minor units. */
export function accountMovements(
  outcome: Pick<KeptOutcome, 'members' | 'leavers'>,
  number: number,
): ReadonlyMap<string, { readonly attributed: bigint; readonly released: bigint; readonly lost: bigint }> {
  const moved = new Map<string, { attributed: bigint; released: bigint; lost: bigint }>();
  const of = (name: string): { attributed: bigint; released: bigint; lost: bigint } => {
    const known = moved.get(name) ?? { attributed: 0n, released: 0n, lost: 0n };
    moved.set(name, known);
    return known;
  };
  const line = outcome.members.find((member) => member.number === number);
  for (const part of line?.parts ?? []) {
    if (part.cash !== 0n) of(part.account).attributed += part.cash;
    if (part.retained !== 0n) of('retained').attributed += part.retained;
    if (part.chosen) of(part.chosen.account).attributed += part.chosen.amount;
  }
  if (line && line.repaid > 0n) {
    of('retained').released -= line.repaid;
    of('profits').released += line.repaid;
  }
  for (const leaver of outcome.leavers) if (leaver.number === number && leaver.lost) of('retained').lost -= leaver.lost.amount;
  return moved;
}

/**
 * Pure: the same facts give the same document. `before` has what was on each of the member's accounts when the period was closed, by the
 * account's name among theirs; accounts that are empty and stay so are left out.
 */
export function buildNotice(
  facts: PeriodFacts,
  issue: IssueFacts,
  member: Recipient,
  before: ReadonlyMap<string, bigint>,
  appliedOn: string | null,
  movements: readonly Movement[],
): PatronageNotice {
  const { outcome } = facts;
  const digits = facts.cooperative.currencyDigits;
  const line = outcome.members.find((known) => known.number === member.number);
  assert(line, 'a notice is for a member of the distribution');
  const lines = lineFacts(facts);
  const text = (amount: bigint): string => amountText(amount, digits);
  const toMembers = outcome.members.reduce((sum, other) => sum + other.amount, 0n);
  const moved = accountMovements(outcome, member.number);
  const names = [...new Set([...before.keys(), ...moved.keys()])];
  return {
    kind: 'patronage-notice',
    schema: 2,
    ...periodHeader(facts, issue),
    member,
    result: resultLines(facts.result, outcome, lines),
    toMembers: text(toMembers),
    toMembersShare: facts.result > 0n && toMembers >= 0n ? fractionText(fraction(toMembers, facts.result)) : null,
    share: toMembers > 0n && line.amount >= 0n ? fractionText(fraction(line.amount, toMembers)) : null,
    parts: line.parts.map((part) => memberPart(part, outcome.steps[part.step]!, lines, facts.memberAccountLabel)),
    amount: text(line.amount),
    cash: text(cashOf(line)),
    retained: text(line.retained),
    repaid: text(line.repaid),
    open: dueAmounts(facts.open.filter((part) => part.member === member.number)).map(({ due, amount }) => ({ due, amount: text(amount) })),
    accounts: names.map((account) => {
      const { attributed, released, lost } = moved.get(account) ?? { attributed: 0n, released: 0n, lost: 0n };
      const was = before.get(account) ?? 0n;
      return {
        account,
        label: facts.memberAccountLabel(account),
        before: text(was),
        attributed: text(attributed),
        released: text(released),
        lost: text(lost),
        after: text(was + attributed + released + lost),
      };
    }),
    applied: appliedOn !== null,
    appliedOn,
    basis: basisOf(movements),
  };
}
