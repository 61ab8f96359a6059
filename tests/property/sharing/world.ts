import type { ActivityKind, Charter, Span } from '../../../src/core/charters/charter.ts';
import type { Eligibility, Over } from '../../../src/core/charters/keys.ts';
import type { LeaverTerms } from '../../../src/core/charters/rules.ts';
import type { Facts, MemberFacts } from '../../../src/core/waterfall/facts.ts';
import { dayFromNumber, dayNumber, fullMonths } from '../../../src/core/days/day.ts';
import { Ratio } from '../secondOpinion.ts';
import { atLeastNone, decimal, less, none, one, smaller, total, whole } from './exact.ts';

/** One sum of contributions as it counts once the charter's conditions on it are applied. */
export interface Entry {
  readonly member: number;
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly month: number;
  readonly quantity: Ratio;
  /** In fine units. */
  readonly weight: Ratio;
  readonly plain: Ratio;
}

const finePerMinor = 36_000_000n;
export const timed: readonly ActivityKind[] = ['work', 'equipment', 'space', 'promotion'];
const counted: readonly ActivityKind[] = ['referral', 'usage'];

/** Charter and facts with what both together say of members, figures and contributions. */
export class World {
  readonly charter: Charter;
  readonly facts: Facts;
  readonly minor: Ratio;
  readonly #entries = new Map<Span, readonly Entry[]>();

  /** Shares of the rights, for keys that follow them: rights follow keys as well, so that one of the two is handed in. */
  readonly rightsOf: (world: World) => ReadonlyMap<number, Ratio>;

  constructor(charter: Charter, facts: Facts, rightsOf: (world: World) => ReadonlyMap<number, Ratio>) {
    this.charter = charter;
    this.rightsOf = rightsOf;
    this.facts = facts;
    this.minor = whole(10n ** BigInt(facts.digits));
  }

  /** Fine units of weight as whole units of money. */
  money(fine: Ratio): Ratio {
    return fine.by(whole(finePerMinor)).by(this.minor);
  }

  /** Whole units of money in minor units, rounded down. */
  minorUnits(value: Ratio): bigint {
    return value.times(this.minor).floor();
  }

  isNamed(member: MemberFacts, text: string): boolean {
    return member.name === text || String(member.number) === text;
  }

  wasMember(member: MemberFacts, span: Span): boolean {
    if (member.joined > this.facts.to) return false;
    return span === 'sinceStart' || member.left === null || member.left >= this.facts.from;
  }

  isMemberAtEnd(member: MemberFacts): boolean {
    return member.joined <= this.facts.to && (member.left === null || member.left >= this.facts.to);
  }

  /** The leaver terms of who has left by the end of the period. */
  terms(member: MemberFacts): LeaverTerms | null {
    if (this.charter.leaver === null || member.leaving === null || member.left === null || member.left > this.facts.to) return null;
    return this.charter.leaver[member.leaving];
  }

