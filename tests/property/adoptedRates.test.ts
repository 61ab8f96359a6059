import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratesAdopted, type AdoptedBefore, type KnownRate } from '../../src/core/charters/adoptRates.ts';
import { activity, charter, equalRights, label } from '../../src/core/charters/build.ts';
import type { Charter, CharterRate } from '../../src/core/charters/charter.ts';
import { resolveRate } from '../../src/core/charters/rates.ts';
import { addDays, type Day } from '../../src/core/days/day.ts';
import { runs } from '../support/property.ts';

const first = '2026-01-01';
const dayAt = (index: number): Day => addDays(first, index);
const lastIndex = 40;
const days = Array.from({ length: lastIndex + 1 }, (_, index) => dayAt(index));
const work = { key: 'work', kind: 'work' } as const;
const words = label('Charter', 'Charte');

interface Said {
  readonly name: string;
  readonly rate: number;
  readonly multiplier: number;
  /** Spans of days from an index on, for a member or for everyone (0), one after the other. */
  readonly dated: readonly { readonly member: number; readonly gap: number; readonly length: number | null; readonly rate: number }[];
}

function agreed({ name, rate, multiplier, dated }: Said): Charter {
  const next = new Map<number, number>();
  const rates = dated.flatMap(({ member, gap, length, rate: own }): CharterRate[] => {
    const from = (next.get(member) ?? 0) + gap;
    if (from > lastIndex) return [];
    next.set(member, length === null ? Infinity : from + length + 1);
    const whose = member === 0 ? null : String(member);
    return [{ from: dayAt(from), to: length === null ? null : dayAt(from + length), member: whose, rate: String(own), multiplier: '1' }];
  });
  const activities = [activity('work', 'work', words, String(rate), String(multiplier), { rates })];
  return charter({ name, title: words, summary: words, keys: {}, steps: [], rights: equalRights, activities });
}

/** A book of one activity: its rates and charters, as the real one keeps them. */
class Rates {
  rows: KnownRate[] = [];
  charters: AdoptedBefore[] = [];

  static founded(said: Said): Rates {
    const book = new Rates();
    book.rows = [
      {
        number: 1,
        activity: 1,
        member: null,
        from: '1900-01-01',
        rate: said.rate * 10_000,
        multiplier: said.multiplier * 100,
        brought: false,
      },
    ];
    book.charters = [{ charter: agreed({ ...said, dated: [] }), from: '1900-01-01', after: 0 }];
    return book;
  }
  #add(row: Omit<KnownRate, 'number' | 'activity'>): void {
    this.rows.push({ number: this.rows.length + 1, activity: 1, ...row });
  }
  set(member: number | null, from: Day, rate: number): this {
    this.#add({ member, from, rate: rate * 10_000, multiplier: 100, brought: false });
    return this;
  }
  adopt(agreement: Charter, from: Day): number {
    const after = this.rows.length;
    const changes = ratesAdopted(work, this.rows, { charter: agreement, from, adopted: this.charters, digits: 2 });
    for (const { member, from: since, rate, multiplier, ends } of changes)
      this.#add({ member, from: since, rate, multiplier, ends, brought: true });
    this.charters.push({ charter: agreement, from, after });
    return changes.length;
  }
  at(day: Day, member: number): string {
    const rate = resolveRate(this.rows, 1, member, day)!;
    return `${rate.rate} × ${rate.multiplier}`;
  }
  hasOwn(day: Day, member: number): boolean {
    return resolveRate(this.rows, 1, member, day)!.member !== null;
  }
}

const said: fc.Arbitrary<Said> = fc.record({
  name: fc.constantFrom('one', 'two'),
  rate: fc.integer({ min: 1, max: 4 }),
  multiplier: fc.integer({ min: 1, max: 2 }),
  dated: fc.array(
    fc.record({
      member: fc.integer({ min: 0, max: 2 }),
      gap: fc.integer({ min: 0, max: 15 }),
      length: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
      rate: fc.integer({ min: 11, max: 14 }),
    }),
    { maxLength: 4 },
  ),
});
const index = fc.integer({ min: 1, max: lastIndex });
/** Something that happened to the rates: a charter, or a rate that the group sets for everyone (0) or a member. */
const event = fc.oneof(
  fc.record({ what: fc.constant('adopt' as const), said, at: index }),
  fc.record({
    what: fc.constant('set' as const),
    member: fc.integer({ min: 0, max: 2 }),
    at: index,
    rate: fc.integer({ min: 21, max: 24 }),
  }),
);
const history = fc.tuple(said, fc.array(event, { maxLength: 5 }));
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
function lived([start, events]: History): Rates {
  const book = Rates.founded(start);
  for (const one of events)
    if (one.what === 'adopt') book.adopt(agreed(one.said), dayAt(one.at));
    else book.set(one.member === 0 ? null : one.member, dayAt(one.at), one.rate);
  return book;
}
function undated([start, events]: History): History {
  return [start, events.map((one) => (one.what === 'adopt' ? { ...one, said: { ...one.said, dated: [] } } : one))];
}
const everyone = [1, 2, 3];
const untilOf = (book: Rates, from: Day): Day | null =>
  book.charters
    .map((known) => known.from)
    .filter((day) => day > from)
    .toSorted()[0] ?? null;

it('stays on its own days: before it begins and once another takes over, everything is as it was', () =>
  fc.assert(
    fc.property(history, said, index, (past, next, at) => {
      const [book, after] = [lived(past), lived(past)];
      after.adopt(agreed(next), dayAt(at));
      const until = untilOf(book, dayAt(at));
      for (const day of days)
        if (day < dayAt(at) || (until !== null && day >= until))
          for (const member of everyone) expect(after.at(day, member), `${day} ${member}`).toBe(book.at(day, member));
    }),
    runs(150),
  ));

