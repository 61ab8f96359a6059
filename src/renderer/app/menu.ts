import { useEffect } from 'react';
import { menuCommands } from '../../contract/bridge.ts';
import { acceleratorOf } from '../../contract/keys.ts';
import { describePage, onMenuCommand } from '../rpc/host.ts';
import { usePreferences } from '../state/preferences.ts';
import { useTitle } from '../state/title.ts';
import { activeKeysOf, keysOf } from './bindings.ts';
import { runFromMenu, useAvailable } from './handlers.ts';

const longestTimer = 200;

/** The desktop's menu offers what can be done now, in the page's language and with its shortcuts; each item is something that the page has too. */
export function useMenuCommands(): void {
  const available = useAvailable().join(' ');
  const { language, theme, shortcuts, letterShortcuts } = usePreferences();
  const running = useTitle((title) => title.running);
  useEffect(() => {
    const commands = menuCommands.filter((command) => available.split(' ').includes(command));
    const keys = commands.flatMap((command) => {
      const all = activeKeysOf(command, shortcuts, true, letterShortcuts);
      // A menu shows one: rather the one that it can take itself.
      const shown = all.find((one) => acceleratorOf(one) !== undefined) ?? all[0];
      return shown === undefined ? [] : [[command, shown] as const];
    });
    const [system] = keysOf('systemQuickEntry', shortcuts, true);
    describePage({
      language,
      theme,
      commands,
      keys: Object.fromEntries(keys),
      timer: running === '' ? null : running.slice(0, longestTimer),
      quickShortcut: (system && acceleratorOf(system)) ?? 'off',
    });
  }, [language, theme, available, running, shortcuts, letterShortcuts]);
  useEffect(() => onMenuCommand(runFromMenu), []);
}
