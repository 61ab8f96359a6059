import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const western = fc
  .string({ unit: fc.constantFrom(...'User,Date;\nabc 0123éèçàœ€«»ÉŒ'), minLength: 20, maxLength: 200 })
  .filter((text) => text.trim() !== '');

describe('decode', () => {
  it('law: western text comes back from every Unicode encoding, marked or not', () => {
    fc.assert(
      fc.property(western, (text) => {
        const little = new Uint8Array(Buffer.from(text, 'utf16le'));
        const big = new Uint8Array(Buffer.from(little).swap16());
        expect(decode(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
        expect(decode(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8-bom' });
        expect(decode(new Uint8Array([0xff, 0xfe, ...little]))).toEqual({ text, encoding: 'utf-16le' });
        expect(decode(new Uint8Array([0xfe, 0xff, ...big]))).toEqual({ text, encoding: 'utf-16be' });
        const ascii = text.replace(/[^\n -~]/gu, 'x');
        const plain = new Uint8Array(Buffer.from(ascii, 'utf16le'));
        expect(decode(plain)).toEqual({ text: ascii, encoding: 'utf-16le' });
        expect(decode(new Uint8Array(Buffer.from(plain).swap16()))).toEqual({ text: ascii, encoding: 'utf-16be' });
      }),
    );
  });

  it('reads windows-1252 with its own letters', () => {
    expect(decode(new Uint8Array([0x80, 0x20, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0xe9, 0x92]))).toEqual({
      text: '€ œuvre é’',
      encoding: 'windows-1252',
    });
  });
});
