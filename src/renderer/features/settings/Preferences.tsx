import { useT } from '../../i18n/useT.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Card, ChoiceField, Stack } from '../../ui/index.ts';
import classes from './settings.module.css';
import { TimeSettings } from './TimeSettings.tsx';

/** How this page looks and listens on this computer; nothing of it enters the book. */
export function Preferences() {
  const { t } = useT();
  const { language, setLanguage, theme, setTheme } = usePreferences();
  return (
    <Stack>
      <Card title={t('settings:preferences.title')}>
        <div className={classes['form']}>
          <Stack gap="large">
            <p className={classes['lead']}>{t('settings:preferences.text')}</p>
            <ChoiceField
              label={t('settings:preferences.language')}
              value={language}
              onChange={setLanguage}
              options={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
            <ChoiceField
              label={t('settings:preferences.theme')}
              value={theme}
              onChange={setTheme}
              options={[
                { value: 'light', label: t('settings:preferences.light') },
                { value: 'dark', label: t('settings:preferences.dark') },
                { value: 'system', label: t('settings:preferences.system') },
              ]}
            />
          </Stack>
        </div>
      </Card>
      <TimeSettings />
    </Stack>
  );
}
