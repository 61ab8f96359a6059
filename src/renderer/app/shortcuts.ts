import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { redo, undo } from '../rpc/commands.ts';
import { useSession } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { usePreferences } from '../state/preferences.ts';
import { screens } from './screens.ts';

const secondKeyMilliseconds = 1500;

/** True where letters are being typed: there, keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}

/** Ctrl/Cmd+K, Ctrl/Cmd+Z, ? and g followed by a screen's letter. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const show = useOverlay((overlay) => overlay.show);
  const hasBook = Boolean(useSession().data?.book);
  const letters = usePreferences((preferences) => preferences.letterShortcuts);
  useEffect(() => {
    let goPressedAt = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        if (key === 'k') show(useOverlay.getState().open === 'palette' ? 'none' : 'palette');
        else if (key === 'z' && !event.shiftKey && hasBook && !isTyping(event.target)) void undo();
        else if ((key === 'y' || key === 'z') && hasBook && !isTyping(event.target)) void redo();
        else return;
        event.preventDefault();
        return;
      }
      if (
        !letters ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        isTyping(event.target) ||
        document.querySelector('[data-page-lock]')
      )
        return;
      if (key === '?') show('shortcuts');
      else if (hasBook && event.timeStamp - goPressedAt < secondKeyMilliseconds) {
        const screen = screens.find((one) => one.letter === key);
        goPressedAt = 0;
        if (screen) void navigate({ to: screen.path });
      } else if (key === 'g') goPressedAt = event.timeStamp;
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate, show, hasBook, letters]);
}
