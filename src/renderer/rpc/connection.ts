import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ClientLink } from '@orpc/client';
import { create } from 'zustand';
import { desktopPort, isBrowserHost } from './host.ts';

export type ConnectionState = 'connecting' | 'open' | 'lost';
type Context = Record<never, never>;
type Link = ClientLink<Context>;

export const useConnection = create<{ readonly state: ConnectionState }>()(() => ({ state: 'connecting' }));

let current: Link | undefined;
let waiting: (() => void)[] = [];
let attempts = 0;

function opened(link: Link): void {
  current = link;
  attempts = 0;
  useConnection.setState({ state: 'open' });
  const resume = waiting;
  waiting = [];
  for (const go of resume) go();
}

/** Resolves as soon as calls can be made, at once when they can. */
export function whenOpen(): Promise<void> {
  return current ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

/** One WebSocket for calls and streams. When it closes, what was running fails, the state says so, and another is tried, ever more slowly. */
function connectSocket(): void {
  const address = new URL('/api', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  const link: Link = new SocketLink<Context>({ websocket: socket });
  socket.addEventListener('open', () => opened(link), { once: true });
  socket.addEventListener(
    'close',
    () => {
      current = undefined;
      attempts += 1;
      useConnection.setState({ state: 'lost' });
      setTimeout(connectSocket, Math.min(500 * 2 ** Math.min(attempts - 1, 5), 10_000));
    },
    { once: true },
  );
}

async function connectPort(): Promise<void> {
  const port = await desktopPort();
  const link: Link = new PortLink<Context>({ port });
  // The end of the book's process closes the port; a new one comes with the next page.
  port.addEventListener('close', () => {
    current = undefined;
    useConnection.setState({ state: 'lost' });
    void connectPort();
  });
  port.start();
  opened(link);
}

export function connect(): void {
  if (isBrowserHost()) connectSocket();
  else void connectPort();
}

/** The link that the client is made with: it waits for the connection, then passes each call to the one in force. */
export const liveLink: Link = {
  call: async (path, input, options) => {
    await whenOpen();
    return current!.call(path, input, options);
  },
};
