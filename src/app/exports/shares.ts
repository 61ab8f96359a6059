import type { Context } from '../context.ts';
import { shareHistory, shareTable, type ShareTable } from '../shares.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf } from './column.ts';

type ShareRow = ShareTable['members'][number];

/** Who holds what on a day, and what each one gave month by month. */
export function shareSheets(context: Context, asOf: string | null): Sheet[] {
  return [
    sheetOf<ShareRow & { asOf: string }>(
      'shares',
      'Shares and rights',
      'Parts et droits',
      [
        column('asOf', 'day', 'As of', 'Arrêté au', (row) => row.asOf),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.number),
        column('member', 'text', 'Member', 'Membre', (row) => row.name),
        column('seconds', 'seconds', 'Work', 'Travail', (row) => row.seconds),
        column('weight', 'integer', 'Weight', 'Poids', (row) => row.weight, legends.weight),
        column('profitShare', 'share', 'Share of profits', 'Part des profits', (row) => row.profitShare),
        column('rightsShare', 'share', 'Share of rights', 'Part des droits', (row) => row.rightsShare),
      ],
      function* () {
        const table = shareTable(context, { asOf, from: null, project: null });
        for (const member of table.members) yield { ...member, asOf: table.asOf };
      },
    ),
    sheetOf<{ month: string; number: number; name: string; weight: bigint }>(
      'months',
      'Weights by month',
      'Poids par mois',
      [
        column('month', 'text', 'Month', 'Mois', (row) => row.month),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.number),
        column('member', 'text', 'Member', 'Membre', (row) => row.name),
        column('weight', 'integer', 'Weight', 'Poids', (row) => row.weight, legends.weight),
      ],
      function* () {
        const { months, members } = shareHistory(context, null);
        for (const [index, month] of months.entries())
          for (const { number, name, weights } of members)
            if (weights[index] !== 0n) yield { month, number, name, weight: weights[index]! };
      },
    ),
  ];
}
