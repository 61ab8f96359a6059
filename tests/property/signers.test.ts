import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { perform, actions, beginning } from '../support/randomBook.ts';
import { runs } from '../support/property.ts';
import { dealingPress, doSigning, identityPool, signerKinds, type SignerAction } from '../support/randomSigners.ts';
import { dump, memoryBook } from '../support/workshop.ts';

let pool: Awaited<ReturnType<typeof identityPool>>;
beforeAll(async () => void (pool = await identityPool(2, 4)), 120_000);

const nat = fc.nat(1_000_000);
const signing: fc.Arbitrary<SignerAction> = fc.record({ signing: fc.constantFrom(...signerKinds), a: nat, b: nat, c: nat });

it('who may sign and who countersigned is the replay of the journal, among whatever else a book does and undoes', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(actions({ maxLength: 15 }), fc.array(signing, { minLength: 10, maxLength: 25 }), async (others, signings) => {
      const shop = memoryBook();
      const { book, lead } = shop;
      beginning(lead);
      const press = dealingPress(pool);
      for (const [index, action] of signings.entries()) {
        const before = [book.version(), dump(book.db, ['signer', 'countersignature', 'signing_key', 'certificate', 'document_file'])];
        const code = await doSigning(lead, press, action);
        if (code === null) met.add(action.signing);
        // A refusal leaves no trace.
        else
          expect([book.version(), dump(book.db, ['signer', 'countersignature', 'signing_key', 'certificate', 'document_file'])]).toEqual(
            before,
          );
        const other = others[index];
        if (other) {
          const signers = dump(book.db, ['signer', 'countersignature']);
          perform(lead, other);
          expect(dump(book.db, ['signer', 'countersignature'])).toEqual(signers);
        }
      }
      expect(shop.doctor().violations).toEqual([]);
      const signers = book.read.signers();
      for (const { fingerprint, revoked, followedBy } of signers)
        if (revoked !== null || followedBy !== null) expect(book.read.signingKey(fingerprint)).toBeUndefined();
      // Nobody signs one document twice, under whatever certificate.
      const personOf = new Map(signers.map(({ fingerprint, person }) => [fingerprint, person]));
      for (const { number, signer } of book.read.documents()) {
        const second = book.read.countersignatures().filter(({ document }) => document === number);
        const persons = [signer, ...second.map((row) => row.signer)].map((fingerprint) => personOf.get(fingerprint));
        expect(new Set(persons).size).toBe(persons.length);
      }
      shop.close();
    }),
    runs(25),
  );
  expect([...met].sort(), 'the property met what it is about').toEqual([...signerKinds].sort());
});
