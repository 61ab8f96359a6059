import { readFileSync } from 'node:fs';
import { countersignDocuments } from '../../src/app/papers/countersign.ts';
import { issueDocuments } from '../../src/app/papers/issue.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { reopenPeriod } from '../../src/app/periods.ts';
import type { Signer } from '../../src/app/ports/signing.ts';
import { importSigner } from '../../src/app/signers/files.ts';
import { addSigner, renewSigner } from '../../src/app/signers/make.ts';
import { revokeSigner } from '../../src/app/signers/revoke.ts';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { signingKeyOf } from '../../src/documents/index.ts';
import { id, identity, on } from './caseTools.ts';
import { press, type Kit } from './kit.ts';

/** Files that OpenSSL made (tests/documents/pkcs12.test.ts makes others); each but its name is good. */
export const pkcs12File = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../documents/pkcs12/${name}.p12`, import.meta.url)));
const read = (name: string, day = '2026-12-01') => signingKeyOf(pkcs12File(name), 'pass word', new Date(day));

on('P12_UNREADABLE', 'a certificate file that is none', () => signingKeyOf(new TextEncoder().encode('no file'), 'x', new Date()));
on('P12_OLD_ENCRYPTION', 'a file of old', () => read('old'));
on('P12_NO_KEY', 'certificates alone', () => read('no-key'));
on('P12_NO_CERTIFICATE', 'a key alone', () => read('no-certificate'));
on('KEY_UNSUPPORTED', 'Ed25519', () => read('ed25519'));
on('CERTIFICATE_EXPIRED', 'a file whose time is over', () => read('good', '2070-01-01'));
on('CERTIFICATE_NOT_YET', 'a file whose time has not come', () => read('good', '2020-01-01'));
on('CERTIFICATE_NOT_FOR_SIGNING', 'a certificate for key agreement', () => read('not-for-signing'));

const founder = 'four words of ours';
const leadId = (kit: Kit): string => kit.book.read.lead().id;
const adding = (kit: Kit, changes: { person?: string; role?: string }) =>
  addSigner(kit.lead, press, {
    id: id(),
    person: leadId(kit),
    role: 'treasurer',
    passphrase: founder,
    authorityPassphrase: null,
    ...changes,
  });
const importing = (kit: Kit, follows: string | null = null) =>
  importSigner(kit.lead, press, {
    id: id(),
    file: pkcs12File('good'),
    filePassphrase: 'pass word',
    passphrase: null,
    person: leadId(kit),
    role: 'lead',
    follows,
  });
const renewing = (kit: Kit, fingerprint: string) =>
  renewSigner(kit.lead, press, { id: id(), fingerprint, passphrase: founder, authorityPassphrase: founder, newKey: true });
const unlocking = (kit: Kit, fingerprint: string) => unlockIdentity(kit.lead, press, founder, fingerprint);
const revoking = (kit: Kit, fingerprint: string) =>
  revokeSigner(kit.lead, { id: id(), fingerprint, day: '2026-06-01', reason: 'lost', note: '' });
/** After March, whose documents somebody else may sign again than the one who issued them. */
const later = '2026-12-15';

on('PERSON_UNKNOWN', 'somebody who is not in the book', (kit) => adding(kit, { person: 'nobody' }));
on('ROLE_MISSING', 'no capacity', (kit) => adding(kit, { role: ' ' }));
on('ROLE_TOO_LONG', 'a capacity of many words', (kit) => adding(kit, { role: 'x'.repeat(65) }));
on('IDENTITY_KNOWN', 'the same file twice', async (kit) => {
  kit.clock.set(later);
  await importing(kit);
  await importing(kit);
});
on('SIGNER_UNKNOWN', 'a certificate that nobody has', async (kit) => {
  await identity(kit);
  await unlocking(kit, 'a'.repeat(64));
});
on('SIGNER_REVOKED', 'a certificate that was revoked', async (kit) => {
  const { fingerprint } = await identity(kit);
  revoking(kit, fingerprint);
  await unlocking(kit, fingerprint);
});
on('SIGNER_RENEWED', 'a certificate that has a later one', async (kit) => {
  const { fingerprint } = await identity(kit);
  await renewing(kit, fingerprint);
  await unlocking(kit, fingerprint);
});
on('SIGNER_WITHOUT_KEY', 'a certificate whose key stayed elsewhere', async (kit) => {
  const { fingerprint } = await identity(kit);
  kit.book.db.run('delete from signing_key');
  await unlocking(kit, fingerprint);
});
on('SIGNER_OTHER_HOLDER', 'a certificate that would renew somebody else’s', async (kit) => {
  kit.clock.set(later);
  await importing(kit, (await adding(kit, { person: kit.ada.actor.personId })).fingerprint);
});
on('SIGNER_IMPORTED', 'renewing what others issued', async (kit) => {
  kit.clock.set(later);
  await renewing(kit, (await importing(kit)).fingerprint);
});
on('AUTHORITY_MISSING', 'renewing without the authority', async (kit) => {
  const { fingerprint } = await identity(kit);
  kit.book.db.run('delete from signing_key');
  await renewing(kit, fingerprint);
});

/** March's documents, signed; the first of them. */
async function issued(kit: Kit): Promise<{ signer: Signer; number: string }> {
  const period = kit.closeMarch();
  const signer = await identity(kit);
  const steps = issueDocuments(kit.lead, press, signer, { id: id(), period, language: 'en' });
  for (let step = await steps.next(); ; step = await steps.next()) if (step.done) return { signer, number: step.value.numbers[0]! };
}
async function countersigning(kit: Kit, signer: Signer, number: string): Promise<void> {
  const steps = countersignDocuments(kit.lead, press, signer, { id: id(), numbers: [number] });
  for (let step = await steps.next(); !step.done; step = await steps.next());
}

on('DOCUMENT_NOT_CURRENT', 'countersigning what will be replaced', async (kit) => {
  const { signer, number } = await issued(kit);
  reopenPeriod(kit.lead, { id: id(), period: 1, reason: 'forgotten' });
  await countersigning(kit, signer, number);
});
on('COUNTERSIGNED_ALREADY', 'countersigning one’s own signature', async (kit) => {
  const { signer, number } = await issued(kit);
  await countersigning(kit, signer, number);
});
on('COUNTERSIGNED_ALREADY', 'countersigning one’s own signature with another certificate', async (kit) => {
  const { number } = await issued(kit);
  await countersigning(kit, await adding(kit, { role: 'treasurer' }), number);
});
on('DOCUMENT_ALTERED', 'countersigning a changed file', async (kit) => {
  const { signer, number } = await issued(kit);
  const bytes = Uint8Array.from(kit.book.read.documentFile(number)!);
  bytes[3000]! ^= 1;
  await press.countersign(bytes, signer, kit.clock.now());
});
on('NOTHING_TO_COUNTERSIGN', 'countersigning a preview', async (kit) => {
  kit.closeMarch();
  const document = previewDocument(kit.lead, { kind: 'distribution-report', period: 1, language: 'en' });
  await press.countersign(await press.render(document, null), await identity(kit), kit.clock.now());
});
on('NO_FREE_FIELD', 'a third signature', async (kit) => {
  const { number } = await issued(kit);
  const [first, second] = kit.book.read.members().filter((member) => !member.lead);
  await countersigning(kit, await adding(kit, { person: first!.personId }), number);
  await countersigning(kit, await adding(kit, { person: second!.personId }), number);
});
