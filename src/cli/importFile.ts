import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { checkImportSize } from '../imports/index.ts';

/** The bytes of a file that is brought in; what is missing or far too large is refused before it is read. */
export function readImportFile(path: string): Uint8Array {
  try {
    const wrong = checkImportSize(statSync(path).size);
    if (wrong) throw new Refused(wrong);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(path) }));
  }
}
