import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { DocumentRow, PeriodRow } from '../ports/book.ts';
import type { PeriodsByNumber, Run } from './run.ts';

/** What is handed out of every closed period: a statement for each member, and the report for all. */
export const closingKinds = ['shareholding-statement', 'distribution-report'] as const;

/** A row of a kind that only a later program knows is asked about like any other. */
type Asked = Omit<DocumentTarget, 'kind'> & { readonly kind: string };

export type DocumentLanguage = DocumentRow['language'];

/** `current`; `replaced` by a later one; `outdated` when its period was re-opened and nothing has replaced it yet. */
export function documentState(periods: PeriodsByNumber, document: DocumentRow): 'current' | 'replaced' | 'outdated' {
  if (document.replacedBy !== null) return 'replaced';
  return document.period === null || periods.get(document.period)?.state === 'closed' ? 'current' : 'outdated';
}

/** How many of a closed period's statements and its report are missing among its current documents, in whatever language they are. */
export function closingMissing({ outcome }: PeriodRow, current: readonly DocumentRow[]): number {
  const closing: readonly string[] = closingKinds;
  const there = current.filter(({ kind }) => closing.includes(kind)).map(({ kind, member }) => `${kind} ${member}`);
  return outcome.members.length + 1 - new Set(there).size;
}

/** Whether a document is of this kind, for this member or subject. */
function isAbout(document: DocumentRow, target: Asked): boolean {
  return document.kind === target.kind && document.member === target.member && document.subject === target.subject;
}

/** The current document of exactly this target in a language, or in any (null); undefined when there is none. */
export function currentDocument(
  { periods, documents }: Pick<Run, 'periods' | 'documents'>,
  target: Asked,
  language: DocumentLanguage | null,
): DocumentRow | undefined {
  return documents.find(
    (document) =>
      isAbout(document, target) &&
      (language === null || document.language === language) &&
      document.period === target.period &&
      document.from === target.from &&
      document.to === target.to &&
      document.asOf === target.asOf &&
      documentState(periods, document) === 'current',
  );
}

/** The current document that says the same as this one in the other language. */
export function otherLanguageOf(known: Pick<Run, 'periods' | 'documents'>, document: DocumentRow): DocumentRow | undefined {
  return currentDocument(known, document, document.language === 'fr' ? 'en' : 'fr');
}

/**
 * The document that a new one takes the place of. Of a period: the last issued for a re-opened period that overlaps it, with why that
 * was re-opened; the one in the new one's language before one in another. Otherwise the current one of the very same target and
 * language, with the reason that is given now: the same in another language stands beside it.
 */
export function replacedDocument(
  run: Run,
  target: DocumentTarget,
  language: DocumentLanguage,
  reason = '',
): { number: string; reason: string } | null {
  const { periods, documents } = run;
  if (target.period === null) {
    const same = currentDocument(run, target, language);
    return same ? { number: same.number, reason } : null;
  }
  const period = periods.get(target.period)!;
  const open = documents.filter((document) => {
    const of = document.period === null ? undefined : periods.get(document.period);
    return (
      of !== undefined &&
      isAbout(document, target) &&
      document.replacedBy === null &&
      of.state === 'reopened' &&
      of.from <= period.to &&
      of.to >= period.from
    );
  });
  const last = open.findLast((document) => document.language === language) ?? open.at(-1);
  return last ? { number: last.number, reason: periods.get(last.period!)!.reason } : null;
}
