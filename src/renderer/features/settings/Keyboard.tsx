import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { QuickShortcutState } from '../../../contract/bridge.ts';
import { clashOfFirst, keysOf, withFirstKeys, withKeys } from '../../app/bindings.ts';
import { KeysOf } from '../../app/Keys.tsx';
import { shortcutGroups, shortcuts, type Shortcut, type ShortcutId } from '../../app/shortcuts.ts';
import { useCommandWords } from '../../app/useCommandWords.ts';
import { useT } from '../../i18n/useT.ts';
import { isBrowserHost, onProgramMessage } from '../../rpc/host.ts';
import { usePreferences } from '../../state/preferences.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, Card, IconButton, Notice, Stack, SwitchField } from '../../ui/index.ts';
import classes from './keyboard.module.css';
import { RecordDialog } from './RecordDialog.tsx';

/** Every shortcut with its keys, to be changed by pressing others. They belong to this computer, not to the book. */
export function Keyboard() {
  const { t } = useT();
  const { letterShortcuts, setLetterShortcuts, shortcuts: remapped, setShortcuts } = usePreferences();
  const [recording, setRecording] = useState<ShortcutId | null>(null);
  const desktop = !isBrowserHost();
  const shown = shortcuts.filter((one) => desktop || !one.desktopOnly);
  return (
    <Card title={t('keyboard:title')}>
      <Stack gap="large">
        <p className={classes['text']}>{t('keyboard:text')}</p>
        <SwitchField
          label={t('keyboard:letters')}
          hint={t('keyboard:lettersHint')}
          checked={letterShortcuts}
          onChange={setLetterShortcuts}
        />
        {shortcutGroups.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`} className={classes['group']}>
              {t(`keyboard:group.${group}`)}
            </h3>
            <ul className={classes['list']}>
              {shown
                .filter((one) => one.group === group)
                .map((one) => (
                  <Row key={one.id} shortcut={one} desktop={desktop} onRecord={() => setRecording(one.id)} />
                ))}
            </ul>
          </section>
        ))}
        <div>
          <Button
            disabled={Object.keys(remapped).length === 0}
            onClick={() => {
              setShortcuts({});
              showToast({ kind: 'done', text: t('keyboard:allReset') });
            }}
          >
            {t('keyboard:resetAll')}
          </Button>
        </div>
      </Stack>
      {recording && (
        <RecordDialog
          id={recording}
          desktop={desktop}
          remapped={remapped}
          onClose={() => setRecording(null)}
          onKeys={(keys) => {
            setShortcuts(keys === null ? { ...remapped, [recording]: [] } : withKeys(recording, keys, remapped, desktop));
            setRecording(null);
          }}
        />
      )}
    </Card>
  );
}

interface RowProps {
  readonly shortcut: Shortcut;
  readonly desktop: boolean;
  readonly onRecord: () => void;
}

function Row({ shortcut: { id, system = false }, desktop, onRecord }: RowProps) {
  const { t } = useT();
  const words = useCommandWords();
  const { shortcuts: remapped, setShortcuts } = usePreferences();
  const [warned, setWarned] = useState(false);
  const keys = keysOf(id, remapped, desktop);
  const changed = remapped[id] !== undefined;
  const other = changed ? clashOfFirst(id, remapped, desktop) : undefined;
  const reset = (): void => {
    if (other !== undefined && !warned) return setWarned(true);
    setWarned(false);
    setShortcuts(withFirstKeys(id, remapped, desktop));
  };
  return (
    <li className={classes['row']}>
      <span className={classes['name']}>{words(id)}</span>
      <span className={classes['keys']}>
        {keys.length === 0 && <span className={classes['soft']}>{t('keyboard:none')}</span>}
        {keys.map((one, index) => (
          <span key={one} className={classes['keys']}>
            {index > 0 && <span className={classes['soft']}>{t('keyboard:or')}</span>}
            <KeysOf keys={one} />
          </span>
        ))}
      </span>
      <span className={classes['buttons']}>
        {changed && <IconButton icon={RotateCcw} label={t('keyboard:resetOf', { what: words(id) })} onClick={reset} />}
        <Button small label={t('keyboard:setOf', { what: words(id) })} onClick={onRecord}>
          {t('keyboard:set')}
        </Button>
      </span>
      {other && warned && (
        <div className={classes['notice']} role="alert">
          <Notice tone="warning">{t('keyboard:resetTakes', { other: words(other) })}</Notice>
        </div>
      )}
      {system && keys.length > 0 && <SystemState />}
    </li>
  );
}

/** The shortcut of all programs is said to be taken when another program has it. */
function SystemState() {
  const { t } = useT();
  const [state, setState] = useState<QuickShortcutState>('off');
  useEffect(
    () =>
      onProgramMessage((message) => {
        if (message.kind === 'tantieme:shortcut') setState(message.state);
      }),
    [],
  );
  if (state !== 'taken') return null;
  return (
    <div className={classes['notice']}>
      <Notice tone="warning">{t('keyboard:taken')}</Notice>
    </div>
  );
}
