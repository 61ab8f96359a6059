import { createPrivateKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/documents/verify/documentSchema.ts';
import { certificatePem, issueCertificate, makeAuthority } from '../../src/documents/identity/certificates.ts';
import { renderStatement, signPdf } from '../../src/documents/index.ts';
import { copyOf, type Workbench } from './workbench.ts';

/** A sample document signed by two people of one authority, made for the occasion: the sample project has one signer. */
export async function twiceSigned(bench: Workbench): Promise<{ twice: string; authority: string }> {
  const making = { now: new Date(), random: (size: number) => new Uint8Array(randomBytes(size)) };
  const authority = await makeAuthority('Deux mains', making);
  const document = parseDocument(new Uint8Array(readFileSync(bench.documents[0]!.json)))!;
  let pdf = await renderStatement(document, { signerFingerprint: null });
  for (const [signerName, role] of [
    ['Maïa Lefèvre', 'lead'],
    ['Ülkü Çelik', 'treasurer'],
  ] as const) {
    const made = await issueCertificate(authority, { signerName, role }, making);
    const key = createPrivateKey({ key: Buffer.from(made.key), format: 'der', type: 'pkcs8' });
    const at = new Date();
    pdf = signPdf(pdf, { chain: [made.certificate, authority.certificate], key }, { at, name: signerName, reason: document.kind });
  }
  const pem = new TextEncoder().encode(certificatePem(authority.certificate));
  return { twice: copyOf(bench, 'twice.pdf', pdf), authority: copyOf(bench, 'two.pem', pem) };
}
