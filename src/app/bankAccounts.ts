import { canonicalJson } from '../core/canonical/canonicalJson.ts';
import { isBankOf, parseBic, parseIban } from '../core/payments/iban.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import type { Reads } from './ports/book.ts';
import type { BankAccount } from './ports/payments.ts';

/** The cooperative's own account goes by the number 0. */
export const ownAccount = 0;

/** The account that a member, or the cooperative itself, is paid on; null when none is known, or when it was erased. */
export function bankAccount(read: Reads, member: number): BankAccount | null {
  const seq = read.bankAccountEntry(member);
  if (seq === null) return null;
  const text = read.note(seq, member);
  return text === '' ? null : (JSON.parse(text) as BankAccount);
}

/**
 * Notes where a member, or with the number 0 the cooperative, is paid; an empty IBAN says that none is known any more.
 * @throws Refused MEMBER_UNKNOWN, IBAN_INVALID, BIC_INVALID, BIC_OTHER_COUNTRY, NOT_ALLOWED.
 */
export function setBankAccount(
  context: Context,
  input: { id: string; member: number; iban: string; bic: string; holder: string },
): { seq: number } {
  const own = context.actor.memberNumber === input.member && input.member !== ownAccount;
  if (!own) requireLead(context);
  const { read } = context.book;
  const holder = read.members().find((known) => known.number === input.member);
  const person = input.member === ownAccount ? read.lead().id : holder?.personId;
  if (person === undefined) throw new Refused(refuse('MEMBER_UNKNOWN', { member: input.member }));
  const before = read.bankAccountEntry(input.member);
  // An id that was taken by hand must not make a person's account number part of the journal.
  const { id, member } = input;
  if (input.iban.trim() === '')
    return perform(context, 'bankAccounts.clear', { id, member }, (write) => {
      write.append('bankAccount.set', { member, before, known: false });
      return {};
    });
  const iban = parseIban(input.iban);
  if (typeof iban !== 'string') throw new Refused(iban);
  const bic = parseBic(input.bic);
  if (typeof bic !== 'string') throw new Refused(bic);
  if (!isBankOf(bic, iban)) throw new Refused(refuse('BIC_OTHER_COUNTRY', holder ? { bic, member: holder.name } : { bic }));
  const account: BankAccount = { iban, bic, holder: tidyText(input.holder) };
  return perform(context, 'bankAccounts.set', { ...input, iban, bic }, (write) => {
    const text = canonicalJson({ iban, bic, holder: account.holder });
    write.append('bankAccount.set', { member, before, known: true }, { notes: [{ number: member, author: person, text }] });
    return {};
  });
}
