import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type { HostAnswer, HostQuestion } from '../contract/bridge.ts';
import { systemClock } from '../engine/clock.ts';
import { Desk } from '../engine/desk.ts';
import { router } from '../engine/router/index.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';

/** The book's own thread: nothing here can make the interface wait. */
if (!parentPort) throw new Error('the book’s thread is started by a host');
const host = parentPort;
const data = workerData as ThreadData;
const say = (message: FromThread): void => host.postMessage(message);

const questions = new Map<number, (answer: HostAnswer) => void>();
let questionsAsked = 0;
function ask(question: HostQuestion): Promise<HostAnswer> {
  const number = ++questionsAsked;
  return new Promise((resolve) => {
    questions.set(number, resolve);
    say({ kind: 'ask', number, question });
  });
}

// Prototypes are frozen so that no parsed input can ever change them.
for (const shared of [Object.prototype, Array.prototype, Map.prototype, Set.prototype]) Object.freeze(shared);

const { stateFolder, booksFolder, resourcesFolder } = data;
const desk = new Desk({ stateFolder, booksFolder, resourcesFolder, host: data.host, clock: systemClock, ...(data.dialogs ? { ask } : {}) });
const handler = new RPCHandler(router);

const ports = new Set<MessagePort>();

function serve(port: MessagePort): void {
  ports.add(port);
  port.on('close', () => ports.delete(port));
  handler.upgrade(port, { context: { desk } });
  port.start();
}

host.on('message', (message: ToThread) => {
  if (message.kind === 'connect') serve(message.port);
  if (message.kind === 'answer') {
    questions.get(message.number)?.(message.answer);
    questions.delete(message.number);
  }
  if (message.kind === 'openPath') {
    desk.openHandedOver(message.path);
    say({ kind: 'opened' });
  }
  if (message.kind === 'close') {
    desk.end();
    // A port that is still open would keep the thread alive.
    for (const port of ports) port.close();
    say({ kind: 'closed' });
    host.close();
  }
});

if (data.openPath !== undefined) desk.openHandedOver(data.openPath);
say({ kind: 'ready' });
