import { startWorker } from '../worker/start.ts';
import { type ServeOptions, serveUntilStopped } from './serve.ts';

/** The browser host, as the command line and `npm start` use it. Resolves with the exit code once it was told to stop. */
export function serve(options: ServeOptions = {}): Promise<number> {
  return serveUntilStopped(startWorker, options);
}
