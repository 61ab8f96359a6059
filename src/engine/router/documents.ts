import { setImmediate } from 'node:timers/promises';
import { countersignDocuments } from '../../app/papers/countersign.ts';
import { documentFileName } from '../../app/papers/handOut.ts';
import { issueDocuments, issueKind, type Issuing } from '../../app/papers/issue.ts';
import { previewDocument } from '../../app/papers/preview.ts';
import { periodsByNumber } from '../../app/papers/run.ts';
import type { Stamping } from '../../app/papers/stamping.ts';
import { documentState } from '../../app/papers/state.ts';
import { verifyDocuments } from '../../app/papers/verify.ts';
import { defaultSigner } from '../../app/signers/known.ts';
import type { DocumentRow, Reads } from '../../app/ports/book.ts';
import type { IssuedDocument } from '../../contract/documents.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { DocumentSigner } from '../../core/statements/document.ts';
import { newId } from '../clock.ts';
import { readHandOutSettings, writeHandOutSettings } from '../handOutSettings.ts';
import type { Desk } from '../desk.ts';
import { stampAsker } from '../stamping.ts';
import { bytesOf, toVerdicts } from './verdicts.ts';
import { answering, api, streaming } from './base.ts';
import { handOutHandlers } from './handOuts.ts';
import { requireSigner, signersOf } from './identity.ts';

const { documents } = api;
const pdfFile = (bytes: Uint8Array, name: string): File => new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' });

function memberNames(read: Reads): ReadonlyMap<number, string> {
  return new Map(read.members().map((member) => [member.number, member.name]));
}

function nameOf(names: ReadonlyMap<number, string>, document: DocumentRow): string {
  return document.member === null ? '' : (names.get(document.member) ?? '');
}

type Signed<Input> = Omit<Input, 'id' | 'stamping'> & { readonly signer: string | null; readonly stamp: boolean | null };

/** The service of this computer, asked for as long as the page listens; null without one. */
function stampingOf(desk: Desk, each: boolean | null, signal: AbortSignal | undefined): Stamping | null {
  const { stampAddress } = readHandOutSettings(desk.options.stateFolder);
  return stampAddress === '' ? null : { ask: stampAsker(stampAddress, signal), each };
}

/** Documents as the page lists them; what they all look up is read once. */
function toIssued(read: Reads, rows: readonly DocumentRow[]): IssuedDocument[] {
  const [names, periods] = [memberNames(read), periodsByNumber(read)];
  const signers = new Map(read.signers().map((signer) => [signer.fingerprint, signer]));
  const countersigned = Map.groupBy(read.countersignatures(), (row) => row.document);
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
      handedOut: row.handedOutOn !== null && row.handedOutHow !== null ? { on: row.handedOutOn, how: row.handedOutHow } : null,
      signer: row.signer,
      countersigned: (countersigned.get(number) ?? []).map(({ signer, at }) => ({
        fingerprint: signer,
        name: read.person(signers.get(signer)?.person ?? '')?.name ?? '',
        role: signers.get(signer)?.role ?? '',
        at,
      })),
    };
  });
}

/** Who would sign now; undefined before anybody can. */
function previewSigner(desk: Desk): DocumentSigner | undefined {
  const known = defaultSigner(signersOf(desk));
  return known?.shown ? { name: known.shown.signerName, role: known.role } : undefined;
}

/** Passes on how far issuing is, until it is done or the page has left. */
async function* issuing(desk: Desk, steps: Issuing | ReturnType<typeof countersignDocuments>, signal: AbortSignal | undefined) {
  for (;;) {
    while (desk.held) await desk.held;
    const step = await steps.next();
    if (signal?.aborted) {
      await steps.return({ seq: 0, numbers: [] });
      // What was written before is there, and stays.
      desk.tell();
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
  previewFile: documents.previewFile.handler(
    answering(async (desk, input) =>
      pdfFile(
        await desk.press.render(previewDocument(desk.context, input, previewSigner(desk)), null),
        `${input.language === 'fr' ? 'aperçu' : 'preview'}.pdf`,
      ),
    ),
  ),
  issue: documents.issue.handler(
    streaming((desk: Desk, { signer, stamp, ...input }: Signed<Parameters<typeof issueDocuments>[3]>, signal) => {
      const options = { id: newId(), ...input, stamping: stampingOf(desk, stamp, signal) };
      return issuing(desk, issueDocuments(desk.context, desk.press, requireSigner(desk, signer), options), signal);
    }),
  ),
  issueKind: documents.issueKind.handler(
    streaming((desk: Desk, { signer, stamp, ...input }: Signed<Parameters<typeof issueKind>[3]>, signal) => {
      const options = { id: newId(), ...input, stamping: stampingOf(desk, stamp, signal) };
      return issuing(desk, issueKind(desk.context, desk.press, requireSigner(desk, signer), options), signal);
    }),
  ),
  countersign: documents.countersign.handler(
    streaming((desk: Desk, { signer, stamp, numbers }: Signed<{ numbers: string[] }>, signal) => {
      const options = { id: newId(), numbers, stamping: stampingOf(desk, stamp, signal) };
      return issuing(desk, countersignDocuments(desk.context, desk.press, requireSigner(desk, signer), options), signal);
    }),
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
  handOutSettings: documents.handOutSettings.handler(answering((desk) => readHandOutSettings(desk.options.stateFolder))),
  setHandOutSettings: documents.setHandOutSettings.handler(
    answering((desk, input) => writeHandOutSettings(desk.options.stateFolder, input)),
  ),
  ...handOutHandlers,
  verify: documents.verify.handler(
    answering(async (desk, input) => {
      const read = desk.isOpen ? desk.opened.book.read : null;
      const [files, authorities] = [await bytesOf(input.files), await bytesOf(input.authorities)];
      return toVerdicts(
        await verifyDocuments(read, desk.press, { files, authorities, present: input.present, today: desk.options.clock.today() }),
      );
    }),
  ),
});
