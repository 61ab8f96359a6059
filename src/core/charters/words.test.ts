import { describe, expect, it } from 'vitest';
import { charter, equalRights, label, percent, shareStep, toAccount } from './build.ts';
import type { Charter } from './charter.ts';
import { readyMadeCharter, readyMadeCharters } from './readyMade/index.ts';
import type { Step } from './steps.ts';
import { charterSections, charterWords } from './words.ts';

const nobody = new Map<string, string>();

function said(name: string, section: string, key: string) {
  const line = charterWords(readyMadeCharter(name)!, nobody).find((one) => one.section === section && one.key === key);
  return line!.words;
}

const withSteps = (steps: readonly Step[]): Charter =>
  charter({ name: 'one', title: label('One', 'Une'), summary: label('One', 'Une'), keys: {}, steps, rights: equalRights });
const stepSaid = (step: Step) => charterWords(withSteps([step]), nobody).find(({ section }) => section === 'steps')!.words;

describe.each(readyMadeCharters.map((ready) => [ready.name, ready] as const))('%s in words', (_, ready) => {
  const lines = charterWords(ready, nobody);

  it('has a line for each part, in order', () => {
    const keysOf = (section: string) => lines.filter((line) => line.section === section).map((line) => line.key);
    expect(keysOf('activities')).toEqual(ready.activities.map(({ key }) => key));
    expect(keysOf('figures')).toEqual(ready.figures.map(({ name }) => name));
    expect(keysOf('keys')).toEqual(Object.keys(ready.keys));
    expect(keysOf('steps')).toEqual(ready.steps.map(({ key }) => key));
    expect(keysOf('rights')).toEqual(['rights']);
    expect(keysOf('loss')).toEqual(['loss']);
    expect(keysOf('leaver')).toEqual(ready.leaver ? ['notAtFault', 'atFault'] : ['leaver']);
    expect(keysOf('other')).toEqual(['undistributed', 'selfApproval', 'approval', 'rounding']);
    const places = lines.map(({ section }) => charterSections.indexOf(section));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('says each in whole sentences of each language', () => {
    for (const { title, words } of lines) {
      expect(title.en).not.toBe('');
      expect(title.fr).not.toBe('');
      expect(words.en).toMatch(/^[A-Z0-9].{8,}\.$/u);
      expect(words.fr).toMatch(/^[A-ZÀÉŒ0-9].{8,}\.$/u);
      for (const text of [words.en, words.fr]) expect(text).not.toMatch(/undefined|\[object|null|NaN|'| {2}/u);
      expect(words.fr).not.toMatch(/ [:;!?%»]|« |[“”]/u);
      expect(words.fr).not.toMatch(
        /\b(?:the|and|of|with|each|their|goes|period|member|multiplier|carryForward|sinceStart|atEnd|proRata)\b/iu,
      );
      expect(words.en).not.toMatch(/[«»]|\b(?:le|la|les|des|du|membre|période|carryForward|sinceStart|atEnd|proRata)\b/u);
    }
  });
});

describe('charterWords', () => {
  it('says a reserve with its ceiling in one sentence', () => {
    expect(
      stepSaid(
        shareStep('legal', label('Legal', 'Légale'), percent('15', 'result'), toAccount('reserve:legal'), [
          { limit: 'ceiling', amount: null, percent: '100', of: 'highestCapital', counting: 'totalReserves' },
        ]),
      ),
    ).toEqual({
      en: '15% of the result goes to the legal reserve, until all reserves together reach 100% of the highest capital.',
      fr: '15\u00a0% du résultat vont à la réserve légale, jusqu’à ce que l’ensemble des réserves atteigne 100\u00a0% du plus haut capital.',
    });
  });

  it('writes figures, accounts and the verb as each language does', () => {
    expect(stepSaid(shareStep('a', label('A', 'A'), percent('1.5', 'income'), toAccount('fund:garden')))).toEqual({
      en: '1.5% of the period’s income goes to the fund “garden”.',
      fr: '1,5\u00a0% des recettes de la période va au fonds «\u00a0garden\u00a0».',
    });
    expect(stepSaid(shareStep('a', label('A', 'A'), { take: 'amount', amount: '1234567.50' }, toAccount('costs:operations')))).toEqual({
      en: 'A fixed amount of 1,234,567.5 goes to the costs of operations.',
      fr: 'Un montant fixe de 1\u00a0234\u00a0567,5 va aux frais de fonctionnement.',
    });
    expect(stepSaid(shareStep('a', label('A', 'A'), percent('100.00', 'remainder'), toAccount('toString:x'))).fr).toBe(
      'Tout ce qui reste va au compte «\u00a0x\u00a0».',
    );
  });

  it('calls members by name where it is known', () => {
    const step = shareStep('a', label('A', 'A'), percent('10', 'result'), { to: 'member', member: '7' });
    const words = (names: ReadonlyMap<string, string>) =>
      charterWords(withSteps([step]), names).find(({ section }) => section === 'steps')!.words;
    expect(words(new Map([['7', 'Awa O’Neil']])).fr).toBe('10\u00a0% du résultat vont à Awa O’Neil.');
    expect(words(nobody)).toEqual({ en: '10% of the result goes to member no. 7.', fr: '10\u00a0% du résultat vont à membre n°\u00a07.' });
  });

  it('tells apart what has the same label', () => {
    const twin = (key: string) => shareStep(key, label('Fund', 'Fonds'), percent('10', 'result'), toAccount('fund:common'));
    const bounded = (key: string) =>
      shareStep('last', label('Last', 'Dernière'), percent('10', 'result'), { to: 'member', member: '7' }, [
        { limit: 'percent', percent: '50', of: 'step', step: key },
      ]);
    const names = new Map([
      ['7', 'Awa'],
      ['8', 'Awa'],
      ['9', 'Bo'],
    ]);
    const words = charterWords(withSteps([twin('one'), twin('two'), bounded('two')]), names).find(({ key }) => key === 'last')!.words;
    expect(words.en).toBe('10% of the result goes to Awa (no. 7). It is never more than 50% of what the step “Fund (two)” took.');
    expect(words.fr).toContain(
      'vont à Awa (n°\u00a07). Ce n’est jamais plus de 50\u00a0% de ce que l’étape «\u00a0Fonds (two)\u00a0» a pris.',
    );
  });

  it('says the ready-made rules that need the most words', () => {
    expect(said('worker-patronage', 'steps', 'patronage').en).toBe(
      'All that is left goes to members by the key “Hours of work in the period”, on their profits account. Of each member’s amount the cooperative retains 80% in their name, to be paid 5 years after the period; the other 20% is theirs at once.',
    );
    expect(said('worker-patronage', 'leaver', 'notAtFault').fr).toContain(
      '30\u00a0% au départ, 35\u00a0% 1\u00a0an plus tard et 35\u00a0% 2\u00a0ans plus tard',
    );
    expect(said('dynamic-equity', 'activities', 'work').fr).toBe(
      'Travail, en heures\u00a0: chaque heure compte pour 20 × 2 (coefficient) = 40.',
    );
    expect(said('dynamic-equity', 'leaver', 'atFault').en).toMatch(
      /^What was given as “Cash” or “Expense paid” keeps its weight without the multiplier\. Everything else loses its weight\./u,
    );
    expect(said('scop', 'keys', 'work').fr).toContain(
      'soit avoir été membre au moins 90\u00a0jours dans la période, soit avoir rejoint la coopérative au moins 6\u00a0mois avant la fin de la période.',
    );
    expect(said('scop', 'steps', 'interest').en).toContain('It is never more than 100% of what the step “Work share” gave to members.');
    expect(said('scic', 'rights', 'rights').en).toContain(
      'If “Employees” has fewer than 3 members, its percentage and its members join “Guarantors”.',
    );
    expect(said('grant-and-levy', 'steps', 'levy').fr).toContain('le pot lui doit 300\u00a0; seule la différence est payée.');
    expect(said('commons-and-gift', 'rights', 'rights').en).toContain('one part for everyone who contributed since the start');
  });
});
