import { useRef, useState, type KeyboardEvent } from 'react';
import { isCharacterKeys, keysText, strokesOf } from '../../../contract/keys.ts';
import { clashOf, keysOf, refusalOf, type Remapped } from '../../app/bindings.ts';
import { KeysOf } from '../../app/Keys.tsx';
import { shortcutOf, type ShortcutId } from '../../app/shortcuts.ts';
import { useCommandWords } from '../../app/useCommandWords.ts';
import { useT } from '../../i18n/useT.ts';
import { isApple } from '../../rpc/host.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button, Dialog, Notice, Stack } from '../../ui/index.ts';
import classes from './keyboard.module.css';

const secondStrokeMilliseconds = 1000;

interface RecordDialogProps {
  readonly id: ShortcutId;
  readonly desktop: boolean;
  readonly remapped: Remapped;
  readonly onClose: () => void;
  /** The keys that were chosen; null for none at all. */
  readonly onKeys: (keys: string | null) => void;
}

/** Listens to what is pressed and says whether it can be had. Tab, Enter and Escape keep their meaning, so that nobody is caught in here. */
export function RecordDialog({ id, desktop, remapped, onClose, onKeys }: RecordDialogProps) {
  const { t } = useT();
  const words = useCommandWords();
  const language = usePreferences((preferences) => preferences.language);
  const [keys, setKeys] = useState<string | null>(null);
  const pressedAt = useRef(0);
  const refusal = keys === null ? undefined : refusalOf(id, keys, desktop);
  const clash = keys === null || refusal ? undefined : clashOf(id, keys, remapped, desktop);
  const said = keys === null ? '' : keysText(keys, language, isApple());
  const usable = keys !== null && refusal === undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event;
    const plain = !ctrlKey && !metaKey && !altKey;
    if (plain && (key === 'Tab' || key === 'Escape')) return;
    if (plain && key === 'Enter') {
      if (usable && !clash) onKeys(keys);
      event.preventDefault();
      return;
    }
    const [stroke] = strokesOf({ ...pickKeys(nativeEvent), altGraph: event.getModifierState('AltGraph') }, isApple());
    event.preventDefault();
    event.stopPropagation();
    if (stroke === undefined || event.repeat) return;
    const second =
      keys !== null &&
      !keys.includes(' ') &&
      event.timeStamp - pressedAt.current < secondStrokeMilliseconds &&
      [keys, stroke].every(isCharacterKeys) &&
      !shortcutOf(id).system;
    pressedAt.current = event.timeStamp;
    setKeys(second ? `${keys} ${stroke}` : stroke);
  };
  return (
    <Dialog
      open
      title={t('keyboard:record', { what: words(id) })}
      onClose={onClose}
      size="small"
      footer={
        <>
          {keysOf(id, remapped, desktop).length > 0 && (
            <Button kind="quiet" onClick={() => onKeys(null)}>
              {t('keyboard:remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" disabled={!usable} onClick={() => usable && onKeys(keys)}>
            {t(clash ? 'keyboard:exchange' : 'keyboard:use')}
          </Button>
        </>
      }
    >
      <Stack>
        <p className={classes['text']} id="record-hint">
          {t(shortcutOf(id).system ? 'keyboard:recordSystem' : 'keyboard:recordHint')}
        </p>
        <div
          data-autofocus
          tabIndex={0}
          role="button"
          aria-label={keys === null ? t('keyboard:waiting') : t('keyboard:pressed', { keys: said })}
          aria-describedby="record-hint"
          className={classes['record']}
          onKeyDown={onKeyDown}
        >
          {keys === null ? <span className={classes['soft']}>{t('keyboard:waiting')}</span> : <KeysOf keys={keys} />}
        </div>
        <div role="status">
          {refusal && <Notice tone="warning">{t(`keyboard:refused.${refusal}`, { keys: said })}</Notice>}
          {clash && <Notice tone="warning">{t('keyboard:clash', { keys: said, other: words(clash) })}</Notice>}
        </div>
      </Stack>
    </Dialog>
  );
}

const pickKeys = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: globalThis.KeyboardEvent) => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
});
