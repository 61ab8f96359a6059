import type { Press } from '../app/ports/press.ts';
import {
  certificateFingerprints,
  dataInside,
  documentBytes,
  manifestBytes,
  normalizeLogo,
  renderDocument,
  renderArchive,
  sha256Hex,
  stampDetached,
  verifyFiles,
} from '../documents/index.ts';
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
    manifestBytes,
    attachedData: dataInside,
    renderArchive: (data, signerFingerprint) => renderArchive(data, { ...place, signerFingerprint }),
    stamp: stampDetached,
  };
}
