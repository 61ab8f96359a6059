import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { DocumentRow, Reads } from '../ports/book.ts';
import { periodsByNumber, type PeriodsByNumber, type Run } from './run.ts';

/** `current`; `replaced` by a later one; `outdated` when its period was re-opened and nothing has replaced it yet. */
export function documentState(periods: PeriodsByNumber, document: DocumentRow): 'current' | 'replaced' | 'outdated' {
  if (document.replacedBy !== null) return 'replaced';
  return document.period === null || periods.get(document.period)?.state === 'closed' ? 'current' : 'outdated';
}

/** Statements are issued once: a period that has current ones in another language gives no second ones beside them. */
export function requireLanguage(read: Reads, period: number, language: 'en' | 'fr'): void {
  const periods = periodsByNumber(read);
  const other = read
    .documents()
    .find((document) => document.period === period && document.language !== language && documentState(periods, document) === 'current');
  if (other) throw new Refused(refuse('DOCUMENTS_OTHER_LANGUAGE', { language: other.language }));
}

/** Whether a document is of this kind, for this member or subject. */
function isAbout(document: DocumentRow, target: DocumentTarget): boolean {
  return document.kind === target.kind && document.member === target.member && document.subject === target.subject;
}

/** The current document of exactly this target; undefined when there is none. */
export function currentDocument({ periods, documents }: Run, target: DocumentTarget): DocumentRow | undefined {
  return documents.find(
    (document) =>
      isAbout(document, target) &&
      document.period === target.period &&
      document.from === target.from &&
      document.to === target.to &&
      document.asOf === target.asOf &&
      documentState(periods, document) === 'current',
  );
}

/**
 * The document that a new one takes the place of. Of a period: the last issued for a re-opened period that overlaps it, with why that
 * was re-opened. Otherwise the current one of the very same target, with the reason that is given now.
 */
export function replacedDocument(run: Run, target: DocumentTarget, reason = ''): { number: string; reason: string } | null {
  const { periods, documents } = run;
  if (target.period === null) {
    const same = currentDocument(run, target);
    return same ? { number: same.number, reason } : null;
  }
  const period = periods.get(target.period)!;
  const last = documents.findLast((document) => {
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
  return last ? { number: last.number, reason: periods.get(last.period!)!.reason } : null;
}
