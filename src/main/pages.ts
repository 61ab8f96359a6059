import { ipcMain, MessageChannelMain, type MessagePortMain, type WebFrameMain } from 'electron';
import { bridgeChannel, type PageDescription, type ProgramMessage } from '../contract/bridge.ts';
import { type Peer, relay } from '../hosting/relay.ts';
import type { WorkerHandle } from '../hosting/worker.ts';
import { readPageMessage } from './pageMessage.ts';

/**
 * Gives each page that asks its own port to the book's thread; a page that asks again (a reload) loses its former one.
 * Answers how to let go of the page, so that the thread can end.
 */
export function connectPages(
  worker: Pick<WorkerHandle, 'connect'>,
  hear: {
    readonly described: (description: PageDescription) => void;
    readonly called: (call: { readonly title: string; readonly text: string }) => void;
  },
): () => void {
  let former: { close(): void } | undefined;
  ipcMain.on(bridgeChannel, (event, raw: unknown) => {
    const message = readPageMessage(event.senderFrame, raw);
    if (!message || !event.senderFrame) return;
    if (message.kind === 'tantieme:describe') return hear.described(message);
    if (message.kind === 'tantieme:call') return hear.called(message);
    former?.close();
    const { port1, port2 } = new MessageChannelMain();
    former = relay(peerOf(port1), worker);
    port1.start();
    tellPage(event.senderFrame, { kind: 'tantieme:port', host: 'electron', platform: process.platform }, [port2]);
  });
  return () => former?.close();
}

export function tellPage(frame: Pick<WebFrameMain, 'postMessage'>, message: ProgramMessage, ports: MessagePortMain[] = []): void {
  frame.postMessage(bridgeChannel, message, ports);
}

function peerOf(port: MessagePortMain): Peer {
  return {
    send: (data) => port.postMessage(data),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}
