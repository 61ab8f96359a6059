import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import { documentFileName, markHandedOut } from '../../app/papers/handOut.ts';
import { issueDocuments, issueKind, type Issuing } from '../../app/papers/issue.ts';
import { previewDocument } from '../../app/papers/preview.ts';
import { periodsByNumber } from '../../app/papers/run.ts';
import { documentState } from '../../app/papers/state.ts';
import { verifyDocument } from '../../app/papers/verify.ts';
import { createIdentity, showIdentity, unlockIdentity } from '../../app/identity.ts';
import type { DocumentRow, Reads } from '../../app/ports/book.ts';
import { requirePeriod } from '../../app/periods.ts';
import type { IssuedDocument, Verdict } from '../../contract/documents.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { documentSummary } from '../../core/statements/summary.ts';
import { newId } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { safeFileName } from '../shelf.ts';
import { answering, api, changing, streaming } from './base.ts';

const { documents, identity } = api;
const pdfFile = (bytes: Uint8Array, name: string): File => new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' });

function memberNames(read: Reads): ReadonlyMap<number, string> {
  return new Map(read.members().map((member) => [member.number, member.name]));
}

function nameOf(names: ReadonlyMap<number, string>, document: DocumentRow): string {
  return document.member === null ? '' : (names.get(document.member) ?? '');
}

/** Documents as the page lists them; what they all look up is read once. */
function toIssued(read: Reads, rows: readonly DocumentRow[]): IssuedDocument[] {
  const [names, periods] = [memberNames(read), periodsByNumber(read)];
  return rows.map((row) => {
    const { number, kind, member, period, from, to, asOf, subject, language, issuedAt, sha256, replacedBy, replaces } = row;
    return {
      number,
      kind: kind as IssuedDocument['kind'],
      member,
      memberName: nameOf(names, row),
      period,
      from,
      to,
      asOf,
      subject,
      language,
      issuedAt,
      sha256,
      state: documentState(periods, row),
      replacedBy,
      replaces,
      reason: period === null ? '' : (periods.get(period)?.reason ?? ''),
      handedOut: row.handedOutAt,
    };
  });
}

function requireSigner(desk: Desk) {
  if (desk.opened.book.read.identity() === undefined) throw new Refused(refuse('IDENTITY_MISSING'));
  if (!desk.signer) throw new Refused(refuse('PASSPHRASE_MISSING'));
  return desk.signer;
}

/** One name per file: each document under its own, the certificates and a note on how to verify beside them. */
function handOutFiles(desk: Desk, rows: readonly DocumentRow[]): Map<string, Uint8Array> {
  const { read } = desk.opened.book;
  const files = new Map<string, Uint8Array>();
  const names = memberNames(read);
  for (const row of rows) files.set(documentFileName(row, nameOf(names, row)), Uint8Array.from(read.documentFile(row.number)!));
  const shown = showIdentity(read, desk.press);
  if (shown) {
    files.set('certificate.pem', strToU8(shown.certificatePem));
    files.set('authority.pem', strToU8(shown.authorityPem));
  }
  return files;
}

/** Passes on how far issuing is, until it is done or the page has left. */
async function* issuing(desk: Desk, steps: Issuing, signal: AbortSignal | undefined) {
  for (;;) {
    while (desk.held) await desk.held;
    const step = await steps.next();
    if (signal?.aborted) {
      await steps.return({ seq: 0, numbers: [] });
      return;
    }
    if (step.done) {
      desk.tell();
      const issued = new Set(step.value.numbers);
      const { read } = desk.opened.book;
      yield {
        kind: 'done' as const,
        result: {
          documents: toIssued(
            read,
            read.documents().filter((document) => issued.has(document.number)),
          ),
        },
      };
      return;
    }
    yield { kind: 'progress' as const, ...step.value };
    // A turn of the thread, in which it can hear that the page has left.
    await setImmediate();
  }
}

