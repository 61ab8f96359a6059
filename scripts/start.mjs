// npm start: the desktop program where it can run, and otherwise, said in one line, the same program in the browser.
//   npm start -- [BOOK] [--browser] [--port N] [--no-open]
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findElectron } from './electron.mjs';
import { buildIfStale, requireNode, root } from './program.mjs';

requireNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
});
const book = positionals[0] === undefined ? undefined : resolve(positionals[0]);
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535)) {
  console.error('--port takes a number from 0 to 65535.');
  process.exit(2);
}
buildIfStale();

const electron = values.browser ? { why: 'you asked for it' } : await findElectron();
const failed = electron.path ? await runElectron(electron.path) : electron.why;
if (failed) {
  console.log(`Opening in the browser, because ${failed}.`);
  await runBrowser();
}

/** Resolves at the program's end: with a reason to try the browser if it could not even start, else with nothing. */
function runElectron(path) {
  const startedAt = Date.now();
  return new Promise((done) => {
    const child = spawn(path, [root, ...(book ? [book] : [])], { stdio: 'inherit' });
    child.once('error', (error) => done(`Electron did not start (${error.message})`));
    child.once('exit', (code, signal) => {
      if (code === 0 || Date.now() - startedAt > 10_000) {
        process.exitCode = code ?? 1;
        done(undefined);
      } else done(`Electron ended at once (${signal ?? code})`);
    });
  });
}

async function runBrowser() {
  const { serve } = await import(pathToFileURL(resolve(root, 'out', 'main', 'server.js')).href);
  try {
    process.exitCode = await serve({
      ...(book ? { bookPath: book } : {}),
      ...(port === undefined ? {} : { port }),
      open: !values['no-open'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
