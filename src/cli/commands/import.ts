import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { applyImport } from '../../app/imports/apply.ts';
import { planImport, type ImportPlan } from '../../app/imports/plan.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { checkImportSize, readImportAsync } from '../../imports/index.ts';
import { choice, clock, optional, required, withBook, type Command } from '../command.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'read a time export or contributions file; submits what is new',
  positionals: ['BOOK', 'FILE'],
  options: {
    project: { type: 'string', help: 'the project that all rows go into; made when it is not there' },
    format: { type: 'string', help: 'auto, toggl or contributions (auto)' },
    'time-zone': { type: 'string', help: 'IANA zone that the times were logged in (this machine’s)' },
    'date-order': { type: 'string', help: 'dmy or mdy, when the file alone cannot tell' },
    'include-look-alikes': { type: 'boolean', help: 'also add rows that look like ones already there' },
    'dry-run': { type: 'boolean', help: 'say what would happen and write nothing' },
  },
  async run(input) {
    const file = resolve(input.positionals[1]!);
    const project = required(input, 'project');
    const format = choice(input, 'format', ['auto', 'toggl', 'contributions'] as const, 'auto');
    const dateOrder = optional(input, 'date-order') === null ? null : choice(input, 'date-order', ['dmy', 'mdy'] as const, 'dmy');
    const bytes = readImportFile(file);
    const dryRun = input.options['dry-run'] === true;
    return withBook(
      input.positionals[0]!,
      async (context) => {
        const { currency, currencyDigits } = context.book.read.cooperative();
        const read = await readImportAsync(bytes, {
          fileName: basename(file),
          format,
          timeZone: optional(input, 'time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
          today: clock.today(),
          currency,
          currencyDigits,
          fingerprintKey: context.book.read.importKey(),
          ...(dateOrder === null ? {} : { dateOrder }),
        });
        const plan = planImport(context, read, { project, memberMatches: {} });
        const count = (state: string): number => plan.rows.filter((row) => row.state === state).length;
        const withLookAlikes = input.options['include-look-alikes'] === true;
        const chosen = new Set(
          plan.rows.filter((row) => row.state === 'new' || (withLookAlikes && row.state === 'looksLike')).map((row) => row.source.row),
        );
        const answer = dryRun || chosen.size === 0 ? null : applyImport(context, { id: newId(), fileName: basename(file), chosen }, plan);
        const json = {
          format: read.format,
          rows: read.rowsTotal,
          new: count('new'),
          alreadyThere: count('alreadyThere'),
          looksLike: count('looksLike'),
          created: created(plan, chosen),
          refused: plan.refused.map(({ row, refusal }) => ({
            row,
            code: refusal.code,
            message: sentence(refusal.code, refusal.details, input.language),
          })),
          batch: answer?.batch ?? null,
          ...(dryRun ? { dryRun: true } : {}),
        };
        const refused = json.refused.map(({ row, message }) => `  ${row}: ${message}`);
        const text = [
          `${read.format}: ${json.rows} rows, ${json.new} new, ${json.alreadyThere} already there, ${json.looksLike} look like others, ${json.refused.length} refused`,
          ...refused,
        ].join('\n');
        return { json, text: answer ? `${text}\nimported as batch ${answer.batch}, submitted for approval` : `${text}\nnothing written` };
      },
      { writes: !dryRun },
    );
  },
};

/** Members and project that the import makes (or would make): names, and the project's name or null. */
function created(plan: ImportPlan, chosen: ReadonlySet<number>): { members: string[]; project: string | null } {
  const rows = plan.rows.filter((row) => chosen.has(row.source.row));
  const people = new Set(rows.map((row) => row.person));
  const projects = new Set(rows.map((row) => row.project));
  return {
    members: plan.people.filter((person, index) => person.number === null && people.has(index)).map((person) => person.name),
    project: plan.projects.find((project, index) => project.number === null && projects.has(index))?.name ?? null,
  };
}

/** The bytes of a file that is brought in; what is missing or far too large is refused before it is read. */
export function readImportFile(path: string): Uint8Array {
  try {
    const wrong = checkImportSize(statSync(path).size);
    if (wrong) throw new Refused(wrong);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(path) }));
  }
}
