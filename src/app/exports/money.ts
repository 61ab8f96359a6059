import type { Label } from '../../core/charters/charter.ts';
import { readOutcome, type KeptMember, type KeptOutcome, type KeptStep } from '../../core/waterfall/stored.ts';
import { accountLabel } from '../outcomes.ts';
import type { AccountRow, PeriodRow, Reads, TransferRow } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf, wordColumn } from './column.ts';
import { periodWords } from './words.ts';

interface Shared {
  readonly period: PeriodRow;
  readonly outcome: KeptOutcome;
}

/** Periods, what each member and each step of their sharing came to, accounts, and every movement between them. */
export function moneySheets(read: Reads): Sheet[] {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const projects = new Map(read.projects().map((project) => [project.number, project.name]));
  const labels = new Map<string, Label>();
  const label = (account: string): Label => {
    const known = labels.get(account) ?? accountLabel(read, account);
    labels.set(account, known);
    return known;
  };
  const { language, currency } = read.cooperative();
  const shared = function* (): Generator<Shared> {
    for (const period of read.periods()) if (period.state === 'closed') yield { period, outcome: readOutcome(period.outcome) };
  };
  return [
    sheetOf<PeriodRow>(
      'periods',
      'Periods',
      'Périodes',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('from', 'day', 'From', 'Du', (row) => row.from),
        column('to', 'day', 'To', 'Au', (row) => row.to),
        wordColumn('state', 'State', 'État', periodWords, (row) => row.state),
        column('result', 'money', 'Result', 'Résultat', (row) => row.result),
        column('applied', 'yesNo', 'Applied', 'Appliquée', (row) => row.appliedSeq !== null),
        column('closedAt', 'instant', 'Closed at', 'Clôturée le', (row) => row.closedAt),
        column('reason', 'text', 'Reason of re-opening', 'Motif de réouverture', (row) => row.reason),
      ],
      () => read.periods(),
    ),
    sheetOf<Shared & { member: KeptMember }>(
      'distributions',
      'Distributions by member',
      'Répartitions par membre',
      [
        column('period', 'integer', 'Period', 'Période', (row) => row.period.number),
        column('to', 'day', 'To', 'Au', (row) => row.period.to),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member.number),
        column('member', 'text', 'Member', 'Membre', (row) => names.get(row.member.number) ?? ''),
        column('seconds', 'seconds', 'Work', 'Travail', (row) => row.member.seconds),
        column('weight', 'integer', 'Weight', 'Poids', (row) => row.member.weight, legends.weight),
        column('profitShare', 'share', 'Share of profits', 'Part des profits', (row) => row.member.profitShare),
        column('rightsShare', 'share', 'Share of rights', 'Part des droits', (row) => row.member.rightsShare),
        column('amount', 'money', 'Amount', 'Montant', (row) => row.member.amount),
        column('cash', 'money', 'In cash', 'En numéraire', (row) => cashOf(row.member)),
        column('retained', 'money', 'Retained', 'Retenu', (row) => row.member.retained),
        column('repaid', 'money', 'Retained before, now payable', 'Retenu auparavant, devenu payable', (row) => row.member.repaid),
      ],
      function* () {
        for (const { period, outcome } of shared()) for (const member of outcome.members) yield { period, outcome, member };
      },
    ),
    sheetOf<Shared & { step: KeptStep }>(
      'steps',
      'Distributions by step',
      'Répartitions par étape',
      [
        column('period', 'integer', 'Period', 'Période', (row) => row.period.number),
        column('step', 'text', 'Step', 'Étape', (row) => row.step.key),
        column('label', 'text', 'Label', 'Intitulé', (row) => row.step.label[language]),
        column('taken', 'money', 'Taken', 'Prélevé', (row) => row.step.taken),
        column('amount', 'money', 'Given', 'Attribué', (row) => row.step.amount),
      ],
      function* () {
        for (const { period, outcome } of shared()) for (const step of outcome.steps) yield { period, outcome, step };
      },
    ),
    sheetOf<Shared & { project: number; member: number; share: string }>(
      'projectRights',
      'Rights by project',
      'Droits par projet',
      [
        column('period', 'integer', 'Period', 'Période', (row) => row.period.number),
        column('project', 'text', 'Project', 'Projet', (row) => projects.get(row.project) ?? ''),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => names.get(row.member) ?? ''),
        column('rightsShare', 'share', 'Share of rights', 'Part des droits', (row) => row.share),
      ],
      function* () {
        for (const { period, outcome } of shared())
          for (const { project, members } of outcome.rightsByProject)
            for (const { number, share } of members) yield { period, outcome, project, member: number, share };
      },
    ),
    sheetOf<AccountRow>(
      'accounts',
      'Accounts',
      'Comptes',
      [
        column('account', 'text', 'Account', 'Compte', (row) => row.account),
        column('label', 'text', 'Label', 'Intitulé', (row) => label(row.account)[language]),
        column('unit', 'text', 'Unit', 'Unité', (row) => row.unit),
        column('balance', 'money', 'Balance', 'Solde', (row) => row.balance),
      ],
      () => read.accounts(),
    ),
    sheetOf<TransferRow>(
      'transfers',
      'Movements between accounts',
      'Mouvements entre comptes',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        column('from', 'text', 'From account', 'Du compte', (row) => row.from),
        column('to', 'text', 'To account', 'Au compte', (row) => row.to),
        column('amount', 'money', 'Amount', 'Montant', (row) => row.amount),
        column('unit', 'text', 'Unit', 'Unité', (row) => row.unit),
        column('period', 'integer', 'Period', 'Période', (row) => row.period),
        column('reverses', 'integer', 'Reverses', 'Contrepasse', (row) => row.reverses),
        column('entry', 'integer', 'Journal entry', 'Écriture du journal', (row) => row.seq),
      ],
      function* () {
        for (const transfer of read.transfers()) if (transfer.unit === currency) yield transfer;
      },
    ),
  ];
}

/** What a period's parts give a member to be paid, without what is retained or chosen for another use. */
export function cashOf(member: KeptMember): bigint {
  return member.parts.reduce((sum, part) => sum + part.cash, 0n);
}
