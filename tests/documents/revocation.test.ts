import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, describe, expect, it } from 'vitest';
import { issueKind } from '../../src/app/papers/issue.ts';
import { verifyDocuments } from '../../src/app/papers/verify.ts';
import { createIdentity, renewSigner } from '../../src/app/signers/make.ts';
import { revokeSigner } from '../../src/app/signers/revoke.ts';
import { makePress } from '../../src/engine/press.ts';
import { memoryBook } from '../support/workshop.ts';

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
