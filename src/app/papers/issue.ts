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
import { makingOf } from './events.ts';
import { makers } from './makers.ts';
import { startRun, type Run } from './run.ts';
import { documentStamps, type Stamping } from './stamping.ts';
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
/** With a time stamp, where a service is configured and it is wanted for so many. */
export interface SignOptions extends PrintOptions {
  readonly stamping?: Stamping | null;
}
export type Issuing = AsyncGenerator<IssueProgress, { seq: number; numbers: string[] }>;

/**
 * Signs and numbers one statement for each member of a distribution and the report for all, as far as they are missing: those who have
 * theirs in another language have it, unless it is wanted in this one `beside`.
 */
export async function* issueDocuments(
  context: Context,
  press: Press,
  signer: Signer,
  /** Without a period: the last closed one. */
  input: { readonly id: string; readonly period: number | null; readonly beside?: boolean } & SignOptions,
): Issuing {
  requireLead(context);
  const run = startRun(context);
  const { period } = settleTarget(run.read, run.today, { kind: 'distribution-report', period: input.period });
  const { id, language, paper = 'a4', stamping = null, beside = false } = input;
  return yield* issueTargets(context, press, signer, run, closingTargets(run, period!, beside ? language : null), {
    operation: 'documents.issue',
    asked: { id, period, language, paper, ...(beside ? { beside } : {}) },
    language,
    paper,
    stamping,
  });
}

/**
 * Signs and numbers one document of a kind, or one for each member that it is for, as far as they are missing in its language. With a
 * reason, those that there are already are issued again in their place; of a period there is nothing to issue again while it stays closed.
 */
export async function* issueKind(
  context: Context,
  press: Press,
  signer: Signer,
  input: AskedTarget & { readonly id: string; readonly reason?: string } & SignOptions,
): Issuing {
  requireLead(context);
  const run = startRun(context);
  const { id, language, paper = 'a4', stamping = null, reason = '', ...asked } = input;
  if (!documentKinds[asked.kind].signed) throw new Refused(refuse('DOCUMENT_UNSIGNED', { kind: asked.kind }));
  const target = settleTarget(run.read, run.today, asked);
  const targets = eachTarget(run.read, target).filter((one) => reissued(one, reason) || currentDocument(run, one, language) === undefined);
  return yield* issueTargets(context, press, signer, run, targets, {
    operation: 'documents.issueKind',
    asked: { id, ...target, language, paper, reason },
    language,
    paper,
    stamping,
    reason,
  });
}

function reissued({ period }: DocumentTarget, reason: string): boolean {
  return period === null && reason !== '';
}

interface IssueOptions {
  readonly operation: string;
  readonly asked: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly language: 'en' | 'fr';
  readonly paper: PaperSize;
  readonly stamping: Stamping | null;
  readonly reason?: string;
}

/**
 * Documents written together: few enough that a thousand of them never lie in memory at once and that little is made in vain when
 * somebody stops, many enough that writing costs little.
 */
export const partSize = 20;

interface MadeDocument {
  readonly document: CurrentDocument;
  readonly target: DocumentTarget;
  readonly bytes: Uint8Array;
}

/**
 * Documents are made and then written, one part after the other. Whoever leaves early keeps the parts that are written, and nothing
 * of the one that was being made: what is missing is issued the next time, and numbers run on without a gap. Two runs at once cannot
 * give one number twice. A time stamp that fails ends it the same way.
 */
async function* issueTargets(
  context: Context,
  press: Press,
  signer: Signer,
  run: Run,
  targets: readonly DocumentTarget[],
  { operation, asked, language, paper, stamping, reason = '' }: IssueOptions,
): Issuing {
  const total = targets.length;
  const stamp = documentStamps(stamping, total);
  const numbers: string[] = [];
  let seq = context.book.version();
  for (let start = 0; start < total; start += partSize) {
    const serials = serialsFrom(context.book.read);
    const made: MadeDocument[] = [];
    for (const target of targets.slice(start, start + partSize)) {
      yield { done: start + made.length, total };
      const at = context.clock.now();
      const replaces = replacedDocument(run, target, language, reason);
      const document = makers[target.kind](run, target, {
        number: serials.next(lastDayOf(run, target).slice(0, 4)),
        language,
        paper,
        issuedOn: run.today,
        signer: { name: signer.signerName, role: signer.role },
        replaces,
        made: makingOf(run, target, replaces?.number ?? null, at),
      });
      const unsigned = await press.render(document, signer.fingerprint);
      made.push({ document, target, bytes: await signer.sign(unsigned, { at, reason: document.kind, stamp }) });
    }
    // Whoever drives this looks here whether the book is free: from here to the end of the command nothing waits.
    yield { done: start + made.length, total };
    const part = { ...asked, ...(start === 0 ? {} : { id: context.newId(), start }) };
    const written = writePart(context, press, signer, { operation, part, language, made, serials });
    numbers.push(...written.numbers);
    seq = written.seq;
    if (written.before) break;
  }
  return { seq, numbers };
}

interface Part {
  readonly operation: string;
  readonly part: IssueOptions['asked'];
  readonly language: 'en' | 'fr';
  readonly made: readonly MadeDocument[];
  readonly serials: Serials;
}

/** `before`: this very command had been done already, and what it answered then is answered again. */
function writePart(
  context: Context,
  press: Press,
  signer: Signer,
  { operation, part, language, made, serials }: Part,
): { seq: number; numbers: readonly string[]; before: boolean } {
  const { read } = context.book;
  let before = true;
  const answer = perform(context, operation, part, (write) => {
    before = false;
    for (const period of new Set(made.map(({ target }) => target.period)))
      if (period !== null && requirePeriod(read, period).state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED'));
    requireSigning(read, press, context.clock.today(), signer.fingerprint);
    if (!serials.stillRight(read)) throw new Refused(refuse('BOOK_LOCKED'));
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
  return { ...answer, before };
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

interface Serials {
  next(year: string): string;
  /** Whether nobody else has given one of these numbers since. */
  stillRight(read: Reads): boolean;
}

/** Numbers run without a gap within a year, from those that the book has. */
function serialsFrom(read: Reads): Serials {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  return {
    next(year) {
      if (!first.has(year)) first.set(year, 1 + countIn(read, year));
      const serial = (last.get(year) ?? first.get(year)! - 1) + 1;
      last.set(year, serial);
      return `${year}-${String(serial).padStart(4, '0')}`;
    },
    stillRight: (now) => [...first].every(([year, serial]) => serial === 1 + countIn(now, year)),
  };
}

function countIn(read: Reads, year: string): number {
  return read.documents().filter((document) => document.number.startsWith(`${year}-`)).length;
}
