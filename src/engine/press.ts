import type { Press } from '../app/ports/press.ts';
import {
  certificateFingerprints,
  dataInside,
  documentBytes,
  joinPages,
  manifestBytes,
  PdfSyntaxError,
  normalizeLogo,
  renderDocument,
  renderArchive,
  sha256Hex,
  stampDetached,
  verifyFiles,
} from '../documents/index.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { makeSigning } from './signing.ts';

/** Joins the documents' own functions to what the use cases ask for. */
export function makePress(resourcesFolder: string | undefined): Press {
  const place = resourcesFolder === undefined ? {} : { resourcesFolder };
  return {
    ...makeSigning(place),
    render: (document, signerFingerprint) => renderDocument(document, { ...place, signerFingerprint }),
    readLogo: normalizeLogo,
    dataSha256: (document) => sha256Hex(documentBytes(document)),
    async verify({ files, present }, knownFingerprints) {
      const found = await verifyFiles(files, { ...place, knownFingerprints, present });
      const reports = found.reports.map((report) => ({
        ...report,
        signatures: report.signatures.map((signature) => ({
          ...signature,
          fingerprint: signature.fingerprint ?? '',
          authorityFingerprint: signature.authorityFingerprint ?? '',
        })),
      }));
      return { ...found, reports };
    },
    certificateFingerprints: ({ bytes, name }) => certificateFingerprints(bytes, name),
    printJob(files, options) {
      try {
        return joinPages(
          files.map((file) => file.bytes),
          options,
        );
      } catch (error) {
        throw error instanceof PdfSyntaxError ? new Refused(refuse('DOCUMENT_ALTERED')) : error;
      }
    },
    manifestBytes,
    attachedData: dataInside,
    renderArchive: (data, signerFingerprint) => renderArchive(data, { ...place, signerFingerprint }),
    stamp: stampDetached,
  };
}
