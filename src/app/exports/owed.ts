import { closedPeriods, openRetained } from '../facts.ts';
import type { RetainedPart } from '../../core/waterfall/facts.ts';
import type { LeaverOutcome } from '../../core/waterfall/outcome.ts';
import { readOutcome } from '../../core/waterfall/stored.ts';
import type { MoneyLineRow } from '../ports/moneyBook.ts';
import type { Reads } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf, wordColumn } from './column.ts';
import { leavingWords } from './words.ts';

const linesAtOnce = 2_000;

function* everyMoneyLine(read: Reads): Generator<MoneyLineRow> {
  let before: number | null = null;
  for (;;) {
    const lines: readonly MoneyLineRow[] = read.moneyLines({ from: null, to: null }, linesAtOnce, before);
    yield* lines;
    if (lines.length < linesAtOnce) return;
    before = lines.at(-1)!.number;
  }
}

/** What leaving came to, retained parts that are still open, and movements of the group's money. */
export function owedSheets(read: Reads): Sheet[] {
  const members = new Map(read.members().map((member) => [member.number, member.name]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  return [
    sheetOf<LeaverOutcome & { period: number }>(
      'leavers',
      'Leavers',
      'Départs',
      [
        column('period', 'integer', 'Period', 'Période', (row) => row.period),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.number),
        column('member', 'text', 'Member', 'Membre', (row) => members.get(row.number) ?? ''),
        wordColumn('leaving', 'Leaving', 'Départ', leavingWords, (row) => row.leaving),
        column('weightBefore', 'integer', 'Weight before', 'Poids avant', (row) => row.weightBefore, legends.weight),
        column('weightAfter', 'integer', 'Weight after', 'Poids après', (row) => row.weightAfter, legends.weight),
        column('offer', 'money', 'Offer', 'Offre', (row) => row.offer),
        column('lost', 'money', 'Lost', 'Perdu', (row) => row.lost?.amount ?? null),
      ],
      function* () {
        for (const { number, outcome } of closedPeriods(read))
          for (const leaver of readOutcome(outcome).leavers) yield { ...leaver, period: number };
      },
    ),
    sheetOf<RetainedPart>(
      'retained',
      'Retained parts still open',
      'Parts retenues encore dues',
      [
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => members.get(row.member) ?? ''),
        column('due', 'day', 'Due', 'Payable le', (row) => row.due),
        column('amount', 'money', 'Amount', 'Montant', (row) => row.amount),
      ],
      () => openRetained(closedPeriods(read).toSorted((left, right) => (left.to < right.to ? 1 : -1))),
    ),
    sheetOf<MoneyLineRow>(
      'money',
      'Movements of money',
      'Mouvements d’argent',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        column('amount', 'money', 'Amount', 'Montant', (row) => row.amount),
        column('label', 'text', 'Label', 'Libellé', (row) => row.label),
        column('counterparty', 'text', 'Counterparty', 'Contrepartie', (row) => row.counterparty),
        column('project', 'text', 'Project', 'Projet', (row) => (row.project === null ? '' : (projects.get(row.project) ?? ''))),
        column('settles', 'integer', 'Settles contribution', 'Règle l’apport', (row) => row.settles),
        column('entry', 'integer', 'Journal entry', 'Écriture du journal', (row) => row.seq),
      ],
      () => everyMoneyLine(read),
    ),
  ];
}
