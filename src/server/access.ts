import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is refused, as an HTTP status: 421 another host's name, 405 another method, 403 another page. */
export type Refusal = 421 | 405 | 403;

/**
 * The rules that need no session. A name that is not ours means that another site's name was made to point here (DNS
 * rebinding); an origin that is not ours means that another page is asking. Top-level navigation from elsewhere
 * (a link, the address bar) is allowed here, because it carries no strict cookie and so ends at the plain page.
 */
export function refuseRequest(method: string | undefined, headers: IncomingHttpHeaders, port: number): Refusal | undefined {
  if (!hostNames(port).includes(headers.host ?? '')) return 421;
  if (method !== 'GET') return 405;
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host)) return 403;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  const navigates = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return navigates ? undefined : 403;
}

/** A WebSocket is never subject to the browser's same-origin rule, so here the origin must be named and be ours. */
export function refuseSocket(method: string | undefined, headers: IncomingHttpHeaders, port: number): Refusal | undefined {
  if (!hostNames(port).includes(headers.host ?? '')) return 421;
  if (method !== 'GET') return 405;
  return isOwnOrigin(headers.origin, headers.host) ? undefined : 403;
}

function hostNames(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === `http://${host}`;
}
