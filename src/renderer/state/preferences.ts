import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../contract/base.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly sidebarNarrow: boolean;
  /** Single-letter shortcuts (g then a letter, ?) can be turned off: WCAG 2.1.4. */
  readonly letterShortcuts: boolean;
  /** What each screen's filter was last, by screen. */
  readonly filters: Readonly<Record<string, unknown>>;
  setLanguage: (language: Language) => void;
  setTheme: (theme: ThemeChoice) => void;
  setSidebarNarrow: (narrow: boolean) => void;
  setLetterShortcuts: (on: boolean) => void;
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
      filters: {},
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setSidebarNarrow: (sidebarNarrow) => set({ sidebarNarrow }),
      setLetterShortcuts: (letterShortcuts) => set({ letterShortcuts }),
      setFilter: (screen, filter) => set((before) => ({ filters: { ...before.filters, [screen]: filter } })),
    }),
    { name: 'tantieme.preferences', version: 1 },
  ),
);

/** A screen's filter that survives leaving the screen and the next start. */
export function useRememberedFilter<Filter>(screen: string, first: Filter): readonly [Filter, (filter: Filter) => void] {
  const filter = usePreferences((preferences) => preferences.filters[screen] as Filter | undefined) ?? first;
  const setFilter = usePreferences((preferences) => preferences.setFilter);
  return [filter, (next) => setFilter(screen, next)];
}

function firstLanguage(): Language {
  return globalThis.navigator?.language?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
