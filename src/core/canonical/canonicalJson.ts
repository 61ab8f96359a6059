import { assert } from '../refusals/refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text form of a value: RFC 8785 (JSON Canonicalization Scheme). Object members are sorted by UTF-16 code
 * units, numbers are written as ECMAScript writes them, strings with JSON's shortest escapes.
 *
 * We narrow it: numbers must be safe integers, because everything countable here is an integer and anything larger
 * travels as a decimal string. Strings must be well formed, since a lone surrogate has no UTF-8 bytes to hash.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), `a number in canonical JSON must be a safe integer, got ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'a string in canonical JSON must be well formed');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  assert(typeof value === 'object', `canonical JSON holds no ${typeof value}`);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`;
}
