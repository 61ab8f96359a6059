import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { setLogo } from '../../src/app/logo.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { undo } from '../../src/app/undo.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { makePress } from '../../src/engine/press.ts';
import { largestLogo, normalizeLogo, renderStatement } from '../../src/documents/index.ts';
import { readPng, writePng } from '../../src/documents/logo/png.ts';
import { runDoctor } from '../support/workshop.ts';
import { paperBook, paperOf } from './paperBook.ts';
import { readPdf } from './readPdf.ts';

const chunk = (type: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  // Check sums are not looked at: what is damaged shows in what is unpacked.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
};
/** A PNG of any form from its lines, each with its filter. */
function png(
  width: number,
  height: number,
  depth: number,
  color: number,
  lines: readonly number[],
  more: readonly Buffer[] = [],
  interlace = 0,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, color, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Uint8Array.from(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const rgbOf = (bytes: Uint8Array): number[] => [...readPng(bytes).rgb];
const press = makePress(undefined);
const red = writePng({ width: 40, height: 20, rgb: Uint8Array.from({ length: 2400 }, (_, index) => (index % 3 === 0 ? 200 : 20)) });

describe('a picture of any form', () => {
  it('is read with its transparency on white', () => {
    expect(rgbOf(png(2, 1, 8, 6, [0, 255, 0, 0, 255, 255, 0, 0, 0]))).toEqual([255, 0, 0, 255, 255, 255]);
    expect(rgbOf(png(1, 1, 8, 4, [0, 0, 128]))).toEqual([127, 127, 127]);
    expect(rgbOf(png(8, 1, 1, 0, [0, 0b10000001])).filter((_, index) => index % 3 === 0)).toEqual([255, 0, 0, 0, 0, 0, 0, 255]);
    expect(
      rgbOf(png(2, 1, 8, 3, [0, 0, 1], [chunk('PLTE', Buffer.from([1, 2, 3, 4, 5, 6])), chunk('tRNS', Buffer.from([255, 0]))])),
    ).toEqual([1, 2, 3, 255, 255, 255]);
    expect(rgbOf(png(1, 1, 16, 2, [0, 10, 0, 20, 0, 30, 0]))).toEqual([10, 20, 30]);
  });

  it('has its five filters taken off, and its passes put together', () => {
    const lines = [0, 10, 20, 30, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1];
    expect(rgbOf(png(1, 5, 8, 2, lines))).toEqual([10, 20, 30, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3]);
    // Two by two in Adam7: passes 1, 6 and 7 have points.
    expect(rgbOf(png(2, 2, 8, 0, [0, 1, 0, 2, 0, 3, 4], [], 1)).filter((_, index) => index % 3 === 0)).toEqual([1, 2, 3, 4]);
  });

  it('is kept small and without transparency, and what cannot be read is refused by name', () => {
    const large = writePng({
      width: 1200,
      height: 900,
      rgb: Uint8Array.from({ length: 1200 * 900 * 3 }, (_, index) => (index * 7919) % 256),
    });
    const kept = normalizeLogo(large);
    expect(kept.type).toBe('image/png');
    expect(kept.bytes.length).toBeLessThanOrEqual(largestLogo);
    expect(readPng(kept.bytes).height).toBeLessThanOrEqual(184);
    expect(normalizeLogo(kept.bytes).bytes).toEqual(kept.bytes);
    const code = (bytes: Uint8Array): string => {
      try {
        normalizeLogo(bytes);
        return 'none';
      } catch (error) {
        return (error as Refused).refusal.code;
      }
    };
    const jpeg = (components: number): Uint8Array =>
      Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 20, components, 1, 0x11, 0, 0xff, 0xd9]);
    expect(code(jpeg(3))).toBe('none');
    // Four components are printing colours.
    expect(code(jpeg(4))).toBe('LOGO_KIND');
    expect(code(jpeg(3).subarray(0, 12))).toBe('LOGO_KIND');
    expect(code(red.subarray(0, red.length - 20))).toBe('LOGO_KIND');
    expect(code(new TextEncoder().encode('<svg/>'))).toBe('LOGO_KIND');
    for (let at = 8; at < red.length; at++) {
      const damaged = Uint8Array.from(red);
      damaged[at]! ^= 0x55;
      expect(['none', 'LOGO_KIND']).toContain(code(damaged));
    }
  });
});

describe('the logo of a book', () => {
  it('stands at the head of each document, is in its data, can be taken back, and the doctor knows it', async () => {
    const shop = paperBook();
    const { seq } = setLogo(shop.lead, press, { id: v7(), picture: red });
    const document = paperOf(shop, 'charter', 'fr');
    expect(document.cooperative.logo).toMatchObject({ type: 'image/png' });
    const bytes = await renderStatement({ ...document, number: '2026-0001' } as typeof document, { signerFingerprint: null });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/Subtype /Image');
    expect(raw).not.toMatch(/\/SMask \d|\/Mask \d/u);
    expect(raw).toContain('/Predictor 15');
    expect(Object.keys((await readPdf(bytes)).attachments)).toHaveLength(1);
    expect(runDoctor(shop.book, shop.heads).violations).toEqual([]);
    undo(shop.lead, { id: v7(), seq });
    expect(previewDocument(shop.lead, { kind: 'charter', language: 'fr' }).cooperative.logo).toBeNull();
    expect(runDoctor(shop.book, shop.heads).violations).toEqual([]);
    setLogo(shop.lead, press, { id: v7(), picture: red });
    shop.book.db.run('update logo set bytes = ?', new Uint8Array([1]));
    expect(runDoctor(shop.book, shop.heads).violations).toMatchObject([{ check: 'logoFile' }]);
    shop.close();
  });
});
