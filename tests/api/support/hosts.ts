import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, type ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { WebSocket } from 'ws';
import type { HostAnswer, HostQuestion } from '../../../src/contract/bridge.ts';
import type { Contract } from '../../../src/contract/index.ts';
import { systemClock } from '../../../src/engine/clock.ts';
import { Desk } from '../../../src/engine/desk.ts';
import { router } from '../../../src/engine/router/index.ts';
import { programFolder } from '../../../src/hosting/folders.ts';
import { startServer } from '../../../src/server/serve.ts';
import type { StartWorker } from '../../../src/hosting/worker.ts';
import { builtPrograms } from '../../support/built.ts';

export type Client = ContractRouterClient<Contract>;
type Context = Record<never, never>;

/** One open page's connection to a program. */
export interface Page {
  readonly client: Client;
  /** Whether calls travel as messages, or are made on the router itself. */
  readonly remote: boolean;
  /** Resolves when the program has ended this connection. */
  readonly refused: Promise<number>;
  close(): void;
}

/** A running program that carries the API, whatever is between it and the page. */
export interface Host {
  open(): Promise<Page>;
  close(): Promise<void>;
}

export interface Folders {
  readonly home: string;
  readonly stateFolder: string;
  readonly booksFolder: string;
  remove(): void;
}

export function makeFolders(): Folders {
  const home = mkdtempSync(join(tmpdir(), 'tantieme-api-'));
  const booksFolder = join(home, 'books');
  mkdirSync(booksFolder);
  return { home, stateFolder: join(home, 'state'), booksFolder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** What the desktop's dialogs answer; without it the host has none, as in a browser. */
export type Ask = (question: HostQuestion) => Promise<HostAnswer>;
export type StartHost = (folders: Folders, ask?: Ask) => Promise<Host>;

const never = new Promise<number>(() => {});
const resourcesFolder = join(programFolder(), 'resources');

/** The router itself: no thread, no codec. */
const inProcess: StartHost = async ({ stateFolder, booksFolder }, ask) => {
  const host = ask ? ('electron' as const) : ('browser' as const);
  const desk = new Desk({ stateFolder, booksFolder, resourcesFolder, host, clock: systemClock, ...(ask ? { ask } : {}) });
  const page: Page = { client: createRouterClient(router, { context: { desk } }), remote: false, refused: never, close: () => {} };
  return { open: async () => page, close: async () => desk.end() };
};

/** The thread from a built file, as the program ships it: a thread that reads its sources takes a second to start. */
async function startWorker(...options: Parameters<StartWorker>): ReturnType<StartWorker> {
  const worker = join(programFolder(), 'src/worker');
  const folder = await builtPrograms('thread', { start: join(worker, 'start.ts'), worker: join(worker, 'index.ts') });
  const built = (await import(pathToFileURL(join(folder, 'start.js')).href)) as { startWorker: StartWorker };
  return built.startWorker(...options);
}

/** The book's own thread, spoken to over a port as the desktop program does. */
const overThread: StartHost = async ({ stateFolder, booksFolder }, ask) => {
  const worker = await startWorker({
    stateFolder,
    booksFolder,
    resourcesFolder,
    host: ask ? 'electron' : 'browser',
    ...(ask ? { ask } : {}),
  });
  const open = async (): Promise<Page> => {
    const { port1, port2 } = new MessageChannel();
    worker.connect(port2);
    const link: ClientLink<Context> = new PortLink<Context>({ port: port1 });
    port1.start();
    const refused = new Promise<number>((resolve) => port1.once('close', () => resolve(0)));
    return { client: createORPCClient<Client>(link), remote: true, refused, close: () => port1.close() };
  };
  return { open, close: () => worker.close() };
};

/** The browser host with its thread: the printed address is exchanged for a cookie, which opens the socket. */
const overSocket: StartHost = async ({ stateFolder, booksFolder, home }) => {
  const bundleFolder = join(home, 'page');
  mkdirSync(bundleFolder, { recursive: true });
  writeFileSync(join(bundleFolder, 'index.html'), '<!doctype html><title>Tantième</title>');
  const served = await startServer(startWorker, { stateFolder, booksFolder, bundleFolder, open: false });
  const cookie = await cookieFor(served.address);
  const open = async (): Promise<Page> => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}/api`, { headers: { origin: `http://127.0.0.1:${served.port}`, cookie } });
    const link: ClientLink<Context> = new SocketLink<Context>({ websocket: socket as unknown as globalThis.WebSocket });
    const refused = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
    await new Promise<void>((resolve, reject) => void socket.once('open', () => resolve()).once('error', reject));
    return { client: createORPCClient<Client>(link), remote: true, refused, close: () => socket.close() };
  };
  return { open, close: () => served.close() };
};

function cookieFor(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const take = (setCookie: readonly string[] | undefined): void => resolve(setCookie?.[0]?.split(';')[0] ?? '');
    get(address, (response) => take(response.resume().headers['set-cookie'])).on('error', reject);
  });
}

export const hosts: readonly { readonly name: string; readonly start: StartHost; readonly hasDialogs: boolean }[] = [
  { name: 'in process', start: inProcess, hasDialogs: false },
  { name: 'over the book’s thread', start: overThread, hasDialogs: true },
  { name: 'over the browser host’s socket', start: overSocket, hasDialogs: false },
];
