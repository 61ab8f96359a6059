import { useTranslation } from 'react-i18next';
import { namespaces } from './namespaces.ts';

/** The words of every namespace: `const { t } = useT(); t('members:title')`. It draws again when the language changes. */
export function useT() {
  return useTranslation(namespaces);
}
