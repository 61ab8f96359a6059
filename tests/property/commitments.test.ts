import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { makeCommitment } from '../../src/app/commitments/commit.ts';
import { commitmentReport, memberRounds } from '../../src/app/commitments/report.ts';
import { workByWeek } from '../../src/app/rhythm.ts';
import { dueUntil, paces, wholeOf, type Terms } from '../../src/core/commitments/terms.ts';
import { addDays, dayNumber, weekStart } from '../../src/core/days/day.ts';
import { give, submit } from '../support/actions.ts';
import { runs } from '../support/property.ts';
import { actions, beginning, perform } from '../support/randomBook.ts';
import { memoryBook, type Workshop } from '../support/workshop.ts';

/**
 * What has fallen due, a second time and slowly, from docs/spec/commitments.md alone: every day of the calendar is looked at, days of a
 * week or month are counted one by one, and a part is found by trying every whole number that is no further away than the others.
 */
function dueByWalking(terms: Terms, until: string): bigint {
  if (terms.per === 'once') return terms.to !== null && terms.to <= until ? BigInt(terms.quantity) : 0n;
  const nameOf = (day: string): string => (terms.per === 'week' ? weekStart(day) : day.slice(0, 7));
  const runs = (day: string): boolean => terms.from <= day && (terms.to === null || day <= terms.to);
  let due = 0n;
  for (let day = terms.from; day <= until && runs(day); day = addDays(day, 1)) {
    const next = addDays(day, 1);
    if (nameOf(next) === nameOf(day) && runs(next)) continue;
    let [covered, length] = [0, 0];
    for (let other = addDays(day, -40); other <= addDays(day, 40); other = addDays(other, 1))
      if (nameOf(other) === nameOf(day)) {
        length++;
        if (runs(other)) covered++;
      }
    due += nearest(BigInt(terms.quantity), BigInt(covered), BigInt(length));
  }
  return due;
}

/** quantity × covered ÷ length to the nearer whole number; from exactly between two, up where no fewer days are covered than missing. */
function nearest(quantity: bigint, covered: bigint, length: bigint): bigint {
  const exact = quantity * covered;
  const below = (exact - (exact % length)) / length;
  const distance = (whole: bigint): bigint => (whole * length > exact ? whole * length - exact : exact - whole * length);
  const [up, down] = [distance(below + 1n), distance(below)];
  return up < down || (up === down && covered * 2n >= length) ? below + 1n : below;
}

const terms = fc
  .record({
    quantity: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3_600_000_000 })),
    per: fc.constantFrom(...paces),
    from: fc.integer({ min: dayNumber('2023-12-20'), max: dayNumber('2024-04-10') }),
    length: fc.option(fc.integer({ min: 0, max: 130 })),
    until: fc.integer({ min: -10, max: 150 }),
  })
  .map(({ quantity, per, from, length, until }) => {
    const begin = addDays('1970-01-01', from);
    const days = length ?? (per === 'once' ? 5 : null);
    return {
      terms: { quantity, per, from: begin, to: days === null ? null : addDays(begin, days) } satisfies Terms,
      until: addDays(begin, until),
    };
  });

describe('what has fallen due', () => {
  it('is what walking the calendar day by day gives', () => {
    fc.assert(
      fc.property(terms, ({ terms: promised, until }) => {
        expect(dueUntil(promised, until)).toBe(dueByWalking(promised, until));
      }),
      runs(400),
    );
  });

  it('never shrinks, and ends at the whole', () => {
    fc.assert(
      fc.property(terms, ({ terms: promised, until }) => {
        expect(dueUntil(promised, addDays(until, 1)) >= dueUntil(promised, until)).toBe(true);
        const whole = wholeOf(promised);
        if (whole !== null && promised.to !== null && until >= promised.to) expect(dueUntil(promised, until)).toBe(whole);
      }),
      runs(400),
    );
  });

  it('a week or month that is cut in two asks for what it asked whole, to one unit', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 120 }), ({ terms: promised }, days) => {
        const cut = addDays(promised.from, days);
        if (promised.per === 'once' || (promised.to !== null && cut >= promised.to)) return;
        const end = promised.to ?? addDays(promised.from, 365);
        const parts = dueUntil({ ...promised, to: cut }, end) + dueUntil({ ...promised, from: addDays(cut, 1), to: end }, end);
        const apart = parts - dueUntil({ ...promised, to: end }, end);
        expect(apart >= -2n && apart <= 2n).toBe(true);
      }),
      runs(300),
    );
  });
});

interface Row {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly day: number;
  readonly quantity: number;
  readonly state: number;
}

