import { logLine } from '../../app/contributions/line.ts';
import { ledgerPage, stateName, type LedgerFilter, type StateName } from '../../app/contributions/ledger.ts';
import type { Context } from '../../app/context.ts';
import type { ContributionRow, DraftRow, MemberRow, Reads } from '../../app/ports/book.ts';
import { foldName } from '../../app/members.ts';
import { parseIsoDay } from '../../core/days/day.ts';
import { clockText, quantityText } from '../../core/entry/index.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { optional, required, table, UsageError, withBook, type Command, type Input } from '../command.ts';

/** `log BOOK "2h plan #atelier hier" --as MEMBER`: one line, as in the quick entry of the page. */
export const logCommand: Command = {
  name: 'log',
  summary: 'submit one line, like "2h plan #workshop yesterday" or "45 EUR glue"',
  positionals: ['BOOK', 'LINE'],
  options: { as: { type: 'string', help: 'whose it is: a member’s name or number' } },
  run(input) {
    const [book, line] = input.positionals as [string, string];
    const as = required(input, 'as');
    return withBook(
      book,
      (context) => {
        const member = requireNamed(context.book.read, as);
        // Whoever logs for themself acts as themself: the journal then says so.
        const acting: Context = member.lead
          ? context
          : { ...context, actor: { personId: member.personId, role: 'member', memberNumber: member.number } };
        const { number } = logLine(acting, { id: newId(), text: line, member: member.number });
        const said = describe(context.book.read, context.book.read.contribution(number)!);
        return { json: said, text: `${said.number}: ${said.member}, ${said.day}, ${said.quantity}, ${said.activity}, ${said.project}` };
      },
      { writes: true },
    );
  },
};

const states = ['draft', 'submitted', 'returned', 'approved', 'closed', 'withdrawn'] as const;
const pageSize = 500;

/** `contributions BOOK --json`: the ledger, whole, with filters. */
export const contributionsCommand: Command = {
  name: 'contributions',
  summary: 'what was given, by whom, for what, and where it stands',
  positionals: ['BOOK'],
  options: {
    member: { type: 'string', help: 'only this member, by name or number' },
    project: { type: 'string', help: 'only this project, by name or number' },
    from: { type: 'string', help: 'first day, YYYY-MM-DD' },
    to: { type: 'string', help: 'last day, YYYY-MM-DD' },
    state: { type: 'string', help: `${states.join(', ')}; several with commas between them` },
  },
  run(input) {
    return withBook(input.positionals[0]!, (context) => {
      const { read } = context.book;
      const filter = filterOf(input, read);
      const wanted = filter.states.length === 0 || filter.states.includes('draft');
      const rows = onlyDrafts(filter) ? [] : [...everyRow(context, filter)];
      const drafts = wanted ? read.drafts().filter((draft) => fits(draft, filter)) : [];
      const found = [...drafts.map((draft) => describeDraft(read, draft)), ...rows.map((row) => describe(read, row))];
      const cells = found.map((one) => [String(one.number ?? ''), one.day, one.member, one.activity, one.quantity, one.project, one.state]);
      return {
        json: { contributions: found },
        text: table(['n°', 'day', 'member', 'activity', 'quantity', 'project', 'state'], cells),
      };
    });
  },
};

function* everyRow(context: Context, filter: LedgerFilter): Generator<ContributionRow> {
  for (let cursor: string | null = null; ;) {
    const page = ledgerPage(context, filter, cursor, pageSize);
    yield* page.rows;
    if (page.next === null) return;
    cursor = page.next;
  }
}

function onlyDrafts(filter: LedgerFilter): boolean {
  return filter.states.length > 0 && filter.states.every((state) => state === 'draft');
}

function fits(draft: DraftRow, filter: LedgerFilter): boolean {
  const { members, projects, from, to } = filter;
  return (
    (members.length === 0 || members.includes(draft.member)) &&
    (projects.length === 0 || projects.includes(draft.project)) &&
    (from === null || draft.day >= from) &&
    (to === null || draft.day <= to)
  );
}

function filterOf(input: Input, read: Reads): LedgerFilter {
  const [member, project] = [optional(input, 'member'), optional(input, 'project')];
  const day = (name: string): string | null => {
    const text = optional(input, name);
    if (text !== null && !parseIsoDay(text)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text }));
    return text;
  };
  const asked = optional(input, 'state')?.split(',') ?? [];
  for (const state of asked) if (!states.includes(state as StateName)) throw new UsageError(`--state is one of ${states.join(', ')}`);
  const found = project === null ? undefined : named(read.projects(), project);
  if (project !== null && !found) throw new Refused(refuse('PROJECT_UNKNOWN', { project }));
  return {
    members: member === null ? [] : [requireNamed(read, member).number],
    projects: found ? [found.number] : [],
    activities: [],
    states: asked as StateName[],
    from: day('from'),
    to: day('to'),
    search: '',
    batch: null,
  };
}

function named<One extends { readonly number: number; readonly name: string }>(list: readonly One[], text: string): One | undefined {
  return list.find((one) => foldName(one.name) === foldName(text)) ?? list.find((one) => String(one.number) === text);
}

export function requireNamed(read: Reads, text: string): MemberRow {
  const member = named(read.members(), text);
  if (!member) throw new Refused(refuse('MEMBER_UNKNOWN', { member: text }));
  return member;
}

/** As a machine reads it: the smallest parts beside the words, times as a clock shows them. */
function describe(read: Reads, row: ContributionRow) {
  return { number: row.number as number | null, ...common(read, row, row.note), state: stateName(row, read.lastClosedDay()) as string };
}

function describeDraft(read: Reads, draft: DraftRow) {
  return { number: null as number | null, ...common(read, draft, draft.text), state: 'draft' };
}

function common(read: Reads, given: Pick<DraftRow, 'member' | 'project' | 'activity' | 'day' | 'quantity' | 'startsAt'>, note: string) {
  const activity = read.activities().find((known) => known.number === given.activity);
  const unit = activity?.unit ?? 'time';
  const name = (list: readonly { number: number; name: string }[], number: number) =>
    list.find((known) => known.number === number)?.name ?? '';
  const size = given.quantity < 0 ? -given.quantity : given.quantity;
  return {
    day: given.day,
    startsAt: given.startsAt === null ? null : clockText(given.startsAt),
    member: name(read.members(), given.member),
    project: name(read.projects(), given.project),
    activity: activity?.key ?? '',
    kind: activity?.kind ?? '',
    unit,
    amount: given.quantity,
    quantity: `${given.quantity < 0 ? '-' : ''}${quantityText(size, unit, read.cooperative())}`,
    note,
  };
}
