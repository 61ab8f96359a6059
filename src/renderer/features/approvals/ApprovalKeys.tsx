import { Fragment } from 'react';
import { Keys, KeysOf, useKeysOf } from '../../app/Keys.tsx';
import type { ShortcutId } from '../../app/shortcuts.ts';
import { useT } from '../../i18n/useT.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import classes from './approvals.module.css';

/** The keys of this screen, in sight: a week of eight members is three presses. */
export function ApprovalKeys() {
  const { t } = useT();
  const narrow = useNarrowScreen();
  const any = useKeysOf('approve').length > 0;
  if (!any || narrow) return null;
  const rows: readonly { readonly ids: readonly ShortcutId[]; readonly words: string }[] = [
    { ids: ['approveClean'], words: t('approvals:keys.clean') },
    { ids: ['nextItem', 'previousItem'], words: t('approvals:keys.move') },
    { ids: ['approve'], words: t('approvals:keys.approve') },
    { ids: ['sendBack'], words: t('approvals:keys.sendBack') },
    { ids: ['selectItem'], words: t('approvals:keys.select') },
  ];
  return (
    <ul className={classes['keys']} aria-label={t('approvals:keys.title')}>
      {rows.map(({ ids, words }) => (
        <li key={words}>
          {ids.map((id) => (
            <Fragment key={id}>
              <Keys of={id} first />{' '}
            </Fragment>
          ))}
          {words}
        </li>
      ))}
      <li>
        <KeysOf keys="Enter" /> {t('approvals:keys.open')}
      </li>
    </ul>
  );
}
