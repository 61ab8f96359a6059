import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readPageFile, resolvePageFile } from '../hosting/pageFile.ts';
import { makeNonce, pageHeaders } from '../hosting/pageHeaders.ts';
import { refuseRequest } from './access.ts';
import { cookieName, cookieOf, type Sessions } from './sessions.ts';

const limits = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024 } as const;

export interface Site {
  readonly bundleFolder: string;
  readonly sessions: Sessions;
  readonly port: () => number;
}

/** Answers GET requests for the page's files, to whoever has exchanged the printed address for a session. The API itself goes over a WebSocket. */
export function makeHttpServer(site: Site): Server {
  const server = createServer(limits, (request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.maxHeadersCount = 64;
  return server;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = site.port();
  const nonce = makeNonce();
  const refusal = refuseRequest(request.method, request.headers, port);
  // The name is ours once the rules have passed it; a refusal needs no socket.
  const socketOrigin = refusal === undefined ? `ws://${request.headers.host}` : undefined;
  for (const [name, value] of Object.entries(pageHeaders(nonce, socketOrigin))) response.setHeader(name, value);
  if (refusal !== undefined) return end(response, refusal, `${refusal}\n`);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);

  const cookie = cookieOf(request.headers.cookie, port);
  const known = site.sessions.has(cookie);
  const token = url.searchParams.get('token');
  if (url.pathname === '/' && token !== null) {
    const session = known ? cookie : site.sessions.exchange(token);
    if (session === undefined) return end(response, 403, plainPage);
    response.setHeader('Set-Cookie', `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`);
    response.setHeader('Location', '/');
    return end(response, 303, '');
  }
  if (!known) return end(response, 403, plainPage);

  const file = resolvePageFile(site.bundleFolder, url.pathname);
  const bytes = file && (await readPageFile(file, nonce));
  if (!file || !bytes) return end(response, 404, '404\n');
  response.setHeader('Content-Type', file.type);
  response.writeHead(200).end(bytes);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  if (status === 405) response.setHeader('Allow', 'GET');
  response.writeHead(status).end(text);
}

const plainPage = `Tantième

Use the address that Tantième printed when it started: it holds the key to this page.
Utilisez l’adresse que Tantième a affichée à son démarrage\u202f: elle contient la clé de cette page.
`;
