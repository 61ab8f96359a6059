import { SaxesParser } from 'saxes';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { oneLine, type MoneyText } from './text.ts';
import type { RawLine, RawLines, RefusedLine } from './proposal.ts';

export function isCamt(text: string): boolean {
  return (
    /camt\.05[234]\.001/u.test(text.slice(0, 4000)) ||
    /<(?:\w+:)?(?:BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)\b/u.test(text.slice(0, 4000))
  );
}

interface Details {
  amount: string;
  currency: string;
  texts: string[];
  /** What the creditor asked to be quoted: the text of a payment that has no other. */
  references: string[];
  debtor: string;
  creditor: string;
  ids: string[];
}

interface Entry extends Details {
  sign: string;
  status: string;
  booked: string;
  valued: string;
  reference: string;
  info: string;
  details: Details[];
}

const newDetails = (): Details => ({ amount: '', currency: '', texts: [], references: [], debtor: '', creditor: '', ids: [] });

/**
 * A bank statement by ISO 20022 (camt.053, and its relatives 052 and 054), of any version. An entry that is a batch is taken
 * apart when the amounts inside come to its own; the direction is the entry's, amounts have no sign. What is not booked yet
 * is left to the next statement.
 * @throws Refused FILE_NOT_CSV when it is not well-formed.
 */
