import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { firstRecords, parseRecords } from '../csv/records.ts';
import { delimiters, type Delimiter } from '../proposal.ts';
import { fold } from '../text/fold.ts';
import { unguardCell } from '../text/formula.ts';
import { oneLine, type MoneyText } from './text.ts';
import { movementsByShape } from './shape.ts';
import { names, notDone, type Field } from './words.ts';
import type { MoneyFormat, RawLine, RawLines, RefusedLine } from './proposal.ts';

/** The header of a bank's table stands within its first records: before it come the holder, the account and its balance. */
const headerWithin = 60;

const fieldOf = new Map<string, Field>(
  Object.entries(names).flatMap(([field, list]) => list.map((name) => [name, field as Field] as const)),
);

export interface Found {
  readonly delimiter: Delimiter;
  /** Index of the last record before the first movement. */
  readonly headerRecord: number;
  readonly index: ReadonlyMap<Field, readonly number[]>;
  readonly isFrench: boolean;
  readonly format: MoneyFormat;
  /** What the movement cost is told beside its amount and is not in it. */
  readonly hasFeeApart: boolean;
  /** The columns have no names: what a row is, only its own cells tell. */
  readonly isHeadless: boolean;
}

/** Which record is the header, by which mark the table is cut, and which column is what; undefined when it is no table of movements. */
export function detectMoneyTable(text: string): Found | undefined {
  let best: Found | undefined;
  for (const delimiter of delimiters) {
    for (const [headerRecord, record] of firstRecords(text.slice(0, 200_000), delimiter, headerWithin).entries()) {
      const found = asHeader(record, delimiter, headerRecord);
      if (found && (!best || found.index.size > best.index.size)) best = found;
    }
  }
  return best ?? movementsByShape(text);
}

