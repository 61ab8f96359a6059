import { commitmentReport, type CommitmentReport } from '../commitments/report.ts';
import type { Context } from '../context.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf } from './column.ts';

type Needed = CommitmentReport['needs'][number];
type Promised = CommitmentReport['commitments'][number];

/** What the projects look for and what members promised, each beside what was given up to a day. */
export function promiseSheets(context: Context, asOf: string | null): Sheet[] {
  const { read } = context.book;
  const members = new Map(read.members().map((member) => [member.number, member.name]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  let known: CommitmentReport | undefined;
  // Both tables are of one report, which is made when the first of them is written.
  const report = (): CommitmentReport => (known ??= commitmentReport(context, { asOf, project: null }));
  const { quantity } = legends;
  return [
    sheetOf<Needed>(
      'needs',
      'Needs',
      'Besoins',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        column('activity', 'text', 'Activity', 'Activité', (row) => activities.get(row.activity)?.key ?? ''),
        column('title', 'text', 'Title', 'Intitulé', (row) => row.title),
        column('by', 'day', 'By', 'Pour le', (row) => row.by),
        column('unit', 'text', 'Unit', 'Unité', (row) => activities.get(row.activity)?.unit ?? ''),
        column('quantity', 'integer', 'Needed', 'Nécessaire', (row) => row.quantity, quantity),
        column('promised', 'integer', 'Promised', 'Promis', (row) => row.promised, quantity),
        column('given', 'integer', 'Given', 'Donné', (row) => row.approved, quantity),
        column('pending', 'integer', 'Awaiting approval', 'En attente', (row) => row.pending, quantity),
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
        column('activity', 'text', 'Activity', 'Activité', (row) => activities.get(row.activity)?.key ?? ''),
        column('need', 'integer', 'Need', 'Besoin', (row) => row.need),
        column('from', 'day', 'From', 'Du', (row) => row.from),
        column('to', 'day', 'To', 'Au', (row) => row.to),
        column('unit', 'text', 'Unit', 'Unité', (row) => activities.get(row.activity)?.unit ?? ''),
        column('quantity', 'integer', 'Quantity', 'Quantité', (row) => row.quantity, quantity),
        column('per', 'text', 'Per', 'Rythme', (row) => row.per),
        column('due', 'integer', 'Due so far', 'Dû à ce jour', (row) => row.due, quantity),
        column('given', 'integer', 'Given', 'Donné', (row) => row.approved, quantity),
        column('pending', 'integer', 'Awaiting approval', 'En attente', (row) => row.pending, quantity),
        column('note', 'text', 'Note', 'Note', (row) => row.note),
      ],
      () => report().commitments,
    ),
  ];
}
