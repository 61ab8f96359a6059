import { unzipSync } from 'fflate';
import { refuse, Refused } from '../../core/refusals/refusal.ts';

/** What the parts of an archive may come to: an archive of a few kilobytes can unpack to more than a machine holds. */
export const largestUnpackedBytes = 400 * 1024 * 1024;

/**
 * The parts of an archive that are wanted, by name; undefined for what is no archive or is damaged. Sizes are summed up from its list before a
 * single part is unpacked. Throws FILE_UNPACKED_TOO_LARGE.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Readonly<Record<string, Uint8Array>> | undefined {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: (part) => {
        total += Math.max(part.originalSize, 0);
        return false;
      },
    });
    if (total > largestUnpackedBytes)
      throw new Refused(refuse('FILE_UNPACKED_TOO_LARGE', { bytes: total, limitBytes: largestUnpackedBytes }));
    return unzipSync(bytes, { filter: (part) => wanted(part.name) });
  } catch (error) {
    if (error instanceof Refused) throw error;
    // The library's only complaints are about the archive.
    return undefined;
  }
}

/** What an archive holds beside its files: folders, and what some systems put there for themselves. */
const noFile = /(?:^|\/)(?:__MACOSX\/|\.)|\/$/u;

/** The one file that an archive holds, as some banks and trackers send their exports; undefined for any other archive. Throws FILE_UNPACKED_TOO_LARGE. */
export function onlyPart(bytes: Uint8Array): Uint8Array | undefined {
  const names: string[] = [];
  unzip(bytes, (name) => {
    if (!noFile.test(name)) names.push(name);
    return false;
  });
  const [only] = names;
  return names.length === 1 ? unzip(bytes, (name) => name === only)?.[only!] : undefined;
}
