import { describe, expect, it } from 'vitest';
import type { RightsRule } from '../charters/charter.ts';
import { fractionText } from './fraction.ts';
import { rightsShares, weightShares, type Holder } from './rights.ts';

const holders = (...list: readonly (readonly [weight: bigint, head: boolean])[]): Holder[] =>
  list.map(([weight, head], index) => ({ number: index + 1, weight, head }));
const texts = (rule: RightsRule, list: readonly Holder[]): string[] => rightsShares(rule, list).map(fractionText);
const equal: RightsRule = { rule: 'equal', among: 'contributors', span: 'period' };
const proRata: RightsRule = { rule: 'proRata', span: 'period' };
const mixed = (equalBasisPoints: number): RightsRule => ({ rule: 'mixed', equalBasisPoints, among: 'members', span: 'period' });

describe('rights on the results', () => {
  it('equal: one part for each head', () =>
    expect(texts(equal, holders([5n, true], [1n, true], [0n, false]))).toEqual(['1/2', '1/2', '0/1']));
  it('pro rata: by weight, exact', () =>
    expect(texts(proRata, holders([1n, true], [2n, true], [0n, false]))).toEqual(['1/3', '2/3', '0/1']));
  it('mixed 40/60: both parts added', () => expect(texts(mixed(4000), holders([1n, true], [3n, true]))).toEqual(['7/20', '13/20']));
  it('mixed at its ends is one rule or the other', () => {
    const list = holders([1n, true], [3n, true]);
    expect(texts(mixed(10_000), list)).toEqual(['1/2', '1/2']);
    expect(texts(mixed(0), list)).toEqual(['1/4', '3/4']);
  });

  it('nobody holds the key: no rights yet, never a division by zero', () => {
    const nobody = holders([0n, false], [0n, false]);
    for (const rule of [equal, proRata, mixed(5000)]) expect(texts(rule, nobody)).toEqual(['0/1', '0/1']);
    expect(texts(equal, [])).toEqual([]);
  });

  it('mixed: a part that nobody holds follows the other', () => {
    expect(texts(mixed(3000), holders([0n, true], [0n, true]))).toEqual(['1/2', '1/2']);
    expect(texts(mixed(3000), holders([1n, false], [3n, false]))).toEqual(['1/4', '3/4']);
  });
});

it('shares by weight are exact far beyond what a number holds', () => {
  const huge = 2n ** 90n;
  expect(weightShares([{ weight: huge }, { weight: huge * 2n }]).map(fractionText)).toEqual(['1/3', '2/3']);
});
