// Where `npm test` lets its tests put their folders.
import { mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const prefix = 'tantieme-tests-';
const day = 24 * 60 * 60 * 1000;

/**
 * A new folder in memory, where Linux has room for it there: what a book writes is waited for until the disk has it, hundreds of
 * times, and no test can see whether it was a disk. Undefined elsewhere, and where TMPDIR names a place.
 */
export function folderInMemory(env = process.env, memory = '/dev/shm', room = 4 * 1024 ** 3) {
  if (env.TMPDIR) return undefined;
  try {
    // A run that was killed could not take its folder away.
    for (const name of readdirSync(memory).filter((one) => one.startsWith(prefix)))
      if (statSync(join(memory, name)).mtimeMs < Date.now() - day) remove(join(memory, name));
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize < room ? undefined : mkdtempSync(join(memory, prefix));
  } catch {
    return undefined;
  }
}

/** Takes a folder away; what a program that is still ending writes into it meanwhile stays for the next run. */
export function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next run looks again.
  }
}
