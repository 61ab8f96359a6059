import { accountLabel } from '../outcomes.ts';
import { accounts as known } from '../transfers.ts';
import type { Reads } from '../ports/book.ts';
import type { Ledger, LedgerAccount } from '../ports/ledger.ts';

/** The book's accounts and movements, as other bookkeeping takes them over. */
export function readLedger(read: Reads): Ledger {
  const { name, registration, language, currency, currencyDigits } = read.cooperative();
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const all = new Set([known.outside, ...read.balances().map((row) => row.account)]);
  return {
    cooperative: { name, registration, language },
    currency,
    digits: currencyDigits,
    accounts: [...all].sort().map((account): LedgerAccount => {
      const member = /^member:(\d+):([a-z0-9-]+)$/u.exec(account);
      const number = member ? Number(member[1]) : null;
      return {
        account,
        label: accountLabel(read, account),
        member: number === null ? null : { number, name: names.get(number) ?? '' },
        purpose: member?.[2] ?? null,
      };
    }),
    *transfers() {
      const days = new Map<number, string>();
      for (const transfer of read.transfers()) {
        const bookedOn = days.get(transfer.seq) ?? read.entry(transfer.seq)!.at.slice(0, 10);
        days.set(transfer.seq, bookedOn);
        yield { ...transfer, bookedOn };
      }
    },
  };
}
