import type { Ledger, LedgerTransfer } from '../app/ports/ledger.ts';
import { amountText } from '../core/money/amount.ts';

/**
 * The book's accounts and movements as a plain-text journal that `hledger check --strict` accepts: every account and
 * commodity is declared, each movement is a transaction of two postings, and balances are those of the book. An amount that
 * reaches an account is positive, as in the book.
 */
export function* writeHledger(ledger: Ledger): Generator<string> {
  const { language } = ledger.cooperative;
  const units = new Set([ledger.currency]);
  for (const transfer of ledger.transfers()) units.add(transfer.unit);
  yield `; ${line(ledger.cooperative.name)}\n`;
  for (const unit of units) {
    const shares = ledger.shareClasses.get(unit);
    yield `commodity ${commodity(unit)} 1000.${'0'.repeat(digitsOf(ledger, unit))}${shares ? `  ; ${line(shares[language])}` : ''}\n`;
  }
  yield '\n';
  for (const { account, label } of ledger.accounts) yield `account ${account}  ; ${line(label[language])}\n`;
  yield '\n';
  for (const transfer of ledger.transfers()) yield transaction(ledger, transfer);
}

function transaction(ledger: Ledger, transfer: LedgerTransfer): string {
  const { number, day, from, to, unit, amount, period, reverses, seq, operation } = transfer;
  const { language } = ledger.cooperative;
  const french = language === 'fr';
  const what = operation ? operation[language] : period === null ? '' : french ? `période ${period}` : `period ${period}`;
  const back = reverses === null ? '' : french ? `contrepasse ${reverses}` : `takes back ${reverses}`;
  const posted = (value: bigint): string => `${commodity(unit)} ${amountText(value, digitsOf(ledger, unit))}`;
  return [
    `${day} * (${number}) ${[what, back].filter((part) => part !== '').join(', ') || (french ? 'mouvement' : 'movement')}  ; entry ${seq}`,
    `    ${from}  ${posted(-amount)}`,
    `    ${to}  ${posted(amount)}`,
    '',
    '',
  ].join('\n');
}

function digitsOf(ledger: Ledger, unit: string): number {
  return unit === ledger.currency ? ledger.digits : 0;
}

/** A commodity of letters stands bare; another one in quotes. */
function commodity(unit: string): string {
  return /^\p{L}+$/u.test(unit) ? unit : `"${unit.replaceAll('"', '')}"`;
}

/** Free text on one line, without the marks that would begin a tag or another comment. */
function line(text: string): string {
  return text
    .replace(/[\r\n\t;]+/gu, ' ')
    .replaceAll(':', ' ')
    .trim();
}