it('says its dated rates on their days, unless the group changed what the charter before said alike', () =>
  fc.assert(
    fc.property(said, said, index, index, (start, next, before, at) => {
      const book = Rates.founded(start);
      book.adopt(agreed(start), dayAt(Math.min(before, at)));
      book.adopt(agreed(next), dayAt(at));
      const { rates } = agreed(next).activities[0]!;
      for (const day of days.filter((one) => one >= dayAt(at)))
        for (const member of everyone) {
          const holds = rates.filter((rate) => rate.from <= day && (rate.to === null || day <= rate.to));
          const found = holds.find((rate) => rate.member === String(member)) ?? holds.find((rate) => rate.member === null);
          if (found) expect(book.at(day, member), `${day} ${member}`).toBe(`${Number(found.rate) * 10_000} × 100`);
          // Nobody set a rate: who has no dated rate of their own follows everyone.
          expect(book.hasOwn(day, member)).toBe(holds.some((rate) => rate.member === String(member)));
          if (!found) expect(book.at(day, member)).toBe(`${next.rate * 10_000} × ${next.multiplier * 100}`);
        }
    }),
    runs(150),
  ));

it('changes nothing when it is the one before once more', () =>
  fc.assert(
    fc.property(history, said, index, index, (past, next, before, at) => {
      const book = lived(past);
      book.adopt(agreed(next), dayAt(before));
      const from = dayAt(at);
      const inForce = book.charters.filter((known) => known.from <= from).toSorted((left, right) => (left.from < right.from ? -1 : 1));
      expect(book.adopt(inForce.findLast((known) => known.from === inForce.at(-1)!.from)!.charter, from)).toBe(0);
    }),
    runs(150),
  ));

it('leaves nothing of dated rates that the next charter from the same day does not say', () =>
  fc.assert(
    // What the group sets among dated rates holds until the next of them: then what is left depends on them, and is not looked at here.
    fc.property(history.map(undated), said, index, (past, next, at) => {
      const [book, straight] = [lived(past), lived(past)];
      const plain = agreed({ ...next, dated: [] });
      straight.adopt(plain, dayAt(at));
      book.adopt(agreed(next), dayAt(at));
      book.adopt(plain, dayAt(at));
      for (const day of days)
        for (const member of everyone) expect(book.at(day, member), `${day} ${member}`).toBe(straight.at(day, member));
    }),
    runs(150),
  ));

it('keeps what the group set for a member, under every charter that gives the member no other', () =>
  fc.assert(
    fc.property(said, said, index, index, fc.integer({ min: 21, max: 24 }), (start, next, set, at, rate) => {
      const book = Rates.founded(start).set(1, dayAt(set), rate);
      book.adopt(agreed({ ...next, dated: next.dated.filter((one) => one.member !== 1) }), dayAt(at));
      for (const day of days.filter((one) => one >= dayAt(set))) {
        expect(book.hasOwn(day, 1)).toBe(true);
        expect(book.at(day, 1)).toMatch(new RegExp(`^${rate * 10_000} `, 'u'));
      }
    }),
    runs(150),
  ));

it('gives a member back what the group set, or everyone’s rate, once a dated rate of their own ends', () => {
  const dated = { from: '2026-01-10', to: '2026-01-19', member: '1', rate: '30', multiplier: '1' } as const;
  const plain: Said = { name: 'one', rate: 20, multiplier: 1, dated: [] };
  const withOwn = { ...agreed(plain), activities: [activity('work', 'work', words, '20', '1', { rates: [dated] })] };
  const book = Rates.founded(plain).set(1, '2026-01-02', 25);
  const bare = Rates.founded(plain);
  for (const each of [book, bare]) each.adopt(withOwn, '2026-01-05');
  const seen = (each: Rates) => ['2026-01-06', '2026-01-10', '2026-01-19', '2026-01-20'].map((day) => each.at(day, 1));
  expect(seen(book)).toEqual(['250000 × 100', '300000 × 100', '300000 × 100', '250000 × 100']);
  expect(seen(bare)).toEqual(['200000 × 100', '300000 × 100', '300000 × 100', '200000 × 100']);
  // Everyone's rate is the member's again, also when it changes later.
  bare.set(null, '2026-01-25', 22);
  expect(bare.at('2026-01-26', 1)).toBe('220000 × 100');
});

it('keeps what the group set from the day on which a dated rate of the charter before the last ends', () => {
  const plain: Said = { name: 'one', rate: 1, multiplier: 1, dated: [] };
  const book = Rates.founded(plain);
  book.adopt(agreed({ ...plain, dated: [{ member: 2, gap: 6, length: 5, rate: 11 }] }), dayAt(1));
  book.set(2, dayAt(12), 21);
  const everyoneDated = agreed({ ...plain, dated: [{ member: 0, gap: 0, length: null, rate: 11 }] });
  expect(book.adopt(everyoneDated, dayAt(12))).toBe(1);
  expect(book.adopt(everyoneDated, dayAt(12))).toBe(0);
  expect(book.at(dayAt(12), 2)).toBe('210000 × 100');
});

it('leaves what the group has set from a later day as it is, its multiplier too', () => {
  const book = Rates.founded({ name: 'one', rate: 1, multiplier: 1, dated: [] }).set(1, dayAt(5), 21);
  book.adopt(agreed({ name: 'two', rate: 1, multiplier: 2, dated: [] }), dayAt(1));
  expect([1, 4, 5, 6].map((at) => book.at(dayAt(at), 1))).toEqual(['10000 × 200', '10000 × 200', '210000 × 100', '210000 × 100']);
});
