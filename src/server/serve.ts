import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { StartWorker } from '../hosting/worker.ts';
import { booksFolder, programFolder, stateFolder } from '../hosting/folders.ts';
import { makeHttpServer } from './http.ts';
import { openBrowser } from './browser.ts';
import { Sessions } from './sessions.ts';
import { serveSockets } from './sockets.ts';

export interface ServeOptions {
  /** The book to open, as a whole path. */
  bookPath?: string;
  /** 0 takes any free port; left out, the usual one, or any when that is taken. */
  port?: number;
  /** Open the person's browser; true by default. */
  open?: boolean;
  stateFolder?: string;
  booksFolder?: string;
  /** The built page; by default the one beside the program. */
  bundleFolder?: string;
  now?: () => number;
}

export interface Served {
  /** The address to print: whoever has it may use the book. */
  readonly address: string;
  /** The address for the command that opens a browser, good once. */
  readonly openingAddress: string;
  readonly port: number;
  /** Resolves when the book's thread has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Ends every connection, then closes the book with its backup. */
  close(): Promise<void>;
}

/** The browser keeps language, theme and filters by address, so the same port is tried first each time. */
const usualPort = 47_290;

async function listen(server: Server, asked: number | undefined): Promise<number> {
  try {
    server.listen(asked ?? usualPort, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (asked !== undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  return (server.address() as AddressInfo).port;
}

/** Starts the browser host on the loopback interface only. Throws when the port is taken or the page has not been built. */
export async function startServer(startWorker: StartWorker, options: ServeOptions = {}): Promise<Served> {
  const program = programFolder();
  const bundleFolder = options.bundleFolder ?? join(program, 'out', 'renderer');
  if (!existsSync(join(bundleFolder, 'index.html'))) throw new Error('the page has not been built: npm run build');
  const sessions = new Sessions(options.now);
  let port = 0;
  const site = { bundleFolder, sessions, port: () => port };
  const server = makeHttpServer(site);
  port = await listen(server, options.port);
  try {
    const worker = await startWorker({
      stateFolder: options.stateFolder ?? stateFolder(),
      booksFolder: options.booksFolder ?? booksFolder(),
      resourcesFolder: join(program, 'resources'),
      host: 'browser',
      ...(options.bookPath === undefined ? {} : { openPath: options.bookPath }),
    });
    const sockets = serveSockets(server, site, worker);
    let closing: Promise<void> | undefined;
    const close = async () => {
      sockets.close();
      server.close();
      server.closeAllConnections();
      await worker.close();
    };
    const address = (token: string) => `http://127.0.0.1:${port}/?token=${token}`;
    return {
      address: address(sessions.printedToken),
      openingAddress: address(sessions.openingToken),
      port,
      ended: worker.ended,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Serves until the person or the system says stop; prints the address on the first line. Answers the exit code. */
export async function serveUntilStopped(startWorker: StartWorker, options: ServeOptions = {}): Promise<number> {
  const served = await startServer(startWorker, options);
  process.stdout.write(`${served.address}\n`);
  if (options.open !== false) openBrowser(served.openingAddress);
  const told = new Promise<'told'>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop('told'));
  });
  const why = await Promise.race([told, served.ended]);
  await served.close();
  if (why === 'told') return 0;
  process.stderr.write('The book’s thread ended unexpectedly. Whatever was saved is safe.\n');
  return 1;
}
