import type { Eligibility } from '../charters/keys.ts';
import { dayNumber, fullMonths } from '../days/day.ts';
import { isMore, ratio, type Ratio } from '../quantities/ratio.ts';
import type { Facts, MemberFacts } from './facts.ts';

/** A member by the name or the number that a charter calls them. */
export function isNamed(member: MemberFacts, text: string): boolean {
  // Figures alone are a number: a member who is called 1 is not member 1.
  return /^\d+$/u.test(text) ? String(member.number) === text : member.name === text;
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The first text of a list that calls a member, by its place; −1 when none does. A list is read once, however many members there are. */
export function placeAmong(member: MemberFacts, texts: readonly string[]): number {
  let known = places.get(texts);
  if (!known) places.set(texts, (known = new Map(texts.map((text, index): [string, number] => [text, index]).toReversed())));
  const found = [String(member.number), member.name].flatMap((text) => {
    const place = isNamed(member, text) ? known.get(text) : undefined;
    return place === undefined ? [] : [place];
  });
  return found.length === 0 ? -1 : Math.min(...found);
}

/** Whether somebody was a member on a day of the period. */
export function wasMember(facts: Facts, member: MemberFacts): boolean {
  return member.joined <= facts.to && (member.left === null || member.left >= facts.from);
}

/** Whether somebody is a member on the period's last day. */
export function isMemberAtEnd(facts: Facts, member: MemberFacts): boolean {
  return member.joined <= facts.to && (member.left === null || member.left >= facts.to);
}

/** Days of membership within the period. */
export function presenceDays(facts: Facts, member: MemberFacts): number {
  if (!wasMember(facts, member)) return 0;
  const first = member.joined > facts.from ? member.joined : facts.from;
  const last = member.left !== null && member.left < facts.to ? member.left : facts.to;
  return dayNumber(last) - dayNumber(first) + 1;
}

/** Days of membership within the period, or full months or years from joining to the period's end or to leaving; none for who was no member in it. */
export function membership(facts: Facts, member: MemberFacts, count: 'days' | 'months' | 'years'): number {
  if (count === 'days') return presenceDays(facts, member);
  if (!wasMember(facts, member)) return 0;
  const last = member.left !== null && member.left < facts.to ? member.left : facts.to;
  const months = fullMonths(member.joined, last);
  return count === 'months' ? months : Math.floor(months / 12);
}

/** Whether a member may hold a key. `hours` is their work in the period, asked for only where a charter needs it. */
export function isEligible(rule: Eligibility | null, facts: Facts, member: MemberFacts, hours: () => Ratio): boolean {
  if (!rule) return true;
  if (rule.types && !rule.types.includes(member.type)) return false;
  if (rule.colleges && !rule.colleges.some((college) => member.colleges.includes(college))) return false;
  if (rule.members && placeAmong(member, rule.members) < 0) return false;
  if (rule.atEnd && !isMemberAtEnd(facts, member)) return false;
  const conditions: boolean[] = [];
  if (rule.presenceDays !== null) conditions.push(presenceDays(facts, member) >= rule.presenceDays);
  if (rule.seniorityMonths !== null)
    conditions.push(member.joined <= facts.to && fullMonths(member.joined, facts.to) >= rule.seniorityMonths);
  if (rule.hours !== null) conditions.push(!isMore(ratio(BigInt(rule.hours)), hours()));
  if (conditions.length === 0) return true;
  return rule.either ? conditions.some(Boolean) : conditions.every(Boolean);
}
