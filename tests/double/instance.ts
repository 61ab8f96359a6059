import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export interface Instance {
  readonly first: boolean;
  /** Resolves once the first program has heard of this second one. */
  readonly told: Promise<void>;
}

/** One program per state folder, as Electron has it: the second hands its data to the first. */
export function claimInstance(folder: string, data: unknown, heard: (data: unknown) => void): Instance {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'double.lock');
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replace(/\W/gu, '-')}` : join(folder, 'double.sock');
  if (!take(lock)) {
    const told = new Promise<void>((resolve, reject) => {
      const socket = connect(address, () => socket.end(JSON.stringify(data ?? null)));
      socket.once('close', () => resolve()).once('error', reject);
    });
    return { first: false, told };
  }
  rmSync(address, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk.toString('utf8')))
      .on('end', () => {
        socket.end();
        heard(JSON.parse(text));
      });
  });
  server.listen(address).unref();
  process.on('exit', () => rmSync(lock, { force: true }));
  return { first: true, told: Promise.resolve() };
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    // Its program was killed.
    rmSync(lock, { force: true });
    return take(lock);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
