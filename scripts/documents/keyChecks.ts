import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePassphrase } from '../../src/contract/sample.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { unlockIdentity } from '../../src/documents/index.ts';
import { copyOf, unless, type Check, type Workbench } from './workbench.ts';
import { run } from './tools.ts';

/** Keys and certificates. */
export const certificateChecks: readonly Check[] = [
  {
    number: 9,
    what: 'openssl verifies the chain; P-256, for documents and e-mail; tampered data end with 4',
    tools: ['openssl'],
    run(bench) {
      const { authority, certificate } = bench;
      const chain = run('openssl', 'verify', '-CAfile', authority, certificate).text;
      const printed = run('openssl', 'x509', '-in', certificate, '-noout', '-text').text;
      const [document] = bench.documents;
      const altered = Buffer.from(readFileSync(document!.json));
      altered[60]! ^= 1;
      const tampered = run('openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', document!.signature, '-content', copyOf(bench, 'altered.json', altered), '-CAfile', authority, '-purpose', 'any', '-out', '/dev/null'); // prettier-ignore
      return [
        ...unless(chain.includes(': OK'), chain.trim()),
        ...unless(printed.includes('prime256v1'), 'the key is not on P-256'),
        ...unless(printed.includes('E-mail Protection') && printed.includes('1.3.6.1.5.5.7.3.36'), 'the certificate is for other uses'),
        ...unless(tampered.code === 4, `tampered data end with ${tampered.code}`),
      ];
    },
  },
  {
    number: 16,
    what: 'a wrong passphrase and a damaged key are told apart; no private key lies in anything that was written',
    tools: [],
    async run(bench) {
      const code = (text: string, passphrase: string): Promise<string> =>
        unlockIdentity(text, passphrase).then(
          () => 'opened',
          (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
        );
      const damaged = `${bench.sealed.slice(0, 200)}${bench.sealed.slice(204)}`;
      const { key } = await unlockIdentity(bench.sealed, samplePassphrase);
      return [
        ...unless((await code(bench.sealed, 'not the passphrase')) === 'PASSPHRASE_WRONG', 'a wrong passphrase is not said to be wrong'),
        ...unless((await code(damaged, samplePassphrase)) === 'IDENTITY_DAMAGED', 'a damaged key is not said to be damaged'),
        ...leaks(bench, key.export({ format: 'der', type: 'pkcs8' })),
      ];
    },
  },
];

/** Files in which the private key lies open, in any of the usual writings. */
function leaks({ folder }: Workbench, pkcs8: Buffer): string[] {
  const scalar = Buffer.from(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' }).d!, 'base64url');
  const secrets = [scalar, pkcs8].flatMap((secret) => [
    secret,
    ...(['hex', 'base64', 'base64url'] as const).map((encoding) => Buffer.from(secret.toString(encoding))),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return (
        secrets.some((secret) => bytes.includes(secret)) || /BEGIN (?:EC |RSA |ENCRYPTED )?PRIVATE KEY/u.test(bytes.toString('latin1'))
      );
    })
    .map((file) => `${file} holds the private key`);
}
