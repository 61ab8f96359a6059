import { ArrowUpDown, CirclePlus, CircleMinus, Pencil, type LucideIcon } from 'lucide-react';
import type { CharterDifference } from '../../../contract/charters.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge } from '../../ui/index.ts';
import classes from './charters.module.css';

const icons: Readonly<Record<CharterDifference['change'], LucideIcon>> = {
  added: CirclePlus,
  removed: CircleMinus,
  changed: Pencil,
  moved: ArrowUpDown,
};

/** What changes from one charter to another, each rule before and after. */
export function Differences({ differences }: { readonly differences: readonly CharterDifference[] }) {
  const { t } = useT();
  const format = useFormat();
  if (differences.length === 0) return <p className={classes['soft']}>{t('charters:differences.none')}</p>;
  return (
    <ul className={classes['differences']}>
      {differences.map(({ section, key, change, title, before, after }) => (
        <li key={`${section} ${key} ${change}`}>
          <p className={classes['differenceTitle']}>
            <Badge icon={icons[change]}>{t(`charters:differences.${change}`)}</Badge>
            <span>
              {t(`editor:section.${section}`)} · <strong>{format.label(title)}</strong>
            </span>
          </p>
          {before && (
            <p className={classes['before']}>
              {after && <span className={classes['when']}>{t('charters:differences.before')} </span>}
              <del>{format.label(before)}</del>
            </p>
          )}
          {after && (
            <p className={classes['after']}>
              {before && <span className={classes['when']}>{t('charters:differences.after')} </span>}
              <ins>{format.label(after)}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
