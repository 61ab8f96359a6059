import type { IssuedDocument } from '../../../contract/documents.ts';
import type { KnownSigner } from '../../../contract/identity.ts';
import { useBook, useRead } from '../../rpc/queries.ts';

/** Whether a document that counts still has the place for a second signature. */
export function hasRoom(document: IssuedDocument): boolean {
  return document.state === 'current' && document.countersigned.length === 0;
}

/** Whether somebody may add that signature: only who did not issue it, under whatever certificate. */
export function mayCountersign(document: IssuedDocument, signer: KnownSigner, signers: readonly KnownSigner[]): boolean {
  const issuer = signers.find((known) => known.fingerprint === document.signer);
  return hasRoom(document) && document.signer !== signer.fingerprint && issuer?.person !== signer.person;
}

/** Certificates that whoever acts may sign with now: the lead has each holder type their own passphrase, a member has only theirs. */
export function useUsableSigners(): { readonly all: readonly KnownSigner[]; readonly usable: readonly KnownSigner[] } {
  const { actor, readOnly } = useBook();
  const all = useRead('identity.list').data?.signers ?? [];
  const mine = (signer: KnownSigner): boolean => actor.role === 'lead' || signer.person === actor.personId;
  return { all, usable: readOnly === 'no' ? all.filter((signer) => signer.state === 'ready' && mine(signer)) : [] };
}
