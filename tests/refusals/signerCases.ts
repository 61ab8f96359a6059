import { readFileSync } from 'node:fs';
import { signingKeyOf } from '../../src/documents/index.ts';
import { on } from './caseTools.ts';

/** Files that OpenSSL made (tests/documents/pkcs12.test.ts makes others); each but its name is good. */
export const pkcs12File = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../documents/pkcs12/${name}.p12`, import.meta.url)));
const read = (name: string, day = '2026-12-01') => signingKeyOf(pkcs12File(name), 'pass word', new Date(day));

on('P12_UNREADABLE', 'a certificate file that is none', () => signingKeyOf(new TextEncoder().encode('no file'), 'x', new Date()));
on('P12_OLD_ENCRYPTION', 'a file of old', () => read('old'));
on('P12_NO_KEY', 'certificates alone', () => read('no-key'));
on('P12_NO_CERTIFICATE', 'a key alone', () => read('no-certificate'));
on('KEY_UNSUPPORTED', 'Ed25519', () => read('ed25519'));
on('CERTIFICATE_EXPIRED', 'a file whose time is over', () => read('good', '2070-01-01'));
on('CERTIFICATE_NOT_YET', 'a file whose time has not come', () => read('good', '2020-01-01'));
on('CERTIFICATE_NOT_FOR_SIGNING', 'a certificate for key agreement', () => read('not-for-signing'));
