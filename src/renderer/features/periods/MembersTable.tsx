import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { DataTable, Duration, MemberName, Money, Percent, Weight, type Column } from '../../ui/index.ts';
import { columnOf, columnsOf, dueDays, type OutcomeMember } from './outcomeLines.ts';
import classes from './periods.module.css';

/** Everyone's part in their own order; what is not cash at once has columns of its own, where there is any. */
export function MembersTable({ outcome, onOpen }: { readonly outcome: Outcome; readonly onOpen: (number: number) => void }) {
  const { t } = useT();
  const format = useFormat();
  const { members } = outcome;
  const total = (of: (member: OutcomeMember) => bigint): bigint => members.reduce((sum, member) => sum + of(member), 0n);
  const extra = columnsOf(outcome).map((column): Column<OutcomeMember> => ({
    key: column,
    head: t(`periods:outcome.column.${column}`),
    numeric: true,
    wideOnly: true,
    sortBy: (one) => columnOf(one, column),
    foot: <Money value={total((one) => columnOf(one, column))} />,
    cell: (one) =>
      columnOf(one, column) === 0n ? (
        '–'
      ) : column === 'retained' && dueDays(one).length > 0 ? (
        <span className={classes['stepName']}>
          <Money value={one.retained} />
          <span className={classes['soft']}>
            {t('periods:outcome.due', { days: format.list(dueDays(one).map((day) => format.day(day))) })}
          </span>
        </span>
      ) : (
        <Money value={columnOf(one, column)} />
      ),
  }));
  const columns: readonly Column<OutcomeMember>[] = [
    {
      key: 'member',
      head: t('periods:outcome.member'),
      cell: (one) => <MemberName name={one.name} number={one.number > 0 ? one.number : null} />,
      sortBy: (one) => one.number,
      foot: t('common:chart.total'),
    },
    {
      key: 'seconds',
      head: t('periods:outcome.hours'),
      numeric: true,
      wideOnly: true,
      cell: (one) => (one.seconds === 0 ? '–' : <Duration seconds={one.seconds} />),
      sortBy: (one) => one.seconds,
      foot: <Duration seconds={members.reduce((sum, one) => sum + one.seconds, 0)} />,
    },
    {
      key: 'weight',
      head: t('periods:outcome.weight'),
      numeric: true,
      wideOnly: true,
      cell: (one) => <Weight value={one.weight} />,
      sortBy: (one) => one.weight,
      foot: <Weight value={total((one) => one.weight)} />,
    },
    {
      key: 'profit',
      head: t('periods:outcome.profits'),
      numeric: true,
      wideOnly: true,
      cell: (one) => <Percent share={one.profitShare} tone="profits" />,
    },
    { key: 'rights', head: t('periods:outcome.rights'), numeric: true, cell: (one) => <Percent share={one.rightsShare} tone="rights" /> },
    ...extra,
    {
      key: 'amount',
      head: t('common:chart.amount'),
      numeric: true,
      sortBy: (one) => one.amount,
      foot: <Money value={total((one) => one.amount)} />,
      cell: (one) => (
        <button type="button" className={classes['door']} onClick={() => onOpen(one.number)}>
          <Money value={one.amount} tone="profits" />
        </button>
      ),
    },
  ];
  return (
    <section>
      <h2 className={classes['heading']}>{t('periods:outcome.membersTitle')}</h2>
      {members.length === 0 ? (
        <p className={classes['note']}>{t('periods:outcome.nobody')}</p>
      ) : (
        <DataTable
          label={t('periods:outcome.membersTitle')}
          rows={members}
          rowKey={(one) => one.number}
          columns={columns}
          onOpen={(one) => onOpen(one.number)}
        />
      )}
      {members.length > 0 && <p className={classes['note']}>{t('periods:outcome.membersNote')}</p>}
    </section>
  );
}
