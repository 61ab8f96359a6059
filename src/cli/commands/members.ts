import { placeMember } from '../../app/placing.ts';
import type { MemberRow } from '../../app/ports/book.ts';
import { newId } from '../../engine/clock.ts';
import { optional, UsageError, withBook, type Command, type Input } from '../command.ts';

const leavings: Readonly<Record<string, MemberRow['leaving']>> = { 'at-fault': 'atFault', 'not-at-fault': 'notAtFault', unsaid: null };

/** `member place BOOK NUMBER`: which colleges somebody sits in and how they left, which charters ask for. */
export const memberCommand: Command = {
  name: 'member',
  summary: 'place BOOK NUMBER [--colleges A,B] [--leaving at-fault|not-at-fault|unsaid]',
  positionals: ['ACTION', 'BOOK', 'NUMBER'],
  options: {
    colleges: { type: 'string', help: 'keys of colleges with commas between them; empty for none (as they are)' },
    leaving: { type: 'string', help: 'how somebody who has left did so: at-fault, not-at-fault or unsaid (as it is)' },
  },
  run(input) {
    const [action, book, numberText] = input.positionals as [string, string, string];
    if (action !== 'place') throw new UsageError('member places');
    if (!/^[1-9]\d{0,8}$/u.test(numberText)) throw new UsageError('NUMBER is a member’s number');
    const number = Number(numberText);
    const [colleges, leaving] = [collegesOf(input), leavingOf(input)];
    if (colleges === undefined && leaving === undefined) throw new UsageError('member place takes --colleges or --leaving');
    return withBook(
      book,
      (context) => {
        const member = () => context.book.read.members().find((known) => known.number === number);
        const before = member();
        // Nobody has this number: placing says so by its own refusal.
        placeMember(context, {
          id: newId(),
          number,
          colleges: colleges ?? before?.colleges ?? [],
          leaving: leaving === undefined ? (before?.leaving ?? null) : leaving,
        });
        const after = member()!;
        return {
          json: { number, name: after.name, colleges: after.colleges, leaving: after.leaving },
          text: [after.name, after.colleges.join(', '), leavingText(after.leaving)].filter((part) => part !== '').join(': '),
        };
      },
      { writes: true },
    );
  },
};

function collegesOf(input: Input): readonly string[] | undefined {
  const text = optional(input, 'colleges');
  return text === null
    ? undefined
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function leavingOf(input: Input): MemberRow['leaving'] | undefined {
  const text = optional(input, 'leaving');
  if (text === null) return undefined;
  if (!Object.hasOwn(leavings, text)) throw new UsageError(`--leaving is one of ${Object.keys(leavings).join(', ')}`);
  return leavings[text]!;
}

function leavingText(leaving: MemberRow['leaving']): string {
  return leaving === null ? '' : Object.keys(leavings).find((text) => leavings[text] === leaving)!;
}
