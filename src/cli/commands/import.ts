import { basename, resolve } from 'node:path';
import { applyImport, takeBackImport } from '../../app/imports/apply.ts';
import type { Context } from '../../app/context.ts';
import { takeBackMoney } from '../../app/money/record.ts';
import { planImport, type ImportPlan } from '../../app/imports/plan.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { parseDuration } from '../../core/entry/duration.ts';
import { importFields } from '../../core/entry/importFields.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { fieldNamed, importFormats, readImportAsync, type ColumnChoice, type ImportFormat } from '../../imports/index.ts';
import { importMoney } from './money.ts';
import { readImportFile } from '../importFile.ts';
import { choice, clock, optional, UsageError, withBook, type Command, type Input } from '../command.ts';

/** What people call the formats besides their names. */
const otherNames: Readonly<Record<string, ImportFormat>> = {
  ical: 'ics',
  icalendar: 'ics',
  calendar: 'ics',
  paste: 'lines',
  text: 'lines',
  generic: 'csv',
  template: 'contributions',
};

export const importCommand: Command = {
  name: 'import',
  summary:
    'read time or contributions from another tool’s file, a calendar, a spreadsheet, or movements from a bank’s; submits what is new',
  positionals: ['BOOK', 'FILE'],
  options: {
    project: { type: 'string', help: 'the project that all rows go into; made when it is not there (the file’s own)' },
    'default-project': { type: 'string', help: 'the project of rows that name none' },
    member: { type: 'string', help: 'whose rows they are in a file that names nobody (the lead’s)' },
    format: { type: 'string', help: `auto, ${importFormats.join(', ')} (auto)` },
    map: { type: 'string', help: 'which column is what, for any table: member=Who,day=When,duration=Minutes:min' },
    'time-zone': { type: 'string', help: 'IANA zone that the times were logged in (this machine’s)' },
    'date-order': { type: 'string', help: 'dmy or mdy, when the file alone cannot tell' },
    'all-day': { type: 'string', help: 'what a whole day of a calendar counts, such as 7h; without it such events are refused' },
    'include-look-alikes': { type: 'boolean', help: 'also add rows that look like ones already there' },
    'include-proposed': { type: 'boolean', help: 'also add what is only proposed: the events of a calendar' },
    'dry-run': { type: 'boolean', help: 'say what would happen and write nothing' },
  },
  async run(input) {
    const file = resolve(input.positionals[1]!);
    const format = formatOf(input);
    const mapping = mappingOf(optional(input, 'map'));
    const dateOrder = optional(input, 'date-order') === null ? null : choice(input, 'date-order', ['dmy', 'mdy'] as const, 'dmy');
    const bytes = readImportFile(file);
    const wholeDaySeconds = wholeDayOf(optional(input, 'all-day'));
    const dryRun = input.options['dry-run'] === true;
    const defaultProject = optional(input, 'default-project');
    return withBook(
      input.positionals[0]!,
      async (context) => {
        const { read: book } = context.book;
        const { currency, currencyDigits } = book.cooperative();
        const read = await readImportAsync(bytes, {
          fileName: basename(file),
          format,
          timeZone: optional(input, 'time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
          otherZones: book.importZones(),
          today: clock.today(),
          currency,
          currencyDigits,
          fingerprintKey: book.importKey(),
          ...(defaultProject === null ? {} : { defaultProject }),
          defaultMember: optional(input, 'member') ?? book.lead().name,
          ...(mapping === null ? {} : { mapping }),
          ...(dateOrder === null ? {} : { dateOrder }),
          ...(wholeDaySeconds === null ? {} : { wholeDaySeconds }),
        }).catch(moneyInstead);
        // A bank's file has its own way in, by the same command.
        if (read === null) return importMoney(context, file, input);
        const project = optional(input, 'project') ?? (read.projects.length === 0 ? onlyProject(context) : null);
        const plan = planImport(context, read, { project, memberMatches: {} });
        const chosen = chosenOf(plan, input);
        const answer = dryRun || chosen.size === 0 ? null : applyImport(context, { id: newId(), fileName: basename(file), chosen }, plan);
        const json = { ...summaryOf(plan, chosen, input), batch: answer?.batch ?? null, ...(dryRun ? { dryRun: true } : {}) };
        const lines = [
          `${read.format}: ${json.rows} rows, ${json.new} new, ${json.alreadyThere} already there, ${json.looksLike} look like others, ${json.refused.length} refused`,
          ...json.refused.map(({ row, message }) => `  ${row}: ${message}`),
          ...(json.created.members.length > 0 ? [`new members: ${json.created.members.join(', ')}`] : []),
          ...(json.created.projects.length > 0 ? [`new projects: ${json.created.projects.join(', ')}`] : []),
          answer ? `imported as batch ${answer.batch}, submitted for approval` : 'nothing written',
          ...(read.onlyProposed && chosen.size === 0 && json.new > 0
            ? ['calendar events are only proposed: --include-proposed adds them']
            : []),
        ];
        return { json, text: lines.join('\n') };
      },
      { writes: !dryRun },
    );
  },
};

function moneyInstead(error: unknown): null {
  if (error instanceof Refused && error.refusal.code === 'FORMAT_MONEY') return null;
  throw error;
}

/** `take-back BOOK BATCH`: what an import brought is withdrawn, also what was approved, while its period is open; movements of a bank’s file as well. */
export const takeBackCommand: Command = {
  name: 'take-back',
  summary: 'take a whole import back',
  positionals: ['BOOK', 'BATCH'],
  options: { of: { type: 'string', help: 'contributions or money, where both have a batch of this number' } },
  run: (input) =>
    withBook(
      input.positionals[0]!,
      (context) => {
        const batch = Number(input.positionals[1]);
        if (!Number.isSafeInteger(batch) || batch < 1) throw new UsageError('BATCH is the number of an import');
        const { read } = context.book;
        const given = read.batches().find((known) => known.number === batch);
        const money = read.moneyBatches().find((known) => known.seq === batch);
        // Imports of contributions and of movements are numbered each for themselves: which of two is meant is never guessed.
        const both = given !== undefined && money !== undefined;
        if (both && optional(input, 'of') === null)
          throw new UsageError(`two batches have the number ${batch}: say --of contributions or --of money`);
        if (money && choice(input, 'of', ['contributions', 'money'] as const, 'money') === 'money') {
          takeBackMoney(context, { id: newId(), batch });
          return {
            json: { batch, takenBack: true, rows: money.lines },
            text: `batch ${batch} is taken back: ${money.lines} movements count no more`,
          };
        }
        takeBackImport(context, { id: newId(), batch });
        const rows = given?.rows ?? 0;
        return { json: { batch, takenBack: true, rows }, text: `import ${batch} is taken back: ${rows} contributions count no more` };
      },
      { writes: true },
    ),
};

function formatOf(input: Input): ImportFormat | 'auto' {
  const text = (optional(input, 'format') ?? 'auto').toLowerCase();
  const named = Object.hasOwn(otherNames, text)
    ? otherNames[text]
    : (['auto', ...importFormats] as const).find((format) => format === text);
  if (!named) throw new UsageError(`--format is one of auto, ${importFormats.join(', ')}`);
  return named;
}

/** What a whole day counts, in seconds. */
function wholeDayOf(text: string | null): number | null {
  if (text === null) return null;
  const seconds = parseDuration(text);
  if (seconds === undefined || seconds <= 0 || seconds > 86_400) throw new UsageError('--all-day is a time of up to 24 h, such as 7h');
  return seconds;
}

/** `member=Who,day=When,duration=Minutes:min`, or the same as one JSON object; a column by its name or its number, the first being 1. */
function mappingOf(text: string | null): ColumnChoice | null {
  if (text === null) return null;
  const columns: Record<string, string | number> = {};
  let durationUnit: ColumnChoice['durationUnit'] = 'h';
  for (const [name, value] of pairsOf(text)) {
    const field = fieldNamed(name, importFields);
    if (!field) throw new UsageError(`--map knows ${importFields.join(', ')}, not ${name}`);
    const unit = field === 'duration' ? /^(.*):(h|min|s)$/u.exec(value) : null;
    if (unit) durationUnit = unit[2] as ColumnChoice['durationUnit'];
    const column = unit ? unit[1]! : value;
    columns[field] = /^\d{1,3}$/u.test(column) ? Number(column) - 1 : column;
  }
  return { columns, durationUnit };
}

function pairsOf(text: string): readonly (readonly [string, string])[] {
  if (text.trimStart().startsWith('{')) {
    try {
      return Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => [name, String(value)]);
    } catch {
      throw new UsageError('--map is no JSON');
    }
  }
  return text.split(/,(?=[^,=]+=)/u).map((part): [string, string] => {
    const at = part.indexOf('=');
    if (at < 1) throw new UsageError('--map is FIELD=COLUMN, several with commas between them');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}

/** Where rows go that name no project, in a book that has one only. */
function onlyProject(context: Context): string | null {
  const open = context.book.read.projects().filter((project) => !project.archived);
  return open.length === 1 ? open[0]!.name : null;
}

function chosenOf(plan: ImportPlan, input: Input): Set<number> {
  const withLookAlikes = input.options['include-look-alikes'] === true;
  const anyway = plan.file.onlyProposed !== true || input.options['include-proposed'] === true;
  return new Set(
    plan.rows
      .filter((row) => anyway && (row.state === 'new' || (withLookAlikes && row.state === 'looksLike')))
      .map((row) => row.source.row),
  );
}

function summaryOf(plan: ImportPlan, chosen: ReadonlySet<number>, input: Input) {
  const count = (state: string): number => plan.rows.filter((row) => row.state === state).length;
  return {
    format: plan.file.format,
    rows: plan.file.rowsTotal,
    new: count('new'),
    alreadyThere: count('alreadyThere'),
    looksLike: count('looksLike'),
    created: created(plan, chosen),
    refused: plan.refused.map(({ row, refusal }) => ({
      row,
      code: refusal.code,
      message: sentence(refusal.code, refusal.details, input.language),
    })),
  };
}

/** Members and projects that the import makes (or would make), by name; `project` is the first of them, or null. */
function created(plan: ImportPlan, chosen: ReadonlySet<number>): { members: string[]; project: string | null; projects: string[] } {
  const rows = plan.rows.filter((row) => chosen.has(row.source.row));
  const people = new Set(rows.map((row) => row.person));
  const used = new Set(rows.map((row) => row.project));
  const projects = plan.projects.filter((project, index) => project.number === null && used.has(index)).map((project) => project.name);
  return {
    members: plan.people.filter((person, index) => person.number === null && people.has(index)).map((person) => person.name),
    project: projects[0] ?? null,
    projects,
  };
}
