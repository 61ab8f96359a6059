import { z } from 'zod';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { HandOutManifest } from '../../core/statements/manifest.ts';

const text = z.string().max(4_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const schema = z.strictObject({
  kind: z.literal('hand-out-manifest'),
  schema: z.literal(1),
  cooperative: z.strictObject({ bookId: text, name: text }),
  head: z.strictObject({ seq: z.int().min(0), hash }),
  madeOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(1_000),
        sha256: hash,
        number: z.nullable(text),
        kind: z.nullable(text),
        member: z.nullable(z.int().min(0)),
      }),
    )
    .max(100_000),
});

export function manifestBytes(manifest: HandOutManifest): Uint8Array {
  return new TextEncoder().encode(canonicalJson(manifest as unknown as Json));
}

/** The manifest in these bytes; null unless they are exactly the canonical JSON of one, which names each file once. */
export function parseManifest(bytes: Uint8Array): HandOutManifest | null {
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = schema.safeParse(JSON.parse(source));
    if (!parsed.success || canonicalJson(parsed.data as unknown as Json) !== source) return null;
    return new Set(parsed.data.files.map((file) => file.name)).size === parsed.data.files.length ? parsed.data : null;
  } catch {
    return null;
  }
}
