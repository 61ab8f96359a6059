import { useCallback } from 'react';
import { useT } from '../i18n/useT.ts';
import { screens } from './screens.ts';
import type { ShortcutId } from './shortcuts.ts';

/** What each shortcut does, in words; a screen's are its name. */
export function useCommandWords(): (id: ShortcutId) => string {
  const { t } = useT();
  return useCallback(
    (id) => {
      const screen = screens.find((one) => one.name === id);
      return screen ? t(`shell:nav.${screen.name}`) : t(`keyboard:name.${id as Exclude<ShortcutId, (typeof screens)[number]['name']>}`);
    },
    [t],
  );
}
