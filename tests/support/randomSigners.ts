import { resolve } from 'node:path';
import { v7 } from 'uuid';
import type { Context } from '../../src/app/context.ts';
import { countersignDocuments } from '../../src/app/papers/countersign.ts';
import type { Press } from '../../src/app/ports/press.ts';
import type { MadeSigner, PublicSigner } from '../../src/app/ports/signing.ts';
import { importSigner } from '../../src/app/signers/files.ts';
import { addSigner, createIdentity, renewSigner } from '../../src/app/signers/make.ts';
import { revokeSigner } from '../../src/app/signers/revoke.ts';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { addDays } from '../../src/core/days/day.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { revocationReasons } from '../../src/core/signers/revocation.ts';
import { namedRoles } from '../../src/core/signers/role.ts';
import { makePress } from '../../src/engine/press.ts';

type Made = MadeSigner & { readonly sealedAuthority: string };
const passphrase = 'the same for all of them';

/** Real certificates with real keys, made once: making one takes longer than a whole random book. */
export async function identityPool(authorities: number, each: number): Promise<readonly Made[]> {
  const real = makePress(resolve(import.meta.dirname, '../../resources'));
  const now = '2026-06-30T08:00:00Z';
  const options = { signerName: 'Ada Exemple', role: 'lead', passphrase, now };
  const pool: Made[] = [];
  for (let count = 0; count < authorities; count++) {
    const first = await real.createIdentity({ ...options, cooperativeName: 'Atelier' });
    const { sealedAuthority: sealed } = first;
    const authority = { sealed, fingerprint: first.signer.authorityFingerprint, passphrase };
    pool.push(first);
    for (let more = 1; more < each; more++) pool.push({ ...(await real.addIdentity({ ...options, authority })), sealedAuthority: sealed });
  }
  return pool;
}

/** A press that deals the pool's identities out, one after the other, and signs by a few letters at the end of a file. */
export function dealingPress(pool: readonly Made[]): Press {
  const dealt = new Set<Made>();
  const authorities = new Set<string>();
  const next = (fits: (authority: string) => boolean): Promise<Made> => {
    const made = pool.find((one) => !dealt.has(one) && fits(one.signer.authorityFingerprint));
    if (!made) return Promise.reject(new Refused({ code: 'PASSPHRASE_WRONG', details: {} }));
    dealt.add(made);
    authorities.add(made.signer.authorityFingerprint);
    return Promise.resolve(made);
  };
  const isNew = (authority: string): boolean => !authorities.has(authority);
  const under =
    ({ fingerprint }: { readonly fingerprint: string }) =>
    (authority: string): boolean =>
      authority === fingerprint;
  /** Without the authority's key, which comes with a new authority only. */
  const alone = ({ signer, sealed, certificates }: Made): MadeSigner => ({ signer, sealed, certificates });
  const of = (fingerprint: string): Made => pool.find((made) => made.signer.fingerprint === fingerprint)!;
  const shown = new Map(pool.map(({ certificates, signer }) => [certificates.join(), signer as PublicSigner]));
  const press: Partial<Press> = {
    createIdentity: () => next(isNew),
    addIdentity: async ({ authority }) => alone(await next(under(authority))),
    renewIdentity: async ({ authority }) => alone(await next(under(authority))),
    importIdentity: () => next(() => true),
    unlock: ({ fingerprint }) => Promise.resolve(of(fingerprint).signer),
    show: (certificates) => shown.get(certificates.join())!,
    countersign: (pdf, { fingerprint }) => Promise.resolve(Buffer.concat([pdf, Buffer.from(`\n% ${fingerprint}`)])),
  };
  return press as Press;
}

export const signerKinds = ['create', 'add', 'renew', 'import', 'revoke', 'countersign'] as const;
/** Something about who signs; numbers that its particulars are drawn from. */
export interface SignerAction {
  readonly signing: (typeof signerKinds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Does it as the lead; the code of a refusal is an answer, and so is null for what was done. */
export async function doSigning(context: Context, press: Press, action: SignerAction): Promise<string | null> {
  try {
    await act(context, press, action);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

async function act(context: Context, press: Press, { signing, a, b, c }: SignerAction): Promise<void> {
  const { read } = context.book;
  const id = v7();
  const pick = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(1, list.length)];
  const person = pick([read.lead().id, ...read.members().map((member) => member.personId)], a)!;
  const role = pick([...namedRoles, 'Co-présidence'], b)!;
  // Mostly one that there is.
  const fingerprint = pick(read.signers(), c)?.fingerprint ?? 'f'.repeat(64);
  switch (signing) {
    case 'create':
      await createIdentity(context, press, { id, signerName: 'Ada', passphrase, role });
      return;
    case 'add':
      await addSigner(context, press, { id, person, role, passphrase, authorityPassphrase: c % 4 === 0 ? null : passphrase });
      return;
    case 'renew':
      await renewSigner(context, press, { id, fingerprint, passphrase, authorityPassphrase: passphrase, newKey: b % 2 === 0 });
      return;
    case 'import': {
      const holder = b % 2 ? read.signers().find((signer) => signer.fingerprint === fingerprint)?.person : undefined;
      const file = { file: new Uint8Array(), filePassphrase: passphrase, passphrase: null, role };
      await importSigner(context, press, { id, ...file, person: holder ?? person, follows: b % 2 ? fingerprint : null });
      return;
    }
    case 'revoke':
      revokeSigner(context, {
        id,
        fingerprint,
        day: addDays(context.clock.today(), -(b % 90)),
        reason: pick(revocationReasons, a)!,
        note: b % 2 ? `why ${b}` : '',
      });
      return;
    case 'countersign': {
      const signer = await unlockIdentity(context, press, passphrase, fingerprint);
      const numbers = read
        .documents()
        .map((document) => document.number)
        .filter((_, index, { length }) => (a >> index) % 2 === 0 || index === length - 1);
      const steps = countersignDocuments(context, press, signer, { id, numbers });
      for (let step = await steps.next(); !step.done; step = await steps.next());
    }
  }
}
