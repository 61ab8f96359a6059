import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../contract/bridge.ts';
import { useCommand } from '../rpc/commands.ts';
import { describePage, onMenuCommand } from '../rpc/host.ts';
import { useSession } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { usePreferences } from '../state/preferences.ts';
import { useTitle } from '../state/title.ts';
import { screens } from './screens.ts';

const longestTimer = 200;

const always: readonly MenuCommand[] = ['newBook', 'openSample', 'palette', 'shortcuts'];
const withBook: readonly MenuCommand[] = ['closeBook', 'verify', 'quickEntry', ...screens.map((screen) => screen.name)];

/** The desktop's menu offers what the page says that it can do now, in its language; each item is something that the page has too. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  const show = useOverlay((overlay) => overlay.show);
  const choose = useCommand('books.choose');
  const close = useCommand('books.close');
  const sample = useCommand('books.openSample');
  const session = useSession().data;
  const hasBook = Boolean(session?.book);
  const dialogs = session?.dialogs ?? false;
  const { language, theme, time } = usePreferences();
  const running = useTitle((title) => title.running);
  const stopTimer = useCommand('timer.stop');
  useEffect(() => {
    describePage({
      language,
      theme,
      commands: [
        ...always,
        ...(dialogs ? (['openBook'] as const) : []),
        ...(hasBook ? withBook : []),
        ...(running === '' ? [] : (['stopTimer'] as const)),
      ],
      timer: running === '' ? null : running.slice(0, longestTimer),
      quickShortcut: time.quickShortcut,
    });
  }, [language, theme, dialogs, hasBook, running, time.quickShortcut]);
  const run = (command: MenuCommand): void => {
    const screen = screens.find((one) => one.name === command);
    if (command === 'newBook' || command === 'palette' || command === 'shortcuts') show(command);
    else if (command === 'openBook') void choose.run(undefined);
    else if (command === 'openSample') void sample.run({ language });
    else if (!hasBook) return;
    else if (command === 'quickEntry') show('quickEntry');
    else if (command === 'stopTimer') void stopTimer.run({ endedAt: null, goOn: false });
    else if (command === 'closeBook') void close.run(undefined);
    else if (command === 'verify') void navigate({ to: '/periods', search: { action: 'verify' } });
    else if (screen) void navigate({ to: screen.path });
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => onMenuCommand((command) => latest.current(command)), []);
}
