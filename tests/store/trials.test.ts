import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addMember } from '../../src/app/members.ts';
import { setRate } from '../../src/app/activities.ts';
import { adoptCharter, charterOn } from '../../src/app/charters.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { tryCharter, type TrialInput } from '../../src/app/trials.ts';
import {
  key,
  toMembers,
  allThatIsLeft,
  charter as write,
  carryForward,
  label,
  shareStep,
  equalRights,
  rightsBy,
} from '../../src/core/charters/build.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { cooperativeSpirit, dynamicEquity, equal } from '../../src/core/charters/readyMade/index.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { activity, fitted, give, hours } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf } from '../support/workshop.ts';

const nothing = { members: [], contributions: [], figures: [] };
const quarter = { from: '2026-01-01', to: '2026-03-31', result: 100_000n };

function trial(changes: Partial<TrialInput> = {}): TrialInput {
  return { ...quarter, charter: equal, against: null, imagined: nothing, recount: false, ...changes };
}

/** Ada gave two hours of work, Bo 40.00 of cash: the same weight under the first charter. */
function workshop() {
  const shop = memoryBook();
  people(shop.lead, 'Ada Exemple', 'Bo Exemple');
  project(shop.lead);
  give(shop.lead, { member: 1, day: '2026-02-02', quantity: hours(2) });
  give(shop.lead, { member: 2, day: '2026-02-03', activity: activity.cash, quantity: 4_000 });
  return shop;
}
const amounts = (run: ReturnType<typeof tryCharter>['today']): bigint[] => run.outcome.members.map((member) => member.amount);

describe('a charter tried on the real book', () => {
  it('stands beside today’s and writes nothing', () => {
    const shop = workshop();
    const before = shop.book.head();
    const tried = tryCharter(shop.lead, trial({ charter: dynamicEquity }));
    expect(amounts(tried.today)).toEqual([50_000n, 50_000n]);
    // What is written keeps the rates that it was written with.
    expect(amounts(tried.trial)).toEqual([50_000n, 50_000n]);
    expect(shop.book.head()).toEqual(before);
    shop.close();
  });

  it('recounts by the tried charter’s multipliers and rates when asked: cash four times, work twice', () => {
    const shop = workshop();
    const tried = tryCharter(shop.lead, trial({ charter: dynamicEquity, recount: true }));
    expect(amounts(tried.trial)).toEqual([33_333n, 66_667n]);
    const dearer = {
      ...cooperativeSpirit,
      activities: cooperativeSpirit.activities.map((one) => (one.key === 'work' ? { ...one, rate: '60' } : one)),
    };
    expect(amounts(tryCharter(shop.lead, trial({ charter: dearer, recount: true })).trial)).toEqual([75_000n, 25_000n]);
    shop.close();
  });

  it('counts an imagined member, imagined hours and imagined figures', () => {
    const shop = workshop();
    const imagined = {
      members: [{ name: 'Cleo' }],
      contributions: [
        { member: -1, activity: 'work', quantity: '2' },
        { member: 1, activity: 'work', quantity: '2' },
      ],
      figures: [],
    };
    const tried = tryCharter(shop.lead, trial({ charter: cooperativeSpirit, imagined }));
    expect(tried.trial.outcome.members.map(({ number, amount }) => [number, amount])).toEqual([
      [1, 50_000n],
      [2, 25_000n],
      [-1, 25_000n],
    ]);
    const byPlays = {
      ...single('plays'),
      figures: [{ name: 'plays', label: label('Plays', 'Écoutes'), of: 'member' as const, unit: 'number' as const }],
    };
    const plays = (member: number, value: string) => ({ name: 'plays', member, value });
    const played = tryCharter(shop.lead, trial({ charter: byPlays, imagined: { ...nothing, figures: [plays(1, '3'), plays(2, '1')] } }));
    expect(amounts(played.trial)).toEqual([75_000n, 25_000n]);
    shop.close();
  });

  it('refuses either side by name where it is not sound', () => {
    const shop = workshop();
    const toNobody = { ...equal, rights: rightsBy('nothing') };
    for (const changes of [{ charter: toNobody }, { charter: equal, against: toNobody }])
      expect(refusalOf(() => tryCharter(shop.lead, trial(changes))).code).toBe('CHARTER_KEY_UNKNOWN');
    shop.close();
  });

  it('compares two charters, neither of which is in force', () => {
    const shop = workshop();
    give(shop.lead, { member: 1, day: '2026-02-04', quantity: hours(2) });
    const tried = tryCharter(shop.lead, trial({ charter: equal, against: cooperativeSpirit }));
    expect([amounts(tried.today), amounts(tried.trial)]).toEqual([
      [66_667n, 33_333n],
      [50_000n, 50_000n],
    ]);
    shop.close();
  });

  it.each([
    ['an impossible charter', { charter: { ...equal, steps: [...equal.steps, ...equal.steps] } }, /^CHARTER_/u],
    [
      'an unknown activity',
      { imagined: { ...nothing, contributions: [{ member: 1, activity: 'songs', quantity: '1' }] } },
      /^ACTIVITY_UNKNOWN$/u,
    ],
    [
      'an unknown member',
      { imagined: { ...nothing, contributions: [{ member: 9, activity: 'work', quantity: '1' }] } },
      /^MEMBER_UNKNOWN$/u,
    ],
    [
      'a quantity that is no number',
      { imagined: { ...nothing, contributions: [{ member: 1, activity: 'work', quantity: 'two' }] } },
      /^AMOUNT_NOT_NUMBER$/u,
    ],
    ['a day that no calendar has', { to: '2026-02-30' }, /^DATE_IMPOSSIBLE$/u],
  ] as const)('refuses %s', (_, changes, code) => {
    const shop = workshop();
    expect(() => tryCharter(shop.lead, trial(changes as Partial<TrialInput>))).toThrow(Refused);
    try {
      tryCharter(shop.lead, trial(changes as Partial<TrialInput>));
    } catch (error) {
      expect((error as Refused).refusal.code).toMatch(code);
    }
    shop.close();
  });
});

