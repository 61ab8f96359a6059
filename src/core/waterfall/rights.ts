import type { Charter } from '../charters/charter.ts';
import type { College } from '../charters/rules.ts';
import { fullMonths } from '../days/day.ts';
import { percentUnits, wholePercent } from '../quantities/decimal.ts';
import { asWhole, dividedBy, isPositive, minus, none, one, plus, ratio, times, total, type Ratio } from '../quantities/ratio.ts';
import { fraction, greatestCommonDivisor, zeroFraction, type Fraction } from '../shares/fraction.ts';
import { isMemberAtEnd } from './eligible.ts';
import { leaverTerms } from './counted.ts';
import type { Facts } from './facts.ts';
import { Valuer } from './values.ts';

export interface Rights {
  /** What each member holds, in proportion: 0 for who has none. */
  readonly parts: readonly Ratio[];
  /** The same as shares, which come to one, or are all zero when nobody holds a right. */
  readonly shares: readonly Ratio[];
  readonly heads: number;
}

/** Shares are made when they are asked for: fractions need the parts alone. */
function rightsOfParts(parts: readonly Ratio[], heads: number): Rights {
  let shares: readonly Ratio[] | undefined;
  return {
    parts,
    heads,
    get shares() {
      return (shares ??= asShares(parts));
    },
  };
}

/** A valuer whose keys may follow the rights: these are computed once, when first asked for. */
export function valuerWithRights(charter: Charter, facts: Facts): { valuer: Valuer; rights: () => Rights } {
  let known: Rights | undefined;
  const rights = (): Rights => (known ??= rightsOf(valuer));
  const valuer = new Valuer(charter, facts, () => rights().shares);
  return { valuer, rights };
}

/** Rights on the results (docs/spec/sharing.md, section 6). */
export function rightsOf(valuer: Valuer): Rights {
  const { facts, charter } = valuer;
  const rule = charter.rights;
  const eligible = valuer.eligible(rule.eligible);
  const holds = facts.members.map((member, position) =>
    eligible[position] && leaverTerms(charter, member, facts.to)?.rights !== 'lose'
      ? vested(rule.vesting, member.joined, member.left !== null && member.left < facts.to ? member.left : facts.to)
      : none,
  );
  const isWhole = holds.every((held) => held === one);
  const vest = (values: readonly Ratio[]): readonly Ratio[] =>
    isWhole ? values : values.map((value, position) => times(value, holds[position]!));
  if (rule.rule === 'proRata') return rightsOfParts(vest(valuer.key(rule.key).of), 0);
  if (rule.rule === 'colleges') return collegeRights(rule.colleges, facts, holds);
  const heads = vest(valuer.heads(rule.among, rule.span).map((head) => (head ? one : none)));
  const count = heads.filter(isPositive).length;
  if (rule.rule === 'equal') return rightsOfParts(heads, count);
  const byKey = vest(valuer.key(rule.key).of);
  if (count === 0) return rightsOfParts(byKey, count);
  if (!byKey.some(isPositive)) return rightsOfParts(heads, count);
  const part = ratio(percentUnits(rule.equalPercent), wholePercent);
  const [equal, keyed] = [asShares(heads), asShares(byKey)];
  return rightsOfParts(
    equal.map((share, position) => plus(times(share, part), times(keyed[position]!, minus(one, part)))),
    count,
  );
}

/** Full months of membership over those that make it whole; nothing before the cliff. */
function vested(rule: Charter['rights']['vesting'], joined: string, to: string): Ratio {
  if (!rule) return one;
  const months = fullMonths(joined, to);
  if (months < rule.cliffMonths || (months === 0 && rule.months > 0)) return none;
  return months >= rule.months ? one : ratio(BigInt(months), BigInt(rule.months));
}

function asShares(values: readonly Ratio[]): Ratio[] {
  const whole = total(values);
  return values.map((value) => (isPositive(whole) && isPositive(value) ? dividedBy(value, whole) : none));
}

