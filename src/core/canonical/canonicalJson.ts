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
  if (typeof value !== 'object' || value === null) {
    checkPlain(value);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    // Without objects there is nothing to sort, and the engine writes the same bytes for the whole array at once.
    return holdsNoObject(value) ? JSON.stringify(value) : `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  }
  const entries = Object.entries(value as { readonly [key: string]: Json });
  entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`;
}

function checkPlain(value: Json | undefined): void {
  if (typeof value === 'number') {
    // The message is only put together where there is one to give: journal entries hold a hundred thousand numbers.
    if (!Number.isSafeInteger(value)) assert(false, `a number in canonical JSON must be a safe integer, got ${value}`);
  } else if (typeof value === 'string') assert(value.isWellFormed(), 'a string in canonical JSON must be well formed');
  else if (value !== null && typeof value !== 'boolean') assert(false, `canonical JSON holds no ${typeof value}`);
}

/** Whether an array holds only plain values and such arrays; its plain values are checked on the way. */
function holdsNoObject(array: readonly Json[]): boolean {
  for (let index = 0; index < array.length; index++) {
    const item = array[index];
    if (typeof item !== 'object' || item === null) checkPlain(item);
    else if (!Array.isArray(item) || !holdsNoObject(item)) return false;
  }
  return true;
}
