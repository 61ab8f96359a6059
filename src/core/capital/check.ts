import { parseIsoDay, type Day } from '../days/day.ts';
import { amountText, largestAmount } from '../money/amount.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';
import { changesOf, Holdings } from './holdings.ts';
import { inOrder, nominalOf, type CapitalOperation } from './operation.ts';

/** A thousand million shares at once is a typing mistake. */
export const largestShares = 1_000_000_000;

export interface ShareClass {
  readonly number: number;
  readonly name: string;
  readonly nominal: bigint;
  readonly from: Day;
  readonly archived: boolean;
}

export interface Holder {
  readonly number: number;
  readonly name: string;
  readonly joined: Day;
  readonly left: Day | null;
}

/** What the rules look at beside the operation itself. */
export interface CapitalRules {
  readonly today: Day;
  /** Decimals of the currency, for amounts in sentences. */
  readonly digits: number;
  readonly classes: ReadonlyMap<number, ShareClass>;
  readonly members: ReadonlyMap<number, Holder>;
}

/** The rules for a share class, in their order. */
export function checkShareClass(shareClass: { readonly nominal: bigint; readonly from: Day }, today: Day): Refusal | undefined {
  if (shareClass.nominal <= 0n) return refuse('NOMINAL_NOT_POSITIVE');
  if (shareClass.nominal > largestAmount) return refuse('AMOUNT_TOO_LARGE', { text: shareClass.nominal.toString() });
  if (!parseIsoDay(shareClass.from)) return refuse('DATE_IMPOSSIBLE', { text: shareClass.from });
  return shareClass.from > today ? refuse('DATE_FUTURE', { day: shareClass.from }) : undefined;
}

/** What is wrong with an operation in itself, in a fixed order; what it meets in the register is `checkRegister`'s. */
export function checkOperation(operation: CapitalOperation, rules: CapitalRules): Refusal | undefined {
  const { kind, day, shareClass, member, toMember, toClass } = operation;
  const own = rules.classes.get(shareClass);
  if (!own) return refuse('SHARE_CLASS_UNKNOWN', { number: shareClass });
  const into = kind === 'conversion' ? rules.classes.get(toClass!) : own;
  if (!into) return refuse('SHARE_CLASS_UNKNOWN', { number: toClass! });
  const [holder, receiver] = [rules.members.get(member), rules.members.get(toMember ?? member)];
  if (!holder) return refuse('MEMBER_UNKNOWN', { member });
  if (!receiver) return refuse('MEMBER_UNKNOWN', { member: toMember! });
  if (!parseIsoDay(day)) return refuse('DATE_IMPOSSIBLE', { text: day });
  if (day > rules.today) return refuse('DATE_FUTURE', { day });
  for (const one of [own, into]) if (day < one.from) return refuse('SHARE_CLASS_NOT_YET', { name: one.name, day, from: one.from });
  return checkParties(operation, receiver, into) ?? checkNumbers(operation, rules.digits);
}

/** Who takes shares belongs on that day, and the class still takes any; who gives them back may have left already. */
function checkParties({ kind, day, member, toMember, shareClass, toClass }: CapitalOperation, receiver: Holder, into: ShareClass) {
  if (kind === 'transfer' && toMember === member) return refuse('CAPITAL_SAME_MEMBER');
  if (kind === 'conversion' && toClass === shareClass) return refuse('CAPITAL_SAME_CLASS');
  const receives = kind === 'subscription' || kind === 'transfer';
  if (receives && day < receiver.joined) return refuse('MEMBER_NOT_ACTIVE', { member: receiver.name, day, joined: receiver.joined });
  if (receives && receiver.left !== null && day > receiver.left)
    return refuse('MEMBER_NOT_ACTIVE', { member: receiver.name, day, left: receiver.left });
  if (into.archived && (kind === 'subscription' || kind === 'conversion')) return refuse('SHARE_CLASS_ARCHIVED', { name: into.name });
  return undefined;
}

