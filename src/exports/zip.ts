import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  /** Asked for when the file's turn comes. */
  readonly parts: Iterable<string | Uint8Array>;
}

const encoder = new TextEncoder();

/** Several files as one ZIP, made in parts as their own parts come, so that none lies in memory whole. The same files at the same moment give the same bytes. */
export function* zipParts(entries: Iterable<ZipEntry>, at: Date): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const { name, parts } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for (const part of parts) {
      file.push(typeof part === 'string' ? encoder.encode(part) : part);
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