export const documentsRouter = documents.router({
  list: documents.list.handler(answering((desk) => toIssued(desk.opened.book.read, desk.opened.book.read.documents()))),
  preview: documents.preview.handler(
    answering((desk, input) => ({ json: canonicalJson(previewDocument(desk.context, input) as unknown as Json) })),
  ),
  previewFile: documents.previewFile.handler(
    answering(async (desk, input) =>
      pdfFile(await desk.press.render(previewDocument(desk.context, input), null), `${input.language === 'fr' ? 'aperçu' : 'preview'}.pdf`),
    ),
  ),
  issue: documents.issue.handler(
    streaming((desk: Desk, input: { period: number; language: 'en' | 'fr' }, signal) =>
      issuing(desk, issueDocuments(desk.context, desk.press, requireSigner(desk), { id: newId(), ...input }), signal),
    ),
  ),
  issueKind: documents.issueKind.handler(
    streaming((desk: Desk, input: Omit<Parameters<typeof issueKind>[3], 'id'>, signal) =>
      issuing(desk, issueKind(desk.context, desk.press, requireSigner(desk), { id: newId(), ...input }), signal),
    ),
  ),
  file: documents.file.handler(
    answering((desk, input) => {
      const { read } = desk.opened.book;
      const row = read.documents().find((document) => document.number === input.number);
      const bytes = row && read.documentFile(row.number);
      if (!row || !bytes) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number: input.number }));
      return pdfFile(bytes, documentFileName(row, nameOf(memberNames(read), row)));
    }),
  ),
  handOut: documents.handOut.handler(
    changing(async (desk, input) => {
      const { context } = desk;
      const { read } = context.book;
      const period = requirePeriod(read, input.period);
      const rows = read.documents().filter((document) => document.period === input.period && document.replacedBy === null);
      if (rows.length === 0) throw new Refused(refuse('DOCUMENT_UNKNOWN'));
      const title = safeFileName(`${read.cooperative().name} ${period.from} ${period.to}`);
      const files = handOutFiles(desk, rows);
      let folder: string | null = null;
      let file: File | null = null;
      if (desk.options.ask) {
        const parent = await desk.ask({ kind: 'chooseFolder', purpose: 'handOut' });
        if (parent === null) return { folder: null, file: null, count: 0 };
        folder = join(parent, title);
        writeFiles(folder, files);
        await desk.ask({ kind: 'revealPath', path: folder });
      } else {
        const at = new Date(desk.options.clock.now());
        file = new File([Uint8Array.from(zipSync(Object.fromEntries(files), { level: 0, mtime: at }))], `${title}.zip`, {
          type: 'application/zip',
        });
      }
      markHandedOut(context, { id: newId(), numbers: rows.map((row) => row.number) });
      return { folder: folder === null ? null : title, file, count: rows.length };
    }),
  ),
  verify: documents.verify.handler(
    answering(async (desk, input): Promise<Verdict> => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      const report = await verifyDocument(desk.isOpen ? desk.opened.book.read : null, desk.press, bytes);
      const { document } = report;
      return {
        fileName: input.file.name,
        ours: report.ours,
        intact: report.intact,
        coversWholeFile: report.coversWholeFile,
        known: report.knownSigner,
        replacedBy: report.replacedBy,
        replacedReason: report.replacedReason,
        dataMatchesPrint: report.dataMatchesPrint,
        signatures: report.signatures.map(({ signer, role, valid, fingerprint }) => ({ signer, role, valid, fingerprint })),
        document: document && {
          number: document.number,
          kind: document.kind,
          cooperative: document.cooperative.name,
          ...documentSummary(document),
          currency: document.cooperative.currency,
          issuedOn: document.issuedOn,
        },
      };
    }),
  ),
});

function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? new Refused(refuse('DISK_FULL'))
      : new Refused(refuse('FOLDER_NOT_WRITABLE'));
  }
}

export const identityRouter = identity.router({
  get: identity.get.handler(
    answering((desk) => {
      const shown = showIdentity(desk.opened.book.read, desk.press);
      if (!shown) return { exists: false, unlocked: false, signer: '', fingerprint: '', authorityFingerprint: '', validUntil: null };
      return {
        exists: true,
        unlocked: desk.signer !== null,
        signer: shown.signerName,
        fingerprint: shown.fingerprint,
        authorityFingerprint: shown.authorityFingerprint,
        validUntil: shown.validUntil,
      };
    }),
  ),
  create: identity.create.handler(
    changing(async (desk, input) => {
      const { opened } = desk;
      const signer = await createIdentity(desk.context, desk.press, { id: newId(), ...input });
      desk.keepSigner(opened, signer);
      return { fingerprint: signer.fingerprint };
    }),
  ),
  unlock: identity.unlock.handler(
    changing(async (desk, input) => {
      const { opened } = desk;
      const signer = await unlockIdentity(desk.context, desk.press, input.passphrase);
      desk.keepSigner(opened, signer);
      return { fingerprint: signer.fingerprint };
    }),
  ),
  certificate: identity.certificate.handler(
    answering((desk) => {
      const shown = showIdentity(desk.opened.book.read, desk.press);
      if (!shown) throw new Refused(refuse('IDENTITY_MISSING'));
      return new File([shown.certificatePem, shown.authorityPem], 'certificates.pem', { type: 'application/x-pem-file' });
    }),
  ),
});