function asHeader(record: readonly string[], delimiter: Delimiter, headerRecord: number): Found | undefined {
  const folded = record.map((cell) =>
    fold(cell)
      .replace(/^#+|[’`]/gu, (mark) => (mark.startsWith('#') ? '' : "'"))
      .replace(/[:*]+$/u, '')
      .trim(),
  );
  const index = new Map<Field, number[]>();
  folded.forEach((name, column) => {
    const field = fieldOf.get(name) ?? fieldOf.get(name.replace(/[^a-z0-9]+/gu, ' ').trim());
    if (field) index.set(field, [...(index.get(field) ?? []), column]);
  });
  const hasAmount = index.has('amount') || index.has('netAmount') || (index.has('debit') && index.has('credit'));
  const hasDay = index.has('day') || index.has('valueDay');
  const hasText = index.has('label') || index.has('detail') || index.has('counterparty');
  if (!hasAmount || !hasDay || !hasText) return undefined;
  if (
    folded.some((name) => hoursOnly.test(name)) ||
    (folded.some((name) => startOnly.test(name)) && folded.some((name) => endOnly.test(name)))
  )
    return undefined;
  const isCollective = folded.includes('shortid') || folded.includes('short transaction id') || folded.includes('oppositeaccountname');
  return {
    delimiter,
    headerRecord,
    index,
    isFrench: folded.some((name) =>
      /^(?:libelle|montant|date (?:de |d'|op|comptable|valeur)|devise|debit euros|credit euros|intitule|beneficiaire)/u.test(name),
    ),
    format: isCollective ? 'opencollective' : 'bank',
    hasFeeApart: index.has('fee') && !index.has('netAmount') && folded.includes('started date') && folded.includes('completed date'),
    isHeadless: false,
  };
}

/** A table of hours has days and texts too, and may have amounts: what makes it one is a duration, or a start with an end. */
const hoursOnly = /^(?:duration|duree|hours|heures|temps passe|dauer|stunden|horas|uren)\b/u;
const startOnly = /^(?:start|from|begin|start time|heure de debut|debut|de|von|startzeit)$/u;
const endOnly = /^(?:end|to|stop|end time|heure de fin|fin|a|bis|endzeit)$/u;

/** The movements of a table, each row's cells as they are written. Rows that are no movement (blank, a total) are passed over only when they have neither day nor amount. */
export function readMoneyTable({ text, encoding }: MoneyText, found: Found): RawLines {
  const lines: (RawLine | RefusedLine)[] = [];
  const cellOf = (record: readonly string[], field: Field): string => {
    for (const column of found.index.get(field) ?? []) {
      const cell = (record[column] ?? '').trim();
      if (cell !== '') return cell;
    }
    return '';
  };
  let row = 0;
  for (const { records, broken } of parseRecords(text, found.delimiter)) {
    for (const [place, record] of records.entries()) {
      row += 1;
      if (row <= found.headerRecord + 1 || record.every((cell) => cell.trim() === '')) continue;
      const swallowed = broken.get(place);
      if (swallowed !== undefined) {
        lines.push({ row, code: 'ROW_RAGGED', details: { problem: 'quotes', lines: swallowed } });
        continue;
      }
      const day = cellOf(record, 'day') || cellOf(record, 'valueDay');
      const amount = amountOf(record, cellOf);
      if (amount === '' && day === '') continue;
      const counterparty = words(cellOf(record, 'counterparty'));
      const texts = [cellOf(record, 'label'), cellOf(record, 'detail')].map(words).filter((one) => one !== '');
      const label = [...new Set(texts)].join(' ') || counterparty;
      if (found.isHeadless && label === '') {
        lines.push({ row, code: 'ROW_RAGGED', details: { problem: 'short', cells: record.filter((cell) => cell.trim() !== '').length } });
        continue;
      }
      const state = cellOf(record, 'state');
      const account = cellOf(record, 'account');
      const id = cellOf(record, 'id');
      lines.push({
        row,
        day,
        amount,
        ...(found.hasFeeApart ? { fee: cellOf(record, 'fee') } : {}),
        ...(notDone.has(fold(state)) ? { notDone: state } : {}),
        label,
        counterparty,
        currency: cellOf(record, 'currency'),
        id: id === '' ? '' : `${account}|${id}`,
      });
    }
  }
  return {
    format: found.format,
    encoding,
    isFrench: found.isFrench,
    ...(found.format === 'opencollective' ? { mark: '.' as const } : {}),
    lines,
  };
}

/** One signed amount of what a row says: its own, or its debit or credit, whichever is there; a debit goes out however it is signed. */
function amountOf(record: readonly string[], cellOf: (record: readonly string[], field: Field) => string): string {
  const own = cellOf(record, 'netAmount') || cellOf(record, 'amount');
  const direction = fold(cellOf(record, 'direction'));
  if (own !== '') {
    if (direction === '') return own;
    if (outgoing.test(direction)) return `-${bare(own)}`;
    // Which way it went is said, and not understood: its sign would be a guess.
    return incoming.test(direction) ? bare(own) : `${own} ${direction}`;
  }
  const [debit, credit] = [cellOf(record, 'debit'), cellOf(record, 'credit')];
  if (debit !== '' && !isZero(debit)) return `-${bare(debit)}`;
  return credit === '' ? debit : credit;
}

/** A text as it was before a spreadsheet's guard. */
const words = (cell: string): string => oneLine(unguardCell(cell));

const outgoing = /^(?:-|−|d|db|dr|dbit|deb|debit\w*|debet|af|soll|s|out|outgoing|sortie|sortant|depense|cargo|dare)$/u;
const incoming = /^(?:\+|c|cr|crdt|cred|credit\w*|bij|haben|h|in|incoming|entree|entrant|recette|abono|avere)$/u;

function bare(amount: string): string {
  return amount.replace(/^[\s+\-−]+/u, '');
}

function isZero(amount: string): boolean {
  return /\d/u.test(amount) && !/[1-9]/u.test(amount);
}

export function requireMoneyTable(text: string): Found {
  const found = detectMoneyTable(text);
  if (!found) {
    const [first = []] = firstRecords(text.slice(0, 20_000), text.includes(';') ? ';' : ',', 1);
    throw new Refused(refuse('FORMAT_UNKNOWN', { columns: first.slice(0, 6).join(', ').slice(0, 120) }));
  }
  return found;
}
