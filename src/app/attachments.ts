import { hash } from 'node:crypto';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { tidyText } from './context.ts';

/** In bytes: what one message between the page and the book can carry. */
export const largestAttachment = 8 * 1024 * 1024;
const types: readonly { type: string; starts: readonly number[]; at: number }[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46], at: 0 },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47], at: 0 },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A receipt or minutes as the book keeps them. The type is what the bytes are: a name or a claimed type proves nothing. */
export function readAttachment({ name, bytes }: Attachment): { name: string; type: string; sha256: string } {
  if (bytes.length > largestAttachment)
    throw new Refused(refuse('RECEIPT_TOO_LARGE', { bytes: bytes.length, limitBytes: largestAttachment }));
  const type = types.find(({ starts, at }) => starts.every((byte, index) => bytes[at + index] === byte))?.type;
  if (!type) throw new Refused(refuse('RECEIPT_KIND', { name }));
  return { name: tidyText(name).slice(0, 200), type, sha256: hash('sha256', bytes, 'hex') };
}
