import { useT } from '../i18n/useT.ts';
import { isApple } from '../rpc/host.ts';
import { usePreferences } from '../state/preferences.ts';
import { Dialog, Facts, KeyHint, Stack, SwitchField } from '../ui/index.ts';
import { screens } from './screens.ts';

/** Every key that does something everywhere. */
export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  const { letterShortcuts, setLetterShortcuts } = usePreferences();
  const control = isApple() ? '⌘' : 'Ctrl';
  const letterRows = screens.map(
    (screen) =>
      [
        t('shell:shortcuts.go', { screen: t(`shell:nav.${screen.name}`) }),
        <Stack key={screen.name} row gap="small">
          <KeyHint keys={['g']} />
          {t('shell:shortcuts.thenKey')}
          <KeyHint keys={[screen.letter]} />
        </Stack>,
      ] as const,
  );
  return (
    <Dialog open={open} onClose={onClose} title={t('shell:shortcuts.title')}>
      <Facts
        facts={[
          [t('shell:shortcuts.palette'), <KeyHint key="palette" keys={[control, 'K']} />],
          [t('shell:shortcuts.undo'), <KeyHint key="undo" keys={[control, 'Z']} />],
          [t('shell:shortcuts.redo'), <KeyHint key="redo" keys={[control, t('approvals:keys.shift'), 'Z']} />],
          ...(letterShortcuts
            ? [
                [t('shell:shortcuts.quickEntry'), <KeyHint key="quick" keys={['N']} />] as const,
                [t('shell:shortcuts.repeat'), <KeyHint key="repeat" keys={['R']} />] as const,
                [t('shell:shortcuts.help'), <KeyHint key="help" keys={['?']} />] as const,
                ...letterRows,
              ]
            : []),
        ]}
      />
      <SwitchField
        label={t('shell:shortcuts.letters')}
        hint={t('shell:shortcuts.lettersHint')}
        checked={letterShortcuts}
        onChange={setLetterShortcuts}
      />
    </Dialog>
  );
}
