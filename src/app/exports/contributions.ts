import { stateName } from '../contributions/ledger.ts';
import { activityKindWords } from '../../core/charters/kindWords.ts';
import { contributionStates } from '../../core/journal/entries.ts';
import { amountText } from '../../core/money/amount.ts';
import type { ContributionRow, CooperativeRow, Reads } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf, wordColumn } from './column.ts';
import { activityWords, simpleUnitWords, stateWords, unitWords } from './words.ts';

const rowsAtOnce = 5_000;

/** Every contribution, the newest day first, read page by page. */
export function* everyContribution(read: Reads): Generator<ContributionRow> {
  const filter = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null } as const;
  let cursor: { day: string; number: number } | null = null;
  for (;;) {
    const page: readonly ContributionRow[] = read.page(filter, cursor, rowsAtOnce);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < rowsAtOnce) return;
    cursor = { day: last.day, number: last.number };
  }
}

const { submitted, approved } = contributionStates;

/** What stands: submitted or approved, and not set right by a later entry, which a table of what was given has in its place. */
function* standing(read: Reads): Generator<ContributionRow> {
  for (const row of everyContribution(read))
    if ((row.state === submitted || row.state === approved) && row.quantity > 0 && row.correctedBy === null) yield row;
}

/** A quantity as people write it: hours where two decimals tell the time exactly, else seconds; money; pieces. */
function quantityOf({ unit, quantity }: ContributionRow, { currency, currencyDigits }: CooperativeRow): readonly [string, string] {
  if (unit === 'money') return [amountText(BigInt(quantity), currencyDigits), currency];
  if (unit === 'count') return [amountText(BigInt(quantity), 2), 'unit'];
  return quantity % 36 === 0 ? [amountText(BigInt(quantity / 36), 2), 'h'] : [String(quantity), 's'];
}

/** What was given: once in the few columns of our own table, which an import reads back, once with what was decided on it and how it was counted. */
export function contributionSheets(read: Reads): Sheet[] {
  const cooperative = read.cooperative();
  const members = new Map(read.members().map((member) => [member.number, member.name]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const named = activityWords(read.activities());
  const closed = read.lastClosedDay();
  return [
    sheetOf<ContributionRow>(
      'simple',
      'Contributions, simple',
      'Apports, en bref',
      [
        column('member', 'text', 'Member', 'Membre', (row) => members.get(row.member) ?? ''),
        column('date', 'day', 'Date', 'Date', (row) => row.day),
        wordColumn('kind', 'Kind', 'Type', activityKindWords, (row) => row.kind),
        column('quantity', 'decimal', 'Quantity', 'Quantité', (row) => quantityOf(row, cooperative)[0]),
        wordColumn('unit', 'Unit', 'Unité', simpleUnitWords, (row) => quantityOf(row, cooperative)[1]),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        wordColumn('activity', 'Activity', 'Activité', named, (row) => activities.get(row.activity)?.key ?? ''),
        column('description', 'text', 'Description', 'Description', (row) => row.note),
      ],
      () => standing(read),
    ),
    sheetOf<ContributionRow>(
      'contributions',
      'Contributions',
      'Apports',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => members.get(row.member) ?? ''),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        wordColumn('activity', 'Activity', 'Activité', named, (row) => activities.get(row.activity)?.key ?? ''),
        wordColumn('kind', 'Kind', 'Nature', activityKindWords, (row) => row.kind),
        wordColumn('unit', 'Unit', 'Unité', unitWords, (row) => row.unit),
        column('quantity', 'quantity', 'Quantity', 'Quantité', ({ unit, quantity }) => ({ unit, quantity })),
        column('rate', 'integer', 'Rate', 'Taux', (row) => row.rate, legends.rate),
        column('multiplier', 'integer', 'Multiplier', 'Coefficient', (row) => row.multiplier, legends.multiplier),
        column('weight', 'integer', 'Weight', 'Poids', (row) => row.weight, legends.weight),
        wordColumn('state', 'State', 'État', stateWords, (row) => stateName(row, closed)),
        column('note', 'text', 'Note', 'Note', (row) => row.note),
        column('corrects', 'integer', 'Corrects', 'Corrige', (row) => row.corrects),
        column('import', 'integer', 'Import', 'Import', (row) => row.batch),
      ],
      () => everyContribution(read),
    ),
  ];
}
