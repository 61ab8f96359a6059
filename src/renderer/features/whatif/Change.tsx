import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { shareChange } from './beside.ts';
import classes from './whatif.module.css';

/** A difference: an arrow, a sign and a word, so that colour is only one of four ways to read it. */
function Change({ sign, text }: { readonly sign: -1 | 0 | 1; readonly text: string }) {
  const { t } = useT();
  if (sign === 0)
    return (
      <span className={classes['change']} data-sign="0">
        <Equal size={14} aria-hidden />
        <span className="visually-hidden">{t('whatif:change.same')}</span>
      </span>
    );
  const Icon = sign > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={classes['change']} data-sign={sign}>
      <Icon size={14} aria-hidden />
      <span className="visually-hidden">{t(sign > 0 ? 'whatif:change.more' : 'whatif:change.less')} </span>
      {sign > 0 ? '+' : '−'}
      {text}
    </span>
  );
}

export function MoneyChange({ before, after }: { readonly before: bigint; readonly after: bigint }) {
  const format = useFormat();
  const difference = after - before;
  const sign = difference > 0n ? 1 : difference < 0n ? -1 : 0;
  return <Change sign={sign} text={format.amount(sign < 0 ? -difference : difference)} />;
}

/** In percentage points, computed exactly and rounded only here. */
export function ShareChange({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useT();
  const format = useFormat();
  const { sign, size } = shareChange(before, after);
  return <Change sign={sign} text={t('whatif:change.points', { value: format.percent(size).replace(/[\s\u00a0\u202f]*%/u, '') })} />;
}