export function readCamt({ text, encoding }: MoneyText): RawLines {
  const lines: (RawLine | RefusedLine)[] = [];
  const path: string[] = [];
  let value = '';
  let account = '';
  let row = 0;
  let entry: Entry | undefined;
  let part: Details | undefined;
  const parser = new SaxesParser({ xmlns: false });
  const failure: { error?: Error } = {};
  parser.on('error', (error) => {
    failure.error ??= error;
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    path.push(name);
    value = '';
    if (name === 'Ntry') entry = { ...newDetails(), sign: '', status: '', booked: '', valued: '', reference: '', info: '', details: [] };
    if (name === 'TxDtls' && entry) part = newDetails();
    const currency = tag.attributes['Ccy'];
    if (name === 'Amt' && typeof currency === 'string') {
      if (part && path.includes('TxDtls')) part.currency ||= currency;
      else if (entry && path.at(-2) === 'Ntry') entry.currency = currency;
    }
  });
  parser.on('text', (chunk) => void (value += chunk));
  parser.on('cdata', (chunk) => void (value += chunk));
  parser.on('closetag', () => {
    const name = path.at(-1)!;
    const held = value.trim();
    value = '';
    const under = (parent: string): boolean => path.at(-2) === parent;
    if (!entry) {
      if ((name === 'IBAN' || name === 'Id') && path.includes('Acct') && held !== '') account = held;
    } else if (part) inDetails(part, path, name, held);
    else inEntry(entry, name, held, under, path);
    if (name === 'TxDtls' && entry && part) {
      entry.details.push(part);
      part = undefined;
    }
    if (name === 'Ntry' && entry) {
      for (const line of linesOf(entry, account, () => (row += 1))) lines.push(line);
      entry = undefined;
    }
    path.pop();
  });
  // The declaration names an encoding that is already undone; a text that says another must not stop the reading.
  parser.write(text.replace(/^\ufeff/u, '')).close();
  if (failure.error) throw new Refused(refuse('FILE_NOT_CSV', { seems: 'xml' }));
  return { format: 'camt', encoding, isFrench: false, mark: '.', lines };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function inEntry(entry: Entry, name: string, held: string, under: (parent: string) => boolean, path: readonly string[]): void {
  if (name === 'Amt' && under('Ntry')) entry.amount = held;
  else if (name === 'CdtDbtInd' && under('Ntry')) entry.sign = held;
  else if ((name === 'Sts' && under('Ntry') && held !== '') || (name === 'Cd' && under('Sts'))) entry.status = held;
  else if ((name === 'Dt' || name === 'DtTm') && under('BookgDt')) entry.booked = held.slice(0, 10);
  else if ((name === 'Dt' || name === 'DtTm') && under('ValDt')) entry.valued = held.slice(0, 10);
  else if (name === 'AcctSvcrRef' && under('Ntry')) entry.reference = held;
  else if (name === 'AddtlNtryInf') entry.info = held;
  else if (name === 'Ustrd' && path.includes('RmtInf')) entry.texts.push(held);
}

function inDetails(part: Details, path: readonly string[], name: string, held: string): void {
  if (name === 'Amt' && (path.at(-2) === 'TxDtls' || path.at(-2) === 'TxAmt')) part.amount ||= held;
  else if ((name === 'Ustrd' || name === 'AddtlTxInf' || name === 'AddtlRmtInf') && held !== '') part.texts.push(held);
  else if (name === 'Ref' && path.at(-2) === 'CdtrRefInf' && held !== '') part.references.push(held);
  else if (name === 'Nm' && path.includes('RltdPties')) {
    // Ultimate parties stand beside the direct ones, which are those whom the account deals with.
    if (path.includes('Dbtr')) part.debtor ||= held;
    else if (path.includes('Cdtr')) part.creditor ||= held;
  } else if ((name === 'EndToEndId' || name === 'TxId' || name === 'AcctSvcrRef') && held !== '' && held !== 'NOTPROVIDED')
    part.ids.push(held);
}

function* linesOf(entry: Entry, account: string, nextRow: () => number): Generator<RawLine | RefusedLine> {
  // Entries without a status are those of the oldest version, which only told what was booked.
  if (entry.status !== '' && entry.status !== 'BOOK') return;
  const sign = entry.sign === 'DBIT' ? '-' : entry.sign === 'CRDT' ? '' : '? ';
  const day = entry.booked || entry.valued;
  const isWhole = entry.details.length > 1 && sameSum(entry);
  const parts: readonly Details[] = isWhole ? entry.details : [entry.details.length === 1 ? entry.details[0]! : together(entry.details)];
  for (const [index, part] of parts.entries()) {
    const counterparty = oneLine(entry.sign === 'DBIT' ? part.creditor : part.debtor);
    const own = part.texts.length > 0 ? part.texts : [...entry.texts, entry.info].filter((one) => one !== '');
    const text = oneLine([...new Set(own.length > 0 ? own : part.references)].join(' '));
    const id = [entry.reference, ...part.ids].filter((one) => one !== '').join('|');
    yield {
      row: nextRow(),
      day,
      amount: sign + (isWhole ? part.amount : entry.amount),
      label: text === '' ? counterparty : text,
      counterparty,
      currency: entry.currency || part.currency,
      id: id === '' ? '' : `${account}|${id}|${isWhole ? index : ''}`,
    };
  }
}

/** A batch that cannot be taken apart is one movement with all its names and texts. */
function together(details: readonly Details[]): Details {
  const names = (of: (part: Details) => string): string => [...new Set(details.map(of).filter((name) => name !== ''))].join(', ');
  return {
    ...newDetails(),
    texts: details.flatMap((part) => part.texts),
    references: details.flatMap((part) => part.references),
    debtor: names((part) => part.debtor),
    creditor: names((part) => part.creditor),
  };
}

/** Whether the amounts inside a batch are all there and come to the entry's own, in exact decimals. */
function sameSum(entry: Entry): boolean {
  const places = 10;
  const units = (text: string): bigint | undefined => {
    const match = /^(\d{1,15})(?:\.(\d{1,10}))?$/u.exec(text);
    return match ? BigInt(match[1]! + (match[2] ?? '').padEnd(places, '0')) : undefined;
  };
  const whole = units(entry.amount);
  let sum = 0n;
  for (const { amount } of entry.details) {
    const one = units(amount);
    if (one === undefined) return false;
    sum += one;
  }
  return whole !== undefined && sum === whole;
}
