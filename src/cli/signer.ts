import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Context } from '../app/context.ts';
import type { Press, Signer } from '../app/ports/press.ts';
import { currentAuthority, defaultSigner, knownSigners, type KnownSigner } from '../app/signers/known.ts';
import { createIdentity } from '../app/signers/make.ts';
import { unlockIdentity } from '../app/signers/unlock.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { newId } from '../engine/clock.ts';
import { optional, UsageError, type Input, type Option } from './command.ts';

export const passphraseOption: Readonly<Record<string, Option>> = {
  'passphrase-file': { type: 'string', help: 'file whose first line is the passphrase of the signing key; else TANTIEME_PASSPHRASE' },
};
export const signerOptions: Readonly<Record<string, Option>> = {
  signer: { type: 'string', help: 'who signs: a role, a name, or the beginning of a fingerprint (the lead)' },
  ...passphraseOption,
};

/** Whoever signs: the one who is named, else the lead, whose identity is made with the passphrase at the first signing. */
export async function signerOf(context: Context, press: Press, input: Input): Promise<Signer> {
  const passphrase = readPassphrase(input);
  const { read } = context.book;
  const signers = knownSigners(read, press, context.clock.today());
  const asked = optional(input, 'signer');
  if (asked !== null) return unlockIdentity(context, press, passphrase, findSigner(signers, asked).fingerprint);
  if (defaultSigner(signers) || currentAuthority(read) !== undefined) return unlockIdentity(context, press, passphrase);
  return createIdentity(context, press, { id: newId(), signerName: read.lead().name, passphrase });
}

/** By role, name or the beginning of a fingerprint; one that can sign comes before those that cannot. */
export function findSigner(signers: readonly KnownSigner[], asked: string): KnownSigner {
  const text = asked.toLowerCase().replace(/[\s:]/gu, '');
  const names = ({ role, holder, shown }: KnownSigner): boolean =>
    [role, holder, shown?.signerName ?? ''].some((name) => name.toLowerCase() === asked.toLowerCase());
  const found = signers.filter((signer) => names(signer) || (/^[0-9a-f]{4,}$/u.test(text) && signer.fingerprint.startsWith(text)));
  const ready = found.filter((signer) => signer.state === 'ready');
  if (ready.length > 1)
    throw new UsageError(`--signer ${asked} names several: ${ready.map((signer) => signer.fingerprint.slice(0, 16)).join(', ')}`);
  const known = ready[0] ?? found.at(-1);
  if (!known) throw new Refused(refuse('SIGNER_UNKNOWN'));
  return known;
}

/** @param name of the option that says which file it is the first line of. @throws Refused PASSPHRASE_MISSING, FILE_NOT_FOUND. */
export function readPassphrase(input: Input, name = 'passphrase-file'): string {
  const file = optional(input, name);
  const given = file === null ? process.env['TANTIEME_PASSPHRASE'] : firstLine(file);
  if (given === undefined || given === '') throw new Refused(refuse('PASSPHRASE_MISSING'));
  return given;
}

function firstLine(file: string): string {
  return new TextDecoder().decode(readInput(file)).split(/\r?\n/u)[0]!;
}

/** @throws Refused FILE_NOT_FOUND. */
export function readInput(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(resolve(file)));
  } catch {
    throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(file) }));
  }
}
