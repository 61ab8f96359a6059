import type { StatementDocument } from '../core/statements/document.ts';
import { hash } from 'node:crypto';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, type Context } from './context.ts';
import { closedPeriods } from './facts.ts';
import { requirePeriod } from './periods.ts';
import type { DocumentRow, MemberRow, PeriodRow, Reads } from './ports/book.ts';
import type { Press, PublicSigner, Signer, Verification } from './ports/press.ts';
import { makeDistribution, makeStatement, periodFacts, statementMembers } from './statements.ts';

/** `current`; `replaced` by a later one; `outdated` when its period was re-opened and nothing has replaced it yet. */
export function documentState(periods: PeriodsByNumber, document: DocumentRow): 'current' | 'replaced' | 'outdated' {
  if (document.replacedBy !== null) return 'replaced';
  return periods.get(document.period)?.state === 'closed' ? 'current' : 'outdated';
}

/** Every period with its distribution is much to read: whoever asks for many documents reads them once. */
export type PeriodsByNumber = ReadonlyMap<number, PeriodRow>;
export function periodsByNumber(read: Reads): PeriodsByNumber {
  return new Map(read.periods().map((period) => [period.number, period]));
}

/** Statements are issued once: a period that has current ones in another language gives no second ones beside them. */
export function requireLanguage(read: Reads, period: number, language: 'en' | 'fr'): void {
  const periods = periodsByNumber(read);
  const other = read
    .documents()
    .find((document) => document.period === period && document.language !== language && documentState(periods, document) === 'current');
  if (other) throw new Refused(refuse('DOCUMENTS_OTHER_LANGUAGE', { language: other.language }));
}

/** The document that a new one for the same member and days takes the place of: the last issued for a re-opened period that overlaps. */
function replacedDocument(
  { periods, documents }: PrintIndex,
  kind: string,
  member: number | null,
  period: { number: number; from: string; to: string },
): { number: string; reason: string } | null {
  const older = documents.filter((document) => {
    const of = periods.get(document.period)!;
    return (
      document.kind === kind &&
      document.member === member &&
      document.replacedBy === null &&
      of.state === 'reopened' &&
      of.from <= period.to &&
      of.to >= period.from
    );
  });
  const last = older.at(-1);
  return last ? { number: last.number, reason: periods.get(last.period)!.reason } : null;
}

/** What every document of one run looks up, read once. */
interface PrintIndex {
  readonly periods: PeriodsByNumber;
  readonly documents: readonly DocumentRow[];
  readonly members: ReadonlyMap<number, MemberRow>;
}

function printIndex(read: Reads): PrintIndex {
  return {
    periods: periodsByNumber(read),
    documents: read.documents(),
    members: new Map(read.members().map((member) => [member.number, member])),
  };
}

export function previewDocument(
  context: Context,
  input: { period: number; member: number | null; language: 'en' | 'fr' },
): StatementDocument {
  const { read } = context.book;
  if (requirePeriod(read, input.period).state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: input.period }));
  const facts = periodFacts(read, input.period);
  const index = printIndex(read);
  const issue = {
    number: '',
    language: input.language,
    issuedOn: context.clock.today(),
    signer: { name: read.lead().name, role: 'lead' },
    replaces: replacedDocument(index, input.member === null ? 'distribution-report' : 'shareholding-statement', input.member, facts.period),
  };
  if (input.member === null) return makeDistribution(read, facts, issue);
  if (!statementMembers(read, input.period).includes(input.member)) throw new Refused(refuse('MEMBER_UNKNOWN', { member: input.member }));
  return makeStatement(read, index, facts, issue, input.member);
}

export interface IssueInput {
  readonly id: string;
  /** Null: the last closed period. */
  readonly period: number | null;
  readonly language: 'en' | 'fr';
}
export interface IssueProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Signs and numbers one statement for each member of a distribution and the report for all. Documents are made first and
 * written together: leaving early writes nothing, and two runs at once cannot give one number twice.
 */
