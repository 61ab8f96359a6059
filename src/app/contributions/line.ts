import { parseEntry, type EntryWorld, type Past } from '../../core/entry/index.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import { submitContribution, type ContributionInput } from './submit.ts';

const remembered = 200;

/** What the book knows when a member types a line; with null, a lead who is no member must say whose it is. */
export function entryWorld(context: Context, member: number | null): EntryWorld {
  const { read } = context.book;
  const today = context.clock.today();
  const { currency, currencyDigits } = read.cooperative();
  return {
    projects: read.projects().filter((project) => !project.archived),
    members: read.members().filter((known) => known.left === null || known.left >= today),
    activities: read.activities().filter((activity) => !activity.archived),
    past: member === null ? [] : pastOf(context, member),
    today,
    currency,
    currencyDigits,
    member,
  };
}

function pastOf(context: Context, member: number): Past[] {
  const { read } = context.book;
  const filter = {
    members: [member],
    projects: [],
    activities: [],
    states: [1, 2, 3] as const,
    from: null,
    to: null,
    search: '',
    batch: null,
  };
  const given = read.page(filter, null, remembered).filter((row) => row.quantity > 0);
  const drafts = read.drafts().filter((draft) => draft.member === member);
  return [...drafts.map((draft) => ({ ...draft, note: draft.text })), ...given];
}

/** What a line says, complete; its first problem is refused. */
export function readLine(context: Context, text: string, member: number | null): ContributionInput {
  const parsed = parseEntry(text, entryWorld(context, member));
  const [problem] = parsed.problems;
  if (problem) throw new Refused({ code: problem.code, details: problem.details });
  const { project, activity, day, quantity, note, startsAt } = parsed;
  return { member: parsed.member!, project: project!, activity: activity!, day, quantity: quantity!, note, startsAt };
}

/** Submits what one line says, as the acting person or for `member`. */
export function logLine(
  context: Context,
  input: { readonly id: string; readonly text: string; readonly member: number | null },
): { seq: number; number: number; input: ContributionInput } {
  const read = readLine(context, input.text, input.member);
  return { ...submitContribution(context, { id: input.id, ...read }), input: read };
}
