import { encodeRequestMessage } from '@orpc/standard-server-peer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameBytesMax, isFrame, jsonBytesMax } from '../../src/hosting/frame.ts';

const request = (body: unknown) => ({ url: new URL('http://orpc/members/add'), method: 'POST', headers: {}, body });

describe('a message from a page', () => {
  it('passes when the API’s own codec made it: requests, files, stream items, aborts', async () => {
    expect(isFrame(await encodeRequestMessage('1', 1, request({ json: { name: 'Éloïse' } })))).toBe(true);
    expect(isFrame(await encodeRequestMessage('2', 1, request(new File([new Uint8Array([1, 255, 2])], 'a.csv'))))).toBe(true);
    expect(isFrame(await encodeRequestMessage('3', 3, { event: 'message', data: { tick: 1 } }))).toBe(true);
    expect(isFrame(await encodeRequestMessage('4', 4, undefined))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['an object', { i: '1', p: { u: '/a' } }],
    ['no JSON', '{'],
    ['an empty text', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no id', '{"p":{"u":"/a"}}'],
    ['a number as id', '{"i":1,"p":{"u":"/a"}}'],
    ['no payload', '{"i":"1"}'],
    ['an unknown type', '{"i":"1","t":9,"p":{}}'],
    ['another origin', '{"i":"1","p":{"u":"http://example.org/a"}}'],
    ['a path upwards', '{"i":"1","p":{"u":"/../a"}}'],
    ['headers that are no texts', '{"i":"1","p":{"u":"/a","h":{"x":1}}}'],
    ['a strange method', '{"i":"1","p":{"u":"/a","m":"get it"}}'],
    ['a poisoned prototype', '{"i":"1","p":{"u":"/a","b":{"__proto__":{"x":1}}}}'],
    ['a poisoned prototype, escaped', '{"i":"1","p":{"u":"/a","b":{"\\u005f_proto__":{"x":1}}}}'],
    ['bytes that are no text', new Uint8Array([0xfe, 0xfe])],
  ])('is refused when it holds %s', (_what, data) => expect(isFrame(data)).toBe(false));

  it('is refused when it is longer than it may be', () => {
    const long = JSON.stringify({ i: '1', p: { u: '/a', b: 'x'.repeat(jsonBytesMax) } });
    expect(isFrame(long)).toBe(false);
    expect(isFrame(Buffer.from(long))).toBe(false);
    expect(isFrame(new Uint8Array(frameBytesMax + 1))).toBe(false);
  });

  it('never makes the check throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array(), fc.anything()), (data) => typeof isFrame(data) === 'boolean'),
      { numRuns: 2000 },
    );
  });
});
