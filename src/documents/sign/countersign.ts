import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Identity } from '../identity/identity.ts';
import { emptySignatureFields, openPdf } from '../pdfFile/pdfFile.ts';
import { verifyPdf } from '../verify/verifyPdf.ts';
import { countersignatureReason } from './countersignature.ts';
import { signPdf, signPdfStamped, type StampAsker } from './signPdf.ts';

/**
 * A second signature under a document that holds good as it is: it covers the whole file, the first signature with it.
 * @throws Refused PDF_UNREADABLE, PDF_NOT_OURS, NOTHING_TO_COUNTERSIGN, DOCUMENT_ALTERED, COUNTERSIGNED_ALREADY, NO_FREE_FIELD, what `signPdfStamped` says.
 */
export async function countersignPdf(
  pdf: Uint8Array,
  identity: Identity,
  options: { readonly at: Date; readonly role: string; readonly stamp?: StampAsker | null; readonly resourcesFolder?: string },
): Promise<Uint8Array> {
  const { resourcesFolder, stamp } = options;
  const report = await verifyPdf(pdf, { knownFingerprints: [], ...(resourcesFolder === undefined ? {} : { resourcesFolder }) });
  const number = report.document?.number ?? '';
  if (!report.ours) throw new Refused(refuse('PDF_NOT_OURS'));
  if (report.signatures.length === 0) throw new Refused(refuse('NOTHING_TO_COUNTERSIGN'));
  if (!report.intact || report.dataMatchesPrint === false) throw new Refused(refuse('DOCUMENT_ALTERED', { number }));
  if (report.signatures.some((signature) => signature.fingerprint === identity.fingerprint))
    throw new Refused(refuse('COUNTERSIGNED_ALREADY', { number, name: identity.signerName }));
  if (emptySignatureFields(openPdf(pdf)).length === 0) throw new Refused(refuse('NO_FREE_FIELD', { number }));
  const reason = countersignatureReason(identity.role === '' ? options.role : '');
  const facts = { at: options.at, name: identity.signerName, reason };
  return stamp ? signPdfStamped(pdf, identity, { ...facts, stamp }) : signPdf(pdf, identity, facts);
}
