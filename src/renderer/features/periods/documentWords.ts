import type { TFunction } from 'i18next';
import type { Language } from '../../../contract/base.ts';
import { namespaces } from '../../i18n/namespaces.ts';
import { useT } from '../../i18n/useT.ts';

export type DocumentWords = TFunction<typeof namespaces>;

/** The words of a document in its own language, whatever the page's is. */
export function useDocumentWords(language: Language): DocumentWords {
  const { i18n } = useT();
  return i18n.getFixedT(language, namespaces) as DocumentWords;
}
