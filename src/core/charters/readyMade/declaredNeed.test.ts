import { describe, expect, it } from 'vitest';
import { runSharing } from '../../waterfall/run.ts';
import type { Charter } from '../charter.ts';
import { fitCharter } from '../fit.ts';
import { exampleFacts } from '../pages/facts.ts';
import { charterPages } from '../pages/index.ts';
import { declaredNeed, declaredNeedRule, needRules } from './declaredNeed.ts';

const { example } = charterPages['declared-need']!;

function amounts(charter: Charter) {
  const outcome = runSharing(charter, exampleFacts(charter, example));
  return { members: outcome.members.map(({ amount }) => amount), undistributed: outcome.undistributed };
}

describe('the three rules for a month that is short', () => {
  it('cuts the declared needs only', () => {
    expect(declaredNeedRule(declaredNeed, 'supplements')).toEqual(declaredNeed);
    expect(amounts(declaredNeed)).toEqual({ members: [186_500n, 160_000n, 153_500n], undistributed: 0n });
  });

  it('cuts everything above the base alike', () => {
    const charter = declaredNeedRule(declaredNeed, 'aboveBase');
    expect(amounts(charter)).toEqual({ members: [188_667n, 153_333n, 158_000n], undistributed: 0n });
  });

  it('pays no declared need and lets the group talk', () => {
    const charter = declaredNeedRule(declaredNeed, 'talk');
    expect(amounts(charter)).toEqual({ members: [160_000n, 160_000n, 140_000n], undistributed: 40_000n });
  });

  it('never cuts the base while anything above it is paid', () => {
    for (const rule of needRules) {
      const charter = declaredNeedRule(declaredNeed, rule);
      const outcome = runSharing(charter, { ...exampleFacts(charter, example), result: 420_000n });
      expect(outcome.members.map(({ amount }) => amount)).toEqual([140_000n, 140_000n, 140_000n]);
    }
  });

  it('goes from any rule to any other and leaves the rest of the charter alone', () => {
    const edited = fitCharter(
      { ...declaredNeed, keys: { ...declaredNeed.keys, base: { ...declaredNeed.keys['base']!, of: { by: 'each', amount: '1500' } } } },
      { rights: null, reservePercent: '5', fundPercent: '0', selfApproval: true },
    );
    for (const from of needRules)
      for (const to of needRules) expect(declaredNeedRule(declaredNeedRule(edited, from), to)).toEqual(declaredNeedRule(edited, to));
    expect(declaredNeedRule(edited, 'supplements')).toEqual(edited);
  });
});
