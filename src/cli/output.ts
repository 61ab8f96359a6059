import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { refuse, Refused } from '../core/refusals/refusal.ts';

/** @throws Refused FOLDER_NOT_WRITABLE, DISK_FULL. */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** @param mode as of the file system, for what is nobody else's to read. @throws Refused FOLDER_NOT_WRITABLE, DISK_FULL. */
export function writeInto(file: string, content: Uint8Array | string, mode?: number): void {
  try {
    writeFileSync(file, content, mode === undefined ? {} : { mode });
  } catch (error) {
    throw unwritable(error, dirname(file));
  }
}

function unwritable(error: unknown, folder: string): Refused {
  return new Refused(
    (error as NodeJS.ErrnoException).code === 'ENOSPC' ? refuse('DISK_FULL') : refuse('FOLDER_NOT_WRITABLE', { name: basename(folder) }),
  );
}
