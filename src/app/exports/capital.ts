import { nominalOf } from '../../core/capital/operation.ts';
import { capitalView, type CapitalView } from '../capital/view.ts';
import type { Context } from '../context.ts';
import type { CapitalOperationRow } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, sheetOf, wordColumn } from './column.ts';
import { operationWords } from './words.ts';

type HoldingRow = CapitalView['holdings'][number] & { readonly asOf: string };

/** The two registers: who holds which shares on a day, and every operation in the order of the register. None without a class. */
export function capitalSheets(context: Context, asOf: string | null): Sheet[] {
  const { read } = context.book;
  if (read.shareClasses().length === 0) return [];
  const { language } = read.cooperative();
  const members = new Map(read.members().map((member) => [member.number, member]));
  const classes = new Map(read.shareClasses().map((row) => [row.number, row.label[language]]));
  const name = (member: number | null): string => (member === null ? '' : (members.get(member)?.name ?? ''));
  const className = (shareClass: number | null): string => (shareClass === null ? '' : (classes.get(shareClass) ?? ''));
  return [
    sheetOf<HoldingRow>(
      'holdings',
      'Members’ register of shares',
      'Registre des associés',
      [
        column('asOf', 'day', 'As of', 'Arrêté au', (row) => row.asOf),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => row.name),
        column('address', 'text', 'Address', 'Adresse', (row) => members.get(row.member)?.address ?? ''),
        column('class', 'text', 'Class', 'Catégorie', (row) => className(row.shareClass)),
        column('shares', 'integer', 'Shares', 'Parts', (row) => row.shares),
        column('nominal', 'money', 'Nominal value', 'Valeur nominale', (row) => row.nominal),
        column('value', 'money', 'Amount', 'Montant', (row) => row.value),
        column('paidUp', 'money', 'Paid up', 'Libéré', (row) => row.value - row.due),
        column('due', 'money', 'Still due', 'Reste à libérer', (row) => row.due),
      ],
      function* () {
        const view = capitalView(context, asOf);
        for (const holding of view.holdings) yield { ...holding, asOf: view.asOf };
      },
    ),
    sheetOf<CapitalOperationRow>(
      'capital',
      'Movement register of shares',
      'Registre des mouvements',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        wordColumn('kind', 'Kind', 'Nature', operationWords, (row) => row.kind),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => name(row.member)),
        column('toNumber', 'integer', 'Receiver’s number', 'Numéro du cessionnaire', (row) => row.toMember),
        column('to', 'text', 'Receiver', 'Cessionnaire', (row) => name(row.toMember)),
        column('class', 'text', 'Class', 'Catégorie', (row) => className(row.shareClass)),
        column('shares', 'integer', 'Shares', 'Parts', (row) => row.shares),
        column('nominal', 'money', 'Nominal value', 'Valeur nominale', (row) => row.nominal),
        column('value', 'money', 'Amount', 'Montant', (row) => nominalOf(row)),
        column('paid', 'money', 'Paid', 'Versé', (row) => row.amount),
        column('toClass', 'text', 'Converted into', 'Convertie en', (row) => className(row.toClass)),
        column('toShares', 'integer', 'Shares after', 'Parts après', (row) => (row.toClass === null ? null : row.toShares)),
        column('note', 'text', 'Note', 'Note', (row) => row.note),
        column('takenBack', 'yesNo', 'Taken back', 'Retirée', (row) => row.takenBack),
      ],
      () => read.everyCapitalOperation().filter((row) => asOf === null || row.day <= asOf),
    ),
  ];
}
