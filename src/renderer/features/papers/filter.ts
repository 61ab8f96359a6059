import type { IssuedDocument } from '../../../contract/documents.ts';
import type { PeriodsSearch } from '../../app/search.ts';
import { folded } from '../../app/find.ts';
import { isToHandOut } from './received.ts';

export type DocumentFilter = Pick<PeriodsSearch, 'kind' | 'member' | 'state' | 'text'>;

/** Whether a document is among those that are looked for; texts are compared without capitals and accents. */
export function fits(document: IssuedDocument, { kind, member, state, text = '' }: DocumentFilter): boolean {
  return (
    (kind === undefined || document.kind === kind) &&
    (member === undefined || document.member === member) &&
    (state === undefined || states[state](document)) &&
    folded(`${document.number} ${document.memberName}`).includes(folded(text.trim()))
  );
}

const states: Readonly<Record<NonNullable<DocumentFilter['state']>, (document: IssuedDocument) => boolean>> = {
  toHandOut: isToHandOut,
  current: (document) => document.state === 'current',
  old: (document) => document.state !== 'current',
};
