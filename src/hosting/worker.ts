import type { MessagePort } from 'node:worker_threads';
import type { HostAnswer, HostQuestion } from '../contract/bridge.ts';

/** What a host needs from the book's own thread. The hosts are written against this, so that a test can start a stand-in. */
export interface WorkerHandle {
  /** Serves the API on this port, for one page. */
  connect(port: MessagePort): void;
  /** Host to thread: open the file that the system handed over. */
  request(message: { kind: 'openPath'; path: string }): Promise<unknown>;
  /** Closes the book with its backup and ends the thread. */
  close(): Promise<void>;
  /** Resolves when the thread has ended, asked to or not. Not asked to is a fault of ours, and the host ends too. */
  readonly ended: Promise<void>;
}

export interface WorkerOptions {
  stateFolder: string;
  booksFolder: string;
  resourcesFolder: string;
  host: 'electron' | 'browser';
  openPath?: string;
  /** Absent where the host has no dialogs. */
  ask?: (question: HostQuestion) => Promise<HostAnswer>;
}

export type StartWorker = (options: WorkerOptions) => Promise<WorkerHandle>;