/** Contributions one by one, without any sum: slow and certain. */
function givenOf({ book }: Workshop, covers: (row: Row) => boolean, state: number): bigint {
  return book.db
    .all<Row & object>('select member, project, activity, day, quantity, state from contribution where state in (1, 3)')
    .filter((row) => row.state === state && covers(row))
    .reduce((sum, row) => sum + BigInt(row.quantity), 0n);
}

describe('promised against given of a whole book', () => {
  it('counts each contribution of a line once, whatever was promised, done and undone', () => {
    let met = 0;
    fc.assert(
      fc.property(
        actions({ maxLength: 30 }),
        fc.array(fc.nat(180), { maxLength: 8 }),
        fc.integer({ min: 0, max: 200 }),
        (list, days, offset) => {
          const shop = memoryBook();
          beginning(shop.lead);
          for (const pace of paces)
            makeCommitment(shop.lead, {
              id: v7(),
              member: 1,
              towards: { need: null, project: 1, activity: 1 },
              quantity: 5000,
              per: pace,
              from: '2026-02-05',
              to: pace === 'once' ? '2026-05-20' : null,
              note: '',
            });
          for (const [index, day] of [...new Set(days)].entries())
            (index % 3 ? give : submit)(shop.lead, { day: addDays('2026-01-01', day), quantity: 1 + 97 * index });
          for (const action of list) perform(shop.lead, action);
          const asOf = addDays('2026-01-01', offset);
          const { lines, commitments, needs, teams } = commitmentReport(shop.lead, { asOf, project: null });
          const membership = new Map(shop.book.read.members().map((member) => [member.number, member]));
          const runsOn = (row: (typeof commitments)[number], day: number): boolean => {
            const { joined, left } = membership.get(row.member)!;
            if (row.per === 'once' && left !== null && row.to !== null && left < row.to) return false;
            const [from, to] = [row.from < joined ? joined : row.from, left !== null && (row.to === null || left < row.to) ? left : row.to];
            return dayNumber(from) <= day && (to === null || day <= dayNumber(to));
          };
          for (const line of lines) {
            const own = commitments.filter(
              (row) => row.member === line.member && row.project === line.project && row.activity === line.activity,
            );
            const covers = (row: Row): boolean =>
              row.member === line.member &&
              row.project === line.project &&
              row.activity === line.activity &&
              row.day <= dayNumber(asOf) &&
              own.some((commitment) => runsOn(commitment, row.day));
            expect(line.approved).toBe(givenOf(shop, covers, 3));
            expect(line.pending).toBe(givenOf(shop, covers, 1));
            expect(own.reduce((sum, row) => sum + row.approved, 0n)).toBe(line.approved);
            expect(own.reduce((sum, row) => sum + row.pending, 0n)).toBe(line.pending);
            expect(own.reduce((sum, row) => sum + row.due, 0n)).toBe(line.due);
            if (line.approved > 0n) met++;
          }
          expect(lines.reduce((sum, line) => sum + line.due, 0n)).toBe(commitments.reduce((sum, row) => sum + row.due, 0n));
          for (const need of needs)
            expect(need.approved).toBe(commitments.filter((row) => row.need === need.number).reduce((sum, row) => sum + row.approved, 0n));
          for (const team of teams) expect(team.openNeeds).toBe(needs.filter((need) => need.project === team.project && need.open).length);
          // What is promised for this week never is more than a whole week of each promise.
          for (const round of memberRounds(shop.lead, 1, asOf)) {
            const most = commitments.filter((row) => row.member === 1 && row.per === round.per).reduce((sum, row) => sum + row.quantity, 0);
            expect(round.promised <= BigInt(most)).toBe(true);
          }
          const weeks = workByWeek(shop.lead, { until: asOf, weeks: 5, project: null });
          const work = new Set(
            shop.book.db.all<{ number: number }>(`select number from activity where kind = 'work'`).map((row) => row.number),
          );
          const [first, last] = [dayNumber(weeks[0]!.weekStart), dayNumber(weeks.at(-1)!.weekStart) + 6];
          const inWeeks = (row: Row): boolean => work.has(row.activity) && row.day >= first && row.day <= last;
          expect(weeks.reduce((sum, week) => sum + BigInt(week.approvedSeconds), 0n)).toBe(givenOf(shop, inWeeks, 3));
          expect(weeks.reduce((sum, week) => sum + BigInt(week.pendingSeconds), 0n)).toBe(givenOf(shop, inWeeks, 1));
          shop.close();
        },
      ),
      runs(40),
    );
    expect(met, 'something was given for what was promised').toBeGreaterThan(5);
  });
});
