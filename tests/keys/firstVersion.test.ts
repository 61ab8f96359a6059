import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportPkcs12, importPkcs12, renderStatement, signPdf, unlockIdentity, verifyPdf } from '../../src/documents/index.ts';
import { makePress } from '../../src/engine/press.ts';
import { Connection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { currentStatement } from '../documents/current.ts';
import { passphrase, signedAt } from '../documents/identities.ts';

/** What the first version of this program wrote: the authority's key and one signer's in one text. */
const first = readFileSync(new URL('../documents/issued/identity-1.json', import.meta.url), 'utf8');

describe('an identity that an earlier version sealed', () => {
  it('still opens, signs, and gives its key to a backup', async () => {
    const opened = await unlockIdentity(first, passphrase);
    const base = await renderStatement(currentStatement(1), { signerFingerprint: opened.fingerprint });
    const signed = signPdf(base, opened, { at: signedAt, name: opened.signerName, reason: 'Clôture' });
    expect(await verifyPdf(signed, { knownFingerprints: [opened.authorityFingerprint] })).toMatchObject({
      intact: true,
      signatures: [{ known: true, chainValid: true }],
    });
    const authority = await unlockIdentity(first, passphrase, opened.authorityFingerprint);
    expect(authority.chain).toHaveLength(1);
    const [random, filePassphrase] = [(size: number) => new Uint8Array(randomBytes(size)), 'Été à l’étang, 李'];
    const file = await exportPkcs12({ sealed: first, fingerprint: opened.fingerprint, passphrase }, filePassphrase, random);
    const read = await importPkcs12({ file, filePassphrase, passphrase, now: signedAt, random });
    expect(read.identity.fingerprint).toBe(opened.fingerprint);
  });
});

describe('a book from before there were several signers', () => {
  const signers = migrations.find((migration) => migration.name === 'signers')!;
  const { signerCertificate, authorityCertificate } = JSON.parse(first) as { signerCertificate: string; authorityCertificate: string };
  const certificates = [signerCertificate, authorityCertificate];

  it('keeps its one identity: certificates beside the journal, both keys where they can be opened', async () => {
    const press = makePress(undefined);
    const leaf = press.show(certificates);
    for (const text of [first, 'nonsense', '{}']) {
      const db = new Connection(':memory:', { mustExist: false });
      prepareConnection(db, false);
      for (const migration of migrations) if (migration.number < signers.number) migrate(db, migration);
      db.run(`insert into journal values (1, 'id', 'identity.made', '{"actor":"person-1"}', '', '')`);
      db.run('insert into signer (fingerprint, authority, seq) values (?, ?, 1)', leaf.fingerprint, leaf.authorityFingerprint);
      db.run('insert into identity (one, sealed) values (1, ?)', text);
      migrate(db, signers);
      expect(db.get('select person, role, imported from signer')).toEqual({ person: 'person-1', role: 'lead', imported: 0 });
      expect(db.all('select fingerprint, sealed from signing_key').length).toBe(2);
      const stored = db.all<{ der: string }>('select der from certificate order by place').map((row) => row.der);
      expect(stored).toEqual(text === first ? certificates : []);
      if (text === first) expect((await press.unlock({ sealed: first, fingerprint: leaf.fingerprint, passphrase })).role).toBe('lead');
      db.close();
    }
  });
});
