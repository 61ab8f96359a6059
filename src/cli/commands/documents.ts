import { join, resolve } from 'node:path';
import type { Context } from '../../app/context.ts';
import { currentDocuments } from '../../app/papers/find.ts';
import { documentFileName } from '../../app/papers/handOut.ts';
import { issueKind } from '../../app/papers/issue.ts';
import { previewDocument } from '../../app/papers/preview.ts';
import { periodsByNumber } from '../../app/papers/run.ts';
import { documentState } from '../../app/papers/state.ts';
import type { AskedTarget } from '../../app/papers/targets.ts';
import { documentKinds, isIssuedKind, issuedKinds, kindWords, type IssuedKind } from '../../core/statements/kinds.ts';
import { paperSizes } from '../../core/statements/paper.ts';
import { newId } from '../../engine/clock.ts';
import { choice, loadPress, optional, required, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';
import { askedProofs, askedStamping, problemWords, proofOptions, writeHandOut } from '../handOut.ts';
import { listWords, timeOf } from '../listWords.ts';
import { makeFolder, writeInto } from '../output.ts';
import { signerOf, signerOptions } from '../signer.ts';

/** `documents BOOK`: every signed document with what has become of it. */
export const documentsCommand: Command = {
  name: 'documents',
  summary: 'list the documents that were issued, and whether each is current',
  positionals: ['BOOK'],
  options: { lang: { type: 'string', help: 'en or fr (the book’s)' } },
  run(input) {
    return withBook(input.positionals[0]!, ({ book: { read } }) => {
      const own = read.cooperative().language;
      const language = choice(input, 'lang', ['en', 'fr'] as const, own);
      const words = listWords[language];
      const periods = periodsByNumber(read);
      const names = new Map(read.members().map((member) => [member.number, member.name]));
      const documents = read.documents().map((row) => {
        const { number, kind, member, period, from, to, asOf, subject, issuedAt, replaces, replacedBy, sha256 } = row;
        return {
          number,
          kind,
          member,
          memberName: member === null ? '' : (names.get(member) ?? ''),
          period,
          from,
          to,
          asOf,
          subject,
          language: row.language,
          issuedAt,
          state: documentState(periods, row),
          replaces,
          replacedBy,
          handedOut: row.handedOutAt,
          sha256,
        };
      });
      return {
        json: { documents },
        text: table(
          words.documents,
          documents.map((row) => [
            row.number,
            kindWords(row.kind)[language] + (row.language === own ? '' : ` (${row.language})`),
            row.memberName,
            timeOf(row, words),
            row.replacedBy === null ? words.states[row.state] : words.replacedBy(row.replacedBy),
          ]),
        ),
      };
    });
  },
};

/** `issue BOOK --kind K --out DIR`: one document, or one for each member; signed where its kind is. */
export const issueCommand: Command = {
  name: 'issue',
  summary: 'make a document of any kind, signed and numbered where its kind is',
  positionals: ['BOOK'],
  options: {
    kind: { type: 'string', help: `one of ${issuedKinds.join(', ')}` },
    out: { type: 'string', help: 'folder to write into' },
    member: { type: 'string', help: 'number of the member (one document for each)' },
    period: { type: 'string', help: 'number of the closed period (the last closed one, where the kind is of a period)' },
    from: { type: 'string', help: 'first day, where the kind looks at any days' },
    to: { type: 'string', help: 'last day' },
    'as-of': { type: 'string', help: 'day, where the kind looks at one (today)' },
    project: { type: 'string', help: 'number of the project' },
    charter: { type: 'string', help: 'number of the charter (the one in force)' },
    subscription: { type: 'string', help: 'number of the subscription of shares (the last one)' },
    reason: { type: 'string', help: 'why an earlier document in this language is replaced' },
    paper: { type: 'string', help: 'a4 or letter (a4)' },
    lang: { type: 'string', help: 'en or fr (the book’s)' },
    ...proofOptions,
    ...signerOptions,
  },
  run(input) {
    const kind = required(input, 'kind');
    if (kind === 'charter-comparison') throw new UsageError('a comparison is made by: charter try BOOK FILE --result AMOUNT --out FOLDER');
    if (!isIssuedKind(kind)) throw new UsageError(`--kind is one of ${issuedKinds.join(', ')}`);
    const out = resolve(required(input, 'out'));
    const asked = askedTarget(input, kind);
    return withBook(
      input.positionals[0]!,
      (context) => {
        const language = choice(input, 'lang', ['en', 'fr'] as const, context.book.read.cooperative().language);
        const options = { ...asked, language, paper: choice(input, 'paper', paperSizes, 'a4') };
        return documentKinds[kind].signed ? issueSigned(context, input, options, out) : makeUnsigned(context, options, out);
      },
      { writes: documentKinds[kind].signed },
    );
  },
};

type Print = AskedTarget & { readonly language: 'en' | 'fr'; readonly paper: 'a4' | 'letter' };

async function issueSigned(context: Context, input: Input, print: Print, out: string): Promise<Answer> {
  // What cannot be made is said before a passphrase is asked for.
  currentDocuments(context, print, print.language);
  const [proofs, stamping] = [askedProofs(input), askedStamping(input)];
  const folder = makeFolder(out);
  const press = await loadPress();
  const signer = await signerOf(context, press, input);
  const steps = issueKind(context, press, signer, { id: newId(), ...print, reason: optional(input, 'reason') ?? '', stamping });
  for (let step = await steps.next(); !step.done; step = await steps.next());
  const rows = currentDocuments(context, print, print.language);
  const handOut = await writeHandOut(folder, context, press, rows, signer, proofs);
  const problem = problemWords(handOut, input);
  const documents = rows.map(({ number, member, sha256, replaces }) => ({
    number,
    member,
    replaces,
    file: join(folder, handOut.listed.find((entry) => entry.number === number)!.name),
    sha256,
  }));
  return {
    json: { kind: print.kind, signed: true, documents, stamped: handOut.stamped, ...(problem ? { problem } : {}) },
    text: [...handOut.names.map((name) => join(folder, name)), ...(problem ? [problem] : [])].join('\n'),
  };
}

async function makeUnsigned(context: Context, print: Print, out: string): Promise<Answer> {
  const document = previewDocument(context, print);
  const press = await loadPress();
  const isOfProject = documentKinds[print.kind].about === 'project';
  const project = isOfProject ? context.book.read.projects().find((known) => known.number === print.subject) : undefined;
  const file = join(makeFolder(out), documentFileName({ number: '', kind: document.kind, language: print.language }, project?.name ?? ''));
  writeInto(file, await press.render(document, null));
  return {
    json: { kind: print.kind, signed: false, documents: [{ file, dataSha256: press.dataSha256(document) }] },
    text: `${file}\n${print.language === 'fr' ? 'Un document de ce type n’est ni signé ni numéroté.' : 'A document of this kind is neither signed nor numbered.'}`,
  };
}

function askedTarget(input: Input, kind: IssuedKind): AskedTarget {
  const { time, about, signed } = documentKinds[kind];
  // Proofs are signatures: a kind that nobody signs has none.
  for (const name of signed ? [] : Object.keys(proofOptions))
    if (input.options[name] !== undefined) throw new UsageError(`${kind} is not signed and takes no --${name}`);
  const uses: Readonly<Record<string, boolean>> = {
    member: about === 'member' || about === 'holder',
    project: about === 'project',
    charter: about === 'charter',
    subscription: about === 'subscription',
    period: time === 'period' || time === 'days',
    from: time === 'days',
    to: time === 'days',
    'as-of': time === 'day',
  };
  for (const [name, used] of Object.entries(uses))
    if (!used && optional(input, name) !== null) throw new UsageError(`${kind} takes no --${name}`);
  if (about === 'project' && optional(input, 'project') === null) throw new UsageError('--project is missing');
  return {
    kind,
    member: numberOf(input, 'member'),
    period: numberOf(input, 'period'),
    from: optional(input, 'from'),
    to: optional(input, 'to'),
    asOf: optional(input, 'as-of'),
    subject: numberOf(input, 'project') ?? numberOf(input, 'charter') ?? numberOf(input, 'subscription'),
  };
}

function numberOf(input: Input, name: string): number | null {
  const text = optional(input, name);
  if (text === null) return null;
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError(`--${name} is a number`);
  return Number(text);
}
