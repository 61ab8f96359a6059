import type { Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, requireLead, requireName, type Context } from '../context.ts';
import { appendMember, checkDates, foldName } from '../members.ts';

/** Somebody as a list names them. */
export interface ListedPerson {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly address: string;
  readonly type: 'person' | 'organisation';
  readonly joined: Day | null;
}

export interface PlannedPerson extends ListedPerson {
  readonly state: 'new' | 'alreadyThere' | 'twice';
  /** The member that it is; null for a new one. */
  readonly number: number | null;
}

/** What a list of people would be in this book: by e-mail address, else by name. Nothing is written. */
export function planPeople(context: Context, people: readonly ListedPerson[]): PlannedPerson[] {
  const members = context.book.read.members();
  const byEmail = new Map(members.flatMap((member) => (member.email === '' ? [] : [[member.email.toLowerCase(), member.number] as const])));
  const byName = new Map(members.map((member) => [foldName(member.name), member.number]));
  const met = new Set<string>();
  return people.map((person): PlannedPerson => {
    const [email, name] = [person.email.toLowerCase(), foldName(person.name)];
    const number = (email === '' ? undefined : byEmail.get(email)) ?? byName.get(name) ?? null;
    if (number !== null) return { ...person, state: 'alreadyThere', number };
    const twice = met.has(name) || (email !== '' && met.has(email));
    met.add(name);
    if (email !== '') met.add(email);
    return { ...person, state: twice ? 'twice' : 'new', number: null };
  });
}

/**
 * Adds the people who were chosen as members, in one command that is undone whole; who has no day of joining joins on `joined`.
 * @throws Refused PEOPLE_NONE, MEMBER_DUPLICATE, NAME_MISSING, DATE_IMPOSSIBLE, NOT_ALLOWED.
 */
export function bringPeople(
  context: Context,
  input: { id: string; joined: Day; people: readonly Omit<ListedPerson, 'row'>[] },
): { seq: number; added: number } {
  requireLead(context);
  if (input.people.length === 0) throw new Refused(refuse('PEOPLE_NONE'));
  const { read } = context.book;
  return perform(context, 'members.bring', input, (write) => {
    const known = new Map(read.members().map((member) => [foldName(member.name), member.number]));
    let number = read.nextNumber('member');
    for (const person of input.people) {
      const name = requireName(person.name);
      const joined = person.joined ?? input.joined;
      const wrong = checkDates(joined, null);
      if (wrong) throw new Refused(wrong);
      const twin = known.get(foldName(name));
      if (twin !== undefined) throw new Refused(refuse('MEMBER_DUPLICATE', { name, member: twin }));
      appendMember(write, context.newId, number, { ...person, joined, left: null });
      known.set(foldName(name), number);
      number += 1;
    }
    return { added: input.people.length };
  });
}
