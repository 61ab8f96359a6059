import type { CapitalKind } from '../../core/capital/operation.ts';
import type { Label } from '../../core/charters/charter.ts';
import { accountLabel } from '../outcomes.ts';
import { accounts as known } from '../transfers.ts';
import type { EntryRow, Reads } from '../ports/book.ts';
import type { Ledger, LedgerAccount } from '../ports/ledger.ts';

const operationWords: Readonly<Record<Exclude<CapitalKind, 'payment'>, Label>> = {
  subscription: { en: 'subscription of shares', fr: 'souscription de parts' },
  transfer: { en: 'transfer of shares', fr: 'cession de parts' },
  redemption: { en: 'redemption of shares', fr: 'remboursement de parts' },
  cancellation: { en: 'cancellation of shares', fr: 'annulation de parts' },
  conversion: { en: 'conversion of shares', fr: 'conversion de parts' },
};

/** An entry that moved shares, by the number that its operation has in the register. */
function operationOf({ kind, data }: EntryRow, kinds: ReadonlyMap<number, CapitalKind>): Label | null {
  if (kind !== 'capital.recorded' && kind !== 'capital.removed' && kind !== 'capital.restored') return null;
  const { number } = data as { readonly number: number };
  const of = kinds.get(number);
  if (of === undefined || of === 'payment') return null;
  const { en, fr } = operationWords[of];
  return { en: `${en} no. ${number}`, fr: `${fr} n° ${number}` };
}

/** The book's accounts and movements, as other bookkeeping takes them over. */
export function readLedger(read: Reads): Ledger {
  const { name, registration, language, currency, currencyDigits } = read.cooperative();
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const all = new Set([known.outside, ...read.balances().map((row) => row.account)]);
  return {
    cooperative: { name, registration, language },
    currency,
    digits: currencyDigits,
    shareClasses: new Map(read.shareClasses().map((row) => [`share:${row.number}`, row.label])),
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
      const kinds = new Map(read.everyCapitalOperation().map((row) => [row.number, row.kind]));
      let known: { readonly seq: number; readonly bookedOn: string; readonly operation: Label | null } | undefined;
      for (const transfer of read.transfers()) {
        if (known?.seq !== transfer.seq) {
          const entry = read.entry(transfer.seq)!;
          known = { seq: transfer.seq, bookedOn: entry.at.slice(0, 10), operation: operationOf(entry, kinds) };
        }
        yield { ...transfer, ...known };
      }
    },
  };
}