function collegeRights(colleges: readonly College[], facts: Facts, holds: readonly Ratio[]): Rights {
  const sits = (college: string): number[] =>
    facts.members.flatMap((member, position) =>
      member.colleges.includes(college) && isMemberAtEnd(facts, member) && isPositive(holds[position]!) ? [position] : [],
    );
  const groups = new Map(
    colleges.map((college) => [college.key, { college, seats: sits(college.key), percent: percentUnits(college.percent) }]),
  );
  mergeColleges(groups);
  const standing = [...groups.values()].filter((group) => group.seats.length >= Math.max(1, group.college.minimumMembers));
  const whole = standing.reduce((sum, group) => sum + group.percent, 0n);
  const shares: Ratio[] = facts.members.map(() => none);
  if (whole === 0n) return rightsOfParts(shares, 0);
  for (const group of standing) {
    const votes = total(group.seats.map((position) => holds[position]!));
    for (const position of group.seats)
      shares[position] = plus(shares[position]!, times(ratio(group.percent, whole), dividedBy(holds[position]!, votes)));
  }
  return rightsOfParts(shares, shares.filter(isPositive).length);
}

interface Group {
  readonly college: College;
  seats: number[];
  percent: bigint;
}

/**
 * Colleges below their minimum merge into those they name, with their people. One that others merge into is looked at after them, so
 * that it is judged with everybody it has.
 */
function mergeColleges(groups: ReadonlyMap<string, Group>): void {
  const waiting = new Set(groups.keys());
  while (waiting.size > 0) {
    const next =
      [...waiting].find((key) => ![...waiting].some((other) => groups.get(other)!.college.mergesInto === key)) ?? [...waiting][0]!;
    waiting.delete(next);
    const group = groups.get(next)!;
    const heir = group.college.mergesInto === null ? undefined : groups.get(group.college.mergesInto);
    if (!heir || group.seats.length >= Math.max(1, group.college.minimumMembers)) continue;
    heir.percent += group.percent;
    heir.seats = [...new Set([...heir.seats, ...group.seats])];
    group.percent = 0n;
    group.seats = [];
  }
}

const fractions = new WeakMap<readonly Ratio[], readonly Fraction[]>();

/** Exact reduced fractions of a whole that the values come to; all zero when they come to nothing. The same values are reduced once. */
export function asFractions(values: readonly Ratio[]): readonly Fraction[] {
  let known = fractions.get(values);
  if (!known) fractions.set(values, (known = reduced(values)));
  return known;
}

function reduced(values: readonly Ratio[]): Fraction[] {
  const whole = asWhole(values);
  // What all have in common goes first: each fraction is then reduced among much smaller numbers.
  const common = whole.reduce((divisor, value) => (divisor === 1n ? 1n : greatestCommonDivisor(divisor, value)), 0n);
  const small = common > 1n ? whole.map((value) => value / common) : whole;
  const sum = small.reduce((all, value) => all + value, 0n);
  return small.map((value) => (sum > 0n && value > 0n ? fraction(value, sum) : zeroFraction));
}

/** The rights of each project's own contributors, in the order of project numbers. */
export function rightsByProject(charter: Charter, facts: Facts): { project: number; members: { number: number; share: Fraction }[] }[] {
  if (charter.rights.per !== 'project') return [];
  const projects = [...new Set(facts.sums.map((sum) => sum.project))].sort((left, right) => left - right);
  // A project that nobody has rights in is left out, whether it was given to before or not.
  return projects.flatMap((project) => {
    const own = { ...facts, sums: facts.sums.filter((sum) => sum.project === project) };
    const shares = asFractions(valuerWithRights(charter, own).rights().parts);
    const members = facts.members.flatMap((member, position) =>
      shares[position]!.numerator > 0n ? [{ number: member.number, share: shares[position]! }] : [],
    );
    return members.length === 0 ? [] : [{ project, members }];
  });
}
