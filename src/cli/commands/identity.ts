import { join, resolve } from 'node:path';
import type { Context } from '../../app/context.ts';
import type { Press } from '../../app/ports/press.ts';
import { certificateFiles } from '../../app/signers/certificates.ts';
import { exportSigner, importSigner } from '../../app/signers/files.ts';
import { currentAuthority, defaultSigner, knownSigners, type KnownSigner } from '../../app/signers/known.ts';
import { addSigner, renewSigner } from '../../app/signers/make.ts';
import { revokeSigner } from '../../app/signers/revoke.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { revocationReasons } from '../../core/signers/revocation.ts';
import { roleWords } from '../../core/signers/role.ts';
import { newId } from '../../engine/clock.ts';
import {
  choice,
  clock,
  loadPress,
  optional,
  required,
  table,
  UsageError,
  withBook,
  type Answer,
  type Command,
  type Input,
} from '../command.ts';
import { listWords } from '../listWords.ts';
import { makeFolder, writeInto } from '../output.ts';
import { findSigner, passphraseOption, readInput, readPassphrase } from '../signer.ts';

const actions = ['show', 'add', 'import', 'export', 'renew', 'revoke'] as const;
type Action = (typeof actions)[number];
type Step = (context: Context, press: Press, input: Input) => Promise<Answer> | Answer;

export const identityCommand: Command = {
  name: 'identity',
  summary: 'who signs: show, add, import or export (PKCS#12), renew, revoke',
  positionals: ['BOOK', actions.join('|')],
  options: {
    signer: { type: 'string', help: 'which identity: a role, a name, or the beginning of a fingerprint' },
    member: { type: 'string', help: 'number of the member who holds it (the lead)' },
    role: { type: 'string', help: 'lead, treasurer, secretary, president, or words of your own' },
    ...passphraseOption,
    'authority-passphrase-file': {
      type: 'string',
      help: 'file whose first line opens the authority, to add or renew; else the same passphrase',
    },
    'new-authority': { type: 'boolean', help: 'add: with an authority of its own, where the passphrase of the first is lost' },
    'new-passphrase-file': { type: 'string', help: 'import: the passphrase in this book; export: the one of the file' },
    'new-key': { type: 'boolean', help: 'renew: on a new key, under --passphrase-file' },
    in: { type: 'string', help: 'import: the PKCS#12 file' },
    out: { type: 'string', help: 'export: the file to write; show: folder for the certificates' },
    day: { type: 'string', help: 'revoke: from when on, YYYY-MM-DD (today)' },
    reason: { type: 'string', help: `revoke: ${revocationReasons.join(', ')}` },
    note: { type: 'string', help: 'revoke: what is to be said about it' },
    lang: { type: 'string', help: 'en or fr (the book’s)' },
  },
  async run(input) {
    const [path, action] = input.positionals as [string, string];
    if (!(actions as readonly string[]).includes(action)) throw new UsageError(`identity takes one of ${actions.join(', ')}`);
    const press = await loadPress();
    const step = steps[action as Action];
    return withBook(path, (context) => step(context, press, input), { writes: action !== 'show' && action !== 'export' });
  },
};

