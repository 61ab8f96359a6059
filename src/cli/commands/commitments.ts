import { makeCommitment, type Towards } from '../../app/commitments/commit.ts';
import { addNeed } from '../../app/commitments/needs.ts';
import { commitmentReport } from '../../app/commitments/report.ts';
import type { Context } from '../../app/context.ts';
import { foldName } from '../../app/members.ts';
import type { ActivityRow } from '../../app/ports/book.ts';
import { paces } from '../../core/commitments/terms.ts';
import { parseIsoDay } from '../../core/days/day.ts';
import { amountText } from '../../core/money/amount.ts';
import { decimalText } from '../../core/quantities/decimal.ts';
import type { Ratio } from '../../core/quantities/ratio.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { readQuantity } from '../../imports/index.ts';
import { memberOf } from '../naming.ts';
import { choice, clock, optional, required, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';

/** `commitments BOOK`: promised against given, by need and by member. */
export const commitmentsCommand: Command = {
  name: 'commitments',
  summary: 'what was promised, what was given, and the gap, by need and by member',
  positionals: ['BOOK'],
  options: {
    project: { type: 'string', help: 'only this project' },
    'as-of': { type: 'string', help: 'the last day counted, YYYY-MM-DD (today)' },
    lang: { type: 'string', help: 'en or fr, for labels' },
  },
  run: (input) => withBook(input.positionals[0]!, (context) => report(context, input)),
};

function report(context: Context, input: Input): Answer {
  const { read } = context.book;
  const name = optional(input, 'project');
  const asOf = optional(input, 'as-of');
  if (asOf !== null && !parseIsoDay(asOf)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: asOf }));
  const found = commitmentReport(context, { asOf, project: name === null ? null : projectOf(context, name) });
  const projects = new Map(read.projects().map((project) => [project.number, project]));
  const members = new Map(read.members().map((member) => [member.number, member.name]));
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const show = quantityText(context);
  const place = (row: { readonly project: number; readonly activity: number }) => ({
    project: projects.get(row.project)!.name,
    activity: activities.get(row.activity)!.label[input.language],
    unit: activities.get(row.activity)!.unit,
  });
  const needs = found.needs.map((need) => {
    const { unit, ...where } = place(need);
    const missing = BigInt(need.quantity) - need.promised;
    return {
      need: need.number,
      ...where,
      title: need.title,
      by: need.by,
      open: need.open,
      unit,
      needed: show(unit, BigInt(need.quantity)),
      promised: show(unit, need.promised),
      given: show(unit, need.approved),
      pending: show(unit, need.pending),
      missing: show(unit, missing > 0n ? missing : 0n),
    };
  });
  const lines = found.lines.map((line) => {
    const { unit, ...where } = place(line);
    return {
      member: line.member,
      name: members.get(line.member)!,
      ...where,
      unit,
      promised: show(unit, line.due),
      given: show(unit, line.approved),
      pending: show(unit, line.pending),
      gap: show(unit, line.due - line.approved),
    };
  });
  const teams = found.teams.map((team) => {
    const { name: project, criticalSize } = projects.get(team.project)!;
    return {
      project,
      committed: team.committed.length,
      covered: fraction(team.coverage),
      needed: { members: criticalSize.members, covered: criticalSize.coverage === null ? null : `${criticalSize.coverage}/10000` },
      reached: team.reached,
    };
  });
  const hours = (unit: UnitKind, value: number | string): string => (unit === 'time' ? clockText(Number(value)) : String(value));
  return {
    json: { asOf: found.asOf, needs, members: lines, projects: teams },
    text: [
      table(
        ['need', 'project', 'activity', 'needed', 'promised', 'given', 'pending'],
        needs.map((row) => [
          row.title === '' ? String(row.need) : row.title,
          row.project,
          row.activity,
          ...[row.needed, row.promised, row.given, row.pending].map((value) => hours(row.unit, value)),
        ]),
      ),
      '',
      table(
        ['member', 'project', 'activity', 'promised', 'given', 'pending', 'gap'],
        lines.map((row) => [
          row.name,
          row.project,
          row.activity,
          ...[row.promised, row.given, row.pending, row.gap].map((value) => hours(row.unit, value)),
        ]),
      ),
    ].join('\n'),
  };
}

/** Time in whole seconds, money and pieces as decimal text. */
function quantityText({ book }: Context): (unit: UnitKind, quantity: bigint) => number | string {
  const digits = book.read.cooperative().currencyDigits;
  return (unit, quantity) =>
    unit === 'time' ? Number(quantity) : unit === 'money' ? amountText(quantity, digits) : decimalText(quantity, 2);
}

function clockText(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : ''}${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}

