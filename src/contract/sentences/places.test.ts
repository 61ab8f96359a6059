import { expect, it } from 'vitest';
import { charterFindings } from '../../core/charters/check.ts';
import { badCharters } from '../../../tests/support/badCharters.ts';
import { sound } from '../../../tests/support/soundCharter.ts';
import { sentence } from './index.ts';
import { placeWords } from './places.ts';

it.each([
  ['steps[2].take.percent', 'step 3 (percentage)', 'l’étape 3 (pourcentage)'],
  ['activities[0].rates[1].to', 'activity 1 (dated rate 2, to)', 'l’activité 1 (taux daté 2, jusqu’à)'],
  ['keys.both.of.parts[0].of.fade', 'the key “both” (part 1, fading)', 'la clé «\u00a0both\u00a0» (part 1, effacement)'],
  ['rights.colleges[1].mergesInto', 'the rights rule (college 2, merges into)', 'la règle des droits (collège 2, rejoint)'],
  ['loss.from[0]', 'the loss rule (account 1)', 'la règle des pertes (compte 1)'],
  ['keys', 'the list of keys', 'la liste des clés'],
  ['steps[1].take.persent', 'step 2 (“persent”)', 'l’étape 2 («\u00a0persent\u00a0»)'],
  ['', 'the charter', 'la charte'],
])('%s', (place, en, fr) => {
  expect(placeWords(place, 'en')).toBe(en);
  expect(placeWords(place, 'fr')).toBe(fr);
});

it('leaves no bracket, dot or name of a file’s part in the sentence of any finding', () => {
  for (const { change, when } of badCharters)
    for (const { code, details } of charterFindings(sound(change), 2))
      for (const language of ['en', 'fr'] as const) {
        const text = sentence(code, details, language);
        expect(text, when).not.toMatch(/\w\[\d|\w\.\w+\[|\b(?:steps|keys|rights|loss|leaver)\.\w/u);
        const place = placeWords(String(details['place']), language);
        expect(place, when).not.toMatch(/[“«][^“«]*\b(?:take|give|limits|rates|colleges)/u);
      }
});