/** Everything by one figure. */
function single(figure: string): Charter {
  return write({
    name: 'single',
    title: label('Single', 'Seule'),
    summary: label('', ''),
    rights: equalRights,
    keys: { only: key(label('Only', 'Seule'), { by: 'figure', figure, over: 'period', atMost: null }, carryForward) },
    steps: [shareStep('all', label('All', 'Tout'), allThatIsLeft, toMembers('only'))],
  });
}

describe('adopting', () => {
  it('names members by number, keeps who decided and the minutes, and acts forward only', () => {
    const shop = workshop();
    const toBo: Charter = {
      ...equal,
      steps: [
        ...equal.steps.slice(0, 1),
        {
          kind: 'share',
          key: 'bo',
          label: label('To Bo', 'À Bo'),
          take: { take: 'amount', amount: '10' },
          limits: [],
          give: { to: 'member', member: 'bo exemple' },
        },
        ...equal.steps.slice(1),
      ],
    };
    const minutes = { name: 'pv.pdf', bytes: new TextEncoder().encode('%PDF-1.7 minutes') };
    closePeriod(shop.lead, { id: v7(), ...quarter });
    expect(() => adoptCharter(shop.lead, { ...fitted('equal', '2026-03-31'), charter: toBo })).toThrow('CHARTER_DATE_CLOSED');
    const { number } = adoptCharter(shop.lead, { id: v7(), charter: toBo, from: '2026-04-01', decidedBy: 'Assemblée du 31 mars', minutes });
    const row = charterOn(shop.book.read, '2026-04-01');
    expect(row).toMatchObject({ number, decidedBy: 'Assemblée du 31 mars', minutes: { name: 'pv.pdf', type: 'application/pdf' } });
    expect(row.charter.steps[1]).toMatchObject({ give: { to: 'member', member: '2' } });
    expect(Uint8Array.from(shop.book.read.minutes(number)!.bytes)).toEqual(minutes.bytes);
    expect(shop.book.read.periods()[0]!.charter).toBe(1);
    // A name is personal: the journal holds neither it nor who decided.
    const adopted = JSON.stringify(shop.book.read.entry(row.seq));
    expect(adopted).not.toMatch(/bo exemple|Assemblée/iu);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('brings activities that the book does not have, with their rates', () => {
    const shop = workshop();
    const withRoom: Charter = {
      ...equal,
      activities: [
        ...equal.activities,
        {
          key: 'room',
          kind: 'space',
          label: label('Room', 'Salle'),
          rate: '12.5',
          multiplier: '1.5',
          rates: [{ from: '2026-06-01', to: '2026-06-30', member: 'Ada Exemple', rate: '20', multiplier: '1.5' }],
          cap: null,
          lessPaid: null,
          onceSpent: null,
          creditedTo: null,
        },
      ],
    };
    adoptCharter(shop.lead, { ...fitted('equal', '2026-05-01'), charter: withRoom });
    const room = shop.book.read.activities().find((row) => row.key === 'room')!;
    expect(room).toMatchObject({ kind: 'space', unit: 'time', label: { en: 'Room', fr: 'Salle' } });
    expect(
      shop.book.read
        .rates()
        .filter((rate) => rate.activity === room.number)
        .map(({ member, from, rate, multiplier, ends }) => [member, from, rate, multiplier, ends]),
    ).toEqual([
      [null, '2026-05-01', 125_000, 150, false],
      [1, '2026-06-01', 200_000, 150, false],
      [1, '2026-07-01', 0, 0, true],
    ]);
    shop.close();
  });

  it('refuses a charter that names somebody the book does not know', () => {
    const shop = workshop();
    const toNobody: Charter = {
      ...equal,
      keys: { ...equal.keys },
      steps: [
        {
          kind: 'share',
          key: 'x',
          label: label('X', 'X'),
          take: { take: 'amount', amount: '1' },
          limits: [],
          give: { to: 'member', member: 'Zoe' },
        },
        ...equal.steps,
      ],
    };
    expect(() => adoptCharter(shop.lead, { ...fitted('equal', '2026-05-01'), charter: toNobody })).toThrow('MEMBER_UNKNOWN');
    addMember(shop.lead, { id: v7(), name: 'Zoe', type: 'person', email: '', address: '', joined: '2026-01-01', left: null });
    adoptCharter(shop.lead, { ...fitted('equal', '2026-05-01'), charter: toNobody });
    shop.close();
  });
});

describe('a trial beside a run that is final and not applied', () => {
  it('starts from what the run will have left', () => {
    const shop = workshop();
    adoptCharter(shop.lead, fitted('cooperative-spirit', '2026-01-01', { reservePercent: '15' }));
    const reserve = (apply: boolean) => {
      closePeriod(shop.lead, { id: v7(), ...quarter, apply });
      const tried = tryCharter(shop.lead, trial({ from: '2026-04-01', to: '2026-06-30', charter: cooperativeSpirit }));
      const { balances } = tried.today.facts;
      undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
      return [...balances].filter(([, balance]) => balance !== 0n).sort();
    };
    const applied = reserve(true);
    expect(applied).toContainEqual(['reserve:general', 15_000n]);
    expect(reserve(false)).toEqual(applied);
    shop.close();
  });
});

describe('a recount', () => {
  const dated = (...rates: readonly { from: string; to: string | null; member: string | null; rate: string }[]): Charter => ({
    ...cooperativeSpirit,
    activities: cooperativeSpirit.activities.map((one) =>
      one.key === 'work' ? { ...one, rates: rates.map((rate) => ({ ...rate, multiplier: '1' })) } : one,
    ),
  });
  /** Ada gave two hours on 2 February and two on 20 February, Bo 40.00 of cash: 40.00 each time. */
  function february() {
    const shop = workshop();
    give(shop.lead, { member: 1, day: '2026-02-20', quantity: hours(2) });
    return shop;
  }
  const weights = (run: ReturnType<typeof tryCharter>['trial']) =>
    run.facts.members.map(({ number }) => run.facts.sums.reduce((sum, row) => (row.member === number ? sum + row.weight : sum), 0n));
  const tried = (shop: ReturnType<typeof workshop>, charter: Charter) => {
    const { today, trial: run } = tryCharter(shop.lead, trial({ charter, recount: true }));
    const euro = weights(today)[1]! / 40n;
    return weights(run).map((weight) => Number(weight / euro));
  };

  it('counts each day by the dated rate that the tried charter says of it, for everyone and for a member', () => {
    const shop = february();
    expect(tried(shop, dated({ from: '2026-02-10', to: null, member: null, rate: '60' }))).toEqual([40 + 120, 40]);
    expect(tried(shop, dated({ from: '2026-02-01', to: '2026-02-19', member: '1', rate: '10' }))).toEqual([20 + 40, 40]);
    expect(tried(shop, dated({ from: '2026-02-01', to: null, member: '2', rate: '10' }))).toEqual([80, 40]);
    shop.close();
  });

  it('leaves a dated rate that both charters say alone, and takes back one that only the charter in force says', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple', 'Bo Exemple');
    project(shop.lead);
    const own = dated({ from: '2026-01-01', to: null, member: '1', rate: '30' });
    adoptCharter(shop.lead, { ...fitted('cooperative-spirit', '2026-01-01'), charter: own });
    give(shop.lead, { member: 1, day: '2026-02-02', quantity: hours(2) });
    give(shop.lead, { member: 2, day: '2026-02-03', activity: activity.cash, quantity: 4_000 });
    expect(tried(shop, own)).toEqual([60, 40]);
    expect(tried(shop, cooperativeSpirit)).toEqual([40, 40]);
    shop.close();
  });

  it('keeps a rate that the group set for a member, for what was given and for what is imagined', () => {
    const shop = workshop();
    setRate(shop.lead, { id: v7(), activity: 1, member: 1, from: '2026-01-01', rate: 500_000, multiplier: 100 });
    give(shop.lead, { member: 1, day: '2026-02-20', quantity: hours(2) });
    const dearer = { ...dated(), activities: dated().activities.map((one) => (one.key === 'work' ? { ...one, rate: '25' } : one)) };
    const imagined = {
      ...nothing,
      members: [{ name: 'Cleo' }],
      contributions: [1, 2, -1].map((member) => ({ member, activity: 'work', quantity: '2' })),
    };
    const { trial: run } = tryCharter(shop.lead, trial({ charter: dearer, imagined }));
    const euro = weights(run)[1]! / 90n;
    // Ada: 40 and 100 as written, 100 imagined at her own rate; Bo: 40 of cash, 50 imagined; Cleo: 50.
    expect(weights(run).map((weight) => Number(weight / euro))).toEqual([240, 90, 50]);
    shop.close();
  });
});
