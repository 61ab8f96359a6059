import { useT } from '../../i18n/useT.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { KeyHint } from '../../ui/index.ts';
import classes from './approvals.module.css';

/** The keys of this screen, in sight: a week of eight members is three presses. */
export function ApprovalKeys() {
  const { t } = useT();
  const letters = usePreferences((preferences) => preferences.letterShortcuts);
  const narrow = useNarrowScreen();
  if (!letters || narrow) return null;
  const keys = [
    { keys: [t('approvals:keys.shift'), 'A'], words: t('approvals:keys.clean') },
    { keys: ['J', 'K'], words: t('approvals:keys.move') },
    { keys: ['A'], words: t('contributions:action.approve') },
    { keys: ['S'], words: t('contributions:action.sendBack') },
    { keys: ['X'], words: t('approvals:keys.select') },
    { keys: [t('contributions:form.enterKey')], words: t('approvals:keys.open') },
  ];
  return (
    <ul className={classes['keys']} aria-label={t('approvals:keys.title')}>
      {keys.map((one) => (
        <li key={one.words}>
          <KeyHint keys={one.keys} /> {one.words}
        </li>
      ))}
    </ul>
  );
}
