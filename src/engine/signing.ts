import { randomBytes } from 'node:crypto';
import type { MadeSigner, PublicSigner, Signer, SigningPress } from '../app/ports/signing.ts';
import {
  addIdentity,
  countersignPdf,
  createIdentity,
  exportPkcs12,
  importPkcs12,
  publicIdentity,
  renewIdentity,
  signingKeyOf,
  signDetached,
  signPdf,
  signPdfStamped,
  twinFiles,
  unlockIdentity,
  type Identity,
  type PublicIdentity,
  type SealedAndOpen,
} from '../documents/index.ts';
import { assert } from '../core/refusals/refusal.ts';

const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size));

function shown(identity: PublicIdentity): PublicSigner {
  const { signerName, role, fingerprint, authorityFingerprint, certificatePem, authorityPem, validFrom, validUntil } = identity;
  return { signerName, role, fingerprint, authorityFingerprint, certificatePem, authorityPem, validFrom, validUntil };
}

/** Keys stay on this side: who holds a signer can sign with it and see no more. */
const identities = new WeakMap<Signer['sign'], Identity>();

function signerOf(identity: Identity): Signer {
  const sign: Signer['sign'] = async (pdf, { at, reason, stamp }) => {
    const facts = { at: new Date(at), name: identity.signerName, reason };
    return stamp ? signPdfStamped(pdf, identity, { ...facts, stamp }) : signPdf(pdf, identity, facts);
  };
  identities.set(sign, identity);
  return {
    ...shown(identity),
    sign,
    twin: (data, pdfName) => twinFiles(data, pdfName, identity),
    signDetached: (bytes) => signDetached(bytes, identity),
  };
}

function made({ sealed, identity }: SealedAndOpen): MadeSigner {
  return { sealed, signer: signerOf(identity), certificates: identity.chain.map((der) => Buffer.from(der).toString('base64')) };
}

/** Joins what makes, keeps and uses keys to what the use cases ask for. */
export function makeSigning(place: { readonly resourcesFolder?: string }): SigningPress {
  return {
    async createIdentity({ now, ...options }) {
      const both = await createIdentity({ ...options, now: new Date(now), random });
      return { ...made(both), sealedAuthority: both.sealedAuthority };
    },
    addIdentity: async ({ now, ...options }) => made(await addIdentity({ ...options, now: new Date(now), random })),
    renewIdentity: async ({ now, before, ...options }) =>
      made(await renewIdentity({ ...options, sealed: before.sealed, fingerprint: before.fingerprint, now: new Date(now), random })),
    importIdentity: async ({ now, ...options }) => made(await importPkcs12({ ...options, now: new Date(now), random })),
    async openIdentity({ file, filePassphrase, now }) {
      const { key, chain } = signingKeyOf(file, filePassphrase, new Date(now));
      return signerOf({ ...publicIdentity(chain), key });
    },
    exportIdentity: (kept, filePassphrase) => exportPkcs12(kept, filePassphrase, random),
    unlock: async ({ sealed, passphrase, fingerprint }) => signerOf(await unlockIdentity(sealed, passphrase, fingerprint)),
    show: (certificates) => shown(publicIdentity(certificates.map((text) => new Uint8Array(Buffer.from(text, 'base64'))))),
    countersign(pdf, signer, at, stamp = null) {
      const identity = identities.get(signer.sign);
      assert(identity, 'a signer was made here');
      return countersignPdf(pdf, identity, { ...place, at: new Date(at), role: signer.role, stamp });
    },
  };
}
