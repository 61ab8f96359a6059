import { slug } from '../core/charters/slug.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, type Context } from './context.ts';
import { requireMember } from './members.ts';
import type { MemberRow } from './ports/book.ts';

/**
 * Says which colleges a member sits in and, once they have left, whether they left at fault: charters ask for both. Who has no
 * day of leaving cannot have left in any way (MEMBER_NOT_LEFT).
 */
export function placeMember(
  context: Context,
  input: { id: string; number: number; colleges: readonly string[]; leaving: MemberRow['leaving'] },
): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'members.place', input, (write) => {
    const member = requireMember(read, input.number);
    const unfit = input.colleges.find((college) => !slug.test(college));
    if (unfit !== undefined) throw new Refused(refuse('COLLEGE_NAME', { name: unfit.slice(0, 60) }));
    if (input.leaving !== null && member.left === null) throw new Refused(refuse('MEMBER_NOT_LEFT', { name: member.name }));
    write.append('member.placed', {
      number: member.number,
      before: { colleges: member.colleges, leaving: member.leaving },
      after: { colleges: [...new Set(input.colleges)].sort(), leaving: input.leaving },
    });
    return {};
  });
}
