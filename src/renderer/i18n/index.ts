import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '../state/preferences.ts';
import { en } from './en/index.ts';
import { addFormatDe } from './formatDe.ts';
import { fr } from './fr/index.ts';
import { namespaces } from './namespaces.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
    enableSelector: false;
  }
}

// Everything is bundled, so this is ready when it returns; escaping is React's work.
void i18next.use(initReactI18next).init({
  resources: { en, fr },
  lng: usePreferences.getState().language,
  fallbackLng: false,
  ns: [...namespaces],
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

addFormatDe(i18next);

/** A change of language is live: the words, the formats and the page's own `lang` follow. */
usePreferences.subscribe((preferences) => {
  if (i18next.language !== preferences.language) void i18next.changeLanguage(preferences.language);
  document.documentElement.lang = preferences.language;
});
document.documentElement.lang = usePreferences.getState().language;

/** The words outside of React: toasts and the like. Components use `useT`, which follows a change of language. */
export const translate: TFunction<typeof namespaces> = i18next.getFixedT(null, namespaces) as TFunction<typeof namespaces>;
