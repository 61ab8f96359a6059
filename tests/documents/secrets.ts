import { signingKeyOf } from '../../src/documents/index.ts';

/** What must never be seen of the key in a PKCS#12 file: itself as PKCS#8 and its number alone, in every writing. */
export function secretsOf(file: Uint8Array, passphrase: string): string[] {
  const { key } = signingKeyOf(file, passphrase, new Date('2026-12-15'));
  return [key.export({ type: 'pkcs8', format: 'der' }), Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url')].flatMap(encodings);
}

/** In every writing, wherever base64 may begin within a group of three bytes. */
function encodings(secret: Buffer): string[] {
  const shifted = [0, 1, 2].map((start) => secret.subarray(start, start + 3 * Math.floor((secret.length - start) / 3)).toString('base64'));
  return [
    secret.toString('latin1'),
    secret.toString('hex'),
    secret.toString('hex').toUpperCase(),
    ...shifted,
    secret.toString('base64url'),
  ];
}
