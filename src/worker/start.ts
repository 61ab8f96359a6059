import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { StartWorker, WorkerHandle } from '../hosting/worker.ts';
import type { FromThread, ToThread } from './messages.ts';

/** The thread's program: beside this file as a source; bundled, this file may be part of a chunk in the folder below it. */
function threadProgram(): URL {
  const bundled = ['./worker.js', '../worker.js']
    .map((file) => new URL(file, import.meta.url))
    .find((file) => existsSync(fileURLToPath(file)));
  return bundled ?? new URL('./index.ts', import.meta.url);
}

/** Starts the book's own thread and answers once it serves. */
export const startWorker: StartWorker = async ({ ask, ...options }): Promise<WorkerHandle> => {
  const worker = new Worker(threadProgram(), { workerData: { ...options, dialogs: ask !== undefined } });
  worker.on('error', (error) => console.error(error));
  const say = (message: ToThread, transfer: readonly MessagePort[] = []): void => worker.postMessage(message, [...transfer]);
  const heard = (kind: FromThread['kind']): Promise<FromThread> =>
    new Promise((resolve, reject) => {
      const listen = (message: FromThread): void => {
        if (message.kind !== kind) return;
        worker.off('message', listen);
        resolve(message);
      };
      worker.on('message', listen);
      worker.once('error', reject);
    });
  const ready = heard('ready');
  worker.on('message', (message: FromThread) => {
    if (message.kind !== 'ask' || !ask) return;
    void ask(message.question).then((answer) => say({ kind: 'answer', number: message.number, answer }));
  });
  await ready;
  let exited = false;
  // Not `once`, which would reject when the thread ends by an error.
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve())).then(() => {
    exited = true;
  });
  return {
    ended,
    connect: (port) => say({ kind: 'connect', port }, [port]),
    async request(message) {
      const opened = heard('opened');
      say(message);
      return opened;
    },
    async close() {
      if (exited) return;
      say({ kind: 'close' });
      await ended;
    },
  };
};
