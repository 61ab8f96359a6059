import { fullMonths } from '../../../src/core/days/day.ts';
import type { MemberFacts } from '../../../src/core/waterfall/facts.ts';
import { Ratio } from '../secondOpinion.ts';
import { less, none, one, percentage, total } from './exact.ts';
import { keyValues, valueOf } from './values.ts';
import { World } from './world.ts';

export interface RightsTold {
  readonly shares: ReadonlyMap<number, Ratio>;
  /** Null where the rule counts no heads. */
  readonly heads: number | null;
}

/** Who holds which share of the rights, by the charter's rule (section 6). */
export function rightsAgain(world: World): RightsTold {
  const { rights: rule } = world.charter;
  const holders = world.facts.members.filter((member) => world.isEligible(member, rule.eligible) && world.terms(member)?.rights !== 'lose');
  const vested = (member: MemberFacts): Ratio => vesting(world, member);
  if (rule.rule === 'colleges') return { shares: byColleges(world, holders), heads: null };
  const heads =
    rule.rule === 'proRata'
      ? []
      : holders.filter((member) =>
          rule.among === 'members' ? world.wasMember(member, rule.span) : world.weight(member.number, null, rule.span).isMoreThan(none),
        );
  // A head before its cliff counts nothing, and is not counted.
  const counted = heads.filter((member) => vested(member).isMoreThan(none)).length;
  const equal = shares(heads.map((member) => [member.number, vested(member)]));
  if (rule.rule === 'equal') return { shares: equal, heads: counted };
  const values = keyValues(world, rule.key);
  const byKey = shares(holders.map((member) => [member.number, valueOf(values, member.number).times(vested(member))]));
  if (rule.rule === 'proRata') return { shares: byKey, heads: null };
  if (equal.size === 0) return { shares: byKey, heads: counted };
  if (byKey.size === 0) return { shares: equal, heads: counted };
  const perHead = percentage(rule.equalPercent);
  const mixed = holders.map((member): [number, Ratio] => {
    const head = perHead.times(equal.get(member.number) ?? none);
    return [member.number, head.plus(less(one, perHead).times(byKey.get(member.number) ?? none))];
  });
  return { shares: new Map(mixed), heads: counted };
}

/** The same from the contributions of each project alone. */
export function rightsByProjectAgain(world: World): Map<number, ReadonlyMap<number, Ratio>> {
  if (world.charter.rights.per !== 'project') return new Map();
  const projects = [...new Set(world.facts.sums.map((sum) => sum.project))];
  return new Map(
    projects.map((project) => {
      const sums = world.facts.sums.filter((sum) => sum.project === project);
      return [project, rightsAgain(new World(world.charter, { ...world.facts, sums }, world.rightsOf)).shares];
    }),
  );
}

/** Parts as shares of their sum; empty when there is none. */
function shares(parts: readonly (readonly [number, Ratio])[]): Map<number, Ratio> {
  const sum = total(parts.map(([, part]) => part));
  if (!sum.isMoreThan(none)) return new Map();
  return new Map(parts.map(([number, part]) => [number, part.by(sum)]));
}

function vesting(world: World, member: MemberFacts): Ratio {
  const rule = world.charter.rights.vesting;
  if (rule === null) return one;
  const { to } = world.facts;
  const end = member.left !== null && member.left < to ? member.left : to;
  const months = fullMonths(member.joined, end);
  if (months < rule.cliffMonths) return none;
  return months >= rule.months ? one : new Ratio(BigInt(months), BigInt(rule.months));
}

function byColleges(world: World, holders: readonly MemberFacts[]): Map<number, Ratio> {
  const rule = world.charter.rights;
  if (rule.rule !== 'colleges') return new Map();
  const colleges = rule.colleges.map((college) => ({
    key: college.key,
    percent: percentage(college.percent),
    minimum: Math.max(1, college.minimumMembers),
    mergesInto: college.mergesInto,
    // Who is still before the cliff does not make a college larger.
    people: holders.filter(
      (member) => world.isMemberAtEnd(member) && member.colleges.includes(college.key) && vesting(world, member).isMoreThan(none),
    ),
    // Where its percentage and people went, once it has merged; itself gone when it gave its percentage to all others.
    into: null as string | null,
    gone: false,
  }));
  const landing = (key: string | null): (typeof colleges)[number] | undefined => {
    let college = colleges.find((candidate) => candidate.key === key);
    for (let steps = 0; college?.gone && steps < colleges.length; steps += 1) {
      const next: string | null = college.into;
      college = colleges.find((candidate) => candidate.key === next);
    }
    return college?.gone ? undefined : college;
  };
  // One that others merge into is judged after them, with everybody it has.
  const unjudged = [...colleges];
  while (unjudged.length > 0) {
    const free = unjudged.findIndex((college) => unjudged.every((other) => other.mergesInto !== college.key));
    const small = unjudged.splice(Math.max(0, free), 1)[0]!;
    if (small.people.length >= small.minimum) continue;
    small.gone = true;
    small.into = small.mergesInto;
    const target = landing(small.mergesInto);
    if (target === undefined) {
      const others = colleges.filter((college) => !college.gone);
      const held = total(others.map((college) => college.percent));
      for (const other of others) other.percent = other.percent.plus(small.percent.times(other.percent).by(held));
      continue;
    }
    target.percent = target.percent.plus(small.percent);
    target.people = [...new Set([...target.people, ...small.people])];
  }
  const parts = new Map<number, Ratio>();
  for (const college of colleges.filter((candidate) => !candidate.gone)) {
    for (const [number, share] of shares(college.people.map((member) => [member.number, vesting(world, member)]))) {
      parts.set(number, (parts.get(number) ?? none).plus(college.percent.times(share)));
    }
  }
  return shares([...parts]);
}
