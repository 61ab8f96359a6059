import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy, useEffect } from 'react';
import { sentence } from '../../contract/sentences/index.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { translate } from '../i18n/index.ts';
import { useT } from '../i18n/useT.ts';
import { useConnection } from '../rpc/connection.ts';
import { BookContext, useSession, useSessionWatch } from '../rpc/queries.ts';
import { usePreferences } from '../state/preferences.ts';
import { useOverlay } from '../state/overlays.ts';
import { showToast } from '../state/toasts.ts';
import { Loaded, LoadingState, Notice } from '../ui/index.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { Palette } from './Palette.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useProgramCommands } from './commands.ts';
import { useShortcuts } from './handlers.ts';
import { useMenuCommands } from './menu.ts';
import classes from './Shell.module.css';

const StartScreen = lazy(() => import('../features/start/index.tsx'));
const NewBookDialog = lazy(() => import('../features/start/NewBookDialog.tsx'));

/** Around every screen: no book, the start screen; a book, the shell. The session's subscription lives here, once. */
export function Frame() {
  const session = useSession();
  const { open, show } = useOverlay();
  useSessionWatch();
  useProgramCommands();
  useShortcuts();
  useMenuCommands();
  const { kind, code, name } = session.data?.notice ?? { kind: undefined, code: '', name: '' };
  const language = usePreferences((preferences) => preferences.language);
  useEffect(() => {
    if (!kind) return;
    showToast(
      kind === 'keptCopy'
        ? { kind: 'notice', text: translate('shell:keptCopy', { name }) }
        : { kind: 'refused', text: sentence(code as RefusalCode, { name }, language) },
    );
  }, [kind, code, name, language]);
  const close = (): void => show('none');
  return (
    <>
      <ConnectionNotice />
      <Loaded read={session} shape="tiles">
        {({ book }) => (
          <Suspense fallback={<LoadingState shape="tiles" />}>
            {book ? (
              <BookContext value={book}>
                <Shell>
                  <Suspense fallback={<LoadingState />}>
                    <Outlet />
                  </Suspense>
                </Shell>
              </BookContext>
            ) : (
              <StartScreen />
            )}
          </Suspense>
        )}
      </Loaded>
      <Palette open={open === 'palette'} onClose={close} />
      <ShortcutsDialog open={open === 'shortcuts'} onClose={close} />
      <HistoryDialog open={open === 'history' && Boolean(session.data?.book)} onClose={close} />
      {open === 'newBook' && (
        <Suspense>
          <NewBookDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function ConnectionNotice() {
  const { t } = useT();
  const lost = useConnection((connection) => connection.state === 'lost');
  return (
    <div role="status" className={classes['connection']}>
      {lost && <Notice tone="warning">{t('common:connection.lost')}</Notice>}
    </div>
  );
}
