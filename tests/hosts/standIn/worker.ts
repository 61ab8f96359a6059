import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { makeRouter } from './router.ts';

type Control =
  | { kind: 'connect'; port: MessagePort }
  | { kind: 'openPath'; path: string }
  | { kind: 'answer'; path: string | null }
  | { kind: 'close' };

const { stateFolder, openPath, dialogs } = workerData as { stateFolder: string; openPath?: string; dialogs: boolean };
const opened = openPath === undefined ? [] : [openPath];
let answered: ((answer: { path: string | null }) => void) | undefined;
const ask = () =>
  new Promise<{ path: string | null }>((resolve) => {
    answered = resolve;
    parentPort?.postMessage({ kind: 'ask', question: { kind: 'chooseBook' } });
  });

const handler = new RPCHandler(makeRouter(dialogs ? ask : undefined, opened));

parentPort?.on('message', (control: Control) => {
  if (control.kind === 'connect') {
    handler.upgrade(control.port);
    control.port.start();
  }
  if (control.kind === 'openPath') opened.push(control.path);
  if (control.kind === 'answer') answered?.({ path: control.path });
  if (control.kind === 'close') {
    // A real book makes its backup here; the note lets a test see that the host waited for it.
    setTimeout(() => {
      writeFileSync(join(stateFolder, 'closed.txt'), opened.join('\n'));
      process.exit(0);
    }, 150);
  }
});
