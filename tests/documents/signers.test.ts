import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { countersignDocuments } from '../../src/app/papers/countersign.ts';
import { issueDocuments } from '../../src/app/papers/issue.ts';
import { verifyDocuments } from '../../src/app/papers/verify.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { exportSigner, importSigner } from '../../src/app/signers/files.ts';
import { currentAuthority, knownFingerprints, knownSigners } from '../../src/app/signers/known.ts';
import { addSigner, createIdentity, renewSigner } from '../../src/app/signers/make.ts';
import { revokeSigner } from '../../src/app/signers/revoke.ts';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { makeExport, type ExportRequest } from '../../src/engine/exporting.ts';
import { makePress } from '../../src/engine/press.ts';
import { listBackups, makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { rebuildBook } from '../../src/store/rebuild.ts';
import { openLibraryBook, leadContext } from '../../src/engine/library.ts';
import { give, hours } from '../support/actions.ts';
import { fileBook, people, project, removeFolder, tempFolder, testClock, type FileWorkshop } from '../support/workshop.ts';
import { pkcs12File } from '../refusals/signerCases.ts';
import { secretsOf } from './secrets.ts';
import { hasTool, run } from './tools.ts';

const press = makePress(resolve(import.meta.dirname, '../../resources'));
const founder = 'passphrase of the founder';
const treasurer = 'la trésorière en été';
const pdfsig = hasTool('pdfsig', '-v');
const asked: Omit<ExportRequest, 'as'> = {
  language: 'fr',
  table: null,
  csv: 'standard',
  asOf: null,
  period: null,
  on: null,
  leaveOut: true,
  members: null,
  from: null,
  to: null,
};

const refusalOf = (work: () => unknown): Promise<unknown> =>
  (async () => work())().then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );
