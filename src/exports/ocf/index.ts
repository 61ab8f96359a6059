import { createHash } from 'node:crypto';
import type { CapTable } from '../../app/ports/capTable.ts';
import { besideOcf } from '../../core/capital/beside.ts';
import { capitalOf, holdingsOn } from '../../core/capital/holdings.ts';
import { amountText } from '../../core/money/amount.ts';
import { classId, classPrefix, memberId, transactionsOf, type OcfObject } from './transactions.ts';

/** The version of the Open Cap Format that is written. */
const ocfVersion = '1.2.0';

interface OcfFile {
  readonly name: string;
  readonly text: string;
}

/** The capital as a package of the Open Cap Format: a manifest, the files that it names, and beside them what has no field there. */
export function writeOcf(table: CapTable): OcfFile[] {
  const file = (name: string, type: string, items: readonly OcfObject[]): OcfFile => ({
    name: `${name}.ocf.json`,
    text: json({ file_type: type, items }),
  });
  const stakeholders = file('Stakeholders', 'OCF_STAKEHOLDERS_FILE', table.holders.map(stakeholder));
  const classes = file(
    'StockClasses',
    'OCF_STOCK_CLASSES_FILE',
    table.classes.map((shareClass) => stockClass(table, shareClass)),
  );
  const legends = file('StockLegendTemplates', 'OCF_STOCK_LEGEND_TEMPLATES_FILE', []);
  const transactions = file('Transactions', 'OCF_TRANSACTIONS_FILE', transactionsOf(table));
  const manifest: OcfFile = {
    name: 'Manifest.ocf.json',
    text: json({
      ocf_version: ocfVersion,
      file_type: 'OCF_MANIFEST_FILE',
      issuer: issuer(table),
      as_of: table.asOf,
      generated_at: table.generatedAt,
      comments: [`One member has one vote, whatever shares they hold. Votes, colleges and what is paid up are in ${besideOcf}.`],
      stock_plans_files: [],
      stock_legend_templates_files: [named(legends)],
      stock_classes_files: [named(classes)],
      vesting_terms_files: [],
      valuations_files: [],
      transactions_files: [named(transactions)],
      stakeholders_files: [named(stakeholders)],
    }),
  };
  return [manifest, stakeholders, classes, legends, transactions, { name: besideOcf, text: json(beside(table)) }];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** MD5 is what the format asks for: it finds damage, not forgery. */
function named({ name, text }: OcfFile): { filepath: string; md5: string } {
  return { filepath: `./${name}`, md5: createHash('md5').update(text).digest('hex') };
}

function issuer({ issuer: { id, name, founded, country, seat } }: CapTable): OcfObject {
  return {
    object_type: 'ISSUER',
    id,
    legal_name: name,
    formation_date: founded,
    country_of_formation: country,
    ...(seat === '' ? {} : { address: { address_type: 'LEGAL', street_suite: seat, country } }),
  };
}

function stakeholder({ number, name, type }: CapTable['holders'][number]): OcfObject {
  return {
    object_type: 'STAKEHOLDER',
    id: memberId(number),
    name: { legal_name: name },
    stakeholder_type: type === 'person' ? 'INDIVIDUAL' : 'INSTITUTION',
    issuer_assigned_id: String(number),
  };
}

/** The capital is variable, so no number of shares is authorised; and votes do not follow shares. */
function stockClass({ currency, digits }: CapTable, { number, name, nominal, from }: CapTable['classes'][number]): OcfObject {
  const value = { amount: amountText(nominal, digits), currency };
  return {
    object_type: 'STOCK_CLASS',
    id: classId(number),
    name,
    class_type: 'COMMON',
    default_id_prefix: classPrefix(number),
    initial_shares_authorized: 'UNLIMITED',
    votes_per_share: '0',
    par_value: value,
    price_per_share: value,
    seniority: '1',
    comments: [`There are such shares since ${from}. One member has one vote, whatever shares they hold.`],
  };
}

/** Votes, colleges, membership, payments and what is due: the Open Cap Format has no field for any of these. */
function beside(table: CapTable): unknown {
  const money = (amount: bigint): string => amountText(amount, table.digits);
  const holdings = holdingsOn(table.operations, null);
  const { subscribed, paidUp } = capitalOf(holdings);
  return {
    format: 'tantieme-capital',
    version: 1,
    asOf: table.asOf,
    currency: table.currency,
    votes: 'one member, one vote',
    subscribed: money(subscribed),
    paidUp: money(paidUp),
    members: table.holders.map(({ number, joined, left, colleges }) => ({ stakeholder: memberId(number), joined, left, colleges })),
    due: holdings
      .filter(({ due }) => due > 0n)
      .map(({ member, shareClass, due }) => ({ stakeholder: memberId(member), stockClass: classId(shareClass), due: money(due) })),
    payments: table.operations
      .filter(({ amount }) => amount > 0n)
      .map(({ number, day, member, shareClass, amount }) => ({
        operation: number,
        date: day,
        stakeholder: memberId(member),
        stockClass: classId(shareClass),
        amount: money(amount),
      })),
  };
}
