import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { firstRecords, parseRecords } from '../csv/records.ts';
import { delimiters, type Delimiter } from '../proposal.ts';
import { fold } from '../text/fold.ts';
import { oneLine, type MoneyText } from './text.ts';
import type { MoneyFormat, RawLine, RawLines, RefusedLine } from './proposal.ts';

/** The header of a bank's table stands within its first records: before it come the holder, the account and its balance. */
const headerWithin = 60;

type Field =
  | 'day'
  | 'valueDay'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'direction'
  | 'label'
  | 'detail'
  | 'counterparty'
  | 'currency'
  | 'account'
  | 'id'
  | 'netAmount';

/** What banks and platforms call their columns, folded; French, English, German, Spanish, Dutch, Italian. */
const names: Readonly<Record<Field, readonly string[]>> = {
  day: [
    'date',
    'dateop',
    'date op',
    'date operation',
    "date de l'operation",
    'date de l operation',
    "date d'operation",
    'date d operation',
    'date comptable',
    'date de comptabilisation',
    'date comptabilisation',
    'date ecriture',
    'date d ecriture',
    'date transaction',
    'transaction date',
    'booking date',
    'posting date',
    'posted date',
    'completed date',
    'buchungstag',
    'buchungsdatum',
    'fecha',
    'fecha operacion',
    'datum',
    'boekdatum',
    'data',
    'data operazione',
    'datetime',
    'date & time',
    'created',
    'settled at',
    'settled at (local)',
  ],
  valueDay: [
    'dateval',
    'date valeur',
    'date de valeur',
    'value date',
    'valuta',
    'valutadatum',
    'wertstellung',
    'fecha valor',
    'data valuta',
    'started date',
  ],
  amount: [
    'montant',
    'amount',
    'montant euros',
    'montant eur',
    'montant(euros)',
    'montant (eur)',
    'montant (€)',
    'montant en euros',
    'montant operation',
    "montant de l'operation",
    'montant total (ttc)',
    'valeur',
    'betrag',
    'betrag (eur)',
    'umsatz',
    'importe',
    'bedrag',
    'importo',
    'amount (eur)',
    'amount single column',
    'total amount (incl. vat)',
  ],
  netAmount: ['netamount', 'net amount'],
  debit: [
    'debit',
    'debits',
    'debit euros',
    'debit eur',
    'debit (eur)',
    'debit (€)',
    'montant debit',
    'sortie',
    'sorties',
    'depense',
    'depenses',
    'paid out',
    'money out',
    'withdrawal',
    'withdrawals',
    'soll',
    'cargo',
    'af',
    'uscite',
    'addebiti',
  ],
  credit: [
    'credit',
    'credits',
    'credit euros',
    'credit eur',
    'credit (eur)',
    'credit (€)',
    'montant credit',
    'entree',
    'entrees',
    'recette',
    'recettes',
    'paid in',
    'money in',
    'deposit',
    'deposits',
    'haben',
    'abono',
    'bij',
    'entrate',
    'accrediti',
  ],
  direction: ['sens', 'direction', 'credit/debit', 'debit/credit', 'type de mouvement', 'af bij', 'd/c', 'soll/haben'],
  label: [
    'label',
    'libelle',
    'libelles',
    'libelle operation',
    "libelle de l'operation",
    'libelle simplifie',
    'libelle court',
    'intitule',
    'nature',
    "nature de l'operation",
    'description',
    'operation',
    'details',
    'transaction',
    'buchungstext',
    'verwendungszweck',
    'concepto',
    'omschrijving',
    'descrizione',
    'narrative',
    'reason',
    'motif',
    'objet',
    'memo',
    'payment reference',
  ],
  detail: [
    'libelle complet',
    'libelle detaille',
    'informations complementaires',
    'information complementaire',
    'commentaire',
    'comment',
    'communication',
    'communications',
    'mededelingen',
    'note',
    'notes',
    'reference',
  ],
  counterparty: [
    'supplierfound',
    'counterparty',
    'counterparty name',
    'contrepartie',
    'nom de la contrepartie',
    'nom contrepartie',
    'beneficiaire',
    'tiers',
    'payee',
    'emetteur',
    'nom',
    'name',
    'auftraggeber / begunstigter',
    'begunstigter/zahlungspflichtiger',
    'naam / omschrijving',
    'oppositeaccountname',
    'opposite account name',
  ],
  currency: ['devise', 'currency', 'monnaie', 'wahrung', 'divisa', 'munt', 'settlement currency'],
  account: [
    'accountnum',
    'compte',
    'numero de compte',
    'account',
    'account number',
    'iban',
    'accountslug',
    'account handle',
    'rekening',
    'konto',
  ],
  id: ['transaction id', 'id', 'identifiant', 'numero operation', 'shortid', 'short transaction id', 'reference bancaire'],
};

const fieldOf = new Map<string, Field>(
  Object.entries(names).flatMap(([field, list]) => list.map((name) => [name, field as Field] as const)),
);

interface Found {
  readonly delimiter: Delimiter;
  readonly headerRecord: number;
  readonly index: ReadonlyMap<Field, readonly number[]>;
  readonly width: number;
  readonly isFrench: boolean;
  readonly format: MoneyFormat;
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
  return best;
}

function asHeader(record: readonly string[], delimiter: Delimiter, headerRecord: number): Found | undefined {
  const folded = record.map((cell) =>
    fold(cell)
      .replace(/[’`]/gu, "'")
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
  // A table of hours has days and texts too, and may have amounts: what makes it one is a duration.
  if (folded.some((name) => /^(?:duration|duree|duree \(|start|end|heure|hours|heures|from$|temps passe)/u.test(name))) return undefined;
  const isCollective = folded.includes('shortid') || folded.includes('short transaction id') || folded.includes('oppositeaccountname');
  return {
    delimiter,
    headerRecord,
    index,
    width: record.length,
    isFrench: folded.some((name) =>
      /^(?:libelle|montant|date (?:de |d'|op|comptable|valeur)|devise|debit euros|credit euros|intitule|beneficiaire)/u.test(name),
    ),
    format: isCollective ? 'opencollective' : 'bank',
  };
}

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
      const counterparty = oneLine(cellOf(record, 'counterparty'));
      const texts = [cellOf(record, 'label'), cellOf(record, 'detail')].map(oneLine).filter((one) => one !== '');
      const label = [...new Set(texts)].join(' ') || counterparty;
      const account = cellOf(record, 'account');
      const id = cellOf(record, 'id');
      lines.push({ row, day, amount, label, counterparty, currency: cellOf(record, 'currency'), id: id === '' ? '' : `${account}|${id}` });
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
    if (/^(?:d|debit|af|soll|out|sortie)$/u.test(direction)) return `-${bare(own)}`;
    if (/^(?:c|credit|bij|haben|in|entree)$/u.test(direction)) return bare(own);
    return own;
  }
  const [debit, credit] = [cellOf(record, 'debit'), cellOf(record, 'credit')];
  if (debit !== '' && !isZero(debit)) return `-${bare(debit)}`;
  return credit === '' ? debit : credit;
}

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
