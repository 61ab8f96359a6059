import fc from 'fast-check';

/** Runs of a property: fewer when each makes a book. `TANTIEME_PROPERTY_RUNS` multiplies them for a long night. */
const factor = Math.max(1, Number(process.env['TANTIEME_PROPERTY_RUNS'] ?? 1) || 1);

/**
 * Parameters of a property: a seed from the environment (to repeat a failure) or a new one, printed by fast-check in the
 * message of a failure together with the path of the smallest counter-example.
 */
export function runs(count: number): fc.Parameters<unknown> {
  const seed = process.env['TANTIEME_PROPERTY_SEED'];
  return {
    numRuns: count * factor,
    verbose: fc.VerbosityLevel.None,
    endOnFailure: false,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}
