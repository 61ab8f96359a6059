import { first } from './0001-first.ts';
import { charters } from './0002-charters.ts';
import { freeContributions } from './0003-free-contributions.ts';
import { applied } from './0004-applied.ts';
import { time } from './0005-time.ts';
import { bankAccounts } from './0006-bank-accounts.ts';
import { commitments } from './0007-commitments.ts';
import { endedRates } from './0008-ended-rates.ts';
import { importZones } from './0009-import-zones.ts';
import { money } from './0010-money.ts';
import { approvals } from './0011-approvals.ts';
import { papers } from './0012-papers.ts';
import { capital } from './0013-capital.ts';
import { signers } from './0014-signers.ts';
import { handOuts } from './0015-hand-outs.ts';
import { assemblies } from './0016-assemblies.ts';

export interface Migration {
  /** Becomes the file's `user_version`. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, never edited once released; each runs in one transaction and has its own test. */
export const migrations: readonly Migration[] = [
  first,
  charters,
  freeContributions,
  applied,
  time,
  bankAccounts,
  commitments,
  endedRates,
  importZones,
  money,
  approvals,
  papers,
  capital,
  signers,
  handOuts,
  assemblies,
];

/** "Tant" in ASCII: what makes a SQLite file one of ours. */
export const applicationId = 0x54616e74;
export const currentVersion = migrations.at(-1)!.number;

/** State tables, in an order in which they can be compared; each with its sort key. */
export const stateTables: readonly { readonly table: string; readonly key: string }[] = [
  { table: 'cooperative', key: 'one' },
  { table: 'member', key: 'number' },
  { table: 'project', key: 'number' },
  { table: 'activity', key: 'number' },
  { table: 'rate', key: 'number' },
  { table: 'charter', key: 'number' },
  { table: 'figure_batch', key: 'number' },
  { table: 'figure', key: 'batch, row' },
  { table: 'need', key: 'number' },
  { table: 'commitment', key: 'number' },
  { table: 'assembly', key: 'number' },
  { table: 'batch', key: 'number' },
  { table: 'contribution', key: 'number' },
  { table: 'endorsement', key: 'number, person, seq' },
  { table: 'trace', key: 'first, last, seq' },
  { table: 'week_declared', key: 'member, week' },
  { table: 'sum_cell', key: 'month, member, project, activity, rate' },
  { table: 'sum_rate', key: 'member, project, activity, rate' },
  { table: 'sum_month', key: 'month, project, member' },
  { table: 'sum_member', key: 'member, project' },
  { table: 'period', key: 'number' },
  { table: 'transfer', key: 'number' },
  { table: 'balance', key: 'account, unit' },
  { table: 'balance_month', key: 'account, unit, month' },
  { table: 'signer', key: 'fingerprint' },
  { table: 'document', key: 'number' },
  { table: 'countersignature', key: 'document, place' },
  { table: 'hand_out', key: 'document, seq' },
  { table: 'bank_account', key: 'member' },
  { table: 'money_batch', key: 'seq' },
  { table: 'money_line', key: 'number' },
  { table: 'share_class', key: 'number' },
  { table: 'capital_operation', key: 'number' },
  { table: 'capital_standing', key: 'number, seq' },
  { table: 'undone', key: 'seq' },
];

/** Tables that never leave the file in an export: they hold keys, sealed or not. */
export const secretTables: readonly string[] = ['signing_key'];
