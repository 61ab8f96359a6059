import { hash } from 'node:crypto';
import { attachmentType, largestAttachmentBytes } from '../core/attachments/kind.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { tidyText } from './context.ts';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A receipt or minutes as the book keeps them. */
export function readAttachment({ name, bytes }: Attachment): { name: string; type: string; sha256: string } {
  if (bytes.length > largestAttachmentBytes)
    throw new Refused(refuse('RECEIPT_TOO_LARGE', { bytes: bytes.length, limitBytes: largestAttachmentBytes }));
  const type = attachmentType(bytes);
  if (!type) throw new Refused(refuse('RECEIPT_KIND', { name }));
  return { name: tidyText(name).slice(0, 200), type, sha256: hash('sha256', bytes, 'hex') };
}
