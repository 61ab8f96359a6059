import { randomBytes } from 'node:crypto';
import type { Press, PublicSigner, Signer } from '../app/ports/press.ts';
import {
  certificateFingerprints,
  createIdentity,
  dataInside,
  documentBytes,
  manifestBytes,
  normalizeLogo,
  readIdentity,
  renderDocument,
  renderArchive,
  sha256Hex,
  signDetached,
  signPdf,
  stampDetached,
  twinFiles,
  unlockIdentity,
  verifyFiles,
  type Identity,
  type PublicIdentity,
} from '../documents/index.ts';

function shown(identity: PublicIdentity): PublicSigner {
  const { signerName, role, fingerprint, authorityFingerprint, certificatePem, authorityPem } = identity;
  return { signerName, role, fingerprint, authorityFingerprint, certificatePem, authorityPem, validUntil: identity.validUntil };
}

function signer(identity: Identity): Signer {
  return {
    ...shown(identity),
    sign: (pdf, { at, reason }) => signPdf(pdf, identity, { at: new Date(at), name: identity.signerName, reason }),
    twin: (data, pdfName) => twinFiles(data, pdfName, identity),
    signDetached: (bytes) => signDetached(bytes, identity),
  };
}

/** Joins the documents' own functions to what the use cases ask for. */
export function makePress(resourcesFolder: string | undefined): Press {
  const place = resourcesFolder === undefined ? {} : { resourcesFolder };
  return {
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
    async createIdentity({ cooperativeName, signerName, passphrase, now }) {
      const made = await createIdentity({
        cooperativeName,
        signerName,
        passphrase,
        now: new Date(now),
        random: (size) => randomBytes(size),
      });
      return { sealed: made.sealed, signer: signer(made.identity) };
    },
    unlock: async (sealed, passphrase) => signer(await unlockIdentity(sealed, passphrase)),
    show: (sealed) => shown(readIdentity(sealed)),
  };
}
