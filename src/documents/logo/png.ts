import { unzlibSync, zlibSync } from 'fflate';
import { UnreadablePicture } from './jpeg.ts';

/** Points of a picture: red, green, blue, one byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Channels by colour type (ISO/IEC 15948, table 11.1). */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** A picture of more points than this is no logo, and could fill the memory once it is unpacked. */
const mostPoints = 16_000_000;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly color: number;
  readonly interlaced: boolean;
}

/** @throws UnreadablePicture */
function chunksOf(bytes: Uint8Array): { header: Header; data: Uint8Array; palette: Uint8Array; alpha: Uint8Array } {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new UnreadablePicture('no PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let [palette, alpha] = [new Uint8Array(0), new Uint8Array(0)];
  const data: Uint8Array[] = [];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new UnreadablePicture('cut short');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new UnreadablePicture('cut short');
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length === 13) {
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        depth: body[8]!,
        color: body[9]!,
        interlaced: body[12] === 1,
      };
    } else if (type === 'PLTE') palette = body.slice();
    else if (type === 'tRNS') alpha = body.slice();
    else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };
  if (!header || !depths[header.color]?.includes(header.depth) || header.width === 0 || header.height === 0 || data.length === 0)
    throw new UnreadablePicture('a header that makes no sense');
  if (header.width * header.height > mostPoints) throw new UnreadablePicture('too many points');
  return { header, data: Buffer.concat(data), palette, alpha };
}

/** Width, height and packed points of a PNG that `writePng` wrote, which PDF takes as they are. */
export function pngParts(bytes: Uint8Array): { width: number; height: number; data: Uint8Array } {
  const { header, data } = chunksOf(bytes);
  return { width: header.width, height: header.height, data };
}

/**
 * The points of any PNG on white: what is transparent lets the paper through.
 * @throws UnreadablePicture
 */
export function readPng(bytes: Uint8Array): Pixels {
  const { header, data, palette, alpha } = chunksOf(bytes);
  const { width, height, depth, color } = header;
  const samples = channels[color]!;
  const rgb = new Uint8Array(width * height * 3);
  const packed = unpack(data, header);
  let from = 0;
  for (const pass of passesOf(header)) {
    const columns = Math.ceil((width - pass.x) / pass.stepX);
    const rows = Math.ceil((height - pass.y) / pass.stepY);
    if (columns <= 0 || rows <= 0) continue;
    const stride = Math.ceil((columns * samples * depth) / 8);
    const lines = unfilter(packed.subarray(from, from + (stride + 1) * rows), stride, Math.max(1, (samples * depth) >> 3), rows);
    from += (stride + 1) * rows;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const sample = (channel: number): number => sampleAt(lines, row * stride, column * samples + channel, depth);
        const place = ((pass.y + row * pass.stepY) * width + pass.x + column * pass.stepX) * 3;
        const [red, green, blue, opacity] = pointOf(sample, header, palette, alpha);
        rgb[place] = onWhite(red, opacity);
        rgb[place + 1] = onWhite(green, opacity);
        rgb[place + 2] = onWhite(blue, opacity);
      }
    }
  }
  return { width, height, rgb };
}

function unpack(data: Uint8Array, header: Header): Uint8Array {
  const bits = channels[header.color]! * header.depth;
  const needed = passesOf(header).reduce((sum, pass) => {
    const columns = Math.max(0, Math.ceil((header.width - pass.x) / pass.stepX));
    const rows = Math.max(0, Math.ceil((header.height - pass.y) / pass.stepY));
    return columns === 0 ? sum : sum + rows * (1 + Math.ceil((columns * bits) / 8));
  }, 0);
  try {
    // A room of the right size: what would unpack to more than its header says is cut off.
    const plain = unzlibSync(data, { out: new Uint8Array(needed) });
    if (plain.length === needed) return plain;
  } catch {
    // Said below.
  }
  throw new UnreadablePicture('points that cannot be unpacked');
}

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** The seven passes of Adam7, or one over all. */
function passesOf({ interlaced }: Header): readonly Pass[] {
  if (!interlaced) return [{ x: 0, y: 0, stepX: 1, stepY: 1 }];
  return [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ].map(([x, y, stepX, stepY]) => ({ x: x!, y: y!, stepX: stepX!, stepY: stepY! }));
}

