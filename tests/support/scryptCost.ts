/** In the place of src/documents/identity/scryptCost.ts: the same derivation in a millisecond, where the cost itself is not what is tested. */
export const scryptCost = { cost: 1024, blockSize: 8, parallelization: 1 } as const;
