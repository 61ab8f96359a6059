import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { documentFiles } from '../../src/app/papers/handOutFiles.ts';
import { documentFileName } from '../../src/app/papers/handOut.ts';
import { issueKind } from '../../src/app/papers/issue.ts';
import type { GivenFile, Signer } from '../../src/app/ports/press.ts';
import { samplePassphrase } from '../../src/contract/sample.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { documentKinds, issuedKinds, type IssuedKind } from '../../src/core/statements/kinds.ts';
import { newId, systemClock } from '../../src/engine/clock.ts';
import { Desk } from '../../src/engine/desk.ts';
import { openSample } from '../../src/engine/sample/open.ts';
import { stampAsker } from '../../src/engine/stamping.ts';
import { programFolder } from '../../src/hosting/folders.ts';
import { startTimeService } from '../../tests/documents/timeService.ts';
import { hasTool } from './tools.ts';

export interface Sample {
  readonly kind: string;
  readonly number: string;
  readonly pdf: string;
  readonly json: string;
  readonly signature: string;
  readonly archive: string;
  /** As the book keeps it. */
  readonly sha256: string;
}

export interface Samples {
  readonly documents: readonly Sample[];
  /** PEM of the authority of the service that stamped those that were issued here; null where there is no openssl to be one. */
  readonly timeAuthority: string | null;
  /** Kinds that the sample project gives no reason for, and why. */
  readonly without: readonly string[];
  /** Everything that was written, the book among it. */
  readonly folder: string;
  readonly bookPath: string;
  readonly authority: string;
  readonly certificate: string;
  readonly signer: Signer;
  readonly sealed: string;
  readonly memberNames: readonly string[];
  readonly desk: Desk;
}

/** The sample project with a document of every kind that it has a reason for, each with its twin and archive copy, in both languages by turns; what is issued here carries time stamps. */
export async function issueSamples(folder: string): Promise<Samples> {
  const books = join(folder, 'books');
  mkdirSync(books, { recursive: true });
  const desk = new Desk({
    stateFolder: books,
    booksFolder: books,
    resourcesFolder: join(programFolder(), 'resources'),
    host: 'browser',
    clock: systemClock,
  });
  await openSample(desk, 'fr');
  const { context, press } = desk;
  const { read } = context.book;
  const signer = await unlockIdentity(context, press, samplePassphrase);
  const without: string[] = [];
  const place = mkdtempSync(join(tmpdir(), 'tantieme-time-'));
  const service = hasTool('openssl') ? await startTimeService(place) : null;
  for (const [index, kind] of issuedKinds.entries()) {
    if (read.documents().some((document) => document.kind === kind)) continue;
    const language = index % 2 === 0 ? 'fr' : 'en';
    try {
      const stamping = service && { ask: stampAsker(service.address), each: true };
      const steps = issueKind(context, press, signer, { id: newId(), language, ...asked(desk, kind), stamping });
      for (let step = await steps.next(); !step.done; step = await steps.next());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      without.push(`${kind} (${error.refusal.code})`);
    }
  }
  await service?.stop();
  rmSync(place, { recursive: true, force: true });
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  const write = ({ name, bytes }: GivenFile): string => {
    writeFileSync(join(papers, name), bytes);
    return join(papers, name);
  };
  const documents: Sample[] = [];
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  // Three of each kind tell as much as all of them.
  for (const row of issuedKinds.flatMap((kind) =>
    read
      .documents()
      .filter((document) => document.kind === kind)
      .slice(-3),
  )) {
    const bytes = Uint8Array.from(read.documentFile(row.number)!);
    const name = documentFileName(row, row.member === null ? '' : (names.get(row.member) ?? ''));
    const options = { archive: true, at: systemClock.now(), reason: row.kind };
    const written = (await documentFiles(press, { name, bytes }, signer, options)).map(write);
    const [pdf, json, signature, archive] = written as [string, string, string, string];
    documents.push({
      kind: row.kind,
      number: row.number,
      pdf,
      json,
      signature,
      archive,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  const encoder = new TextEncoder();
  return {
    documents,
    without,
    folder,
    bookPath: context.book.path,
    authority: write({ name: 'authority.pem', bytes: encoder.encode(signer.authorityPem) }),
    timeAuthority: service && write({ name: 'time.pem', bytes: encoder.encode(service.authority) }),
    certificate: write({ name: 'certificate.pem', bytes: encoder.encode(signer.certificatePem) }),
    signer,
    sealed: read.signingKey(signer.fingerprint)!,
    memberNames: [...names.values()],
    desk,
  };
}

/** What a kind asks for, from what the sample project has. */
function asked(desk: Desk, kind: IssuedKind) {
  const { read } = desk.context.book;
  const { time, about } = documentKinds[kind] as { time: string; about: string };
  const period = read.periods().findLast((one) => one.state === 'closed')!;
  return {
    kind,
    ...(about === 'member' ? { member: 1 } : {}),
    ...(about === 'project' || about === 'charter' ? { subject: 1 } : {}),
    ...(time === 'period' ? { period: period.number } : {}),
    ...(time === 'days' ? { from: period.from, to: period.to } : {}),
    ...(time === 'day' ? { asOf: period.to } : {}),
  };
}
