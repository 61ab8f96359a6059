import { commitmentReport, type CommitmentReport } from '../commitments/report.ts';
import type { Context } from '../context.ts';
import type { Measured, Sheet } from '../ports/sheets.ts';
import { column, sheetOf, wordColumn } from './column.ts';
import { activityWords, paceWords, unitWords } from './words.ts';

type Needed = CommitmentReport['needs'][number];
type Promised = CommitmentReport['commitments'][number];

/** What the projects look for and what members promised, each beside what was given up to a day. */
export function promiseSheets(context: Context, asOf: string | null): Sheet[] {
  const { read } = context.book;
  const members = new Map(read.members().map((member) => [member.number, member.name]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const named = activityWords(read.activities());
  let known: CommitmentReport | undefined;
  // Both tables are of one report, which is made when the first of them is written.
  const report = (): CommitmentReport => (known ??= commitmentReport(context, { asOf, project: null }));
  const measured = ({ activity }: { readonly activity: number }, quantity: number | bigint | null): Measured | null =>
    quantity === null ? null : { unit: activities.get(activity)!.unit, quantity };
  return [
    sheetOf<Needed>(
      'needs',
      'Needs',
      'Besoins',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        wordColumn('activity', 'Activity', 'Activité', named, (row) => activities.get(row.activity)?.key ?? ''),
        column('title', 'text', 'Title', 'Intitulé', (row) => row.title),
        column('by', 'day', 'By', 'Pour le', (row) => row.by),
        wordColumn('unit', 'Unit', 'Unité', unitWords, (row) => activities.get(row.activity)?.unit ?? ''),
        column('quantity', 'quantity', 'Needed', 'Nécessaire', (row) => measured(row, row.quantity)),
        column('promised', 'quantity', 'Promised', 'Promis', (row) => measured(row, row.promised)),
        column('given', 'quantity', 'Given', 'Donné', (row) => measured(row, row.approved)),
        column('pending', 'quantity', 'Awaiting approval', 'En attente', (row) => measured(row, row.pending)),
        column('closed', 'day', 'Closed', 'Clos le', (row) => row.closed),
        column('note', 'text', 'Note', 'Note', (row) => row.note),
      ],
      () => report().needs,
    ),
    sheetOf<Promised>(
      'commitments',
      'Commitments',
      'Engagements',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => members.get(row.member) ?? ''),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        wordColumn('activity', 'Activity', 'Activité', named, (row) => activities.get(row.activity)?.key ?? ''),
        column('need', 'integer', 'Need', 'Besoin', (row) => row.need),
        column('from', 'day', 'From', 'Du', (row) => row.from),
        column('to', 'day', 'To', 'Au', (row) => row.to),
        wordColumn('unit', 'Unit', 'Unité', unitWords, (row) => activities.get(row.activity)?.unit ?? ''),
        column('quantity', 'quantity', 'Quantity', 'Quantité', (row) => measured(row, row.quantity)),
        wordColumn('per', 'Per', 'Rythme', paceWords, (row) => row.per),
        column('due', 'quantity', 'Due so far', 'Dû à ce jour', (row) => measured(row, row.due)),
        column('given', 'quantity', 'Given', 'Donné', (row) => measured(row, row.approved)),
        column('pending', 'quantity', 'Awaiting approval', 'En attente', (row) => measured(row, row.pending)),
        column('note', 'text', 'Note', 'Note', (row) => row.note),
      ],
      () => report().commitments,
    ),
  ];
}
