import { useEffect, useRef } from 'react';
import { isTyping } from '../../app/shortcuts.ts';
import { usePreferences } from '../../state/preferences.ts';

const afterGoMilliseconds = 1500;

/**
 * A screen's keys: `useLetters({ a: approve, A: approveAll })`, by the key as typed. They rest while text is typed, while a dialog is open,
 * when single letters are turned off (WCAG 2.1.4), and after `g`, which goes to another screen. One that answers false leaves the key to the browser.
 */
export function useLetters(keys: Readonly<Record<string, () => unknown>>): void {
  const on = usePreferences((preferences) => preferences.letterShortcuts);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let goPressedAt = -afterGoMilliseconds;
    const listen = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector('[data-page-lock]')
      )
        return;
      const afterGo = event.timeStamp - goPressedAt < afterGoMilliseconds;
      goPressedAt = event.key.toLowerCase() === 'g' ? event.timeStamp : -afterGoMilliseconds;
      const run = latest.current[event.key];
      if (!run || (!on && event.key.length === 1) || (afterGo && event.key.length === 1)) return;
      if (run() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [on]);
}
