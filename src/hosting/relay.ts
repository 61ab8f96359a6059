import { MessageChannel } from 'node:worker_threads';
import { isFrame } from './frame.ts';
import type { WorkerHandle } from './worker.ts';

/** The page's end of a connection, whatever carries it: an Electron port or a WebSocket. */
export interface Peer {
  send(data: string | Uint8Array): void;
  onMessage(listener: (data: unknown) => void): void;
  onClose(listener: () => void): void;
  /** Ends the connection: the page broke the protocol, or the book's thread has ended. */
  close(reason: 'refused' | 'gone'): void;
}

/**
 * Joins one page to the book's thread, message for message: oRPC's port and WebSocket adapters share one codec, so
 * neither host has to understand what passes. When either end closes, the other is told, which stops running streams.
 */
export function relay(peer: Peer, worker: Pick<WorkerHandle, 'connect'>): { close(): void } {
  const { port1: host, port2: thread } = new MessageChannel();
  worker.connect(thread);
  host.on('message', (data: string | Uint8Array) => peer.send(data));
  peer.onMessage((data) => {
    if (isFrame(data)) host.postMessage(data);
    else peer.close('refused');
  });
  peer.onClose(() => host.close());
  host.on('close', () => peer.close('gone'));
  return { close: () => host.close() };
}
