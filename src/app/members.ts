import { contributionStates } from '../core/journal/entries.ts';
import { addDays, dayNumber, lastOfAll, parseIsoDay, sinceTheStart, type Day } from '../core/days/day.ts';
import { refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import { outsideMembership } from './capital/outside.ts';
import { perform, requireLead, requireName, tidyText, withoutHidden, type Context } from './context.ts';
import type { MemberRow, Reads, Writer } from './ports/book.ts';

export interface MemberInput {
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly email: string;
  readonly address: string;
  readonly joined: Day;
  readonly left: Day | null;
}

/** Names are compared without case, accents, spare spaces or what cannot be seen: "Eloïse  MARCHAND" is Éloïse Marchand. */
export function foldName(name: string): string {
  return withoutHidden(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

export function checkDates(joined: Day, left: Day | null): Refusal | undefined {
  if (!parseIsoDay(joined)) return refuse('DATE_IMPOSSIBLE', { text: joined });
  if (left !== null && !parseIsoDay(left)) return refuse('DATE_IMPOSSIBLE', { text: left });
  return left !== null && left < joined ? refuse('MEMBER_DATES', { joined, left }) : undefined;
}

function checkDuplicate(read: Reads, name: string, except: number | null): Refusal | undefined {
  const folded = foldName(name);
  const twin = read.members().find((member) => member.number !== except && foldName(member.name) === folded);
  return twin ? refuse('MEMBER_DUPLICATE', { name, member: twin.number }) : undefined;
}

export function requireMember(read: Reads, number: number): MemberRow {
  const member = read.members().find((known) => known.number === number);
  if (!member) throw new Refused(refuse('MEMBER_UNKNOWN', { member: number }));
  return member;
}

/** Appends a new member with a person of its own; the caller has checked. */
export function appendMember(write: Writer, newId: () => string, number: number, input: MemberInput): void {
  const person = newId();
  write.makePerson(person, false);
  write.append(
    'member.added',
    { number, person, type: input.type, joined: dayNumber(input.joined), left: input.left === null ? null : dayNumber(input.left) },
    { person: { id: person, name: requireName(input.name), email: tidyText(input.email), address: tidyText(input.address) } },
  );
}

export function addMember(context: Context, input: MemberInput & { id: string }): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'members.add', input, (write) => {
    const name = requireName(input.name);
    refuseFirst(checkDates(input.joined, input.left), checkDuplicate(read, name, null));
    const number = read.nextNumber('member');
    appendMember(write, context.newId, number, input);
    return { number };
  });
}

export function updateMember(context: Context, input: MemberInput & { id: string; number: number }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'members.update', input, (write) => {
    const before = requireMember(read, input.number);
    const name = requireName(input.name);
    refuseFirst(checkDates(input.joined, input.left), checkDuplicate(read, name, input.number), checkStandingDays(read, input, before));
    const fields = (member: { type: 'person' | 'organisation'; joined: Day; left: Day | null }) => ({
      type: member.type,
      joined: dayNumber(member.joined),
      left: member.left === null ? null : dayNumber(member.left),
    });
    const { colleges, leaving } = before;
    // Who is a member again has not left in any way.
    if (input.left === null && leaving !== null)
      write.append('member.placed', { number: input.number, before: { colleges, leaving }, after: { colleges, leaving: null } });
    write.append(
      'member.changed',
      { number: input.number, before: fields(before), after: fields(input) },
      { person: { id: before.personId, name, email: tidyText(input.email), address: tidyText(input.address) } },
    );
    return {};
  });
}

/**
 * New dates of membership cannot leave standing contributions outside, nor shares that were taken. A contrary entry may lie outside: it has the day on
 * which the mistake was found, also after the member has left.
 */
export function checkStandingDays(
  read: Reads,
  input: { number: number; joined: Day; left: Day | null },
  before: { joined: Day; left: Day | null },
): Refusal | undefined {
  if (input.joined === before.joined && input.left === before.left) return undefined;
  const { submitted, returned, approved } = contributionStates;
  const outside = (from: Day, to: Day): number => {
    const { total } = read.pageTotals({
      members: [input.number],
      projects: [],
      activities: [],
      states: [submitted, returned, approved],
      search: '',
      batch: null,
      from,
      to,
    });
    return total === 0 ? 0 : total - read.movements(input.number, from, to).filter((row) => row.corrects !== null).length;
  };
  const count =
    outside(sinceTheStart, addDays(input.joined, -1)) +
    (input.left === null ? 0 : outside(addDays(input.left, 1), lastOfAll)) +
    outsideMembership(read, input.number, input);
  return count > 0 ? refuse('MEMBER_IN_USE', { name: requireMember(read, input.number).name, count }) : undefined;
}

/** Who stands in a distribution that holds has amounts on their accounts, or a part in the rights, that name them. */
export function isShared(read: Reads, number: number): boolean {
  return read.periods().some((period) => period.state === 'closed' && period.outcome.members.some((member) => member.number === number));
}

export function removeMember(context: Context, input: { id: string; number: number }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'members.remove', input, (write) => {
    const { name } = requireMember(read, input.number);
    if (read.inUse('member', input.number) || isShared(read, input.number)) throw new Refused(refuse('MEMBER_IN_USE', { name }));
    write.append('member.removed', { number: input.number });
    return {};
  });
}