/** Takes the five filters of PNG off, line by line. */
function unfilter(packed: Uint8Array, stride: number, back: number, rows: number): Uint8Array {
  const lines = new Uint8Array(stride * rows);
  for (let row = 0; row < rows; row++) {
    const filter = packed[row * (stride + 1)]!;
    if (filter > 4) throw new UnreadablePicture('a filter that there is not');
    for (let at = 0; at < stride; at++) {
      const left = at >= back ? lines[row * stride + at - back]! : 0;
      const up = row > 0 ? lines[(row - 1) * stride + at]! : 0;
      const corner = row > 0 && at >= back ? lines[(row - 1) * stride + at - back]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      lines[row * stride + at] = packed[row * (stride + 1) + 1 + at]! + guess;
    }
  }
  return lines;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** One sample as it is written: of 16 bits the upper eight. */
function sampleAt(lines: Uint8Array, start: number, index: number, depth: number): number {
  if (depth === 16) return lines[start + index * 2]!;
  if (depth === 8) return lines[start + index]!;
  const bit = index * depth;
  return (lines[start + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function pointOf(
  sample: (channel: number) => number,
  { color, depth }: Header,
  palette: Uint8Array,
  alpha: Uint8Array,
): readonly [number, number, number, number] {
  if (color === 3) {
    const index = sample(0);
    if (index * 3 + 2 >= palette.length) throw new UnreadablePicture('a colour that there is not');
    return [palette[index * 3]!, palette[index * 3 + 1]!, palette[index * 3 + 2]!, alpha[index] ?? 255];
  }
  const whole = depth >= 8 ? 255 : (1 << depth) - 1;
  const scaled = (value: number): number => Math.round((value * 255) / whole);
  if (color === 0 || color === 4) {
    const gray = scaled(sample(0));
    // One grey can be named as the transparent one.
    const isClear = color === 0 && alpha.length >= 2 && sample(0) === (depth === 16 ? alpha[0] : alpha[1]);
    return [gray, gray, gray, color === 4 ? sample(1) : isClear ? 0 : 255];
  }
  const [red, green, blue] = [sample(0), sample(1), sample(2)];
  const at = depth === 16 ? 0 : 1;
  const isClear = color === 2 && alpha.length >= 6 && red === alpha[at] && green === alpha[2 + at] && blue === alpha[4 + at];
  return [red, green, blue, color === 6 ? sample(3) : isClear ? 0 : 255];
}

function onWhite(value: number, opacity: number): number {
  return Math.round((value * opacity + 255 * (255 - opacity)) / 255);
}

/** The same picture in fewer points: each is the mean of those that it stands for. */
export function shrunk({ width, height, rgb }: Pixels, scale: number): Pixels {
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = new Uint8Array(columns * rows * 3);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [
      Math.floor((row * height) / rows),
      Math.max(Math.floor((row * height) / rows) + 1, Math.floor(((row + 1) * height) / rows)),
    ];
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * width) / columns);
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns));
      const sum = [0, 0, 0];
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++)
          for (let channel = 0; channel < 3; channel++) sum[channel]! += rgb[(y * width + x) * 3 + channel]!;
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < 3; channel++) small[(row * columns + column) * 3 + channel] = Math.round(sum[channel]! / count);
    }
  }
  return { width: columns, height: rows, rgb: small };
}

/** Eight bits, red, green and blue, no transparency, each line as its difference from the one above: the same bytes on every machine. */
export function writePng({ width, height, rgb }: Pixels): Uint8Array {
  const stride = width * 3;
  const lines = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    lines[row * (stride + 1)] = 2;
    for (let at = 0; at < stride; at++)
      lines[row * (stride + 1) + 1 + at] = rgb[row * stride + at]! - (row > 0 ? rgb[(row - 1) * stride + at]! : 0);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(body, 8);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}

/** The check sum of PNG's chunks (ISO/IEC 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
