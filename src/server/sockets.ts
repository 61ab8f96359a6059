import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { frameBytesMax } from '../hosting/frame.ts';
import { type Peer, relay } from '../hosting/relay.ts';
import type { WorkerHandle } from '../hosting/worker.ts';
import { refuseSocket } from './access.ts';
import type { Site } from './http.ts';
import { cookieOf } from './sessions.ts';

/** Where the page opens its socket. */
export const socketPath = '/api';
const socketsMax = 32;
const pulseSeconds = 30;
const goodbyeMilliseconds = 1000;
/** Close codes of the WebSocket standard: a message that breaks the rules; the program going away. */
const policyViolation = 1008;
const goingAway = 1001;

/** One WebSocket per open page, for calls and streams alike, joined to the book's thread. */
export function serveSockets(server: Server, site: Site, worker: Pick<WorkerHandle, 'connect'>): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, clientTracking: true, maxPayload: frameBytesMax, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const relays = new Set<{ close(): void }>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const status = refuse(request, site) ?? (sockets.clients.size >= socketsMax ? 503 : undefined);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      alive.add(webSocket);
      webSocket.on('pong', () => alive.add(webSocket));
      webSocket.on('error', () => webSocket.terminate());
      const joined = relay(peerOf(webSocket), worker);
      relays.add(joined);
      webSocket.once('close', () => relays.delete(joined));
    });
  });

  // A page whose machine slept or whose tab vanished answers no pulse; its streams must not run for ever.
  const pulse = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (!alive.delete(webSocket)) webSocket.terminate();
      else webSocket.ping();
    }
  }, pulseSeconds * 1000);
  pulse.unref();

  return {
    close: () => {
      clearInterval(pulse);
      // The thread lets go of each page at once; a page that does not say goodbye back is cut off.
      for (const joined of relays) joined.close();
      for (const webSocket of sockets.clients) setTimeout(() => webSocket.terminate(), goodbyeMilliseconds).unref();
      sockets.close();
    },
  };
}

function refuse(request: IncomingMessage, site: Site): number | undefined {
  const refusal = refuseSocket(request.method, request.headers, site.port());
  if (refusal !== undefined) return refusal;
  if (!site.sessions.has(cookieOf(request.headers.cookie, site.port()))) return 403;
  return request.url === socketPath ? undefined : 404;
}

function peerOf(webSocket: WebSocket): Peer {
  return {
    send: (data) => {
      if (webSocket.readyState === WebSocket.OPEN) webSocket.send(data);
    },
    onMessage: (listener) =>
      webSocket.on('message', (data: Buffer, isBinary) => listener(isBinary ? Uint8Array.from(data) : data.toString('utf8'))),
    onClose: (listener) => webSocket.on('close', listener),
    close: (reason) => webSocket.close(reason === 'refused' ? policyViolation : goingAway),
  };
}