async function finished<Result>(steps: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
const signersOf = (context: Context) => knownSigners(context.book.read, press, context.clock.today());
const issue = async (context: Context, passphrase: string, fingerprint: string | null = null) => {
  const signer = await unlockIdentity(context, press, passphrase, fingerprint);
  return (await finished(issueDocuments(context, press, signer, { id: v7(), period: null, language: 'en' }))).numbers;
};
const countersign = async (context: Context, passphrase: string, fingerprint: string, numbers: readonly string[]) => {
  const signer = await unlockIdentity(context, press, passphrase, fingerprint);
  return finished(countersignDocuments(context, press, signer, { id: v7(), numbers }));
};

const verdictOf = async ({ book, clock }: Context, bytes: Uint8Array, today = clock.today()) =>
  (await verifyDocuments(book.read, press, { files: [{ name: 'a.pdf', bytes }], authorities: [], present: null, today })).verdicts[0]!;

describe('who signs in one book', () => {
  const folder = tempFolder();
  const clock = testClock();
  let shop: FileWorkshop;
  let lead: Context;
  let fingerprints: { lead: string; treasurer: string };
  let numbers: readonly string[];
  const personOf = (member: number): string => lead.book.read.members()[member - 1]!.personId;
  const verify = (bytes: Uint8Array, today = clock.today()) => verdictOf(lead, bytes, today);
  afterAll(() => {
    shop.close();
    removeFolder(folder);
  });

  beforeAll(async () => {
    shop = fileBook(folder, {}, clock);
    lead = shop.lead;
    people(lead, 'Ada Exemple', 'Bo Exemple');
    project(lead);
    give(lead, { member: 1, quantity: hours(3) });
    give(lead, { member: 2, quantity: hours(1) });
    closePeriod(lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_000n });
    const first = await createIdentity(lead, press, { id: v7(), signerName: 'Lead Person', passphrase: founder });
    const second = await addSigner(lead, press, {
      id: v7(),
      person: personOf(1),
      role: 'treasurer',
      passphrase: treasurer,
      authorityPassphrase: founder,
    });
    fingerprints = { lead: first.fingerprint, treasurer: second.fingerprint };
    numbers = await issue(lead, treasurer, second.fingerprint);
  }, 60_000);

  it('each has a key under a passphrase of their own, all certificates come from one authority', async () => {
    expect(signersOf(lead).map(({ holder, role, state, imported, authority }) => [holder, role, state, imported, authority])).toEqual([
      ['Lead Person', 'lead', 'ready', false, currentAuthority(lead.book.read)],
      ['Ada Exemple', 'treasurer', 'ready', false, currentAuthority(lead.book.read)],
    ]);
    expect(await refusalOf(() => unlockIdentity(lead, press, founder, fingerprints.treasurer))).toBe('PASSPHRASE_WRONG');
    expect(await refusalOf(() => unlockIdentity(lead, press, treasurer, fingerprints.lead))).toBe('PASSPHRASE_WRONG');
    const add = (authorityPassphrase: string) =>
      addSigner(lead, press, { id: v7(), person: personOf(2), role: 'secretary', passphrase: 'words of Bo', authorityPassphrase });
    expect(await refusalOf(() => add(treasurer))).toBe('PASSPHRASE_WRONG');
    expect(signersOf(lead)).toHaveLength(2);
  });

  it('the document names who signs it and in which capacity, whoever is logged in', async () => {
    const report = await verify(lead.book.read.documentFile(numbers[0]!)!);
    expect(report.document?.signer).toEqual({ name: 'Ada Exemple', role: 'treasurer' });
    expect(report).toMatchObject({
      intact: true,
      knownSigner: true,
      dataMatchesPrint: true,
      signatures: [{ signer: 'Ada Exemple', role: 'treasurer', standing: 'good' }],
    });
  });

  it('a second person signs later: both signatures hold, the older bytes are the beginning', async () => {
    const [number] = numbers as [string];
    const before = Buffer.from(lead.book.read.documentFile(number)!);
    await countersign(lead, founder, fingerprints.lead, [number]);
    const after = Buffer.from(lead.book.read.documentFile(number)!);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(await verify(after)).toMatchObject({
      intact: true,
      coversWholeFile: true,
      dataMatchesPrint: true,
      signatures: [
        { signer: 'Ada Exemple', role: 'treasurer', valid: true, standing: 'good' },
        { signer: 'Lead Person', role: 'lead', valid: true, standing: 'good' },
      ],
    });
    expect(lead.book.read.countersignatures()).toMatchObject([{ document: number, signer: fingerprints.lead, bytesBefore: before.length }]);
    expect(shop.doctor().violations).toEqual([]);
    if (pdfsig) {
      writeFileSync(join(folder, 'two.pdf'), after);
      const said = run('pdfsig', [join(folder, 'two.pdf')]);
      expect(said.match(/Signature is Valid\./gu)).toHaveLength(2);
      expect(said.match(/Total document signed/gu)).toHaveLength(1);
      expect(said).toContain('Not total document signed');
    }
    const tampered = Buffer.from(after);
    tampered[before.length + 400]! ^= 1;
    expect(await verify(tampered)).toMatchObject({ intact: false, signatures: [{ valid: true }, { valid: false }] });
    expect(await refusalOf(() => countersign(lead, founder, fingerprints.lead, [number]))).toBe('COUNTERSIGNED_ALREADY');
    expect(await refusalOf(() => countersign(lead, treasurer, fingerprints.treasurer, [number]))).toBe('COUNTERSIGNED_ALREADY');
    const third = await addSigner(lead, press, {
      id: v7(),
      person: personOf(2),
      role: 'Co-présidence',
      passphrase: 'words of Bo',
      authorityPassphrase: founder,
    });
    expect(await refusalOf(() => countersign(lead, 'words of Bo', third.fingerprint, [number]))).toBe('NO_FREE_FIELD');
    expect(await refusalOf(() => countersign(shop.as(1), 'words of Bo', third.fingerprint, [numbers[1]!]))).toBe('NOT_ALLOWED');
    await countersign(shop.as(2), 'words of Bo', third.fingerprint, [numbers[1]!]);
    expect(await verify(lead.book.read.documentFile(numbers[1]!)!)).toMatchObject({
      intact: true,
      signatures: [{ role: 'treasurer' }, { signer: 'Bo Exemple', role: 'Co-présidence' }],
    });
    expect(JSON.stringify([...lead.book.read.journalRows()])).not.toContain('Co-présidence');
  });

  it('a damaged file is found by the doctor and not countersigned', async () => {
    const number = numbers.at(-1)!;
    const whole = Uint8Array.from(lead.book.read.documentFile(number)!);
    const damaged = Uint8Array.from(whole, (byte, index) => (index === 3000 ? byte ^ 1 : byte));
    shop.book.db.run('update document_file set bytes = ? where number = ?', damaged, number);
    expect(await refusalOf(() => countersign(lead, founder, fingerprints.lead, [number]))).toBe('DOCUMENT_ALTERED');
    expect(shop.doctor().violations.map((fault) => fault.check)).toEqual(['documentFile']);
    shop.book.db.run('update document_file set bytes = ? where number = ?', whole, number);
    expect(shop.doctor().violations).toEqual([]);
  });

  it('the doctor finds a certificate or a key that is not the one that the journal names', () => {
    const { db } = shop.book;
    const swapped = (work: string, back: string): string[] => {
      db.exec(work);
      const found = shop.doctor().violations.map((fault) => fault.check);
      db.exec(back);
      expect(shop.doctor().violations).toEqual([]);
      return found;
    };
    const [one, two] = [fingerprints.lead, fingerprints.treasurer];
    const swap = (table: string): string =>
      `update ${table} set fingerprint = 'x' where fingerprint = '${one}'; update ${table} set fingerprint = '${one}' where fingerprint = '${two}'; update ${table} set fingerprint = '${two}' where fingerprint = 'x'`;
    expect(swapped(swap('certificate'), swap('certificate'))).toEqual(['signerCertificate', 'signerCertificate']);
    expect(swapped(swap('signing_key'), swap('signing_key'))).toEqual(['signingKey', 'signingKey']);
  });

  it('the doctor finds a document that names a signer whom the book does not know', () => {
    const [number] = numbers as [string];
    for (const [table, column] of [
      ['document', 'number'],
      ['countersignature', 'document'],
    ] as const) {
      const set = (signer: string): unknown => shop.book.db.run(`update ${table} set signer = ? where ${column} = ?`, signer, number);
      const was = shop.book.db.get<{ signer: string }>(`select signer from ${table} where ${column} = ?`, number)!.signer;
      set('ff'.repeat(32));
      expect(shop.doctor().violations).toContainEqual(expect.objectContaining({ check: 'documentSigner', subject: number }));
      set(was);
      expect(shop.doctor().violations).toEqual([]);
    }
  });

  it('a certificate is renewed, on the same key or on a new one; what the old one signed stays good and is explained', async () => {
    const renew = (fingerprint: string, passphrase: string, newKey: boolean) =>
      renewSigner(lead, press, { id: v7(), fingerprint, passphrase, authorityPassphrase: founder, newKey });
    expect(await refusalOf(() => renew(fingerprints.treasurer, 'not the right one', false))).toBe('PASSPHRASE_WRONG');
    const same = await renew(fingerprints.treasurer, treasurer, false);
    const other = await renew(same.fingerprint, 'another passphrase', true);
    expect(await refusalOf(() => renew(same.fingerprint, treasurer, true))).toBe('SIGNER_RENEWED');
    expect(await refusalOf(() => unlockIdentity(lead, press, treasurer, fingerprints.treasurer))).toBe('SIGNER_RENEWED');
    expect((await unlockIdentity(lead, press, 'another passphrase', other.fingerprint)).role).toBe('treasurer');
    const key = (pem: string): string => publicKeyOf(pem);
    const states = signersOf(lead);
    const pemOf = (fingerprint: string): string => states.find((one) => one.fingerprint === fingerprint)!.shown!.certificatePem;
    expect(key(pemOf(same.fingerprint))).toBe(key(pemOf(fingerprints.treasurer)));
    expect(key(pemOf(other.fingerprint))).not.toBe(key(pemOf(same.fingerprint)));
    expect(states.filter(({ role }) => role === 'treasurer').map(({ state }) => state)).toEqual(['renewed', 'renewed', 'ready']);
    expect(shop.doctor().violations).toEqual([]);
    const file = lead.book.read.documentFile(numbers[0]!)!;
    expect(await verify(file)).toMatchObject({ intact: true, knownSigner: true, signatures: [{ standing: 'good' }, {}] });
    expect(await verify(file, '2099-01-01')).toMatchObject({
      intact: true,
      knownSigner: true,
      signatures: [{ standing: 'expiredSince' }, { standing: 'expiredSince' }],
    });
    fingerprints = { ...fingerprints, treasurer: other.fingerprint };
  });

  it('a certificate that was revoked signs nothing more; what it signed before stays good', async () => {
    const gone = fingerprints.lead;
    const revoke = (day: string) =>
      revokeSigner(lead, { id: v7(), fingerprint: gone, day, reason: 'stolen', note: 'laptop of Lead Person' });
    expect(await refusalOf(() => revoke('2026-07-01'))).toBe('DATE_FUTURE');
    expect(await refusalOf(() => revoke('2026-02-30'))).toBe('DATE_IMPOSSIBLE');
    const opened = await unlockIdentity(lead, press, founder, gone);
    clock.set('2026-07-10');
    revoke('2026-07-08');
    expect(await refusalOf(() => unlockIdentity(lead, press, founder, gone))).toBe('SIGNER_REVOKED');
    // A key that was unlocked before is refused as well.
    expect(await refusalOf(() => finished(countersignDocuments(lead, press, opened, { id: v7(), numbers: [numbers.at(-1)!] })))).toBe(
      'SIGNER_REVOKED',
    );
    expect(lead.book.read.signingKey(gone)).toBeUndefined();
    expect(await refusalOf(() => revoke('2026-07-08'))).toBe('SIGNER_REVOKED');
    expect(await verify(lead.book.read.documentFile(numbers[0]!)!)).toMatchObject({
      intact: true,
      knownSigner: true,
      signatures: [{ standing: 'good' }, { standing: 'revokedStolen', revoked: { day: '2026-07-08', reason: 'stolen' } }],
    });
    expect(JSON.stringify([...lead.book.read.journalRows()])).not.toContain('laptop');
    expect(shop.doctor().violations).toEqual([]);
    // The authority's key is another one, and still issues.
    const anew = await addSigner(lead, press, {
      id: v7(),
      person: lead.book.read.lead().id,
      role: 'lead',
      passphrase: founder,
      authorityPassphrase: founder,
    });
    fingerprints = { ...fingerprints, lead: anew.fingerprint };
  });

  it('an identity from elsewhere signs under the capacity that the book gives it, and its authority is nobody’s friend', async () => {
    const options = { file: pkcs12File('good'), filePassphrase: 'pass word', passphrase: null, person: personOf(2), follows: null };
    clock.set('2026-12-15');
    expect(await refusalOf(() => importSigner(lead, press, { id: v7(), ...options, role: null }))).toBe('ROLE_MISSING');
    const made = await importSigner(lead, press, { id: v7(), ...options, role: 'president' });
    expect(await refusalOf(() => importSigner(lead, press, { id: v7(), ...options, role: 'president' }))).toBe('IDENTITY_KNOWN');
    expect(knownFingerprints(lead.book.read)).toContain(made.fingerprint);
    expect(knownFingerprints(lead.book.read)).not.toContain(made.authorityFingerprint);
    const renewing = { id: v7(), fingerprint: made.fingerprint, passphrase: 'pass word', authorityPassphrase: founder, newKey: true };
    expect(await refusalOf(() => renewSigner(lead, press, renewing))).toBe('SIGNER_IMPORTED');
    await countersign(lead, 'pass word', made.fingerprint, [numbers.at(-1)!]);
    expect(await verify(lead.book.read.documentFile(numbers.at(-1)!)!)).toMatchObject({
      intact: true,
      knownSigner: true,
      signatures: [{ role: 'treasurer' }, { signer: 'Awa Example', role: 'president' }],
    });
    expect(shop.doctor().violations).toEqual([]);
  });

  it('no private key and no passphrase is in any export, or anywhere in the book’s own file', async () => {
    const pem = await exportSigner(lead, press, { fingerprint: fingerprints.lead, passphrase: founder, filePassphrase: 'for the backup' });
    const opened = await press.openIdentity({ file: pem, filePassphrase: 'for the backup', now: clock.now() });
    expect(opened.fingerprint).toBe(fingerprints.lead);
    const needles = [
      ...secretsOf(pem, 'for the backup'),
      founder,
      treasurer,
      'another passphrase',
      'words of Bo',
      'for the backup',
      'pass word',
    ];
    const places: [string, Uint8Array | string][] = [];
    for (const as of ['csv', 'xlsx', 'hledger', 'ics', 'book'] as const)
      for (const file of await makeExport(lead, { ...asked, as }))
        places.push([`${as} ${file.name}`, [...file.parts()].map((part) => Buffer.from(part).toString('latin1')).join('')]);
    for (const row of lead.book.read.documents()) places.push([row.number, lead.book.read.documentFile(row.number)!]);
    places.push(['the book', readFileSync(shop.path)], ['its state', JSON.stringify([...lead.book.read.journalRows()])]);
    for (const [name, content] of places) {
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
      expect(text.length, name).toBeGreaterThan(0);
      for (const needle of needles) expect(text.includes(needle), `${name} holds ${needle.slice(0, 12)}…`).toBe(false);
    }
  });

  it('a book that is rebuilt from its export verifies, cannot sign, and signs again once its key is brought back', async () => {
    const backup = await exportSigner(lead, press, { fingerprint: fingerprints.lead, passphrase: founder, filePassphrase: null });
    const [file] = await makeExport(lead, { ...asked, as: 'book' });
    const text = [...file!.parts()].join('');
    const inner = tempFolder();
    const path = join(inner, 'again.tantieme');
    rebuildBook(path, text, { stateFolder: join(inner, 'state'), now: clock.now });
    const opened = openLibraryBook(path, { stateFolder: join(inner, 'state') }, clock);
    const context = leadContext(opened, clock);
    expect(signersOf(context).map(({ holder, state }) => [holder, state])).toEqual(
      signersOf(lead).map(({ holder, state }) => [holder, state === 'ready' ? 'noKey' : state]),
    );
    expect(await verdictOf(context, context.book.read.documentFile(numbers[0]!)!)).toMatchObject({
      intact: true,
      knownSigner: true,
    });
    expect(await refusalOf(() => unlockIdentity(context, press, founder, fingerprints.lead))).toBe('SIGNER_WITHOUT_KEY');
    const renewing = { id: v7(), fingerprint: fingerprints.lead, passphrase: founder, authorityPassphrase: founder, newKey: true };
    expect(await refusalOf(() => renewSigner(context, press, renewing))).toBe('AUTHORITY_MISSING');
    const person = context.book.read.lead().id;
    await importSigner(context, press, {
      id: v7(),
      file: backup,
      filePassphrase: founder,
      passphrase: null,
      person,
      role: null,
      follows: null,
    });
    expect((await unlockIdentity(context, press, founder)).fingerprint).toBe(fingerprints.lead);
    // Without the authority's key the next one comes with a new authority.
    const added = await addSigner(context, press, {
      id: v7(),
      person,
      role: 'secretary',
      passphrase: 'a new beginning',
      authorityPassphrase: founder,
    });
    expect(added.authorityFingerprint).not.toBe(signersOf(lead)[0]!.authority);
    opened.close();
    removeFolder(inner);
  });

  it('a backup that is restored as a copy signs with the same passphrase', async () => {
    makeBackup(shop.book, shop.state, clock.now());
    const [backup] = listBackups(shop.state, shop.book.bookId);
    const path = restoreCopy(shop.state, shop.book.bookId, shop.path, backup!.id);
    const opened = openLibraryBook(path, { stateFolder: join(folder, 'copy-state') }, clock);
    const context = leadContext(opened, clock);
    expect((await unlockIdentity(context, press, founder, fingerprints.lead)).role).toBe('lead');
    opened.close();
  });
});

function publicKeyOf(pem: string): string {
  return new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
}
