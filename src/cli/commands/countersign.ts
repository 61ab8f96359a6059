import { resolve } from 'node:path';
import { countersignDocuments } from '../../app/papers/countersign.ts';
import { documentStamps } from '../../app/papers/stamping.ts';
import { unlockIdentity } from '../../app/signers/unlock.ts';
import { knownSigners } from '../../app/signers/known.ts';
import { newId } from '../../engine/clock.ts';
import { clock, loadPress, optional, required, withBook, type Answer, type Command, type Input } from '../command.ts';
import { askedStamping } from '../handOut.ts';
import { writeInto } from '../output.ts';
import { findSigner, readInput, readPassphrase, signerOptions } from '../signer.ts';

export const countersignCommand: Command = {
  name: 'countersign',
  summary: 'sign a signed document as a second person: a file with a PKCS#12 identity, or a document of a book',
  positionals: ['FILE|NUMBER'],
  options: {
    identity: { type: 'string', help: 'PKCS#12 file of the one who countersigns the file' },
    role: { type: 'string', help: 'in which capacity, where the certificate does not say' },
    book: { type: 'string', help: 'the book whose document NUMBER is countersigned, by --signer' },
    ...signerOptions,
    signer: { type: 'string', help: 'with --book: who signs as the second, a role, a name, or the beginning of a fingerprint' },
    timestamp: { type: 'string', help: 'address of a time stamping service (RFC 3161) for this signature' },
    out: { type: 'string', help: 'the file to write' },
  },
  run: (input) => (optional(input, 'book') === null ? bareFile(input) : inBook(input, required(input, 'book'))),
};

async function bareFile(input: Input): Promise<Answer> {
  const out = resolve(required(input, 'out'));
  const bytes = readInput(input.positionals[0]!);
  const stamping = askedStamping(input);
  const press = await loadPress();
  const signer = await press.openIdentity({
    file: readInput(required(input, 'identity')),
    filePassphrase: readPassphrase(input),
    now: clock.now(),
  });
  const role = optional(input, 'role');
  const signed = await press.countersign(bytes, role === null ? signer : { ...signer, role }, clock.now(), documentStamps(stamping, 1));
  writeInto(out, signed);
  return { json: { file: out, signer: signer.signerName, fingerprint: signer.fingerprint }, text: out };
}

async function inBook(input: Input, book: string): Promise<Answer> {
  const number = input.positionals[0]!;
  const stamping = askedStamping(input);
  const press = await loadPress();
  return withBook(
    book,
    async (context) => {
      const { read } = context.book;
      const known = findSigner(knownSigners(read, press, clock.today()), required(input, 'signer'));
      const signer = await unlockIdentity(context, press, readPassphrase(input), known.fingerprint);
      const steps = countersignDocuments(context, press, signer, { id: newId(), numbers: [number], stamping });
      for (let step = await steps.next(); !step.done; step = await steps.next());
      const out = optional(input, 'out');
      const file = out === null ? null : resolve(out);
      if (file !== null) writeInto(file, read.documentFile(number)!);
      return {
        json: { number, file, signer: signer.signerName, fingerprint: signer.fingerprint },
        text: file ?? `${number}: ${signer.signerName}`,
      };
    },
    { writes: true },
  );
}
