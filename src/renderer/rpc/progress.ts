import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { RefusedData } from '../../contract/base.ts';
import { call, refusalOf, type InputOf, type OperationName, type OutputOf } from './client.ts';
import { errorSentence } from './commands.ts';
import { coverPage, readAgain } from './queries.ts';

/** The operations that answer a stream of progress and one last result. */
type ProgressOf<Name extends OperationName> = OutputOf<Name> extends AsyncIterable<infer Event> ? Event : never;
type StreamName = {
  [Name in OperationName]: [ProgressOf<Name>] extends [never]
    ? never
    : Extract<ProgressOf<Name>, { kind: 'done' }> extends never
      ? never
      : Name;
}[OperationName];
type ResultOf<Name extends OperationName> = Omit<Extract<ProgressOf<Name>, { kind: 'done' }>, 'kind'>;
type Given<Name extends OperationName> = InputOf<Name> extends { id: string } ? Omit<InputOf<Name>, 'id'> : InputOf<Name>;

export interface Progress<Name extends OperationName> {
  readonly state: 'idle' | 'running' | 'done' | 'refused' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly refusal: RefusedData | null;
  readonly sentence: string;
  /** Answers the stream's last event (`{ result }` or `{ report }`), or undefined when it was refused or cancelled. */
  readonly start: (input: Given<Name>) => Promise<ResultOf<Name> | undefined>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

const idle = { state: 'idle' as Progress<never>['state'], done: 0, total: 0, refusal: null as RefusedData | null, sentence: '' };

/** A bar that is drawn again ten times a second moves; for each of a thousand documents it would take the page's time. */
const drawMilliseconds = 100;

/**
 * Runs a long operation with its progress: `const issue = useProgress('documents.issue')`, then `<ProgressBar {...issue} />`. With
 * `covers` its dialog lies over the whole page, which stands still behind it until the operation ends or the dialog goes.
 */
export function useProgress<Name extends StreamName>(name: Name, { covers = false } = {}): Progress<Name> {
  const [status, setStatus] = useState(idle);
  const stop = useRef<AbortController | null>(null);
  const gone = useRef<() => void>(undefined);
  useEffect(() => () => gone.current?.(), []);
  const start = async (input: Given<Name>): Promise<ResultOf<Name> | undefined> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setStatus({ ...idle, state: 'running' });
    const uncover = covers ? coverPage() : undefined;
    gone.current = uncover;
    let drawn = -Infinity;
    try {
      const given = typeof input === 'object' && input !== null ? { id: uuidv7(), ...input } : input;
      const stream = (await call(name, given as InputOf<Name>, control.signal)) as AsyncIterable<{
        kind: string;
        done?: number;
        total?: number;
      }>;
      for await (const event of stream) {
        if (event.kind === 'progress') {
          if (performance.now() - drawn < drawMilliseconds) continue;
          drawn = performance.now();
          setStatus((before) => ({ ...before, done: event.done ?? 0, total: event.total ?? 0 }));
        } else if (event.kind === 'done') {
          setStatus((before) => ({ ...before, state: 'done', done: before.total }));
          void readAgain();
          return event as unknown as ResultOf<Name>;
        }
      }
      setStatus({ ...idle, state: 'cancelled' });
    } catch (error) {
      const refusal = refusalOf(error);
      const cancelled = control.signal.aborted || refusal?.code === 'CANCELLED';
      setStatus(cancelled ? { ...idle, state: 'cancelled' } : { ...idle, state: 'refused', refusal, sentence: errorSentence(error) });
    } finally {
      uncover?.();
    }
    return undefined;
  };
  return { ...status, start, cancel: () => stop.current?.abort(), reset: () => setStatus(idle) };
}
