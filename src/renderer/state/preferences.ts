import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../contract/base.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** How somebody logs their time on this computer. */
export interface TimePreferences {
  /** Enter in the quick entry submits, or keeps for the week's submission. */
  readonly keepsDrafts: boolean;
  /** After so many minutes away the timer asks; null asks about nothing. */
  readonly awayMinutes: number | null;
  /** Reminders in working hours, off at first. Hours are `09:00`; days count from Monday, 0. */
  readonly remind: boolean;
  readonly workFrom: string;
  readonly workTo: string;
  readonly workDays: readonly number[];
}

export const firstTime: TimePreferences = {
  keepsDrafts: false,
  awayMinutes: 10,
  remind: false,
  workFrom: '09:00',
  workTo: '18:00',
  workDays: [0, 1, 2, 3, 4],
};

interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly sidebarNarrow: boolean;
  /** Single-letter shortcuts (g then a letter, ?) can be turned off: WCAG 2.1.4. */
  readonly letterShortcuts: boolean;
  /** Shortcuts that somebody changed, by their name, as `contract/keys.ts` writes them; what is not here has what it has from the start. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
  readonly time: TimePreferences;
  /** What each screen's filter was last, by screen. */
  readonly filters: Readonly<Record<string, unknown>>;
  setLanguage: (language: Language) => void;
  setTheme: (theme: ThemeChoice) => void;
  setSidebarNarrow: (narrow: boolean) => void;
  setLetterShortcuts: (on: boolean) => void;
  setShortcuts: (shortcuts: Readonly<Record<string, readonly string[]>>) => void;
  setTime: (time: Partial<TimePreferences>) => void;
  setFilter: (screen: string, filter: unknown) => void;
}

/** What the screen remembers between two starts; nothing of the book's content but the filters that were chosen. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: firstLanguage(),
      theme: 'system',
      sidebarNarrow: false,
      letterShortcuts: true,
      shortcuts: {},
      time: firstTime,
      filters: {},
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setSidebarNarrow: (sidebarNarrow) => set({ sidebarNarrow }),
      setLetterShortcuts: (letterShortcuts) => set({ letterShortcuts }),
      setShortcuts: (shortcuts) => set({ shortcuts }),
      setTime: (time) => set((before) => ({ time: { ...before.time, ...time } })),
      setFilter: (screen, filter) => set((before) => ({ filters: { ...before.filters, [screen]: filter } })),
    }),
    { name: 'tantieme.preferences', version: 2, migrate: (kept) => upgradePreferences(kept) as Preferences },
  ),
);

/** In version 1 the shortcut of every program stood among the choices about time, as Electron writes it. */
export function upgradePreferences(kept: unknown): unknown {
  const { time, ...others } = kept as { readonly time?: { readonly quickShortcut?: string } };
  const { quickShortcut = 'off', ...rest } = time ?? {};
  const keys = quickShortcut.replace('CommandOrControl', 'Mod').replace(/\+([A-Z])$/u, (letter) => letter.toLowerCase());
  return { ...others, time: { ...firstTime, ...rest }, shortcuts: quickShortcut === 'off' ? {} : { systemQuickEntry: [keys] } };
}

/** A screen's filter that survives leaving the screen and the next start. */
export function useRememberedFilter<Filter>(screen: string, first: Filter): readonly [Filter, (filter: Filter) => void] {
  const filter = usePreferences((preferences) => preferences.filters[screen] as Filter | undefined) ?? first;
  const setFilter = usePreferences((preferences) => preferences.setFilter);
  return [filter, (next) => setFilter(screen, next)];
}

function firstLanguage(): Language {
  return globalThis.navigator?.language?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