function checkNumbers(operation: CapitalOperation, digits: number): Refusal | undefined {
  const { kind, shares, amount, toShares, toNominal } = operation;
  const counts = kind === 'payment' ? [] : kind === 'conversion' ? [shares, toShares] : [shares];
  if (counts.some((count) => !Number.isSafeInteger(count) || count <= 0 || count > largestShares))
    return refuse('SHARES_COUNT', { limit: largestShares });
  if (nominalOf(operation) > largestAmount) return refuse('AMOUNT_TOO_LARGE', { text: amountText(nominalOf(operation), digits) });
  if (kind === 'payment' && amount === 0n) return refuse('AMOUNT_ZERO');
  if (amount < 0n) return refuse('AMOUNT_NEGATIVE');
  if (kind === 'subscription' && amount > nominalOf(operation))
    return refuse('CAPITAL_PAID_TOO_MUCH', { most: amountText(nominalOf(operation), digits) });
  const converted = BigInt(toShares) * (toNominal ?? 0n);
  if (kind === 'conversion' && converted !== nominalOf(operation))
    return refuse('CAPITAL_CONVERSION', { before: amountText(nominalOf(operation), digits), after: amountText(converted, digits) });
  return undefined;
}

/** The first operation of a register that cannot stand where it does, and why. */
export interface RegisterFault {
  readonly operation: CapitalOperation;
  readonly refusal: Refusal;
}

/**
 * Whether operations can follow one another in the register's order: nobody ever gives away more than they hold on that day,
 * pays more than is due, or keeps fewer shares than what is due on them is worth.
 */
export function checkRegister(
  operations: readonly CapitalOperation[],
  rules: Pick<CapitalRules, 'digits' | 'members'>,
): RegisterFault | undefined {
  const holdings = new Holdings();
  for (const operation of inOrder(operations)) {
    const refusal = checkStep(operation, holdings, rules);
    if (refusal) return { operation, refusal };
    holdings.apply(operation);
  }
  return undefined;
}

function checkStep(operation: CapitalOperation, holdings: Holdings, { digits, members }: Pick<CapitalRules, 'digits' | 'members'>) {
  const { day, member, shareClass, nominal, shares, amount, kind } = operation;
  const name = members.get(member)?.name ?? '';
  const held = holdings.of(member, shareClass, nominal);
  if (kind === 'payment' && amount > held.due) return refuse('CAPITAL_PAID_TOO_MUCH', { most: amountText(held.due, digits) });
  if (kind === 'subscription' || kind === 'payment') return undefined;
  if (shares > held.shares) return refuse('SHARES_NOT_HELD', { member: name, day, held: held.shares, asked: shares });
  const left = changesOf(operation, holdings).find((change) => change.member === member && change.shareClass === shareClass)!;
  const due = held.due + left.due;
  return due > nominalOf({ shares: held.shares + left.shares, nominal })
    ? refuse('SHARES_STILL_DUE', { member: name, day, due: amountText(due, digits) })
    : undefined;
}

/** One more operation: what is wrong with it, or with a later one that could then no longer stand. */
export function checkAddition(operations: readonly CapitalOperation[], added: CapitalOperation, rules: CapitalRules): Refusal | undefined {
  const wrong = checkOperation(added, rules);
  if (wrong) return wrong;
  const fault = checkRegister([...operations, added], rules);
  return fault && (fault.operation === added ? fault.refusal : laterFault(fault));
}

/** One operation less: what of those that stay could then no longer stand. */
export function checkRemoval(
  operations: readonly CapitalOperation[],
  removed: number,
  rules: Pick<CapitalRules, 'digits' | 'members'>,
): Refusal | undefined {
  const fault = checkRegister(
    operations.filter((operation) => operation.number !== removed),
    rules,
  );
  return fault && laterFault(fault);
}

function laterFault({ operation: { number, day } }: RegisterFault): Refusal {
  return refuse('CAPITAL_LATER', { number, day });
}
