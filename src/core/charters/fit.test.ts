import { describe, expect, it } from 'vitest';
import { charterFindings } from './check.ts';
import { fitCharter } from './fit.ts';
import { commonsAndGift, cooperativeSpirit, equal, scop } from './readyMade/index.ts';

const nothing = { rights: null, reservePercent: '0', fundPercent: '0', selfApproval: false };

describe('fitCharter', () => {
  it('changes nothing when nothing is chosen', () => {
    expect(fitCharter(cooperativeSpirit, nothing)).toEqual(cooperativeSpirit);
    expect(fitCharter(cooperativeSpirit, { ...nothing, reservePercent: '0.00' })).toEqual(cooperativeSpirit);
  });

  it('puts the reserve and the fund right after losses are made good', () => {
    const fitted = fitCharter(cooperativeSpirit, { ...nothing, reservePercent: '12.5', fundPercent: '10' });
    expect(fitted.steps.map(({ key }) => key)).toEqual(['losses', 'reserve', 'fund', 'shared']);
    expect(fitted.steps[1]).toMatchObject({
      take: { take: 'percent', percent: '12.5', of: 'remainder' },
      give: { to: 'account', account: 'reserve:general' },
    });
    expect(fitted.steps[2]).toMatchObject({ take: { percent: '10' }, give: { account: 'fund:common' } });
    expect(charterFindings(fitted, 2)).toEqual([]);
  });

  it('follows losses wherever they stand, and comes first where there are none', () => {
    expect(
      fitCharter(scop, { ...nothing, fundPercent: '5' })
        .steps.map(({ key }) => key)
        .slice(0, 4),
    ).toEqual(['exogenous', 'losses', 'fund', 'legal']);
    expect(fitCharter(commonsAndGift, { ...nothing, reservePercent: '5' }).steps.map(({ key }) => key)).toEqual(['reserve']);
  });

  it('replaces what it put there before', () => {
    const once = fitCharter(equal, { ...nothing, reservePercent: '20', fundPercent: '10' });
    const twice = fitCharter(once, { ...nothing, reservePercent: '5' });
    expect(twice).toEqual(fitCharter(equal, { ...nothing, reservePercent: '5' }));
  });

  it("takes the group's own rights rule and whether people approve their own", () => {
    const rights = {
      rule: 'mixed',
      equalPercent: '40',
      among: 'members',
      span: 'period',
      key: 'contributions',
      vesting: null,
      eligible: null,
      per: 'cooperative',
    } as const;
    const fitted = fitCharter(cooperativeSpirit, { ...nothing, rights, selfApproval: true });
    expect(fitted.rights).toEqual(rights);
    expect(fitted.selfApproval).toBe(true);
    expect(charterFindings(fitted, 2)).toEqual([]);
  });
});
