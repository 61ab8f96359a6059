import { createContext, useContext } from 'react';
import type { Charter } from '../../../../core/charters/charter.ts';
import type { CharterLine } from '../../../../core/charters/words.ts';
import { findingSentence } from '../../../../contract/sentences/finding.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { Option } from '../../../ui/index.ts';
import { placeOf, type Finding } from '../editing/places.ts';

/** What every part of the editor knows of the charter as a whole. */
export interface Editing {
  readonly charter: Charter;
  readonly setCharter: (charter: Charter) => void;
  /** What must be corrected. */
  readonly findings: readonly Finding[];
  /** What is good to know. */
  readonly notes: readonly Finding[];
  readonly words: readonly CharterLine[];
  /** Members by their number as text, which is how a book's charters call them. */
  readonly members: readonly Option[];
  /** Colleges that members sit in, by their names. */
  readonly colleges: readonly string[];
  /** The entry that is open for editing, by its place. */
  readonly open: string | null;
  readonly setOpen: (place: string | null) => void;
  /** Where the person asked to be brought. */
  readonly target: string | null;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a field of the charter was drawn outside of its editor');
  return editing;
}

/** The member that a new part names until another is chosen. */
export function useFirstMember(): string {
  return useEditing().members[0]?.value ?? '1';
}

/** Figures that every charter knows without naming them. */
export const fixedFigures = ['income', 'cash', 'highestCapital', 'capital'] as const;

/** What is wrong, for somebody who looks at the very place: without the place, and with figures called as members call them. */
export function usePlainSentence(charter: Charter): (finding: Finding) => string {
  const { language } = useFormat();
  return (finding) => findingSentence(finding, charter, language);
}

/** What is wrong at exactly this place, or ''. */
export function useFindingAt(place: string): string {
  const { charter, findings } = useEditing();
  const plain = usePlainSentence(charter);
  return findings
    .filter((finding) => placeOf(finding) === place)
    .map(plain)
    .join(' ');
}
