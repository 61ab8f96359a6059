import type { Logo } from '../../core/statements/paper.ts';
import { jpegSize } from '../logo/jpeg.ts';
import { pngParts } from '../logo/png.ts';
import type { Sheet } from './sheet.ts';

/** A picture as PDF takes it: its stream as it is in the file, since both formats pack their points as PDF does. */
export interface LogoImage {
  readonly width: number;
  readonly height: number;
  readonly stream: Uint8Array;
  readonly dictionary: Readonly<Record<string, unknown>>;
}

/** Only pictures that the book keeps come here: without transparency, in grey or in colours of the screen. */
export function readLogo({ type, base64 }: Logo): LogoImage {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (type === 'image/jpeg') {
    const { width, height, components } = jpegSize(bytes);
    return { width, height, stream: bytes, dictionary: { Filter: 'DCTDecode', ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB' } };
  }
  const { width, height, data } = pngParts(bytes);
  return {
    width,
    height,
    stream: data,
    dictionary: {
      Filter: 'FlateDecode',
      ColorSpace: 'DeviceRGB',
      DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: width },
    },
  };
}

/** As large as fits, its sides in proportion. */
export function fitted(
  logo: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): { width: number; height: number } {
  const scale = Math.min(width / logo.width, height / logo.height);
  return { width: logo.width * scale, height: logo.height * scale };
}

/** Only inside a tag. */
export function drawLogo(
  sheet: Sheet,
  logo: LogoImage,
  x: number,
  top: number,
  size: { readonly width: number; readonly height: number },
): void {
  const image = sheet.pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: logo.width,
    Height: logo.height,
    BitsPerComponent: 8,
    ...logo.dictionary,
  });
  image.end(logo.stream);
  sheet.pdf.page.xobjects['Logo'] = image;
  // The page's own axis points down here, so the picture is turned up again.
  sheet.pdf.save().transform(size.width, 0, 0, -size.height, x, top + size.height);
  sheet.pdf.addContent('/Logo Do');
  sheet.pdf.restore();
}
