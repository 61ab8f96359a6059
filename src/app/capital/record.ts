import { checkAddition, checkRemoval, type CapitalRules } from '../../core/capital/check.ts';
import type { CapitalKind, CapitalOperation } from '../../core/capital/operation.ts';
import { dayNumber, type Day } from '../../core/days/day.ts';
import type { CapitalFields } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { perform, requireLead, tidyText, type Context } from '../context.ts';
import type { Reads } from '../ports/book.ts';

/** An operation as it is asked for; what its kind does not use is not looked at. */
export interface CapitalInput {
  readonly kind: CapitalKind;
  readonly day: Day;
  readonly member: number;
  readonly shareClass: number;
  readonly shares: number;
  /** Minor units: what is paid at once with a subscription, or as a payment. */
  readonly amount: bigint;
  readonly toMember: number | null;
  readonly toClass: number | null;
  readonly toShares: number;
  /** Where it was decided or asked for. */
  readonly note: string;
}

export function capitalRules(read: Reads, today: Day): CapitalRules {
  const { currencyDigits, language } = read.cooperative();
  return {
    today,
    digits: currencyDigits,
    classes: new Map(read.shareClasses().map(({ label, ...row }) => [row.number, { ...row, name: label[language] }])),
    members: new Map(read.members().map((member) => [member.number, member])),
  };
}

/** The operation that an input asks for; an unknown class has no value, which its check refuses. */
function toOperation(read: Reads, number: number, input: CapitalInput): CapitalOperation {
  const { kind } = input;
  const nominal = (wanted: number | null): bigint => read.shareClasses().find((known) => known.number === wanted)?.nominal ?? 0n;
  const [isConversion, pays] = [kind === 'conversion', kind === 'subscription' || kind === 'payment'];
  return {
    number,
    kind,
    day: input.day,
    member: input.member,
    shareClass: input.shareClass,
    nominal: nominal(input.shareClass),
    shares: kind === 'payment' ? 0 : input.shares,
    amount: pays ? input.amount : 0n,
    toMember: kind === 'transfer' ? (input.toMember ?? 0) : null,
    toClass: isConversion ? (input.toClass ?? 0) : null,
    toNominal: isConversion ? nominal(input.toClass) : null,
    toShares: isConversion ? input.toShares : 0,
  };
}

export function capitalFields({
  kind,
  day,
  member,
  shareClass,
  shares,
  amount,
  toMember,
  toClass,
  toShares,
}: CapitalOperation): CapitalFields {
  return {
    kind,
    day: dayNumber(day),
    member,
    class: shareClass,
    shares,
    amount: amount.toString(),
    to: toMember,
    into: toClass === null ? null : { class: toClass, shares: toShares },
  };
}

/**
 * Writes an operation under the next number. A day of a closed period is accepted: registers are brought up to date late, and
 * what was shared then stays as it was.
 * @throws Refused by the rules of `core/capital/check`, or NOT_ALLOWED.
 */
export function recordCapital(context: Context, input: CapitalInput & { id: string }): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'capital.record', input, (write) => {
    const number = read.nextNumber('capital_operation');
    const operation = toOperation(read, number, input);
    refuseFirst(checkAddition(read.capitalOperations(), operation, capitalRules(read, context.clock.today())));
    const text = tidyText(input.note);
    const notes = text === '' ? [] : [{ number: 1, author: context.actor.personId, text }];
    write.append('capital.recorded', { number, ...capitalFields(operation) }, { notes });
    return { number };
  });
}

/** Takes an operation out of the count; it keeps its number, and stays readable as taken back. */
export function takeBackCapital(context: Context, input: { id: string; number: number }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'capital.takeBack', input, (write) => {
    if (!read.capitalOperations().some((known) => known.number === input.number))
      throw new Refused(refuse('CAPITAL_UNKNOWN', { number: input.number }));
    refuseFirst(checkRemoval(read.capitalOperations(), input.number, capitalRules(read, context.clock.today())));
    write.append('capital.removed', { number: input.number });
    return {};
  });
}
