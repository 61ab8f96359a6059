import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { GivenFile } from '../../app/ports/press.ts';
import { verifyDocuments } from '../../app/papers/verify.ts';
import { verdictLines, verdictSummary } from '../../contract/verdict/lines.ts';
import { fill, lineSentence, verdictWords } from '../../contract/verdict/words.ts';
import type { Verdict } from '../../contract/verifying.ts';
import { roleWords } from '../../core/signers/role.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { signatureEnding } from '../../core/statements/manifest.ts';
import { toVerdict } from '../../engine/router/verdicts.ts';
import { clock, loadPress, optional, UsageError, withBook, type Command } from '../command.ts';
import { presentIn } from '../output.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'say of a signed file whether it is intact, by whom it was signed, and whether it is current',
  positionals: ['FILE'],
  options: {
    book: { type: 'string', help: 'the book to ask whether it knows the signer and a newer document' },
    authority: { type: 'string', help: 'the cooperative’s certificate file, for who has not its book' },
    lang: { type: 'string', help: 'en or fr (the system’s)' },
  },
  async run(input) {
    const path = resolve(input.positionals[0]!);
    if (path.toLowerCase().endsWith('.pem')) throw new UsageError('FILE is what was signed; a certificate goes with --authority');
    const name = basename(path);
    const files = filesBeside(path);
    const authority = optional(input, 'authority');
    const question = {
      files,
      authorities: authority === null ? [] : [readGiven(resolve(authority))],
      present: isManifest(files[0]!) ? presentIn(dirname(path)) : null,
      today: clock.today(),
    };
    const book = optional(input, 'book');
    const press = await loadPress();
    const found =
      book === null
        ? await verifyDocuments(null, press, question)
        : await withBook(book, (context) => verifyDocuments(context.book.read, press, question));
    const asked = found.verdicts.find((verdict) => verdict.fileName === dataOf(name)) ?? found.verdicts[0];
    if (!asked?.ours) {
      const code = asked && (asked.form === 'data' || asked.form === 'manifest') ? 'FILE_NOT_OURS' : 'PDF_NOT_OURS';
      throw new Refused(refuse(code, { name }));
    }
    const verdict = toVerdict(asked);
    const { replacedBy, ...rest } = verdict;
    return {
      json: { ...rest, replacedBy: replacedBy === '' ? null : replacedBy, summary: verdictSummary(verdictLines(verdict)) },
      text: inWords(verdict, input.language),
      exitCode:
        verdict.intact && verdict.dataMatchesPrint !== false && verdict.state !== 'other' && !verdict.manifest?.extra.length ? 0 : 1,
    };
  },
};

function isManifest({ bytes }: GivenFile): boolean {
  return Buffer.from(bytes).includes('"kind":"hand-out-manifest"');
}

/** A signature is asked about as what it signs. */
function dataOf(name: string): string {
  return name.toLowerCase().endsWith(signatureEnding) ? name.slice(0, -signatureEnding.length) : name;
}

/** The file, with what belongs to it when that lies beside: data and their signature. */
function filesBeside(path: string): GivenFile[] {
  const stem = dataOf(path).replace(/(?:\.archive)?\.pdf$|\.json$/iu, '');
  const names = [
    dataOf(path),
    `${stem}.json`,
    `${stem}.pdf`,
    `${dataOf(path)}${signatureEnding}`,
    `${stem}.json${signatureEnding}`,
    `${stem}${signatureEnding}`,
  ];
  const first = readGiven(dataOf(path));
  return [first, ...[...new Set(names)].filter((name) => name !== dataOf(path)).flatMap(readIfThere)];
}

function readGiven(path: string): GivenFile {
  const [file] = readIfThere(path);
  if (!file) throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(path) }));
  return file;
}

function readIfThere(path: string): GivenFile[] {
  try {
    return [{ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }];
  } catch {
    return [];
  }
}

function inWords(verdict: Verdict, language: 'en' | 'fr'): string {
  const words = verdictWords[language];
  const lines = verdictLines(verdict);
  const instant = (iso: string): string => iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/u, ' UTC');
  const signers = verdict.signatures.map(({ signer, role, fingerprint, authorityFingerprint, stamp }) =>
    [
      [signer || '?', roleWords(role, language)].filter((part) => part !== '').join(', '),
      `SHA-256 ${fingerprint}`,
      ...(['', fingerprint].includes(authorityFingerprint) ? [] : [fill(words.issuedBy, { fingerprint: authorityFingerprint })]),
      ...(stamp?.at ? [fill(words.stampedBy, { at: instant(stamp.at), service: stamp.authority || '?' })] : []),
    ]
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  return [
    fill(words.summary[verdictSummary(lines)], { name: verdict.fileName }),
    words.forms[verdict.form],
    '',
    ...lines.map(
      (line) =>
        `[${words.finding[line.finding]}] ${words.about[line.about]} ${lineSentence(line, verdict, language, { instant, day: String })}`,
    ),
    ...(signers.length > 0 ? ['', words.signedBy, ...signers] : []),
    '',
    words.provesTitle,
    ...words.proves.map((item) => `  - ${item}`),
    words.provesNotTitle,
    ...words.provesNot.map((item) => `  - ${item}`),
  ].join('\n');
}
