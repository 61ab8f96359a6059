import { type ServeOptions, serveUntilStopped } from '../../../src/server/serve.ts';
import { startStandIn } from './start.ts';

/** As `src/server/main.ts`, on the stand-in thread. */
export function serve(options: ServeOptions = {}): Promise<number> {
  return serveUntilStopped(startStandIn, options);
}
