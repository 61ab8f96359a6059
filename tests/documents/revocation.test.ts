import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, describe, expect, it } from 'vitest';
import { issueKind } from '../../src/app/papers/issue.ts';
import { verifyDocuments } from '../../src/app/papers/verify.ts';
import { createIdentity, renewSigner } from '../../src/app/signers/make.ts';
import { revokeSigner } from '../../src/app/signers/revoke.ts';
import { makePress } from '../../src/engine/press.ts';
import { stampAsker } from '../../src/engine/stamping.ts';
import { memoryBook } from '../support/workshop.ts';
import { serveClock } from './ownClock.ts';

const press = makePress(resolve(import.meta.dirname, '../../resources'));
const passphrase = 'four words of ours';
const shop = memoryBook({ language: 'en' });
afterAll(() => shop.close());

describe('a revoked certificate', () => {
  it('speaks of the one that it renewed on the same key, never of one on another key', async () => {
    const { lead } = shop;
    const { read } = shop.book;
    const first = await createIdentity(lead, press, { id: v7(), signerName: 'Lead Person', passphrase });
    for await (const _ of issueKind(lead, press, first, { id: v7(), kind: 'charter', subject: 1, language: 'en' }));
    const standing = async (): Promise<string | null> => {
      const files = [{ name: 'charter.pdf', bytes: Uint8Array.from(read.documentFile(read.documents()[0]!.number)!) }];
      const { verdicts } = await verifyDocuments(read, press, { files, authorities: [], present: null, today: lead.clock.today() });
      return verdicts[0]!.signatures[0]!.standing;
    };
    const renew = (fingerprint: string, newKey: boolean) =>
      renewSigner(lead, press, { id: v7(), fingerprint, passphrase, authorityPassphrase: passphrase, newKey });
    const revoke = (fingerprint: string) =>
      revokeSigner(lead, { id: v7(), fingerprint, day: lead.clock.today(), reason: 'stolen', note: '' });
    const same = await renew(first.fingerprint, false);
    const other = await renew(same.fingerprint, true);
    revoke(other.fingerprint);
    expect(await standing()).toBe('good');
    // Whoever took the key of the second certificate can sign under the first.
    revoke(same.fingerprint);
    expect(await standing()).toBe('revokedBefore');
  });
});

describe('a time stamp of before a theft', () => {
  it('takes the doubt away where its service is known, and only there', async () => {
    const own = memoryBook({ language: 'en' });
    const clock = await serveClock();
    try {
      const { lead, book } = own;
      const { read } = book;
      const signer = await createIdentity(lead, press, { id: v7(), signerName: 'Lead Person', passphrase });
      const charter = { kind: 'charter', subject: 1, language: 'en' } as const;
      const stamping = { ask: stampAsker(clock.address), each: null };
      for await (const _ of issueKind(lead, press, signer, { id: v7(), ...charter, stamping }));
      for await (const _ of issueKind(lead, press, signer, { id: v7(), ...charter, reason: 'without' }));
      const standings = async (...authorities: { name: string; bytes: Uint8Array }[]) => {
        const files = read.documents().map(({ number }) => ({ name: `${number}.pdf`, bytes: Uint8Array.from(read.documentFile(number)!) }));
        const { verdicts } = await verifyDocuments(read, press, { files, authorities, present: null, today: own.clock.today() });
        return verdicts.map((verdict) => verdict.signatures[0]!.standing);
      };
      const service = { name: 'clock.pem', bytes: new TextEncoder().encode(clock.authorityPem) };
      expect(await standings(service)).toEqual(['good', 'good']);
      // The service of the test goes by the real clock, the book by its own: the day of the theft comes after both.
      own.clock.set('2120-01-01');
      revokeSigner(lead, { id: v7(), fingerprint: signer.fingerprint, day: '2119-12-31', reason: 'stolen', note: '' });
      expect(await standings()).toEqual(['revokedStolen', 'revokedStolen']);
      expect(await standings(service)).toEqual(['revokedStamped', 'revokedStolen']);
    } finally {
      await clock.stop();
      own.close();
    }
  });
});
