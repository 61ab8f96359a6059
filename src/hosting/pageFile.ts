import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The kinds of file that the page's bundle holds. What is not listed is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The bundle's file behind a URL's path, still percent-encoded; undefined when it would lie outside the bundle or is no file of a page. */
export function resolvePageFile(bundleFolder: string, urlPath: string): PageFile | undefined {
  const decoded = decode(urlPath);
  if (decoded === undefined || !decoded.startsWith('/') || /[\\\0:%]/u.test(decoded)) return undefined;
  const path = join(bundleFolder, decoded === '/' ? 'index.html' : decoded);
  if (!path.startsWith(bundleFolder.endsWith(sep) ? bundleFolder : bundleFolder + sep)) return undefined;
  const type = types[extname(path).toLowerCase()];
  return type === undefined ? undefined : { path, type };
}

/** Written in the built page wherever a nonce belongs; replaced by a fresh one each time the page is served. */
export const noncePlaceholder = 'NONCE_OF_THIS_PAGE';

/** The file's bytes, with the page's nonce filled in; undefined when there is no such file. */
export async function readPageFile(file: PageFile, nonce: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(file.path);
    if (!file.type.startsWith('text/html')) return Uint8Array.from(bytes);
    return new TextEncoder().encode(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce));
  } catch {
    return undefined;
  }
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