const fraction = (value: Ratio | null): string | null => value && `${value.over}/${value.under}`;

/** `need add BOOK`: what a project looks for. */
export const needCommand: Command = {
  name: 'need',
  summary: 'add BOOK --project NAME --activity NAME --quantity QUANTITY [--by DATE]',
  positionals: ['ACTION', 'BOOK'],
  options: {
    project: { type: 'string', help: 'who needs it' },
    activity: { type: 'string', help: 'what kind of contribution, by its name or its key' },
    quantity: { type: 'string', help: '40h, 1h30, 250.00 or 12, as the activity is counted' },
    by: { type: 'string', help: 'the day by which it is needed, YYYY-MM-DD' },
    title: { type: 'string', help: 'what to call it' },
    note: { type: 'string', help: 'more about it' },
  },
  run(input) {
    const [action, book] = input.positionals as [string, string];
    if (action !== 'add') throw new UsageError('need adds');
    return withBook(
      book,
      (context) => {
        const activity = activityOf(context, required(input, 'activity'));
        const { number } = addNeed(context, {
          id: newId(),
          project: projectOf(context, required(input, 'project')),
          activity: activity.number,
          quantity: quantityOf(context, activity, required(input, 'quantity')),
          by: optional(input, 'by'),
          title: optional(input, 'title') ?? '',
          note: optional(input, 'note') ?? '',
        });
        return { json: { need: number }, text: `need ${number} is added` };
      },
      { writes: true },
    );
  },
};

/** `commit BOOK`: what a member promises, to a need or to an activity of a project. */
export const commitCommand: Command = {
  name: 'commit',
  summary: 'BOOK --member NAME (--need NUMBER | --project NAME --activity NAME) --quantity QUANTITY --per once|week|month',
  positionals: ['BOOK'],
  options: {
    member: { type: 'string', help: 'who promises, by name or number' },
    need: { type: 'string', help: 'the need that it answers, by its number' },
    project: { type: 'string', help: 'without a need: promised to this project' },
    activity: { type: 'string', help: 'without a need: what kind of contribution, by its name or its key' },
    quantity: { type: 'string', help: '3h, 1h30, 250.00 or 12, as the activity is counted' },
    per: { type: 'string', help: 'once, week or month (once)' },
    from: { type: 'string', help: 'the first day, YYYY-MM-DD (today)' },
    to: { type: 'string', help: 'the last day, YYYY-MM-DD; needed for what is promised once' },
    note: { type: 'string', help: 'more about it' },
  },
  run(input) {
    return withBook(
      input.positionals[0]!,
      (context) => {
        const { towards, activity } = aimOf(context, input);
        const { number } = makeCommitment(context, {
          id: newId(),
          member: memberOf(context, required(input, 'member')),
          towards,
          quantity: quantityOf(context, activity, required(input, 'quantity')),
          per: choice(input, 'per', paces, 'once'),
          from: optional(input, 'from') ?? clock.today(),
          to: optional(input, 'to'),
          note: optional(input, 'note') ?? '',
        });
        return { json: { commitment: number }, text: `commitment ${number} is made` };
      },
      { writes: true },
    );
  },
};

function aimOf(context: Context, input: Input): { towards: Towards; activity: ActivityRow } {
  const text = optional(input, 'need');
  if (text === null) {
    const activity = activityOf(context, required(input, 'activity'));
    return { towards: { need: null, project: projectOf(context, required(input, 'project')), activity: activity.number }, activity };
  }
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError('--need is the number of a need, as commitments tells it');
  const need = context.book.read.needs().find((known) => known.number === Number(text));
  if (!need) throw new Refused(refuse('NEED_UNKNOWN', { need: Number(text) }));
  const activity = context.book.read.activities().find((known) => known.number === need.activity)!;
  return { towards: { need: need.number, project: null, activity: null }, activity };
}

function projectOf({ book }: Context, name: string): number {
  const project = book.read.projects().find((known) => foldName(known.name) === foldName(name));
  if (!project) throw new Refused(refuse('PROJECT_UNKNOWN', { project: name }));
  return project.number;
}

function activityOf({ book }: Context, text: string): ActivityRow {
  const name = foldName(text);
  const activity = book.read
    .activities()
    .find((known) => [known.key, known.label.en, known.label.fr].some((label) => foldName(label) === name));
  if (!activity) throw new Refused(refuse('ACTIVITY_UNKNOWN', { activity: text }));
  return activity;
}

function quantityOf({ book }: Context, activity: ActivityRow, text: string): number {
  const { currency, currencyDigits: digits } = book.read.cooperative();
  const quantity = readQuantity(activity.unit, text, { currency, digits });
  if (typeof quantity === 'bigint') return Number(quantity);
  throw new Refused(quantity);
}
