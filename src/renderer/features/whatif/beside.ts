import type { Outcome } from '../../../contract/shares.ts';
import { fraction, parseFraction } from '../../../core/shares/fraction.ts';

export type OutcomeMember = Outcome['members'][number];

/** Two outcomes beside one another, and what each is called. */
export interface Beside {
  readonly left: Outcome;
  readonly right: Outcome;
  readonly leftName: string;
  readonly rightName: string;
}

export interface MemberBeside {
  readonly number: number;
  readonly name: string;
  readonly left: OutcomeMember | null;
  readonly right: OutcomeMember | null;
}

/** Everyone on either side, by member number; who is only imagined comes last, in their own order. */
export function membersBeside(left: Outcome, right: Outcome): MemberBeside[] {
  const sides = [left, right].map((outcome) => new Map(outcome.members.map((member) => [member.number, member]))) as [
    Map<number, OutcomeMember>,
    Map<number, OutcomeMember>,
  ];
  const place = (number: number): number => (number > 0 ? number : Number.MAX_SAFE_INTEGER / 2 - number);
  return [...new Set([...sides[0].keys(), ...sides[1].keys()])]
    .toSorted((a, b) => place(a) - place(b))
    .map((number) => {
      const [before, after] = [sides[0].get(number) ?? null, sides[1].get(number) ?? null];
      return { number, name: (after ?? before)!.name, left: before, right: after };
    });
}

/** Whether nobody has anything else on one side than on the other. */
export function isSame(rows: readonly MemberBeside[]): boolean {
  return rows.every(
    ({ left, right }) =>
      left !== null &&
      right !== null &&
      left.amount === right.amount &&
      left.retained === right.retained &&
      left.profitShare === right.profitShare &&
      left.rightsShare === right.rightsShare,
  );
}

/** How much a share grew or shrank, exactly, as a size and a sign: nothing is rounded before it is shown. */
export function shareChange(before: string, after: string): { readonly sign: -1 | 0 | 1; readonly size: string } {
  const [from, to] = [parseFraction(before), parseFraction(after)];
  const { numerator, denominator } = fraction(
    to.numerator * from.denominator - from.numerator * to.denominator,
    from.denominator * to.denominator,
  );
  return { sign: numerator < 0n ? -1 : numerator > 0n ? 1 : 0, size: `${numerator < 0n ? -numerator : numerator}/${denominator}` };
}

export type SumName = 'result' | 'broughtForward' | 'members' | 'cash' | 'retained' | 'undistributed' | 'unallocated';

export interface SumBeside {
  /** One of our own lines, or an account with its own label. */
  readonly name: SumName | null;
  readonly account: string | null;
  readonly label: { readonly en: string; readonly fr: string } | null;
  readonly left: bigint;
  readonly right: bigint;
}

/** Where the result went on each side: to members, to accounts, to nobody. What is nothing on both sides is left out, but for members. */
export function sumsBeside(left: Outcome, right: Outcome): SumBeside[] {
  const total = (outcome: Outcome, part: 'amount' | 'cash' | 'retained'): bigint =>
    outcome.members.reduce((sum, member) => sum + member[part], 0n);
  const row = (name: SumName, of: (outcome: Outcome) => bigint): SumBeside => ({
    name,
    account: null,
    label: null,
    left: of(left),
    right: of(right),
  });
  const retained = row('retained', (outcome) => total(outcome, 'retained'));
  const hasRetained = retained.left !== 0n || retained.right !== 0n;
  const labels = new Map([...left.steps, ...right.steps].flatMap((step) => step.toAccounts.map((to) => [to.account, to.label] as const)));
  const given = (outcome: Outcome, account: string): bigint =>
    outcome.steps.reduce(
      (sum, step) => step.toAccounts.reduce((inner, to) => (to.account === account ? inner + to.amount : inner), sum),
      0n,
    );
  const always: ReadonlySet<SumName | null> = new Set(['result', 'members', 'undistributed']);
  return [
    row('result', (outcome) => outcome.result),
    row('broughtForward', (outcome) => outcome.broughtForward),
    row('members', (outcome) => total(outcome, 'amount')),
    ...(hasRetained ? [row('cash', (outcome) => total(outcome, 'cash')), retained] : []),
    ...[...labels].map(([account, label]) => ({ name: null, account, label, left: given(left, account), right: given(right, account) })),
    row('undistributed', (outcome) => outcome.undistributed),
    row('unallocated', (outcome) => outcome.unallocated),
  ].filter((sum) => sum.left !== 0n || sum.right !== 0n || always.has(sum.name));
}
