import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The isolated world that a preload runs in, as scripts for the browser, with names that no page could guess. */
export interface World {
  readonly name: string;
  readonly binding: string;
  readonly receiver: string;
  readonly script: string;
}

const runtime = readFileSync(join(import.meta.dirname, 'world.js'), 'utf8');

export function makeWorld(preloadPath: string): World {
  const name = () => `double_${randomBytes(8).toString('hex')}`;
  const settings = {
    binding: name(),
    receiver: name(),
    process: {
      platform: process.platform,
      arch: process.arch,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      versions: { ...process.versions },
    },
  };
  // A preload runs in the main frame only.
  const script = `(() => { if (window !== window.top) return; const settings = ${JSON.stringify(settings)};
${runtime}
(function (require, process, module, exports) { ${readFileSync(preloadPath, 'utf8')}
})(require, process, module, module.exports); })();`;
  return { name: 'preload', binding: settings.binding, receiver: settings.receiver, script };
}
