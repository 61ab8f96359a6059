import type { Key, Source } from '../../../src/core/charters/keys.ts';
import type { MemberFacts } from '../../../src/core/waterfall/facts.ts';
import { fullMonths, monthNumber } from '../../../src/core/days/day.ts';
import { Ratio } from '../secondOpinion.ts';
import { atLeastNone, decimal, less, none, one, percentage, smaller, total, whole } from './exact.ts';
import { timed, type World } from './world.ts';

/** What a source gives: each member's value by number, and the fraction of a mix that nobody holds. */
export interface Values {
  readonly of: ReadonlyMap<number, Ratio>;
  readonly unheld: Ratio;
}

export const valueOf = (values: Values, member: number): Ratio => values.of.get(member) ?? none;
export const sumOf = (values: Values): Ratio => total([...values.of.values()]);

/** The value of a key: its source times its scale, for who is eligible. */
export function keyValues(world: World, name: string): Values {
  const key = world.charter.keys[name]!;
  const eligible = world.facts.members.filter((member) => world.isEligible(member, key.eligible));
  const counted = key.notEligible === 'whenEmpty' ? world.facts.members : eligible;
  const source = sourceValues(world, key.of, counted);
  const scaled = (list: readonly MemberFacts[]): Map<number, Ratio> =>
    new Map(
      list.map((member) => {
        const scale = key.scaledBy === null ? one : world.figure(key.scaledBy.figure, member.number, key.scaledBy.over);
        return [member.number, valueOf(source, member.number).times(scale)];
      }),
    );
  const held = scaled(eligible);
  // What the others' values come to is unheld, beside what a mix already leaves so.
  const everybody = total([...scaled(counted).values()]);
  const others = less(everybody, total([...held.values()]));
  const lost = everybody.isMoreThan(none) ? others.by(everybody).times(less(one, source.unheld)) : none;
  return { of: reaching(key.atLeast, held), unheld: source.unheld.plus(lost) };
}

/** Only values that reach the least one that counts; the mean is that of all values above zero. */
function reaching(least: Key['atLeast'], values: ReadonlyMap<number, Ratio>): Map<number, Ratio> {
  if (least === null) return new Map(values);
  const held = [...values.values()].filter((value) => value.isMoreThan(none));
  if (held.length === 0) return new Map(values);
  const bar = least.is === 'value' ? decimal(least.value) : percentage(least.percent).times(total(held)).by(whole(held.length));
  return new Map([...values].filter(([, value]) => !bar.isMoreThan(value)));
}

/** The coefficient of the last band whose years of membership are full. */
export function seniorityOf(world: World, key: Key, member: number): Ratio {
  const { joined } = world.facts.members.find((candidate) => candidate.number === member)!;
  let coefficient = one;
  for (const band of key.seniority) {
    if (fullMonths(joined, world.facts.to) >= band.years * 12) coefficient = decimal(band.coefficient);
  }
  return coefficient;
}

export function seniorValues(world: World, name: string): Map<number, Ratio> {
  const key = world.charter.keys[name]!;
  return new Map([...keyValues(world, name).of].map(([member, value]) => [member, value.times(seniorityOf(world, key, member))]));
}

function sourceValues(world: World, source: Source, eligible: readonly MemberFacts[]): Values {
  const each = (value: (member: MemberFacts) => Ratio): Values => ({
    of: new Map(world.facts.members.map((member) => [member.number, value(member)])),
    unheld: none,
  });
  switch (source.by) {
    case 'equal':
      return each((member) => {
        const counts =
          source.among === 'members'
            ? world.wasMember(member, source.span)
            : world.weight(member.number, null, source.span).isMoreThan(none);
        return counts ? one : none;
      });
    case 'rights': {
      const rights = world.rightsOf(world);
      return each((member) => rights.get(member.number) ?? none);
    }
    case 'weight':
      return each((member) => {
        const entries = world
          .entries(source.span)
          .filter((entry) => entry.member === member.number && (source.activities === null || source.activities.includes(entry.activity)));
        return world.money(
          atLeastNone(total(entries.map((entry) => entry.weight.times(remaining(source.fade, monthNumber(world.facts.to) - entry.month))))),
        );
      });
    case 'hours':
      return each((member) => world.hours(member.number, source.activities, source.span, timed));
    case 'figure':
      return each((member) => {
        const value = world.figure(source.figure, member.number, source.over);
        return source.atMost === null ? value : smaller(value, decimal(source.atMost));
      });
    case 'each':
      return each((member) => (world.wasMember(member, 'period') ? decimal(source.amount) : none));
    case 'membership':
      return each((member) => whole(world.membership(member, source.count)));
    case 'amounts':
      return each((member) => {
        const beside = source.amounts.find((line) => world.isNamed(member, line.member));
        return beside === undefined ? none : decimal(beside.amount);
      });
    case 'key':
      return { of: keyValues(world, source.key).of, unheld: keyValues(world, source.key).unheld };
    case 'sum': {
      const parts = source.parts.map((part) => ({ times: decimal(part.times), values: sourceValues(world, part.of, eligible) }));
      return each((member) => total(parts.map((part) => part.times.times(valueOf(part.values, member.number)))));
    }
    case 'mix': {
      const parts = source.parts.map((part) => {
        const values = sourceValues(world, part.of, eligible);
        return { share: percentage(part.percent), values, sum: total(eligible.map((member) => valueOf(values, member.number))) };
      });
      const held = parts.filter((part) => part.sum.isMoreThan(none));
      const values = each((member) => total(held.map((part) => part.share.times(valueOf(part.values, member.number)).by(part.sum))));
      return { of: values.of, unheld: less(one, total(held.map((part) => part.share))) };
    }
  }
}

/** How much of a month's weight is left after so many months. */
function remaining(fade: Extract<Source, { by: 'weight' }>['fade'], age: number): Ratio {
  if (fade === null) return one;
  if (fade.form === 'linear') return atLeastNone(less(one, new Ratio(BigInt(age), BigInt(fade.months))));
  let left = one;
  for (let month = 0; month < age; month += 1) left = left.times(less(one, percentage(fade.percentPerMonth)));
  return left;
}
