/** The names that tell one entry of a list from another, the first that both have counts. */
const identities = ['number', 'step', 'account', 'project', 'name'] as const;

/**
 * Where an answer differs from what is expected of it, as sentences; none when the expected parts are all there. Objects may have more;
 * lists of things with a name are looked up by it, other lists must be the same.
 */
export function differences(expected: unknown, actual: unknown, place = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${place}: a list is expected, not ${JSON.stringify(actual)}`];
    const identity = identities.find((name) => expected.length > 0 && expected.every((one) => isThing(one) && name in one));
    if (identity === undefined) {
      if (expected.length !== actual.length) return [`${place}: ${expected.length} are expected, not ${actual.length}`];
      return expected.flatMap((one, index) => differences(one, actual[index], `${place}[${index}]`));
    }
    return (expected as Thing[]).flatMap((one) => {
      const called = `${place}[${identity} ${String(one[identity])}]`;
      const found = (actual as unknown[]).filter((other) => isThing(other) && other[identity] === one[identity]);
      return found.length === 1 ? differences(one, found[0], called) : [`${called}: found ${found.length} times`];
    });
  }
  if (isThing(expected)) {
    if (!isThing(actual)) return [`${place}: ${JSON.stringify(expected)} is expected, not ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([name, value]) => differences(value, actual[name], place === '' ? name : `${place}.${name}`));
  }
  return Object.is(expected, actual) ? [] : [`${place}: ${JSON.stringify(expected)} is expected, not ${JSON.stringify(actual)}`];
}

type Thing = Record<string, unknown>;
function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
