import { randomBytes } from 'node:crypto';
import { createIdentity, type Identity } from '../../src/documents/index.ts';

export const passphrase = 'trois petits chats';
export const signedAt = new Date('2016-05-03T09:30:00Z');

/** A real identity for the whole of a test file: making one costs half a second of scrypt. */
export function makeIdentity(signerName = 'Maïa Lefèvre'): Promise<{ sealed: string; identity: Identity }> {
  return createIdentity({
    cooperativeName: 'L’Atelier des Cîmes & Cie',
    signerName,
    passphrase,
    now: new Date('2016-05-02T10:00:00Z'),
    random: (size) => new Uint8Array(randomBytes(size)),
  });
}
