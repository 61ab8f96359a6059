import { useEffect, useMemo, useRef, type RefObject } from 'react';

interface Stop {
  readonly group: string;
  readonly number: number | undefined;
}

const afterDialogMilliseconds = 250;

/** Where the keys go: each group's head and each row in sight is a stop. The focus itself says where one is, so the screen reader is always told. */
export function useStops(root: RefObject<HTMLElement | null>, changes: unknown) {
  const kept = useRef<number | null>(null);
  const api = useRef<{ restore: () => void } | null>(null);
  const stops = useMemo(() => {
    const all = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = (): number => {
      const holder = document.activeElement?.closest('[data-stop-row]');
      return holder ? all().findIndex((stop) => holder.contains(stop)) : -1;
    };
    const focus = (index: number): void => {
      const stops = all();
      const stop = stops[Math.max(0, Math.min(stops.length - 1, index))];
      stop?.focus();
      stop?.scrollIntoView({ block: 'nearest' });
    };
    return {
      current: (): Stop | null => {
        const stop = all()[at()];
        return stop ? { group: stop.dataset['stop']!, number: stop.dataset['number'] ? Number(stop.dataset['number']) : undefined } : null;
      },
      move: (step: number): void => focus(at() < 0 ? 0 : at() + step),
      /** Opens or closes the group whose head has the focus. */
      turn: (open: boolean): void => {
        const stop = all()[at()];
        if (stop?.getAttribute('aria-expanded') === String(!open)) stop.click();
      },
      /** Before a decision takes away what has the focus: afterwards it goes to what stands there then. */
      keep: (): void => {
        kept.current = Math.max(0, at());
      },
      forget: (): void => {
        kept.current = null;
      },
      restore: (): void => {
        const index = kept.current;
        if (index === null || (document.activeElement !== document.body && document.activeElement !== null)) return;
        kept.current = null;
        focus(index);
      },
      /** After a dialog, which gives the focus back a moment later to what may be gone. */
      restoreSoon: (): void => void setTimeout(() => api.current?.restore(), afterDialogMilliseconds),
    };
  }, [root]);
  useEffect(() => {
    api.current = stops;
    stops.restore();
  }, [changes, stops]);
  return stops;
}
