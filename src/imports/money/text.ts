import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { checkImportSize } from '../decode/size.ts';

export interface MoneyText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * A bank's file as text: by its mark, by what its own head says (OFX: `CHARSET:1252`, XML: `encoding="…"`), as UTF-8 when it is
 * that, else as windows-1252, of which ISO 8859-1 is a part as far as banks write it.
 * Throws FILE_EMPTY, FILE_TOO_LARGE, FILE_ENCODING.
 */
export function moneyText(bytes: Uint8Array): MoneyText {
  const size = checkImportSize(bytes.length);
  if (size) throw new Refused(size);
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const said =
    /encoding=["']([\w-]+)["']/iu.exec(head)?.[1]?.toLowerCase() ?? (/CHARSET:\s*1252/iu.test(head) ? 'windows-1252' : undefined);
  for (const encoding of [mark, 'utf-8', said, 'windows-1252']) {
    if (encoding === undefined) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) break;
      if (/^\s*$/u.test(text)) throw new Refused(refuse('FILE_EMPTY'));
      return { text: text.replace(/\r\n?/gu, '\n'), encoding };
    } catch (error) {
      if (error instanceof Refused) throw error;
      // Another encoding is tried: this one does not fit the bytes, or is none that is known here.
      continue;
    }
  }
  throw new Refused(refuse('FILE_ENCODING', {}));
}

/** As much of a free text as the book keeps, on one line. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 500);
}
