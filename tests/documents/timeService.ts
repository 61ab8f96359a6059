import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A time stamping service of this machine, by `openssl ts`: its certificate is made for the occasion. */
export interface TimeService {
  readonly address: string;
  /** PEM of the authority above it. */
  readonly authority: string;
  stop(): Promise<void>;
}

export async function startTimeService(folder: string): Promise<TimeService> {
  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, name);
  const openssl = (...options: string[]): void =>
    void execFileSync('openssl', options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  writeFileSync(
    path('tsa.cnf'),
    [
      '[req]\ndistinguished_name=dn\n[dn]',
      '[ca]\nbasicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign',
      '[leaf]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature',
      '[one]\nserial=serial\nsigner_cert=tsa.pem\ncerts=ca.pem\nsigner_key=tsa.key\nsigner_digest=sha256',
      'default_policy=1.2.3.4.1\ndigests=sha256,sha384,sha512\nordering=yes\ntsa_name=yes\ness_cert_id_alg=sha256\n',
    ].join('\n'),
  );
  writeFileSync(path('serial'), '01\n');
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Time CA', '-days', '30', '-config', 'tsa.cnf', '-extensions', 'ca'); // prettier-ignore
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Local clock', '-config', 'tsa.cnf'); // prettier-ignore
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem', '-days', '20', '-extfile', 'tsa.cnf', '-extensions', 'leaf'); // prettier-ignore
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      writeFileSync(path('query.tsq'), Buffer.concat(parts));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'one', '-queryfile', 'query.tsq', '-out', 'answer.tsr');
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(path('answer.tsr')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    authority: readFileSync(path('ca.pem'), 'utf8'),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
