import { spawn, type ChildProcess } from 'node:child_process';

/** A child of this test, with the lines it has said. Only what was started here is ever ended. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Resolves at the next line that fits. */
  says(pattern: RegExp): Promise<string>;
  kill(): Promise<void>;
}

export function startChild(file: string, mode: string, path: string, state: string): Child {
  const child = spawn(process.execPath, [file, mode, path, state], { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting: { pattern: RegExp; done: (line: string) => void; failed: (error: Error) => void }[] = [];
  let [rest, errors] = ['', ''];
  const ended = new Promise<void>((done) => void child.once('close', () => done()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const line of parts) {
      lines.push(line);
      const index = waiting.findIndex((one) => one.pattern.test(line));
      if (index >= 0) waiting.splice(index, 1)[0]!.done(line);
    }
  });
  void ended.then(() => {
    for (const one of waiting.splice(0)) one.failed(new Error(`the child ended before it said ${String(one.pattern)}: ${errors}`));
  });
  return {
    process: child,
    lines,
    says: (pattern) => new Promise((done, failed) => void waiting.push({ pattern, done, failed })),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Numbers that a failing run can repeat: mulberry32 (PERFORMANCE §1). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of this run, printed in each failing message; `TANTIEME_FAULT_SEED` repeats one. */
export const seed = Number(process.env['TANTIEME_FAULT_SEED'] ?? Date.now() % 1_000_000_007);
