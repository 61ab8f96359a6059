import { useEffect, useState } from 'react';
import { usePreferences } from './preferences.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** The theme in force: the choice, or the system's when the choice is to follow it. */
export function useColorScheme(): 'light' | 'dark' {
  const choice = usePreferences((preferences) => preferences.theme);
  const systemDark = useMedia(darkQuery);
  if (choice !== 'system') return choice;
  return systemDark ? 'dark' : 'light';
}

export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** True at the width of a telephone, or of a desktop window zoomed until it has that width. */
export function useNarrowScreen(): boolean {
  return useMedia('(max-width: 48em)');
}

/** Whether there is likely a camera at hand: a telephone, or a screen that is touched. */
export function useMayPhotograph(): boolean {
  return useMedia('(max-width: 48em), (pointer: coarse)');
}

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const listen = () => setMatches(list.matches);
    listen();
    list.addEventListener('change', listen);
    return () => list.removeEventListener('change', listen);
  }, [query]);
  return matches;
}