const steps: Readonly<Record<Action, Step>> = {
  show(context, press, input) {
    const signers = signersOf(context, press);
    const out = optional(input, 'out');
    if (out !== null) {
      const folder = makeFolder(resolve(out));
      const fingerprints = signers.map((signer) => signer.fingerprint);
      for (const [name, text] of certificateFiles(context.book.read, press, fingerprints)) writeInto(join(folder, name), text);
    }
    return answer(context, input, signers);
  },
  async add(context, press, input) {
    const passphrase = readPassphrase(input);
    const { fingerprint } = await addSigner(context, press, {
      id: newId(),
      person: personOf(context, input),
      role: optional(input, 'role') ?? 'lead',
      passphrase,
      authorityPassphrase: input.options['new-authority'] === true ? null : authorityPassphrase(input, passphrase),
    });
    return answerOne(context, press, input, fingerprint);
  },
  async import(context, press, input) {
    const { fingerprint } = await importSigner(context, press, {
      id: newId(),
      file: readInput(required(input, 'in')),
      filePassphrase: readPassphrase(input),
      passphrase: newPassphrase(input),
      person: personOf(context, input),
      role: optional(input, 'role'),
      follows: optional(input, 'signer') === null ? null : chosen(context, press, input).fingerprint,
    });
    return answerOne(context, press, input, fingerprint);
  },
  async export(context, press, input) {
    const out = resolve(required(input, 'out'));
    const { fingerprint } = chosen(context, press, input);
    const bytes = await exportSigner(context, press, {
      fingerprint,
      passphrase: readPassphrase(input),
      filePassphrase: newPassphrase(input),
    });
    // A private key, sealed as it is, is nobody else's to read.
    writeInto(out, bytes, 0o600);
    return { json: { file: out, fingerprint }, text: out };
  },
  async renew(context, press, input) {
    const passphrase = readPassphrase(input);
    const { fingerprint } = await renewSigner(context, press, {
      id: newId(),
      fingerprint: chosen(context, press, input).fingerprint,
      passphrase,
      authorityPassphrase: authorityPassphrase(input, passphrase),
      newKey: input.options['new-key'] === true,
    });
    return answerOne(context, press, input, fingerprint);
  },
  revoke(context, press, input) {
    required(input, 'signer');
    required(input, 'reason');
    const { fingerprint } = chosen(context, press, input);
    revokeSigner(context, {
      id: newId(),
      fingerprint,
      day: optional(input, 'day') ?? clock.today(),
      reason: choice(input, 'reason', revocationReasons, 'other'),
      note: optional(input, 'note') ?? '',
    });
    return answerOne(context, press, input, fingerprint);
  },
};

function signersOf(context: Context, press: Press): KnownSigner[] {
  return knownSigners(context.book.read, press, context.clock.today());
}

/** The one that --signer names, else whoever signs when nobody is named. */
function chosen(context: Context, press: Press, input: Input): KnownSigner {
  const signers = signersOf(context, press);
  const asked = optional(input, 'signer');
  const known = asked === null ? (defaultSigner(signers) ?? signers.at(-1)) : findSigner(signers, asked);
  if (!known) throw new Refused(refuse('IDENTITY_MISSING'));
  return known;
}

function personOf(context: Context, input: Input): string {
  const asked = optional(input, 'member');
  const { read } = context.book;
  if (asked === null) return read.lead().id;
  const member = read.members().find((known) => String(known.number) === asked);
  if (!member) throw new Refused(refuse('MEMBER_UNKNOWN', { member: asked }));
  return member.personId;
}

function authorityPassphrase(input: Input, otherwise: string): string {
  return optional(input, 'authority-passphrase-file') === null ? otherwise : readPassphrase(input, 'authority-passphrase-file');
}

function newPassphrase(input: Input): string | null {
  return optional(input, 'new-passphrase-file') === null ? null : readPassphrase(input, 'new-passphrase-file');
}

function answerOne(context: Context, press: Press, input: Input, fingerprint: string): Answer {
  return answer(
    context,
    input,
    signersOf(context, press).filter((signer) => signer.fingerprint === fingerprint),
  );
}

function answer(context: Context, input: Input, signers: readonly KnownSigner[]): Answer {
  const json = {
    authority: currentAuthority(context.book.read) ?? null,
    signers: signers.map(({ fingerprint, authority, holder, role, imported, state, shown, follows, followedBy, revoked }) => ({
      fingerprint,
      authority,
      holder,
      name: shown?.signerName ?? null,
      role,
      imported,
      state,
      validFrom: shown?.validFrom ?? null,
      validUntil: shown?.validUntil ?? null,
      follows,
      followedBy,
      revoked: revoked && { day: revoked.day, reason: revoked.reason, note: revoked.note },
    })),
  };
  const language = choice(input, 'lang', ['en', 'fr'] as const, context.book.read.cooperative().language);
  const words = listWords[language];
  const lines = json.signers.map((one) => [
    one.holder,
    roleWords(one.role, language),
    words.signerStates[one.state],
    one.validUntil ?? '',
    one.fingerprint,
  ]);
  return { json, text: table(words.signers, lines) };
}
