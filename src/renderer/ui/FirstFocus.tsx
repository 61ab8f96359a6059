import { useLayoutEffect, useRef, type ReactNode } from 'react';

/** Where the focus goes back to when a dialog that has just closed made room for another one. */
let leftBehind: Element | null = null;

/**
 * What stands in a dialog. The place that is meant to be written in has the focus before the page is drawn: the next key may come at once, and
 * must find it. When the dialog has gone, the focus goes back to where it was, unless something else has taken it.
 */
export function FirstFocus({ className, children }: { readonly className: string | undefined; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    const before = nowhere ? leftBehind : document.activeElement;
    leftBehind = null;
    const dialog = root.current?.closest('[role=dialog]');
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    return () => {
      leftBehind = before;
      setTimeout(() => {
        if (leftBehind !== before) return;
        leftBehind = null;
        const free = document.activeElement === null || document.activeElement === document.body;
        if (free && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <div ref={root} data-page-lock className={className}>
      {children}
    </div>
  );
}
