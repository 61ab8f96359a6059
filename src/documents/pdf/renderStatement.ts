import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import { formOf, isEarlier } from './forms.ts';
import { titleWords, type Frame } from './frame.ts';
import { addSignatureFields, archiveMark, attachData, createPdf, fileMark, finishPdf, paperMark, type Profile } from './pdfDocument.ts';
import { loadResources } from './resources.ts';
import { Sheet } from './sheet.ts';
import { pages } from './theme.ts';
import { words } from './words/words.ts';

export interface RenderOptions {
  /** Where `fonts` and `color` are. The repository's own `resources` when left out. */
  readonly resourcesFolder?: string;
  /** SHA-256 of the certificate that will sign, in hexadecimal; null for a preview that nobody signs. */
  readonly signerFingerprint: string | null;
  /** One of its form’s versions, to draw again what an earlier version drew; today's when left out. */
  readonly layoutVersion?: number;
  /** `archive` leaves the data out. */
  readonly profile?: Profile;
}

/** Names of the fields that wait for a signature. Before layout 3 there was one, under the lead's name. */
const signatureFieldName = 'signature';
const secondFieldName = 'countersignature';
const onlyFieldName = 'lead';
export const creatorName = 'Tantième';

/** The exact bytes of a document: what is hashed, attached and exported. */
export function documentBytes(document: StatementDocument): Uint8Array {
  return new TextEncoder().encode(canonicalJson(document as unknown as Json));
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name of the data inside the file, the same in every language so that a script can find it. */
export function attachmentName(document: StatementDocument): string {
  return document.signer === null ? `${document.kind}.json` : `${document.kind}-${document.number.replace(/[^0-9A-Za-z-]/gu, '-')}.json`;
}

/**
 * The unsigned PDF of a document: the same bytes for the same document, options and layout version, on every machine.
 * It is PDF/A-3a and PDF/UA-1, holds the document's canonical JSON, and, of a kind that is signed, has empty fields for a signature and a
 * countersignature.
 */
export async function renderStatement(document: StatementDocument, options: RenderOptions): Promise<Uint8Array> {
  const resources = loadResources(options.resourcesFolder);
  const language = document.language;
  const profile = options.profile ?? 'report';
  const wording = words[language];
  const data = documentBytes(document);
  const dataSha256 = sha256Hex(data);
  const form = formOf(document);
  const layoutVersion = options.layoutVersion ?? form.versions.at(-1)!;
  assert(form.versions.includes(layoutVersion), 'this version of the layout can be drawn');
  const issuedAt = new Date(`${document.issuedOn}T00:00:00Z`);
  const recipient = form.recipient(document);
  const { signer } = document;
  const earlier = isEarlier(document);
  const page = pages[earlier ? 'a4' : document.paper];
  const pdf = createPdf({
    metadata: {
      title: [[titleWords(document), document.number].filter((part) => part !== '').join(' '), recipient]
        .filter((part) => part !== '')
        .join(', '),
      author: document.cooperative.name,
      subject: `${document.cooperative.name}, ${form.when(wording, document)}`,
      creator: creatorName,
      producer: `${creatorName}, layout ${layoutVersion}`,
      createdAt: issuedAt,
    },
    language: wording.locale,
    fileId: Buffer.from(dataSha256.slice(0, 32), 'hex'),
    resources,
    page,
    mark: profile === 'archive' ? archiveMark : signer === null ? paperMark : fileMark,
    profile,
    layoutVersion,
  });
  const sheet = new Sheet(pdf, resources, { page, leavesPictographsOut: earlier, layoutVersion });
  if (signer !== null) {
    const tooltip = wording.fieldTooltip(signer.name);
    addSignatureFields(
      pdf,
      layoutVersion < 3
        ? [{ name: onlyFieldName, tooltip }]
        : [
            { name: signatureFieldName, tooltip },
            { name: secondFieldName, tooltip: wording.secondFieldTooltip },
          ],
    );
  }
  const frame: Frame = { sheet, words: wording, language, dataSha256, signerFingerprint: options.signerFingerprint, layoutVersion };
  form.draw(frame, document);
  sheet.root.end();
  if (profile === 'report') attachData(pdf, attachmentName(document), data, issuedAt, wording.attachment);
  return finishPdf(pdf);
}
