import { join } from 'node:path';
import { app, protocol } from 'electron';
import { readPageFile, resolvePageFile } from '../hosting/pageFile.ts';
import { makeNonce, pageHeaders } from '../hosting/pageHeaders.ts';
import { pageHost, pageScheme } from './page.ts';

/** Must run before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

export function servePage(): void {
  const bundleFolder = join(app.getAppPath(), 'out', 'renderer');
  const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  protocol.handle(pageScheme, (request) =>
    developmentServer === undefined ? answer(request, bundleFolder) : forward(request, developmentServer),
  );
}

/** Answers one request of the page from the bundle; whatever lies elsewhere does not exist. */
export async function answer(request: Pick<Request, 'method' | 'url'>, bundleFolder: string): Promise<Response> {
  const url = new URL(request.url);
  const nonce = makeNonce();
  const headers = pageHeaders(nonce);
  if (request.method !== 'GET' || url.host !== pageHost) return new Response(null, { status: 403, headers });
  const file = resolvePageFile(bundleFolder, url.pathname);
  const bytes = file && (await readPageFile(file, nonce));
  if (!file || !bytes) return new Response(null, { status: 404, headers });
  return new Response(bytes, { status: 200, headers: { ...headers, 'Content-Type': file.type } });
}

/** While developing, the page comes from the build tool's own server, whose live updates need looser rules. Never in a packaged program. */
async function forward(request: Request, developmentServer: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const response = await fetch(new URL(pathname + search, developmentServer));
  return new Response(await response.arrayBuffer(), {
    status: response.status,
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'text/plain', 'Cache-Control': 'no-store' },
  });
}
