import { useNavigate } from '@tanstack/react-router';
import { useT } from '../i18n/useT.ts';
import { isBrowserHost } from '../rpc/host.ts';
import { useSession } from '../rpc/queries.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button, Dialog, Facts, Stack, SwitchField } from '../ui/index.ts';
import { activeKeysOf } from './bindings.ts';
import { Keys } from './Keys.tsx';
import { shortcutGroups, shortcuts } from './shortcuts.ts';
import classes from './Shortcuts.module.css';
import { useCommandWords } from './useCommandWords.ts';

/** Every key that does something, and where to change them. */
export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('keyboard:title')} size="large">
      {open && <ShortcutList onClose={onClose} />}
    </Dialog>
  );
}

function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const words = useCommandWords();
  const navigate = useNavigate();
  const hasBook = Boolean(useSession().data?.book);
  const { letterShortcuts, setLetterShortcuts, shortcuts: remapped } = usePreferences();
  const desktop = !isBrowserHost();
  const groups = shortcutGroups.map((group) => ({
    group,
    list: shortcuts.filter((one) => one.group === group && activeKeysOf(one.id, remapped, desktop, letterShortcuts).length > 0),
  }));
  return (
    <Stack>
      <div className={classes['groups']}>
        {groups
          .filter(({ list }) => list.length > 0)
          .map(({ group, list }) => (
            <section key={group} aria-labelledby={`keys-${group}`} className={classes['section']}>
              <h3 id={`keys-${group}`} className={classes['title']}>
                {t(`keyboard:group.${group}`)}
              </h3>
              <Facts facts={list.map(({ id }) => [words(id), <Keys key={id} of={id} />] as const)} />
            </section>
          ))}
      </div>
      <SwitchField label={t('keyboard:letters')} hint={t('keyboard:lettersHint')} checked={letterShortcuts} onChange={setLetterShortcuts} />
      {hasBook && (
        <div>
          <Button
            onClick={() => {
              onClose();
              void navigate({ to: '/settings', search: { section: 'keyboard' } });
            }}
          >
            {t('keyboard:change')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
