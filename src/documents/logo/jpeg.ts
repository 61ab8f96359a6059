/** What a picture's bytes are not: readable as what they say they are. */
export class UnreadablePicture extends Error {}

/** Frames that readers of PDF can draw: baseline, extended and progressive, all by Huffman's code (ITU-T T.81, table B.1). */
const drawable = new Set([0xc0, 0xc1, 0xc2]);

/**
 * The size of a JPEG and its number of colour components, from its frame header.
 * @throws UnreadablePicture when there is none, when it is packed in a way that PDF does not know, or in printing colours.
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number; components: 1 | 3 } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.length > 4 && view.getUint16(0) === 0xffd8 && view.getUint16(bytes.length - 2) === 0xffd9;
  if (!isWhole) throw new UnreadablePicture('no whole JPEG');
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) throw new UnreadablePicture('no marker');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [depth, height, width, components] = [bytes[at + 4]!, view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]!];
      if (!drawable.has(marker) || depth !== 8 || width === 0 || height === 0 || (components !== 1 && components !== 3))
        throw new UnreadablePicture('a frame that cannot be drawn');
      return { width, height, components };
    }
    if (marker === 0xda) break;
    at += 2 + view.getUint16(at + 2);
  }
  throw new UnreadablePicture('no frame');
}
