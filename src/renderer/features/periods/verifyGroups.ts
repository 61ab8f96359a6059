import { largestFileBytes } from '../../../contract/verdict/largest.ts';

/** What belongs together is asked about in one call: a document's PDF, its archive copy, its data and their signature. */
export interface VerifyGroup {
  readonly name: string;
  readonly files: readonly File[];
}

/** Files by the name that they share without their endings, in the order given; signatures and certificates alone come last. */
export function verifyGroups(files: readonly File[]): VerifyGroup[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const stem = file.name.replace(/\.p7s$/iu, '').replace(/(?:\.archive)?\.pdf$|\.json$/iu, '');
    groups.set(stem, [...(groups.get(stem) ?? []), file]);
  }
  // Renamed signatures are matched by what they sign: they go along with data that have none.
  const loose = [...groups].filter(([, group]) => group.every((file) => /\.p7s$/iu.test(file.name)));
  const bare = [...groups.values()].filter(
    (group) => group.some((file) => /\.json$/iu.test(file.name)) && !group.some((file) => /\.p7s$/iu.test(file.name)),
  );
  if (bare.length > 0) {
    for (const [stem, signatures] of loose) {
      groups.delete(stem);
      for (const group of bare) group.push(...signatures);
    }
  }
  return [...groups.values()].map((group) => ({ name: group[0]!.name, files: group }));
}

/** As much as one call carries. */
export function fitsOneCall({ files }: VerifyGroup): boolean {
  return files.reduce((sum, file) => sum + file.size, 0) <= largestFileBytes;
}

/** Name and SHA-256 of each file, for the manifest among them. */
export async function fileHashes(files: readonly File[]): Promise<{ name: string; sha256: string }[]> {
  const hashes: { name: string; sha256: string }[] = [];
  // One at a time: a hand-out of hundreds of files is not held in memory at once.
  for (const file of files) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    hashes.push({ name: file.name, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') });
  }
  return hashes;
}
