import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The Debian package that each tool comes from: what is said when one is missing. */
const packages: Readonly<Record<string, string>> = {
  pdfsig: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  xmllint: 'libxml2-utils',
  java: 'openjdk-17-jre-headless',
  preflight: 'libpdfbox2-java libjaxb-api-java libactivation-java',
};

const jars = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'jaxb-api', 'javax.activation'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

export function hasTool(name: string): boolean {
  if (name === 'preflight') return jars.every((jar) => existsSync(jar));
  return spawnSync(name, [name === 'openssl' ? 'version' : '-v'], { stdio: 'ignore' }).error === undefined;
}

export function packageOf(name: string): string {
  return packages[name] ?? name;
}

export interface Said {
  readonly code: number;
  /** Standard output and error, one after the other. */
  readonly text: string;
  readonly errors: string;
}

export function run(name: string, ...options: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(name, options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: status ?? -1, text: `${stdout}${stderr}`, errors: stderr };
}

/** PDFBox Preflight, a validator of PDF/A-1b. */
export function preflight(file: string): Said {
  return run('java', '-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file);
}
