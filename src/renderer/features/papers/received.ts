import type { IssuedDocument } from '../../../contract/documents.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** How and when somebody got a document, in a few words; '' while nobody has. */
export function useReceivedWords(): (document: IssuedDocument) => string {
  const { t } = useT();
  const format = useFormat();
  return ({ handedOut }) =>
    handedOut === null ? '' : t('papers:check.on', { how: t(`papers:check.how.${handedOut.how}`), day: format.day(handedOut.on) });
}

/** A current document that nobody is noted to have. */
export function isToHandOut(document: IssuedDocument): boolean {
  return document.state === 'current' && document.handedOut === null;
}
