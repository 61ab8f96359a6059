import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { HostQuestion } from '../../../src/contract/bridge.ts';
import type { StartWorker } from '../../../src/hosting/worker.ts';

/** A thread with the shape of the book's, so that the hosts can be tested without a book. */
export const startStandIn: StartWorker = (options) => {
  mkdirSync(options.stateFolder, { recursive: true });
  // Built, this file is part of a chunk shared by both hosts, a folder below the worker's own file.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : '../worker.js';
  const { ask, ...data } = options;
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { ...data, dialogs: ask !== undefined } });
  worker.on('message', (message: { kind: 'ask'; question: HostQuestion }) => {
    void ask?.(message.question).then((answer) => worker.postMessage({ kind: 'answer', path: answer.path }));
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return Promise.resolve({
    ended,
    connect: (port) => worker.postMessage({ kind: 'connect', port }, [port]),
    request: (message) => Promise.resolve(worker.postMessage(message)),
    close: async () => {
      worker.postMessage({ kind: 'close' });
      await ended;
    },
  });
};
