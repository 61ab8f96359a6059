import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that `--json` prints; fails when it is anything else. */
  json<Answer = Record<string, unknown>>(): Answer;
}

/** Runs the real command line as a process of its own. `state` is the folder for heads, locks and backups. */
export function tantieme(state: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: state, LANG: 'en_GB.UTF-8', TZ: 'Europe/Paris', TANTIEME_STATE: state, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (exitCode) => {
      done({
        exitCode,
        out,
        err,
        json<Answer>() {
          if (!out.endsWith('\n') || out.trimEnd().includes('\n')) throw new Error(`not one JSON document on one line: ${out}${err}`);
          return JSON.parse(out) as Answer;
        },
      });
    });
  });
}

const samples = process.env['TANTIEME_SAMPLES'] ?? resolve(root, '../shared/samples');
export const realSample = join(samples, 'five-people-toggl.csv');
export const realSampleIsThere = existsSync(realSample);
export const withoutRealSample = 'TANTIEME_SAMPLES names no folder with five-people-toggl.csv';