export async function* issueDocuments(
  context: Context,
  press: Press,
  signer: Signer,
  input: IssueInput,
): AsyncGenerator<IssueProgress, { seq: number; numbers: string[] }> {
  requireLead(context);
  const { read } = context.book;
  const period = input.period === null ? lastClosedPeriod(read) : requirePeriod(read, input.period);
  if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: period.number }));
  const index = printIndex(read);
  const already = new Set(
    index.documents
      .filter((document) => document.period === period.number && documentState(index.periods, document) === 'current')
      .map((document) => document.member ?? 0),
  );
  const members: (number | null)[] = [...statementMembers(read, period.number), null].filter((member) => !already.has(member ?? 0));
  const facts = periodFacts(read, period.number);
  const year = period.to.slice(0, 4);
  let serial = nextSerial(read, year);
  const firstSerial = serial;
  const at = context.clock.now();
  const made: { document: StatementDocument; member: number | null; bytes: Uint8Array }[] = [];
  for (const member of members) {
    yield { done: made.length, total: members.length };
    const kind = member === null ? 'distribution-report' : 'shareholding-statement';
    const issue = {
      number: `${year}-${String(serial++).padStart(4, '0')}`,
      language: input.language,
      issuedOn: context.clock.today(),
      signer: { name: signer.signerName, role: signer.role },
      replaces: replacedDocument(index, kind, member, period),
    };
    const document = member === null ? makeDistribution(read, facts, issue) : makeStatement(read, index, facts, issue, member);
    const unsigned = await press.render(document, signer.fingerprint);
    made.push({ document, member, bytes: signer.sign(unsigned, { at, reason: document.kind }) });
  }
  if (made.length === 0) return { seq: context.book.version(), numbers: [] };
  const answer = perform(context, 'documents.issue', { id: input.id, period: period.number, language: input.language }, (write) => {
    if (requirePeriod(read, period.number).state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED'));
    if (!read.signers().some((known) => known.fingerprint === signer.fingerprint)) throw new Refused(refuse('IDENTITY_MISSING'));
    if (nextSerial(read, year) !== firstSerial) throw new Refused(refuse('BOOK_LOCKED'));
    for (const { document, member, bytes } of made) {
      write.saveDocumentFile(document.number, bytes);
      write.append('document.issued', {
        number: document.number,
        kind: document.kind,
        member,
        period: period.number,
        language: input.language,
        sha256: hash('sha256', bytes, 'hex'),
        dataSha256: press.dataSha256(document),
        signer: signer.fingerprint,
        replaces: document.replaces?.number ?? null,
      });
    }
    return { numbers: made.map(({ document }) => document.number) };
  });
  yield { done: made.length, total: made.length };
  return { seq: answer.seq, numbers: answer.numbers };
}

function lastClosedPeriod(read: Reads) {
  const last = closedPeriods(read).at(-1);
  if (!last) throw new Refused(refuse('NO_PERIOD'));
  return last;
}

/** Numbers run without a gap within the year that the period ends in. */
function nextSerial(read: Reads, year: string): number {
  return 1 + read.documents().filter((document) => document.number.startsWith(`${year}-`)).length;
}

export function markHandedOut(context: Context, input: { id: string; numbers: readonly string[] }): { seq: number } {
  requireLead(context);
  return perform(context, 'documents.handOut', input, (write) => {
    const known = new Set(context.book.read.documents().map((document) => document.number));
    for (const number of input.numbers) if (!known.has(number)) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number }));
    write.append('documents.handedOut', { numbers: input.numbers });
    return {};
  });
}

/** A document's file name: what it is, whose, which number; safe on every system. */
export function documentFileName(document: DocumentRow, memberName: string): string {
  const words = document.kind === 'distribution-report' ? { en: 'distribution', fr: 'repartition' } : { en: 'statement', fr: 'releve' };
  const name = memberName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9A-Za-z]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
  return [document.number, words[document.language], name].filter((part) => part !== '').join('_') + '.pdf';
}

/** Makes the lead's signing identity, sealed under a passphrase, inside the book. */
export async function createIdentity(
  context: Context,
  press: Press,
  input: { id: string; signerName: string; passphrase: string },
): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  if (read.identity() !== undefined) throw new Refused(refuse('IDENTITY_EXISTS'));
  const { sealed, signer } = await press.createIdentity({
    cooperativeName: read.cooperative().name,
    signerName: input.signerName,
    passphrase: input.passphrase,
    now: context.clock.now(),
  });
  perform(context, 'identity.create', { id: input.id, fingerprint: signer.fingerprint }, (write) => {
    if (read.identity() !== undefined) throw new Refused(refuse('IDENTITY_EXISTS'));
    write.saveIdentity(sealed);
    write.append('identity.made', { fingerprint: signer.fingerprint, authority: signer.authorityFingerprint });
    return {};
  });
  return signer;
}

export async function unlockIdentity(context: Context, press: Press, passphrase: string): Promise<Signer> {
  const sealed = context.book.read.identity();
  if (sealed === undefined) throw new Refused(refuse('IDENTITY_MISSING'));
  return press.unlock(sealed, passphrase);
}

export function showIdentity(read: Reads, press: Press): PublicSigner | null {
  const sealed = read.identity();
  return sealed === undefined ? null : press.show(sealed);
}

export interface Verdict extends Verification {
  /** Null when no book is at hand. */
  readonly knownSigner: boolean | null;
  /** '' when it is current, null when the book does not know it. */
  readonly replacedBy: string | null;
  readonly replacedReason: string;
}

/** Verifies a file, and what the open book knows of it: its signer, and whether another document has replaced it. */
export async function verifyDocument(read: Reads | null, press: Press, bytes: Uint8Array): Promise<Verdict> {
  const signers = read?.signers() ?? [];
  const report = await press.verify(
    bytes,
    signers.flatMap((signer) => [signer.fingerprint, signer.authority]),
  );
  const known =
    read && report.document?.cooperative.bookId === read.cooperative().bookId
      ? read.documents().find((document) => document.number === report.document?.number)
      : undefined;
  const next = known?.replacedBy ? read!.documents().find((document) => document.number === known.replacedBy) : undefined;
  const outdated = known && read && documentState(periodsByNumber(read), known) === 'outdated';
  return {
    ...report,
    knownSigner: read ? report.signatures.length > 0 && report.signatures.every((signature) => signature.known) : null,
    replacedBy: known ? (known.replacedBy ?? '') : null,
    replacedReason: next || outdated ? (read!.periods().find((period) => period.number === known!.period)?.reason ?? '') : '',
  };
}
