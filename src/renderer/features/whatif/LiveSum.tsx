import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { MoneyChange } from './Change.tsx';
import { useAnswer } from './store.ts';
import classes from './whatif.module.css';

/** On a telephone the dials stand over the answer: this line of it stays in sight under them. */
export function LiveSum() {
  const { t } = useT();
  const format = useFormat();
  const answer = useAnswer((store) => store.answered?.answer);
  if (!answer) return null;
  const total = (side: 'today' | 'trial'): bigint => answer[side].members.reduce((sum, member) => sum + member.amount, 0n);
  return (
    <p className={classes['live']}>
      <span>{t('whatif:sums.of.members')}</span>
      <strong>{format.money(total('trial'))}</strong>
      <MoneyChange before={total('today')} after={total('trial')} />
    </p>
  );
}
