import { refuse, type Refusal } from '../../core/refusals/refusal.ts';

/** A million entries take about this much; a larger file is something else. */
export const largestImportBytes = 100 * 1024 * 1024;

/** Decides by the size alone, so that a host can refuse before it reads a single byte. */
export function checkImportSize(bytes: number): Refusal | undefined {
  if (bytes === 0) return refuse('FILE_EMPTY');
  if (bytes > largestImportBytes) return refuse('FILE_TOO_LARGE', { bytes, limitBytes: largestImportBytes });
  return undefined;
}
