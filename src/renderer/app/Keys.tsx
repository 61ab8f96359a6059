import { Fragment } from 'react';
import { keyCaps, keysText, thenWord } from '../../contract/keys.ts';
import { useT } from '../i18n/useT.ts';
import { isApple, isBrowserHost } from '../rpc/host.ts';
import { usePreferences } from '../state/preferences.ts';
import { KeyHint } from '../ui/index.ts';
import { activeKeysOf } from './bindings.ts';
import classes from './Keys.module.css';
import type { ShortcutId } from './shortcuts.ts';

/** The keys that do it now, as `contract/keys.ts` writes them. */
export function useKeysOf(id: ShortcutId): readonly string[] {
  const { shortcuts, letterShortcuts } = usePreferences();
  return activeKeysOf(id, shortcuts, !isBrowserHost(), letterShortcuts);
}

/** The first of them in words, for menus and tooltips: `Ctrl+Maj+Z`, or nothing. */
export function useKeyText(): (id: ShortcutId) => string {
  const { shortcuts, letterShortcuts, language } = usePreferences();
  return (id) => {
    const [keys] = activeKeysOf(id, shortcuts, !isBrowserHost(), letterShortcuts);
    return keys === undefined ? '' : keysText(keys, language, isApple());
  };
}

/** Keys as they are written on a keyboard of the language, one stroke after the other. */
export function KeysOf({ keys }: { readonly keys: string }) {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <span className={classes['strokes']}>
      {keyCaps(keys, language, isApple()).map((caps, index) => (
        <Fragment key={caps.join('+')}>
          {index > 0 && <span>{thenWord(language)}</span>}
          <KeyHint keys={caps} />
        </Fragment>
      ))}
    </span>
  );
}

/** The keys of one shortcut, or nothing where it has none now. */
export function Keys({ of, first = false }: { readonly of: ShortcutId; readonly first?: boolean }) {
  const { t } = useT();
  const all = useKeysOf(of);
  return (first ? all.slice(0, 1) : all).map((keys, index) => (
    <Fragment key={keys}>
      {index > 0 && ` ${t('keyboard:or')} `}
      <KeysOf keys={keys} />
    </Fragment>
  ));
}
