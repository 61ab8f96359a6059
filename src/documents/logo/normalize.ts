import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { jpegSize, UnreadablePicture } from './jpeg.ts';
import { readPng, shrunk, writePng } from './png.ts';

/** In bytes: a picture stands in each document, and again in its data. */
export const largestLogo = 64 * 1024;
/** What is looked at of a PNG before it is made smaller. */
const largestPicture = 4 * 1024 * 1024;
/** Points that 44 by 120 points of paper need at 300 to the inch. */
const enough = { width: 500, height: 184 } as const;

/**
 * A logo as the book keeps it: a PNG without transparency, made smaller where it has more points than paper shows, or a JPEG as it is.
 * @throws Refused LOGO_KIND when it is neither or cannot be read, LOGO_TOO_LARGE.
 */
export function normalizeLogo(bytes: Uint8Array): { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array } {
  const limit = (largest: number): void => {
    if (bytes.length > largest) throw new Refused(refuse('LOGO_TOO_LARGE', { bytes: bytes.length, limitBytes: largest }));
  };
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) {
      limit(largestLogo);
      jpegSize(bytes);
      return { type: 'image/jpeg', bytes };
    }
    limit(largestPicture);
    let pixels = readPng(bytes);
    const scale = Math.min(1, enough.width / pixels.width, enough.height / pixels.height);
    if (scale < 1) pixels = shrunk(pixels, scale);
    // What is as busy as a photograph is shown in fewer points.
    for (;;) {
      const written = writePng(pixels);
      if (written.length <= largestLogo) return { type: 'image/png', bytes: written };
      pixels = shrunk(pixels, 0.8);
    }
  } catch (error) {
    if (error instanceof UnreadablePicture) throw new Refused(refuse('LOGO_KIND'));
    throw error;
  }
}
