import { useEffect } from 'react';
import type { LucideIcon } from 'lucide-react';
import { create } from 'zustand';
import type { ShortcutId } from './shortcuts.ts';

export interface ScreenAction {
  readonly id: string;
  /** As its button says it, in the language in force. */
  readonly label: string;
  readonly icon?: LucideIcon;
  /** The command of the list that it words more closely; that one is then not named twice. */
  readonly shortcut?: ShortcutId;
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
