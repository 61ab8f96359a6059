import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/fr.js';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useColorScheme } from '../state/theme.ts';
import { theme } from './theme.ts';
import { styleNonce } from '../trust.ts';

/** The kit's ground: theme, colour scheme and calendar words. Mantine's injected styles are off, see `theme.css`. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const scheme = useColorScheme();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={() => styleNonce}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DatesProvider settings={{ locale: language === 'fr' ? 'fr' : 'en-gb', firstDayOfWeek: 1, weekendDays: [] }}>
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}
