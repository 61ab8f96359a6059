import type { Context } from '../app/context.ts';
import { foldName } from '../app/members.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';

/** A member as somebody at a command line names them: by number, or by name. @throws Refused MEMBER_UNKNOWN. */
export function memberOf({ book }: Context, text: string): number {
  const member = book.read.members().find((known) => String(known.number) === text || foldName(known.name) === foldName(text));
  if (!member) throw new Refused(refuse('MEMBER_UNKNOWN', { member: text }));
  return member.number;
}
