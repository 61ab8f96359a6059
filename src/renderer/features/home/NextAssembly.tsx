import { UsersRound } from 'lucide-react';
import { nextAssembly } from '../../../core/assemblies/terms.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Card, Door } from '../../ui/index.ts';
import { useWhen } from '../assemblies/when.ts';
import classes from './home.module.css';

/** The next assembly, while there is one. */
export function NextAssembly() {
  const { t } = useT();
  const when = useWhen();
  const next = nextAssembly(useRead('assemblies.list').data ?? [], today());
  if (!next) return null;
  return (
    <Card title={t('assemblies:next')}>
      <ul className={classes['list']}>
        <li className={classes['item']}>
          <UsersRound size={20} strokeWidth={1.75} aria-hidden className={classes['icon']} />
          <span className={classes['words']}>
            <span className={classes['what']}>
              <Door to="/periods" search={{ view: 'assemblies' }}>
                {next.title || t('assemblies:untitled')}
              </Door>
            </span>
            <span className={classes['note']}>{[when(next), next.place].filter((text) => text !== '').join(' · ')}</span>
          </span>
        </li>
      </ul>
    </Card>
  );
}