  /** What is known of a figure, in whole units, never below zero; `member` null asks for the cooperative's own. */
  figure(name: string, member: number | null, over: Over): Ratio {
    return atLeastNone(this.#known(name, member, over));
  }

  #known(name: string, member: number | null, over: Over): Ratio {
    const { from, to } = this.facts;
    const rows = this.facts.figures.filter((row) => row.name === name && row.member === member && row.day <= to);
    const units = (value: bigint) => new Ratio(value, 10_000n);
    const latest = (day: string): Ratio => {
      let best: (typeof rows)[number] | null = null;
      for (const row of rows) if (row.day <= day && (best === null || row.day >= best.day)) best = row;
      return best === null ? none : units(best.value);
    };
    if (over === 'period') return total(rows.filter((row) => row.day >= from).map((row) => units(row.value)));
    if (over === 'sinceStart') return total(rows.map((row) => units(row.value)));
    if (over === 'atEnd') return latest(to);
    let sum = none;
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) sum = sum.plus(latest(dayFromNumber(day)));
    return sum.by(whole(dayNumber(to) - dayNumber(from) + 1));
  }

  hasOwn(name: string): boolean {
    return this.facts.figures.some((row) => row.name === name && row.member === null && row.day <= this.facts.to);
  }

  /** The cooperative's figure, else the members' own added up; in minor units, rounded down. */
  figureOfAll(name: string, over: Over): bigint {
    return this.minorUnits(this.hasOwn(name) ? this.figure(name, null, over) : this.membersTogether(name, over));
  }

  interestOn(name: string, over: Over): bigint {
    const declared = this.charter.figures.find((figure) => figure.name === name);
    return declared?.of === 'cooperative' ? this.figureOfAll(name, over) : this.minorUnits(this.membersTogether(name, over));
  }

  /** What one member owes the others lessen: only the sum is never below zero. */
  membersTogether(name: string, over: Over): Ratio {
    return atLeastNone(total(this.facts.members.map((member) => this.#known(name, member.number, over))));
  }

  income(): bigint {
    return this.minorUnits(this.figure('income', null, 'period'));
  }

  /** Below zero where the bank account is overdrawn. */
  cash(): bigint {
    return this.minorUnits(this.#known('cash', null, 'atEnd'));
  }

  /** Contributions of a span, changed as section 1 says; remembered, because every value asks for them. */
  entries(span: Span): readonly Entry[] {
    const known = this.#entries.get(span);
    if (known !== undefined) return known;
    const made = this.#credited(span);
    this.#entries.set(span, made);
    return made;
  }

  #credited(span: Span): Entry[] {
    const before = this.#beforeCredit(span);
    const since = this.#beforeCredit('sinceStart');
    return before.flatMap((entry) => {
      const names = this.charter.activities.find((activity) => activity.key === entry.activity)?.creditedTo ?? null;
      if (names === null) return [entry];
      const held = this.facts.members.map((member) => ({
        member: member.number,
        weight: atLeastNone(
          total(since.filter((other) => other.member === member.number && names.includes(other.activity)).map((other) => other.weight)),
        ),
      }));
      const sum = total(held.map((holder) => holder.weight));
      if (!sum.isMoreThan(none)) return [entry];
      return [
        { ...entry, weight: none },
        ...held.map((holder) => ({
          ...entry,
          member: holder.member,
          quantity: none,
          plain: none,
          weight: entry.weight.times(holder.weight).by(sum),
        })),
      ];
    });
  }

  #beforeCredit(span: Span): Entry[] {
    const { members, sums } = this.facts;
    let list = sums.map((sum) => {
      const member = members.find((candidate) => candidate.number === sum.member);
      const terms = member === undefined ? null : this.terms(member);
      const named = terms?.weights.find((entry) => entry.activities !== null && entry.activities.includes(sum.activity));
      const keep = (named ?? terms?.weights.find((entry) => entry.activities === null))?.keep ?? 'full';
      const weight = keep === 'full' ? sum.weight : keep === 'unmultiplied' ? sum.plainWeight : 0n;
      return { ...sum, quantity: whole(sum.quantity), weight: whole(weight), plain: whole(sum.plainWeight) };
    });
    list = list.map((entry) => {
      const cap = this.charter.activities.find((activity) => activity.key === entry.activity)?.cap ?? null;
      if (cap === null) return entry;
      const size = timed.includes(entry.kind) ? whole(3600) : counted.includes(entry.kind) ? whole(100) : this.minor;
      const most = decimal(cap.quantity).times(size);
      const together = (other: typeof entry): boolean => {
        if (cap.per === 'month') return other.month === entry.month;
        if (cap.per === 'year') return Math.floor(other.month / 12) === Math.floor(entry.month / 12);
        return other.periodsAgo === entry.periodsAgo;
      };
      const alike = list.filter((other) => other.member === entry.member && other.activity === entry.activity && together(other));
      const given = (rows: typeof list): Ratio => total(rows.map((other) => other.quantity));
      const quantity = given(alike.filter((other) => other.periodsAgo === entry.periodsAgo));
      // What was given in earlier periods has used the cap first.
      const used = given(alike.filter((other) => other.periodsAgo > entry.periodsAgo));
      const left = used.isMoreThan(none) ? less(most, used) : most;
      const allowed = left.isMoreThan(none) ? left : none;
      return quantity.isMoreThan(allowed) ? timesAll(entry, allowed.by(quantity), true) : entry;
    });
    list = list.filter((entry) => span === 'sinceStart' || entry.periodsAgo === 0);
    list = list.map((entry) => {
      const paidName = this.charter.activities.find((activity) => activity.key === entry.activity)?.lessPaid ?? null;
      if (paidName === null) return entry;
      const plain = total(
        list.filter((other) => other.member === entry.member && other.activity === entry.activity).map((other) => other.plain),
      );
      // Corrections alone stand as they are: nothing was paid for them.
      if (!plain.isMoreThan(none)) return entry;
      const paid = this.figure(paidName, entry.member, span).times(this.minor).times(whole(finePerMinor));
      return timesAll(entry, atLeastNone(less(plain, paid)).by(plain), false);
    });
    list = list.map((entry) => {
      const spentName = this.charter.activities.find((activity) => activity.key === entry.activity)?.onceSpent ?? null;
      if (spentName === null) return entry;
      const given = total(list.filter((other) => other.activity === entry.activity).map((other) => other.quantity));
      if (!given.isMoreThan(none)) return entry;
      return timesAll(entry, smaller(one, this.figure(spentName, null, span).times(this.minor).by(given)), false);
    });
    return list;
  }

  /** A member's weight of some activities (null: all), never below zero, in fine units. */
  weight(member: number, activities: readonly string[] | null, span: Span): Ratio {
    return atLeastNone(
      total(
        this.entries(span)
          .filter((entry) => entry.member === member && (activities === null || activities.includes(entry.activity)))
          .map((entry) => entry.weight),
      ),
    );
  }

  hours(member: number, activities: readonly string[] | null, span: Span, kinds: readonly ActivityKind[]): Ratio {
    return atLeastNone(
      total(
        this.entries(span)
          .filter((entry) => entry.member === member && (activities === null || activities.includes(entry.activity)))
          .filter((entry) => kinds.includes(entry.kind))
          .map((entry) => entry.quantity),
      ),
    ).by(whole(3600));
  }

  isEligible(member: MemberFacts, rule: Eligibility | null): boolean {
    if (rule === null) return true;
    if (rule.types !== null && !rule.types.includes(member.type)) return false;
    if (rule.colleges !== null && !rule.colleges.some((college) => member.colleges.includes(college))) return false;
    if (rule.members !== null && !rule.members.some((text) => this.isNamed(member, text))) return false;
    if (rule.atEnd && !this.isMemberAtEnd(member)) return false;
    const asked: boolean[] = [];
    if (rule.presenceDays !== null) asked.push(this.#presence(member) >= rule.presenceDays);
    if (rule.seniorityMonths !== null) asked.push(fullMonths(member.joined, this.facts.to) >= rule.seniorityMonths);
    if (rule.hours !== null) asked.push(!whole(rule.hours).isMoreThan(this.hours(member.number, null, 'period', ['work'])));
    if (asked.length === 0) return true;
    return rule.either ? asked.includes(true) : !asked.includes(false);
  }

  /** Days of the period, or full months or years up to its end or to leaving; nothing for who did not belong in it. */
  membership(member: MemberFacts, count: 'days' | 'months' | 'years'): number {
    if (!this.wasMember(member, 'period')) return 0;
    if (count === 'days') return this.#presence(member);
    const until = member.left === null || member.left > this.facts.to ? this.facts.to : member.left;
    return Math.floor(fullMonths(member.joined, until) / (count === 'years' ? 12 : 1));
  }

  #presence(member: MemberFacts): number {
    let days = 0;
    for (let day = dayNumber(this.facts.from); day <= dayNumber(this.facts.to); day += 1) {
      const text = dayFromNumber(day);
      if (member.joined <= text && (member.left === null || member.left >= text)) days += 1;
    }
    return days;
  }
}

function timesAll<T extends Entry>(entry: T, by: Ratio, withQuantity: boolean): T {
  return {
    ...entry,
    quantity: withQuantity ? entry.quantity.times(by) : entry.quantity,
    weight: entry.weight.times(by),
    plain: entry.plain.times(by),
  };
}
