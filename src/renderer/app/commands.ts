import { useNavigate } from '@tanstack/react-router';
import type { Language } from '../../contract/base.ts';
import { useRepeat } from '../features/entry/useRepeat.ts';
import { redo, undo, useCommand } from '../rpc/commands.ts';
import { useBook, useSession } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { usePreferences } from '../state/preferences.ts';
import { usePrivacy } from '../state/privacy.ts';
import { useTitle } from '../state/title.ts';
import { useHandlers } from './handlers.ts';
import { useMayLead } from './mayLead.ts';
import { screens } from './screens.ts';

/** What can be done with or without a book. */
export function useProgramCommands(): void {
  const show = useOverlay((overlay) => overlay.show);
  const choose = useCommand('books.choose');
  const sample = useCommand('books.openSample');
  const dialogs = useSession().data?.dialogs ?? false;
  const { language, setLanguage, setTheme } = usePreferences();
  const other: Language = language === 'fr' ? 'en' : 'fr';
  useHandlers({
    palette: () => show(useOverlay.getState().open === 'palette' ? 'none' : 'palette'),
    shortcuts: () => show('shortcuts'),
    newBook: () => show('newBook'),
    openBook: dialogs ? () => void choose.run(undefined) : undefined,
    openSample: () => void sample.run({ language }),
    language: () => setLanguage(other),
    light: () => setTheme('light'),
    dark: () => setTheme('dark'),
    system: () => setTheme('system'),
  });
}

/** What can be done in a book that is open, from every screen. */
export function useBookCommands(): void {
  const navigate = useNavigate();
  const show = useOverlay((overlay) => overlay.show);
  const writable = useBook().readOnly === 'no';
  const mayLead = useMayLead();
  const repeat = useRepeat();
  const close = useCommand('books.close');
  const stopTimer = useCommand('timer.stop');
  const running = useTitle((title) => title.running) !== '';
  const { amountsHidden, setAmountsHidden } = usePrivacy();
  useHandlers({
    ...Object.fromEntries(screens.map(({ name, path }) => [name, () => void navigate({ to: path })])),
    quickEntry: writable ? () => show('quickEntry') : undefined,
    repeat: writable ? () => void repeat() : undefined,
    undo: () => void undo(),
    redo: () => void redo(),
    history: () => show('history'),
    privacy: () => setAmountsHidden(!amountsHidden),
    log: writable ? () => void navigate({ to: '/contributions', search: { action: 'new' } }) : undefined,
    stopTimer: running ? () => void stopTimer.run({ endedAt: null, goOn: false }) : undefined,
    addMember: mayLead ? () => void navigate({ to: '/members', search: { action: 'new' } }) : undefined,
    addProject: mayLead ? () => void navigate({ to: '/members', search: { action: 'newProject' } }) : undefined,
    changeCharter: mayLead ? () => void navigate({ to: '/charter/new' }) : undefined,
    closePeriod: mayLead ? () => void navigate({ to: '/periods', search: { action: 'close' } }) : undefined,
    newDocument: mayLead ? () => void navigate({ to: '/periods', search: { view: 'documents', action: 'document' } }) : undefined,
    verify: () => void navigate({ to: '/periods', search: { action: 'verify' } }),
    importMoney: mayLead ? () => void navigate({ to: '/money', search: { action: 'import' } }) : undefined,
    export: () => void navigate({ to: '/settings', search: { section: 'exports' } }),
    closeBook: () => void close.run(undefined),
  });
}
