/** In bytes: what one message between the page and the book can carry. */
export const largestAttachmentBytes = 8 * 1024 * 1024;

/** What a receipt or minutes may be, and how such a file begins. */
const kinds: readonly { readonly type: string; readonly starts: readonly number[]; readonly at: number }[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46], at: 0 },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47], at: 0 },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
];
export const attachmentTypes: readonly string[] = kinds.map(({ type }) => type);

/** How many bytes tell of what kind a file is. */
export const tellingBytes = 12;

/** The type is what the bytes are: a name or a claimed type proves nothing. Undefined for what cannot be kept. */
export function attachmentType(bytes: Uint8Array): string | undefined {
  return kinds.find(({ starts, at }) => starts.every((byte, index) => bytes[at + index] === byte))?.type;
}
