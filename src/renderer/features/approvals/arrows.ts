import { useEffect, useRef } from 'react';
import { isPageLocked, isTyping } from '../../app/handlers.ts';

type Arrow = 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight';

/** The arrows of a list, wherever the focus is: they are how one moves, not shortcuts, and nobody changes them. One that answers false leaves the key to the browser. */
export function useArrows(keys: Readonly<Record<Arrow, () => unknown>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isPageLocked()) return;
      const run = event.key in latest.current ? latest.current[event.key as Arrow] : undefined;
      if (run && run() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
