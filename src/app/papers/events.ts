import type { AuditEvent, AuditEventName } from '../../core/statements/auditLog.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts, Making } from '../../core/statements/paper.ts';
import type { ContributionRow, DocumentRow, PeriodRow } from '../ports/book.ts';
import type { Run } from './run.ts';

type Deeds = Pick<Run, 'deed'>;

function eventOf({ deed }: Deeds, event: AuditEventName, entry: number, subject: string | number, note = ''): AuditEvent {
  const { by, at } = deed(entry);
  return { event, at, entry, by, subject: String(subject), note };
}

/** How a document comes about: made at an instant, by whom acts, after what the journal has of its charter, periods and forerunners. */
export function makingOf(run: Run, target: DocumentTarget, replaces: string | null, instant: string): Making {
  return {
    at: run.moment(instant),
    zone: run.zone,
    by: run.actor,
    before: [...charterEvents(run, target), ...periodEvents(run, target), ...shareEvents(run, target), ...forerunners(run, replaces)],
  };
}

/** The charter that a period was shared by; of a charter, its adoption and that of the one that follows it. */
function charterEvents(run: Run, { kind, period, subject }: DocumentTarget): AuditEvent[] {
  const wanted = kind === 'charter' ? subject : period === null ? null : run.periods.get(period)!.charter;
  if (wanted === null) return [];
  const charters = run.charters();
  const at = charters.findIndex((charter) => charter.number === wanted);
  return charters
    .slice(at, kind === 'charter' ? at + 2 : at + 1)
    .map((charter) => eventOf(run, 'charterAdopted', charter.seq, charter.number, charter.decidedBy));
}

/** Of a period, what became of its days until it stood; of other days, the closings that counted what was given in them. */
function periodEvents(run: Run, { kind, period, from, to }: DocumentTarget): AuditEvent[] {
  const every = [...run.periods.values()];
  if (period !== null) {
    const own = run.periods.get(period)!;
    return every
      .filter((other) => other.number === period || (other.number < period && other.from <= own.to && own.from <= other.to))
      .flatMap((other) => closingEvents(run, other));
  }
  if (from === null || to === null) return [];
  const counted = kind === 'annual-statement' ? ({ to: end }: PeriodRow) => from <= end && end <= to : overlaps(from, to);
  return every.filter((other) => other.state === 'closed' && counted(other)).flatMap((other) => closingEvents(run, other));
}

function overlaps(from: string, to: string): (period: PeriodRow) => boolean {
  return (period) => period.from <= to && from <= period.to;
}

function closingEvents(run: Run, { number, closedSeq, appliedSeq, reopenedSeq, reason }: PeriodRow): AuditEvent[] {
  return [
    eventOf(run, 'periodClosed', closedSeq, number),
    ...(appliedSeq === null || appliedSeq === closedSeq ? [] : [eventOf(run, 'resultApplied', appliedSeq, number)]),
    ...(reopenedSeq === null ? [] : [eventOf(run, 'periodReopened', reopenedSeq, number, reason)]),
  ];
}

/** The last operation on shares that a certificate or a register counts. */
function shareEvents(run: Run, { asOf, kind }: DocumentTarget): AuditEvent[] {
  if (asOf === null || kind === 'project-report') return [];
  const last = run
    .capitalOperations()
    .filter((operation) => operation.day <= asOf)
    .reduce<{ seq: number; number: number } | null>((latest, one) => (latest === null || one.seq > latest.seq ? one : latest), null);
  return last ? [eventOf(run, 'operationsCounted', last.seq, last.number)] : [];
}

/** Documents that this one takes the place of, one after the other, and who countersigned them. */
function forerunners(run: Run, replaces: string | null): AuditEvent[] {
  const events: AuditEvent[] = [];
  const byNumber = (number: string | null): DocumentRow | undefined => (number === null ? undefined : run.document(number));
  for (let earlier = byNumber(replaces); earlier; earlier = byNumber(earlier.replaces)) {
    const { number, seq } = earlier;
    events.push(eventOf(run, 'documentIssued', seq, number));
    for (const second of run.countersignatures(number)) events.push(eventOf(run, 'documentCountersigned', second.seq, number));
  }
  return events;
}

/** With the contributions that a document counts: how many, and the decision that was the last of them. */
export function withCounted(run: Deeds, issue: IssueFacts, counted: readonly ContributionRow[]): IssueFacts {
  if (counted.length === 0) return issue;
  const last = counted.reduce((latest, { decidedSeq, submittedSeq }) => Math.max(latest, decidedSeq ?? submittedSeq), 0);
  const { made } = issue;
  return { ...issue, made: { ...made, before: [...made.before, eventOf(run, 'contributionsCounted', last, counted.length)] } };
}
