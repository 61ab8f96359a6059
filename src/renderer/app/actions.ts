import { useEffect } from 'react';
import type { LucideIcon } from 'lucide-react';
import { create } from 'zustand';

export interface ScreenAction {
  readonly id: string;
  /** As its button says it, in the language in force. */
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly run: () => void;
}

/** What the screens in sight can do, for the palette. */
export const useScreenActionList = create<{ readonly byScreen: Readonly<Record<string, readonly ScreenAction[]>> }>()(() => ({
  byScreen: {},
}));

/** A screen puts its own actions into the palette while it is in sight. Give a list that is made anew only when it changes (`useMemo`). */
export function useScreenActions(screen: string, actions: readonly ScreenAction[]): void {
  useEffect(() => {
    useScreenActionList.setState((before) => ({ byScreen: { ...before.byScreen, [screen]: actions } }));
    return () =>
      useScreenActionList.setState((before) => ({
        byScreen: Object.fromEntries(Object.entries(before.byScreen).filter(([name]) => name !== screen)),
      }));
  }, [screen, actions]);
}
