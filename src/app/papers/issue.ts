import { hash } from 'node:crypto';
import { dayNumber, type Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { CurrentDocument } from '../../core/statements/document.ts';
import { documentKinds, type DocumentTarget } from '../../core/statements/kinds.ts';
import type { PaperSize } from '../../core/statements/paper.ts';
import { perform, requireLead, type Context } from '../context.ts';
import type { EntryData } from '../../core/journal/entries.ts';
import { requirePeriod } from '../periods.ts';
import type { Reads } from '../ports/book.ts';
import type { Press, Signer } from '../ports/press.ts';
import { requireSigning } from '../signers/known.ts';
import { makers } from './makers.ts';
import { startRun, type Run } from './run.ts';
import { currentDocument, replacedDocument } from './state.ts';
import { closingTargets, eachTarget, settleTarget, type AskedTarget } from './targets.ts';

export interface IssueProgress {
  readonly done: number;
  readonly total: number;
}
export interface PrintOptions {
  readonly language: 'en' | 'fr';
  /** A4 when left out. */
  readonly paper?: PaperSize;
}
export type Issuing = AsyncGenerator<IssueProgress, { seq: number; numbers: string[] }>;

/** Signs and numbers one statement for each member of a distribution and the report for all, as far as they are missing. */
export async function* issueDocuments(
  context: Context,
  press: Press,
  signer: Signer,
  /** Without a period: the last closed one. */
  input: { readonly id: string; readonly period: number | null } & PrintOptions,
): Issuing {
  requireLead(context);
  const run = startRun(context);
  const { period } = settleTarget(run.read, run.today, { kind: 'distribution-report', period: input.period });
  const { id, language, paper = 'a4' } = input;
  return yield* issueTargets(context, press, signer, run, closingTargets(run, period!), {
    operation: 'documents.issue',
    asked: { id, period, language, paper },
    language,
    paper,
  });
}

/**
 * Signs and numbers one document of a kind, or one for each member that it is for. One that there is already is issued again in its
 * place, with the reason; of a period there is nothing to issue again while it stays closed.
 */
export async function* issueKind(
  context: Context,
  press: Press,
  signer: Signer,
  input: AskedTarget & { readonly id: string; readonly reason?: string } & PrintOptions,
): Issuing {
  requireLead(context);
  const run = startRun(context);
  const { id, language, paper = 'a4', reason = '', ...asked } = input;
  if (!documentKinds[asked.kind].signed) throw new Refused(refuse('DOCUMENT_UNSIGNED', { kind: asked.kind }));
  const target = settleTarget(run.read, run.today, asked);
  const targets = eachTarget(run.read, target).filter((one) => one.period === null || currentDocument(run, one) === undefined);
  return yield* issueTargets(context, press, signer, run, targets, {
    operation: 'documents.issueKind',
    asked: { id, ...target, language, paper, reason },
    language,
    paper,
    reason,
  });
}

interface IssueOptions {
  readonly operation: string;
  readonly asked: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly language: 'en' | 'fr';
  readonly paper: PaperSize;
  readonly reason?: string;
}

/**
 * Documents are made first and written together: leaving early writes nothing, and two runs at once cannot give one number twice.
 */
async function* issueTargets(
  context: Context,
  press: Press,
  signer: Signer,
  run: Run,
  targets: readonly DocumentTarget[],
  { operation, asked, language, paper, reason = '' }: IssueOptions,
): Issuing {
  const { read } = context.book;
  const serials = new Map<string, { first: number; next: number }>();
  const numberIn = (year: string): string => {
    const serial = serials.get(year) ?? { first: nextSerial(read, year), next: nextSerial(read, year) };
    serials.set(year, { ...serial, next: serial.next + 1 });
    return `${year}-${String(serial.next).padStart(4, '0')}`;
  };
  const at = context.clock.now();
  const made: { document: CurrentDocument; target: DocumentTarget; bytes: Uint8Array }[] = [];
  for (const target of targets) {
    yield { done: made.length, total: targets.length };
    const document = makers[target.kind](run, target, {
      number: numberIn(lastDayOf(run, target).slice(0, 4)),
      language,
      paper,
      issuedOn: run.today,
      signer: { name: signer.signerName, role: signer.role },
      replaces: replacedDocument(run, target, reason),
    });
    const unsigned = await press.render(document, signer.fingerprint);
    made.push({ document, target, bytes: signer.sign(unsigned, { at, reason: document.kind }) });
  }
  if (made.length === 0) return { seq: context.book.version(), numbers: [] };
  const answer = perform(context, operation, asked, (write) => {
    for (const period of new Set(made.map(({ target }) => target.period)))
      if (period !== null && requirePeriod(read, period).state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED'));
    requireSigning(read, press, context.clock.today(), signer.fingerprint);
    for (const [year, { first }] of serials) if (nextSerial(read, year) !== first) throw new Refused(refuse('BOOK_LOCKED'));
    for (const { document, target, bytes } of made) {
      write.saveDocumentFile(document.number, bytes);
      write.append('document.issued', {
        number: document.number,
        kind: document.kind,
        member: target.member,
        period: target.period,
        ...placeOf(target),
        language,
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

/** What a target says beside its period; only what it has is written. */
function placeOf({ from, to, asOf, subject }: DocumentTarget): Pick<EntryData['document.issued'], 'from' | 'to' | 'asOf' | 'subject'> {
  return {
    ...(from === null ? {} : { from: dayNumber(from) }),
    ...(to === null ? {} : { to: dayNumber(to) }),
    ...(asOf === null ? {} : { asOf: dayNumber(asOf) }),
    ...(subject === null ? {} : { subject }),
  };
}

/** A document is numbered in the year of the last day that it looks at. */
function lastDayOf({ periods, today }: Run, { period, to, asOf }: DocumentTarget): Day {
  return period === null ? (to ?? asOf ?? today) : periods.get(period)!.to;
}

/** Numbers run without a gap within a year. */
function nextSerial(read: Reads, year: string): number {
  return 1 + read.documents().filter((document) => document.number.startsWith(`${year}-`)).length;
}
