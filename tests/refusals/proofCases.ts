import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkStampAddress, fetchStamp } from '../../src/engine/stamping.ts';
import { on } from './caseTools.ts';
import { press } from './kit.ts';

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
