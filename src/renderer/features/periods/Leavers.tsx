import { groupAccount } from '../../../core/charters/words/accounts.ts';
import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { DataTable, DayText, MemberName, Money, Weight } from '../../ui/index.ts';
import classes from './periods.module.css';

/** What leaving came to in the period, by the charter's terms; nothing where nobody left. */
export function Leavers({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useT();
  const format = useFormat();
  if (outcome.leavers.length === 0) return null;
  return (
    <section>
      <h2 className={classes['heading']}>{t('periods:leavers.title')}</h2>
      <DataTable
        label={t('periods:leavers.title')}
        rows={outcome.leavers}
        rowKey={(leaver) => leaver.number}
        columns={[
          {
            key: 'member',
            head: t('periods:outcome.member'),
            cell: (leaver) => (
              <span className={classes['stepName']}>
                <MemberName name={leaver.name} number={leaver.number > 0 ? leaver.number : null} />
                <span className={classes['soft']}>{t(`periods:leavers.${leaver.leaving}`)}</span>
              </span>
            ),
          },
          {
            key: 'before',
            head: t('periods:leavers.before'),
            numeric: true,
            wideOnly: true,
            cell: (leaver) => <Weight value={leaver.weightBefore} />,
          },
          { key: 'after', head: t('periods:leavers.after'), numeric: true, cell: (leaver) => <Weight value={leaver.weightAfter} /> },
          {
            key: 'offer',
            head: t('periods:leavers.offer'),
            numeric: true,
            cell: (leaver) => (leaver.offer === null ? t('periods:leavers.noOffer') : <Money value={leaver.offer} />),
          },
          {
            key: 'instalments',
            head: t('periods:leavers.instalments'),
            wideOnly: true,
            cell: (leaver) => (
              <span className={classes['stepName']}>
                {leaver.instalments.length === 0 && leaver.lost === null ? '–' : null}
                {leaver.instalments.map(({ due, amount }) => (
                  <span key={due}>
                    <DayText day={due} /> <Money value={amount} />
                  </span>
                ))}
                {leaver.lost && (
                  <span>
                    {t('periods:leavers.lost', {
                      amount: format.money(leaver.lost.amount),
                      account: format.label(groupAccount(leaver.lost.account)),
                    })}
                  </span>
                )}
              </span>
            ),
          },
        ]}
      />
      <p className={classes['note']}>{t('periods:leavers.note')}</p>
    </section>
  );
}
