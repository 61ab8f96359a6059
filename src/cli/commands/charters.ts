import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { adoptCharter, charterOn, fitFindings, nameMembers, placeCharter } from '../../app/charters.ts';
import type { Context } from '../../app/context.ts';
import { charterText } from '../../contract/charterFile.ts';
import { sentence } from '../../contract/sentences/index.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { charterWarnings, checkCharter } from '../../core/charters/check.ts';
import { charterDifferences } from '../../core/charters/differences.ts';
import { readyMadeCharters } from '../../core/charters/readyMade/index.ts';
import { charterWords } from '../../core/charters/words.ts';
import { parseIsoDay, type Day } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { clock, optional, required, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';
import { attempt, charterOf, isFile, namesOf } from './charterTrial.ts';

export const chartersCommand: Command = {
  name: 'charters',
  summary: 'list the ready-made charters',
  positionals: [],
  options: { lang: { type: 'string', help: 'en or fr' } },
  run: ({ language }) => ({
    json: readyMadeCharters.map(({ name, title, summary }) => ({ name, title, summary })),
    text: readyMadeCharters
      .map((charter) => `${charter.name.padEnd(24)}${charter.title[language]}\n  ${charter.summary[language]}`)
      .join('\n'),
  }),
};

/** `charter show BOOK`, `charter export BOOK FILE`, `charter try BOOK FILE`, `charter adopt BOOK FILE`. */
export const charterCommand: Command = {
  name: 'charter',
  summary: 'show BOOK | export BOOK FILE | try BOOK FILE --result AMOUNT | adopt BOOK FILE --from DATE --decided-by TEXT',
  positionals: ['ACTION', 'BOOK', '[FILE]'],
  options: {
    result: { type: 'string', help: 'try: surplus or loss to share, as a decimal number' },
    from: { type: 'string', help: 'adopt: the day it holds from; try: first day of the period' },
    to: { type: 'string', help: 'try: last day of the period' },
    against: { type: 'string', help: 'try: beside this charter instead of the one in force' },
    out: { type: 'string', help: 'try: folder for the comparison on paper (PDF), which nobody signs' },
    title: { type: 'string', help: 'try: title of that paper' },
    'decided-by': { type: 'string', help: 'adopt: who decided, in your words' },
    minutes: { type: 'string', help: 'adopt: a PDF or a picture of the minutes' },
    recount: { type: 'boolean', help: 'try: count what was given by the tried charter’s rates' },
    lang: { type: 'string', help: 'en or fr, for labels and sentences' },
  },
  run(input) {
    const [action, book, file] = input.positionals;
    if (action === 'show' && file === undefined) return withBook(book!, (context) => show(context, input));
    if (file === undefined || action === 'show')
      throw new UsageError(`charter ${action} takes ${action === 'show' ? 'BOOK' : 'BOOK FILE'}`);
    if (action === 'export') return withBook(book!, (context) => exportTo(context, file));
    if (action === 'try') return withBook(book!, (context) => attempt(context, file, input));
    if (action === 'adopt') return withBook(book!, (context) => adopt(context, file, input), { writes: true });
    throw new UsageError('charter shows, exports, tries or adopts');
  },
};

function show(context: Context, { language }: Input): Answer {
  const { read } = context.book;
  const all = read.charters();
  const inForce = charterOn(read, clock.today());
  const words = charterWords(inForce.charter, namesOf(context));
  return {
    json: {
      inForce: { number: inForce.number, from: inForce.from, decidedBy: inForce.decidedBy, charter: inForce.charter, words },
      history: all.map((row, index) => ({
        number: row.number,
        name: row.charter.name,
        from: row.from,
        decidedBy: row.decidedBy,
        minutes: row.minutes?.name ?? null,
        differences: index === 0 ? [] : charterDifferences(all[index - 1]!.charter, row.charter, namesOf(context)),
      })),
    },
    text: [
      `${inForce.charter.title[language]} (${inForce.from})`,
      ...words.map((line) => `- ${line.title[language]}: ${line.words[language]}`),
    ].join('\n'),
  };
}

function exportTo(context: Context, file: string): Answer {
  const { charter } = charterOn(context.book.read, clock.today());
  const path = resolve(file);
  if (existsSync(path)) throw new Refused(refuse('BOOK_EXISTS', { name: basename(path) }));
  writeFileSync(path, charterText(nameMembers(context.book.read, charter)), { flag: 'wx' });
  return { json: { file: path, name: charter.name }, text: path };
}

function adopt(context: Context, file: string, input: Input): Answer {
  const from = required(input, 'from');
  const minutes = optional(input, 'minutes');
  if (minutes !== null && !isFile(minutes)) throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(minutes) }));
  const charter = charterOf(file, context.book.read.cooperative().currencyDigits);
  const found = parseIsoDay(from) === undefined ? [] : warningsOf(context, charter, from);
  const { number } = adoptCharter(context, {
    id: newId(),
    charter,
    from,
    decidedBy: required(input, 'decided-by'),
    minutes: minutes === null ? null : { name: basename(minutes), bytes: readFileSync(resolve(minutes)) },
  });
  const warnings = found.map(({ code, details }) => ({ code, message: sentence(code, details, input.language) }));
  return {
    json: { number, name: charter.name, from, warnings },
    text: [`${charter.title[input.language]}: ${from}`, ...warnings.map(({ message }) => message)].join('\n'),
  };
}

/** What the group should know and adopts all the same, of a charter that nothing stops: what does is refused a moment later. */
function warningsOf(context: Context, charter: Charter, from: Day): Refusal[] {
  const { read } = context.book;
  if (checkCharter(charter, read.cooperative().currencyDigits)) return [];
  return fitFindings(read, placeCharter(read, charter), from).filter(({ code }) => charterWarnings.has(code));
}
