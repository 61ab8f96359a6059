import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonicalJson.ts';

/** Vectors of our own in the manner of RFC 8785: what goes in, and the one text that may come out. */
const vectors: readonly (readonly [name: string, value: Json, text: string])[] = [
  ['literals', [null, true, false], '[null,true,false]'],
  ['empty', { list: [], none: {}, text: '' }, '{"list":[],"none":{},"text":""}'],
  ['integers', [0, -0, 1, -1, 1e15, Number.MAX_SAFE_INTEGER], '[0,0,1,-1,1000000000000000,9007199254740991]'],
  [
    'members by UTF-16 code units',
    { b: 1, a: 2, B: 3, '10': 4, '2': 5, é: 6, '\ufb33': 7, '😀': 8 },
    '{"10":4,"2":5,"B":3,"a":2,"b":1,"é":6,"😀":8,"\ufb33":7}',
  ],
  ['shortest escapes', '\b\t\n\f\r"\\/\u001f\u007f', '"\\b\\t\\n\\f\\r\\"\\\\/\\u001f\u007f"'],
  ['everything else as it is', 'Éloïse 日本 €\u2028\u2029', '"Éloïse 日本 €\u2028\u2029"'],
  ['nothing is normalised', ['é', 'e\u0301'], '["é","e\u0301"]'],
  ['nested', { z: [{ b: { d: 1, c: [] } }], a: null }, '{"a":null,"z":[{"b":{"c":[],"d":1}}]}'],
];

describe('canonicalJson', () => {
  it.each(vectors)('%s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([
    ['a fraction', 1.5],
    ['too large an integer', 2 ** 53],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', '\ud800'],
    ['undefined', undefined as unknown as Json],
    ['a bigint', 1n as unknown as Json],
    ['a lone surrogate as a name', { '\udc00': 1 }],
  ] as const)('refuses %s', (_, value) => expect(() => canonicalJson(value)).toThrow('assertion'));

  const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'grapheme' }));
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5 }),
    ),
  })).value;

  it('is stable: reading the text and writing it again gives the same bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)) as Json)).toBe(canonicalJson(value));
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger(), { maxKeys: 8 }), (object) => {
        expect(canonicalJson(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonicalJson(object));
      }),
    );
  });

  it('keeps a member named __proto__ as data', () => {
    expect(canonicalJson(JSON.parse('{"a":1,"__proto__":{"b":2}}') as Json)).toBe('{"__proto__":{"b":2},"a":1}');
  });
});
