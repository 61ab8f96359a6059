import { describe, expect, it } from 'vitest';
import {
  allThatIsLeft,
  equalAmong,
  key,
  hoursOf,
  label,
  lossesStep,
  percent,
  shareStep,
  toAccount,
  toFallback,
  toMembers,
  toOtherKey,
} from '../charters/build.ts';
import { gave, known } from '../charters/pages/example.ts';
import type { Step } from '../charters/steps.ts';
import { caseCharter, share, type SharingCase } from '../../../tests/support/sharingCase.ts';
import { explainRun, moneyWords, partWords, percentWords, shareText, stepWords } from './words.ts';

const euro = { currency: 'EUR', digits: 2 };
const name = label('Everyone', 'Tout le monde');
const given = [gave(1, 'work', '6'), gave(2, 'work', '3'), gave(3, 'work', '1')];
/** Spaces of any width as one of the keyboard: which ones stand in an amount is the locale's. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

/** What each step says, in both languages. */
function said(of: SharingCase): [en: string, fr: string][] {
  const charter = caseCharter(of);
  return share(of).steps.map((step) => {
    const { en, fr } = stepWords(step, charter, euro);
    return [plain(en), plain(fr)];
  });
}

describe('amounts and shares in words', () => {
  it('in each language’s writing, exactly', () => {
    expect(moneyWords(123_456n, 'en', euro)).toBe('€1,234.56');
    expect(plain(moneyWords(-123_456n, 'fr', euro))).toBe('-1 234,56 €');
    expect(moneyWords(90_071_992_547_409_93n, 'en', euro)).toBe('€90,071,992,547,409.93');
    expect(moneyWords(1200n, 'en', { currency: 'JPY', digits: 0 })).toBe('JP¥1,200');
    expect([percentWords('12.5', 'en'), plain(percentWords('12.5', 'fr'))]).toEqual(['12.5%', '12,5 %']);
  });

  it('a part of a whole with two decimals', () => {
    expect([shareText(1n, 3n), shareText(2n, 3n), shareText(1n, 1n), shareText(0n, 5n)]).toEqual(['33.33', '66.67', '100.00', '0.00']);
  });

  it('a part that follows the key says its share; one that a bound decided, or that grew by another’s cap, says no share', () => {
    const part = { amount: 3000n, weight: 3n, totalWeight: 10n, pool: 10_000n, bounded: null };
    expect(partWords(part, euro).en).toBe('30.00% of €100.00 = €30.00');
    expect(plain(partWords({ ...part, amount: 2000n, bounded: 'cap' }, euro).fr)).toBe('20,00 € (plafond)');
    expect(partWords({ ...part, amount: 3500n }, euro).en).toBe('€35.00');
  });
});

describe('a step in words', () => {
  const fund = toAccount('fund:common');

  it('says where its amount comes from, and what cut it', () => {
    const limits = [{ limit: 'amount', amount: '50' }] as const;
    const figures = [known('income', null, '2000', '2025-02-01'), known('kept', null, '100', '2025-02-01'), known('capital', 1, '1000')];
    const steps: Step[] = [
      lossesStep,
      shareStep('a', name, percent('10', 'result'), fund, limits),
      shareStep('b', name, percent('1', 'income'), fund),
      shareStep('c', name, percent('10', 'distributable'), fund),
      shareStep('d', name, { take: 'figure', figure: 'kept', over: 'period' }, fund),
      shareStep('e', name, { take: 'interest', percent: '2', figure: 'capital', over: 'atEnd' }, fund),
      shareStep('f', name, { take: 'amount', amount: '5' }, fund),
      shareStep('g', name, percent('50', 'remainder'), fund),
    ];
    expect(said({ result: '1000', steps, figures, balances: { losses: '-30' } })).toEqual([
      [
        'Losses carried forward to make good: €30.00; available: €1,000.00.',
        'Pertes reportées à combler : 30,00 € ; disponible : 1 000,00 €.',
      ],
      ['10% of the result (€1,000.00) = €100.00. Limited to: €50.00.', '10 % du résultat (1 000,00 €) = 100,00 €. Limité à : 50,00 €.'],
      ['1% of the period’s income (€2,000.00) = €20.00.', '1 % des recettes de la période (2 000,00 €) = 20,00 €.'],
      ['10% of what there is to share (€900.00) = €90.00.', '10 % de ce qui est à répartir (900,00 €) = 90,00 €.'],
      ['x: €100.00.', 'x : 100,00 €.'],
      ['2% of “x” (€1,000.00) = €20.00.', '2 % de « x » (1 000,00 €) = 20,00 €.'],
      ['A fixed amount: €5.00.', 'Montant fixe : 5,00 €.'],
      ['50% of what is left (€685.00) = €342.50.', '50 % de ce qui reste (685,00 €) = 342,50 €.'],
    ]);
  });

  const by = (more: Parameters<typeof key>[3], whenEmpty: Parameters<typeof key>[2], contributions = given) =>
    said({
      result: '100',
      contributions,
      keys: {
        hours: key(label('By hours', 'Selon les heures'), hoursOf(['work'], 'period'), whenEmpty, more),
        heads: key(name, equalAmong('members', 'period'), toFallback('reserve:legal')),
      },
      steps: [shareStep('shared', name, allThatIsLeft, toMembers('hours'))],
    })[0]!;

  it('says by which key, among how many, and names accounts and keys as people do', () => {
    expect(by({}, toFallback('reserve:legal'))[0]).toContain('Split by “By hours” among 3 members.');
    const capped = by({ cap: { is: 'amount', amount: '20' } }, toFallback('reserve:legal'));
    expect(capped[0]).toContain(
      'among 3 members, 3 of them at a floor or cap. Not given out by this key: €40.00, it goes to the legal reserve.',
    );
    expect(by({}, toFallback('reserve:legal'), [])).toEqual([
      '100% of what is left (€100.00) = €100.00. Key “By hours”: nobody. Not given out by this key: €100.00, it goes to the legal reserve.',
      '100 % de ce qui reste (100,00 €) = 100,00 €. Clé « Selon les heures » : personne. Non attribué par cette clé : 100,00 € : cela va à la réserve légale.',
    ]);
    expect(by({}, toOtherKey('heads'), [])[0]).toContain('it goes by the key “Everyone”.');
    expect(by({}, { then: 'carryForward' }, [])[1]).toContain('cela reste avec ce qui n’est pas réparti.');
  });

  it('explains a run line by line, member by member', () => {
    const of: SharingCase = {
      result: '100',
      contributions: given,
      keys: { hours: key(name, hoursOf(['work'], 'period'), toFallback('fund:common')) },
      steps: [shareStep('shared', name, percent('50', 'result'), toMembers('hours'))],
    };
    const names = new Map([[1, 'Ada']]);
    const lines = explainRun(share(of), caseCharter(of), names, { ...euro, language: 'en' });
    expect(lines).toEqual([
      'Everyone: €50.00. 50% of the result (€100.00) = €50.00. Split by “Everyone” among 3 members.',
      'Ada: Everyone 60.00% of €50.00 = €30.00.',
      '2: Everyone 30.00% of €50.00 = €15.00.',
      '3: Everyone 10.00% of €50.00 = €5.00.',
      'Undistributed: €50.00.',
    ]);
  });
});
