import { resolve } from 'node:path';
import { approveChosen } from '../../app/contributions/decide.ts';
import { examine } from '../../app/doctor.ts';
import { shareTable } from '../../app/shares.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { faultSentence } from '../../contract/sentences/faults.ts';
import { parseIsoDay } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { makeInspector } from '../../store/inspect.ts';
import { optional, table, UsageError, withBook, type Command } from '../command.ts';
import { requireNamed } from './contributions.ts';

export const approveCommand: Command = {
  name: 'approve',
  summary: 'approve what waits, as the lead, and say what is left and why',
  positionals: ['BOOK', '[NUMBERS…]'],
  options: {
    all: { type: 'boolean', help: 'everything that waits' },
    member: { type: 'string', help: 'only what this member gave, by name or number' },
  },
  run(input) {
    const [path, ...texts] = input.positionals as [string, ...string[]];
    const numbers = texts.map(numberOf);
    const chosen = [input.options['all'] === true, numbers.length > 0, optional(input, 'member') !== null];
    if (chosen[0] && chosen[1]) throw new UsageError('approve takes --all or numbers, not both');
    if (!chosen.includes(true)) throw new UsageError('approve takes --all, --member or the numbers of contributions');
    return withBook(
      path,
      (context) => {
        const { read } = context.book;
        const name = optional(input, 'member');
        const member = name === null ? null : requireNamed(read, name).number;
        const done = approveChosen(context, { id: newId(), numbers: numbers.length > 0 ? numbers : null, member });
        const members = new Map(read.members().map((one) => [one.number, one.name]));
        const leftOnes = done.left.map(({ number, refusal }) => {
          const row = read.contribution(number)!;
          const why = sentence(refusal.code, refusal.details, input.language);
          return { number, member: members.get(row.member) ?? String(row.member), day: row.day, code: refusal.code, why };
        });
        const { approved, endorsed } = done;
        const lines = leftOnes.map((one) => `  ${one.number} ${one.member} ${one.day}: ${one.why}`);
        const first = `${approved} approved, ${leftOnes.length} left`;
        const more = endorsed > 0 ? [`${endorsed} approved once, waiting for another person`] : [];
        return {
          json: { approved, endorsed, left: leftOnes.length, leftOnes },
          text: [first, ...more, ...lines].join('\n'),
          // Who names a contribution wants to know whether it counts now.
          exitCode: numbers.length > 0 && leftOnes.length > 0 ? 1 : 0,
        };
      },
      { writes: true },
    );
  },
};

function numberOf(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new UsageError(`“${text}” is no number of a contribution`);
  return Number(text);
}

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
