import { describe, expect, it } from 'vitest';
import { label, percent, shareStep, toAccount, toMembers } from '../charters/build.ts';
import type { Charter } from '../charters/charter.ts';
import { readyMadeCharters } from '../charters/readyMade/index.ts';
import type { Step } from '../charters/steps.ts';
import { profitKey } from './run.ts';

const of = (...steps: Step[]): string | undefined => profitKey({ ...readyMadeCharters[0]!, steps } as Charter);
const any = label('a', 'a');
const interest = { take: 'interest', percent: '5', figure: 'capital', over: 'period' } as const;

describe('the key that profits follow', () => {
  it('is the one that most goes to, not interest on capital that comes first', () => {
    expect(
      of(
        shareStep('interest', any, interest, toMembers('capital')),
        shareStep('rest', any, percent('100', 'remainder'), toMembers('work')),
      ),
    ).toBe('work');
    expect(
      of(shareStep('a', any, percent('10', 'result'), toMembers('heads')), shareStep('b', any, percent('45', 'result'), toMembers('work'))),
    ).toBe('work');
  });

  it('counts percentages of what is left as what they come to, and parts of one key together', () => {
    const reserve = shareStep('reserve', any, percent('90', 'result'), toAccount('reserve:one'));
    expect(of(reserve, shareStep('a', any, percent('100', 'remainder'), toMembers('heads')))).toBe('heads');
    expect(
      of(
        shareStep('a', any, percent('30', 'result'), toMembers('heads')),
        reserve,
        shareStep('b', any, percent('100', 'remainder'), toMembers('work')),
      ),
    ).toBe('heads');
    expect(
      of(
        shareStep('a', any, percent('40', 'distributable'), toMembers('heads')),
        shareStep('b', any, percent('25', 'distributable'), toMembers('work')),
        shareStep('c', any, percent('25', 'distributable'), toMembers('work')),
      ),
    ).toBe('work');
  });

  it('is the first where no percentage gives to members, and none where nothing does', () => {
    expect(of(shareStep('interest', any, interest, toMembers('capital')))).toBe('capital');
    expect(of(shareStep('reserve', any, percent('100', 'result'), toAccount('reserve:one')))).toBeUndefined();
  });
});
