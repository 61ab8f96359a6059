import { strict } from './strict.ts';
import type { CdpSession } from './cdp.ts';
import { originOf, toProgram } from './origins.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
/** The schemes registered as standard and secure: only those are shown. */
export const schemes = new Set<string>();
let ready = false;

export function protocolIsReady(): void {
  ready = true;
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(custom: readonly { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[]) {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged must be called before the app is ready');
    for (const { scheme, privileges } of custom) {
      if (!privileges?.standard || !privileges.secure)
        throw new Error(`the Electron double shows only standard and secure schemes, not ${scheme}`);
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!schemes.has(scheme)) throw new Error(`the scheme ${scheme} was not registered`);
    if (handlers.has(scheme)) throw new Error(`the scheme ${scheme} is handled already`);
    handlers.set(scheme, handler);
  },
});

/** What Chromium tells about a request that waits for the double. */
export interface PausedRequest {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
}

/** Answers a request for the program's own scheme through its handler. */
export async function fulfil(session: CdpSession, paused: PausedRequest): Promise<void> {
  const { requestId, request } = paused;
  const url = toProgram(request.url, schemes);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'NameNotResolved' });
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (!/^(?:origin|referer|host)$/iu.test(name)) headers.set(name, value);
  if (request.headers['Origin']) headers.set('X-Origin', originOf(toProgram(request.headers['Origin'], schemes)));
  const body = request.postData === undefined ? {} : { body: request.postData };
  const response = await handler(new Request(url, { method: request.method, headers, ...body }));
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
