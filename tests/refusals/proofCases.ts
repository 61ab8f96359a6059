import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countersignDocuments } from '../../src/app/papers/countersign.ts';
import { printFile } from '../../src/app/papers/print.ts';
import type { DocumentRow, Reads } from '../../src/app/ports/book.ts';
import { mostPrinted } from '../../src/core/statements/handOuts.ts';
import { issueDocuments } from '../../src/app/papers/issue.ts';
import { addSigner } from '../../src/app/signers/make.ts';
import type { StampAsker } from '../../src/app/ports/signing.ts';
import { checkStampAddress, fetchStamp, stampAsker } from '../../src/engine/stamping.ts';
import { serveClock, type ClockFaults } from '../documents/ownClock.ts';
import { id, identity, on } from './caseTools.ts';
import { press, type Kit } from './kit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Asks a service that answers so. */
async function stampFrom(status: number, body: string): Promise<unknown> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await fetchStamp(bytes('a signature'), `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

on('PDF_UNREADABLE', 'verifying what is no PDF', () =>
  press.verify({ files: [{ name: 'a.pdf', bytes: bytes('not a PDF at all') }], present: null }, []),
);
on('CERTIFICATE_UNREADABLE', 'trusting a file that holds no certificate', () =>
  press.certificateFingerprints({ name: 'authority.pem', bytes: bytes('-----BEGIN CERTIFICATE-----') }),
);
on('STAMP_ADDRESS', 'a time stamping service that is no address', () => checkStampAddress('time.example'));
on('STAMP_ADDRESS', 'a time stamping service in a file', () => checkStampAddress('file:///etc/passwd'));
on('STAMP_UNREACHABLE', 'a time stamping service that is not there', () => fetchStamp(bytes('a signature'), 'http://127.0.0.1:1/'));
on('STAMP_REFUSED', 'a time stamping service that declines', () => stampFrom(403, ''));
on('STAMP_INVALID', 'a time stamping service that answers nonsense', () => stampFrom(200, 'no time at all'));

const pages = (kit: Kit, numbers: readonly string[]) => printFile(kit.book.read, press, { numbers, newSheets: true, title: 'x' });
on('DOCUMENT_UNKNOWN', 'printing documents that are not there', (kit) => pages(kit, ['2026-0001', '2026-0002']));
on('DOCUMENT_ALTERED', 'printing a file that is broken', () =>
  press.printJob([{ name: 'a.pdf', bytes: bytes('%PDF-1.7 broken') }], { title: 'x', newSheets: true }),
);
on('DOCUMENTS_TOO_MANY', 'printing more at once than one file should hold', (kit) => {
  const one = { number: '', kind: 'charter', language: 'en', member: null } as const;
  const rows = Array.from({ length: mostPrinted + 1 }, (_, index) => ({ ...one, number: `2026-${index}` }) as unknown as DocumentRow);
  const read: Reads = { ...kit.book.read, documents: () => rows };
  return printFile(read, press, { numbers: rows.map((row) => row.number), newSheets: true, title: 'x' });
});

const clockFaults: readonly (readonly [string, ClockFaults])[] = [
  ['answers another question’s number', { nonce: true }],
  ['stamps something else', { imprint: true }],
  ['has a certificate for something else', { usage: true }],
  ['has an expired certificate', { expired: true }],
  ['did not sign what it answers', { signature: true }],
];
async function byClock<Result>(faults: ClockFaults, work: (ask: StampAsker) => Promise<Result>): Promise<Result> {
  const clock = await serveClock(() => faults);
  try {
    return await work(stampAsker(clock.address));
  } finally {
    await clock.stop();
  }
}
for (const [what, faults] of clockFaults)
  on('STAMP_INVALID', `a time stamping service that ${what}`, () => byClock(faults, (ask) => ask(bytes('a signature'))));
on('STAMP_REFUSED', 'a time stamping service that says no in its own form', () =>
  byClock({ declines: true }, (ask) => ask(bytes('a signature'))),
);

/** March's documents, each with a time stamp: what is refused leaves none of them. */
async function issuing(kit: Kit, ask: StampAsker): Promise<void> {
  const period = kit.closeMarch();
  const steps = issueDocuments(kit.lead, press, await identity(kit), { id: id(), period, language: 'en', stamping: { ask, each: null } });
  const ended = (async () => {
    for (let step = await steps.next(); !step.done; step = await steps.next());
  })();
  await ended.catch(() => undefined);
  if (kit.book.read.documents().length > 0) throw new Error('something was issued');
  await ended;
}
on('DOCUMENT_STAMP_UNREACHABLE', 'stamping documents by a service that is not there', (kit) =>
  issuing(kit, stampAsker('http://127.0.0.1:1/')),
);
on('DOCUMENT_STAMP_REFUSED', 'stamping documents by a service that declines', (kit) =>
  byClock({ declines: true }, (ask) => issuing(kit, ask)),
);
for (const [what, faults] of clockFaults)
  on('DOCUMENT_STAMP_INVALID', `stamping documents by a service that ${what}`, (kit) => byClock(faults, (ask) => issuing(kit, ask)));
on('DOCUMENT_STAMP_TOO_LARGE', 'stamping documents by a service that answers a lot', (kit) =>
  issuing(kit, async () => new Uint8Array(Buffer.concat([Buffer.from([0x04, 0x82, 0x40, 0x00]), Buffer.alloc(0x4000)]))),
);
on('DOCUMENT_STAMP_UNREACHABLE', 'countersigning with a time stamp of a service that is not there', async (kit) => {
  const period = kit.closeMarch();
  const signer = await identity(kit);
  const steps = issueDocuments(kit.lead, press, signer, { id: id(), period, language: 'en' });
  for (let step = await steps.next(); !step.done; step = await steps.next());
  const [document] = kit.book.read.documents();
  const second = await addSigner(kit.lead, press, {
    id: id(),
    person: kit.book.read.members()[0]!.personId,
    role: 'treasurer',
    passphrase: 'four words of theirs',
    authorityPassphrase: 'four words of ours',
  });
  const stamping = { ask: stampAsker('http://127.0.0.1:1/'), each: null };
  const again = countersignDocuments(kit.lead, press, second, { id: id(), numbers: [document!.number], stamping });
  for (let step = await again.next(); !step.done; step = await again.next());
});
