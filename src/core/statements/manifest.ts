/**
 * What was handed out at once: every file by its name and hash, signed as one. It tells a file that is missing, altered or was
 * put among the others, which no document can tell of another. Written as canonical JSON.
 */
export interface HandOutManifest {
  readonly kind: 'hand-out-manifest';
  readonly schema: 1;
  readonly cooperative: { readonly bookId: string; readonly name: string };
  /** The journal's head when it was made. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** YYYY-MM-DD, the signer's word. */
  readonly madeOn: string;
  /** By name, without the manifest itself and its signature. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly name: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  /** The document's number and kind: null for files that are none, as certificates. */
  readonly number: string | null;
  readonly kind: string | null;
  /** Whose it is; null when it is everybody's. */
  readonly member: number | null;
}

/** The names that a manifest and its signature have in every folder. */
export const manifestName = 'manifest.json';
export const signatureEnding = '.p7s';

export interface PresentFile {
  readonly name: string;
  readonly sha256: string;
}

/** A listed file that lies beside under its name, with other content or not at all. */
export type FileState = 'same' | 'altered' | 'missing';

/**
 * Compares a manifest with the files beside it. A name counts as it is written; what the folder has besides is `extra`, by name.
 */
export function compareFiles(
  manifest: HandOutManifest,
  present: readonly PresentFile[],
): { readonly files: readonly (ManifestFile & { readonly state: FileState })[]; readonly extra: readonly string[] } {
  const found = new Map(present.map((file) => [file.name, file.sha256]));
  const listed = new Set(manifest.files.map((file) => file.name));
  return {
    files: manifest.files.map((file) => {
      const sha256 = found.get(file.name);
      return { ...file, state: sha256 === undefined ? 'missing' : sha256 === file.sha256 ? 'same' : 'altered' };
    }),
    extra: [...found.keys()].filter((name) => !listed.has(name)).sort(),
  };
}
