import type { MessagePort } from 'node:worker_threads';
import type { HostAnswer, HostQuestion } from '../contract/bridge.ts';

export interface ThreadData {
  readonly stateFolder: string;
  readonly booksFolder: string;
  readonly resourcesFolder: string;
  readonly host: 'electron' | 'browser';
  readonly openPath?: string;
  readonly dialogs: boolean;
}

export type ToThread =
  | { readonly kind: 'connect'; readonly port: MessagePort }
  | { readonly kind: 'openPath'; readonly path: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: HostAnswer }
  | { readonly kind: 'close' };

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'ask'; readonly number: number; readonly question: HostQuestion }
  | { readonly kind: 'closed' };
