import { paperHeader, type IssueFacts, type Issuing, type PaperHeader } from './paper.ts';

/** What can have happened on the way to a document. */
export const auditEvents = [
  'charterAdopted',
  'contributionsCounted',
  'operationsCounted',
  'periodClosed',
  'periodReopened',
  'resultApplied',
  'documentIssued',
  'documentCountersigned',
  'prepared',
  'signed',
] as const;
export type AuditEventName = (typeof auditEvents)[number];

export interface AuditEvent {
  readonly event: AuditEventName;
  /** On the clocks of the log's zone, to the minute, with the distance from UTC: `2026-11-30T03:29+01:00`. */
  readonly at: string;
  /** The entry of the journal that says so; null for what is done with this document itself, which the book notes once it is signed. */
  readonly entry: number | null;
  /** Who did it; empty where the book no longer knows the name. */
  readonly by: string;
  /** The number of what it is about (a charter, a period, an operation, a document), or how many were counted; empty for this document. */
  readonly subject: string;
  /** In the group's own words: who decided, why a period was opened again, in which capacity somebody signs. */
  readonly note: string;
}

/** The log that a signed document carries: what the journal knows of how it came about, the earliest first. */
export interface AuditLog {
  readonly generatedAt: string;
  /** The IANA name of the zone that all its moments are told in. */
  readonly zone: string;
  readonly events: readonly AuditEvent[];
}

/** What every kind that is signed has besides. */
export interface SignedHeader extends PaperHeader {
  readonly audit: AuditLog;
}

/** A document as it was issued before there was a log: the same without it. */
export type WithoutLog<Document extends SignedHeader, Schema extends number> = Omit<Document, 'audit' | 'schema'> & {
  readonly schema: Schema;
};
/** With the log or, in the first schema, without: what draws the rest of it does not care. */
export type MaybeLogged<Document extends SignedHeader> = Document | WithoutLog<Document, 1>;

/** The head of a document that is signed. A look at one has no number, and nobody has signed it. */
export function signedHeader(issuing: Issuing, issue: IssueFacts): SignedHeader {
  const { at, zone, by, before } = issue.made;
  const own = { at, entry: null, subject: '' } as const;
  const { signer } = issue;
  return {
    ...paperHeader(issuing, issue),
    audit: {
      generatedAt: at,
      zone,
      events: [
        ...before.toSorted((left, right) => left.entry! - right.entry!),
        { ...own, event: 'prepared', by, note: '' },
        ...(issue.number === '' || signer === null ? [] : [{ ...own, event: 'signed' as const, by: signer.name, note: signer.role }]),
      ],
    },
  };
}
