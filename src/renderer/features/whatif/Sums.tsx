import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { sumsBeside, type Beside } from './beside.ts';
import { MoneyChange } from './Change.tsx';
import classes from './whatif.module.css';

/** Where all of it goes: to members, to accounts, and what goes to nobody, each on both sides. */
export function Sums({ beside }: { readonly beside: Beside }) {
  const { t } = useT();
  const format = useFormat();
  return (
    // On a narrow screen it scrolls within itself, and holds nothing else that a key could reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes['frame']} tabIndex={0} aria-label={t('whatif:sums.title')}>
      <table className={classes['table']} aria-label={t('whatif:sums.title')}>
        <thead>
          <tr>
            <th scope="col">{t('whatif:sums.what')}</th>
            <th scope="col">{beside.leftName}</th>
            <th scope="col">{beside.rightName}</th>
            <th scope="col">{t('whatif:members.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {sumsBeside(beside.left, beside.right).map((sum) => (
            <tr key={sum.name ?? sum.account} className={classes['row']}>
              <th scope="row" className={sum.name === 'cash' || sum.name === 'retained' ? classes['part'] : undefined}>
                {sum.name ? t(`whatif:sums.of.${sum.name}`) : sum.label && format.label(sum.label)}
              </th>
              <td>{format.money(sum.left)}</td>
              <td>{format.money(sum.right)}</td>
              <td>
                <MoneyChange before={sum.left} after={sum.right} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
