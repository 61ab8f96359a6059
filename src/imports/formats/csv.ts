import { contributionsRows } from '../contributions/row.ts';
import type { TableFormat } from '../table/format.ts';
import { timeRows } from '../time/row.ts';
import { common, own, unread } from './column.ts';
import { durationWithUnit, inUnits } from './units.ts';

/**
 * Any other table, by whatever its columns are called or by what a person says they are: the fallback when no tool is recognised. With a column of
 * kinds and one of quantities it holds contributions of every kind, else time.
 */
export const csv: TableFormat = {
  name: 'csv',
  reason: 'headersCsv',
  columns: [
    common('member'),
    common('firstName'),
    common('lastName'),
    common('email'),
    common('project'),
    unread('client'),
    common('task'),
    common('activity'),
    common('tags'),
    common('description'),
    common('day'),
    common('start'),
    common('endDay'),
    common('end'),
    { ...common('duration', inUnits), pattern: durationWithUnit },
    own('wish', {
      en: ['Amount wished for', 'Wished amount', 'Amount wanted'],
      fr: ['Montant souhaité', 'Montant désiré', 'Montant demandé'],
    }),
    common('break'),
    own('login', { en: ['Login', 'User ID', 'Name'], fr: ['Identifiant', 'Nom'], es: ['Nombre'], it: ['Nome'] }),
  ],
  needs: [
    ['day', 'start'],
    ['duration', 'end'],
  ],
  leastMarks: 0,
  repeated: 'leftOut',
  inFileName: /^$/u,
  languageIsWeak: false,
  rows: (context) =>
    context.header.index.has('kind') && context.header.index.has('quantity') ? contributionsRows(context) : timeRows(context),
};
