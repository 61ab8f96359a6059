import { randomBytes } from 'node:crypto';
import type { Press, PublicSigner, Signer } from '../app/ports/press.ts';
import {
  createIdentity,
  documentBytes,
  readIdentity,
  renderDocument,
  sha256Hex,
  signPdf,
  unlockIdentity,
  verifyPdf,
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
  };
}

/** Joins the documents' own functions to what the use cases ask for. */
export function makePress(resourcesFolder: string | undefined): Press {
  const place = resourcesFolder === undefined ? {} : { resourcesFolder };
  return {
    render: (document, signerFingerprint) => renderDocument(document, { ...place, signerFingerprint }),
    dataSha256: (document) => sha256Hex(documentBytes(document)),
    async verify(bytes, knownFingerprints) {
      const report = await verifyPdf(bytes, { ...place, knownFingerprints });
      const signatures = report.signatures.map(({ signer: name, role, valid, fingerprint, known }) => ({
        signer: name,
        role,
        valid,
        fingerprint: fingerprint ?? '',
        known,
      }));
      const { ours, intact, coversWholeFile, document, dataMatchesPrint, fileSha256 } = report;
      return { ours, intact, coversWholeFile, signatures, document, dataMatchesPrint, fileSha256 };
    },
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
