import { describe, expect, it } from 'vitest';
import { charterFactFindings, charterFindings, checkCharter, checkCharterFacts } from '../../src/core/charters/check.ts';
import { badCharters, badMeetings } from '../support/badCharters.ts';
import { sound, soundFacts } from '../support/soundCharter.ts';

describe('a charter is checked', () => {
  it('finds nothing in a sound one', () => expect(charterFindings(sound(), 2)).toEqual([]));

  it.each(badCharters)('$code: $when', ({ code, place, change }) => {
    const charter = sound(change);
    expect(charterFindings(charter, 2).map((found) => [found.code, found.details['place']])).toEqual([[code, place]]);
    expect(checkCharter(charter, 2)?.code).toBe(code);
  });

  it('finds everything, and says the first', () => {
    const charter = sound((file) => {
      file.activities[0].rate = 0;
      file.steps[4].key = 'losses';
      file.rights.colleges[1].percent = 50;
    });
    expect(charterFindings(charter, 2).map((found) => found.code)).toEqual(['CHARTER_NAME_TWICE', 'CHARTER_RATE_ZERO', 'CHARTER_COLLEGES']);
    expect(checkCharter(charter, 2)?.code).toBe('CHARTER_NAME_TWICE');
  });

  it('counts decimals in the currency’s own', () => {
    const cents = sound((file) => (file.steps[4].grant = '10.5'));
    expect(charterFindings(cents, 2)).toEqual([]);
    expect(charterFindings(cents, 0).map((found) => found.details['place'])).toContain('steps[4].grant');
    expect(
      charterFindings(
        sound((file) => (file.activities[0].rate = '20.12345')),
        3,
      ),
    ).toEqual([]);
  });

  it('takes what stands right at the edge', () => {
    expect(
      charterFindings(
        sound((file) => {
          file.steps[4].grant = '10000000000000';
          file.steps[5].take.percent = '85.0000';
          file.keys.both.floor.percent = file.keys.both.cap.percent = 50;
          file.activities[0].rates[0].to = '2026-06-30';
          file.rights.vesting = { months: 12, cliffMonths: 12 };
          file.keys.both.of.parts[1].of.fade = { form: 'compound', percentPerMonth: '99.9999' };
        }),
        2,
      ),
    ).toEqual([]);
  });

  it('looks no closer at what is far too long', () => {
    const charter = sound((file) => {
      for (let index = 0; index < 20_000; index++)
        file.keys[`k${index}`] = { of: { by: 'equal' }, whenEmpty: { then: 'key', key: `k${(index + 1) % 20_000}` } };
    });
    expect(charterFindings(charter, 2)).toEqual([{ code: 'CHARTER_TOO_LONG', details: { place: 'keys', count: 20_004, limit: 100 } }]);
  });

  it('takes two circles for two, each once', () => {
    const charter = sound((file) => {
      file.keys.plays.whenEmpty = { then: 'key', key: 'work' };
      file.keys.both.whenEmpty = { then: 'key', key: 'both' };
    });
    expect(charterFindings(charter, 2).map((found) => found.details['path'])).toEqual(['work → plays → work', 'both → both']);
  });
});

describe('a charter meets a cooperative', () => {
  it('finds nothing where it fits', () => expect(charterFactFindings(sound(), soundFacts({}))).toEqual([]));

  it.each(badMeetings)('$code: $when', ({ code, charter, facts }) => {
    expect(charterFactFindings(charter, facts).map((found) => found.code)).toEqual([code]);
    // That nobody holds a key for now, or that a reserve is empty, is said and stops nothing.
    const never = ['CHARTER_NOBODY', 'CHARTER_ACCOUNT_UNKNOWN', 'CHARTER_NEVER_REPAID', 'CHARTER_LOSSES_STAY'].includes(code);
    expect(checkCharterFacts(charter, facts, 'sharing')?.code).toBe(never || code === 'CHARTER_CEILING_BELOW' ? undefined : code);
    const settled = code === 'CHARTER_MEMBER_UNKNOWN';
    expect(checkCharterFacts(charter, facts, 'adopting')?.code).toBe(never || settled || code === 'FIGURE_MISSING' ? undefined : code);
    expect(checkCharterFacts(charter, facts, 'closing')?.code).toBe(
      never || settled || code === 'CHARTER_CEILING_BELOW' ? undefined : code,
    );
  });

  it('says that a figure is not known, which stops nothing where it then counts as nothing', () => {
    const facts = soundFacts({ without: 'plays' });
    expect(charterFactFindings(sound(), facts)).toEqual([
      { code: 'FIGURE_MISSING', details: { place: 'keys.plays.of.figure', name: 'plays' } },
    ]);
    expect(checkCharterFacts(sound(), facts)).toBeUndefined();
  });

  it('does not mind a figure that only an unused key needs', () => {
    const charter = sound((file) => {
      file.keys.spare = file.keys.plays;
      file.keys.plays = { of: { by: 'equal' }, whenEmpty: { then: 'carryForward' } };
    });
    expect(charterFactFindings(charter, soundFacts({ without: 'plays' }))).toEqual([]);
  });

  it('can be adopted before the income is known', () =>
    expect(
      checkCharterFacts(
        sound((file) => (file.steps[1].take.of = 'income')),
        soundFacts({}),
        'adopting',
      ),
    ).toBeUndefined());

  it('says what an earlier charter left open and this one has no step for', () => {
    const charter = sound((file) => {
      file.steps = file.steps.filter((step: { key: string }) => ['legal', 'needs', 'claims'].includes(step.key));
      file.loss = { rule: 'share', key: 'work', rest: 'unallocated' };
    });
    expect(charterFactFindings(charter, soundFacts({})).map((found) => found.code)).toEqual([]);
    const left = {
      ...soundFacts({}),
      retained: [{ member: 1, amount: 12_345n, due: '2027-12-31' }],
      balances: new Map([['losses', -500n]]),
    };
    expect(charterFactFindings(charter, left)).toEqual([
      { code: 'CHARTER_NEVER_REPAID', details: { place: 'steps', text: '123.45' } },
      { code: 'CHARTER_LOSSES_STAY', details: { place: 'steps', text: '5.00' } },
    ]);
  });

  it('finds nothing open in a charter that shares nothing', () =>
    expect(
      charterFactFindings(
        sound((file) => {
          file.steps = [];
          file.loss = { rule: 'carryForward' };
        }),
        soundFacts({}),
      ).filter((found) => found.code === 'CHARTER_LOSSES_STAY'),
    ).toEqual([]));

  it('names nobody wrong in a book without members', () => expect(charterFactFindings(sound(), soundFacts({ members: 0 }))).toEqual([]));
});
