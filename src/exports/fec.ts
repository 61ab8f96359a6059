import type { Ledger, LedgerAccount, LedgerTransfer } from '../app/ports/ledger.ts';
import type { Day } from '../core/days/day.ts';
import { amountText } from '../core/money/amount.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';

/**
 * The accounting entries file of French law (article A47 A-1 of the Livre des procédures fiscales): eighteen columns between
 * tabs, days as AAAAMMJJ, decimal commas, debit and credit. It holds what this book books: the sharing of results. It is
 * made after the published rules and is not certified; an accountant's program stays the reference.
 */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

export interface PlanLine {
  readonly number: string;
  readonly label: string;
}

export interface FecOptions {
  readonly from: Day;
  readonly to: Day;
  /** Numbers of the group's own chart of accounts, by account of the book; the usual ones stand for the others. */
  readonly plan?: ReadonlyMap<string, PlanLine>;
}

/** `SIREN` + `FEC` + the closing day. @throws Refused SIREN_MISSING when the registration holds no number of nine figures. */
export function fecFileName(registration: string, to: Day): string {
  const siren = /(?<!\d)\d{9}(?!\d)/u.exec(registration.replace(/(?<=\d)[\s\u00a0\u202f.](?=\d)/gu, '').slice(0, 60));
  // A SIRET begins with the SIREN.
  const found = siren?.[0] ?? /(?<!\d)(\d{9})\d{5}(?!\d)/u.exec(registration.replace(/(?<=\d)[\s\u00a0\u202f.](?=\d)/gu, ''))?.[1];
  if (found === undefined) throw new Refused(refuse('SIREN_MISSING'));
  return `${found}FEC${compact(to)}.txt`;
}

/** One entry for each writing of the journal, numbered without a gap in the order in which they were booked. */
export function* writeFec(ledger: Ledger, options: FecOptions): Generator<string> {
  const accounts = new Map(ledger.accounts.map((account) => [account.account, account]));
  yield `${fecColumns.join('\t')}\r\n`;
  let [entry, number] = [0, 0];
  for (const transfer of ledger.transfers()) {
    if (transfer.day < options.from || transfer.day > options.to || transfer.unit !== ledger.currency) continue;
    if (transfer.seq !== entry) {
      entry = transfer.seq;
      number += 1;
    }
    // What leaves an account is its debit: these accounts are what the group owes or owns of its own.
    yield row(ledger, accounts.get(transfer.from)!, transfer, number, 'debit', options);
    yield row(ledger, accounts.get(transfer.to)!, transfer, number, 'credit', options);
  }
}

function row(
  ledger: Ledger,
  account: LedgerAccount,
  transfer: LedgerTransfer,
  number: number,
  side: 'debit' | 'credit',
  options: FecOptions,
): string {
  const amount = amountText(transfer.amount, ledger.digits).replace('.', ',');
  const zero = amountText(0n, ledger.digits).replace('.', ',');
  const planned = options.plan?.get(account.account) ?? usualPlan(account, side, transfer.reverses !== null);
  const member = account.member;
  const label =
    transfer.reverses === null ? `Répartition période ${transfer.period ?? ''}` : `Contrepassation du mouvement ${transfer.reverses}`;
  const cells: Readonly<Record<(typeof fecColumns)[number], string>> = {
    JournalCode: 'REP',
    JournalLib: 'Répartition des résultats',
    EcritureNum: String(number),
    EcritureDate: compact(transfer.day),
    CompteNum: planned.number,
    CompteLib: planned.label,
    CompAuxNum: member ? `M${String(member.number).padStart(5, '0')}` : '',
    CompAuxLib: member ? member.name : '',
    PieceRef: `TANTIEME-${transfer.seq}`,
    PieceDate: compact(transfer.day),
    EcritureLib: label,
    Debit: side === 'debit' ? amount : zero,
    Credit: side === 'credit' ? amount : zero,
    EcritureLet: '',
    DateLet: '',
    ValidDate: compact(transfer.bookedOn),
    Montantdevise: '',
    Idevise: '',
  };
  return `${fecColumns.map((column) => cells[column].replace(/[\t\r\n|]+/gu, ' ').trim()).join('\t')}\r\n`;
}

/** Accounts of the French general chart (PCG) that these purposes usually have. */
function usualPlan(account: LedgerAccount, side: 'debit' | 'credit', reversing: boolean): PlanLine {
  if (account.purpose === 'profits') return { number: '457000', label: 'Associés, parts de résultat à payer' };
  if (account.purpose === 'retained') return { number: '455800', label: 'Associés, parts de résultat retenues' };
  if (account.purpose !== null) return { number: '467000', label: `Membres, ${account.label.fr}` };
  switch (account.account) {
    case 'outside:result':
      // A surplus leaves account 120, a loss reaches 129; what takes one back goes the other way.
      return (side === 'debit') === !reversing
        ? { number: '120000', label: 'Résultat de l’exercice (bénéfice)' }
        : { number: '129000', label: 'Résultat de l’exercice (perte)' };
    case 'losses':
      return { number: '119000', label: 'Report à nouveau (solde débiteur)' };
    case 'undistributed':
      return { number: '110000', label: 'Report à nouveau (solde créditeur)' };
    case 'unallocated':
      return { number: '119100', label: 'Pertes non affectées' };
  }
  if (/legal/u.test(account.account)) return { number: '106100', label: account.label.fr };
  if (/statut/u.test(account.account)) return { number: '106300', label: account.label.fr };
  return { number: '106800', label: account.label.fr };
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}
