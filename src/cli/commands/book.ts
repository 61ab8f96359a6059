import { resolve } from 'node:path';
import { approveAll } from '../../app/contributions/decide.ts';
import { examine } from '../../app/doctor.ts';
import { shareTable } from '../../app/shares.ts';
import { faultSentence } from '../../contract/sentences/faults.ts';
import { parseIsoDay } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { makeInspector } from '../../store/inspect.ts';
import { optional, table, UsageError, withBook, type Command } from '../command.ts';

export const approveCommand: Command = {
  name: 'approve',
  summary: 'approve what waits, as the lead',
  positionals: ['BOOK'],
  options: { all: { type: 'boolean', help: 'everything that waits' } },
  run(input) {
    if (input.options['all'] !== true) throw new UsageError('approve takes --all');
    return withBook(
      input.positionals[0]!,
      (context) => {
        const waiting = context.book.read.waiting().length;
        const { approved, left } = waiting === 0 ? { approved: 0, left: 0 } : approveAll(context, { id: newId() });
        return { json: { approved, left }, text: `${approved} approved, ${left} left` };
      },
      { writes: true },
    );
  },
};

export const sharesCommand: Command = {
  name: 'shares',
  summary: 'each member’s share of profits and rights',
  positionals: ['BOOK'],
  options: {
    project: { type: 'string', help: 'only this project' },
    'as-of': { type: 'string', help: 'the last day counted, YYYY-MM-DD (today)' },
  },
  run(input) {
    return withBook(input.positionals[0]!, (context) => {
      const name = optional(input, 'project');
      const project =
        name === null
          ? null
          : context.book.read.projects().find((known) => known.name.toLowerCase() === name.normalize('NFC').trim().toLowerCase());
      if (project === undefined) throw new Refused(refuse('PROJECT_UNKNOWN', { project: name! }));
      const asOf = optional(input, 'as-of');
      if (asOf !== null && !parseIsoDay(asOf)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: asOf }));
      const shares = shareTable(context, { asOf, from: null, project: project?.number ?? null });
      const members = shares.members.map((member) => ({ ...member, weight: member.weight.toString() }));
      const rows = members.map((member) => [
        String(member.number),
        member.name,
        hours(member.seconds),
        member.profitShare,
        member.rightsShare,
      ]);
      return { json: { asOf: shares.asOf, members }, text: table(['n°', 'member', 'work', 'profit share', 'rights share'], rows) };
    });
  },
};

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'check the whole book: journal, replay, sums, distributions, files',
  positionals: ['BOOK'],
  options: {},
  run(input) {
    return withBook(resolve(input.positionals[0]!), (context, opened) => {
      const steps = examine(context.book, makeInspector(opened.book, opened.heads));
      let step = steps.next();
      while (!step.done) step = steps.next();
      const { ok, entries, head, violations } = step.value;
      const said = violations.map((violation) => ({
        check: violation.check,
        subject: violation.subject,
        sentence: faultSentence(violation)[input.language],
      }));
      const text = ok
        ? `${entries} entries, all is in order`
        : said.map((violation) => `${violation.check}: ${violation.sentence}`).join('\n');
      return { json: { ok, entries, head, violations: said }, text, exitCode: ok ? 0 : 1 };
    });
  },
};

/** Hours and minutes, to the nearest minute, as the screens show them. */
function hours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}
