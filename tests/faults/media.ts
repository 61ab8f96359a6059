import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { removeFolder, tempFolder } from '../support/workshop.ts';

/** A small disk of its own, in memory. Mounting needs a Linux machine where this process may; elsewhere it says why not. */
export interface SmallDisk {
  readonly folder: string;
  setReadOnly(readOnly: boolean): void;
  unmount(): void;
}

export function mountSmallDisk(megabytes: number): SmallDisk | { readonly reason: string } {
  if (process.platform !== 'linux') return { reason: `no tmpfs on ${process.platform}` };
  const folder = tempFolder('tantieme-disk-');
  const place = `${folder}/disk`;
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'pipe' });
  } catch (error) {
    removeFolder(folder);
    return { reason: `mounting a tmpfs is not allowed here (${(error as Error).message.split('\n').at(-2) ?? 'mount failed'})` };
  }
  let mounted = true;
  const unmount = (): void => {
    if (!mounted) return;
    mounted = false;
    // Lazily, so that a file which a failing test left open cannot keep the disk.
    execFileSync('umount', ['-l', place], { stdio: 'pipe' });
    removeFolder(folder);
    process.off('exit', unmount);
  };
  process.on('exit', unmount);
  return {
    folder: place,
    unmount,
    setReadOnly: (readOnly) => void execFileSync('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, place], { stdio: 'pipe' }),
  };
}

const probe = mountSmallDisk(1);
export const noDisk: string | null = 'reason' in probe ? probe.reason : null;
if (!('reason' in probe)) probe.unmount();
