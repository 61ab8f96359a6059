import { hash } from 'node:crypto';
import { isBankOf } from '../core/payments/iban.ts';
import { bankText, isReadable } from '../core/payments/latin.ts';
import { refuse, Refused, type Refusal } from '../core/refusals/refusal.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import { bankAccount, ownAccount } from './bankAccounts.ts';
import type { Context } from './context.ts';
import { cashOf } from './exports/money.ts';
import { requireMember } from './members.ts';
import { requirePeriod } from './periods.ts';
import type { PaymentLine, PaymentOrder } from './ports/payments.ts';

/** The most that one transfer of the scheme carries, in minor units. */
const largestPayment = 99_999_999_999n;

export interface RefusedPayment {
  readonly member: number;
  readonly name: string;
  readonly amount: bigint;
  readonly refusal: Refusal;
}

export interface PlannedPayments {
  readonly order: PaymentOrder;
  /** Members who cannot be paid by this order, each with the reason; a part of zero needs no payment and stands here too. */
  readonly refused: readonly RefusedPayment[];
  /** Some of these days were closed before and re-opened: whoever was paid then would be paid in full once more. */
  readonly closedBefore: boolean;
}

export interface PaymentsAsked {
  readonly period: number;
  /** The day that the bank is asked to pay on; null for today. */
  readonly on: string | null;
  /** Only these members: the others were paid before, or will be later. Null for everyone. */
  readonly members?: readonly number[] | null;
}

/**
 * The credit transfers that pay a closed period's cash parts and what became payable of retained ones, one for each member.
 * @throws Refused MEMBER_UNKNOWN, PERIOD_UNKNOWN, PERIOD_NOT_CLOSED, PERIOD_NOT_APPLIED, CURRENCY_NOT_EURO, OWN_IBAN_MISSING, BIC_OTHER_COUNTRY.
 */
export function planPayments(context: Context, input: PaymentsAsked): PlannedPayments {
  const { read } = context.book;
  const period = requirePeriod(read, input.period);
  if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: input.period }));
  if (period.appliedSeq === null) throw new Refused(refuse('PERIOD_NOT_APPLIED', { period: input.period }));
  const cooperative = read.cooperative();
  if (cooperative.currency !== 'EUR') throw new Refused(refuse('CURRENCY_NOT_EURO', { currency: cooperative.currency }));
  const debtor = bankAccount(read, ownAccount);
  if (!debtor) throw new Refused(refuse('OWN_IBAN_MISSING'));
  if (!isBankOf(debtor.bic, debtor.iban)) throw new Refused(refuse('BIC_OTHER_COUNTRY', { bic: debtor.bic }));
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const asked = input.members ?? null;
  for (const number of asked ?? []) requireMember(read, number);
  const lines: PaymentLine[] = [];
  const refused: RefusedPayment[] = [];
  const reference =
    cooperative.language === 'fr' ? `Part du resultat ${period.from} ${period.to}` : `Share of the result ${period.from} ${period.to}`;
  let due = 0;
  for (const member of readOutcome(period.outcome).members) {
    if (cashOf(member) + member.repaid > 0n) due += 1;
    if (asked !== null && !asked.includes(member.number)) continue;
    const name = names.get(member.number) ?? '';
    const amount = cashOf(member) + member.repaid;
    const account = bankAccount(read, member.number);
    const holder = account === null || account.holder === '' ? name : account.holder;
    const refusal =
      amount === 0n
        ? refuse('PAYMENT_ZERO', { member: name })
        : amount < 0n
          ? refuse('PAYMENT_NEGATIVE', { member: name })
          : amount > largestPayment
            ? refuse('PAYMENT_TOO_LARGE', { member: name })
            : account === null
              ? refuse('IBAN_MISSING', { member: name })
              : !isBankOf(account.bic, account.iban)
                ? refuse('BIC_OTHER_COUNTRY', { bic: account.bic, member: name })
                : isReadable(bankText(holder, 70))
                  ? null
                  : refuse('NAME_NOT_LATIN', { member: name });
    if (refusal) refused.push({ member: member.number, name, amount, refusal });
    else lines.push({ member: member.number, name: holder, account: account!, amount, reference });
  }
  const run = `T${cooperative.bookId.replaceAll('-', '').slice(-10)}P${period.number}S${period.appliedSeq}`;
  return {
    order: {
      id: lines.length === due ? run : `${run}L${hash('sha256', lines.map(({ member }) => member).join()).slice(0, 4)}`,
      run,
      debtor: { name: debtor.holder === '' ? cooperative.name : debtor.holder, account: debtor },
      createdAt: context.clock.now(),
      on: input.on ?? context.clock.today(),
      currency: cooperative.currency,
      digits: cooperative.currencyDigits,
      lines,
    },
    refused,
    closedBefore: read.periods().some((other) => other.state === 'reopened' && other.from <= period.to && other.to >= period.from),
  };
}

/** @throws Refused PAYMENT_DAY_PAST for a day on which no bank can pay any more. */
export function requirePayDay({ clock }: Context, on: string | null): void {
  if (on !== null && on < clock.today()) throw new Refused(refuse('PAYMENT_DAY_PAST', { day: on }));
}

/**
 * An order that may be written: what is refused must have been left out knowingly, and something must be left to pay.
 * @throws Refused PAYMENTS_REFUSED naming the members, PAYMENTS_NONE.
 */
export function requirePayable(planned: PlannedPayments, leaveOut: boolean): PaymentOrder {
  const blocking = planned.refused.filter(({ refusal }) => refusal.code !== 'PAYMENT_ZERO');
  if (blocking.length > 0 && !leaveOut) {
    const named = blocking.slice(0, 5).map(({ name, member }) => (name === '' ? String(member) : name));
    throw new Refused(
      refuse('PAYMENTS_REFUSED', { count: blocking.length, members: named.join(', ') + (blocking.length > 5 ? ' …' : '') }),
    );
  }
  if (planned.order.lines.length === 0) throw new Refused(refuse('PAYMENTS_NONE'));
  return planned.order;
}
