import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from './tools.ts';

/** Keys, certificates and PKCS#12 files as OpenSSL makes them, in a folder of their own. */
export class Certificates {
  readonly folder = mkdtempSync(join(tmpdir(), 'tantieme-pkcs12-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(name)));
  }

  openssl(...options: string[]): string {
    return mustRun('openssl', options);
  }

  key(name: string, ...kind: string[]): void {
    this.openssl('genpkey', ...kind, '-out', this.path(`${name}.key`));
  }

  /** A certificate that signed itself. */
  root(name: string, subject: string, days = 3650): void {
    this.openssl(
      'req',
      '-x509',
      '-new',
      '-utf8',
      '-key',
      this.path(`${name}.key`),
      '-subj',
      subject,
      '-days',
      String(days),
      '-out',
      this.path(`${name}.pem`),
    );
  }

  /** One that `issuer` issued; `extensions` as OpenSSL writes them, a line each. `dates`: YYYYMMDDhhmmssZ, from and until. */
  issue(name: string, subject: string, issuer: string, extensions: string, dates?: readonly [string, string]): void {
    const [request, settings] = [this.path(`${name}.csr`), this.path(`${name}.cnf`)];
    this.openssl('req', '-new', '-utf8', '-key', this.path(`${name}.key`), '-subj', subject, '-out', request);
    writeFileSync(
      settings,
      `[ca]\ndefault_ca=own\n[own]\nnew_certs_dir=${this.folder}\ndatabase=${this.path('index')}\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nunique_subject=no\nemail_in_dn=no\n[any]\norganizationName=optional\ntitle=optional\ncommonName=supplied\n[ext]\n${extensions}\n`,
    );
    writeFileSync(this.path('index'), '');
    this.openssl(
      'ca',
      '-batch',
      '-utf8',
      '-notext',
      '-config',
      settings,
      '-extensions',
      'ext',
      '-in',
      request,
      '-out',
      this.path(`${name}.pem`),
      '-cert',
      this.path(`${issuer}.pem`),
      '-keyfile',
      this.path(`${issuer}.key`),
      ...(dates ? ['-startdate', dates[0], '-enddate', dates[1]] : ['-days', '3000']),
    );
  }

  /** @param above certificates that go into the file besides its own. */
  pkcs12(name: string, passphrase: string, above: readonly string[] = [], ...options: string[]): Uint8Array {
    writeFileSync(this.path('above.pem'), above.map((one) => readFileSync(this.path(`${one}.pem`), 'utf8')).join(''));
    writeFileSync(this.path('pass'), `${passphrase}\n`);
    this.openssl(
      'pkcs12',
      '-export',
      '-inkey',
      this.path(`${name}.key`),
      '-in',
      this.path(`${name}.pem`),
      '-name',
      name,
      ...(above.length > 0 ? ['-certfile', this.path('above.pem')] : []),
      '-passout',
      `file:${this.path('pass')}`,
      '-out',
      this.path(`${name}.p12`),
      ...options,
    );
    return this.read(`${name}.p12`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const p256 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
export const p384 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'];
export const rsa = (bits: number): string[] => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
export const authorityExtensions = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash';
export const signerExtensions =
  'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\nsubjectKeyIdentifier=hash';
