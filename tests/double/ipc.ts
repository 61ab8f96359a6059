import { EventEmitter } from 'node:events';
import { missing } from './strict.ts';

/** `on` only: the program has one channel and answers nothing by return. */
class IpcMain extends EventEmitter {
  handle(): never {
    throw missing('ipcMain.handle');
  }
  handleOnce(): never {
    throw missing('ipcMain.handleOnce');
  }
}

export const ipcMain = new IpcMain();

/** Channels belong to the program; names that an emitter uses itself must not reach it from a page. */
export function deliver(channel: string, event: object, args: readonly unknown[]): void {
  if (channel === 'error' || channel === 'newListener' || channel === 'removeListener') return;
  ipcMain.emit(channel, event, ...args);
}
