import { X509Certificate } from 'node:crypto';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { certificateFingerprint } from '../identity/certificates.ts';

const largestBytes = 256 * 1024;
const mostCertificates = 20;

/** The certificates of a file, PEM or DER, as DER; null when it holds none. Any bytes may be given. */
export function readCertificates(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (bytes.length > largestBytes) return null;
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu)?.slice(0, mostCertificates);
  try {
    return (blocks ?? [Buffer.from(bytes)]).map((block) => new Uint8Array(new X509Certificate(block).raw));
  } catch {
    return null;
  }
}

/** SHA-256 fingerprints of the certificates in a file that somebody trusts. @throws Refused CERTIFICATE_UNREADABLE. */
export function certificateFingerprints(bytes: Uint8Array, name: string): readonly string[] {
  const found = readCertificates(bytes);
  if (!found) throw new Refused(refuse('CERTIFICATE_UNREADABLE', { name }));
  return found.map(certificateFingerprint);
}
