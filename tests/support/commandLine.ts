import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
/** What `npm run tantieme` starts. */
export const commandLineFile = join(root, 'src/cli/index.ts');

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that `--json` prints; fails when it is anything else. */
  json<Answer = Record<string, unknown>>(): Answer;
}

type Environment = Readonly<Record<string, string>>;

const environment = (state: string, env: Environment): Environment => ({
  PATH: process.env['PATH'] ?? '',
  HOME: state,
  LANG: 'en_GB.UTF-8',
  TZ: 'Europe/Paris',
  TANTIEME_STATE: state,
  ...env,
});

function ran(exitCode: number | null, out: string, err: string): Ran {
  return {
    exitCode,
    out,
    err,
    json<Answer>() {
      if (!out.endsWith('\n') || out.trimEnd().includes('\n')) throw new Error(`not one JSON document on one line: ${out}${err}`);
      return JSON.parse(out) as Answer;
    },
  };
}

/**
 * Runs the real command line as a process of its own. `state` is the folder for heads, locks and backups. What Node
 * compiles is kept beside the other caches, because reading the sources takes longer than most commands.
 */
export function tantiemeProcess(state: string, args: readonly string[], env: Environment = {}): Promise<Ran> {
  const child = spawn(process.execPath, [commandLineFile, ...args], {
    cwd: root,
    env: { ...environment(state, env), NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/tantieme-compiled') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (exitCode) => done(ran(exitCode, out, err)));
  });
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Runs the same commands in this process, one after the other: with the environment, the exit code and the output that the
 * process of `tantiemeProcess` would have, without the second that it takes to start. A command that leaves its book open or
 * locked is found out by the next one.
 */
export function tantieme(state: string, args: readonly string[], env: Environment = {}): Promise<Ran> {
  const next = before.then(() => runHere(args, environment(state, env)));
  before = next.catch(() => undefined);
  return next;
}

async function runHere(args: readonly string[], env: Environment): Promise<Ran> {
  const { run } = await import('../../src/cli/main.ts');
  const kept = { env: { ...process.env }, cwd: process.cwd(), out: process.stdout.write, err: process.stderr.write };
  let [out, err] = ['', ''];
  try {
    setEnvironment(env);
    process.chdir(root);
    process.stdout.write = (text: string | Uint8Array) => ((out += String(text)), true);
    process.stderr.write = (text: string | Uint8Array) => ((err += String(text)), true);
    return ran(await run(args), out, err);
  } finally {
    setEnvironment(kept.env);
    process.chdir(kept.cwd);
    process.stdout.write = kept.out;
    process.stderr.write = kept.err;
  }
}

/** Name by name, because only so does the clock hear of another time zone. */
function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

const samples = process.env['TANTIEME_SAMPLES'] ?? resolve(root, '../shared/samples');
export const realSample = join(samples, 'five-people-toggl.csv');
export const realSampleIsThere = existsSync(realSample);
export const withoutRealSample = 'TANTIEME_SAMPLES names no folder with five-people-toggl.csv';
