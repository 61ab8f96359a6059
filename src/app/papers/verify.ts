import { hash } from 'node:crypto';
import type { Day } from '../../core/days/day.ts';
import { judgeSignatures, type JudgedSignature } from '../signers/judge.ts';
import { knownFingerprints } from '../signers/known.ts';
import { periodsByNumber } from './run.ts';
import { documentState, otherLanguageOf } from './state.ts';
import type { Reads } from '../ports/book.ts';
import type { FilesToVerify, GivenFile, Press, Verification } from '../ports/press.ts';

export interface Verdict extends Verification {
  readonly signatures: readonly JudgedSignature[];
  /** Null when neither a book nor a certificate is at hand. */
  readonly knownSigner: boolean | null;
  /** Which of the two knows every signer: the book before the certificate. */
  readonly knownBy: 'book' | 'certificate' | null;
  /** What the signers were looked for in. */
  readonly asked: { readonly book: boolean; readonly certificate: boolean };
  /** What has become of the document: the book has `other` data under its number, or does not know the number. Null without a book. */
  readonly state: 'current' | 'replaced' | 'withdrawn' | 'other' | 'unknown' | null;
  /** '' when nothing replaced it, null when the book does not know it. */
  readonly replacedBy: string | null;
  readonly replacedReason: string;
  /** The current document that says the same in the other language; '' when there is none, or this one is not current. */
  readonly otherLanguage: string;
}

export interface Verdicts {
  readonly verdicts: readonly Verdict[];
  /** Certificate files that came along: nothing is trusted for them. */
  readonly certificates: readonly string[];
  /** Signatures that belong to none of the files. */
  readonly loose: readonly string[];
}

/**
 * Verifies files, and says what is known of them here: their signers, by the open book or by the certificate files that somebody
 * trusts, and whether the book has replaced the document.
 * @throws Refused PDF_UNREADABLE, CERTIFICATE_UNREADABLE.
 */
export async function verifyDocuments(
  read: Reads | null,
  press: Press,
  input: FilesToVerify & { readonly authorities: readonly GivenFile[]; readonly today: Day },
): Promise<Verdicts> {
  const inBook = new Set(read ? knownFingerprints(read) : []);
  const given = new Set(input.authorities.flatMap((file) => press.certificateFingerprints(file)));
  // A certificate that is given by itself may be one of those that a manifest lists; another one is nothing that lies there besides.
  const apart = input.authorities.filter(({ name }) => !input.present?.some((file) => file.name === name));
  const present = input.present && [...input.present, ...apart.map(({ name, bytes }) => ({ name, sha256: hash('sha256', bytes, 'hex') }))];
  const found = await press.verify({ files: input.files, present }, [...inBook, ...given]);
  const givenApart = new Set(apart.map(({ name }) => name));
  const asked = { book: read !== null, certificate: input.authorities.length > 0 };
  return {
    ...found,
    verdicts: found.reports.map((report) => {
      const every = (known: ReadonlySet<string>): boolean =>
        report.signatures.length > 0 &&
        report.signatures.every(
          ({ known: knows, fingerprint, authorityFingerprint }) => knows && (known.has(fingerprint) || known.has(authorityFingerprint)),
        );
      const known = report.signatures.length > 0 && report.signatures.every((signature) => signature.known);
      return {
        ...report,
        signatures: judgeSignatures(read, report, input.today),
        manifest: report.manifest && {
          ...report.manifest,
          extra: report.manifest.extra.filter((name) => !givenApart.has(name)),
        },
        knownSigner: asked.book || asked.certificate ? known : null,
        knownBy: every(inBook) ? 'book' : known ? 'certificate' : null,
        asked,
        ...currency(read, report),
      };
    }),
  };
}

const states = { current: 'current', replaced: 'replaced', outdated: 'withdrawn' } as const;

/** Whether the book knows the document, and what has become of it. */
function currency(read: Reads | null, report: Verification): Pick<Verdict, 'state' | 'replacedBy' | 'replacedReason' | 'otherLanguage'> {
  const nothing = { replacedBy: null, replacedReason: '', otherLanguage: '' };
  if (!read || !report.document) return { state: null, ...nothing };
  if (report.document?.cooperative.bookId !== read.cooperative().bookId) return { state: 'unknown', ...nothing };
  const documents = read.documents();
  const known = documents.find((document) => document.number === report.document?.number);
  if (!known) return { state: 'unknown', ...nothing };
  if (known.dataSha256 !== report.documentSha256) return { state: 'other', ...nothing };
  const periods = periodsByNumber(read);
  const state = states[documentState(periods, known)];
  const reason = state === 'current' ? '' : (periods.get(known.period ?? 0)?.reason ?? '');
  const other = state === 'current' ? otherLanguageOf({ periods, documents }, known) : undefined;
  return { state, replacedBy: known.replacedBy ?? '', replacedReason: reason, otherLanguage: other?.number ?? '' };
}
